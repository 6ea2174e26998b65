"""How quick the window is, beside bare Qt widgets with the same text: one JSON line a case.

Each case is timed in the real window, on a real project file, on the offscreen platform, from the
call or key that begins it until the event queue has nothing left to paint. What stands beside the
page follows a moment later (`qt/trailing.py`); `decide` and `jump` leave it out. The baseline does
the nearest thing in a `QPlainTextEdit` (for `start`: in a window that holds nothing else), in turn
with ours, so that both share the machine's moods. Times are milliseconds, memory megabytes. Sizes:
an article with about 600 spans, and one of 100,000 words with 20,000 spans.

`view.py` runs all of it; `view.py open decide` some cases; `view.py leak 100000` that many
decisions and paints, and tells what memory and file handles did.
"""

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="pressmark-bench-")
os.environ.setdefault("PRESSMARK_HOME", _HOME.name)

from PySide6.QtCore import Qt, QTimer  # noqa: E402, TID251 - what is measured
from PySide6.QtGui import QTextCursor  # noqa: E402, TID251
from PySide6.QtTest import QTest  # noqa: E402, TID251
from PySide6.QtWidgets import QAbstractSlider, QPlainTextEdit  # noqa: E402, TID251

from pressmark import assets  # noqa: E402
from pressmark.domain.article import Article, MarkedArticle  # noqa: E402
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId, SpanId  # noqa: E402
from pressmark.domain.scheme import read_scheme  # noqa: E402
from pressmark.domain.span import (  # noqa: E402
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Suggestion,
    suggested,
)
from pressmark.domain.text import paragraphs  # noqa: E402
from pressmark.qt.app import Application  # noqa: E402
from pressmark.qt.main_window import MainWindow  # noqa: E402
from pressmark.qt.samples import default_scheme_path  # noqa: E402
from pressmark.qt.trailing import PAUSE  # noqa: E402
from pressmark.store import articles, bulk, spans  # noqa: E402
from pressmark.store.project import create_project  # noqa: E402

SHARED = Path(__file__).parent.parent.parent / "shared"
WORDS, SPANS = 100_000, 20_000
ROUNDS = {"article": 60, "100k": 25}
STARTS = 7
CHANCE = random.Random(3)  # noqa: S311 - the same places in every run
_REPEAT = 0.03
"""Seconds between two repeats of a held key, as systems set it."""
_PAGE_DOWN = QAbstractSlider.SliderAction.SliderPageStepAdd

Text = tuple[str, list[Suggestion]]


# -- what is shown


def material() -> dict[str, Text]:
    """Return text and suggestions for each size: real articles where they are there."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import load_pipeline

    seeds = sorted((SHARED / "seeds").glob("*.txt")) or sorted(assets.seeds().glob("*.txt"))
    article = "\n\n".join(path.read_text(encoding="utf-8") for path in seeds).strip()
    releases = SHARED / "corpus" / "press_releases.jsonl"
    more = [path.read_text(encoding="utf-8") for path in sorted(assets.seeds().glob("*.txt"))]
    if releases.is_file():
        lines = releases.read_text(encoding="utf-8").splitlines()
        more += [json.loads(line)["text"] for line in lines]
    found = list(suggest([article, *more], load_pipeline()))
    parts = [
        part for text, some in zip([article, *more], found, strict=True) for part in cut(text, some)
    ]
    return {"article": (article, found[0]), "100k": grow(parts)}


def cut(text: str, found: Sequence[Suggestion]) -> list[Text]:
    """Return the paragraphs of a text, each with its suggestions moved to its own beginning."""
    parts = []
    for start, end in paragraphs(text):
        inside = [one for one in found if start <= one.start and one.end <= end]
        parts.append((text[start:end], [moved(one, -start, (start, end)) for one in inside]))
    return parts


def moved(one: Suggestion, by: int, within: tuple[int, int]) -> Suggestion:
    """Move a suggestion by code points; mentions outside of `within` are dropped."""

    def mention(found: Mention | None) -> Mention | None:
        if found is None or not within[0] <= found.start < found.end <= within[1]:
            return None
        return replace(found, start=found.start + by, end=found.end + by)

    attributes = one.attributes
    if isinstance(attributes, QuoteAttributes):
        attributes = QuoteAttributes(None, mention(attributes.speaker), mention(attributes.cue))
    elif isinstance(attributes, FigureAttributes):
        attributes = FigureAttributes(None, attributes.low, attributes.high, attributes.unit)
    return replace(one, start=one.start + by, end=one.end + by, attributes=attributes)


def grow(parts: Sequence[Text]) -> Text:
    """Repeat paragraphs, numbered so that none is the copy of another, up to the large size."""
    texts: list[str] = []
    found: list[Suggestion] = []
    words = at = copies = 0
    while words < WORDS:
        copies += 1
        for part, some in parts:
            text = f"{part} ({len(texts)})"
            found += [moved(one, at, (0, len(part))) for one in some]
            texts.append(text)
            words, at = words + len(text.split()), at + len(text) + 2
            if words >= WORDS:
                break
    whole = "\n\n".join(texts)
    return whole, [*found, *fillers(whole, SPANS - len(found))][:SPANS]


def fillers(text: str, count: int) -> list[Suggestion]:
    """Return suggestions on words here and there, for what is lacking to the large size."""
    found: list[Suggestion] = []
    at = 0
    step = max(1, len(text) // max(1, count))
    while len(found) < count and at < len(text):
        start = at + 1 if text[at].isspace() else at
        end = next((k for k in range(start, len(text)) if text[k].isspace()), len(text))
        if start < end:
            found.append(Suggestion(Layer.ENTITY, "ORG", start, end, "filler 1", 0.5))
        at += step
    return found


# -- the window and its rival


class Stage:
    """Our window on a project with one article, and a bare widget with the same text."""

    def __init__(self, text: str, found: Sequence[Suggestion]) -> None:
        folder = Path(tempfile.mkdtemp(dir=_HOME.name))
        project = create_project(folder / "bench.pressmark", read_scheme(default_scheme_path()))
        marked = [
            MarkedArticle(Article(UNSTORED_ARTICLE, name, words, name, None))
            for name, words in (("a", text), ("b", "Nothing here."))
        ]
        self.number, self.other = articles.add_articles(project, marked).articles
        spans.put_suggestions(project, self.number, text, found)
        spans.put_suggestions(project, self.other, "Nothing here.", [])
        self.text = text
        self.application = Application()
        self.window: MainWindow = self.application.show_project(project)
        self.window.resize(1440, 900)
        self.plain = QPlainTextEdit()
        self.plain.resize(self.window.view.size())
        self.plain.setFont(self.window.view.font())
        self.plain.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.plain.show()
        self.window.activateWindow()
        self.show(self.other)
        self.show(self.number)
        self.plain.setPlainText(text)
        self.settle(0.4)

    def show(self, number: ArticleId) -> None:
        """Put an article on the desk and paint it."""
        self.window.desk.show(number)
        self.paint()

    def paint(self) -> None:
        """Let Qt do all that is waiting, painting included; idle work takes one slice."""
        self.application.qt.processEvents()

    def settle(self, seconds: float) -> None:
        """Let the idle work end: exact heights, marks of the scroll bar."""
        QTest.qWait(int(1000 * seconds))

    def let_panels_follow(self) -> None:
        """Let what stands beside the page be shown, as in the pause between two keys of a hand."""
        self.settle(2 * PAUSE / 1000)

    def close(self) -> None:
        """Close both windows."""
        self.plain.close()
        self.plain.deleteLater()
        self.window.close()
        self.window.deleteLater()
        self.paint()
        self.application.window = None


def timed(action: Callable[[], object], finish: Callable[[], object]) -> float:
    """Return the milliseconds that an action and what it leaves to do take."""
    begun = time.perf_counter()
    action()
    finish()
    return 1000 * (time.perf_counter() - begun)


# -- the cases: each returns our times and the baseline's, in milliseconds


Times = tuple[list[float], list[float]]


def bench_open(stage: Stage, rounds: int) -> Times:
    """Open an article of the open project until it is painted."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        stage.show(stage.other)
        stage.settle(0.02)
        ours.append(timed(lambda: stage.window.desk.show(stage.number), stage.paint))
        stage.plain.setPlainText("")
        stage.paint()
        theirs.append(timed(lambda: stage.plain.setPlainText(stage.text), stage.paint))
    return ours, theirs


def bench_decide(stage: Stage, rounds: int) -> Times:
    """Accept by key until the decision is durable and the next span is painted as current."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(4 * rounds):
        before = stage.window.desk.current_id
        ours.append(timed(lambda: QTest.keyClick(stage.window.view, Qt.Key.Key_A), stage.paint))
        assert stage.window.desk.current_id != before, "the key did not decide"
        stage.let_panels_follow()
        theirs.append(timed(lambda: stage.plain.textCursor().insertText("a"), stage.paint))
    stage.plain.setPlainText(stage.text)
    return ours, theirs


def bench_paint(stage: Stage, rounds: int) -> Times:
    """Paint the whole viewport at places all over the article, what it shows known already."""
    ours: list[float] = []
    theirs: list[float] = []
    for share in places(rounds):
        for widget, times in ((stage.window.view, ours), (stage.plain, theirs)):
            bar = widget.verticalScrollBar()
            bar.setValue(int(share * bar.maximum()))
            stage.paint()
            times.append(timed(widget.viewport().repaint, lambda: None))
    return ours, theirs


def bench_scroll(stage: Stage, rounds: int) -> Times:
    """Scroll by a page, from the top on, with the pause between two repeats of a held key."""
    ours: list[float] = []
    theirs: list[float] = []
    for widget, times in ((stage.window.view, ours), (stage.plain, theirs)):
        bar = widget.verticalScrollBar()
        bar.setValue(0)
        stage.paint()
        for _ in range(2 * rounds):
            if bar.value() >= bar.maximum():
                bar.setValue(0)
                stage.paint()
            times.append(timed(partial(bar.triggerAction, _PAGE_DOWN), stage.paint))
            stage.settle(_REPEAT)
    return ours, theirs


def bench_jump(stage: Stage, rounds: int) -> Times:
    """Make any span current, wherever it lies, until it is painted."""
    ours: list[float] = []
    theirs: list[float] = []
    chosen = CHANCE.choices(stage.window.desk.spans, k=2 * rounds)
    for span in chosen:
        ours.append(timed(partial(stage.window.desk.select, span.id), stage.paint))
        stage.let_panels_follow()
        theirs.append(timed(partial(jump, stage.plain, span.start), stage.paint))
    return ours, theirs


def jump(plain: QPlainTextEdit, offset: int) -> None:
    """Put the caret of the bare widget at a place and scroll to it."""
    cursor = QTextCursor(plain.document())
    cursor.setPosition(min(offset, plain.document().characterCount() - 1))
    plain.setTextCursor(cursor)
    plain.centerCursor()


def bench_bulk(stage: Stage, rounds: int) -> Times:
    """Show all spans accepted, then undecided again; the store's part is told by `decide`."""
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(max(3, rounds // 8)):
        ids = [span.id for span in stage.window.desk.spans]
        accept = partial(stage.window.session.run, bulk.accept, ids, "of the article")
        ours.append(timed(accept, stage.paint))
        stage.window.session.undo()
        stage.paint()
        theirs.append(timed(stage.plain.viewport().update, stage.paint))
    return ours, theirs


def places(rounds: int) -> list[float]:
    """Return shares of the article's height, the same in every run."""
    return [CHANCE.random() for _ in range(2 * rounds)]


CASES: dict[str, Callable[[Stage, int], Times]] = {
    "open": bench_open,
    "decide": bench_decide,
    "paint": bench_paint,
    "scroll": bench_scroll,
    "jump": bench_jump,
    "bulk": bench_bulk,
}


def told(case: str, size: str, times: Times, mb: float | None = None) -> str:
    """Return a case as a line of JSON."""
    ours, theirs = times
    return json.dumps(
        {
            "bench": "view",
            "case": case,
            "size": size,
            "median_ms": round(statistics.median(ours), 2) if ours else None,
            "p95_ms": round(quantile(ours), 2) if ours else None,
            "baseline_ms": round(statistics.median(theirs), 2) if theirs else None,
            "mb": mb,
        }
    )


def quantile(times: Sequence[float]) -> float:
    """Return the 95th percentile, the nearest rank."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


# -- cases that need a process of their own


def resident() -> float:
    """Return the megabytes that this process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def bench_memory(text: str, found: Sequence[Suggestion]) -> float:
    """Return the megabytes of our view above those of a bare widget that shows the same text.

    Text and spans themselves are there before; both widgets were painted once on an empty page.
    """
    from pressmark.qt.article_view.view import ArticleView
    from pressmark.qt.theme import Theme

    application = Application()
    marked = [replace(suggested(one, text), id=SpanId(at)) for at, one in enumerate(found, 1)]
    ours = ArticleView(read_scheme(default_scheme_path()), Theme.load("light"))
    taken = []
    for widget in (ours, QPlainTextEdit()):
        widget.resize(860, 800)
        widget.show()
        application.qt.processEvents()
        gc.collect()
        before = resident()
        if isinstance(widget, ArticleView):
            widget.show_article(text, marked)
        else:
            widget.setPlainText(text)
        QTest.qWait(1500)
        bar = widget.verticalScrollBar()
        for step in range(50):
            bar.setValue(bar.maximum() * step // 50)
            application.qt.processEvents()
        gc.collect()
        taken.append(resident() - before)
    return round(taken[0] - taken[1], 1)


def bench_stall(stage: Stage) -> Times:
    """Return the longest gap between events while the article is highlighted anew."""
    stage.window.highlighting.begin()
    QTest.qWait(6000)  # the worker loads its pipeline
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    stage.window.highlighting.highlight_shown()
    end = time.monotonic() + 240
    while stage.window.highlighting.working and time.monotonic() < end:
        stage.paint()
    QTest.qWait(300)
    timer.stop()
    return [1000 * max(b - a for a, b in pairwise(beats))], []


START = """
import os, sys, time
begun = float(sys.argv[1])
{imports}
{build}
print(1000 * (time.time() - begun))
sys.stdout.flush()
os._exit(0)
"""
STARTERS = {
    "ours": START.format(
        imports="from pathlib import Path\nfrom pressmark.qt.opening import raise_curtain\n",
        build="curtain = raise_curtain(Path(sys.argv[2]))",
    ),
    "ready": START.format(
        imports="from pathlib import Path\nfrom pressmark.qt.opening import raise_curtain\n",
        build="project = Path(sys.argv[2])\ncurtain = raise_curtain(project)\n"
        "from pressmark.qt.app import Application\n"
        "from pressmark.store.project import open_project\n"
        "app = Application()\napp.show_project(open_project(project))\ncurtain.close()\n"
        "app.qt.processEvents()",
    ),
    "plain": START.format(
        imports="from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit",
        build="application = QApplication([])\nwindow = QMainWindow()\n"
        "window.setCentralWidget(QPlainTextEdit())\nwindow.resize(1440, 900)\nwindow.show()\n"
        "application.processEvents()",
    ),
}


def bench_start(text: str, found: Sequence[Suggestion]) -> dict[str, list[float]]:
    """Start processes in turn: until ours is shown, until its article is, and a minimal window."""
    path = Path(tempfile.mkdtemp(dir=_HOME.name)) / "start.pressmark"
    with create_project(path, read_scheme(default_scheme_path())) as project:
        item = MarkedArticle(Article(UNSTORED_ARTICLE, "a", text, "A", None))
        [number] = articles.add_articles(project, [item]).articles
        spans.put_suggestions(project, number, text, found)
    taken: dict[str, list[float]] = {name: [] for name in STARTERS}
    for _ in range(STARTS + 1):
        for name, times in taken.items():
            command = [sys.executable, "-c", STARTERS[name], str(time.time()), str(path)]
            done = subprocess.run(
                command, check=True, capture_output=True, text=True, env=compiled()
            )
            times.append(float(done.stdout))
    return {name: times[1:] for name, times in taken.items()}  # the first of each warms the disk


def compiled() -> dict[str, str]:
    """Return the environment of an installed program: modules are compiled once and kept."""
    kept = {"PYTHONPYCACHEPREFIX": f"{_HOME.name}/compiled"}
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | kept


def bench_leak(stage: Stage, count: int) -> None:
    """Decide and paint `count` times; tell memory and file handles at every tenth."""
    window, view = stage.window, stage.window.view
    for number in range(count + 1):
        if number % max(1, count // 10) == 0:
            gc.collect()
            handles = len(list(Path("/proc/self/fd").iterdir()))
            print(
                json.dumps(
                    {
                        "bench": "view",
                        "case": "leak",
                        "size": "article",
                        "steps": number,
                        "mb": round(resident(), 1),
                        "handles": handles,
                    }
                ),
                flush=True,
            )
        keys = (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_J)
        QTest.keyClick(view, keys[number % 3])
        if number % 300 == 299:
            window.deciding.undo()
        view.viewport().repaint()
        stage.paint()


# -- running


def main(arguments: list[str]) -> None:
    """Run the cases that are named, all without names."""
    everything = [*CASES, "memory", "stall", "start"]
    wanted = arguments or everything
    if wanted[0] == "leak":
        with_stage(material()["article"], lambda stage: bench_leak(stage, int(wanted[1])))
        return
    unknown = [name for name in wanted if name not in everything]
    if unknown:
        sys.exit(f"There is no case {unknown[0]}; there are: {', '.join(everything)}.")
    texts = material()
    for size, (text, found) in texts.items():
        run_cases(size, text, found, wanted)


def run_cases(size: str, text: str, found: list[Suggestion], wanted: Sequence[str]) -> None:
    """Run the wanted cases at one size and print their lines."""
    with_stage((text, found), lambda stage: run_staged(stage, size, wanted))
    if "memory" in wanted:
        print(told("memory", size, ([], []), in_own_process(text, found)), flush=True)
    if "start" in wanted and size == "article":
        taken = bench_start(text, found)
        for case, name in (("start", "ours"), ("start, article readable", "ready")):
            print(told(case, size, (taken[name], taken["plain"])), flush=True)


def run_staged(stage: Stage, size: str, wanted: Sequence[str]) -> None:
    """Run the cases that share a window."""
    for name, case in CASES.items():
        if name in wanted:
            print(told(name, size, case(stage, ROUNDS[size])), flush=True)
    if "stall" in wanted:
        print(told("stall", size, bench_stall(stage)), flush=True)


def with_stage(shown: Text, run: Callable[[Stage], None]) -> None:
    """Run something on a stage and close it."""
    with ExitStack() as stack:
        stage = Stage(*shown)
        stack.callback(stage.close)
        run(stage)


def in_own_process(text: str, found: Sequence[Suggestion]) -> float:
    """Measure memory in a fresh process: what ran before would leave holes to fill."""
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(bench_memory, (text, list(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
