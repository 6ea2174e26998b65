"""RSS and Atom files: one article an entry, with what the feed itself holds of it.

RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 1.0 (RFC 4287). Nothing is fetched: many feeds hold no more
than the first lines of their articles.
"""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.dates import iso_date
from pressmark.exchange.kinds import text_of
from pressmark.exchange.stream import (
    MAX_TEXT,
    ImportItem,
    ImportNote,
    shown,
    too_long,
    unreadable,
)
from pressmark.exchange.text import article_of
from pressmark.exchange.web_page import page_text

if TYPE_CHECKING:
    from pressmark.exchange.xml_tree import Element

_BEGINNINGS = ("<rss", "<rdf:RDF", "<feed", "<RDF")

# Where an entry has its text, the fullest first.
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001
    """Tell a feed from other XML by its first element."""
    text = text_of(head)
    return any(f"{start}{end}" in text for start in _BEGINNINGS for end in " >\n\r\t")


def read(path: Path) -> Iterator[ImportItem]:
    """Read a feed entry by entry; entries without a text are counted in a note."""
    from pressmark.exchange.xml_tree import local, parse

    name = shown(path)
    try:
        size = path.stat().st_size
        if size > MAX_TEXT:
            yield ImportProblem(name, too_long(size))
            return
        root = parse(path.read_bytes(), mend=True)
    except OSError as error:
        yield unreadable(path, error)
        return
    except ValueError as error:
        yield ImportProblem(name, str(error))
        return
    entries = [one for one in root.iter() if local(one) in ("item", "entry")]
    yield from _articles(entries, root, path)


def _articles(entries: list["Element"], root: "Element", path: Path) -> Iterator[ImportItem]:
    name, empty = shown(path), 0
    feed = _feed_title(root)
    for number, entry in enumerate(entries, 1):
        text = _text(entry)
        if not text.strip():
            empty += 1
            continue
        try:
            article = _article(entry, text, f"{path.stem}-{number}", feed)
        except ValueError as error:
            yield ImportProblem(name, f"entry {number}: {error}")
            continue
        yield MarkedArticle(article)
    if not entries:
        yield ImportProblem(name, "there is no entry in the feed")
    elif empty == len(entries):
        yield ImportProblem(name, "no entry of the feed has a text")
    elif empty:
        entries_left = "1 entry" if empty == 1 else f"{empty} entries"
        yield ImportNote(name, f"{entries_left} without a text left out")


def _article(entry: "Element", text: str, name: str, feed: str | None) -> Article:
    article = article_of(
        text,
        name=_one_line(_said(entry, "guid", "id")) or name,
        title=_one_line(page_text(_said(entry, "title"))),
        published=next(filter(None, (iso_date(_said(entry, one)) for one in _DATES)), None),
    )
    language = entry.get("{http://www.w3.org/XML/1998/namespace}lang")
    return replace(
        article,
        source=feed,
        url=_link(entry),
        author=_author(entry),
        language=_one_line(language or "") or article.language,
    )


def _text(entry: "Element") -> str:
    """Return the fullest text of an entry, as it reads."""
    from pressmark.exchange.xml_tree import children, words

    for name in _TEXTS:
        for element in children(entry, name):
            text = words(element)
            if element.get("type") == "text":
                return unescape(text)
            if element.get("type") == "xhtml":
                text = _markup(element)
            if found := page_text(text):
                return found
    return ""


def _markup(element: "Element") -> str:
    from lxml import etree

    markup: str = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return markup


def _said(entry: "Element", *names: str) -> str:
    """Return the text of the first child that has one of these names."""
    from pressmark.exchange.xml_tree import children, words

    return next((words(child) for name in names for child in children(entry, name)), "")


def _link(entry: "Element") -> str | None:
    """Return the address of an entry: RSS has it as text, Atom in an attribute."""
    from pressmark.exchange.xml_tree import children, words

    links = list(children(entry, "link"))
    for link in links:
        if link.get("rel", "alternate") == "alternate" and (address := link.get("href")):
            return _one_line(address)
    return _one_line(next(filter(None, (words(link) for link in links)), ""))


def _author(entry: "Element") -> str | None:
    from pressmark.exchange.xml_tree import children, words

    names = [words(one) for one in children(entry, "creator")]
    for author in children(entry, "author"):
        inner = [words(one) for one in children(author, "name")]
        names += inner or [words(author)]
    return _one_line(", ".join(dict.fromkeys(filter(None, names))))


def _feed_title(root: "Element") -> str | None:
    from pressmark.exchange.xml_tree import children, local

    top = root if local(root) == "feed" else next(children(root, "channel"), root)
    return _one_line(page_text(_said(top, "title")))


def _one_line(text: str) -> str | None:
    return " ".join(normalise(text).split()) or None
