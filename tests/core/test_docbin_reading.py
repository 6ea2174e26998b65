"""`.spacy` files in: ours whole, those of others, and hostile ones, of which nothing runs."""

import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
import spacy
import srsly
from examples import some
from exchange_samples import ferry, marked_articles
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.registry import format_for_file, read_files
from pressmark.exchange.stream import ImportItem
from pressmark.learn.docbin import write
from pressmark.learn.docbin_reading import read


def articles_in(items: list[ImportItem]) -> list[MarkedArticle]:
    return [item for item in items if isinstance(item, MarkedArticle)]


def said(items: list[ImportItem]) -> list[str]:
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]


def kept(item: MarkedArticle) -> list[Span]:
    return [span for span in item.spans if span.state is not State.REJECTED]


def saved(path: Path, *docs: Doc) -> Path:
    DocBin(store_user_data=True, docs=docs).to_disk(path)
    return path


def test_a_file_of_ours_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.spacy"
    write(path, [ferry(), ferry()])
    assert format_for_file(path).name == "spacy"
    items = list(read_files([path]))
    assert said(items) == []
    for item in articles_in(items):
        assert (item.article, item.spans) == (ferry().article, kept(ferry()))


@given(marked_articles())
@settings(max_examples=some(60), deadline=None)
def test_everything_but_rejected_spans_comes_back(marked: MarkedArticle) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.spacy")
        write(path, [marked])
        items = list(read(path))
    (item,) = articles_in(items)
    assert said(items) == []
    assert item.article == marked.article
    # Integers beyond 64 bits are stored as floats.
    assert [near(span) for span in item.spans] == [near(span) for span in kept(marked)]


def near(span: Span) -> str:
    return (
        repr(span) if span.figure is None else repr((span.name, span.label, span.start, span.end))
    )


def test_entities_and_groups_of_others_are_read(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    doc = nlp("Ana Oré went to  Paris 🚢 with Bob.")
    doc.set_ents([doc.char_span(0, 7, "PERSON"), doc.char_span(17, 22, "GPE", span_id="p")])
    doc.spans["sc"] = [doc.char_span(17, 22, "LOC"), doc.char_span(0, 22, "TRIP"), doc[0:2]]
    doc.spans["quotes"] = [doc.char_span(8, 15, "direct")]
    doc.spans["twice"] = [doc.char_span(17, 22, "LOC")]
    doc.cats = {"travel": 1.0}
    doc.user_data["anything"] = {"of": [1, 2]}
    items = list(read(saved(tmp_path / "x.spacy", doc, Doc(nlp.vocab, words=["No", "spaces"]))))
    first, second = articles_in(items)
    assert first.article.text == doc.text
    assert [(one.layer.value, one.label, one.text) for one in first.spans] == [
        ("entity", "PERSON", "Ana Oré"),
        ("entity", "GPE", "Paris"),
        ("entity", "LOC", "Paris"),
        ("entity", "TRIP", "Ana Oré went to  Paris"),
        ("quote", "direct", "went to"),
    ]
    assert first.spans[1].name == "p"
    assert second.article.text == "No spaces "
    assert said(items) == ["x.spacy: Doc 1: 1 category of the text left out"]


def test_entities_that_were_predicted_anew_count(tmp_path: Path) -> None:
    path = tmp_path / "x.spacy"
    write(path, [ferry()])
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)
    doc.set_ents([doc.char_span(72, 79, "NORP")])
    items = list(read(saved(path, doc)))
    (item,) = articles_in(items)
    assert ("NORP", "Ana Oré") in [(span.label, span.text) for span in item.spans]
    others = [span for span in item.spans if span.layer != "entity"]
    old = [span for span in kept(ferry()) if span.layer != "entity"]
    assert sorted(others, key=by_name) == sorted(old, key=by_name)
    assert item.article == ferry().article
    (note,) = said(items)
    assert "Doc 1: the entity spans were changed since the export, and were taken as" in note


def by_name(span: Span) -> str:
    return span.name


def packed(tmp_path: Path, **changes: Any) -> Path:
    """Write a DocBin of one Doc, with some of its parts replaced."""
    doc = spacy.blank("en")("Ana met Bob.")
    doc.set_ents([doc.char_span(0, 3, "PERSON")])
    doc.spans["sc"] = [doc.char_span(0, 3, "PERSON")]
    content = srsly.msgpack_loads(zlib.decompress(DocBin(docs=[doc]).to_bytes()))
    path = tmp_path / "x.spacy"
    path.write_bytes(zlib.compress(srsly.msgpack_dumps(content | changes)))
    return path


def group(*spans: bytes) -> list[bytes]:
    inner = srsly.msgpack_dumps({"name": "sc", "attrs": {}, "spans": list(spans)})
    return [srsly.msgpack_dumps({inner: ["sc"]})]


OUTSIDE = bytes(24) + (1).to_bytes(4) + (10**6).to_bytes(4) + bytes(8)


@pytest.mark.parametrize(
    "changes",
    [
        {"attrs": [1, 2, 3]},
        {"attrs": "orth"},
        {"tokens": b"\0" * 16},
        {"tokens": None},
        {"lengths": (10**9).to_bytes(4, "little")},
        {"lengths": (2**32 - 1).to_bytes(4, "little")},
        {"strings": []},
        {"strings": None},
        {"span_groups": group(OUTSIDE)},
        {"span_groups": group(b"short")},
        {"span_groups": [b"\xc1"]},
        {"span_groups": 7},
        {"flags": "yes"},
    ],
)
def test_a_damaged_file_gets_a_sentence(tmp_path: Path, changes: dict[str, Any]) -> None:
    items = list(read(packed(tmp_path, **changes)))
    assert all(isinstance(item, MarkedArticle | ImportProblem) for item in items)
    assert isinstance(items[-1], ImportProblem)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x78\x9c",
        zlib.compress(b""),
        zlib.compress(b"\x81\xa5attrs"),
        zlib.compress(b"\x91" * 100_000),
        zlib.compress(srsly.msgpack_dumps([1, 2])),
        zlib.compress(srsly.msgpack_dumps({"attrs": []}))[:-3],
    ],
)
def test_what_is_no_docbin_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.spacy"
    path.write_bytes(content)
    (problem,) = read(path)
    assert isinstance(problem, ImportProblem)


def test_a_file_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressmark.learn.docbin_parts._FREE", 1_000_000)
    path = tmp_path / "x.spacy"
    path.write_bytes(zlib.compress(bytes(50_000_000)))
    (problem,) = read(path)
    assert "once it is unpacked" in str(problem)


class Trap:
    """What runs when a pickle of it is loaded."""

    sprung = False

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return (spring, ("now",))


def spring(_: str) -> None:
    Trap.sprung = True


def test_nothing_in_user_data_runs(tmp_path: Path) -> None:
    import pickle

    trap = pickle.dumps(Trap())
    array = {b"nd": True, b"type": "|O", b"kind": b"O", b"shape": [1], b"data": trap}
    ext = srsly.msgpack.packb(srsly.msgpack.ExtType(1, trap))
    for data in (srsly.msgpack_dumps({"pressmark": trap, "x": array}), ext, trap, b"\xc1"):
        doc = spacy.blank("en")("Ana met Bob.")
        content = srsly.msgpack_loads(zlib.decompress(DocBin(docs=[doc]).to_bytes()))
        content["user_data"] = [data]
        content["cats"] = [{b"nd": True, b"type": "|O", b"kind": b"", b"shape": [1], b"data": trap}]
        path = tmp_path / "x.spacy"
        path.write_bytes(zlib.compress(srsly.msgpack.packb(content, use_bin_type=True)))
        (item,) = articles_in(list(read(path)))
        assert item.article.text == "Ana met Bob."
        assert item.spans == []
    assert not Trap.sprung
    pickle.loads(trap)
    assert Trap.sprung  # so the trap works


def test_arrays_stay_plain_data(tmp_path: Path) -> None:
    doc = spacy.blank("en")("Ana met Bob.")
    doc.user_data["vector"] = np.zeros(3)
    (item,) = articles_in(list(read(saved(tmp_path / "x.spacy", doc))))
    assert item.article.text == "Ana met Bob."


@pytest.mark.parametrize(
    "data",
    [
        7, {"pressmark": 2}, {"pressmark": 1}, {"pressmark": 1, "spans": "x"},
        {"pressmark": 1, "spans": [7, {}, {"layer": "entity", "start": 0, "end": 3}]},
        {"pressmark": 1, "spans": [{"layer": "entity", "label": "X", "start": -5, "end": 10**12}]},
        {"pressmark": 1, "title": 5, "status": "lost", "left_out": 3, "id": ["x"], "text": "other"},
    ],
)  # fmt: skip
def test_broken_data_of_ours_costs_no_entity(tmp_path: Path, data: Any) -> None:
    doc = spacy.blank("en")("Ana met Bob.")
    doc.set_ents([doc.char_span(0, 3, "PERSON")])
    doc.user_data["pressmark"] = data
    (item,) = articles_in(list(read(saved(tmp_path / "x.spacy", doc))))
    assert [(span.label, span.text) for span in item.spans] == [("PERSON", "Ana")]
    assert item.article.text == "Ana met Bob."
