"""What trafilatura finds on a web page: its main text, and what the page says about itself.

It knows the habits of thousands of sites better than rules of ours would, but it gives the text
changed: repeated captions and by-lines gone, tables and lists with signs of its own. So it only
says which of our paragraphs are the article (`choose`); their text is ours. On pages written for
the tests that keeps all of the article and leaves out what stands around it (see
`tests/core/test_exchange_web_page.py`), where each way alone does one of the two.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 3_000_000
"""Characters of a page up to which it is asked: far beyond any page people read."""

MOST_TAGS = 20_000
"""Tags up to which it is asked; its time grows with the square of them. A long live blog has some
10,000, and took a second."""

_SIGNS = re.compile(r"^[-*|#> ]+|[| ]+$")
_WHITE = re.compile(r"\s+")

_LONG = 30
"""Characters of a paragraph that is known by standing anywhere in the main text."""

_SURELY_TEXT = 100
"""Characters of a paragraph that is text of the article if it stands between others of it."""

_LEAST = 0.25
_LEAST_OF_FEW = 0.9
_FEW = 80
"""Shares of the words in the page's own container below which nothing was understood. A text of few
words tells it too little: it gives half of it, or all that is on the page."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was found. `text` is for comparison only; `published` is a day in ISO 8601."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None


def understand(page: str) -> Understood:
    """Find the main text and the facts of a page; nothing is fetched."""
    if len(page) > MOST or page.count("<") > MOST_TAGS or not page.strip():
        return Understood()
    import trafilatura
    from lxml.etree import LxmlError

    # It tells of every page that it can make nothing of; so do we, in our own words.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        text = trafilatura.extract(page, include_comments=False, deduplicate=False) or ""
        facts = trafilatura.extract_metadata(
            page, date_config={"extensive_search": False, "original_date": True}
        )
    except (LxmlError, ValueError, RecursionError):
        return Understood()
    if facts is None:
        return Understood(text)
    return Understood(text, facts.title, facts.author, facts.date, facts.sitename, facts.url)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph of a page that may be one of the article."""

    text: str
    is_caption: bool = False
    is_heading: bool = False


def choose(found: Sequence[Candidate], understood: Understood) -> list[str]:
    """Return the paragraphs that are the article, in order; none where nothing was understood."""
    whole = _plain(understood.text)
    lines = {_plain(_SIGNS.sub("", line)) for line in understood.text.splitlines()} - {""}
    named = _plain(understood.title or "")

    texts = [_plain(one.text) for one in found]
    known = [text in lines or (len(text) >= _LONG and text in whole) for text in texts]
    if True not in known:
        return []
    first, last = known.index(True), len(known) - 1 - known[::-1].index(True)
    first = _with_head(found, first, named)
    between = zip(found[first : last + 1], known[first : last + 1], strict=True)
    chosen = [one.text for one, is_known in between if is_known or _belongs(one, named)]
    return chosen + [one.text for one in _captions_behind(found, last)]


def _belongs(one: Candidate, named: str) -> bool:
    """Tell whether a paragraph between those that are known is one of the article, too."""
    looks = one.is_caption or one.is_heading or len(one.text) >= _SURELY_TEXT
    return looks or _plain(one.text) == named


def _with_head(found: Sequence[Candidate], first: int, named: str) -> int:
    """Return where the article begins with its headline and the captions below it."""
    for at in range(first - 1, max(-1, first - 8), -1):
        if found[at].is_caption:
            first = at
        elif found[at].is_heading or _plain(found[at].text) == named:
            return at
    return first


def _captions_behind(found: Sequence[Candidate], last: int) -> list[Candidate]:
    behind = []
    for one in found[last + 1 : last + 3]:
        if not one.is_caption:
            break
        behind.append(one)
    return behind


def is_enough(chosen: Sequence[str], container: str) -> bool:
    """Tell whether what was chosen can be the article, beside what the page's container holds."""
    words = sum(len(text.split()) for text in chosen)
    there = len(container.split())
    return words > 0 and words >= (_LEAST_OF_FEW if there < _FEW else _LEAST) * there


def _plain(text: str) -> str:
    return _WHITE.sub(" ", text).strip()
