"""Markdown files: the text as it reads, without the signs that say how it looks.

Headings, paragraphs, entries of lists and rows of tables are paragraphs of the article; cells of a
row have tabs between them. What stands at the head between two lines of `---` (front matter, as
static sites and note-taking programs write it) says what the article is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pressmark.domain.article import Article
from pressmark.exchange.datelines import day_at_head
from pressmark.exchange.dates import iso_date
from pressmark.exchange.encodings import decode
from pressmark.exchange.kinds import text_of
from pressmark.exchange.stream import ImportItem, read_whole
from pressmark.exchange.text import article_of, date_in, replaced
from pressmark.exchange.web_page import page_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_ENDINGS = (".md", ".markdown")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n((?:.*\n){0,200}?)---[ \t]*(?:\r?\n|\Z)")
_FACT = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*?)\s*$")
_HEADING = re.compile(r"\s*#{1,3}[ \t]+\S")
_SIGNS = re.compile(r"^#{1,6}[ \t]+\S|\]\(\w|\*\*\w|^[-*][ \t]+\S", re.MULTILINE)


def recognises(path: Path, head: bytes) -> bool:
    """Tell Markdown from other text: by its ending, or else by front matter or several signs."""
    if path.suffix.lower() in _ENDINGS:
        return True
    if path.suffix.lower() in (".txt", ".text", ".csv", ".tsv", ".tab", ".eml"):
        return False
    text = text_of(head)
    matter = _FRONT_MATTER.match(text)
    if matter and any(_FACT.match(line) for line in matter[1].splitlines()):
        return True
    return bool(_HEADING.match(text)) and len(_SIGNS.findall(text)) > 2


def read(path: Path) -> Iterator[ImportItem]:
    """Read a Markdown file as one article named after it."""

    def make(data: bytes) -> tuple[Article, Sequence[str]]:
        decoded = decode(data)
        article = _article(decoded.text, path.stem)
        return article, (*decoded.notes, *replaced(decoded.text, decoded.text))

    return read_whole(path, make)


def _article(source: str, name: str) -> Article:
    facts, body = _facts(source)
    heading, text = plain(body)
    article = article_of(
        text,
        name=name,
        title=facts.get("title") or heading,
        published=iso_date(facts.get("date") or facts.get("published") or "")
        or day_at_head(text)
        or date_in(name),
    )
    return replace(
        article,
        source=facts.get("source") or facts.get("publication"),
        url=facts.get("url") or facts.get("canonical_url") or facts.get("link"),
        author=facts.get("author") or facts.get("authors"),
        language=facts.get("lang") or facts.get("language") or article.language,
    )


def _facts(source: str) -> tuple[dict[str, str], str]:
    """Return what the front matter says, and the text behind it."""
    matter = _FRONT_MATTER.match(source)
    if not matter:
        return {}, source
    facts: dict[str, str] = {}
    for line in matter[1].splitlines():
        if (fact := _FACT.match(line)) and (value := _value(fact[2])):
            facts.setdefault(fact[1].lower(), value)
    return facts, source[matter.end() :]


def _value(written: str) -> str:
    """Return a value of YAML on one line: quotes taken off, a list with commas between."""
    parts = written[1:-1].split(",") if written[:1] == "[" and written[-1:] == "]" else [written]
    return ", ".join(filter(None, (part.strip().strip("\"'").strip() for part in parts)))


def plain(source: str) -> tuple[str | None, str]:
    """Return the first heading of the highest level, if there is one, and the text."""
    from markdown_it import MarkdownIt

    paragraphs: list[str] = []
    headings: list[str] = []
    row: list[str] = []
    inside = ""
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.type in ("heading_open", "td_open", "th_open"):
            inside = token.tag
        elif token.type in ("heading_close", "td_close", "th_close"):
            inside = ""
        elif token.type == "tr_close":
            paragraphs.append("\t".join(row))
            row.clear()
        elif (words := _words(token)) or inside in ("td", "th"):
            if inside in ("td", "th"):
                row.append(words)
                continue
            if inside == "h1":
                headings.append(words)
            paragraphs.append(words)
    return (headings[0] if headings else None), "\n\n".join(filter(str.strip, paragraphs))


def _words(token: "Token") -> str:
    """Return the text of a block: what stands in its line, its code, or what its HTML shows."""
    if token.type == "inline":
        return "".join(_inline(child) for child in token.children or ()).strip()
    if token.type in ("fence", "code_block"):
        return token.content.rstrip("\n")
    return page_text(token.content) if token.type == "html_block" else ""


def _inline(token: "Token") -> str:
    if token.type in ("text", "code_inline", "image", "text_special"):
        return token.content
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")
