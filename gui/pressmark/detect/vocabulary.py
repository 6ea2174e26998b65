"""Words that the tokeniser remembers beyond a memory zone.

In a memory zone spaCy's tokeniser remembers nothing and takes each word apart anew at each place,
which took a tenth of the time of all detection. Outside of one it remembers words for good, and
what the vocabulary knows of them, so there may only be so many.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from spacy.language import Language

_MOST_WORDS = 10_000
"""Kept for good: some 10 MB. spaCy's own cache holds as many."""

_COMMON = re.compile(r"\D{1,30}")
"""What may come again: numbers and addresses will not."""


def remember_words(texts: Iterable[str], pipeline: Language) -> None:
    """Let the tokeniser keep the words of some texts, as long as there is room for them.

    Call it outside of a memory zone. What comes of any text is the same with it as without.
    """
    known = _remembered(pipeline)
    for text in texts:
        room = _MOST_WORDS - len(known)
        if room <= 0:
            return
        new = [word for word in dict.fromkeys(text.split()) if word not in known]
        common = [word for word in new if _COMMON.fullmatch(word)][:room]
        known.update(common)
        for word in common:
            pipeline.make_doc(word)


@lru_cache(maxsize=4)
def _remembered(pipeline: Language) -> set[str]:  # noqa: ARG001 - one set for each
    return set()
