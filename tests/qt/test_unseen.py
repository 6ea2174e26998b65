"""Characters that nobody sees are shown by signs, and nothing moves for their sake."""

import pytest
from marking import drag, edge_of, middle_of, picture
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolTip

from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.unseen import find_unseen

CONTROLS = [
    *"\u200e\u200f\u061c",
    *"\u202a\u202b\u202c\u202d\u202e",
    *"\u2066\u2067\u2068\u2069",
    *"\u200b\u200c\u200d\u2060\ufeff\u00ad",
    *"\u00a0\u202f\u2007",
    *"\u2028\u2029",
]


@pytest.mark.parametrize("character", CONTROLS, ids=lambda one: f"U+{ord(one):04X}")
def test_every_unseen_character_has_a_sign_where_it_stands(
    view: ArticleView, character: str
) -> None:
    text = f"The port{character}wall holds."
    view.show_article(text, ())
    assert [one.unit for one in find_unseen(text)] == [8]
    lines = view.scene.display(0, 0).unseen
    assert lines
    box = view.sheet.boxes(0, 8)[0].translated(-view.sheet.left, 0)
    assert all(box.right() - 8 < line.x1() < box.right() + 16 for line in lines)
    top = view._flow.top_of(0)
    area = box.translated(view.sheet.left, 0).adjusted(box.width() - 4, 0, 14, 2)
    with_sign = picture(view, area)
    view.show_unseen(False)
    assert picture(view, area) != with_sign
    assert view._flow.top_of(0) == top
    assert view.toPlainText() == view.scene.page.display.replace("\u00a0", " ")


def test_signs_move_no_letter(view: ArticleView) -> None:
    text = "One\u200b \u2067two\u2069 three\u00a0four \u200ffive"
    view.show_article(text, ())
    with_signs = [view.sheet.boxes(at, at + 1) for at in range(len(text))]
    size = view.sheet.documentSize()
    view.show_unseen(False)
    assert [view.sheet.boxes(at, at + 1) for at in range(len(text))] == with_signs
    assert view.sheet.documentSize() == size


def test_controls_that_turn_the_text_have_other_signs_than_those_without_a_width(
    view: ArticleView,
) -> None:
    strokes = {}
    for character in "\u200e\u200f\u200b\u2069\u00a0\u2028\u00ad":
        view.show_article(f"port{character}wall", ())
        lines = view.scene.display(0, 0).unseen
        left = lines[0].x1()
        strokes[character] = tuple(
            (round(line.x1() - left), round(line.x2() - left), round(line.y1()), round(line.y2()))
            for line in lines
        )
    assert len(set(strokes.values())) == len(strokes)


def test_joiners_in_emoji_and_plain_text_need_no_sign(view: ArticleView) -> None:
    for text in ("one 👩\u200d🚒 é", "❤\ufe0f\u200d🔥 burns", "plain words", "汉字 かな مرحبا"):
        view.show_article(text, ())
        assert view.scene.display(0, 0).unseen == [], text


def test_signs_of_a_long_paragraph_are_on_their_own_lines(view: ArticleView) -> None:
    text = "tide and wind " * 60 + "wa\u200bll " + "tide and wind " * 60
    view.show_article(text, ())
    at = text.index("\u200b")
    box = view.sheet.boxes(at - 1, at)[0].translated(-view.sheet.left, -view._flow.top_of(0))
    lines = [line for chunk in range(2) for line in view.scene.display(0, chunk).unseen]
    assert len(lines) == 2
    assert all(box.top() <= line.y1() <= box.bottom() for line in lines)


@pytest.mark.parametrize(
    ("text", "first", "last", "wanted"),
    [
        ("The \u2067שלום עולם\u2069 came in", "The", "came", "The \u2067שלום עולם\u2069 came"),
        ("A soft\u00adhyphen holds on", "soft", "hyphen", "soft\u00adhyphen"),
        ("The wall\u200b\u200bfell today", "wall", "fell", "wall\u200b\u200bfell"),
        ("One\u2028two three", "One", "two", "One\u2028two"),
        ("At 5\u202fkm off", "5", "km", "5\u202fkm"),
        ("BOM\ufeffhere now", "BOM", "here", "BOM\ufeffhere"),
        ("e\u0301te\u0301 \u200eand 👩\u200d🚒 crew", "and", "crew", "and 👩\u200d🚒 crew"),
    ],
)
def test_words_around_them_are_selected_whole(
    view: ArticleView, text: str, first: str, last: str, wanted: str
) -> None:
    view.show_article(text, ())
    spy = QSignalSpy(view.text_selected)
    start, end = text.index(first), text.index(last)
    drag(
        view,
        edge_of(view, start, start + len(first), closing=False) + QPoint(2, 0),
        edge_of(view, end, end + len(last), closing=True) - QPoint(2, 0),
    )
    bounds = (text.index(wanted), text.index(wanted) + len(wanted))
    assert [tuple(spy.at(index)) for index in range(spy.count())] == [bounds]
    view.select(*bounds)
    assert view.selected_words() == bounds


def test_a_span_next_to_a_control_is_clicked_where_it_is_seen(view: ArticleView) -> None:
    text = "The \u202bמשרד\u202c and the \u200fwall"
    view.show_article(text, ())
    wall = text.index("wall")
    point = middle_of(view, wall, wall + 4)
    assert view.sheet.character_at(view.on_page(point.toPointF())) in range(wall, wall + 4)


def test_resting_on_a_sign_tells_which_character_it_is(view: ArticleView) -> None:
    view.show_article("The wall\u200bfell at 5\u202fkm", ())
    for character, name in (("\u200b", "U+200B ZERO WIDTH SPACE"), ("\u202f", "U+202F NARROW")):
        at = view.scene.page.text.index(character)
        point = edge_of(view, at - 1, at, closing=True)
        where = view.viewport().mapToGlobal(point)
        event = QHelpEvent(QEvent.Type.ToolTip, point, where)
        QApplication.sendEvent(view.viewport(), event)
        assert QToolTip.text().startswith(name)
    QToolTip.hideText()
