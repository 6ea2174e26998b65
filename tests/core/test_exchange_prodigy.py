"""Prodigy: tasks as its documentation has them, and what ours look like. Prodigy itself is sold."""

import json
from pathlib import Path
from typing import Any

import pytest
from examples import some
from exchange_samples import TEXT, ferry, marked_span, place, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.span import FigureAttributes, Layer, State
from pressmark.exchange.prodigy import read, recognises, tasks, tokens_of
from pressmark.exchange.stream import ImportItem

WORDS = "Aylin Demir bought 40 boats"
TOKENS = [
    {"text": "Aylin", "start": 0, "end": 5, "id": 0, "ws": True},
    {"text": "Demir", "start": 6, "end": 11, "id": 1, "ws": True},
    {"text": "bought", "start": 12, "end": 18, "id": 2, "ws": True},
    {"text": "40", "start": 19, "end": 21, "id": 3, "ws": True},
    {"text": "boats", "start": 22, "end": 27, "id": 4, "ws": False},
]
PERSON = {"start": 0, "end": 11, "token_start": 0, "token_end": 1, "label": "PER"}
FORTY = {"start": 19, "end": 21, "token_start": 3, "token_end": 3, "label": "NUM"}


def imported(folder: Path, *given: dict[str, Any]) -> list[ImportItem]:
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in given), encoding="utf-8")
    assert recognises(path, path.read_bytes()[:1000])
    return list(read(path))


def task(*spans: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"text": WORDS, "_input_hash": 1, "tokens": TOKENS, "spans": list(spans)} | more


def article_of(item: ImportItem) -> MarkedArticle:
    assert isinstance(item, MarkedArticle)
    return item


@pytest.mark.parametrize(
    ("answer", "state"),
    [("accept", State.ACCEPTED), ("reject", State.REJECTED), (None, State.SUGGESTED)],
)
def test_the_answer_decides_on_the_spans_of_a_task(
    tmp_path: Path, answer: str | None, state: State
) -> None:
    more = {} if answer is None else {"answer": answer}
    (item,) = imported(tmp_path, task(PERSON, **more))
    (span,) = article_of(item).spans
    assert (span.text, span.label, span.state) == ("Aylin Demir", "PER", state)
    assert span.origin == "imported prodigy in.jsonl"


def test_an_ignored_task_is_an_excluded_article(tmp_path: Path) -> None:
    (item,) = imported(tmp_path, task(PERSON, answer="ignore", meta={"source": "The Echo"}))
    assert article_of(item).article.status is Status.EXCLUDED
    assert [span.state for span in article_of(item).spans] == [State.SUGGESTED]


def test_tasks_of_one_text_that_follow_each_other_are_one_article(tmp_path: Path) -> None:
    said = {"source": "en_core_web_sm", "score": 0.75}
    (item,) = imported(tmp_path, task(PERSON, answer="accept"), task(FORTY | said, answer="reject"))
    spans = article_of(item).spans
    assert [(span.label, span.state) for span in spans] == [
        ("PER", State.ACCEPTED), ("NUM", State.REJECTED),
    ]  # fmt: skip
    assert (spans[1].origin, spans[1].score) == ("imported en_core_web_sm", 0.75)


def test_a_relation_names_words_by_their_last_token(tmp_path: Path) -> None:
    relation = {"head": 3, "child": 4, "label": "counted"}
    other = {"head": 1, "child": 3, "label": "BUYS"}
    item, note = imported(tmp_path, task(PERSON, FORTY, relations=[relation, other]))
    figure = article_of(item).spans[1]
    assert (figure.layer, figure.label) == (Layer.FIGURE, "NUM")
    assert isinstance(figure.attributes, FigureAttributes)
    assert figure.attributes.counted is not None
    assert WORDS[figure.attributes.counted.start : figure.attributes.counted.end] == "boats"
    assert len(article_of(item).spans) == 2
    assert "1 relation left out that Pressmark has no place for (BUYS)" in str(note)


def test_meta_tells_what_is_known_and_a_label_of_the_whole_is_told(tmp_path: Path) -> None:
    meta = {"source": "Echo", "title": "Boats", "published": "May"}
    item, *notes = imported(
        tmp_path, {"text": WORDS, "label": "BUSINESS", "answer": "accept", "meta": meta}
    )
    article = article_of(item).article
    assert (article.source, article.title, article.published) == ("Echo", "Boats", None)
    assert "the date 'May' is not of the form" in str(notes[0])
    assert "a label for the whole text was left out" in str(notes[1])


def test_spans_without_offsets_are_found_by_their_tokens(tmp_path: Path) -> None:
    (item,) = imported(tmp_path, task({"token_start": 0, "token_end": 1, "label": "PER"}))
    assert [span.text for span in article_of(item).spans] == ["Aylin Demir"]


def test_our_tasks_are_answered_where_all_is_decided() -> None:
    marked = ferry()
    assert [task.get("answer") for task in tasks(marked)] == [None, "reject"]
    decided = [span for span in marked.spans if span.kept]
    (answered,) = tasks(MarkedArticle(marked.article, decided))
    assert answered["answer"] == "accept"
    labels = [span["label"] for span in answered["spans"]]
    assert labels[:4] == ["quote:direct", "figure:count", "PERSON", "ORG"]
    relation = answered["relations"][0]
    assert relation["label"] == "speaker"
    assert relation["head"] == answered["spans"][0]["token_end"]
    keys = ("start", "end", "token_start", "token_end", "label")
    assert relation["child_span"] == {key: answered["spans"][2][key] for key in keys}


def test_spans_begin_and_end_with_tokens_even_inside_words() -> None:
    span = marked_span("e1", Layer.ENTITY, "X", place(TEXT, "erry li"))
    (made,) = tasks(MarkedArticle(ferry().article, [span]))
    (record,) = made["spans"]
    first, last = made["tokens"][record["token_start"]], made["tokens"][record["token_end"]]
    assert (first["text"], last["text"]) == ("erry", "li")


@given(texts(min_size=1), st.data())
@settings(max_examples=some(150), deadline=None)
def test_tokens_joined_are_the_text_and_each_span_has_its_own(
    text: str, data: st.DataObject
) -> None:
    edge = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(edge, edge), max_size=4))
    spans = [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    tokens = tokens_of(text, spans)
    joined = "".join(token["text"] + (" " if token["ws"] else "") for token in tokens)
    assert joined == text
    assert all(text[token["start"] : token["end"]] == token["text"] != "" for token in tokens)
    starts, ends = ({token[key] for token in tokens} for key in ("start", "end"))
    assert all(start in starts and end in ends for start, end in spans)
