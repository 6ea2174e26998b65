"""Label Studio: what its tasks are read as, and what its own code says of ours."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from exchange_samples import ferry, marked_span, place

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, QuoteAttributes, State
from pressmark.exchange.labelstudio import read, recognises
from pressmark.exchange.labelstudio_write import write
from pressmark.exchange.stream import ImportItem

ROOT = Path(__file__).parents[2]
THEIR_PYTHON = Path(
    os.environ.get("LABELSTUDIO_PYTHON", ROOT / ".venv-labelstudio" / "bin" / "python")
)
CHECK = ROOT / "tests" / "outside" / "labelstudio_check.py"
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")

needs_theirs = pytest.mark.skipif(
    not THEIR_PYTHON.exists(),
    reason="needs label-studio-sdk in an environment of its own: python3 -m venv "
    ".venv-labelstudio && .venv-labelstudio/bin/pip install label-studio-sdk",
)

TEXT = "💩 Aylin Demir asked Lisse for 40 boats. “Now,” she said."


def region(words: str, label: str, **more: Any) -> dict[str, Any]:
    """A region as the editor makes it by hand."""
    start = TEXT.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": f"r{start}", "from_name": "label", "to_name": "text", "type": "labels",
            "origin": "manual", "value": value} | more  # fmt: skip


def task(*results: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"text": TEXT}, "annotations": [{"result": list(results)}]} | more


def imported(folder: Path, *tasks: Any) -> list[ImportItem]:
    path = folder / "in.json"
    path.write_text(json.dumps(list(tasks)), encoding="utf-8")
    assert recognises(path, path.read_bytes()[:1000])
    return list(read(path))


def article_of(item: ImportItem) -> MarkedArticle:
    assert isinstance(item, MarkedArticle)
    return item


def their_verdict(path: Path) -> dict[str, Any]:
    command = [THEIR_PYTHON, CHECK, path, path.with_suffix(".setup.xml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    verdict: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return verdict


@needs_theirs
def test_label_studio_itself_finds_no_mistake_and_the_words_that_are_marked(
    tmp_path: Path,
) -> None:
    text = "💩" * 12 + TEXT
    spans = [
        marked_span("e1", Layer.ENTITY, "PERSON", place(text, "Aylin Demir"), text=text),
        marked_span("e2", Layer.ENTITY, "GPE", place(text, "Lisse"), State.SUGGESTED, text=text),
        marked_span("e3", Layer.ENTITY, 'WE<I>"RD', place(text, "boats"), text=text),
    ]
    path = tmp_path / "out.json"
    write(path, [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), spans), ferry()], SCHEME)
    verdict = their_verdict(path)
    assert verdict["mistakes"] == []
    assert verdict["tagged"][:3] == [
        ["Aylin", "B-PERSON"], ["Demir", "I-PERSON"], ["boats.", 'B-WE<I>"RD'],
    ]  # fmt: skip


def test_the_setup_has_the_labels_of_the_scheme_and_those_that_occur(tmp_path: Path) -> None:
    span = marked_span("e1", Layer.ENTITY, "A&B", (0, 5))
    path = tmp_path / "out.json"
    write(path, [MarkedArticle(ferry().article, [span])], SCHEME)
    setup = (tmp_path / "out.setup.xml").read_text(encoding="utf-8")
    assert '<Label value="PERSON" background="#' in setup
    assert '<Label value="A&amp;B"/>' in setup
    assert '<Label value="direct"' in setup
    assert '<Relation value="speaker"/>' in setup


def test_a_region_has_its_figure_in_controls_and_its_speaker_in_a_relation(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write(path, [ferry()])
    (made,) = json.loads(path.read_text(encoding="utf-8"))
    results = made["annotations"][0]["result"]
    answers = {r["from_name"]: r["value"] for r in results if r.get("id") == "f2"}
    assert answers["figure"]["labels"] == ["money"]
    assert answers["low"]["number"] == answers["high"]["number"] == 3_200_000
    assert answers["unit"]["text"] == ["pound sterling"]
    relations = [
        (r["from_id"], r["to_id"], r["labels"]) for r in results if r["type"] == "relation"
    ]
    assert ("q1", "e1", ["speaker"]) in relations
    assert made["predictions"][0]["result"][0]["id"] == "q2"
    assert made["predictions"][0]["result"][0]["score"] == 0.5


def test_annotations_are_decided_and_predictions_are_not(tmp_path: Path) -> None:
    model = {"model_version": "ner-7", "result": [
        region("Lisse", "GPE") | {"score": 0.25}, region("Aylin Demir", "PER"),
    ]}  # fmt: skip
    kept = region("Aylin Demir", "PER", origin="prediction")
    changed = region("40", "NUM", origin="prediction-changed")
    (item,) = imported(tmp_path, task(kept, changed, region("boats", "X"), predictions=[model]))
    marked = article_of(item)
    assert marked.article.name == "7"
    assert [(s.text, s.label, s.state, s.origin) for s in marked.spans] == [
        ("Aylin Demir", "PER", State.ACCEPTED, "imported labelstudio in.json"),
        ("40", "NUM", State.CORRECTED, "imported labelstudio in.json"),
        ("boats", "X", State.ADDED, "imported labelstudio in.json"),
        ("Lisse", "GPE", State.SUGGESTED, "imported ner-7"),
    ]  # fmt: skip
    assert marked.spans[3].score == 0.25


def in_utf16(result: dict[str, Any], *, told: bool) -> dict[str, Any]:
    value = dict(result["value"])
    for edge in ("start", "end"):
        value[edge] = len(TEXT[: value[edge]].encode("utf-16-le")) // 2
    if not told:
        del value["text"]
    return result | {"value": value}


def test_offsets_that_early_versions_counted_in_utf16_are_told_by_the_covered_text(
    tmp_path: Path,
) -> None:
    (item,) = imported(
        tmp_path, task(*(in_utf16(region(w, "X"), told=True) for w in ("Lisse", "40")))
    )
    assert [span.text for span in article_of(item).spans] == ["Lisse", "40"]


def test_offsets_beyond_the_text_can_only_be_utf16(tmp_path: Path) -> None:
    (item,) = imported(
        tmp_path, task(*(in_utf16(region(w, "X"), told=False) for w in ("Lisse", "said.")))
    )
    assert [span.text for span in article_of(item).spans] == ["Lisse", "said."]


def test_where_nothing_tells_the_unit_a_note_says_what_was_taken(tmp_path: Path) -> None:
    found = region("Lisse", "X")
    del found["value"]["text"]
    item, note = imported(tmp_path, task(found))
    assert [span.text for span in article_of(item).spans] == ["Lisse"]
    assert "its offsets were taken for code points" in str(note)


def test_relations_make_quotes_whatever_the_label_and_others_are_told(tmp_path: Path) -> None:
    quote, person, boats = region("“Now,”", "Q"), region("she", "PER"), region("boats", "X")
    relations = [
        {"type": "relation", "from_id": quote["id"], "to_id": person["id"], "direction": "right",
         "labels": ["speaker"]},
        {"type": "relation", "from_id": boats["id"], "to_id": quote["id"], "direction": "left",
         "labels": ["owns"]},
    ]  # fmt: skip
    item, note = imported(tmp_path, task(quote, person, boats, *relations))
    first = article_of(item).spans[0]
    assert (first.layer, first.label) == (Layer.QUOTE, "Q")
    assert isinstance(first.attributes, QuoteAttributes)
    assert first.attributes.speaker is not None
    assert first.attributes.speaker.start == TEXT.index("she")
    assert "1 relation left out that Pressmark has no place for (owns)" in str(note)


def test_of_several_annotations_the_true_or_latest_counts_and_skipped_ones_do_not(
    tmp_path: Path,
) -> None:
    annotations = [
        {"result": [region("Lisse", "OLD")], "updated_at": "2024-01-01T00:00:00Z"},
        {"result": [region("Lisse", "NEW")], "updated_at": "2024-02-01T00:00:00Z"},
        {"result": [region("Lisse", "NO")], "updated_at": "2024-03-01", "was_cancelled": True},
    ]
    item, note = imported(tmp_path, task(annotations=annotations))
    assert [span.label for span in article_of(item).spans] == ["NEW"]
    assert "1 further annotation left out" in str(note)
    annotations[0]["ground_truth"] = True
    item, _ = imported(tmp_path, task(annotations=annotations))
    assert [span.label for span in article_of(item).spans] == ["OLD"]


def test_answers_about_spans_and_notes_on_them(tmp_path: Path) -> None:
    figure = region("40", "count", from_name="figure", meta={"text": ["look again"]})
    same = {"id": figure["id"], "to_name": "text"}
    answers = [
        same | {"from_name": "low", "type": "number", "value": {"number": 40}},
        same | {"from_name": "unit", "type": "textarea", "value": {"text": ["boat"]}},
        same | {"from_name": "sure", "type": "choices", "value": {"choices": ["very"]}},
    ]
    item, note = imported(tmp_path, task(figure, *answers))
    span = article_of(item).spans[0]
    assert span.figure is not None
    assert (span.figure.low, span.figure.unit, span.note) == (40, "boat", "look again")
    assert "1 answer left out that Pressmark has no place for" in str(note)


def test_the_short_form_is_read_too(tmp_path: Path) -> None:
    short = {"id": 3, "text": TEXT, "label": [region("Lisse", "GPE")["value"]], "annotator": 1}
    (item,) = imported(tmp_path, short)
    assert [(s.text, s.label, s.state) for s in article_of(item).spans] == [
        ("Lisse", "GPE", State.ADDED)
    ]


def test_a_span_that_does_not_fit_is_moved_or_refused_with_its_line(tmp_path: Path) -> None:
    moved, gone, html = region("Lisse", "A"), region("40", "B"), region("boats", "C")
    moved["value"] |= {"start": 0, "end": 5}
    gone["value"] |= {"text": "nowhere"}
    html["value"] |= {"start": "/div[1]/text()[1]", "end": "/div[1]/text()[1]"}
    path = tmp_path / "in.json"
    lines = json.dumps([task(), task(moved, gone, html)]).replace('}, {"id": 7', '},\n{"id": 7')
    path.write_text(lines, encoding="utf-8")
    _, item, *told = read(path)
    assert [(s.text, s.start) for s in article_of(item).spans] == [("Lisse", TEXT.index("Lisse"))]
    assert [str(one) for one in told] == [
        "in.json, line 2: 1 span moved to where the covered text stands",
        "in.json, line 2: span 2: the span 'nowhere' does not stand in the text",
        "in.json, line 2: span 3: the span needs whole numbers as start and end",
    ]


def test_a_picture_is_no_article_and_a_done_one_without_spans_is_annotated(tmp_path: Path) -> None:
    (problem,) = imported(tmp_path, {"data": {"image": "x.jpg"}, "annotations": []})
    assert str(problem).startswith("in.json, line 1: the task has no text")
    path = tmp_path / "out.json"
    write(path, [MarkedArticle(Article(UNSTORED_ARTICLE, "a", TEXT, status=Status.DONE))])
    (made,) = json.loads(path.read_text(encoding="utf-8"))
    assert made["annotations"] == [{"result": []}]
    write(path, [])
    assert json.loads(path.read_text(encoding="utf-8")) == []
