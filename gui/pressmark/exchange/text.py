"""Plain text files and pasted text: one article each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.text import REPLACEMENT, content_hash, normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.datelines import day_at_head
from pressmark.exchange.encodings import decode
from pressmark.exchange.stream import (
    MAX_TEXT,
    ImportItem,
    counted,
    read_whole,
    too_long,
)

_LONGEST_TITLE = 300
"""Characters of a first line that can still be a headline; British tabloids reach 230."""

_HASH_DIGITS = 12
"""Hexadecimal digits that name an article without a name of its own."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ISO_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")


def read(path: Path) -> Iterator[ImportItem]:
    """Read a text file as one article named after it; a guessed encoding is told in a note."""

    def make(data: bytes) -> tuple[Article, Sequence[str]]:
        decoded = decode(data)
        article = article_of(
            decoded.text, name=path.stem, published=day_at_head(decoded.text) or date_in(path.stem)
        )
        return article, (*decoded.notes, *replaced(decoded.text, article.text))

    return read_whole(path, make)


def article_from_text(
    text: str,
    *,
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
) -> MarkedArticle:
    """Make an article of a pasted text; it is named by its content. Raises ImportProblem."""
    try:
        article = article_of(text, title=title, published=published or day_at_head(text))
    except ValueError as error:
        raise ImportProblem("pasted text", str(error)) from None
    return MarkedArticle(replace(article, source=source))


def article_of(
    text: str, *, name: str = "", title: str | None = None, published: str | None = None
) -> Article:
    """Make an article of a text, normalised here, with row id 0.

    Without a name it is named by its content (the first 12 hexadecimal digits of the SHA-256); the
    title is the first line where that looks like a headline. Raises ValueError with a sentence.
    """
    text = normalise(text)
    if not text.strip():
        raise ValueError("there is no text in it")
    if len(text) > MAX_TEXT:
        raise ValueError(too_long(len(text)))
    return Article(
        id=UNSTORED_ARTICLE,
        name=normalise(name) or name_by_content(text),
        text=text,
        title=title or headline(text),
        published=published,
    )


def name_by_content(text: str) -> str:
    """Return the name of an article that has none: the same text gets the same name."""
    return content_hash(text)[:_HASH_DIGITS]


def headline(text: str) -> str | None:
    """Return the first line of a text where it looks like a headline.

    It is at most 300 characters long, does not end as a sentence does, and more text follows.
    """
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    if len(first) > _LONGEST_TITLE or first.endswith((".", ",", ";")) or not rest.strip():
        return None
    return first or None


def date_in(name: str) -> str | None:
    """Return the first valid date of the form 2024-05-03 in a file's name."""
    for match in _ISO_DATE.finditer(name):
        try:
            return date.fromisoformat(match.group()).isoformat()
        except ValueError:
            continue
    return None


def replaced(before: str, after: str) -> list[str]:
    """Return notes on the characters of a text that normalising it has replaced."""
    lone = len(_LONE_SURROGATE.findall(before))
    control = after.count(REPLACEMENT) - before.count(REPLACEMENT) - lone
    kinds = (counted(lone, "lone surrogate"), counted(control, "control character"))
    return [f"{kind} in the text became {REPLACEMENT}" for kind in kinds if kind[0] != "0"]
