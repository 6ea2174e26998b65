"""Whether detection stays linear in time and bounded in memory: one JSON line a case.

Each text is read twice, once at half its size, each time in a process of its own. `seconds` are
those of the processor, which other work on the machine hardly changes; `growth` is how many times
as long the whole takes as the half: 2 is linear, 4 is quadratic. `peak_mb` is the most memory the
process ever held, pipeline and text included.

`robust.py` runs all of it in about half an hour; `robust.py "only digits"` some cases;
`robust.py short` all of them at a hundredth of the size.
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from pressmark import assets
from pressmark.detect.highlight import suggest
from pressmark.detect.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language  # noqa: TID251 - what reads the texts

SHORT = 100
ARTICLE = 5_000  # code points of an article among many

Texts = Iterable[str]


class Case(NamedTuple):
    """How to make the texts of a case from their size in code points, and that size."""

    texts: Callable[[int], Texts]
    size: int


def prose(size: int) -> str:
    """Return paragraphs put together from the samples' sentences; hardly one comes twice."""
    chance = random.Random(7)  # noqa: S311 - the same text in every run
    samples = (path.read_text(encoding="utf-8") for path in sorted(assets.seeds().glob("*.txt")))
    sentences = [
        sentence for text in samples for line in text.split("\n") for sentence in line.split(". ")
    ]
    made, length = [], 0
    while length < size:
        paragraph = ". ".join(chance.choices(sentences, k=chance.randint(1, 5)))
        made.append(f"{paragraph} ({chance.randint(2, 10**6)}).")
        length += len(made[-1]) + 2
    return "\n\n".join(made)[:size]


def cut(text: str, length: int) -> Iterable[str]:
    """Cut a text into articles."""
    return (text[start : start + length] for start in range(0, len(text), length))


def letters(size: int) -> str:
    """Return letters, digits and marks without any space, no stretch like another."""
    chance = random.Random(11)  # noqa: S311 - the same text in every run
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCDE0123456789.,-'\"“”/()", k=size))


def repeated(text: str) -> Callable[[int], Texts]:
    """Return what makes one text of a size by saying `text` again and again."""
    return lambda size: [(text * (size // len(text) + 1))[:size]]


def digits(size: int) -> Texts:
    """Return one text of numbers of every length, none like another."""
    chance = random.Random(13)  # noqa: S311 - the same text in every run
    numbers = (str(chance.randrange(10 ** chance.randint(1, 9))) for _ in range(size // 2))
    return [" ".join(numbers)[:size]]


MB, MARKS = 1_000_000, 100_000
CASES = {
    "10 MB of text, one article": Case(lambda size: [prose(size)], 10 * MB),
    "10 MB of text, many articles": Case(lambda size: cut(prose(size), ARTICLE), 10 * MB),
    "a paragraph without a space": Case(lambda size: [letters(size)], 2 * MB),
    "one letter": Case(repeated("a"), 2 * MB),
    "one long paragraph": Case(lambda size: [prose(size).replace("\n", " ")], 2 * MB),
    "quote marks alone": Case(repeated('"'), MARKS),
    "quote marks of every kind": Case(repeated("“‘\"'«„`”’»"), MARKS),
    "quote marks around words": Case(repeated("“Oslo” said 'we' “‘will’ \"not\" "), 4 * MARKS),
    "quote marks that never close": Case(repeated("“Oslo said ‘"), 6 * MARKS),
    "quote marks, each a paragraph": Case(repeated('"It goes on.\n'), 13 * MARKS),
    "only digits": Case(digits, 2 * MB),
    "only digits, one number": Case(repeated("3141592653"), 2 * MB),
    "only emoji": Case(repeated("💩😭📚👩‍🚒🇳🇴"), MB),
    "only emoji, with spaces": Case(repeated("💩 😭 📚 👩‍🚒 🇳🇴 "), MB),
    "two directions": Case(
        repeated("Lena مرحبا (ليلى حداد) said “نعم 3,000” שלום, קוראים לי דנה. "), MB
    ),
    "lines of one word": Case(repeated("Oslo\n"), MB),
    "capitals": Case(repeated("OSLO TALKS FAIL AGAIN "), MB),
    "names held together": Case(repeated("Lena Okafor, Amir Zorbl and "), MB),
}


class Reading(NamedTuple):
    """What one reading of a case took."""

    chars: int
    seconds: float
    peak_mb: int


def main(arguments: list[str]) -> None:
    """Print a line for each of the cases, or those that are named."""
    short = "short" in arguments
    named = [name for name in arguments if name != "short"]
    for name in named or CASES:
        print(line(name, CASES[name].size // (SHORT if short else 1)), flush=True)


def line(name: str, size: int) -> str:
    """Return the result of a case as JSON."""
    half, whole = apart(name, size // 2), apart(name, size)
    return json.dumps(
        {
            "bench": "robust",
            "case": name,
            "chars": whole.chars,
            "seconds": round(whole.seconds, 2),
            "chars_per_s": round(whole.chars / whole.seconds),
            "peak_mb": whole.peak_mb,
            "half_seconds": round(half.seconds, 2),
            "half_peak_mb": half.peak_mb,
            "growth": round(whole.seconds / half.seconds, 2),
        }
    )


def apart(name: str, size: int) -> Reading:
    """Read a case in a process of its own. Raises CalledProcessError where that fails."""
    command = [sys.executable, __file__, "read", name, str(size)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Reading(*json.loads(output))


def read(name: str, size: int, pipeline: "Language") -> Reading:
    """Read a case in this process."""
    texts = list(CASES[name].texts(size))
    begun = time.process_time()
    for _ in suggest(texts, pipeline):
        pass
    return Reading(sum(map(len, texts)), time.process_time() - begun, peak())


def peak() -> int:
    """Return the most memory that this process has ever held at once, in megabytes."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 if sys.platform == "linux" else 1024 * 1024))


if __name__ == "__main__":
    if sys.argv[1:2] == ["read"]:
        loaded = load_pipeline()
        for _ in suggest([prose(20_000)], loaded):
            pass  # word lists are read, words remembered
        print(json.dumps(read(sys.argv[2], int(sys.argv[3]), loaded)))
    else:
        main(sys.argv[1:])
