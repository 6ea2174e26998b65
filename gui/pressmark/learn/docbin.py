"""spaCy's `.spacy` files: a DocBin that plain spaCy loads, trains on and converts.

Each article is one Doc with the article's exact text:

- `doc.ents`: the entities where they do not overlap, as an entity recogniser wants them;
- `doc.spans["entities" | "quotes" | "figures"]`: every span of the layer, `label_` its label and
  `id_` its id, as a span categoriser wants them;
- `doc.user_data["pressmark"]`: the article's fields, every span as a record of Pressmark JSON Lines
  (speakers, values, states …) and, under `left_out`, the ids of entities that are not in
  `doc.ents`. spaCy gives lists back as tuples.

No extension attribute is registered, so no part of Pressmark is needed to read the file. Those of
`detect.components.extensions` read it as well.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from itertools import pairwise, tee
from pathlib import Path

import spacy
from spacy import attrs
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.vocab import Vocab

from pressmark.detect.components.data import GROUPS, KEY, packable
from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds, trim
from pressmark.exchange.atomic import replacing, scratch
from pressmark.exchange.folder import replacing_folder
from pressmark.exchange.format import Sides
from pressmark.exchange.jsonl import article_record
from pressmark.exchange.losses import Losses
from pressmark.learn.docbin_stream import DocBinStream
from pressmark.learn.training_files import Corpus, config, readme

_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_ID")
"""What is stored of each token beside its text."""

_SHARING = 500
"""Docs after which words are forgotten: memory must not grow with the file."""

_NOT_IN_ENTS = 'left out of doc.ents; doc.spans["entities"] has them all'

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?")

_Tokenizer = Callable[[str], Doc]


def write(path: Path, articles: Iterable[MarkedArticle], *, sides: Sides | None = None) -> Losses:
    """Write the articles as a DocBin. Raises ExportProblem.

    With `sides` a folder is written, or a ZIP of it for a path in .zip: train.spacy, dev.spacy and
    what `spacy train` needs beside them. Rejected spans are left out. Returns the entities that
    could not be in `doc.ents`.
    """
    losses = Losses()
    if sides is not None:
        _write_sides(path, articles, sides, losses)
        return losses
    with scratch(path) as folder, DocBinStream(folder, "all", _ATTRIBUTES) as packed:
        for doc in _docs(articles, losses):
            packed.add(doc)
        with replacing(path) as target:
            for piece in packed.file(path):
                target.write(piece)
    return losses


def _write_sides(
    path: Path, articles: Iterable[MarkedArticle], sides: Sides, losses: Losses
) -> None:
    corpus = Corpus()
    with replacing_folder(path) as folder, scratch(path) as parts, ExitStack() as stack:
        packed = {
            side: stack.enter_context(DocBinStream(parts, side, _ATTRIBUTES))
            for side in ("train", "dev")
        }
        for doc in _docs(articles, losses):
            side = sides.get(doc.user_data[KEY]["id"], "train")
            packed[side].add(doc)
            corpus.add(doc, side)
        for side, docs in packed.items():
            folder.write_pieces(f"{side}.spacy", docs.file(path))
        language = corpus.languages.most_common(1)[0][0] if corpus.languages else "xx"
        folder.write("config.cfg", config(corpus, _known(language)).encode(), beside=True)
        folder.write("README.md", readme(corpus).encode(), beside=True)
    if not corpus.docs["dev"]:
        losses.add("There is no article in dev.spacy: spaCy has nothing to tell progress by.")


def _docs(articles: Iterable[MarkedArticle], losses: Losses) -> Iterator[Doc]:
    """Yield the Docs of articles, and note what they cannot hold."""
    given, noted = tee(articles)
    for marked, doc in zip(noted, articles_to_docs(given), strict=True):
        absent = set(doc.user_data[KEY]["left_out"])
        for span in marked.spans:
            if span.name in absent and span.layer is Layer.ENTITY:
                losses.span(marked.article, span, _NOT_IN_ENTS, "overlapping entity span")
        yield doc


def articles_to_docs(
    articles: Iterable[MarkedArticle], vocab: Vocab | None = None
) -> Iterator[Doc]:
    """Yield each article as a Doc with its spans, as the module's text tells.

    The tokens are those of spaCy's blank pipeline for the article's language, cut where a span
    begins or ends inside one. `vocab` is that of the pipeline to be trained; without it some
    hundred docs share one, as it keeps every word. Rejected spans are left out.
    """
    shared = Vocab() if vocab is None else vocab
    tokenizer = cache(_tokenizer)
    for number, marked in enumerate(articles, 1):
        if number % _SHARING == 0:
            shared = Vocab() if vocab is None else vocab
            tokenizer.cache_clear()
        spans = [span for span in marked.spans if span.state is not State.REJECTED]
        yield _doc(replace(marked, spans=spans), tokenizer(marked.article.language), shared)


def _tokenizer(language: str) -> _Tokenizer:
    """Return the tokenizer of a language ("en", "en-GB"), the general one where there is none.

    Some languages need a package that is not there (Thai, Japanese); spaCy raises ImportError for
    these as for languages it does not know.
    """
    return spacy.blank(_known(language)).tokenizer


def _known(language: str) -> str:
    """Return the language as spaCy knows it, "xx" for any other."""
    match = _LANGUAGE.fullmatch(language.lower())
    try:
        return spacy.blank(match[1] if match else "xx").lang or "xx"
    except ImportError:
        return "xx"


def _doc(marked: MarkedArticle, tokenizer: _Tokenizer, vocab: Vocab) -> Doc:
    text = marked.article.text
    # Models never see white space at the ends of an entity: spaCy refuses to train on it.
    bounds = [trim(text, span.start, span.end) for span in marked.spans]
    words, spaces = _tokens(tokenizer(text), {edge for pair in bounds for edge in pair})
    doc = Doc(vocab, words=words, spaces=spaces)
    if doc.text != text:
        raise AssertionError(f"the tokens of article {marked.article.name} do not give its text")
    placed = _placed(doc, marked.spans, bounds)
    for layer, key in GROUPS.items():
        doc.spans[key] = [place for span, place in placed if span.layer is layer]
    entities = [(span, place) for span, place in placed if span.layer is Layer.ENTITY]
    kept = _longest(entities)
    doc.set_ents([place for _, place in kept], default="outside")
    record = packable(article_record(marked))
    del record["text"]
    names = {span.name for span, _ in kept}
    entity_names = [span.name for span in marked.spans if span.layer is Layer.ENTITY]
    record["left_out"] = [name for name in entity_names if name not in names]
    doc.user_data[KEY] = record
    return doc


def _tokens(doc: Doc, edges: set[int]) -> tuple[list[str], list[bool]]:
    """Return the words of a tokenised text, cut at these offsets, and whether a space follows."""
    cuts = sorted(edges)
    words: list[str] = []
    spaces: list[bool] = []
    start = 0
    for token in doc:
        word, spaced = token.text, bool(token.whitespace_)
        end = start + len(word)
        first, behind = bisect_right(cuts, start), bisect_left(cuts, end)
        if first < behind:
            bounds = pairwise((start, *cuts[first:behind], end))
            pieces = [word[a - start : b - start] for a, b in bounds]
            words += pieces
            spaces += [False] * (len(pieces) - 1) + [spaced]
        else:
            words.append(word)
            spaces.append(spaced)
        start = end + spaced
    return words, spaces


def _placed(doc: Doc, spans: list[Span], bounds: list[Bounds]) -> list[tuple[Span, DocSpan]]:
    """Return the spans with their places among the tokens, in reading order.

    A span of nothing but white space has no place.
    """
    starts = doc.to_array(attrs.IDX).tolist()
    first = {start: place for place, start in enumerate(starts)}
    last = {
        start + length: place
        for place, (start, length) in enumerate(
            zip(starts, doc.to_array(attrs.LENGTH).tolist(), strict=True), 1
        )
    }
    placed = [
        (span, DocSpan(doc, first[start], last[end], label=span.label, span_id=span.name))
        for span, (start, end) in zip(spans, bounds, strict=True)
        if start < end
    ]
    return sorted(placed, key=lambda pair: (pair[1].start, -pair[1].end))


def _longest(placed: list[tuple[Span, DocSpan]]) -> list[tuple[Span, DocSpan]]:
    """Return those that do not overlap, the longer before the shorter, then the earlier."""
    taken: set[int] = set()
    kept = []
    for span, place in sorted(placed, key=lambda pair: pair[1].start - pair[1].end):
        tokens = range(place.start, place.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append((span, place))
    return kept
