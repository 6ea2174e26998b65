"""W3C Web Annotations in JSON-LD, for annotation servers, browsers and archives.

One AnnotationPage (Web Annotation Data Model, W3C Recommendation 2017), an item a span. The target
is the article's address, or a URN where it has none, with a TextPositionSelector, whose offsets
are code points as the model asks, and a TextQuoteSelector with the words around, by which a page
that has changed is anchored again. Bodies: the label (purpose `classifying`), the layer
(`tagging`), the state (`assessing`), who speaks or what is counted (`identifying`), what the span
says in words (`describing`), a note (`commenting`). The whole record of Pressmark JSON Lines goes
along under `pressmark:record`, which the context declares as JSON.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.records import Record, span_record
from pressmark.domain.span import Mention, Span
from pressmark.exchange.atomic import replacing
from pressmark.exchange.values import value_text

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "@version": 1.1,
        "pressmark": "urn:pressmark:",
        "pressmark:record": {"@id": "urn:pressmark:record", "@type": "@json"},
    },
]

_AROUND = 32
"""Characters of prefix and suffix in a TextQuoteSelector."""

_dumped = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(path: Path, articles: Iterable[MarkedArticle]) -> list[str]:
    """Write all spans as one page of annotations, one a line. Raises ExportProblem."""
    with replacing(path) as target:
        head = _dumped({"@context": CONTEXT, "id": "urn:pressmark:page", "type": "AnnotationPage"})
        target.write(f'{head.removesuffix("}")}, "items": ['.encode())
        separator = "\n"
        for marked in articles:
            for annotation in annotations(marked):
                line = _dumped(annotation)
                target.write((separator + line).encode("utf-8", "backslashreplace"))
                separator = ",\n"
        target.write(b"\n]}\n")
    return []


def annotations(marked: MarkedArticle) -> Iterator[Record]:
    """Yield the annotation of each span."""
    article = marked.article
    for span in marked.spans:
        yield {
            "id": f"{_urn(article)}:{quote(span.name, safe='')}",
            "type": "Annotation",
            "motivation": "classifying",
            "generator": {"type": "Software", "name": span.origin},
            "body": list(_bodies(article, span)),
            "target": _stretch(article, span.start, span.end),
            "pressmark:record": span_record(span, article.text),
        }


def _urn(article: Article) -> str:
    return f"urn:pressmark:article:{quote(article.name, safe='')}"


def _bodies(article: Article, span: Span) -> Iterator[Record]:
    yield _words("classifying", span.label)
    yield _words("tagging", span.layer.value)
    yield _words("assessing", span.state.value)
    said = span.quote
    if said is not None:
        yield from _mention(article, "speaker", said.speaker)
        yield from _mention(article, "cue", said.cue)
        if said.speaker is not None and said.speaker.name:
            yield _words("describing", f"speaker: {said.speaker.name}")
    figure = span.figure
    if figure is not None:
        yield from _mention(article, "counted", figure.counted)
        value = value_text(figure)
        if value:
            yield _words("describing", f"value: {value}")
    if span.note is not None:
        yield _words("commenting", span.note)


def _words(purpose: str, value: str) -> Record:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _mention(article: Article, role: str, mention: Mention | None) -> Iterator[Record]:
    if mention is not None:
        stretch = _stretch(article, mention.start, mention.end)
        yield {**stretch, "purpose": "identifying", "pressmark:role": role}


def _stretch(article: Article, start: int, end: int) -> Record:
    """Return a stretch of an article, told by its place and by its words."""
    text = article.text
    url = article.url or ""
    return {
        "type": "SpecificResource",
        "source": url if url.startswith(("http://", "https://")) else _urn(article),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }
