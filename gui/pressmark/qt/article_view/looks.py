"""How a span looks by layer, label and state: colours from the theme, words from the scheme."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.colour import mix, with_alpha
from pressmark.qt.theme import Theme
from pressmark.qt.wording import label_short, label_word


class Sign(Enum):
    """The small drawing in a chip that tells what an analyst did."""

    PENCIL = auto()
    PLUS = auto()


_JOINT = 0.55
_SIGNS = {State.CORRECTED: Sign.PENCIL, State.ADDED: Sign.PLUS}


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The look of all spans with one layer, label and state.

    `title` and `short` are the words of the chip. `filled` chips have `ink` as ground, hollow ones
    as border. `tint` is None where nothing lies behind the text; `joint` lies between the lines
    of a quote and makes one shape of them.
    """

    layer: Layer
    state: State
    title: str
    short: str
    ink: QColor
    tint: QColor | None
    joint: QColor | None
    line: QPen
    filled: bool
    sign: Sign | None
    spoken: bool = False
    """Whether it should have a speaker: quotes but for scare quotes, whatever they are called."""


class Looks:
    """Finds the look of a span; each is made once."""

    def __init__(self, scheme: Scheme, theme: Theme) -> None:
        self.theme = theme
        self._scheme = scheme
        self._made: dict[tuple[Layer, str, State], Look] = {}

    def of(self, span: Span) -> Look:
        """Return the look of a span; a label unknown to the scheme is grey."""
        key = (span.layer, span.label, span.state)
        look = self._made.get(key)
        if look is None:
            look = self._made[key] = self._make(*key)
        return look

    def _make(self, layer: Layer, name: str, state: State) -> Look:
        label = self._scheme.find(layer, name)
        colour = self.theme.muted.name() if label is None else label.colour
        ink = self.theme.ink(colour)
        rejected = state is State.REJECTED
        tint = None if rejected else self.theme.tint(colour, layer, state)
        return Look(
            layer=layer,
            state=state,
            title=name if label is None else label_word(label),
            short=name[:4] if label is None else label_short(label),
            ink=self.theme.muted if rejected else ink,
            tint=tint,
            joint=with_alpha(tint, tint.alphaF() * _JOINT)
            if tint and layer is Layer.QUOTE
            else None,
            line=_pen(state, ink, self.theme),
            filled=state in (State.ACCEPTED, State.CORRECTED, State.ADDED),
            sign=_SIGNS.get(state),
            spoken=layer is Layer.QUOTE
            and not (label.means("scare") if label else name == "scare"),
        )


def _pen(state: State, ink: QColor, theme: Theme) -> QPen:
    """Return the pen of the underline: the state is told by its shape, whatever its colour."""
    if state is State.SUGGESTED:
        return _dashed(mix(ink, theme.page, 0.10), 1.0, [4.0, 3.0])
    if state is State.REJECTED:
        return _dashed(theme.muted, 1.0, [1.0, 3.0])
    width = 1.0 if state is State.CORRECTED else 2.0
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _dashed(colour: QColor, width: float, pattern: list[float]) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(pattern)
    return pen
