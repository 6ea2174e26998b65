"""Where sentences end, told from the characters alone: good enough to decide on one at a time.

Detection has a parser for this; a key press has not the time for it.
"""

import re

from pressmark.domain.text import Bounds, paragraphs

# A full stop, then closing marks, then a blank, then what a sentence may begin with.
_END = re.compile(r"[.!?…]+[\"'’”»)\]]*(?=\s+[\"'‘“«(\[]*[^\W_a-z])|[。！？]+[」』”]*")
_NO_END = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "sir", "st", "gen", "col", "lt", "sgt", "capt", "maj", "cpl",
    "sen", "rep", "gov", "rev", "hon", "pres", "jr", "sr", "vs", "no", "nos", "fig", "approx", "cf",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
))  # fmt: skip
_LAST_WORD = re.compile(r"[\w.]+\Z")


def sentence_around(text: str, start: int, end: int) -> Bounds:
    """Return the sentences that `[start, end)` touches, inside the line of `start`.

    Offsets are code points. A full stop after an initial or a title ("J. Smith", "Dr. Khan") ends
    nothing.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    for match in _END.finditer(text, first, last):
        if not _ends_sentence(text, match):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.end() >= end:
            last = match.end()
            break
    while first < start and text[first].isspace():
        first += 1
    return first, last


def sentences(text: str) -> list[Bounds]:
    """Return the bounds of all sentences, none over the end of a line, without blanks around."""
    found = []
    for start, end in paragraphs(text):
        first = start
        for match in _END.finditer(text, start, end):
            if match.end() < end and _ends_sentence(text, match):
                found.append((first, match.end()))
                first = _after_blanks(text, match.end())
        found.append((first, end))
    return found


def _after_blanks(text: str, place: int) -> int:
    while text[place].isspace():
        place += 1
    return place


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] != "." or len(match.group()) > 1:
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if word is None:
        return True
    last = word.group().rpartition(".")[2]
    initial = len(last) == 1 and last.isupper()
    return not initial and last.lower() not in _NO_END
