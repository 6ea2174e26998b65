"""The bar beside the article: marks for what is undecided, current, found, aside; clicks jump."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marking import Marking, settle
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pressmark.domain.span import Span, State
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme

Make = Callable[[str], Marking]

LONG = "\n\n".join(
    "Advertisement" if number % 20 == 10 else f"Paragraph {number}: " + "words of the tide " * 30
    for number in range(120)
)


def marked(view: ArticleView, marking: Make) -> list[Span]:
    """Show a long article with a span in its middle and one near its end."""
    marks = marking(LONG)
    for number in (60, 110):
        marks.add("tide", "GPE", after=LONG.index(f"Paragraph {number + 1}:"))
    view.show_article(LONG, marks.spans)
    settle(view)
    return marks.spans


def columns(view: ArticleView, x: int) -> list[str]:
    """Return the colours down one column of the bar, counted from its right for x < 0."""
    image = view.verticalScrollBar().grab().toImage()
    return [image.pixelColor(x % image.width(), y).name() for y in range(image.height())]


def rows_of(view: ArticleView, x: int, colour: str) -> list[int]:
    return [y for y, found in enumerate(columns(view, x)) if found == colour]


def in_sight(view: ArticleView, span: Span) -> QRectF:
    """Return where a span lies in the viewport, which must hold it."""
    box = view.sheet.boxes(span.start, span.end)[0]
    box.translate(0, -view.verticalScrollBar().value())
    assert QRectF(view.viewport().rect()).contains(box)
    return box


def test_a_click_on_a_mark_goes_to_its_span_with_text_above(
    qtbot: QtBot, view: ArticleView, marking: Make, light: Theme
) -> None:
    spans = marked(view, marking)
    bar, ink = view.verticalScrollBar(), light.ink("#5d8f0a").name()
    qtbot.waitUntil(lambda: len(rows_of(view, -4, ink)) >= 2)
    row = rows_of(view, -4, ink)[-1]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, row + 2))
    assert in_sight(view, spans[1]).top() > 100


def test_a_click_elsewhere_brings_that_place_to_the_middle(
    view: ArticleView, marking: Make
) -> None:
    marked(view, marking)
    bar = view.verticalScrollBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, round(bar.height() * 0.75)))
    middle = bar.value() + view.viewport().height() / 2
    assert abs(middle / view._flow.height() - 0.75) < 0.01


def test_the_handle_can_still_be_dragged(view: ArticleView, marking: Make) -> None:
    marked(view, marking)
    bar = view.verticalScrollBar()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(4, 10))
    QTest.mouseMove(bar, QPoint(4, 200))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(4, 200))
    assert 0.2 < bar.value() / bar.maximum() < 0.5


def test_what_was_found_is_marked_on_the_left_and_can_be_clicked(
    qtbot: QtBot, view: ArticleView, marking: Make
) -> None:
    marked(view, marking)
    start = LONG.index("Paragraph 91:")
    qtbot.waitUntil(lambda: not view._marks._later.isActive())
    plain = columns(view, 3)
    view.set_matches([(start, start + 9)])
    qtbot.waitUntil(lambda: columns(view, 3) != plain)
    pairs = zip(plain, columns(view, 3), strict=True)
    changed = [y for y, (before, after) in enumerate(pairs) if before != after]
    assert 0.7 < changed[0] / len(plain) < 0.8
    bar = view.verticalScrollBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(8, changed[0]))
    assert view.rect_of(start, start + 9).top() > 100
    view.set_matches([])
    qtbot.waitUntil(lambda: len(view._marks._found) == 0)


def test_lines_beside_the_story_are_shaded(qtbot: QtBot, view: ArticleView, marking: Make) -> None:
    marked(view, marking)
    qtbot.waitUntil(lambda: len(view._marks._shades) == 6)
    assert len({*columns(view, 9)}) > 1


def test_the_current_span_goes_across_the_bar(
    view: ArticleView, marking: Make, light: Theme
) -> None:
    spans = marked(view, marking)
    view.set_current(spans[0].id, reveal=False)
    [*rows] = rows_of(view, 9, light.ring.name())
    assert 0.45 < rows[0] / view.verticalScrollBar().height() < 0.55


def test_hidden_and_decided_spans_have_no_mark(
    qtbot: QtBot, view: ArticleView, marking: Make, light: Theme
) -> None:
    spans = marked(view, marking)
    ink = light.ink("#5d8f0a").name()
    qtbot.waitUntil(lambda: bool(rows_of(view, -4, ink)))
    view.set_hidden(set(), {State.SUGGESTED})
    qtbot.waitUntil(lambda: not rows_of(view, -4, ink))
    view.set_hidden(set(), set())
    qtbot.waitUntil(lambda: bool(rows_of(view, -4, ink)))
    view.change_spans([replace(span, state=State.ACCEPTED) for span in spans])
    qtbot.waitUntil(lambda: not rows_of(view, -4, ink))


# -- where a jump ends


@pytest.mark.parametrize("pixels", [14, 18, 24])
def test_a_jump_cuts_no_line_at_the_top_and_leaves_text_above(
    view: ArticleView, marking: Make, pixels: int
) -> None:
    marks = marking(LONG)
    spans = [
        marks.add("tide", "GPE", after=LONG.index(f"Paragraph {number}:") + 200)
        for number in (17, 44, 81, 119, 3)
    ]
    view.set_zoom(pixels)
    view.show_article(LONG, marks.spans)
    for span in spans:
        view.set_current(span.id)
        assert in_sight(view, span).top() > 3 * view._flow.body.pitch
        assert cut_at_top(view) <= 3, span.start
    view.scroll_to(spans[1].start)
    assert 0 <= cut_at_top(view) <= 3


def cut_at_top(view: ArticleView) -> float:
    """Return how far below the top of the viewport the first whole line or gap begins."""
    value = view.verticalScrollBar().value()
    number = view._flow.number_at(value + 2)
    inside = value + 2 - view._flow.top_of(number)
    pitch = view._flow.metrics_of(number).pitch
    return inside % pitch if view._flow.page.paragraphs[number] else 0
