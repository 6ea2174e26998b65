"""How spans look: chips, states told by shape, parts of the current one, other scripts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from marking import Marking, chips_of, picture
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from pressmark.domain.span import (
    FigureAttributes,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.geometry import Geometry
from pressmark.qt.theme import Theme

Make = Callable[[str], Marking]

HARBOUR = """Harbour wall wins £3.2m

Port Sallow's council voted on Tuesday to spend £3.2m on a sea wall, after at least seven months.

'The sea does not wait for “our committees” in Port Sallow,' Hanne Brandt told reporters.

About 1,400 homes lie behind the old quay, and the Harbour Party says more will follow.
"""
SCRIPTS = """قالت هيئة المرفأ إن السفينة وصلت إلى كلم في الصباح وغادرت في المساء
港口在三月开放，市长表示欢迎。プノンペンで e\u0301te\u0301 👩‍🚒
"""
CROWD = "One two three four five six (gj) ÉÅ a “b c” d e.\n" * 3


def many(marks: Marking, words: str = "tide", label: str = "GPE") -> list[Span]:
    """Mark each occurrence of `words`."""
    after = marks.text.find(words)
    while after >= 0:
        marks.add(words, label, after=after)
        after = marks.text.find(words, after + len(words))
    return marks.spans


def geometries(view: ArticleView) -> Iterator[tuple[int, Geometry]]:
    for number, text in enumerate(view.scene.page.paragraphs):
        if text:
            yield number, view._flow.lines(number, 0, 999)


def ink_boxes(geometry: Geometry) -> Iterator[QRectF]:
    """Yield where each glyph of some lines has ink."""
    for row in geometry.rows:
        for run in row.line.glyphRuns():
            font = run.rawFont()
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                yield font.boundingRect(glyph).translated(place)


# -- chips


@pytest.mark.parametrize("pixels", [13, 18, 27])
def test_no_chip_lies_on_text_or_on_another_chip(
    view: ArticleView, marking: Make, pixels: int
) -> None:
    marks = marking(CROWD + HARBOUR + SCRIPTS)
    for words in ("One", "two", "three", "four", "five", "six", "(gj)", "a", "b", "d", "e."):
        marks.add(words, "ORG", State.ACCEPTED if len(words) > 3 else State.ADDED)
    marks.add("“b c”", "partial")
    marks.add("“b c” d e.\nOne two", "indirect", State.CORRECTED)
    marks.add("£3.2m on a sea wall", "direct")
    many(marks, "ÉÅ", "PERSON")
    for words in ("المرفأ", "السفينة", "港口", "市长", "プノンペン", "e\u0301"):
        marks.add(words, "GPE", State.ACCEPTED)
    view.set_zoom(pixels)
    view.show_article(marks.text, marks.spans, "Harbour wall wins £3.2m")
    count = 0
    for number, geometry in geometries(view):
        boxes = [chip.box for chip in chips_of(view, number)]
        count += len(boxes)
        for index, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[:index])
            assert not any(box.intersects(ink) for ink in ink_boxes(geometry))
    assert count >= 20


def test_a_chip_takes_the_title_then_the_short_label_then_a_dot(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("The United Towns of the Upper Coast met. NATO met. One two in oneone")
    wide = marks.add("United Towns of the Upper Coast", "ORG")
    narrow = marks.add("NATO", "ORG")
    outer = marks.add("oneone", "LANGUAGE")
    inner = marks.add("o", "LANGUAGE", after=outer.start)
    view.show_article(marks.text, marks.spans)
    texts = {chip.span_id: chip.text for chip in chips_of(view)}
    assert texts[wide.id] == "Organisation"
    assert texts[narrow.id] == "Org"
    assert {texts[outer.id], texts[inner.id]} != {"Language"}


def test_tiny_neighbours_shrink_to_dots_and_keep_their_order(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("abcdefghijkl")
    for letter in "abcdefghijkl":
        marks.add(letter, "WORK_OF_ART")
    view.show_article(marks.text, marks.spans)
    chips = chips_of(view)
    assert sum(chip.text == "" for chip in chips) >= 8
    assert [chip.span_id for chip in sorted(chips, key=lambda chip: chip.box.left())] == list(
        range(1, 13)
    )


def test_a_quote_without_speaker_is_marked_incomplete(view: ArticleView, marking: Make) -> None:
    marks = marking("'We waited,' said Piet Lammers. 'Enough.' The 'crisis' passed.")
    said = QuoteAttributes("u1", marks.mention("Piet Lammers"), marks.mention("said"))
    whole = marks.add("'We waited,'", "direct", attributes=said)
    lacking = marks.add("'Enough.'", "direct")
    scare = marks.add("'crisis'", "scare")
    view.show_article(marks.text, marks.spans)
    incomplete = {chip.span_id: chip.incomplete for chip in chips_of(view)}
    assert incomplete == {whole.id: False, lacking.id: True, scare.id: False}


def test_chips_can_be_for_the_current_span_only_or_off(view: ArticleView, marking: Make) -> None:
    marks = marking(HARBOUR)
    first = marks.add("Port Sallow", "GPE")
    marks.add("Tuesday", "DATE")
    view.show_article(marks.text, marks.spans)
    assert len(chips_of(view, 2)) == 2
    view.set_chips("current")
    assert chips_of(view, 2) == []
    view.set_current(first.id)
    assert [chip.span_id for chip in chips_of(view, 2)] == [first.id]
    tall = view.sheet.documentSize().height()
    view.set_chips("none")
    assert chips_of(view, 2) == []
    assert view.sheet.documentSize().height() < tall


def test_a_rejected_span_has_a_chip_only_while_it_is_current(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("Dock Street is shut")
    span = marks.add("Dock Street", "FAC", State.REJECTED)
    view.show_article(marks.text, marks.spans)
    assert chips_of(view) == []
    view.set_current(span.id)
    assert len(chips_of(view)) == 1


# -- states told by shape


def grey_pattern(view: ArticleView, span: Span) -> tuple[tuple[bool, ...], ...]:
    """Return which pixels under a span are dark, whatever their colour."""
    box = view.sheet.boxes(span.start, span.end)[0]
    metrics = view._flow.body
    strip = QRectF(box.left() - 2, box.bottom() - 4, box.width() + 4, 9)
    grey = picture(view, strip).convertToFormat(QImage.Format.Format_Grayscale8)
    values = [
        [grey.pixelColor(x, y).lightness() for x in range(grey.width())]
        for y in range(grey.height())
    ]
    assert metrics.lane > 0
    darkest, lightest = min(map(min, values)), max(map(max, values))
    middle = (darkest + lightest) / 2
    return tuple(tuple(value < middle for value in row) for row in values)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_each_state_has_its_own_shape_even_without_colour_and_chips(
    view: ArticleView, marking: Make, name: str
) -> None:
    view.set_theme(Theme.load(name))
    view.set_chips("none")
    patterns = set()
    for state in State:
        marks = marking("In aamaaraaaan today")
        span = marks.add("aamaaraaaan", "ORG", state)
        view.show_article(marks.text, marks.spans)
        patterns.add(grey_pattern(view, span))
    assert len(patterns) == len(State)


def test_hollow_and_filled_chips_differ_in_greyscale(view: ArticleView, marking: Make) -> None:
    shares = {}
    for state in (State.SUGGESTED, State.ACCEPTED):
        marks = marking("In Port Sallow today")
        marks.add("Port Sallow", "GPE", state)
        view.show_article(marks.text, marks.spans)
        chip = chips_of(view)[0]
        corner = view.sheet.blockBoundingRect(view.document().firstBlock()).topLeft()
        grey = picture(view, chip.box.translated(corner)).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        pixels = [
            grey.pixelColor(x, y).lightness() < 160
            for x in range(grey.width())
            for y in range(grey.height())
        ]
        shares[state] = sum(pixels) / len(pixels)
    assert shares[State.ACCEPTED] > 0.5 > 0.45 > shares[State.SUGGESTED]


def test_a_rejected_span_has_no_tint(view: ArticleView, marking: Make, light: Theme) -> None:
    marks = marking("In aaaaaaaaaaaaa today")
    span = marks.add("aaaaaaaaaaaaa", "GPE", State.REJECTED)
    view.show_article(marks.text, marks.spans)
    box = view.sheet.boxes(span.start, span.end)[0]
    assert picture(view, box).pixelColor(0, 1).name() == light.page.name()
    view.change_spans([replace(span, state=State.ACCEPTED)])
    assert picture(view, box).pixelColor(4, 1).name() != light.page.name()


def test_the_lines_of_a_quote_are_one_shape(view: ArticleView, marking: Make, light: Theme) -> None:
    marks = marking("“" + "tide and wind and " * 14 + "rain” they said")
    quote = marks.add(marks.text[: marks.text.index("”") + 1], "direct", State.ACCEPTED)
    view.show_article(marks.text, marks.spans)
    boxes = view.sheet.boxes(quote.start, quote.end)
    first, second = [box for box in boxes if box.height() > 20][:2]
    gap = QRectF(second.center().x(), first.bottom() + 2, 4, second.top() - first.bottom() - 4)
    assert gap.height() > 6
    assert picture(view, gap).pixelColor(1, 2).name() != light.page.name()


def gap_between(view: ArticleView, above: Span, below: Span) -> QRectF:
    """Return the middle of the gap between the last line of one and the first of the other."""
    upper = view.sheet.boxes(above.start, above.end)[-1]
    lower = view.sheet.boxes(below.start, below.end)[0]
    middle = (upper.bottom() + lower.top()) / 2
    return QRectF(max(upper.left(), lower.left()) + 6, middle - 2, 4, 4)


def test_pieces_of_a_quotation_are_one_shape_across_paragraphs(
    view: ArticleView, marking: Make, light: Theme
) -> None:
    marks = marking("“The wall fell.\n\n“Nobody looked.” “Never,” she said.\n\n“So there.”")
    first = marks.add("“The wall fell.", "direct", State.ACCEPTED, attributes=QuoteAttributes("u1"))
    second = marks.add(
        "“Nobody looked.”", "direct", State.ACCEPTED, attributes=QuoteAttributes("u1")
    )
    third = marks.add("“So there.”", "direct", State.ACCEPTED, attributes=QuoteAttributes("u1"))
    view.show_article(marks.text, marks.spans)
    joined, apart = gap_between(view, first, second), gap_between(view, second, third)
    assert picture(view, joined).pixelColor(1, 1) != light.page
    assert picture(view, apart).pixelColor(1, 1) == light.page
    view.change_spans([replace(second, attributes=QuoteAttributes("u2"))])
    assert picture(view, joined).pixelColor(1, 1) == light.page


def test_a_span_over_two_paragraphs_is_one_shape(
    view: ArticleView, marking: Make, light: Theme
) -> None:
    marks = marking("The wall fell\n\nand nobody looked")
    span = marks.add("wall fell\n\nand nobody", "direct", State.ACCEPTED)
    view.show_article(marks.text, marks.spans)
    boxes = view.sheet.boxes(span.start, span.end)
    upper, lower = boxes[0], boxes[-1]
    gap = QRectF(upper.left() + 6, (upper.bottom() + lower.top()) / 2 - 2, 4, 4)
    assert picture(view, gap).pixelColor(1, 1) != light.page
    view.set_hidden({span.layer}, set())
    assert picture(view, gap).pixelColor(1, 1) == light.page


# -- the current span and its parts


def test_the_parts_of_the_current_quote_and_figure_are_named(
    view: ArticleView, marking: Make
) -> None:
    marks = marking(HARBOUR)
    told = QuoteAttributes("u1", marks.mention("Hanne Brandt"), marks.mention("told"))
    quote = marks.add("'The sea does not wait", "direct", attributes=told)
    about = FigureAttributes(
        counted=marks.mention("homes"), modifier=Modifier("About", ModifierClass.APPROX)
    )
    figure = marks.add("1,400", "count", attributes=about)
    view.show_article(marks.text, marks.spans)
    view.set_current(quote.id)
    assert {chip.role for chip in chips_of(view, 4)} == {"", "speaker", "cue"}
    view.set_current(figure.id)
    assert {chip.role for chip in chips_of(view, 4)} == {""}
    assert [chip.role for chip in chips_of(view, 6)] == ["modifier", "", "counts"]


def test_the_current_span_has_an_outline_and_moving_on_takes_it_away(
    view: ArticleView, marking: Make
) -> None:
    marks = marking(HARBOUR)
    span = marks.add("Port Sallow", "GPE")
    other = marks.add("Hanne Brandt", "PERSON")
    view.show_article(marks.text, marks.spans)
    box = view.sheet.boxes(span.start, span.end, 6)[0]
    plain = picture(view, box)
    view.set_current(span.id)
    assert picture(view, box) != plain
    view.set_current(other.id)
    assert picture(view, box) == plain


# -- other scripts


def test_a_right_to_left_paragraph_starts_at_the_right(view: ArticleView, marking: Make) -> None:
    text = "قالت هيئة المرفأ في كلم إن 175 سفينة وصلت\nThe port said so"
    marks = marking(text)
    first = marks.add("قالت", "ORG", State.ACCEPTED)
    number = marks.add("175", "count")
    view.show_article(text, marks.spans)
    right = view.sheet.left + view._flow.width
    box = view.sheet.boxes(first.start, first.end)[0]
    assert abs(box.right() - right) < 2
    assert view.sheet.boxes(number.start, number.end)[0].right() < box.left()
    chips = {chip.span_id: chip.box for chip in chips_of(view)}
    assert abs(chips[first.id].right() - view._flow.width) < 2
    assert chips[number.id].right() < chips[first.id].left()


def test_baselines_keep_their_pitch_in_every_script(view: ArticleView) -> None:
    view.show_article("Latin 中文 ことば \u0e20\u0e32\u0e29\u0e32 مرحبا 😀 and back " * 12, ())
    geometry = view._flow.lines(0, 0, 99)
    lines = [row.line for row in geometry.rows]
    baselines = [line.y() + line.ascent() for line in lines]
    assert len(baselines) > 2
    steps = {round(b - a, 3) for a, b in pairwise(baselines)}
    assert steps == {float(view._flow.body.pitch)}


def test_the_bar_beside_the_article_has_the_colours_of_a_new_theme_at_once(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("Words of Aylin.\n" * 80)
    marks.add("Aylin", "PERSON")
    view.show_article(marks.text, marks.spans)
    bar = view.verticalScrollBar()
    bar.grab()
    dark = Theme.load("dark")
    view.set_theme(dark)
    assert bar.grab().toImage().pixelColor(bar.width() - 1, bar.height() - 2) == dark.page
