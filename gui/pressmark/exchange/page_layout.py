"""From words with their places on a page to paragraphs in the order in which they are read.

Pure geometry, in points with y going up, as PDF has it. Nothing is known of fonts or of the order
in which a program wrote the words: columns, lines and paragraphs are told by where words stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_SAME_LINE = 0.5
"""Share of the lower of two heights that must overlap for two words to stand on one line."""

_GAP = 1.1
"""Heights between two words beyond which they may belong to different columns."""

_FEWEST_ROWS = 3
"""Lines on each side that make a column."""

_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_ENTRY = re.compile(r"[•▪■●‣◦–—*-]\s")
_HYPHEN = re.compile(r"(\w+)[-\u00ad\u2010]$")
_KEPT = frozenset(("self", "ex", "non", "anti", "pro", "well", "so", "all", "half", "mid", "post"))
"""What stands before a hyphen of its own where nothing in the text says otherwise."""


@dataclass(frozen=True, slots=True)
class Box:
    """Text in a rectangle: a word, a stretch of a line, or a line."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    height: float
    """Of its letters: the size of the font, about."""

    @property
    def middle(self) -> float:
        """Half-way between bottom and top."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other."""

    lines: list[Box]


def columns(words: Sequence[Box]) -> list[Column]:
    """Return the columns of a page in reading order, each with its lines from the top.

    What runs over several columns, as a headline does, cuts them into bands, which are read one
    after the other.
    """
    return [Column(_lines(stretch)) for stretch in _cut(_stretches(words)) if stretch]


def _stretches(words: Sequence[Box]) -> list[Box]:
    """Join words that follow each other on one line, up to gaps that may part columns."""
    found: list[list[Box]] = []
    for word in words:
        if found and _goes_on(found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [_joined(stretch) for stretch in found]


def _goes_on(last: Box, word: Box) -> bool:
    gap = word.left - last.right
    high = max(last.height, word.height)
    return _on_one_line(last, word) and -0.5 * high < gap < _GAP * high


def _on_one_line(one: Box, other: Box) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > _SAME_LINE * min(one.top - one.bottom, other.top - other.bottom)


def _joined(boxes: Sequence[Box]) -> Box:
    pieces = [boxes[0].text]
    for before, box in pairwise(boxes):
        wide = box.left - before.right > 3 * max(before.height, box.height)
        pieces.append(("\t" if wide else " ") + box.text)
    return Box(
        "".join(pieces),
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
        median(box.height for box in boxes),
    )


def _cut(boxes: list[Box], depth: int = 0) -> Iterator[list[Box]]:
    """Yield the stretches of each column, in reading order."""
    gutter = _gutter(boxes) if depth < 6 else None
    if gutter is None:
        yield boxes
        return
    spanning = [box for box in boxes if box.left < gutter < box.right]
    rest = [box for box in boxes if not box.left < gutter < box.right]
    above: list[Box] = []
    for box in sorted(spanning, key=lambda box: -box.middle):
        band = [one for one in rest if one.middle > box.middle]
        if band:
            yield above
            above = []
            yield from _sides(band, gutter, depth)
            rest = [one for one in rest if one.middle <= box.middle]
        above.append(box)
    yield above
    yield from _sides(rest, gutter, depth)


def _sides(band: list[Box], gutter: float, depth: int) -> Iterator[list[Box]]:
    if not _parted(band, gutter):
        # Too little stands here for two columns: a by-line, the last line of a list.
        yield band
        return
    yield from _cut([box for box in band if box.right <= gutter], depth + 1)
    yield from _cut([box for box in band if box.left >= gutter], depth + 1)


def _gutter(boxes: Sequence[Box]) -> float | None:
    """Return the x of the gap between two columns that parts most lines; None for one column."""
    if len(boxes) < 2 * _FEWEST_ROWS:
        return None
    high = median(box.height for box in boxes)
    best, most = None, 0
    for x in _gaps(boxes, high):
        count = sum(len(band) for band in _bands(boxes, x) if _parted(band, x))
        if count > most:
            best, most = x, count
    return best


def _gaps(boxes: Sequence[Box], high: float) -> list[float]:
    """Return the places where a column may begin: just left of several stretches."""
    lefts = sorted(box.left for box in boxes)
    found: list[float] = []
    for at, left in enumerate(lefts):
        near = sum(other - left < high for other in lefts[at : at + _FEWEST_ROWS])
        if near == _FEWEST_ROWS and (not found or left - found[-1] > high):
            found.append(left - 0.25 * high)
    return found[:50]


def _bands(boxes: Sequence[Box], x: float) -> Iterator[list[Box]]:
    """Yield what lies between the stretches that run over x, from the top."""
    edges = sorted((box.middle for box in boxes if box.left < x < box.right), reverse=True)
    rest = sorted(
        (box for box in boxes if not box.left < x < box.right), key=lambda box: -box.middle
    )
    band: list[Box] = []
    at = 0
    for box in rest:
        if at < len(edges) and edges[at] >= box.middle:
            yield band
            band = []
            while at < len(edges) and edges[at] >= box.middle:
                at += 1
        band.append(box)
    yield band


def _parted(band: Sequence[Box], x: float) -> bool:
    """Tell whether a gap parts running text, and not the columns of a table or a list's numbers."""
    left = [box for box in band if box.right <= x]
    right = [box for box in band if box.left >= x]
    if len(left) < _FEWEST_ROWS or len(right) < _FEWEST_ROWS:
        return False
    beside = min(_top(left), _top(right)) - max(_bottom(left), _bottom(right))
    return beside > 2 * median(box.height for box in band) and _runs(left) and _runs(right)


def _runs(side: Sequence[Box]) -> bool:
    """Tell whether stretches are lines of running text: several words, about equally long."""
    widths = [box.right - box.left for box in side]
    many = sum(box.text.count(" ") + 1 for box in side) / len(side)
    return many >= 2.5 and median(widths) > 0.55 * max(widths)


def _top(boxes: Sequence[Box]) -> float:
    return max(box.top for box in boxes)


def _bottom(boxes: Sequence[Box]) -> float:
    return min(box.bottom for box in boxes)


def _lines(boxes: Sequence[Box]) -> list[Box]:
    """Join the stretches of one column to lines, from the top."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (-box.middle, box.left)):
        if rows and _on_one_line(rows[-1][0], box):
            rows[-1].append(box)
        else:
            rows.append([box])
    return [_joined(sorted(row, key=lambda box: box.left)) for row in rows]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, with the size of their letters."""

    lines: list[str]
    height: float
    full: bool
    """Whether its last line reaches the right edge of its column, as one that goes on does."""

    @property
    def unfinished(self) -> bool:
        """Whether it may go on in the next column or on the next page."""
        last = self.lines[-1]
        return bool(_HYPHEN.search(last)) or (self.full and not _ENDS.search(last))


def paragraphs(column: Column) -> list[Paragraph]:
    """Cut a column into paragraphs: at wider gaps, indents, other sizes, and short last lines."""
    lines = column.lines
    if not lines:
        return []
    steps = [above.middle - below.middle for above, below in pairwise(lines)]
    leading = median(steps) if steps else 0.0
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    found: list[Paragraph] = []
    before: Box | None = None
    for line in lines:
        full = line.right > right - 0.12 * (right - left)
        if before is None or _begins(before, line, leading, left, right):
            found.append(Paragraph([line.text], line.height, full))
        else:
            found[-1].lines.append(line.text)
            found[-1].full = full
        before = line
    return found


def _begins(before: Box, line: Box, leading: float, left: float, right: float) -> bool:
    """Tell whether a line begins a new paragraph."""
    high = max(before.height, line.height)
    if before.middle - line.middle > max(1.3 * leading, 1.7 * high if leading < high else 0):
        return True
    if abs(before.height - line.height) > 0.18 * high:
        return True
    if "\t" in before.text or "\t" in line.text or _ENTRY.match(line.text):
        return True
    indented = line.left - left > 0.8 * line.height
    hanging = before.left - left > 0.8 * before.height
    if indented and not hanging:
        return True
    short = before.right < right - 0.2 * (right - left)
    return short and bool(_ENDS.search(before.text))


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """Join the lines of a paragraph; words that were cut at their ends become whole.

    `known` are the words of the whole text in lower case, hyphens and all: a word that stands
    there as one, or with its hyphen inside a line, tells how it is written.
    """
    text = ""
    for line in lines:
        cut = _HYPHEN.search(text)
        if not text:
            text = line
        elif cut is None or not line[:1].isalnum():
            text = f"{text} {line}"
        else:
            text = _mended(text, cut[1], line, known)
    return text


def _mended(text: str, first: str, line: str, known: frozenset[str]) -> str:
    match = re.match(r"\w+", line)
    second = match[0] if match else ""
    bare = text[:-1]
    if text.endswith("\u00ad"):
        return bare + line
    whole, parted = f"{first}{second}".lower(), f"{first}-{second}".lower()
    keeps = (
        parted in known
        or not second[:1].islower()
        or first[-1:].isdigit()
        or (first.lower() in _KEPT and whole not in known)
    )
    return f"{bare}{'-' if keeps and whole not in known else ''}{line}"
