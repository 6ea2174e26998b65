"""Files broken at random, for every reader: none may raise, hang, or give what the project refuses.

`python3 start.py fuzz` tries 100,000 of them (`--inputs N` so many in all, names of readers only
those), each reader in a process of its own, so that one that dies is told with the file that did
it. The suite tries some of each (`tests/core/test_fuzzing.py`). Each format that can be read is a
row of READERS; what is broken for it are the files in `tests/data/corpus`, in a folder named after
the format.
"""

import argparse
import faulthandler
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pressmark.domain.article import MarkedArticle
from pressmark.domain.text import normalise
from pressmark.exchange import registry
from pressmark.exchange.read_worker import limit_memory, reply
from pressmark.exchange.reading import MEGABYTES
from pressmark.exchange.stream import Choices, ImportNote, ImportProblem

CORPUS = Path(__file__).parent / "data" / "corpus"

LONGEST = 20.0
"""Seconds that one small file may take; the machine may be busy."""

# What breaks readers: signs of each format, numbers at edges, characters beyond the usual.
PIECES = [
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b'"', b"'", b",", b"<",
    b">", b"</", b"&#x110000;", b"&#0;", b"&amp;", b"]]>", b"<![CDATA[", b"<!ENTITY", b"<!DOCTYPE ",
    b"{", b"}", b"[", b"]", b":", b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"null",
    b"true", b"\\ud800", b"\\u0000", b"\xf0\x9f\x92\xa9", b"\xed\xa0\x80", b"\xc2\xa0",
    b"\xe2\x80\xa8",
    b"%PDF-1.7", b"endobj", b"stream", b"endstream", b"xref", b"/Kids [2 0 R]", b"PK\x03\x04",
    b"PK\x05\x06", b"Content-Type: multipart/mixed; boundary=x\n", b"--x\n", b"=?utf-8?q?=FF?=",
    b"T1\tPERSON 0 5\t", b"R1\tspeaker Arg1:T1 Arg2:T2", b"#T_SP=", b"B-PER", b"_ _ _", b"../../",
    b"# ", b"---\n", b"```", b"|", b"(" * 50, b"<p>" * 50, b"a" * 300, b"\xd8\x00\xdc\x00",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reader:
    """A format with the ending of its files."""

    name: str
    ending: str
    share: float = 1.0
    """Of the inputs, beside those of others: slow readers get fewer."""


_SLOW = {"html": 0.5, "pdf": 0.7, "spacy": 0.5, "cas": 0.5}

READERS: tuple[Reader, ...] = tuple(
    Reader(one.name, (one.suffixes or ("",))[0], _SLOW.get(one.name, 1.0))
    for one in registry.readable()
)


def samples(name: str) -> list[bytes]:
    """Return the files of the corpus for a format; one that has none is broken from others."""
    files = sorted((CORPUS / name).glob("*")) or sorted(CORPUS.glob("*/*"))
    return [path.read_bytes() for path in files]


def inputs(name: str, count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield broken files for a reader, the same ones for the same seed."""
    chance = random.Random(f"{name} {seed}")
    known = samples(name)
    for number in range(count):
        if number < len(known):
            yield known[number]
        else:
            yield broken(chance.choice(known), known, chance)


def broken(data: bytes, known: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a file with some of it cut, doubled, changed, or replaced by what breaks readers."""
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 30, 400)))
        match chance.randrange(8):
            case 0:
                data = data[:at]
            case 1:
                data = data[:at] + data[end:]
            case 2:
                data = data[:at] + data[at:end] * chance.choice((2, 3, 40)) + data[end:]
            case 3:
                other = chance.choice(known)
                place = chance.randrange(len(other) + 1)
                data = data[:at] + other[place : place + end - at] + data[end:]
            case 4:
                data = data[:at] + bytes(chance.randrange(256) for _ in range(4)) + data[end:]
            case 5 if at < len(data):
                data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
            case _:
                data = data[:at] + chance.choice(PIECES) + data[end:]
        data = data[:200_000]
    return data


def try_input(reader: Reader, path: Path, choices: Choices) -> None:
    """Read a file; raises AssertionError where it gives what the project would refuse."""
    form = registry.format_named(reader.name)
    for item in form.read(path, choices):
        if isinstance(item, MarkedArticle):
            _check(item)
        else:
            assert isinstance(item, ImportNote | ImportProblem), item
            assert str(item).strip()
            assert len(str(item)) < 5_000, "a sentence of that length is none"


def _check(item: MarkedArticle) -> None:
    article = item.article
    assert article.text == normalise(article.text)
    assert article.text.strip()
    assert article.name == normalise(article.name) != ""
    for span in item.spans:
        assert 0 <= span.start < span.end <= len(article.text), span
        assert span.text == article.text[span.start : span.end], span
    # What comes from the process that reads has to survive the way to the one that writes.
    reply(item)


def run(reader: Reader, count: int, seed: int, folder: Path) -> float:
    """Try inputs on a reader; return the longest time one took, in seconds."""
    path = folder / f"fuzzed{reader.ending}"
    path.write_bytes(samples(reader.name)[0])
    # What loads its libraries may take long, and is no fault of a file.
    list(registry.format_named(reader.name).read(path))
    longest = 0.0
    for number, data in enumerate(inputs(reader.name, count, seed)):
        path.write_bytes(data)
        begun = time.monotonic()
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        try:
            # The registry's own look comes first, as it does for every file that is brought in.
            with suppress(ImportProblem):
                registry.look(path)
            try_input(reader, path, Choices(main_text=number % 2 == 0))
        finally:
            faulthandler.cancel_dump_traceback_later()
        longest = max(longest, time.monotonic() - begun)
    return longest


def main() -> int:
    """Try all readers, or those that are named; return how many failed."""
    parser = argparse.ArgumentParser(description="Try broken files on the readers.")
    parser.add_argument("readers", nargs="*", choices=[[], *(one.name for one in READERS)])
    parser.add_argument("--inputs", type=int, default=100_000, help="how many in all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    chosen = [one for one in READERS if not wanted.readers or one.name in wanted.readers]
    if wanted.here:
        limit_memory(MEGABYTES)
        longest = run(chosen[0], wanted.inputs, wanted.seed, Path(os.environ["FUZZ_FOLDER"]))
        print(f"{longest:.2f}")
        return 0
    return _try_all(chosen, wanted.inputs, wanted.seed)


def _try_all(chosen: Sequence[Reader], total: int, seed: int) -> int:
    failed = tried = 0
    whole = sum(one.share for one in chosen)
    for one in chosen:
        count = max(1, round(total * one.share / whole))
        with tempfile.TemporaryDirectory(prefix="pressmark-fuzz-") as name:
            command = [sys.executable, __file__, one.name, "--inputs", str(count), "--here"]
            command += ["--seed", str(seed)]
            env = {**os.environ, "FUZZ_FOLDER": name, "TMPDIR": name}
            begun = time.monotonic()
            done = subprocess.run(
                [*command, "--seed", str(seed)],
                capture_output=True,
                text=True,
                check=False,
                env=env,
            )
            took = time.monotonic() - begun
            if done.returncode:
                failed += 1
                kept = Path.cwd() / f"fuzzed-{one.name}{one.ending}"
                kept.write_bytes((Path(name) / f"fuzzed{one.ending}").read_bytes())
                print(f"{one.name:14} FAILED on {kept.name}:\n{done.stderr[-3000:]}", flush=True)
                continue
            tried += count
            words = f"{count:7,} inputs in {took:6.1f} s, the longest {done.stdout.strip()} s"
            print(f"{one.name:14} {words}", flush=True)
    print(f"{tried:,} inputs tried, {failed} readers failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
