"""Saved web pages: the text of the article on them, paragraph by paragraph.

A page says little about which of its text is the article. What `main_text` makes out on it is
taken, word for word as it stands on the page and with the captions; where that is little, what
stands in `<article>`, or in `<main>`, or else the whole page but for navigation, footers and forms.
Nothing is fetched and no script is run.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from pressmark.domain.article import Article
from pressmark.domain.text import normalise
from pressmark.exchange.datelines import day_of
from pressmark.exchange.encodings import Decoded, decode
from pressmark.exchange.json_ld import article_facts
from pressmark.exchange.main_text import (
    Candidate,
    Understood,
    choose,
    is_enough,
    understand,
)
from pressmark.exchange.markup import End, Start, Text, tokens
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem, read_whole
from pressmark.exchange.text import article_of, replaced

_UNREAD = frozenset(("script", "style", "noscript", "template", "svg", "textarea", "select"))
_ASIDE = frozenset(("nav", "footer", "aside", "form", "button", "iframe", "dialog"))
_INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "label", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp",
        "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr",
    )
)  # fmt: skip
"""Elements within a paragraph; any other begins a new one."""

_DEEPEST = 200
"""Unread elements within each other that are told apart."""

_CONTAINERS = ("article", "main")
_WHITE = re.compile("[ \t\n\r\f]+")
"""The white space that HTML folds; a no-break space is none."""

_MOSTLY = 0.6
"""Share of the article that stands in one container where all that stands outside is none."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_CHARSET_WITHIN = 4096
"""Bytes in which a page has to declare its encoding (the standard says 1024)."""

# The names under which pages tell about themselves: Open Graph, schema.org and older habits.
_META = {
    "og:title": "title",
    "og:site_name": "source",
    "og:url": "url",
    "article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "author": "author",
    "article:author": "author",
}


@dataclass(slots=True)
class _Paragraph:
    text: str
    within: frozenset[str]
    is_caption: bool = False
    is_heading: bool = False


@dataclass(slots=True)
class _Page:
    """What a page holds. `facts` has title, source, url, published, language and heading."""

    paragraphs: list[_Paragraph] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def text(self, *, main: bool) -> str:
        """Return the paragraphs of the article or of the whole page, with blank lines between."""
        for container in _CONTAINERS if main else ():
            inside = [each.text for each in self.paragraphs if container in each.within]
            if inside:
                return "\n\n".join(inside)
        return "\n\n".join(each.text for each in self.paragraphs)


def read(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read a saved page as one article named after its file."""

    def make(data: bytes) -> tuple[Article, Sequence[str]]:
        decoded = decode_page(data)
        article = article_of_page(decoded.text, path.stem, main_text=choices.main_text)
        return article, (*decoded.notes, *replaced(decoded.text, normalise(decoded.text)))

    return read_whole(path, make)


def decode_page(data: bytes) -> Decoded:
    """Decode a page: by its byte order mark or as UTF-8, then as it declares, then by a guess."""
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        if declared is None:
            return decode(data)
    try:
        return Decoded(data.decode(_web_name(declared[1].decode("ascii"))))
    except (LookupError, UnicodeDecodeError):
        return decode(data)


def _web_name(declared: str) -> str:
    """Return the encoding that browsers use for a declared one (WHATWG, Encoding Standard)."""
    western = declared.lower() in ("iso-8859-1", "latin1", "us-ascii", "ascii")
    return "cp1252" if western else declared


def page_text(source: str) -> str:
    """Return all that is to be read on a page, or in a piece of one, with blank lines between."""
    return _parsed(source, _UNREAD).text(main=False)


def article_of_page(source: str, name: str, *, main_text: bool) -> Article:
    """Make an article of a page, of its main text or of all that is to be read on it.

    Raises ValueError where there is no text on it.
    """
    page = _parsed(source, _UNREAD | _ASIDE if main_text else _UNREAD)
    if not page.text(main=main_text):
        # Where an element for navigation is never closed, all that follows seems part of it.
        page = _parsed(source, _UNREAD)
    understood = understand(source)
    text = page.text(main=main_text)
    if main_text:
        chosen = _chosen(page, understood)
        text = "\n\n".join(chosen) if is_enough(chosen, text) else text
    return _told(article_of(text, name=name), page, understood)


def _chosen(page: _Page, understood: Understood) -> list[str]:
    """Return the paragraphs of the article: those of its container, where most of them are."""
    found = [Candidate(one.text, one.is_caption, one.is_heading) for one in page.paragraphs]
    chosen = choose(found, understood)
    for container in _CONTAINERS:
        inside = [
            one
            for one, part in zip(found, page.paragraphs, strict=True)
            if container in part.within
        ]
        within = choose(inside, understood)
        if sum(map(len, within)) > _MOSTLY * sum(map(len, chosen)):
            return within
    return chosen


def _told(article: Article, page: _Page, understood: Understood) -> Article:
    """Return the article with what the page tells of it, its own fields before what was made out.

    Where both tell of the day, the page has the time of it, too.
    """
    facts = page.facts
    title = facts.get("title") or understood.title or facts.get("heading") or facts.get("window")
    return replace(
        article,
        title=_one_line(title) or article.title,
        source=facts.get("source") or _one_line(understood.source),
        author=_one_line(understood.author) or facts.get("author"),
        url=facts.get("url") or _one_line(understood.url),
        published=_iso(facts.get("published", "")) or understood.published or _day_of(page),
        language=facts.get("language") or article.language,
    )


def _day_of(page: _Page) -> str | None:
    """Return the day that stands above the text, or on the whole page."""
    inside = [one.text for one in page.paragraphs if one.within]
    return day_of(inside) or day_of(one.text for one in page.paragraphs)


def _one_line(text: str | None) -> str | None:
    return " ".join(normalise(text or "").split()) or None


def _iso(value: str) -> str | None:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def _parsed(source: str, unread: frozenset[str]) -> _Page:
    reader = _PageReader(unread)
    for token in tokens(source):
        match token:
            case Start():
                reader.start(token)
            case End(tag):
                reader.end(tag)
            case Text(text):
                reader.text(text)
    reader.end_paragraph()
    return reader.page


class _PageReader:
    """Collects paragraphs and facts; what stands in the `unread` elements is passed over."""

    def __init__(self, unread: frozenset[str]) -> None:
        self.page = _Page()
        self._unread = unread
        self._skipping: list[str] = []
        self._open = dict.fromkeys((*_CONTAINERS, "h1", "title", "figcaption"), 0)
        self._pieces: list[str] = []
        self._script: list[str] | None = None
        """The JSON-LD that is being read."""

    def start(self, element: Start) -> None:
        """Begin an element."""
        self._note_facts(element.tag, element.attributes)
        if element.tag == "script" and "ld+json" in element.attributes.get("type", "").lower():
            self._script = []
        if element.tag not in _INLINE:
            self.end_paragraph()
        if element.tag in self._unread and len(self._skipping) < _DEEPEST:
            self._skipping.append(element.tag)
        elif element.tag in self._open:
            self._open[element.tag] += 1

    def end(self, tag: str) -> None:
        """End an element; one that was never begun counts for nothing."""
        if tag == "script" and self._script is not None:
            for key, value in article_facts("".join(self._script)).items():
                self._fact(key, value)
            self._script = None
        if tag not in _INLINE:
            self.end_paragraph()
        if tag in self._skipping:
            while self._skipping.pop() != tag:
                pass
        elif self._open.get(tag):
            self._open[tag] -= 1

    def text(self, text: str) -> None:
        """Take text that is to be read."""
        if self._script is not None:
            self._script.append(text)
        elif not self._skipping:
            self._pieces.append(text)

    def end_paragraph(self) -> None:
        """Put down the paragraph so far, if there is any text in it."""
        text = _WHITE.sub(" ", "".join(self._pieces)).strip(" ")
        self._pieces.clear()
        if not text:
            return
        if self._open["title"]:
            self.page.facts.setdefault("window", text)
            return
        if self._open["h1"]:
            self.page.facts.setdefault("heading", text)
        within = frozenset(tag for tag in _CONTAINERS if self._open[tag])
        self.page.paragraphs.append(
            _Paragraph(text, within, bool(self._open["figcaption"]), bool(self._open["h1"]))
        )

    def _note_facts(self, tag: str, values: dict[str, str]) -> None:
        """Take what an element tells about the page; the first to tell something is believed."""
        if tag == "html":
            self._fact("language", values.get("lang", "").lower())
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self._fact("url", values.get("href", ""))
        elif tag == "meta":
            names = (values.get(key, "").lower() for key in ("property", "name", "itemprop"))
            for name in names:
                self._fact(_META.get(name, ""), values.get("content", ""))
        elif tag == "time":
            self._fact("published", values.get("datetime", ""))

    def _fact(self, key: str, value: str) -> None:
        value = _WHITE.sub(" ", normalise(value)).strip(" ")
        if key and value:
            self.page.facts.setdefault(key, value)
