"""labelbuddy: documents, annotations and labels, as JSON and as JSON Lines."""

import json
from dataclasses import replace
from hashlib import md5
from pathlib import Path
from typing import Any

import pytest
from exchange_samples import TEXT, ferry, marked_span

from pressmark import assets
from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer
from pressmark.exchange.labelbuddy import read, recognises, write
from pressmark.exchange.stream import ImportItem

WORDS = "été 💩 à Lisse"


def document(*annotations: dict[str, Any], **more: Any) -> dict[str, Any]:
    checksum = md5(WORDS.encode(), usedforsecurity=False).hexdigest()
    return {"utf8_text_md5_checksum": checksum, "text": WORDS, "metadata": {"id": "d1"},
            "list_title": "Summer", "annotations": list(annotations)} | more  # fmt: skip


def imported(folder: Path, *given: dict[str, Any], suffix: str = ".json") -> list[ImportItem]:
    path = folder / f"in{suffix}"
    lines = "".join(json.dumps(one) + "\n" for one in given)
    path.write_text(json.dumps(list(given)) if suffix == ".json" else lines, encoding="utf-8")
    assert recognises(path, path.read_bytes()[:1000])
    return list(read(path))


def article_of(item: ImportItem) -> MarkedArticle:
    assert isinstance(item, MarkedArticle)
    return item


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_characters_and_bytes_name_the_same_place(tmp_path: Path, suffix: str) -> None:
    start = WORDS.index("Lisse")
    byte = len(WORDS[:start].encode())
    in_both = {"start_char": start, "end_char": start + 5, "start_byte": 0, "end_byte": 1}
    in_bytes = {"start_byte": byte, "end_byte": byte + 5}
    given = document(in_both | {"label_name": "A"}, in_bytes | {"label_name": "B"})
    (item,) = imported(tmp_path, given, suffix=suffix)
    marked = article_of(item)
    assert [(span.text, span.label) for span in marked.spans] == [("Lisse", "A"), ("Lisse", "B")]
    assert (marked.article.name, marked.article.title) == ("d1", "Summer")


def test_a_byte_inside_a_character_is_refused(tmp_path: Path) -> None:
    item, problem = imported(
        tmp_path, document({"start_byte": 1, "end_byte": 2, "label_name": "A"})
    )
    assert article_of(item).spans == []
    assert "does not lie in the text" in str(problem)


def test_free_words_about_an_annotation_become_its_note(tmp_path: Path) -> None:
    found = {"start_char": 0, "end_char": 3, "label_name": "A"}
    given = document(found | {"extra_data": "in French"}, found | {"extra_data": '{"a": 1}'})
    (item,) = imported(tmp_path, given)
    assert [span.note for span in article_of(item).spans] == ["in French", '{"a": 1}']


def test_a_document_without_its_text_gets_a_sentence(tmp_path: Path) -> None:
    given = document()
    del given["text"]
    (problem,) = imported(tmp_path, given)
    assert str(problem).startswith("in.json, line 1: the document has no text; export it from")


def test_the_labels_are_written_beside_with_colours_and_keys_that_labelbuddy_takes(
    tmp_path: Path,
) -> None:
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    keys = ["P", "p", "7", *[""] * len(scheme.labels)]
    keyed = [replace(label, key=key) for label, key in zip(scheme.labels, keys, strict=False)]
    scheme = replace(scheme, labels=tuple(keyed))
    path = tmp_path / "out.json"
    write(path, [ferry(), ferry()], scheme)
    labels = json.loads((tmp_path / "out.labels.json").read_text(encoding="utf-8"))
    assert labels[0] == {"name": "PERSON", "color": scheme.labels[0].colour, "shortcut_key": "p"}
    assert all("shortcut_key" not in label for label in labels[1:])
    assert {"quote:direct", "figure:money"} <= {label["name"] for label in labels}
    first, second = json.loads(path.read_text(encoding="utf-8"))
    assert first == second
    assert first["utf8_text_md5_checksum"] == md5(TEXT.encode(), usedforsecurity=False).hexdigest()
    for annotation in first["annotations"]:
        covered = TEXT[annotation["start_char"] : annotation["end_char"]]
        data = TEXT.encode()[annotation["start_byte"] : annotation["end_byte"]]
        assert data.decode() == covered


def test_what_labelbuddy_cannot_hold_is_named(tmp_path: Path) -> None:
    twice = [marked_span(name, Layer.ENTITY, "X", (0, 5)) for name in ("e1", "e2")]
    losses = write(tmp_path / "out.jsonl", [MarkedArticle(ferry().article, twice), ferry()])
    assert losses.told() == [
        "1 span left out: labelbuddy has one annotation with a label in one place.",
        "1 rejected span left out: labelbuddy cannot tell them from the others.",
    ]
