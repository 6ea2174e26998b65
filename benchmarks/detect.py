"""How fast articles are highlighted, beside spaCy's own whole pipeline: one JSON line a case.

In each round every contestant reads the same texts once, in turn, so that they share the machine's
moods; medians of the rounds are told. Pipelines are loaded and warm before. `ratio` is our speed in
relation to spaCy's. `peak_mb` is the most memory that highlighting the case once took, with
all its processes, measured in a process of its own.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from pressmark import assets
from pressmark.detect.highlight import suggest
from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline
from pressmark.detect.stream import Stream

ROUNDS = 5
WORKERS = 2
SHARED = Path(__file__).parent.parent.parent / "shared"

Texts = list[str]
Contestant = Callable[[Texts], Iterable[object]]
Prepare = Callable[[], object]


def cases() -> dict[str, Texts]:
    """Return the texts of each case: real ones where they are there, else the samples."""
    samples = {"samples": [read(path) for path in sorted(assets.seeds().glob("*.txt"))]}
    releases = SHARED / "corpus" / "press_releases.jsonl"
    if not releases.is_file():
        return samples
    lines = read(releases).splitlines()
    articles = [read(path) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    return {"press releases": [json.loads(line)["text"] for line in lines], "article": articles}


def read(path: Path) -> str:
    """Return a text file of UTF-8."""
    return path.read_text(encoding="utf-8")


def main() -> None:
    """Print a line for one process for each case, and one for several where there are articles."""
    import spacy  # noqa: TID251 - what we are compared with

    raw, ours = spacy.load(DEFAULT_PIPELINE), load_pipeline()
    with closing(Stream(WORKERS)) as stream:
        for case, texts in cases().items():
            contestants: list[Contestant] = [raw.pipe, lambda some: suggest(some, ours)]
            if len(texts) > 1:
                contestants.append(stream.suggest)
            baseline, *taken = times(contestants, texts, stream.wait_for_all)
            for workers, seconds in zip((1, WORKERS), taken, strict=False):
                print(line(case, texts, workers, seconds, baseline), flush=True)


def times(contestants: list[Contestant], texts: Texts, prepare: Prepare) -> list[float]:
    """Return the median seconds of each contestant, after one round that does not count."""
    rounds = []
    for _ in range(ROUNDS + 1):
        prepare()
        rounds.append([timed(contestant, texts) for contestant in contestants])
    return [statistics.median(column) for column in zip(*rounds[1:], strict=True)]


def timed(contestant: Contestant, texts: Texts) -> float:
    """Return the seconds that one reading of all the texts takes."""
    begun = time.perf_counter()
    for _ in contestant(texts):
        pass
    return time.perf_counter() - begun


def line(case: str, texts: Texts, workers: int, seconds: float, baseline: float) -> str:
    """Return the result of a case as JSON."""
    words = sum(len(text.split()) for text in texts)
    return json.dumps(
        {
            "bench": "detect",
            "case": case if workers == 1 else f"{case}, {workers} processes",
            "words_per_s": round(words / seconds),
            "raw_spacy_words_per_s": round(words / baseline),
            "ratio": round(baseline / seconds, 2),
            "peak_mb": peak(case, workers),
        }
    )


def peak(case: str, workers: int) -> int | None:
    """Return the megabytes that one reading of a case takes in a fresh process, on Linux."""
    if sys.platform != "linux":
        return None
    command = [sys.executable, __file__, "peak", case, str(workers)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def print_peak(case: str, workers: int) -> None:
    """Read the texts of a case once; print the peak memory of all the processes in megabytes."""
    texts = cases()[case]
    if workers == 1:
        timed(lambda some: suggest(some, load_pipeline()), texts)
        print(highest(os.getpid()))
        return
    with closing(Stream(workers)) as stream:
        crew = stream.bulk.crew.workers.values()
        children = [worker.pid for worker in crew]
        most = 0
        for _ in stream.suggest(texts):
            here = [worker.pid for worker in crew]
            if here == children:  # those that have nothing to do any more are let go
                most = sum(highest(pid) for pid in (os.getpid(), *children))
        print(most)


def highest(process: int) -> int:
    """Return the most memory that a process has ever held at once, in megabytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    [kilobytes] = re.findall(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    return round(int(kilobytes) / 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["peak"]:
        print_peak(sys.argv[2], int(sys.argv[3]))
    else:
        main()
