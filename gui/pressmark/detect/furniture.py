"""Lines of a page that are no part of its story: what the window dims and folds. No spaCy here."""

import re

from pressmark.detect.lexicon import boilerplate, stamps

_LONGEST = 300  # code points
# Nearly every paragraph of a story is longer than this and ends a sentence: worth no closer look.
_STORY = re.compile(r".{140,}[.!?…]['\"”’)]?", re.DOTALL)


def is_page_line(line: str) -> bool:
    """Return whether a paragraph, trimmed, is an advertisement, a button, a time or a credit."""
    if len(line) > _LONGEST or _STORY.fullmatch(line):
        return False
    return boilerplate().fullmatch(line) is not None or stamps().fullmatch(line) is not None
