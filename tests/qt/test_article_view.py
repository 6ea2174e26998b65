"""The article view stays put when something changes, and says what it shows."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marking import Marking, chips_of, picture, settle
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontDatabase
from pytestqt.qtbot import QtBot

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import (
    Layer,
    Span,
    State,
)
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme

Make = Callable[[str], Marking]

HARBOUR = """Harbour wall wins £3.2m

Port Sallow's council voted on Tuesday to spend £3.2m on a sea wall, after at least seven months.

'The sea does not wait for “our committees” in Port Sallow,' Hanne Brandt told reporters.

About 1,400 homes lie behind the old quay, and the Harbour Party says more will follow.
"""
LONG = "\n\n".join(f"Paragraph {number}: " + "words of the tide " * 30 for number in range(120))


def many(marks: Marking, words: str = "tide", label: str = "GPE") -> list[Span]:
    """Mark each occurrence of `words`."""
    after = marks.text.find(words)
    while after >= 0:
        marks.add(words, label, after=after)
        after = marks.text.find(words, after + len(words))
    return marks.spans


def test_an_unknown_current_span_counts_as_none(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    span = marks.add("Tuesday", "DATE")
    view.show_article(marks.text, marks.spans)
    view.set_current(span.id)
    view.set_current(None)
    assert view.current is None
    view.set_current(99)
    assert view.current is None


def test_taking_out_the_current_span_leaves_none_current(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    span = marks.add("Tuesday", "DATE")
    view.show_article(marks.text, marks.spans)
    view.set_current(span.id)
    view.set_spans([])
    assert view.current is None
    assert view.current_span() is None


# -- nothing moves


def test_a_decision_changes_no_pixel_outside_its_paragraph(
    view: ArticleView, marking: Make
) -> None:
    marks = marking(LONG)
    spans = many(marks)
    view.show_article(marks.text, spans, None)
    settle(view)
    view.verticalScrollBar().setValue(2000)
    top = view.top_offset()
    span = next(span for span in spans if span.start > top + 700)
    boxes = view.sheet.boxes(*view.scene.page.bounds_of(view.scene.page.paragraph_at(span.start)))
    area = QRectF(boxes[0]).united(boxes[-1]).adjusted(-20, -20, 20, 12)
    before = picture(view)
    view.set_spans([replace(s, state=State.ADDED) if s is span else s for s in spans])
    after = picture(view)
    assert view.verticalScrollBar().value() == 2000
    changed = QRect()
    for y in range(after.height()):
        row = QRect(0, y, after.width(), 1)
        if before.copy(row) != after.copy(row):
            changed = changed.united(row)
    assert not changed.isEmpty()
    shown = area.translated(0, -2000)
    assert shown.top() <= changed.top()
    assert changed.bottom() <= shown.bottom()


def test_only_changed_paragraphs_are_worked_out_again(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    first = marks.add("Port Sallow", "GPE")
    marks.add("Harbour Party", "ORG")
    view.show_article(marks.text, marks.spans)
    changed, kept = view.scene.display(2, 0), view.scene.display(6, 0)
    same = [replace(span) for span in marks.spans]
    view.set_spans(same)
    assert view.scene.display(2, 0) is changed
    view.set_spans([replace(first, state=State.ACCEPTED), same[1]])
    assert view.scene.display(2, 0) is not changed
    assert view.scene.display(6, 0) is kept


def test_set_spans_adds_moves_and_takes_out(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    first = marks.add("Port Sallow", "GPE")
    gone = marks.add("Harbour Party", "ORG")
    view.show_article(marks.text, marks.spans)
    moved = replace(first, start=gone.start, end=gone.end, text=gone.text)
    new = marks.add("Tuesday", "DATE")
    view.set_spans([moved, new])
    assert view.scene.index.at(gone.start) == [moved]
    assert view.scene.index.at(first.start) == []
    assert [chip.span_id for chip in chips_of(view, 2)] == [new.id]


def test_spans_over_two_paragraphs_are_in_both(view: ArticleView, marking: Make) -> None:
    marks = marking("one two\nthree four")
    span = marks.add("two\nthree", "direct", State.ACCEPTED)
    view.show_article(marks.text, marks.spans)
    assert view.scene.index.at(4) == view.scene.index.at(9) == [span]
    assert [len(chips_of(view, number)) for number in (0, 1)] == [1, 0]
    view.set_spans([])
    assert view.scene.index.at(9) == []


# -- place


def test_reveal_scrolls_only_when_needed(view: ArticleView, marking: Make) -> None:
    marks = marking(LONG)
    spans = many(marks)
    view.show_article(marks.text, spans)
    view.set_current(spans[0].id)
    assert view.verticalScrollBar().value() == 0
    view.set_current(spans[-1].id)
    box = view.sheet.boxes(spans[-1].start, spans[-1].end)[0]
    seen = QRectF(view.viewport().rect()).translated(0, view.verticalScrollBar().value())
    assert seen.contains(box)
    view.set_current(spans[0].id, reveal=False)
    assert view.verticalScrollBar().value() > 1000


@pytest.mark.parametrize("change", ["zoom", "resize", "chips"])
def test_the_place_is_kept_when_lines_break_anew(view: ArticleView, change: str) -> None:
    view.show_article(LONG, ())
    view.scroll_to(LONG.index("Paragraph 60"))
    place = view.top_offset()
    if change == "zoom":
        view.set_zoom(24)
    elif change == "chips":
        view.set_chips("none")
    else:
        view.resize(QSize(520, 700))
    settle(view)
    assert view.top_offset() == place


def test_the_page_grows_to_its_true_height_without_moving_the_text(view: ArticleView) -> None:
    view.show_article(LONG, ())
    view.scroll_to(LONG.index("Paragraph 100"))
    before = picture(view)
    settle(view)
    assert view._flow.measure_some(0)
    assert picture(view) == before


def test_column_leading_and_family_can_be_chosen(view: ArticleView) -> None:
    view.show_article(LONG, ())
    height = view.sheet.documentSize().height()
    view.set_leading(0.5)
    settle(view)
    taller = view.sheet.documentSize().height()
    assert taller > height * 1.1
    view.set_column(20)
    settle(view)
    assert view.sheet.documentSize().height() > taller * 1.5
    family = QFontDatabase.families()[0]
    view.set_reading_font(family)
    assert view.document().defaultFont().families()[0] == family


@pytest.mark.parametrize("pixels", [13, 28])
def test_an_article_at_its_top_stays_there(view: ArticleView, pixels: int) -> None:
    view.show_article(LONG, ())
    view.set_zoom(pixels)
    assert view.verticalScrollBar().value() == 0


def test_a_new_article_starts_at_its_top_with_no_selection(view: ArticleView) -> None:
    view.show_article(LONG, ())
    view.select(10, 20)
    view.verticalScrollBar().setValue(900)
    view.show_article(HARBOUR, ())
    assert view.verticalScrollBar().value() == 0
    assert view.selected_words() is None
    view.clear_article()
    assert view.toPlainText() == ""


# -- look


def test_the_headline_is_larger_and_only_if_it_is_the_title(view: ArticleView) -> None:
    view.show_article(HARBOUR, (), "Harbour wall wins £3.2m")
    titled = view.sheet.boxes(0, 7)[0]
    view.show_article(HARBOUR, (), "Something else")
    plain = view.sheet.boxes(0, 7)[0]
    assert titled.width() > 1.25 * plain.width()


def test_themes_change_page_and_ink(view: ArticleView, marking: Make, light: Theme) -> None:
    marks = marking(HARBOUR)
    marks.add("Tuesday", "DATE")
    view.show_article(marks.text, marks.spans)
    assert picture(view).pixelColor(3, 300).name() == light.page.name()
    dark = Theme.load("dark")
    view.set_theme(dark)
    assert picture(view).pixelColor(3, 300).name() == dark.page.name()


def test_another_scheme_renames_the_chips(view: ArticleView, marking: Make, scheme: Scheme) -> None:
    marks = marking("On Tuesday of last week")
    marks.add("Tuesday of last week", "DATE")
    view.show_article(marks.text, marks.spans)
    renamed = tuple(
        replace(label, title="Day") if label.name == "DATE" else label for label in scheme.labels
    )
    view.set_scheme(Scheme("other", renamed))
    assert [chip.text for chip in chips_of(view)] == ["Day"]
    view.set_scheme(Scheme("empty", ()))
    assert [chip.text for chip in chips_of(view)] == ["DATE"]


def test_hidden_layers_and_rejected_spans_are_not_painted(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    marks.add("Tuesday", "DATE")
    marks.add("£3.2m", "money", State.REJECTED)
    view.show_article(marks.text, ())
    plain = picture(view)
    view.set_spans(marks.spans)
    assert picture(view) != plain
    view.set_hidden({Layer.ENTITY}, {State.REJECTED})
    assert picture(view) == plain


def test_matches_are_painted_behind_the_text(view: ArticleView) -> None:
    view.show_article(HARBOUR, ())
    start = HARBOUR.index("council")
    box = view.sheet.boxes(start, start + 7)[0]
    before = picture(view, box)
    view.set_matches([(start, start + 7)], (start, start + 7))
    assert picture(view, box) != before
    view.set_matches([])
    assert picture(view, box) == before


def test_the_scroll_bar_marks_what_is_undecided(
    qtbot: QtBot, view: ArticleView, marking: Make, light: Theme
) -> None:
    marks = marking(LONG)
    late = marks.add("tide", "GPE", after=LONG.index("Paragraph 60"))
    view.show_article(marks.text, marks.spans)
    settle(view)
    bar = view.verticalScrollBar()
    ink = light.ink("#5d8f0a").name()

    def rows() -> list[int]:
        image = bar.grab().toImage()
        x = image.width() - 4
        return [y for y in range(image.height()) if image.pixelColor(x, y).name() == ink]

    qtbot.waitUntil(lambda: bool(rows()))
    assert 0.45 < rows()[0] / bar.height() < 0.55
    view.change_spans([replace(late, state=State.ACCEPTED)])
    qtbot.waitUntil(lambda: not rows())


# -- accessibility


def test_a_screen_reader_finds_the_text_and_its_name(view: ArticleView) -> None:
    view.show_article(HARBOUR, ())
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Article text"
    text = interface.textInterface()
    assert text.characterCount() == len(HARBOUR)
    start = HARBOUR.index("Port Sallow")
    assert text.text(start, start + 11) == "Port Sallow"
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
