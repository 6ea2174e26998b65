"""Article text: normalised once, cut into paragraphs and words.

All offsets are Unicode code points, half-open.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise

REPLACEMENT = "\ufffd"

# U+000B, U+000C and U+0085 end a line in every reader; the remaining control characters and lone
# surrogates carry no text, and neither SQLite nor JSON nor Qt passes all of them through unharmed.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85]")
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")

# A word is a run of letters or digits, held together by inner apostrophes, hyphens (soft ones as
# well), joiners, full stops and commas between digits; or one other character that is seen, an
# emoji with all that is joined to it.
_WORD = re.compile(
    r"[\w\u0300-\u036f]+(?:[.,](?=\d)[\w]+|['’\-‐‑\u00ad\u200c\u200d][\w\u0300-\u036f]+)*"
    r"|[^\w\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
    r"(?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[^\w\s])*"
)

# Scripts written without spaces: each character is a place where a selection may begin or end.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)

Bounds = tuple[int, int]
"""Start and end of a stretch of text in code points, half-open."""


def normalise(text: str) -> str:
    """Give `text` the one form that is stored: line ends as LF, no BOM, no control characters.

    Unicode is left as it is (no NFC). The result is a fixed point: normalising again changes
    nothing.
    """
    # Most texts are in it already. A text of printable characters has nothing to replace, and to
    # ask for these takes a fifth of the time.
    if text.replace("\n", " ").replace("\xa0", " ").isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).lstrip("\ufeff")
    return _UNUSABLE.sub(REPLACEMENT, text)


def content_hash(text: str) -> str:
    """Return the SHA-256 of a normalised text, in hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()


def paragraphs(text: str) -> list[Bounds]:
    """Return the bounds of each line that holds more than white space, trimmed at both ends."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        found.append((start, match.start() + len(line.rstrip())))
    return found


def words(text: str, start: int = 0, end: int | None = None) -> list[Bounds]:
    """Return the bounds of the words of `text[start:end]`, as offsets into `text`."""
    found: list[Bounds] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if match.group().isascii() or not _UNSPACED.search(match.group()):
            found.append(match.span())
        else:
            found.extend(_characters(match.group(), match.start()))
    return found


def count_words(text: str) -> int:
    """Return about how many words a text has; a character of an unspaced script counts as one."""
    return len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)))


def _characters(word: str, offset: int) -> list[Bounds]:
    """Cut a word at each character of an unspaced script."""
    cuts = {0, len(word)}
    for match in _UNSPACED.finditer(word):
        cuts.update(match.span())
    edges = sorted(cuts)
    return [(offset + a, offset + b) for a, b in pairwise(edges)]


def snap(found: Sequence[Bounds], start: int, end: int) -> Bounds | None:
    """Widen `[start, end)` to the words it touches; None where it touches none.

    `found` are word bounds as `words` returns them, in order.
    """
    first = bisect_right(found, start, key=lambda word: word[1])
    last = bisect_left(found, end, key=lambda word: word[0]) - 1
    if first > last or first >= len(found):
        return None
    return found[first][0], found[last][1]


def is_spaced(text: str) -> bool:
    """Return whether the words of `text` stand apart: none is of a script without blanks."""
    return text.isascii() or _UNSPACED.search(text) is None


def occurrences(text: str, wanted: str) -> list[Bounds]:
    """Return where a string stands in `text` as whole words, from left to right.

    "3" does not stand in "3,000", nor "Kiev" in "Kievan", but it does in "Kiev's" and "Kiev-born".
    """
    pattern = re.escape(wanted)
    if wanted and is_spaced(wanted[0]) and (wanted[0].isalnum() or wanted[0] == "_"):
        number = r"(?<!\d[.,])" if wanted[0].isdigit() else ""
        pattern = rf"(?<!\w){number}{pattern}"
    if wanted and is_spaced(wanted[-1]) and (wanted[-1].isalnum() or wanted[-1] == "_"):
        number = r"(?![.,]\d)" if wanted[-1].isdigit() else ""
        pattern = rf"{pattern}(?![\w\u0300-\u036f]){number}"
    return [match.span() for match in re.finditer(pattern, text)] if wanted else []


def trim(text: str, start: int, end: int) -> Bounds:
    """Take white space off both ends of `[start, end)`."""
    covered = text[start:end]
    return start + len(covered) - len(covered.lstrip()), start + len(covered.rstrip())
