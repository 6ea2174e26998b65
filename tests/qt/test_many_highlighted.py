"""Many articles highlighted while an analyst works: paused, hurried, cancelled, killed, resumed."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from following import followed
from working import ALT, CONTROL, KEY, SCHEME, SHIFT, MainWindow, find, press, reopened

from pressmark.detect import crew
from pressmark.detect.highlight import suggest
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.setup import Setup
from pressmark.domain.span import State, Suggestion, as_suggestion
from pressmark.qt.app import Application
from pressmark.store import articles, highlights, spans, steps
from pressmark.store.project import Project, create_project, open_project

if TYPE_CHECKING:
    from spacy.language import Language

OLD = Setup("en_old 1", "quotes 1")
LONG = 60_000
POSIX = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
STORY = 'Lena Okafor told BBC News in Oslo that {0} sailed. "We lost ${0} million," she said.\n\n'

# Highlights all in a real window and says when an article is done.
HIGHLIGHTING = """
import sys
from pathlib import Path
from pressmark.qt.app import Application
from pressmark.store.project import open_project

application = Application()
window = application.show_project(open_project(Path(sys.argv[1])))
window.detection.found.connect(lambda number, portion: portion.last and print(number, flush=True))
window.highlighting.highlight_all()
application.qt.exec()
"""

# Ends where a text says so, and finds nothing.
POISON = """
import os, signal
from pressmark.detect import highlight, worker
def die(reading):
    if "poison" in reading.doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return []
highlight.DETECTORS = (die,)
worker.serve()
"""


def bring_in(project: Project, count: int, times: int = 12) -> list[ArticleId]:
    texts = (
        "".join(STORY.format(1000 * number + part) for part in range(times))
        for number in range(count)
    )
    items = [
        MarkedArticle(Article(UNSTORED_ARTICLE, f"n{number}", text, f"Story {number}"))
        for number, text in enumerate(texts)
    ]
    return articles.add_articles(project, items).articles


def show_new(window: MainWindow, count: int, times: int = 12) -> list[ArticleId]:
    """Bring articles into the project of a window, which shows its first one."""
    numbers = bring_in(window.session.project, count, times)
    window.desk.listed.emit(None)
    window.desk.show(window.desk.order[0])
    return numbers


def was_told(window: MainWindow, beginning: str) -> bool:
    """Return whether the window has told a sentence that begins so."""
    return any(told.sentence.startswith(beginning) for told in window.notice.past)


def by_place(one: Suggestion) -> tuple[int, int, str]:
    return one.start, -one.end, one.layer


def idle(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=LONG)


def highlighted(window: MainWindow) -> int:
    rows = articles.summaries(window.session.project)
    return sum(row.highlighted for row in rows)


def times_highlighted(project: Project) -> int:
    """Return how often an article was highlighted, the two of the fixture not counted."""
    logged = sum(entry.kind == "suggest" for entry in steps.log(project, 1000))
    return logged - sum(row.name in ("ferry", "calm") for row in articles.summaries(project))


def test_all_are_highlighted_with_progress_and_the_list_follows(
    qtbot: Any, window: MainWindow
) -> None:
    numbers = show_new(window, 30)
    shown: list[tuple[str, int, int]] = []
    window.highlighting.progressed.connect(lambda *progress: shown.append(progress))
    press(qtbot, window, (KEY.Key_H, CONTROL | SHIFT))
    assert window.status.pause.isVisible()
    idle(qtbot, window)
    done = [one[1] for one in shown if one[0]]
    assert done == sorted(done)
    assert {one[2] for one in shown if one[0]} == {30}
    assert shown[-1] == ("", 0, 0)
    assert not window.status.pause.isVisible()
    followed(qtbot, window)
    model = window.articles_panel.model
    lines = [model.summary(row) for row in range(model.rowCount())]
    assert all(line.undecided for line in lines if line.id in numbers)
    assert highlights.waiting(window.session.project) == []


def test_an_opened_article_comes_first_and_decisions_are_taken_meanwhile(
    qtbot: Any, window: MainWindow
) -> None:
    *_, last = show_new(window, 40)
    window.highlighting.highlight_all()
    qtbot.waitUntil(lambda: highlighted(window) > 3, timeout=LONG)
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_A)
    assert find(window, "Monday").state is State.ACCEPTED
    window.desk.show(last)
    qtbot.waitUntil(lambda: window.desk.current is not None, timeout=LONG)
    assert highlighted(window) < 35, "nearly all others came first"
    press(qtbot, window, KEY.Key_R)
    idle(qtbot, window)
    assert any(span.state is State.REJECTED for span in window.desk.spans)
    assert times_highlighted(window.session.project) == 40


def test_paused_work_rests_and_goes_on(qtbot: Any, window: MainWindow) -> None:
    numbers = show_new(window, 30)
    window.highlighting.highlight_all()
    qtbot.waitUntil(lambda: highlighted(window) > 3, timeout=LONG)
    window.status.pause.click()
    assert window.status.pause.text() == "Go on"
    given = window.detection.bulk._given
    qtbot.waitUntil(lambda: not any(given.values()), timeout=LONG)
    held = highlighted(window)
    assert held < len(numbers)
    window.desk.show(numbers[-1])
    qtbot.waitUntil(lambda: bool(window.desk.spans), timeout=LONG)
    qtbot.waitUntil(lambda: not any(given.values()), timeout=LONG)
    assert highlighted(window) == held + 1, "more than the opened one was done in a pause"
    window.status.pause.click()
    idle(qtbot, window)
    assert times_highlighted(window.session.project) == 30


def test_cancelled_work_is_not_taken_up_again(qtbot: Any, window: MainWindow) -> None:
    show_new(window, 30)
    window.highlighting.highlight_all()
    qtbot.waitUntil(lambda: highlighted(window) > 3, timeout=LONG)
    press(qtbot, window, (KEY.Key_Period, CONTROL))
    assert not window.highlighting.working
    project = window.session.project
    assert highlights.waiting(project) == []
    assert 1 < times_highlighted(project) < 30


def test_a_closed_window_goes_on_when_it_is_opened_again(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    show_new(window, 30)
    window.highlighting.highlight_all()
    qtbot.waitUntil(lambda: highlighted(window) > 3, timeout=LONG)
    other = reopened(qtbot, application, window)
    qtbot.waitUntil(lambda: was_told(other, "Highlighting goes on with"), timeout=LONG)
    assert 0 < len(highlights.waiting(other.session.project)) < 30
    idle(qtbot, other)
    assert times_highlighted(other.session.project) == 30


@POSIX
@pytest.mark.parametrize("lines", [1, 9])
def test_kill_9_of_the_window_is_gone_on_from(
    qtbot: Any, application: Application, pipeline: "Language", tmp_path: Path, lines: int
) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME) as made:
        numbers = bring_in(made, 24)
    with subprocess.Popen(
        [sys.executable, "-c", HIGHLIGHTING, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(lines)]
        process.kill()
    window = application.show_project(open_project(path))
    project = window.session.project
    done = times_highlighted(project)
    assert lines <= done < 24
    waiting = highlights.waiting(project)
    assert len(waiting) == 24 - done, "what is done waits, or what waits is forgotten"
    assert not {*told} & {*waiting}
    qtbot.waitUntil(lambda: window.highlighting.working, timeout=LONG)
    idle(qtbot, window)
    assert times_highlighted(project) == 24
    texts = [articles.read_article(project, number).text for number in numbers]
    for number, found in zip(numbers, suggest(texts, pipeline), strict=True):
        present = [as_suggestion(span) for span in spans.of_article(project, number)]
        assert sorted(present, key=by_place) == sorted(found, key=by_place)
    window.close()


@POSIX
def test_kill_9_of_a_process_is_not_felt(qtbot: Any, window: MainWindow) -> None:
    show_new(window, 20)
    failed: list[str] = []
    window.session.failed.connect(failed.append)
    window.highlighting.highlight_all()
    qtbot.waitUntil(lambda: highlighted(window) > 3, timeout=LONG)
    for worker in list(window.detection.bulk.crew.workers.values()):
        os.kill(worker.pid, signal.SIGKILL)
    idle(qtbot, window)
    assert times_highlighted(window.session.project) == 20
    assert failed == []


@POSIX
def test_an_article_that_kills_its_process_is_told_and_left_alone(
    qtbot: Any, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_command", lambda _: [sys.executable, "-c", POISON])
    window.detection.use(None)
    item = MarkedArticle(Article(UNSTORED_ARTICLE, "bad", "This is poison.", "Bad news"))
    [bad] = articles.add_articles(window.session.project, [item]).articles
    with qtbot.waitSignal(window.session.failed, timeout=LONG) as told:
        window.highlighting.highlight_all()
    assert "Bad news" in told.args[0]
    assert not window.highlighting.working
    window.desk.show(bad)
    assert not window.highlighting.working, "it is tried once more unasked"
    with qtbot.waitSignal(window.session.failed, timeout=LONG):
        window.highlighting.highlight_shown()


def test_older_suggestions_are_told_and_renewed_by_an_action(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    project, number = window.session.project, window.desk.order[0]
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_R)
    decided = find(window, "Monday")
    spans.put_suggestions(project, number, window.desk.article.text, [], OLD)
    other = reopened(qtbot, application, window)
    qtbot.waitUntil(lambda: was_told(other, "1 article was highlighted by older"), timeout=LONG)
    press(qtbot, other, (KEY.Key_H, CONTROL | ALT))
    idle(qtbot, other)
    kept = [span for span in spans.of_article(other.session.project, number) if span.decided]
    assert kept == [decided]
    assert len(spans.of_article(other.session.project, number)) > 3
    press(qtbot, other, (KEY.Key_H, CONTROL | ALT))
    assert was_told(other, "All suggestions are by the present detectors.")


def test_suggestions_for_others_leave_an_open_sheet_alone(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Ayşe Demir").id)
    window.commands.actions["label"].trigger()
    sheet = window.hands.labels
    assert sheet.isVisible()
    other = window.desk.order[1]
    with qtbot.waitSignal(window.session.changed, timeout=LONG):
        window.highlighting.highlight([other])
    idle(qtbot, window)
    assert sheet.isVisible()
    window.highlighting.highlight_shown()
    qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=LONG)
    idle(qtbot, window)
