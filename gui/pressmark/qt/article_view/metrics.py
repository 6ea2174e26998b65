"""The vertical rhythm of a line: where text, bands, underlines and chips go. Pixels.

Lines have one pitch whatever is marked on them, so a decision never moves text.
"""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from pressmark.qt.theme import reading_font, window_font

LANES = 3
"""How many underlines lie below one another; deeper nesting shares the last."""

_SIGN = 0.40


@dataclass(frozen=True, slots=True)
class Typography:
    """What the reader chose: size in pixels, family (None for ours), column width in ems.

    `leading` is what lines are moved further apart, in ems.
    """

    pixels: int = 18
    family: str | None = None
    column: float = 37.0
    leading: float = 0.0
    chips: bool = True


class LineMetrics:
    """Measures of the lines of one font size. Heights count from the top of a line, downwards."""

    def __init__(self, typography: Typography, scale: float = 1.0) -> None:
        """`scale` enlarges the text but not its chips: headlines use it."""
        size = typography.pixels
        self.font = _text_font(typography, scale)
        self.em = self.font.pixelSize()
        text = QFontMetricsF(self.font)
        # A band holds capitals with accents and descenders, so that chips cannot touch any text.
        tall, deep = text.tightBoundingRect("ÉÅbdfhkl"), text.tightBoundingRect("gjpqy(),")
        self.band_up = ceil(max(0.82 * self.em, -tall.top()))
        self.band_down = ceil(max(0.28 * self.em, 1 + deep.bottom()))
        self.lane = max(3, round(0.17 * size))
        self.chip_font = _chip_font(size)
        self._chip_text = QFontMetricsF(self.chip_font)
        self.chip_height = round(0.64 * size) if typography.chips else 0
        self.chip_gap = 2 if typography.chips else 0
        self.sign = _SIGN * size
        # Without chips connecting lines still pass over letters with marks on them.
        self.bare = max(4, round(0.22 * size))
        top = self.chip_height + self.chip_gap if typography.chips else self.bare
        top += round(typography.leading * size)
        self.base = top + self.band_up
        self.pitch = ceil(self.base + self.band_down + 1.3 * self.lane)
        self.blank = round(0.42 * self.pitch)
        self.fold_font = window_font(max(9, round(0.70 * size)))
        self.fold = round(1.5 * size)
        self._widths: dict[str, float] = {}

    def chip_width(self, label: str, signs: int = 0) -> float:
        """Return the width of a chip with this text and as many signs before it."""
        width = self._widths.get(label)
        if width is None:
            width = self.text_width(label) + self.chip_height * 0.72
            self._widths[label] = width
        return round(width + signs * self.sign * 1.35)

    def text_width(self, label: str) -> float:
        """Return the width of a chip's text."""
        return self._chip_text.horizontalAdvance(label)

    @property
    def dot(self) -> float:
        """Side of a chip that has no room for its text."""
        return round(self.chip_height * 0.6)

    @property
    def cap_height(self) -> float:
        """Height of capitals in chips."""
        return self._chip_text.capHeight()

    def underline(self, lane: int) -> float:
        """Return the height of the underline in a lane; lane 0 is nearest to the text."""
        return self.base + self.band_down + min(lane, LANES - 1) * self.lane

    @property
    def rail(self) -> float:
        """Height of the middle of the gap above the text, where connecting lines run."""
        if not self.chip_height:
            return self.band_top - self.bare + 0.5
        return self.band_top - self.chip_gap - self.chip_height / 2

    @property
    def band_top(self) -> float:
        """Height of the upper edge of bands."""
        return self.base - self.band_up

    @property
    def band_bottom(self) -> float:
        """Height of the lower edge of bands in lane 0."""
        return self.base + self.band_down


def _text_font(typography: Typography, scale: float) -> QFont:
    font = reading_font(round(typography.pixels * scale), typography.family)
    if scale != 1.0:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _chip_font(size: int) -> QFont:
    font = window_font(max(8, round(0.54 * size)))
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.012 * size)
    return font
