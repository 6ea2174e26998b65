"""The tour waits for the analyst to do each thing, and comes by itself once only."""

from collections.abc import Iterator
from typing import Any

import pytest
from desktop import CONTROL, KEY, LEFT, SHIFT, activate, close, ferries, press
from PySide6.QtCore import QPoint

from pressmark.domain.span import Layer, State
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.qt.samples import sample_path
from pressmark.qt.tour import SEEN, STOPS
from pressmark.store.project import open_project


@pytest.fixture
def sample(qtbot: Any, application: Application) -> Iterator[MainWindow]:
    """The first start: the sample project, with suggestions already."""
    ferries(sample_path()).close()
    shown = application.show_project(open_project(sample_path()))
    shown.resize(1100, 760)
    qtbot.waitExposed(shown)
    activate(qtbot, shown)
    yield shown
    close(application)


def title(window: MainWindow) -> str:
    assert window.desktop.tour.card is not None
    return window.desktop.tour.card._title.text()


def comes_to(qtbot: Any, window: MainWindow, wanted: str) -> None:
    qtbot.waitUntil(lambda: title(window) == wanted)


def click_on(qtbot: Any, window: MainWindow, words: str) -> None:
    assert window.desk.article is not None
    start = window.desk.article.text.index(words)
    window.view.reveal(start)
    at = window.view.rect_of(start, start + len(words)).center()
    qtbot.mouseClick(window.view.viewport(), LEFT, pos=at)


def drag_over(qtbot: Any, window: MainWindow, words: str) -> None:
    assert window.desk.article is not None
    start = window.desk.article.text.index(words)
    box, port = window.view.rect_of(start, start + len(words)), window.view.viewport()
    middle = box.center().y()
    qtbot.mousePress(port, LEFT, pos=QPoint(box.left() + 2, middle))
    qtbot.mouseMove(port, QPoint(box.center().x(), middle))
    qtbot.mouseMove(port, QPoint(box.right() - 2, middle))
    qtbot.mouseRelease(port, LEFT, pos=QPoint(box.right() - 2, middle))


def test_each_stop_waits_until_the_thing_is_done(qtbot: Any, sample: MainWindow) -> None:
    window = sample
    titles = [stop.title for stop in STOPS]
    assert title(window) == titles[0]
    press(qtbot, window.view, KEY.Key_J)
    assert title(window) == titles[0], "going about is not what it waits for"
    press(qtbot, window.view, KEY.Key_A)
    comes_to(qtbot, window, titles[1])
    press(qtbot, window.view, KEY.Key_R)
    comes_to(qtbot, window, titles[2])
    assert window.desk.current.layer is Layer.ENTITY
    press(qtbot, window.view, KEY.Key_7)
    comes_to(qtbot, window, titles[3])
    drag_over(qtbot, window, "record summer")
    press(qtbot, window.view, KEY.Key_E)
    comes_to(qtbot, window, titles[4])
    assert window.desk.current.layer is Layer.QUOTE
    press(qtbot, window.view, KEY.Key_S)
    click_on(qtbot, window, "Demir, 52"[:5])
    comes_to(qtbot, window, titles[5])
    press(qtbot, window.view, (KEY.Key_Z, CONTROL))
    comes_to(qtbot, window, titles[6])
    press(qtbot, window.view, (KEY.Key_Return, CONTROL))
    comes_to(qtbot, window, "That is all it takes")
    assert not window.settings.get(SEEN, False)
    qtbot.mouseClick(window.desktop.tour.card.skip, LEFT)
    assert not window.desktop.tour.running
    assert window.settings.get(SEEN) is True
    assert [span.state for span in window.desk.spans if span.state is State.ADDED] == []


def test_the_card_lies_beside_the_thing_and_inside_the_window(
    qtbot: Any, sample: MainWindow
) -> None:
    for _ in STOPS:
        card = sample.desktop.tour.card
        assert sample.rect().contains(card.geometry())
        anchor = sample.desktop.tour._rect_of(STOPS[sample.desktop.tour._at].anchor)
        assert not card.geometry().adjusted(0, 8, 0, -8).intersects(anchor)
        sample.resize(1000, 640)
        assert sample.rect().contains(sample.desktop.tour.card.geometry())
        qtbot.mouseClick(card.skip, LEFT)
    assert title(sample) == "That is all it takes"


def test_a_closed_tour_does_not_come_again_but_can_be_started_by_key(
    qtbot: Any, application: Application, sample: MainWindow
) -> None:
    qtbot.mouseClick(sample.desktop.tour.card.end, LEFT)
    assert not sample.desktop.tour.running
    again = application.show_project(open_project_again(sample))
    qtbot.waitExposed(again)
    activate(qtbot, again)
    assert not again.desktop.tour.running
    press(qtbot, again.view, (KEY.Key_F1, CONTROL | SHIFT))
    assert title(again) == STOPS[0].title
    press(qtbot, again.view, (KEY.Key_F1, CONTROL | SHIFT))
    assert not again.desktop.tour.running


def open_project_again(window: MainWindow) -> Any:
    path = window.session.project.path
    window.close()
    return open_project(path)


def test_in_another_project_the_tour_comes_only_when_asked_and_goes_to_the_samples(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    assert not window.desktop.tour.running
    assert not window.files.is_sample
    activate(qtbot, window)
    press(qtbot, window.view, (KEY.Key_F1, CONTROL | SHIFT))
    assert application.window is not window
    assert application.window.files.is_sample
    assert application.window.desktop.tour.running


def test_the_tour_waits_for_suggestions_that_are_still_to_come(
    qtbot: Any, application: Application
) -> None:
    from pressmark.qt.samples import open_sample_project

    shown = application.show_project(open_sample_project())
    qtbot.waitExposed(shown)
    activate(qtbot, shown)
    assert title(shown) == "The article is being read", "there is no outlined span to speak of"
    press(qtbot, shown.view, KEY.Key_A)
    qtbot.waitUntil(lambda: shown.desk.current is not None, timeout=60_000)
    assert title(shown) == STOPS[0].title
    press(qtbot, shown.view, KEY.Key_A)
    comes_to(qtbot, shown, STOPS[1].title)
    close(application)
