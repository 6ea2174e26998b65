"""What lies near the sight is worked out while nobody waits: scrolling has only to paint."""

from collections.abc import Callable
from typing import Any

import pytest
from marking import Marking

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme

COUNT = 300
TEXT = "\n\n".join(f"Paragraph {number} names Aylin Demir." for number in range(COUNT))
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


@pytest.fixture
def view(qtbot: Any) -> ArticleView:
    shown = ArticleView(SCHEME, Theme.load("light"))
    qtbot.addWidget(shown)
    shown.resize(700, 400)
    shown.show()
    qtbot.waitExposed(shown)
    marking = Marking(TEXT, SCHEME)
    for number in range(COUNT):
        marking.add("Aylin Demir", "PERSON", after=TEXT.index(f"Paragraph {number} "))
    shown.show_article(TEXT, marking.spans)
    return shown


def ready(view: ArticleView, number: int) -> Callable[[], bool]:
    """Return whether the lists of a paragraph have been worked out, as a question to wait with."""
    return lambda: view.scene.knows(2 * number, 0)


def test_what_lies_below_the_sight_is_worked_out_in_time(qtbot: Any, view: ArticleView) -> None:
    qtbot.waitUntil(ready(view, 40))
    assert not view.scene.knows(2 * (COUNT - 1), 0), "what is far away can wait"


def test_after_a_jump_what_lies_around_is_worked_out(qtbot: Any, view: ArticleView) -> None:
    qtbot.waitUntil(ready(view, 40))
    view.reveal(TEXT.index("Paragraph 250 "))
    qtbot.waitUntil(ready(view, 230))
    qtbot.waitUntil(ready(view, 270))


def test_another_article_in_the_middle_of_it_is_shown(qtbot: Any, view: ArticleView) -> None:
    qtbot.waitUntil(ready(view, 15))
    view.show_article("One line.", ())
    qtbot.waitUntil(lambda: view.scene.knows(0, 0))
    assert view.scene.page.text == "One line."
