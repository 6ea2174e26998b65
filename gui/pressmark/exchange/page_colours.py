"""Colours of a marked page that read on white and on black, worked out from those of the labels.

Contrast is that of WCAG 2.2. `pressmark.qt.colour` reckons with colours of Qt, not at hand here.
"""

Rgb = tuple[int, int, int]

LIGHT: Rgb = (254, 253, 251)
DARK: Rgb = (22, 24, 27)
_RATIO = 4.9
_STEPS = 50


def rgb(colour: str) -> Rgb:
    """Return the parts of a colour written as "#rrggbb"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def written(colour: Rgb) -> str:
    """Return a colour as "#rrggbb"."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: Rgb, page: Rgb) -> Rgb:
    """Return a colour, darkened or lightened as far as letters in it need on a page."""
    goal = (0, 0, 0) if _luminance(page) > 0.5 else (255, 255, 255)
    for step in range(_STEPS + 1):
        made = mixed(colour, goal, step / _STEPS)
        if contrast(made, page) >= _RATIO:
            return made
    return goal


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return `one` with `share` (0 to 1) of it replaced by `other`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
