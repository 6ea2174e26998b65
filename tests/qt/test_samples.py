"""The sample project can be tried out without losing it, and a removed article leaves no gap."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from working import CONTROL, KEY, MainWindow, activate, press

from pressmark.qt.app import Application, last_project
from pressmark.qt.desk import Desk
from pressmark.qt.samples import open_sample_project, sample_articles, sample_path
from pressmark.store import articles, steps
from pressmark.store.project import open_project


def titles(desk: Desk) -> list[str]:
    return [summary.title for summary in articles.summaries(desk.session.project)]


def test_undo_in_untouched_samples_leaves_them_alone(qtbot: Any, application: Application) -> None:
    application.settings.put("tour_seen", True)
    shown = application.show_project(open_sample_project())
    activate(qtbot, shown)
    count = len(sample_articles())
    press(qtbot, shown, (KEY.Key_Z, CONTROL))
    assert len(titles(shown.desk)) == count
    assert shown.desk.article is not None
    assert not shown.commands.actions["undo"].isEnabled()
    shown.close()


def test_samples_that_were_emptied_are_filled_again() -> None:
    with open_sample_project() as project:
        for summary in articles.summaries(project):
            articles.remove_article(project, summary.id)
    with open_sample_project() as project:
        assert len(articles.summaries(project)) == len(sample_articles())
        articles.remove_article(project, articles.summaries(project)[0].id)
    with open_sample_project() as project:  # one that was removed on purpose stays away
        assert len(articles.summaries(project)) == len(sample_articles()) - 1


def test_emptied_samples_that_were_open_last_are_filled_again(application: Application) -> None:
    with open_sample_project() as project:
        for summary in articles.summaries(project):
            articles.remove_article(project, summary.id)
    application.settings.put("project", str(sample_path()))
    project, _ = last_project(application.settings)
    with project:
        assert len(articles.summaries(project)) == len(sample_articles())


def test_a_removed_article_makes_room_for_its_neighbour(qtbot: Any, window: MainWindow) -> None:
    first, second = titles(window.desk)
    press(qtbot, window, (KEY.Key_Delete, CONTROL))
    assert titles(window.desk) == [second]
    assert window.desk.article is not None
    assert window.desk.article.text.startswith("Calm seas.")
    assert window.articles_panel.list.currentIndex().isValid()
    press(qtbot, window, (KEY.Key_Delete, CONTROL))
    assert window.desk.article is None
    press(qtbot, window, (KEY.Key_Z, CONTROL), (KEY.Key_Z, CONTROL))
    assert titles(window.desk) == [first, second]
    assert window.desk.article.title == first


def test_the_last_of_the_list_makes_room_for_the_one_before(qtbot: Any, window: MainWindow) -> None:
    window.desk.next_article()
    press(qtbot, window, (KEY.Key_Delete, CONTROL))
    assert window.desk.article is not None
    assert window.desk.article.title == "Ferry firm"


def test_the_import_of_samples_is_in_the_log_but_no_step_to_undo() -> None:
    with open_sample_project() as project:
        assert steps.next_undo(project) is None
        assert steps.log(project)[-1].kind == "import"
    with open_project(sample_path()) as project:
        assert steps.undo(project) is None


def test_samples_that_are_empty_and_open_are_filled_by_a_click(
    qtbot: Any, application: Application
) -> None:
    application.settings.put("tour_seen", True)
    shown = application.show_project(open_sample_project())
    activate(qtbot, shown)
    shown.highlighting.cancel()
    for _ in sample_articles():
        press(qtbot, shown, (KEY.Key_Delete, CONTROL))
    button = next(
        one for one in shown.findChildren(QPushButton) if one.text().startswith("Try the samples")
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(titles(shown.desk)) == len(sample_articles())
    qtbot.waitUntil(lambda: shown.desk.article is not None)
    shown.close()
