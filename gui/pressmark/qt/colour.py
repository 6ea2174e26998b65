"""Colour arithmetic: contrast as WCAG 2.2 defines it, lightness as the eye sees it (OKLCh).

OKLab is Björn Ottosson's (2020): equal steps of its lightness look equal in every hue, so labels of
different hue come out equally strong.
"""

from math import atan2, cbrt, cos, hypot, sin

from PySide6.QtGui import QColor


def mix(a: QColor, b: QColor, share: float) -> QColor:
    """Return `a` with `share` (0 to 1) of it replaced by `b`; alpha is left out."""
    keep = 1 - share
    return QColor(
        round(a.red() * keep + b.red() * share),
        round(a.green() * keep + b.green() * share),
        round(a.blue() * keep + b.blue() * share),
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """Return `colour` at an opacity between 0 and 1."""
    changed = QColor(colour)
    changed.setAlphaF(alpha)
    return changed


def over(top: QColor, base: QColor) -> QColor:
    """Return what is seen where the translucent `top` lies on the opaque `base`."""
    return mix(base, top, top.alphaF())


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: QColor) -> tuple[float, float, float]:
    return _decoded(colour.redF()), _decoded(colour.greenF()), _decoded(colour.blueF())


def _decoded(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _encoded(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return float(value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


def oklch(colour: QColor) -> tuple[float, float, float]:
    """Return lightness (0 to 1), chroma (0 to about 0.37) and hue (radians)."""
    red, green, blue = _linear(colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def from_oklch(lightness: float, chroma: float, hue: float) -> QColor:
    """Return the nearest colour a screen can show."""
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return QColor.fromRgbF(
        _encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def readable(colour: QColor, background: QColor, ratio: float) -> QColor:
    """Return `colour`, darker or lighter as needed to reach a contrast with `background`."""
    lightness, chroma, hue = oklch(colour)
    step = 0.01 if _luminance(background) < 0.18 else -0.01
    while contrast(colour, background) < ratio and 0 < lightness + step < 1:
        lightness += step
        colour = from_oklch(lightness, chroma, hue)
    return colour
