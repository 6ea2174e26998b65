"""Marks and states are told apart by those who see other colours, or none.

The matrices are those of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15(6), for the full deficiency; they apply to
linear light.
"""

from collections.abc import Callable, Sequence

import pytest
from marking import Marking, chips_of, picture
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.article_view import ArticleView
from pressmark.qt.colour import contrast
from pressmark.qt.theme import NAMES, Theme

Make = Callable[[str], Marking]
Matrix = tuple[tuple[float, float, float], ...]

DEFICIENCIES: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "no colour": ((0.2126, 0.7152, 0.0722),) * 3,
}


def seen(colour: QColor, matrix: Matrix) -> QColor:
    """Return a colour as it looks with a deficiency."""
    light = [_decoded(value) for value in (colour.redF(), colour.greenF(), colour.blueF())]
    return QColor.fromRgbF(
        *(_encoded(sum(a * b for a, b in zip(row, light, strict=True))) for row in matrix)
    )


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    value = min(1.0, max(0.0, value))
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@pytest.fixture(params=DEFICIENCIES)
def matrix(request: pytest.FixtureRequest) -> Matrix:
    return DEFICIENCIES[request.param]


def test_the_simulation_leaves_grey_alone(matrix: Matrix) -> None:
    for name in ("#000000", "#808080", "#ffffff"):
        grey = seen(QColor(name), matrix)
        wanted = QColor(name)
        for part in ("red", "green", "blue"):
            assert abs(getattr(grey, part)() - getattr(wanted, part)()) <= 1


def test_red_and_green_fall_together_for_those_who_do_not_tell_them_apart() -> None:
    red, green = QColor("#c00000"), QColor("#507000")

    def distance(matrix: Matrix) -> float:
        one, other = seen(red, matrix), seen(green, matrix)
        return abs(one.hueF() - other.hueF())

    assert distance(DEFICIENCIES["deuteranopia"]) < 0.05
    assert abs(red.hueF() - green.hueF()) > 0.15


@pytest.mark.parametrize("name", NAMES)
def test_marks_keep_three_to_one_on_the_page(name: str, matrix: Matrix, scheme: Scheme) -> None:
    theme = Theme.load(name)
    page = seen(theme.page, matrix)
    for label in scheme.labels:
        assert contrast(seen(theme.ink(label.colour), matrix), page) >= 3, label.name
    for colour in (theme.muted, theme.ring, theme.accent):
        assert contrast(seen(colour, matrix), page) >= 3


# -- states: the picture of each, in black and white, differs from that of each other one


def shape(view: ArticleView, box: QRectF, matrix: Matrix) -> tuple[tuple[bool, ...], ...]:
    """Return which pixels of a box stand out from its ground at three to one."""
    image = picture(view, box).convertToFormat(QImage.Format.Format_RGB32)
    page = seen(view.scene.looks.theme.page, matrix)
    known: dict[int, bool] = {}

    def stands_out(x: int, y: int) -> bool:
        value = image.pixel(x, y)
        if value not in known:
            known[value] = contrast(seen(QColor.fromRgb(value), matrix), page) >= 3
        return known[value]

    return tuple(
        tuple(stands_out(x, y) for x in range(image.width())) for y in range(image.height())
    )


def differing(one: Sequence[Sequence[bool]], other: Sequence[Sequence[bool]]) -> int:
    """Return how many pixels two shapes of the same size differ in."""
    return sum(a != b for rows in zip(one, other, strict=True) for a, b in zip(*rows, strict=True))


def shown(view: ArticleView, marking: Make, label: str, state: State) -> Span:
    marks = marking("In aamaaraaaan today")
    span = marks.add("aamaaraaaan", label, state)
    view.show_article(marks.text, marks.spans)
    return span


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("label", ["ORG", "direct", "money"])
def test_five_states_have_five_shapes_without_chips(
    view: ArticleView, marking: Make, name: str, label: str, matrix: Matrix
) -> None:
    view.set_theme(Theme.load(name))
    view.set_chips("none")
    shapes = {}
    for state in State:
        span = shown(view, marking, label, state)
        box = view.sheet.boxes(span.start, span.end)[0]
        under = QRectF(box.left() - 2, box.bottom() - 4, box.width() + 4, 9)
        shapes[state] = shape(view, under, matrix)
    for one in State:
        for other in State:
            if one is not other:
                assert differing(shapes[one], shapes[other]) >= 8, (one, other)


@pytest.mark.parametrize("name", NAMES)
def test_five_states_have_five_chips(
    view: ArticleView, marking: Make, name: str, matrix: Matrix
) -> None:
    view.set_theme(Theme.load(name))
    shapes = {}
    for state in State:
        span = shown(view, marking, "ORG", state)
        box = view.sheet.boxes(span.start, span.end)[0]
        above = QRectF(box.left() - 2, box.top() - 16, 90, 15)
        shapes[state] = shape(view, above, matrix)
    assert sum(map(sum, shapes[State.REJECTED])) == 0
    for one in State:
        for other in State:
            if one is not other:
                assert differing(shapes[one], shapes[other]) >= 12, (one, other)


def test_the_current_span_stands_out_in_grey(view: ArticleView, marking: Make) -> None:
    span = shown(view, marking, "ORG", State.ACCEPTED)
    box = view.sheet.boxes(span.start, span.end, 4)[0]
    grey = DEFICIENCIES["no colour"]
    before = shape(view, box, grey)
    view.set_current(span.id)
    assert differing(before, shape(view, box, grey)) > 150


def test_quotes_are_told_from_entities_without_colour(view: ArticleView, marking: Make) -> None:
    marks = marking("In aamaaraaaan today")
    marks.add("aamaaraaaan", "ORG", State.ACCEPTED)
    marks.add("aamaaraaaan", "direct", State.ACCEPTED)
    view.show_article(marks.text, marks.spans)
    words = {chip.text for chip in chips_of(view)}
    assert len(words - {""}) == 2
    theme = view.scene.looks.theme
    quote = theme.tint("#b07d2b", Layer.QUOTE, State.ACCEPTED).alphaF()
    assert quote < theme.tint("#b07d2b", Layer.ENTITY, State.ACCEPTED).alphaF()
