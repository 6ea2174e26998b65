"""Word documents (DOCX, ECMA-376): paragraphs, tables and notes.

What was struck out with changes tracked is left out, and what was put in is there: the text as it
reads once all changes are accepted. Cells of a row have tabs between them, footnotes stand at the
end.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange.datelines import day_at_head
from pressmark.exchange.packed import Unpacked, unpacked
from pressmark.exchange.stream import ImportItem, shown, unreadable
from pressmark.exchange.text import article_of, date_in
from pressmark.exchange.xml_tree import Element, children, local, parse, words

_LONGEST_PART = 60_000_000
"""Bytes of XML that one part of a document may have."""

_MAIN = "word/document.xml"
_DROPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001
    """Tell a Word document from other ZIP files by its main part."""
    try:
        with unpacked(path) as file:
            return _MAIN in file.names
    except (ValueError, OSError):
        return False


def read(path: Path) -> Iterator[ImportItem]:
    """Read a Word document as one article named after its file."""
    try:
        with unpacked(path) as file:
            article = _article(file, path.stem)
    except OSError as error:
        yield unreadable(path, error)
    except ValueError as error:
        yield ImportProblem(shown(path), str(error))
    else:
        yield MarkedArticle(article)


def _article(file: Unpacked, name: str) -> Article:
    body = parse(file.read(_MAIN, _LONGEST_PART))
    facts = _facts(file)
    found = list(_paragraphs(body))
    titles = [text for text, style in found if style == "Title" and text.strip()]
    texts = [text for text, _ in found]
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        if part in file.names:
            texts += (text for text, _ in _paragraphs(parse(file.read(part, _LONGEST_PART))))
    text = "\n\n".join(one for one in (one.strip(" \n") for one in texts) if one.strip())
    article = article_of(
        text,
        name=name,
        title=(titles[0].strip() if titles else None) or facts.get("title"),
        published=day_at_head(text) or date_in(name),
    )
    return replace(article, author=facts.get("creator"))


def _facts(file: Unpacked) -> dict[str, str]:
    """Return what the document's properties say: title, creator."""
    if "docProps/core.xml" not in file.names:
        return {}
    try:
        root = parse(file.read("docProps/core.xml", 1_000_000))
    except ValueError:  # what is said about the text is no reason to refuse the text
        return {}
    return {local(one): " ".join(words(one).split()) for one in root if words(one)}


def _paragraphs(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the text of each paragraph and of each row of a table, with the paragraph's style."""
    for element in children(root):
        name = local(element)
        if name == "p":
            yield from _paragraph(element)
        elif name == "tbl":
            for row in element.iter("{*}tr"):
                if next(row.iterancestors("{*}tbl")) is element:
                    yield "\t".join(_cell(cell) for cell in children(row, "tc")), ""
        elif name not in _DROPPED:
            yield from _paragraphs(element)


def _paragraph(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the text of a paragraph, then those that stand in text boxes anchored in it."""
    style = element.find("{*}pPr/{*}pStyle")
    name = (
        ""
        if style is None
        else next((value for key, value in style.attrib.items() if str(key).endswith("}val")), "")
    )
    yield "".join(_runs(element)), str(name)
    for box in element.iter("{*}txbxContent"):
        if not any(local(one) in _DROPPED for one in box.iterancestors()):
            yield from _paragraphs(box)


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name not in _DROPPED and name != "txbxContent":
            yield from _runs(child)


def _cell(cell: Element) -> str:
    return " ".join(text.strip() for text, _ in _paragraphs(cell) if text.strip())
