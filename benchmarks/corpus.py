"""How a project of a year's wire does, beside the nearest bare thing: JSON, a case a line.

100,000 articles with 40 suggestions each (`--articles 10000` for a quick look), made by
`corpora/wire.py` and brought in as an import brings labelled articles; `--keep FILE` leaves the
project there, or takes the one that is there. `corpus.py filter sort` runs some cases.

`baseline` is, in the same run and by turns with ours: for `import` a bare `executemany` of the same
rows into the same tables, the index of words among them, with the same pragmas in one transaction;
for `open`, `decide` and `memory` the same with a project of one article; for `filter`, `sort` and
`search` the plainest SQL that gives the same articles; for `article` the bare rows of its text and
spans; for `everywhere` the phrase in the index and `str.find` in the texts; for
`file` 2.5 times the raw text and 60 bytes a span. Times are milliseconds, `memory` and `file` are
megabytes in `value`. `cpu_ms` and `p95_cpu_ms` are processor time, for machines that do other work.
"""

import argparse
import gc
import json
import os
import random
import sqlite3  # noqa: TID251 - what we are compared with
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="pressmark-bench-")
os.environ.setdefault("PRESSMARK_HOME", _HOME.name)

from corpora.wire import SPANS, Wire  # noqa: E402

from pressmark import assets  # noqa: E402
from pressmark.domain.article import MarkedArticle, Status  # noqa: E402
from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter, Order  # noqa: E402
from pressmark.domain.ids import ArticleId, SpanId  # noqa: E402
from pressmark.domain.scheme import read_scheme  # noqa: E402
from pressmark.domain.span import Layer  # noqa: E402
from pressmark.store import article_list, articles, operations, same, searching, spans  # noqa: E402
from pressmark.store.project import Project, create_project, open_project  # noqa: E402
from pressmark.store.room import make_room  # noqa: E402

ARTICLES = 100_000
ROUNDS = 40
_PAGE = 60
"""Lines of the list, or hits, that are shown at once."""
_AT_ONCE = 5_000
_LETTERS = 1_900
"""About so many has an article."""
CHANCE = random.Random(5)  # noqa: S311 - the same articles in every run


@dataclass
class Times:
    """Milliseconds of ours and of the baseline, round by round, and what ours took of a processor.

    `extra` are further keys of the line.
    """

    ours: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    their_cpu: list[float] = field(default_factory=list)
    extra: dict[str, object] = field(default_factory=dict)

    def take(self, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
        """Time both once."""
        _timed(ours, self.ours, self.cpu)
        _timed(theirs, self.theirs, self.their_cpu)


def _timed(action: Callable[[], object], wall: list[float], cpu: list[float]) -> None:
    begun, before = time.perf_counter(), time.process_time()
    action()
    cpu.append(1000 * (time.process_time() - before))
    wall.append(1000 * (time.perf_counter() - begun))


@dataclass(frozen=True)
class Stage:
    """The project that is timed, and one of a single article beside it."""

    path: Path
    project: Project
    small: Project
    count: int


# -- making the projects


def made(path: Path, wanted: Iterator[MarkedArticle], count: int = 0) -> None:
    """Make a project of these articles, some thousands a step; `count` tells of room to be made."""
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    with create_project(path, scheme, "bench") as project:
        make_room(project, count * _LETTERS)  # as an import does that knows its files
        project.db.execute("PRAGMA cache_size = -200000")
        while some := list(islice(wanted, _AT_ONCE)):
            articles.add_articles(project, some)


def bench_import(folder: Path, count: int) -> Times:
    """Bring texts in, all in one step; then write the same rows bare. A tenth is enough to tell."""
    texts = list(Wire(seed=2).articles(max(1, min(count, 10_000)), 0))
    times = Times()
    for number in range(3):
        ours, bare = folder / f"ours-{number}.pressmark", folder / f"bare-{number}.pressmark"
        made(ours, iter(()))
        made(bare, iter(()))
        with open_project(ours) as project, open_project(bare) as other:
            _timed(lambda: articles.add_articles(project, texts), times.ours, times.cpu)
            rows = _rows_of(project.db.conn)
            _timed(partial(_write, other.db.conn, *rows), times.theirs, times.their_cpu)
        ours.unlink()
        bare.unlink()
    per_s = 1000 * len(texts) / statistics.median(times.ours)
    times.extra = {"texts": len(texts), "articles_per_s": round(per_s)}
    return times


_Rows = list[tuple[object, ...]]


def _rows_of(connection: sqlite3.Connection) -> tuple[_Rows, _Rows, _Rows]:
    """Return the rows of articles, of their texts and of the index of words."""
    return (
        connection.execute("SELECT * FROM articles").fetchall(),
        connection.execute("SELECT * FROM texts").fetchall(),
        connection.execute("SELECT id, title, text FROM searchable").fetchall(),
    )


def _write(connection: sqlite3.Connection, rows: _Rows, texts: _Rows, words: _Rows) -> None:
    with connection:
        marks = ", ".join("?" for _ in rows[0])
        connection.executemany(f"INSERT INTO articles VALUES ({marks})", rows)  # noqa: S608
        connection.executemany("INSERT INTO texts VALUES (?, ?)", texts)
        connection.executemany("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", words)


# -- the cases


def bench_filter(stage: Stage) -> Times:
    """Narrow the list by one condition after another, and read its first lines."""
    times = Times()
    since, until = date(2024, 1, 1), date(2024, 2, 1)
    wanted = [
        (ArticleFilter(statuses=frozenset({Status.DONE})), "status = 'done'"),
        (ArticleFilter(sources=frozenset({"CENTCOM"})), "source = 'CENTCOM'"),
        (
            ArticleFilter(since=since, until=until),
            "published BETWEEN '2024-01-01' AND '2024-02-01'",
        ),
        (ArticleFilter(undecided=True), "undecided > 0"),
        (ArticleFilter(noted=True), "note IS NOT NULL"),
    ]
    for number in range(ROUNDS):
        chosen, where = wanted[number % len(wanted)]
        sql = f"SELECT id FROM articles WHERE NOT removed AND {where} ORDER BY id"  # noqa: S608
        times.take(partial(_first_lines, stage, chosen), partial(_fetched, stage, sql))
    return times


def bench_sort(stage: Stage) -> Times:
    """Put the whole list into each order, and read its first lines."""
    times = Times()
    plain = {Order.NEWEST: "published DESC", Order.OLDEST: "published", Order.TITLE: "title"}
    for number in range(ROUNDS):
        order = list(Order)[number % len(Order)]
        by = plain.get(order, "undecided DESC" if order is Order.UNDECIDED else "id")
        sql = f"SELECT id FROM articles WHERE NOT removed ORDER BY {by}"  # noqa: S608
        ours = partial(_first_lines, stage, EVERY_ARTICLE, order)
        times.take(ours, partial(_fetched, stage, sql))
    return times


def _first_lines(
    stage: Stage, wanted: ArticleFilter, order: Order = Order.IMPORTED
) -> list[ArticleId]:
    found = article_list.listed(stage.project, wanted, order)
    article_list.lines_of(stage.project, found[:_PAGE])
    return found


def _fetched(stage: Stage, sql: str, *values: object) -> list[tuple[object, ...]]:
    return stage.project.db.conn.execute(sql, values).fetchall()


_WORDS = ("Daesh", "coalition forces", "Foreign Secretary", "air strikes", "Mosul", "hospital")
_SEARCH = """SELECT rowid, snippet(search, 1, '', '', '…', 12) FROM search
    WHERE search MATCH ? LIMIT ?"""


def bench_search(stage: Stage) -> Times:
    """Find words in all texts, and show the first page of hits with what stands around them."""
    times = Times()
    for number in range(ROUNDS):
        words = _WORDS[number % len(_WORDS)]
        query = searching.query(stage.project, words)
        ours = partial(_first_hits, stage, words)
        times.take(ours, partial(_fetched, stage, _SEARCH, query, _PAGE))
    return times


def _first_hits(stage: Stage, words: str) -> dict[ArticleId, str]:
    first = article_list.listed(stage.project, ArticleFilter(words=words))[:_PAGE]
    article_list.lines_of(stage.project, first)
    return searching.excerpts(stage.project, first, words)


def bench_article(stage: Stage) -> Times:
    """Read any article with its spans, as the window does before it shows it."""
    times = Times()
    for _ in range(4 * ROUNDS):
        number = ArticleId(CHANCE.randint(1, stage.count))
        times.take(partial(_read, stage.project, number), partial(_rows, stage, number))
    return times


def _read(project: Project, number: ArticleId) -> None:
    articles.read_article(project, number)
    spans.of_article(project, number)


def _rows(stage: Stage, number: int) -> None:
    _fetched(stage, "SELECT text FROM texts WHERE article = ?", number)
    _fetched(stage, "SELECT * FROM spans WHERE article = ?", number)


def bench_decide(stage: Stage) -> Times:
    """Accept a span, or reject one, until the step is durable; beside it in the small project."""
    times = Times()
    number_of = {
        project.path: project.db.execute("SELECT MAX(id) FROM spans").fetchone()[0]
        for project in (stage.project, stage.small)
    }
    for _ in range(5 * ROUNDS):
        chosen = [
            _decision(project, SpanId(CHANCE.randint(1, number_of[project.path])))
            for project in (stage.project, stage.small)
        ]
        times.take(*chosen)
    return times


def _decision(project: Project, number: SpanId) -> Callable[[], object]:
    """Return what makes of a span that which it is not."""
    [span] = spans.read_spans(project, [number])
    return partial(operations.reject if span.kept else operations.accept, project, [number])


def bench_everywhere(stage: Stage) -> Times:
    """Find a name everywhere, some 2,000 places of it, marked and unmarked, with what is around."""
    text, hits = _common_name(stage)
    span = spans.read_spans(stage.project, [hits])[0]
    times = Times()
    for _ in range(max(5, ROUNDS // 4)):
        times.take(partial(same.same_as, stage.project, span), partial(_found, stage, text))
    times.extra = {"places": len(same.same_as(stage.project, span)), "name": text}
    return times


def _common_name(stage: Stage) -> tuple[str, SpanId]:
    """Return the name that stands nearest to 2,000 times in the texts, and one span of it."""
    ids = [CHANCE.randint(1, stage.count * SPANS) for _ in range(400)]
    rows = [
        row
        for number in ids
        for row in _fetched(stage, "SELECT text, id, layer FROM spans WHERE id = ?", number)
        if row[2] == Layer.ENTITY.value and len(str(row[0])) > 3
    ]
    counted = {str(text): (len(_found(stage, str(text))), number) for text, number, _ in rows}
    best = min(counted, key=lambda name: abs(counted[name][0] - 2_000))
    number = counted[best][1]
    assert isinstance(number, int)
    return best, SpanId(number)


def _found(stage: Stage, text: str) -> list[tuple[int, int]]:
    rows = _fetched(
        stage,
        "SELECT article, text FROM texts WHERE article IN "
        "(SELECT rowid FROM search WHERE search MATCH ?)",
        'text : "{}"'.format(text.replace('"', '""')),
    )
    found = []
    for number, whole in rows:
        assert isinstance(number, int)
        at = str(whole).find(text)
        while at >= 0:
            found.append((number, at))
            at = str(whole).find(text, at + 1)
    return found


def bench_file(stage: Stage) -> Times:
    """Hold the size of the file against what its texts and spans may take."""
    raw, count = stage.project.db.execute(
        "SELECT (SELECT SUM(LENGTH(CAST(text AS BLOB))) FROM texts), (SELECT COUNT(*) FROM spans)"
    ).fetchone()
    size, allowed = stage.path.stat().st_size, 2.5 * raw + 60 * count
    extra: dict[str, object] = {"value": round(size / 1e6, 1), "baseline": round(allowed / 1e6, 1)}
    return Times(
        extra=extra
        | {
            "ratio": round(size / allowed, 3),
            "raw_text_mb": round(raw / 1e6, 1),
            "spans": count,
            "bytes_a_span": round((size - 2.5 * raw) / count, 1),
        }
    )


CASES: dict[str, Callable[[Stage], Times]] = {
    "filter": bench_filter,
    "sort": bench_sort,
    "search": bench_search,
    "article": bench_article,
    "decide": bench_decide,
    "everywhere": bench_everywhere,
    "file": bench_file,
}


# -- the window, in a process of its own


def window(path: Path) -> None:
    """Open a project in the window until its list is painted; print milliseconds and megabytes."""
    from pressmark.qt.app import Application

    application = Application()
    begun, before = time.perf_counter(), time.process_time()
    shown = application.show_project(open_project(path))
    application.qt.processEvents()
    took = 1000 * (time.perf_counter() - begun)
    cpu = 1000 * (time.process_time() - before)
    ready = _opened(path, shown.session.project)
    gc.collect()
    print(json.dumps({"window_ms": took, "window_cpu_ms": cpu, "mb": _held(), "list_ms": ready}))
    sys.stdout.flush()
    os._exit(0)  # the window asks nothing, and its detection process is not what is measured


def _opened(path: Path, project: Project) -> float:
    """Return the milliseconds from a closed file to a list whose first lines are read."""
    project.close()
    begun = time.perf_counter()
    with open_project(path) as again:
        article_list.lines_of(again, article_list.listed(again)[:_PAGE])
        return 1000 * (time.perf_counter() - begun)


def _held() -> float:
    """Return the megabytes that this process holds (Linux)."""
    if sys.platform != "linux":
        return 0.0
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def bench_windows(path: Path, small: Path, rounds: int = 5) -> dict[str, Times]:
    """Open the window on both projects by turns: how long it takes, and what it holds then."""
    opening, memory = Times(), Times()
    # The first time a project is opened on a day a copy of it is made, which is told apart.
    first, _ = _in_a_window(path), _in_a_window(small)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_in_a_window(path))
        theirs.append(_in_a_window(small))
    opening.ours = [one["list_ms"] for one in ours]
    opening.theirs = [one["list_ms"] for one in theirs]
    windows = [statistics.median(one["window_ms"] for one in some) for some in (ours, theirs)]
    opening.extra = dict(zip(("window_ms", "small_window_ms"), map(round, windows), strict=True))
    opening.extra["window_and_copy_ms"] = round(first["window_ms"])
    held, least = (statistics.median(one["mb"] for one in some) for some in (ours, theirs))
    memory.extra = {
        "value": round(held),
        "baseline": round(least),
        "ratio": round(held / max(1, least), 2),
    }
    return {"open": opening, "memory": memory}


def highlight(count: int) -> None:
    """Run the benchmark of highlighting, which prints lines of its own, on at most 500 articles."""
    script = Path(__file__).with_name("highlighting.py")
    subprocess.run([sys.executable, script, str(min(count, 500))], check=True)


def _in_a_window(path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--window", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


# -- telling


def told(case: str, count: int, times: Times) -> str:
    """Return a case as a line of JSON."""
    line: dict[str, object] = {
        "bench": "corpus",
        "case": case,
        "articles": count,
        "median_ms": _rounded(statistics.median(times.ours)) if times.ours else None,
        "p95_ms": _rounded(_quantile(times.ours)) if times.ours else None,
        "cpu_ms": _rounded(statistics.median(times.cpu)) if times.cpu else None,
        "p95_cpu_ms": _rounded(_quantile(times.cpu)) if times.cpu else None,
    }
    if times.theirs:
        whole = times.cpu or times.ours, times.their_cpu or times.theirs
        ours, theirs = map(statistics.median, whole)
        line["baseline"] = _rounded(statistics.median(times.theirs))
        line["ratio"] = round(ours / max(theirs, 0.001), 2)
    return json.dumps(line | times.extra)


def _rounded(value: float) -> float:
    return round(value, 2)


def _quantile(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def main() -> None:
    """Make the projects where they are not there, and run the cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", help="only these cases")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--keep", type=Path, help="a project file to make, or to use again")
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.window:
        window(options.window)
        return
    with tempfile.TemporaryDirectory(prefix="pressmark-corpus-") as folder:
        run(Path(folder), options.articles, options.keep, options.cases)


def run(folder: Path, count: int, keep: Path | None, chosen: list[str]) -> None:
    """Run the chosen cases, all of them by default, and print a line for each."""

    def wanted(case: str) -> bool:
        return not chosen or case in chosen

    if wanted("import"):
        print(told("import", count, bench_import(folder, count)), flush=True)
    path = keep or folder / "wire.pressmark"
    if not path.exists():
        made(path, Wire().articles(count), count)
    # On the same disk, or a decision in it would be told by another one.
    small = path.with_name(f"small-{os.getpid()}.pressmark")
    made(small, islice(Wire(seed=3).articles(2), 1, None))
    if wanted("open") or wanted("memory"):
        for case, times in bench_windows(path, small).items():
            if wanted(case):
                print(told(case, count, times), flush=True)
    if wanted("highlight"):
        highlight(count)
    with open_project(path) as project, open_project(small) as other:
        stage = Stage(path, project, other, count)
        for case in filter(wanted, CASES):
            print(told(case, count, CASES[case](stage)), flush=True)
    small.unlink()


if __name__ == "__main__":
    main()
