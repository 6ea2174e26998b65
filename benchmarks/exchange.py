"""How fast formats are written and read, beside `json.dumps` and `json.loads`: JSON, a case a line.

A case runs in a process of its own over 10,000 articles with 40 spans each (`--articles` for
fewer), which are those of the samples under names of their own, made one by one as a project
gives them. After each article the standard library dumps or loads the same record as one line of
JSON, and the two are timed apart: whatever else the machine does meanwhile slows both. `ratio` is
how many times as long we take, `cpu_ratio` how many times as much processor time, which is the one
to look at while the machine does something else. With `--to FILE` lines are put behind those of a
file, and cases that it has are passed over: a run that was ended goes on. `peak_mb` is what the
process held at most above what it held when the case began. `jsonl from project` and `jsonl into
project` include the project file.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from pressmark import assets
from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.domain.span import reading_order
from pressmark.exchange import registry
from pressmark.exchange.jsonl import article_record
from pressmark.exchange.stream import ImportItem

ARTICLES = 10_000
SPANS = 40
"""Spans of each article."""

ONE_WAY = ("html", "csv")
"""Formats that read something else than they write: a page of one article, a table of articles."""


@cache
def samples() -> list[MarkedArticle]:
    """Return the sample articles, each with the first of its spans."""
    read = registry.read_files(sorted(assets.seeds().glob("*.jsonl")))
    marked = [item for item in read if isinstance(item, MarkedArticle)]
    return [replace(one, spans=reading_order(one.spans)[:SPANS]) for one in marked]


def articles(count: int) -> Iterator[MarkedArticle]:
    """Yield the samples over and over, each time under another name and with another text."""
    chosen = samples()
    for number in range(count):
        marked = chosen[number % len(chosen)]
        text = f"{marked.article.text}\n{number}"
        yield replace(marked, article=replace(marked.article, name=f"a{number}", text=text))


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock, and of the processor."""

    wall: float = 0.0
    cpu: float = 0.0

    @classmethod
    def now(cls) -> "Took":
        """Return both as they are now."""
        return cls(time.perf_counter(), time.process_time())

    def __add__(self, other: "Took") -> "Took":
        return Took(self.wall + other.wall, self.cpu + other.cpu)

    def __sub__(self, other: "Took") -> "Took":
        return Took(self.wall - other.wall, self.cpu - other.cpu)


class Baseline:
    """Times the standard library on the records of the articles that go by, one at a time."""

    def __init__(self) -> None:
        self.took = Took()
        self.beside = Took()
        """What making the records took, which counts for nobody."""

    def dumping(self, items: Iterable[MarkedArticle]) -> Iterator[MarkedArticle]:
        """Yield articles, dumping the record of each as well."""
        for item in items:
            yield item
            self._time(json.dumps, article_record, item)

    def loading(self, items: Iterable[ImportItem]) -> Iterator[MarkedArticle]:
        """Yield the articles among what a reader gives, loading the line of each as well."""
        for item in items:
            if not isinstance(item, MarkedArticle):
                raise SystemExit(f"what we wrote is not read: {item}")
            yield item
            self._time(json.loads, line_of, item)

    def _time(
        self,
        operation: Callable[[Any], object],
        make: Callable[[MarkedArticle], object],
        item: MarkedArticle,
    ) -> None:
        begun = Took.now()
        value = make(item)
        made = Took.now()
        operation(value)
        self.took += Took.now() - made
        self.beside += made - begun


def line_of(item: MarkedArticle) -> bytes:
    """Return the record of an article as a line of a file."""
    return json.dumps(article_record(item), ensure_ascii=False).encode()


def scheme() -> Scheme:
    """Return the labels that come along."""
    return read_scheme(assets.resources() / "schemes" / "news.toml")


def export(name: str, folder: Path, count: int, baseline: Baseline) -> None:
    """Write a file of a format."""
    form = registry.format_named(name)
    form.write(written(name, folder), baseline.dumping(articles(count)), scheme())


def read(name: str, folder: Path, count: int, baseline: Baseline) -> None:
    """Read the file of a format that is there."""
    found = sum(
        1 for _ in baseline.loading(registry.format_named(name).read(written(name, folder)))
    )
    if found != count:
        raise SystemExit(f"{name}: {count} articles were written, {found} read")


def put(name: str, folder: Path, count: int, baseline: Baseline) -> None:
    """Read a file into a new project."""
    from pressmark.store import articles as stored
    from pressmark.store.project import create_project

    items = registry.format_named(name).read(written(name, folder))
    with closing(create_project(folder / "bench.pressmark", scheme())) as project:
        if len(stored.add_articles(project, baseline.loading(items)).articles) != count:
            raise SystemExit("the project has not all the articles")


def take(name: str, folder: Path, count: int, baseline: Baseline) -> None:
    """Write a file of all that is in the project that is there."""
    from pressmark.store.articles import marked_articles
    from pressmark.store.project import open_project

    with closing(open_project(folder / "bench.pressmark")) as project:
        items = baseline.dumping(marked_articles(project))
        registry.format_named(name).write(folder / f"{count}.out", items, scheme())


CASES = {"export": export, "import": read, "into project": put, "from project": take}


def written(name: str, folder: Path) -> Path:
    """Return where the file of a format is put."""
    return folder / f"{name}{registry.format_named(name).ending}"


def held(key: str) -> float:
    """Return megabytes of this process (Linux): `VmHWM` at most so far, `VmRSS` now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(rf"^{key}:\s*(\d+) kB", status, re.MULTILINE)[0]) / 1024


def run_case(what: str, name: str, folder: Path, count: int) -> None:
    """Run one case here and print its line; what is only loaded once is loaded before."""
    baseline = Baseline()
    form = registry.format_named(name)
    form.write(folder / f"warm{form.ending}", articles(len(samples())), scheme())
    before = held("VmRSS") if sys.platform == "linux" else 0
    begun = Took.now()
    CASES[what](name, folder, count, baseline)
    own, plain = Took.now() - begun - baseline.took - baseline.beside, baseline.took
    print(
        json.dumps(
            {
                "bench": "exchange",
                "case": f"{what} {name}",
                "articles": count,
                "spans_per_s": round(count * SPANS / own.wall),
                "baseline_spans_per_s": round(count * SPANS / plain.wall),
                "ratio": round(own.wall / plain.wall, 2),
                "cpu_ratio": round(own.cpu / plain.cpu, 2),
                "peak_mb": round(held("VmHWM") - before) if before else None,
            }
        ),
        flush=True,
    )


def main() -> None:
    """Run the cases one after another, each in a fresh process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", help="only these formats")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--to", type=Path, help="file of lines to go on with")
    parser.add_argument("--case", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.case:
        what, name, folder = options.case
        run_case(what, name, Path(folder), options.articles)
        return
    for form in registry.writable():
        if not options.formats or form.name in options.formats:
            run_format(form.name, options.articles, options.to)


def run_format(name: str, count: int, to: Path | None) -> None:
    """Run the cases of a format in a folder of their own; what is there in `to` is not run."""
    whats = ["export"]
    if registry.format_named(name).reads and name not in ONE_WAY:
        whats.append("import")
    if name == "jsonl":
        whats += ["into project", "from project"]
    cases = [f"{what} {name}" for what in whats]
    if set(cases) <= known(to, count):
        return
    with tempfile.TemporaryDirectory(prefix="pressmark-bench-") as folder:
        for what in whats:
            command = [sys.executable, __file__, "--articles", str(count)]
            command += ["--case", what, name, folder]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            print(told, end="", flush=True)
            if to is not None:
                with to.open("a", encoding="utf-8") as file:
                    file.write(told)


def known(to: Path | None, count: int) -> set[str]:
    """Return the cases whose lines a file has, for as many articles."""
    if to is None or not to.exists():
        return set()
    lines = map(json.loads, to.read_text(encoding="utf-8").splitlines())
    return {line["case"] for line in lines if line["articles"] == count}


if __name__ == "__main__":
    main()
