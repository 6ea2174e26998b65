"""Lines from the current span to its speaker, cue, counted noun and other pieces."""

from collections.abc import Callable, Iterator

import pytest
from marking import Marking, picture, settle
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from pressmark.domain.span import (
    FigureAttributes,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.links import Link
from pressmark.qt.theme import Theme

Make = Callable[[str], Marking]

TEXT = (
    "The council said on Tuesday that “they would wait,” a man for Mayor Hanne Brandt told us.\n\n"
    "Dr Lammers, who has led the council since 2011 and owns about 40 boats himself, added with"
    " a shrug and a smile that lasted rather longer than anyone in the room was comfortable"
    " with, 'the sea does not wait for our committees, and neither do we, whatever they may"
    " say in the old town hall'.\n\n"
    "Advertisement\n\n"
    "“And so it went,” she said. “The wall came down.\n\n"
    "“Nobody had looked.”\n\n"
    "قالت هيئة المرفأ إن السفينة وصلت إلى كلم في الصباح وغادرت في المساء"
    " بعد يوم من الانتظار الطويل كما قال الرئيس للصحفيين في المدينة\n\n"
    "The end: “it was plain,” they heard."
)
FAR = "\n\n".join(["Hanne Brandt came.", *("The tide rose again. " * 20 for _ in range(30))])


def mention(text: str, words: str, after: int = 0) -> Mention:
    start = text.index(words, after)
    return Mention(start, start + len(words))


def said(marks: Marking, words: str, speaker: str, cue: str, **more: object) -> Span:
    """Mark a quote with its speaker and cue, each the first of its words."""
    parts = QuoteAttributes(
        str(more.get("utterance") or f"u{len(marks.spans)}"),
        mention(marks.text, speaker),
        mention(marks.text, cue),
    )
    return marks.add(words, str(more.get("label", "direct")), attributes=parts)


def all_kinds(marks: Marking) -> list[Span]:
    """Mark quotes with parts on the same line, further lines and paragraphs, and a figure."""
    about = FigureAttributes(
        counted=mention(marks.text, "boats"), modifier=Modifier("about", ModifierClass.APPROX)
    )
    return [
        said(marks, "“they would wait,”", "Hanne Brandt", "told"),
        said(marks, marks.text[marks.text.index("'the sea") :].split("'.")[0] + "'", "Dr", "added"),
        said(marks, "“And so it went,”", "she", "said. “The", utterance="w"),
        said(marks, "“The wall came down.", "she", "said. “The", utterance="w"),
        said(marks, "“Nobody had looked.”", "she", "said. “The", utterance="w"),
        said(marks, "السفينة وصلت إلى كلم في الصباح", "الرئيس", "قالت", label="indirect"),
        said(marks, "“it was plain,”", "Hanne Brandt", "heard"),
        said(marks, "The council", "council since", "said", label="indirect"),
        marks.add("40", "count", State.ACCEPTED, attributes=about),
    ]


def ink_of_page(view: ArticleView) -> Iterator[QRectF]:
    """Yield where each glyph has ink, in pixels of the page from the column's left edge."""
    for number, text in enumerate(view.scene.page.paragraphs):
        if not text or view._flow.fold_at(number):
            continue
        top = view._flow.top_of(number)
        for row in view._flow.lines(number, 0, 999).rows:
            for run in row.line.glyphRuns():
                font = run.rawFont()
                for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                    yield font.boundingRect(glyph).translated(place).translated(0, top)


def strokes(link: Link) -> Iterator[QRectF]:
    """Yield the thin rectangles a link is drawn in."""
    for one, other in zip(link.points, link.points[1:], strict=False):
        yield QRectF(one, other).normalized().adjusted(-0.6, -0.6, 0.6, 0.6)


@pytest.mark.parametrize("chips", ["all", "none"])
@pytest.mark.parametrize(("pixels", "width"), [(12, 860), (18, 860), (18, 420), (28, 700)])
def test_no_connecting_line_touches_a_letter(
    view: ArticleView, marking: Make, pixels: int, width: int, chips: str
) -> None:
    marks = marking(TEXT)
    spans = all_kinds(marks)
    view.resize(width, 700)
    view.set_zoom(pixels)
    view.set_chips(chips)
    view.show_article(TEXT, marks.spans)
    settle(view)
    ink = list(ink_of_page(view))
    count = 0
    for span in spans:
        view.set_current(span.id)
        for link in view.scene.links():
            count += 1
            touched = [box for stroke in strokes(link) for box in ink if box.intersects(stroke)]
            assert touched == [], (span.text[:20], link.role)
    assert count >= 18


def test_each_part_of_a_quote_and_of_a_figure_has_a_line(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    spans = all_kinds(marks)
    view.show_article(TEXT, marks.spans)

    def roles(span: Span) -> list[str]:
        view.set_current(span.id)
        return [link.role for link in view.scene.links()]

    assert roles(spans[0]) == ["speaker", "cue"]
    assert roles(spans[2]) == ["speaker", "cue", "", ""]
    assert roles(spans[8]) == ["counts", "modifier"]
    view.set_current(None)
    assert view.scene.links() == []


def test_a_line_leads_from_the_nearer_end_of_the_quote_to_the_part(
    view: ArticleView, marking: Make
) -> None:
    marks = marking(TEXT)
    quote = all_kinds(marks)[0]
    view.show_article(TEXT, marks.spans)
    view.set_current(quote.id)
    speaker = view.scene.links()[0]
    last = view.sheet.boxes(quote.start, quote.end)[-1].translated(-view.sheet.left, 0)
    assert last.left() < speaker.points[0].x() < last.right()
    assert last.right() - speaker.points[0].x() < 12
    name = mention(TEXT, "Hanne Brandt")
    boxes = view.sheet.boxes(name.start, name.end)
    target = boxes[0].translated(-view.sheet.left, 0)
    assert target.left() < speaker.far.x() < target.right()
    assert abs(speaker.far.y() - target.top()) < 6


def test_a_part_inside_the_span_needs_no_line(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    whole = said(marks, "a man for Mayor Hanne Brandt told us.", "Hanne Brandt", "told")
    view.show_article(TEXT, marks.spans)
    view.set_current(whole.id)
    assert view.scene.links() == []


def test_a_line_is_seen_and_goes_when_another_span_is_current(
    view: ArticleView, marking: Make, light: Theme
) -> None:
    marks = marking(TEXT)
    quote, other, *_ = all_kinds(marks)
    view.show_article(TEXT, marks.spans)
    settle(view)
    plain = picture(view)
    view.set_current(quote.id)
    view.set_chips("none")
    link = view.scene.links()[0]
    middle = (link.points[1] + link.points[2]) / 2
    box = QRectF(middle.x() + view.sheet.left - 3, middle.y() - 2, 6, 4)
    image = picture(view, box)
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert min(_distance(colour, light.page) for colour in colours) < 12
    assert max(_distance(colour, light.page) for colour in colours) > 150
    view.set_chips("all")
    view.set_current(other.id)
    view.set_current(None)
    assert picture(view) == plain


def _distance(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def test_what_is_out_of_sight_is_pointed_to_in_the_margin(view: ArticleView, marking: Make) -> None:
    text = FAR + "\n\n“We came,” they said."
    marks = marking(text)
    quote = said(marks, "“We came,”", "Hanne Brandt", "said")
    view.show_article(text, marks.spans)
    settle(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    margin = QRectF(0, view.verticalScrollBar().value(), view.sheet.left, 24)
    plain = picture(view, margin)
    view.set_current(quote.id)
    pointing = picture(view, margin)
    assert pointing != plain
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 200)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert picture(view, margin) == pointing
    view.set_current(None)
    assert picture(view, margin) == plain


def test_lines_lead_to_the_fold_that_hides_a_part(view: ArticleView, marking: Make) -> None:
    text = "Quay\n\n“We came,” they said.\n\nPhoto: Maya Lind\n\nThe end of it all."
    marks = marking(text)
    quote = said(marks, "“We came,”", "Maya Lind", "said")
    view.show_article(text, marks.spans)
    view.fold_all(True)
    view.set_current(quote.id)
    speaker = view.scene.links()[0]
    top = view._flow.top_of(4)
    assert top < speaker.far.y() < top + view._flow.body.fold


def test_lines_of_a_hidden_layer_are_not_drawn(view: ArticleView, marking: Make) -> None:
    marks = marking(TEXT)
    quote = all_kinds(marks)[0]
    view.show_article(TEXT, marks.spans)
    view.set_current(quote.id)
    assert view.scene.links()
    view.set_hidden({quote.layer}, set())
    assert view.scene.links() == []


def test_the_pieces_of_a_quotation_are_joined_one_to_the_next(
    view: ArticleView, marking: Make
) -> None:
    marks = marking(TEXT)
    spans = all_kinds(marks)
    view.show_article(TEXT, marks.spans)
    view.set_current(spans[4].id)
    joints = [link for link in view.scene.links() if not link.role]
    assert len(joints) == 2
    first = view.sheet.boxes(spans[2].start, spans[2].end)[0].translated(-view.sheet.left, 0)
    assert abs(joints[0].points[0].x() - first.right()) < 12


def test_a_restated_figure_is_connected_with_the_one_it_restates(
    view: ArticleView, marking: Make
) -> None:
    marks = marking("It is 150 metres, or about 500ft, tall.")
    first = marks.add("500ft", "measure")
    second = marks.add(
        "150 metres",
        "measure",
        attributes=FigureAttributes(restates=Mention(first.start, first.end)),
    )
    view.show_article(marks.text, marks.spans)
    view.set_current(second.id)
    assert [link.role for link in view.scene.links()] == ["restates"]
