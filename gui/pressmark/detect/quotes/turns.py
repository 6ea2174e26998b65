"""Turns of a transcript: paragraphs that begin with who speaks, "MS ADEYEMI: …"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pressmark.detect.quotes.attribution import Attribution, Rung
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene
from pressmark.detect.quotes.speakers import is_title
from pressmark.detect.quotes.tags import TAG
from pressmark.domain.text import Bounds, paragraphs

_LEAST_TURNS = 4
_ASIDE = re.compile(r"[(\[][^()\[\]\n]*[)\]][.]?")
_HEADINGS = frozenset(
    {"UPDATE", "BREAKING", "NOTE", "READ MORE", "WATCH", "RELATED", "MORE", "PHOTOS", "VIDEO"}
)


def find_turns(scene: Scene) -> list[Quote]:
    """Return the turns of a transcript as direct quotes without marks.

    Text counts as a transcript when several paragraphs are tagged and some speaker comes again.
    Paragraphs without a tag that follow a turn belong to it only between two tagged ones.
    """
    if any(stretch.depth == 0 and _fills(scene, stretch.start) for stretch in scene.stretches):
        return []
    lines = paragraphs(scene.text)
    tags = [TAG.match(scene.text, start, end) for start, end in lines]
    tagged = [place for place, tag in enumerate(tags) if tag and tag.group(1) not in _HEADINGS]
    counts = Counter(tag.group(1) for tag in (tags[place] for place in tagged) if tag)
    if len(tagged) < _LEAST_TURNS or len(counts) == len(tagged) or len(counts) < 2:
        return []
    return list(_turns(scene, lines, tags, range(tagged[0], tagged[-1] + 1)))


def _fills(scene: Scene, start: int) -> bool:
    """Whether a quotation mark stands before a tag: the turns are quoted by themselves."""
    return TAG.match(scene.text, start + 1) is not None


def _turns(
    scene: Scene, lines: Sequence[Bounds], tags: Sequence[re.Match[str] | None], places: range
) -> Iterator[Quote]:
    speaker: Bounds | None = None
    for place in places:
        start, end = lines[place]
        tag = tags[place]
        if tag is not None:
            speaker, start = _bare(scene.text, *tag.span(1)), tag.end()
        if speaker is None or start >= end or _ASIDE.fullmatch(scene.text, start, end):
            continue
        yield Quote(start, end, "direct", Attribution(rung=Rung.TURN, name=speaker))


def _bare(text: str, start: int, end: int) -> Bounds:
    """Take titles off the name in a tag."""
    while True:
        word, blank, rest = text[start:end].partition(" ")
        if not blank or not rest or not is_title(word):
            return start, end
        start += len(word) + 1
