"""How fast the articles of a project are highlighted, several processes beside one: a JSON line.

In each round three contestants take the same articles in turn, so that they share the machine's
moods: one process of ours, several of ours, and raw spaCy's `nlp.pipe` with as many processes.
Ours read the texts from a project file and write what they find into it, each article in
transactions of its own; raw spaCy reads them from memory and throws what it finds away. Pipelines
are loaded before. `median_ms` and `baseline` are wall time for an article, `ratio` is raw spaCy's
time beside ours, `speedup` that of one process beside several. `cpu_ms` is what the process that
writes took of a processor for an article.

A second line tells how long a decision takes in a real window, from the key to the durable row,
while articles are highlighted; `baseline` is the same in the same window before that.

`highlighting.py` takes 200 articles, `highlighting.py 1000` that many.
"""

import json
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from pressmark import assets
from pressmark.detect.bulk import Bulk
from pressmark.detect.listener import Listener
from pressmark.detect.pipeline import DEFAULT_PIPELINE
from pressmark.detect.source import ProjectSource
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.scheme import read_scheme
from pressmark.domain.setup import Setup
from pressmark.domain.span import Layer, Suggestion
from pressmark.store import articles, spans
from pressmark.store.project import Project, create_project

if TYPE_CHECKING:
    from spacy.language import Language  # noqa: TID251 - what we are compared with

    from pressmark.qt.main_window import MainWindow
    from pressmark.store.changes import ChangeSet

ROUNDS = 3
WORKERS = 2
SHARED = Path(__file__).parent.parent.parent / "shared"


class Writing(Listener):
    """Writes what is found, as the command line does."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.spans = self.loaded = 0

    def ready(self, setup: Setup) -> None:
        """Count the processes that can begin."""
        del setup
        self.loaded += 1

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        """Write a portion."""
        spans.put_portion(self._project, article, text, portion, setup)
        self.spans += len(portion.suggestions)
        return True


def texts_of(count: int) -> list[str]:
    """Return so many texts, none like another: real ones where they are there, else the samples."""
    releases = SHARED / "corpus" / "press_releases.jsonl"
    if releases.is_file():
        lines = releases.read_text(encoding="utf-8").splitlines()
        known = [str(json.loads(line)["text"]) for line in lines]
    else:
        paths = sorted(assets.seeds().glob("*.txt"))
        known = [path.read_text(encoding="utf-8") for path in paths]
    # A number in each paragraph: a paragraph that comes twice would be read once.
    numbered = enumerate(islice(cycle(known), count))
    return [
        "\n".join(f"{line} ({number})" if line.strip() else line for line in text.split("\n"))
        for number, text in numbered
    ]


def highlight(
    texts: Sequence[str], rounds: int = ROUNDS, workers: int = WORKERS
) -> dict[str, object]:
    """Return the result for these texts, as one line of the benchmark of a corpus."""
    import spacy  # noqa: TID251 - what we are compared with

    raw = spacy.load(DEFAULT_PIPELINE)
    taken = [
        (ours(texts, 1), ours(texts, workers), piped(texts, raw, workers)) for _ in range(rounds)
    ]
    one, several, baseline = (
        1000 * statistics.median(seconds) / len(texts)
        for seconds in zip(*((a[0], b[0], c) for a, b, c in taken), strict=True)
    )
    worst = 1000 * max(b[0] for _, b, _ in taken) / len(texts)
    return {
        "bench": "corpus",
        "case": "highlight",
        "articles": len(texts),
        "words": sum(len(text.split()) for text in texts),
        "processes": workers,
        "median_ms": round(several, 2),
        "p95_ms": round(worst, 2),
        "baseline": round(baseline, 2),
        "ratio": round(baseline / several, 2),
        "one_process_ms": round(one, 2),
        "speedup": round(one / several, 2),
        "cpu_ms": round(1000 * statistics.median(b[1] for _, b, _ in taken) / len(texts), 2),
    }


def ours(texts: Sequence[str], workers: int) -> tuple[float, float]:
    """Return the seconds that highlighting a project takes, and those of the writer's processor."""
    with project_of(texts) as (project, numbers):
        writing = Writing(project)
        with closing(Bulk(ProjectSource(project), writing, workers=workers)) as bulk:
            bulk.warm_up(workers)
            while writing.loaded < workers:
                bulk.take(bulk.crew.events.get())
            begun, worked = time.perf_counter(), time.process_time()
            bulk.ask(numbers)
            bulk.run()
            return time.perf_counter() - begun, time.process_time() - worked


@contextmanager
def project_of(texts: Sequence[str]) -> Iterator[tuple[Project, list[ArticleId]]]:
    """Make a project with these articles, and remove it again."""
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    items = (
        MarkedArticle(Article(UNSTORED_ARTICLE, str(number), text))
        for number, text in enumerate(texts)
    )
    with (
        tempfile.TemporaryDirectory(prefix="pressmark-bench-") as folder,
        create_project(Path(folder, "bench.pressmark"), scheme, "bench") as project,
    ):
        yield project, articles.add_articles(project, items).articles


def piped(texts: Sequence[str], raw: "Language", processes: int) -> float:
    """Return the seconds that raw spaCy takes."""
    begun = time.perf_counter()
    for _ in raw.pipe(texts, n_process=processes):
        pass
    return time.perf_counter() - begun


def decide(texts: Sequence[str], keys: int = 100) -> dict[str, object]:
    """Return how long decisions take while these texts are highlighted, as one line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from pressmark.qt.app import Application

    with tempfile.TemporaryDirectory(prefix="pressmark-bench-") as home:
        os.environ["PRESSMARK_HOME"] = home
        with project_of(["Lena was here. " * 3 * keys, *texts]) as (project, numbers):
            text = articles.read_article(project, numbers[0]).text
            places = range(0, len(text), len("Lena was here. "))
            found = [Suggestion(Layer.ENTITY, "PERSON", at, at + 4, "bench 1") for at in places]
            spans.put_suggestions(project, numbers[0], text, found)
            window = Application().show_project(project)
            window.desk.show(numbers[0])
            window.highlighting.cancel()
            alone = latencies(window, keys)
            window.highlighting.highlight(numbers[1:])
            meanwhile = latencies(window, keys)
            left = window.detection.waiting
            window.close()
    assert left, "all was highlighted before the last key: take more articles"
    return {
        "bench": "corpus",
        "case": "decide while highlighting",
        "articles": len(texts),
        "median_ms": round(statistics.median(meanwhile), 2),
        "p95_ms": round(p95(meanwhile), 2),
        "baseline": round(p95(alone), 2),
        "ratio": round(p95(alone) / p95(meanwhile), 2),
    }


def latencies(window: "MainWindow", keys: int) -> list[float]:
    """Return the milliseconds of so many decisions, each begun by a key out of another thread."""
    from PySide6.QtCore import QEventLoop, QObject, Qt, Signal  # noqa: TID251
    from PySide6.QtTest import QTest  # noqa: TID251

    class Hand(QObject):
        """Presses a key where the window lives, whatever it does just then."""

        pressed = Signal()

    loop, taken, begun = QEventLoop(), list[float](), [0.0]
    decided, hand = threading.Event(), Hand()
    hand.pressed.connect(lambda: QTest.keyClick(window.view, Qt.Key.Key_A))

    def press() -> None:
        for _ in range(keys):
            time.sleep(0.03)  # a hand that is quick
            decided.clear()
            begun[0] = time.perf_counter()
            hand.pressed.emit()
            decided.wait()

    def note(change: "ChangeSet") -> None:
        if change.title.startswith("accept"):
            taken.append(1000 * (time.perf_counter() - begun[0]))
            if len(taken) == keys:
                loop.quit()
            decided.set()

    window.session.changed.connect(note)
    pressing = threading.Thread(target=press)
    pressing.start()
    loop.exec()
    pressing.join()
    window.session.changed.disconnect(note)
    return taken


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    return sorted(values)[max(0, round(0.95 * len(values)) - 1)]


if __name__ == "__main__":
    wanted = texts_of(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    print(json.dumps(highlight(wanted)), flush=True)
    print(json.dumps(decide(wanted)), flush=True)
