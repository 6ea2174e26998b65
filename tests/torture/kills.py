"""`kill -9` at random moments: of a window worked in by keys, and of highlighting many articles.

What was told as done before the kill is in the file after it, and the file is sound. A process that
has loaded everything waits and forks, so that a thousand windows take minutes. Each kill has a
random generator of its own, made of seed and number: `first` goes on where another run stopped.
"""

import os
import random
import signal
import struct
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import damage
from damage import entity, marked
from pressmark.domain.ids import ArticleId
from pressmark.errors import ProjectProblem
from pressmark.store import articles, spans, steps
from pressmark.store.doctor import findings
from pressmark.store.project import Project, create_project, open_project

_ANEW = 40
"""Kills of one project before another is made: decided through there is nothing left to do."""

_TOLD = struct.Struct("<qq")
Tell = Callable[[int, int], None]
"""Tells of the parent what is done: the number of a step, and a number that it is known by."""
Work = Callable[[Path, random.Random, Tell], None]


def kill(
    folder: Path,
    what: str,
    kills: int,
    seed: int,
    first: int = 0,
    say: Callable[[dict[str, object]], None] | None = None,
) -> dict[str, object]:
    """Kill so many processes; `what` is "window" or "highlighting".

    Returns counts: `acknowledged` are the steps that were told as done, `begun` the kills that came
    before any was, `rolled_back` those that left a journal behind. `failed` is there where a step
    was lost or a project torn, and has the first sentences on it.
    """
    prepare, work = _WORKS[what]()
    counts: dict[str, int] = dict.fromkeys(
        ("kills", "acknowledged", "begun", "rolled_back", "lost", "torn"), 0
    )
    complaints: list[str] = []
    path = folder / "killed.pressmark"
    for number in range(first, first + kills):
        chance = random.Random(f"{seed}-{what}-{number}")
        if not path.exists() or counts["kills"] % _ANEW == 0:
            path.unlink(missing_ok=True)
            prepare(path, chance)
        told = _killed(path, work, chance)
        counts["rolled_back"] += path.with_name(f"{path.name}-journal").exists()
        lost, found = _looked_over(path, told)
        counts["lost"] += lost
        counts["torn"] += bool(found)
        if lost or found:
            complaints.append(f"{what} kill {number}: {lost} steps lost, {found[:3]}")
            path.rename(path.with_name(f"broken-{number}.pressmark"))
        counts["kills"] += 1
        counts["acknowledged"] += len(told)
        counts["begun"] += not told
        if say is not None and counts["kills"] % 50 == 0:
            say(dict(counts))
    return counts | ({"failed": "; ".join(complaints[:5])} if complaints else {})


def _killed(path: Path, work: Work, chance: random.Random) -> list[tuple[int, int]]:
    """Let a child work, kill it at a random moment; return what it had told till then."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_forever(path, work, chance, writing)
    os.close(writing)
    if chance.random() < 0.9:  # the others are killed while they start
        told = os.read(reading, _TOLD.size)
        time.sleep(chance.random() ** 2 * 0.4)
    else:
        told = b""
        time.sleep(chance.random() * 0.5)
    os.kill(child, signal.SIGKILL)
    while piece := os.read(reading, 65536):
        told += piece
    os.close(reading)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError(f"the child ended by itself, with {os.waitstatus_to_exitcode(status)}")
    whole = len(told) // _TOLD.size * _TOLD.size
    return list(_TOLD.iter_unpack(told[:whole]))


def _work_forever(path: Path, work: Work, chance: random.Random, writing: int) -> None:
    try:
        work(path, chance, lambda step, sign: os.write(writing, _TOLD.pack(step, sign)) and None)
        while True:  # nothing is left to do: wait to be killed
            time.sleep(1)
    finally:
        traceback.print_exc()
        os._exit(3)


def _looked_over(path: Path, told: list[tuple[int, int]]) -> tuple[int, list[str]]:
    """Return how many of the steps that were told are not there, and what is not sound."""
    try:
        with open_project(path) as project:
            lost = sum(sign != sign_of(project, step) for step, sign in told)
            return lost, [one.sentence for one in findings(project.db)]
    except ProjectProblem as problem:
        return len(told), [str(problem)]


def sign_of(project: Project, step: int) -> int:
    """Return a number that a step of the log is known by, 0 where there is none."""
    row = project.db.execute(
        "SELECT kind, title, changes FROM decisions WHERE id = ?", (step,)
    ).fetchone()
    return 0 if row is None else int.from_bytes(repr(row).encode()[-7:], "little") + len(row[2])


def newest(project: Project) -> int:
    """Return the number of the newest step in the log."""
    return steps.log(project, 1)[0].step


# -- a window


def _window() -> tuple[Callable[[Path, random.Random], None], Work]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtTest import QTest

    from pressmark.qt.app import Application

    def work(path: Path, chance: random.Random, tell: Tell) -> None:
        application = Application()
        window = application.show_project(open_project(path))
        window.highlighting.end()  # the other kind of kill is for it
        QTest.qWaitForWindowExposed(window)
        window.activateWindow()
        before = newest(window.session.project)
        while True:
            _press(window, chance, QTest)
            after = newest(window.session.project)
            for step in range(before + 1, after + 1):
                tell(step, sign_of(window.session.project, step))
            before = after

    return _filled, work


_KEYS = ["A", "A", "R", "2", "1", "A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Z", "A", "R", "3", "Right"]


def _press(window: object, chance: random.Random, test: type) -> None:
    from PySide6.QtGui import QKeySequence

    desk = window.desk  # type: ignore[attr-defined]
    if chance.random() < 0.1:
        desk.next_article()
    if chance.random() < 0.2 and desk.spans:
        desk.select(chance.choice(desk.spans).id)
    test.keySequence(window.view, QKeySequence(chance.choice(_KEYS)))  # type: ignore[attr-defined]


def _filled(path: Path, chance: random.Random) -> None:
    """Make a project with three articles that have suggestions."""
    with create_project(path, damage.SCHEME, "ana") as project:
        texts = [f"{chance.random()} " + "Ada met Bo. " * 40 for _ in range(3)]
        items = [marked(text, f"a{at}") for at, text in enumerate(texts)]
        for number, text in zip(articles.add_articles(project, items).articles, texts, strict=True):
            found = [entity(at, at + 3) for at in range(20, 420, 12)]
            spans.put_suggestions(project, number, text, found)


# -- highlighting article by article


def _highlighting() -> tuple[Callable[[Path, random.Random], None], Work]:
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import load_pipeline
    from pressmark.domain.portions import portions

    loaded = load_pipeline()
    next(iter(suggest(["Ada Lovelace met Bo in Lisse."], loaded)))

    def work(path: Path, chance: random.Random, tell: Tell) -> None:
        project = open_project(path)
        rows = project.db.execute("SELECT id FROM articles WHERE NOT highlighted ORDER BY id")
        for (number,) in rows.fetchall():
            text = articles.read_article(project, ArticleId(number)).text
            [found] = suggest([text], loaded)
            for portion in portions(found, len(text), chance.randrange(5, 40)):
                spans.put_portion(project, ArticleId(number), text, portion)
            step = newest(project)
            tell(step, sign_of(project, step))

    return _crowded, work


def _crowded(path: Path, chance: random.Random) -> None:
    """Make a project with many articles that have no suggestions yet."""
    names = ["Ada Lovelace", "Bo Diddley", "Lisse", "Acme Ltd", "40 boats", "£3m", "Monday"]
    with create_project(path, damage.SCHEME, "ana") as project:
        texts = [
            "\n\n".join(
                f"'We paid {chance.choice(names)},' {chance.choice(names)} said in "
                f"{chance.choice(names)} on {chance.choice(names)}."
                for _ in range(chance.randrange(2, 8))
            )
            + f" {number}"
            for number in range(400)
        ]
        articles.add_articles(project, [marked(text, f"a{at}") for at, text in enumerate(texts)])


_WORKS = {"window": _window, "highlighting": _highlighting}
