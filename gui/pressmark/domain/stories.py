"""How much two texts share, told by their runs of five words.

Papers print the same agency report with other headlines, cut shorter or with a paragraph added, and
a follow-up repeats its background word for word. Runs of words that overlap (shingles) tell how
much of a text stands in another; Broder 1997, "On the resemblance and containment of documents".
Two texts that share much have among the smallest hashes of their shingles some in common, so that
a few numbers of each are enough to find one by the other; Cohen and Kaplan 2007, "Summarizing data
using bottom-k sketches".
"""

import re
from array import array
from collections.abc import Sequence
from zlib import crc32

from pressmark.domain.text import is_spaced

_WORDS = 5
"""Words of a shingle."""

_SIGNS = 10
"""Characters of a shingle in scripts without blanks."""

_KEYS = 8
"""Smallest hashes by which a text is found. Of texts that share half of all their shingles 1 in 250
has none in common with the other."""

COPIED = 0.5
"""Share of the shorter text's shingles from which on a text counts as a copy of the other."""

_WORD = re.compile(r"\w+")

Sketch = Sequence[int]
"""The hashes of a text's shingles (32 bits), each once, in order."""


def sketch(text: str) -> "array[int]":
    """Return the hashes of a text's shingles, each once, in order."""
    return array("I", sorted({crc32(one.encode("utf-8", "replace")) for one in shingles(text)}))


def keys(known: Sketch) -> Sketch:
    """Return the few hashes by which a text is found."""
    return known[:_KEYS]


def shared(one: Sketch, other: Sketch) -> float:
    """Return which share of the shorter text's shingles the other has, 0 for an empty text."""
    few, many = sorted((one, other), key=len)
    return len(set(few).intersection(many)) / len(few) if few else 0.0


def shingles(text: str) -> list[str]:
    """Return the runs of five words of a text, or of ten characters where no blanks part words."""
    words = _WORD.findall(text.casefold())
    if not is_spaced(text) and len(words) * _SIGNS < len(text):
        signs = "".join(words)
        return [signs[at : at + _SIGNS] for at in range(max(1, len(signs) - _SIGNS + 1))]
    if not words:
        return []
    return [" ".join(words[at : at + _WORDS]) for at in range(max(1, len(words) - _WORDS + 1))]
