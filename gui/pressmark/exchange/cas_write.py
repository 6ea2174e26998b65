"""UIMA CAS out: CAS JSON 0.4, or XMI with its type system, a file for each article.

A folder, or a ZIP, holds JSON, which brings its types along; where its name ends in "xmi"
(`out-xmi`, `out.xmi.zip`) it holds XMI and one `TypeSystem.xml`. Sentences and words are DKPro's,
as INCEpTION wants them. Offsets count UTF-16 units. Only types that INCEpTION has or can be told of
are used: it refuses JSON with others. Written after the specification of the JSON CAS and what
Apache UIMA and dkpro-cassis read and write.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.span import Span
from pressmark.domain.text import REPLACEMENT, Bounds
from pressmark.exchange.folder import one_article, replacing_folder
from pressmark.exchange.losses import Losses
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.tokens import token_sentences, tokens
from pressmark.exchange.uima_layers import (
    FEATURES,
    LINKED,
    MENTION,
    README,
    SLOTS,
    carried,
    link_type,
)
from pressmark.exchange.uima_layers import marks as annotations

SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"  # noqa: S105
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ANNOTATION = "uima.tcas.Annotation"
STRING = "uima.cas.String"

_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_ABOUT = "These files are UIMA CAS {}.\n\n"

_METADATA = ("documentTitle", "documentId", "documentUri")


@dataclass
class _Structure:
    """A feature structure: an id, a type, plain features, and features that refer to others."""

    number: int
    type: str
    plain: dict[str, Any] = field(default_factory=dict)
    refers: dict[str, Any] = field(default_factory=dict)
    """Ids, or lists of ids for arrays."""


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write a folder, a ZIP of it for a path in .zip, or one article for a path in .json.

    Raises ExportProblem. Returns what the format cannot hold.
    """
    losses = Losses()
    if path.suffix.lower() == ".json":
        one_article(path, (_json(marked, losses) for marked in articles))
        return losses
    xmi = path.name.lower().removesuffix(".zip").endswith("xmi")
    make = _xmi if xmi else _json
    with replacing_folder(path) as folder:
        for marked in articles:
            name = folder.name_for(marked.article)
            folder.write(f"{name}.{'xmi' if xmi else 'json'}", make(marked, losses))
        if xmi:
            folder.write("TypeSystem.xml", _type_system().encode(), beside=True)
        about = _ABOUT.format("XMI" if xmi else "JSON 0.4") + README
        folder.write("README.txt", about.encode(), beside=True)
    return losses


def _structures(marked: MarkedArticle, losses: Losses) -> Iterator[_Structure]:
    """Yield all feature structures of an article; the first is its text."""
    article = marked.article
    text = article.text
    to_units = Offsets(text, Unit.UTF16).to_units
    numbers = count(1)

    def annotation(kind: str, start: int, end: int, plain: dict[str, Any]) -> _Structure:
        edges = {"begin": to_units(start), "end": to_units(end)}
        return _Structure(next(numbers), kind, edges | plain, {"sofa": 1})

    yield _Structure(
        next(numbers),
        "uima.cas.Sofa",
        {"sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": text},
    )
    yield annotation(METADATA, 0, len(text), _metadata(article))
    found = tokens(text)
    for sentence in token_sentences(text, found):
        yield annotation(SENTENCE, sentence[0][0], sentence[-1][1], {})
    for start, end in found:
        yield annotation(TOKEN, start, end, {})
    for mark in annotations(carried(marked, losses), _as_it_is, _none_lost):
        structure = annotation(mark.layer, mark.start, mark.end, _said(mark.features))
        mark.number = structure.number
        if mark.slots:
            links = [
                _Structure(
                    next(numbers), link_type(mark.layer), {"role": role}, {"target": target.number}
                )
                for role, target in mark.slots
            ]
            yield from links
            structure.refers[SLOTS] = [link.number for link in links]
        yield structure


def _as_it_is(start: int, end: int) -> Bounds:
    return start, end


def _none_lost(span: Span) -> None:
    raise AssertionError(f"span {span.name} has no place in a CAS")


def _metadata(article: Article) -> dict[str, Any]:
    values = (article.title, article.name, article.url)
    return {"language": article.language, **_said(dict(zip(_METADATA, values, strict=True)))}


def _said(features: dict[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in features.items() if value is not None}


def _json(marked: MarkedArticle, losses: Losses) -> bytes:
    listed: list[dict[str, Any]] = []
    members: list[int] = []
    arrays = count(1)
    structures = list(_structures(marked, losses))
    highest = max(one.number for one in structures)
    for one in structures:
        refers: dict[str, int] = {}
        for key, value in one.refers.items():
            refers[f"@{key}"] = value
            if isinstance(value, list):
                refers[f"@{key}"] = number = highest + next(arrays)
                kind = f"{link_type(one.type)}[]"
                listed.append({"%ID": number, "%TYPE": kind, "%ELEMENTS": value})
        listed.append({"%ID": one.number, "%TYPE": one.type, **refers, **one.plain})
        if "begin" in one.plain:
            members.append(one.number)
    view = {"%SOFA": 1, "%MEMBERS": members}
    cas = {"%TYPES": _TYPES, "%FEATURE_STRUCTURES": listed, "%VIEWS": {"_InitialView": view}}
    return (json.dumps(cas, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _types() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each type with its supertype and the ranges of its features."""
    yield METADATA, "uima.tcas.DocumentAnnotation", dict.fromkeys(_METADATA, STRING)
    yield SENTENCE, ANNOTATION, {}
    yield TOKEN, ANNOTATION, {}
    for layer, features in FEATURES.items():
        ranges = dict.fromkeys(features, STRING)
        if layer in LINKED:
            ranges[SLOTS] = f"{link_type(layer)}[]"
        yield layer, ANNOTATION, ranges
    for layer in LINKED:
        yield link_type(layer), "uima.cas.TOP", {"role": STRING, "target": MENTION}


_TYPES = {
    name: {
        "%NAME": name,
        "%SUPER_TYPE": supertype,
        **{key: {"%NAME": key, "%RANGE": value} for key, value in ranges.items()},
    }
    for name, supertype, ranges in _types()
}


def _type_system() -> str:
    """Return TypeSystem.xml, without which XMI cannot be read."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
        "<types>",
    ]
    for name, supertype, ranges in _types():
        lines.append(
            f"<typeDescription><name>{name}</name><description/>"
            f"<supertypeName>{supertype}</supertypeName><features>"
        )
        lines += [_feature(key, value) for key, value in ranges.items()]
        lines.append("</features></typeDescription>")
    return "\n".join((*lines, "</types>", "</typeSystemDescription>", ""))


def _feature(name: str, range_: str) -> str:
    kind = f"<rangeTypeName>{range_}</rangeTypeName>"
    if range_.endswith("[]"):
        kind = (
            "<rangeTypeName>uima.cas.FSArray</rangeTypeName>"
            f"<elementType>{range_.removesuffix('[]')}</elementType>"
            "<multipleReferencesAllowed>false</multipleReferencesAllowed>"
        )
    return f"<featureDescription><name>{name}</name><description/>{kind}</featureDescription>"


def _xmi(marked: MarkedArticle, losses: Losses) -> bytes:
    if _NOT_IN_XML.search(marked.article.text):
        losses.article(
            marked.article, f"has characters that XML has not, which became {REPLACEMENT}"
        )
    elements: list[str] = []
    members: list[int] = []
    for one in _structures(marked, losses):
        values = {key: _xml_value(value) for key, value in (one.refers | one.plain).items()}
        attributes = "".join(f" {key}={_quoted(value)}" for key, value in values.items())
        elements.append(f'<{_element(one.type)} xmi:id="{one.number}"{attributes}/>')
        if "begin" in one.plain:
            members.append(one.number)
    sofa, *rest = elements
    spaces = "".join(
        f' xmlns:{prefix}="{_NAMESPACE.format(path)}"' for path, prefix in _PREFIXES.items()
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"{spaces} xmi:version="2.0">',
        '<cas:NULL xmi:id="0"/>',
        *rest,
        sofa,
        f'<cas:View sofa="1" members="{" ".join(map(str, members))}"/>',
        "</xmi:XMI>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


_NAMESPACE = "http:///{}.ecore"


def _prefixes() -> dict[str, str]:
    """Return the prefixes of the packages of all types, by their paths."""
    paths = ["uima/cas", *(name.rpartition(".")[0].replace(".", "/") for name, _, _ in _types())]
    return {
        path: "cas" if path == "uima/cas" else f"p{number}"
        for number, path in enumerate(dict.fromkeys(paths))
    }


_PREFIXES = _prefixes()


def _element(kind: str) -> str:
    package, _, name = kind.rpartition(".")
    return f"{_PREFIXES[package.replace('.', '/')]}:{name}"


def _xml_value(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _quoted(value: str) -> str:
    """Return a value as an attribute; readers make blanks of line ends that are no references."""
    known = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
    return quoteattr(_NOT_IN_XML.sub(REPLACEMENT, value), known)
