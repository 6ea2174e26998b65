"""Many articles highlighted by real processes: in order of urgency, and whatever dies meanwhile."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from spacy.language import Language

from pressmark import assets
from pressmark.cli.suggesting import told_pace
from pressmark.cli.telling import count
from pressmark.detect import bulk as bulk_module
from pressmark.detect import crew
from pressmark.detect.bulk import Bulk
from pressmark.detect.highlight import suggest
from pressmark.detect.listener import Listener
from pressmark.detect.source import ProjectSource
from pressmark.detect.versions import present_setup
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.scheme import read_scheme
from pressmark.domain.setup import Setup
from pressmark.domain.span import Suggestion, as_suggestion
from pressmark.store import articles, highlights, operations, spans, steps
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
OLD = Setup("en_old 1", "quotes 1")
STORY = (
    "Lena Okafor of Harbour Lines told BBC News in Oslo that {0} people sailed in May.\n\n"
    '"We lost $3 million and {0} jobs," she said. "Nobody came."\n\n'
)

# A worker whose detectors end it where a text says so, and find nothing.
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


class Writer(Listener):
    """Writes what is found; notes who is done in which order and what is told."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.done: list[ArticleId] = []
        self.aside: list[ArticleId] = []
        self.given_up: list[str] = []
        self.on_found: Callable[[], object] = lambda: None

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        spans.put_portion(self.project, article, text, portion, setup)
        if portion.last:
            self.done.append(article)
        self.on_found()
        return True

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        self.aside.append(article)
        highlights.set_aside(self.project, article, setup, reason)

    def gave_up(self, sentence: str) -> None:
        self.given_up.append(sentence)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        yield made


def bring_in(project: Project, texts: list[str]) -> list[ArticleId]:
    items = [
        MarkedArticle(Article(UNSTORED_ARTICLE, f"a{number}", text))
        for number, text in enumerate(texts)
    ]
    return articles.add_articles(project, items).articles


def stories(count: int, times: int = 1) -> list[str]:
    return [
        "".join(STORY.format(1000 * number + part) for part in range(times))
        for number in range(count)
    ]


def working(project: Project, workers: int) -> tuple[Writer, Bulk]:
    writer = Writer(project)
    return writer, Bulk(ProjectSource(project), writer, workers=workers)


def stand(project: Project, number: ArticleId) -> list[Suggestion]:
    return [as_suggestion(span) for span in spans.of_article(project, number)]


def by_place(found: list[Suggestion]) -> list[Suggestion]:
    return sorted(found, key=lambda one: (one.start, -one.end, one.layer))


def assert_whole(project: Project, pipeline: Language, numbers: list[ArticleId]) -> None:
    """Hold that each article has what one process would have found, each thing once."""
    texts = [articles.read_article(project, number).text for number in numbers]
    for number, expected in zip(numbers, suggest(texts, pipeline), strict=True):
        assert by_place(stand(project, number)) == by_place(expected)
        assert highlights.setup_used(project, number) == present_setup()
    assert highlights.waiting(project) == highlights.unhighlighted(project) == []


def test_several_processes_find_what_one_finds_and_hold_few_texts(
    project: Project, pipeline: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_module, "SHARE", 2_000)
    texts = stories(36, times=4)
    numbers = bring_in(project, texts)
    writer, bulk = working(project, 2)
    held = []

    def look() -> None:
        shares = [share for given in bulk._given.values() for share in given]
        held.append(sum(len(text) for share in shares for text in share.texts.values()))

    writer.on_found = look
    with closing(bulk):
        highlights.ask(project, numbers)
        bulk.ask([*numbers, *numbers])
        bulk.run()
        while any(bulk._given.values()):
            bulk.take(bulk.crew.events.get())
        assert len(bulk.crew.workers) == 1, "those that have nothing to do are let go"
    assert sorted(writer.done) == numbers
    assert bulk.asked == 36
    assert_whole(project, pipeline, numbers)
    # At most two shares a process are out, each with one text beyond its measure.
    assert max(held) <= 2 * 2 * (bulk_module.SHARE + len(texts[-1])) < sum(map(len, texts))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_kill_9_of_processes_costs_nothing_but_time(project: Project, pipeline: Language) -> None:
    numbers = bring_in(project, stories(20, times=3))
    writer, bulk = working(project, 2)
    victims: list[int] = []

    def kill() -> None:
        # Each is killed once, with the first thing that it says of an article.
        for worker in bulk.crew.workers.values():
            if len(victims) < 2 and worker.pid not in victims:
                victims.append(worker.pid)
                os.kill(worker.pid, signal.SIGKILL)

    writer.on_found = kill
    with closing(bulk):
        bulk.ask(numbers)
        bulk.run()
    assert len(victims) == 2
    assert sorted(writer.done) == numbers
    assert writer.aside == writer.given_up == []
    assert_whole(project, pipeline, numbers)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_an_article_that_kills_its_process_twice_is_set_aside(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_command", lambda _: [sys.executable, "-c", POISON])
    texts = stories(8)
    texts[3] += " This is poison."
    numbers = bring_in(project, texts)
    writer, bulk = working(project, 1)
    highlights.ask(project, numbers)
    with closing(bulk):
        bulk.ask(numbers)
        bulk.run()
    assert writer.aside == [numbers[3]]
    assert sorted(writer.done) == [one for one in numbers if one != numbers[3]]
    assert highlights.set_aside_with(project, present_setup()) == {numbers[3]: ""}
    assert highlights.unhighlighted(project, present_setup()) == []
    assert highlights.unhighlighted(project, OLD) == [numbers[3]], "other rules may do"
    highlights.ask(project, [numbers[3]])
    assert highlights.waiting(project) == [numbers[3]], "who asks for it gets another try"


def test_processes_that_do_not_start_are_given_up(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [sys.executable, "-c", "raise SystemExit('no room for it')"]
    monkeypatch.setattr(crew, "_command", lambda _: broken)
    numbers = bring_in(project, stories(2))
    writer, bulk = working(project, 1)
    highlights.ask(project, numbers)
    with closing(bulk):
        bulk.ask(numbers)
        bulk.run()
    [sentence] = writer.given_up
    assert "no room for it" in sentence
    assert highlights.waiting(project) == numbers, "what was asked for is not forgotten"


def test_an_opened_article_goes_before_others_and_a_pause_holds_them(project: Project) -> None:
    numbers = bring_in(project, stories(24, times=12))
    writer, bulk = working(project, 1)
    with closing(bulk):
        bulk.ask(numbers)
        while not writer.done:
            bulk.take(bulk.crew.events.get())
        bulk.ask_first(numbers[-1])
        seen = len(writer.done)
        while numbers[-1] not in writer.done:
            bulk.take(bulk.crew.events.get())
        # No more than the share that was in hand came before it.
        assert len(writer.done) - seen <= 1 + bulk_module.SHARE // len(stories(1, 12)[0]) + 1
        bulk.pause()
        while any(bulk._given.values()):
            bulk.take(bulk.crew.events.get())
        held = len(writer.done)
        assert 0 < bulk.left == len(numbers) - held
        bulk.ask_first(numbers[-2])
        while numbers[-2] not in writer.done:
            bulk.take(bulk.crew.events.get())
        assert len(writer.done) == held + 1, "more than the opened one was done in a pause"
        bulk.go_on()
        bulk.run()
    assert sorted(writer.done) == numbers
    assert bulk.asked == len(numbers)


def test_cancelled_work_is_forgotten_and_new_work_begins_anew(project: Project) -> None:
    numbers = bring_in(project, stories(20, times=6))
    writer, bulk = working(project, 1)
    with closing(bulk):
        bulk.ask(numbers)
        while not writer.done:
            bulk.take(bulk.crew.events.get())
        bulk.cancel()
        assert bulk.left == 0
        bulk.ask(numbers[-1:])
        bulk.run()
        assert (bulk.asked, writer.done[-1]) == (1, numbers[-1])
    assert len(writer.done) < len(numbers)


# -- the command


def suggesting(path: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "pressmark", "suggest", str(path), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed_after(process: "subprocess.Popen[str]", lines: int) -> None:
    """Kill a command once it has told of so many articles."""
    with process:
        assert process.stderr is not None
        for _ in range(lines):
            assert "suggestion" in process.stderr.readline()
        process.kill()


def times_highlighted(project: Project) -> int:
    return sum(entry.kind == "suggest" for entry in steps.log(project, 1000))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_after_kill_9_the_command_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME, "ana") as made:
        numbers = bring_in(made, stories(12, times=2))
    killed_after(suggesting(path, "--workers", "2"), 4)
    with open_project(path) as project:
        done = times_highlighted(project)
        assert 4 <= done < 12
        assert len(highlights.unhighlighted(project)) == 12 - done
    out, err = suggesting(path, "--workers", "1").communicate()
    assert out.startswith(f"{count(12 - done, 'article')} highlighted, "), err
    with open_project(path) as project:
        assert times_highlighted(project) == 12, "what was done was done again"
        assert highlights.unhighlighted(project) == highlights.waiting(project) == []
        for number in numbers:
            found = stand(project, number)
            assert len({str(one) for one in found}) == len(found) > 3, "something is there twice"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_what_was_asked_for_again_is_gone_on_with_too(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME, "ana") as project:
        for number in bring_in(project, stories(12)):
            spans.put_suggestions(project, number, stories(1)[0], [], present_setup())
    killed_after(suggesting(path, "--again", "--workers", "1"), 3)
    with open_project(path) as project:
        done = times_highlighted(project) - 12
        assert len(highlights.waiting(project)) == 12 - done > 0
    out, err = suggesting(path, "--workers", "1").communicate()
    assert out.startswith(f"{count(12 - done, 'article')} highlighted, "), err
    with open_project(path) as project:
        assert times_highlighted(project) == 24
        assert highlights.waiting(project) == []


def test_outdated_suggestions_are_told_and_renewed_but_no_decision(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME, "ana") as project:
        first, done, unknown = bring_in(project, stories(3))
        text = articles.read_article(project, first).text
        guess = [Suggestion(SCHEME.labels[0].layer, "PERSON", at, at + 4, "old 1") for at in (0, 5)]
        for number in (first, done, unknown):
            spans.put_suggestions(project, number, text, guess, None if number == unknown else OLD)
        kept, _ = spans.of_article(project, first)
        operations.accept(project, [kept.id])
        operations.set_status(project, [done], Status.DONE)
        before = spans.of_article(project, done)
    _, err = suggesting(path).communicate()
    assert "1 article was highlighted by older detectors or another pipeline" in err
    out, err = suggesting(path, "--outdated").communicate()
    assert out.startswith("1 article highlighted, ")
    assert "older detectors" not in err
    with open_project(path) as project:
        present = spans.of_article(project, first)
        assert [(one.id, one.text) for one in present if one.decided] == [(kept.id, kept.text)]
        assert {span.origin for span in present if not span.decided} & {"old 1"} == set()
        assert highlights.setup_used(project, first) == present_setup()
        assert spans.of_article(project, done) == before
        assert highlights.setup_used(project, unknown) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is a signal of POSIX")
def test_ctrl_c_stops_the_command_and_says_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME, "ana") as made:
        bring_in(made, stories(24, times=6))
    # A shell that runs tests in the background lets its children ignore Ctrl+C.
    code = (
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from pressmark.__main__ import main\nmain()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, "suggest", str(path), "--workers", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert "suggestion" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    with open_project(path) as project:
        left = len(highlights.unhighlighted(project))
        assert 0 < left == 24 - times_highlighted(project)
    assert out.endswith(f"; stopped with {left} left\n"), (out, err)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_terminal_is_shown_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, SCHEME, "ana") as made:
        bring_in(made, stories(12, times=3))
    ours, terminal = os.openpty()
    command = [sys.executable, "-m", "pressmark", "suggest", str(path), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=terminal) as process:
        os.close(terminal)
        shown = b""
        while more := read_terminal(ours):
            shown += more
        out, _ = process.communicate()
    os.close(ours)
    assert b"Highlighting" in shown
    assert b"/12" in shown
    assert out.startswith(b"12 articles highlighted, ")


def read_terminal(ours: int) -> bytes:
    try:
        return os.read(ours, 10_000)
    except OSError:  # Linux says so where nobody holds the other end any more
        return b""


def test_the_pace_is_told_in_words() -> None:
    assert told_pace(12.34, 3725) == "12.3 a second, 1:02:05 left"
    assert told_pace(None, None) == ""
