"""Lines beside the story: dimmed, folded by click and by key, and nothing gets lost in a fold."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from marking import Marking, click, drag, hover, middle_of, picture, settle
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from reading import Open, find, press, window_opener

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.canvas import FADE
from pressmark.qt.article_view.folds import summary
from pressmark.qt.colour import contrast, over, with_alpha
from pressmark.qt.theme import NAMES, Theme

Make = Callable[[str], Marking]

TEXT = """Quay holds

Advertisement

Share this article

The tide 😀 rose over the quay at Kelm.

Boats lie at Port Sallow in the storm

Boats lie at Port Sallow in the storm

Read more

Nobody came. Advertisement money was short.
"""
FIRST, SECOND = range(2, 5), range(10, 13)
LONG = TEXT + "\n" + "\n\n".join(f"Line {at} of the tide. " * 30 for at in range(60)) + "\n\nMenu\n"


def fold_line(view: ArticleView, run: range) -> QPoint:
    """Return the middle of the line of a folded run in the viewport."""
    y = view._flow.top_of(run.start) + view._flow.height_of(run.start) / 2
    return QPoint(view.sheet.left + 30, round(y) - view.verticalScrollBar().value())


def handle(view: ArticleView, run: range) -> QPoint:
    """Return the handle beside an unfolded run."""
    y = view._flow.top_of(run.start) + view._flow.body.base - 5
    return QPoint(view.sheet.left - 17, round(y) - view.verticalScrollBar().value())


# -- what lies beside the story


def test_page_lines_and_later_copies_are_beside_the_story(view: ArticleView) -> None:
    view.show_article(TEXT, (), "Quay holds")
    asides = view.scene.page.asides
    assert asides.runs() == [FIRST, SECOND]
    assert [number for number in range(16) if asides.holds(number)] == [2, 4, 10, 12]
    assert asides.run_at(3) == FIRST
    assert asides.run_at(5) is None


def test_the_headline_is_never_beside_the_story(view: ArticleView) -> None:
    view.show_article("Search\n\nThey went on.\n\nSearch", (), "Search")
    assert view.scene.page.asides.runs() == [range(4, 5)]


def test_dimmed_text_is_paler_and_so_are_its_tints(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    first = marks.add("Port Sallow", "GPE", State.ACCEPTED)
    copy = marks.add("Port Sallow", "GPE", State.ACCEPTED, after=first.end)
    view.show_article(TEXT, marks.spans)

    def darkest_and_tint(start: int, end: int) -> tuple[int, int]:
        image = picture(view, view.sheet.boxes(start, end)[0].adjusted(1, 1, -1, -5))
        pixels = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        ]
        return min(p.lightness() for p in pixels), max(p.saturation() for p in pixels)

    story, tint = darkest_and_tint(first.start, first.end)
    beside, faded = darkest_and_tint(copy.start, copy.end)
    assert beside > story + 20
    assert faded < tint


@pytest.mark.parametrize("name", NAMES)
def test_dimmed_text_reads_on_the_page_and_on_every_faded_tint(name: str, scheme: Scheme) -> None:
    theme = Theme.load(name)
    assert contrast(theme.dim, theme.page) >= 4.5
    for quote in scheme.of_layer(Layer.QUOTE):
        tint = theme.tint(quote.colour, Layer.QUOTE, State.ACCEPTED)
        band = over(with_alpha(tint, tint.alphaF() * FADE), theme.page)
        for label in scheme.labels:
            tint = theme.tint(label.colour, label.layer, State.ACCEPTED)
            ground = over(with_alpha(tint, tint.alphaF() * FADE), band)
            assert contrast(theme.dim, ground) >= 4.5, label.name


# -- folding


def test_a_click_folds_a_run_to_one_line_and_another_unfolds_it(view: ArticleView) -> None:
    view.show_article(TEXT, ())
    settle(view)
    tall = view.sheet.documentSize().height()
    plain = picture(view)
    hover(view, handle(view, SECOND))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    click(view, handle(view, SECOND))
    assert view._flow.folds == {SECOND}
    assert view.sheet.documentSize().height() < tall - 60
    assert "2 lines: Boats lie at Port Sallow in the storm …" in summary(view.scene, SECOND)
    click(view, fold_line(view, SECOND))
    assert view._flow.folds == set()
    settle(view)
    hover(view, QPoint(5, 5))
    assert view.sheet.documentSize().height() == tall
    assert picture(view) == plain


def test_a_fold_of_one_line_shows_it_and_what_is_left_to_decide(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("Quay\n\nPhoto: Maya Lind\n\nEnd of it.")
    span = marks.add("Maya Lind", "PERSON")
    view.show_article(marks.text, marks.spans)
    view.fold_all(True)
    assert summary(view.scene, range(2, 3)) == "Photo: Maya Lind  ·  1 to decide"
    view.change_spans([replace(span, state=State.ACCEPTED)])
    assert summary(view.scene, range(2, 3)) == "Photo: Maya Lind"


def test_offsets_stay_right_around_folds(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    span = marks.add("Nobody", "PERSON")
    view.show_article(TEXT, marks.spans)
    view.fold_all(True)
    settle(view)
    spy = QSignalSpy(view.span_clicked)
    click(view, middle_of(view, span.start, span.end))
    assert spy.count() == 1
    start = TEXT.index("tide")
    selected = QSignalSpy(view.text_selected)
    drag(view, middle_of(view, start, start + 4), middle_of(view, start + 7, start + 11))
    assert tuple(selected.at(0)) == (start, TEXT.index("rose") + 4)
    assert view.toPlainText() == TEXT


def test_a_selection_goes_over_a_fold_and_takes_its_text(view: ArticleView) -> None:
    view.show_article(TEXT, ())
    view.fold_all(True)
    settle(view)
    spy = QSignalSpy(view.text_selected)
    plain = picture(view, fold_box(view, SECOND))
    tide, nobody = TEXT.index("tide"), TEXT.index("Nobody")
    drag(view, middle_of(view, tide, tide + 4), middle_of(view, nobody, nobody + 6))
    assert tuple(spy.at(0)) == (tide, nobody + 6)
    assert picture(view, fold_box(view, SECOND)) != plain
    assert view._flow.folds == {FIRST, SECOND}


def fold_box(view: ArticleView, run: range) -> QRectF:
    top = view._flow.top_of(run.start)
    return QRectF(view.sheet.left, top, view._flow.width, view._flow.body.fold)


def test_arrows_go_past_a_fold(view: ArticleView) -> None:
    view.show_article(TEXT, ())
    view.fold_all(True)
    view.setFocus()
    view.select(TEXT.index("rose"), TEXT.index("rose"))
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view._flow.folds == {FIRST, SECOND}
    assert view.scene.caret is not None
    assert view.scene.caret >= TEXT.index("Nobody")
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert view._flow.folds == {FIRST, SECOND}
    assert view.scene.caret < TEXT.index("Advertisement")


def test_a_caret_that_comes_into_a_fold_unfolds_it(view: ArticleView) -> None:
    view.show_article(TEXT, ())
    view.fold_all(True)
    view.setFocus()
    inside = TEXT.rindex("in the storm")
    view.select(inside, inside)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view._flow.folds == {FIRST}


def test_going_to_a_span_in_a_fold_unfolds_it(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    first = marks.add("Port Sallow", "GPE")
    copy = marks.add("Port Sallow", "GPE", after=first.end)
    view.show_article(TEXT, marks.spans)
    view.fold_all(True)
    view.set_current(first.id)
    assert view._flow.folds == {FIRST, SECOND}
    view.set_current(copy.id)
    assert view._flow.folds == {FIRST}
    seen = QRectF(view.viewport().rect()).translated(0, view.verticalScrollBar().value())
    assert seen.contains(view.sheet.boxes(copy.start, copy.end)[0])


def test_the_text_stays_where_it_is_when_something_above_folds(view: ArticleView) -> None:
    view.show_article(LONG, ())
    settle(view)
    view.scroll_to(LONG.index("Line 30"))
    start = LONG.index("Line 30")
    before = view.rect_of(start, start + 4).top()
    view.fold_all(True)
    settle(view)
    assert abs(view.rect_of(start, start + 4).top() - before) <= 1
    view.fold_all(False)
    settle(view)
    assert abs(view.rect_of(start, start + 4).top() - before) <= 1


def test_folds_last_when_lines_break_anew(view: ArticleView) -> None:
    view.show_article(LONG, ())
    view.fold_all(True)
    view.set_zoom(24)
    view.resize(500, 700)
    settle(view)
    assert FIRST in view._flow.folds
    assert view._flow.height_of(FIRST.start) == view._flow.body.fold
    assert view._flow.height_of(FIRST.start + 1) == 0
    exact = view.sheet.documentSize().height()
    view._flow.reflow(view._flow.width)
    while not view._flow.measure_some(1):
        pass
    assert view.sheet.documentSize().height() == exact


# -- in the window


@pytest.fixture
def opened(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[Open]:  # noqa: ARG001
    with window_opener(qtbot, tmp_path) as open_window:
        yield open_window


def ports() -> list[Suggestion]:
    found, at = [], TEXT.find("Port Sallow")
    while at >= 0:
        found.append(Suggestion(Layer.ENTITY, "GPE", at, at + 11, "test 1", 0.9))
        at = TEXT.find("Port Sallow", at + 1)
    kelm = TEXT.index("Kelm")
    return [*found, Suggestion(Layer.ENTITY, "GPE", kelm, kelm + 4, "test 1", 0.9)]


def test_z_folds_what_is_nearest_and_shift_z_all_of_it(qtbot: Any, opened: Open) -> None:
    window = opened(TEXT, ports())
    window.desk.select(find(window, "Port Sallow").id)
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.view._flow.folds == {SECOND}
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.view._flow.folds == set()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert window.view._flow.folds == {FIRST, SECOND}
    window.files.add_text("Tide\n\nMenu\n\nIt rose.", None, None, None)
    assert window.view._flow.folds == {range(2, 3)}
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert window.view._flow.folds == set()
    assert window.settings.get("folded", True) is False


def test_without_lines_beside_the_story_that_is_told(qtbot: Any, opened: Open) -> None:
    window = opened("Quay\n\nThe tide rose over it.", [])
    press(qtbot, window, Qt.Key.Key_Z)
    assert "No line of this article repeats" in window.notice.text()


def test_next_undecided_goes_into_a_fold_and_opens_it(qtbot: Any, opened: Open) -> None:
    window = opened(TEXT, ports())
    window.commands.actions["copies"].trigger()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    window.desk.select(find(window, "Port Sallow").id)
    press(qtbot, window, Qt.Key.Key_J)
    assert window.desk.current_id == find(window, "Port Sallow", 1).id
    assert window.view._flow.folds == {FIRST}
