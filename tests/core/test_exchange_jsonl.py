"""Pressmark JSON Lines and the JSON Lines of other tools."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from examples import some
from exchange_samples import TEXT, ferry, marked_articles, place, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import FigureAttributes
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange import jsonl
from pressmark.exchange.jsonl import article_line, article_record, read, read_line, write
from pressmark.exchange.stream import ImportItem, ImportNote

GOLDEN = Path(__file__).parent.parent / "data" / "ferry.jsonl"


def imported(folder: Path, data: str | bytes) -> list[ImportItem]:
    path = folder / "in.jsonl"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read(path))


def changed(**fields: Any) -> str:
    """The line of the sample with some fields changed."""
    return json.dumps(article_record(ferry()) | fields) + "\n"


def with_span(**fields: Any) -> str:
    """The line of the sample with one span only, some of its fields changed."""
    return changed(spans=[article_record(ferry())["spans"][0] | fields])


def problem(folder: Path, line: str | bytes) -> str:
    (item,) = imported(folder, line)
    assert isinstance(item, ImportProblem)
    assert item.line == 1
    return item.reason


def test_an_export_is_the_golden_file_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert write(path, [ferry()]) == []
    assert path.read_bytes() == GOLDEN.read_bytes()


def test_the_golden_file_gives_the_article_back() -> None:
    assert list(read(GOLDEN)) == [ferry()]


@given(st.lists(marked_articles(), max_size=3))
@settings(max_examples=some(150), deadline=None)
def test_export_then_import_is_the_identity(
    tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    path = tmp_path_factory.getbasetemp() / "identity.jsonl"
    write(path, articles)
    assert [item for item in read(path) if not isinstance(item, ImportProblem)] == articles


@given(marked_articles())
@settings(max_examples=some(50), deadline=None)
def test_a_line_stays_one_line_for_every_reader(marked: MarkedArticle) -> None:
    assert len(article_line(marked).splitlines()) == 1


@given(marked_articles(), st.none() | texts())
@settings(max_examples=some(150), deadline=None)
def test_a_line_is_the_record_of_the_article_to_the_character(
    marked: MarkedArticle, note: str | None
) -> None:
    marked = replace(marked, article=replace(marked.article, note=note))
    line = json.dumps(article_record(marked), ensure_ascii=False, allow_nan=False) + "\n"
    assert article_line(marked) == line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def test_a_number_that_json_has_not_is_never_written() -> None:
    span = next(one for one in ferry().spans if one.figure)
    broken = replace(span, attributes=FigureAttributes(low=float("nan"), high=float("inf")))
    with pytest.raises(ValueError, match="JSON compliant"):
        article_line(replace(ferry(), spans=[broken]))


def test_keys_stand_in_the_order_of_the_format() -> None:
    record = json.loads(article_line(ferry()))
    assert list(record) == [
        "pressmark", "id", "title", "source", "url", "published", "language", "status", "text",
        "spans",
    ]  # fmt: skip


def test_a_bad_line_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    lines = changed() + '{"text": \n\n[1]\n{"id": "x"}\n' + changed(id="second")
    items = imported(tmp_path, lines)
    assert [type(item) for item in items] == [
        MarkedArticle, ImportProblem, ImportProblem, ImportProblem, MarkedArticle,
    ]  # fmt: skip
    assert [str(item) for item in items[1:4]] == [
        "in.jsonl, line 2: the line is not JSON (Expecting value, character 10)",
        "in.jsonl, line 4: the line holds no JSON object",
        "in.jsonl, line 5: the line has no text",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": 5}', "the text is not a string"),
        ('{"text": " \\n"}', "there is no text in it"),
        ('{"text": "a", "x": NaN}', "the line holds NaN, which is not JSON"),
        (b'{"text": "caf\xe9"}', "the line is not in UTF-8 (byte 14)"),
        ('{"text": "a", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ('{"text": "\\u000b", "x": ' + "[" * 20_000 + "]" * 20_000 + "}", "nested too deeply"),
        (changed(pressmark=2), "version 2 of the format, and this Pressmark reads version 1"),
        (changed(pressmark="1"), "an unknown version of the format"),
        (changed(status="finished"), "the status is 'finished', not one of new, in progress"),
        (changed(title=["a"]), "the title is not a string"),
        (changed(spans={}), "the spans are not a list"),
        (changed(spans=[3]), "span 1 is not an object"),
        (with_span(layer="mood"), "span q1: the layer is 'mood', not one of entity"),
        (with_span(text="“No such words”"), "span q1: the span '“No such words”' does not stand"),
        (with_span(start=31, text="e"), "span q1: the span 'e' does not stand where it should"),
        (with_span(text=None, end=5000), "span q1: the span from 30 to 5000 does not lie"),
        (with_span(start="30"), "span q1: the span needs whole numbers"),
        (with_span(cue={"start": 0, "end": 4, "text": "sang"}), "span q1: the cue 'sang' does not"),
        (with_span(label=""), "span q1: the label is empty"),
        (with_span(score=7), "span q1: the score 7 does not lie between 0 and 1"),
    ],
)
def test_a_line_that_does_not_fit_is_refused_with_its_reason(
    tmp_path: Path, line: str | bytes, reason: str
) -> None:
    assert reason in problem(tmp_path, line)


def test_a_reason_stays_short_whatever_the_line_holds(tmp_path: Path) -> None:
    assert len(problem(tmp_path, with_span(layer="x" * 100_000))) <= 400


def test_values_no_file_can_hold_are_refused(tmp_path: Path) -> None:
    figure = json.dumps(article_record(ferry())["spans"][1])
    for value in ("1e999", "9" * 400):
        line = changed(spans=[]).replace('"spans": []', f'"spans": [{figure}]')
        line = line.replace('"low": 12', f'"low": {value}')
        assert "the low value is not a number" in problem(tmp_path, line)


def test_an_empty_file_and_a_missing_one_get_a_sentence(tmp_path: Path) -> None:
    assert [str(item) for item in imported(tmp_path, "")] == ["in.jsonl: the file is empty"]
    assert [str(item) for item in imported(tmp_path, "\n \n")] == ["in.jsonl: the file is empty"]
    (missing,) = read(tmp_path / "no.jsonl")
    assert str(missing) == "no.jsonl: there is no such file"


def test_a_line_beyond_the_limit_is_skipped_without_keeping_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 2_000_000)
    items = imported(tmp_path, "x" * 5_000_000 + "\n" + changed())
    assert str(items[0]) == "in.jsonl, line 1: the line is longer than 2 MB"
    assert items[1:] == [ferry()]


def test_a_span_moves_to_the_only_place_of_its_text_and_takes_its_mentions_along(
    tmp_path: Path,
) -> None:
    record = article_record(ferry())
    record["text"] = "Ana Oré said\n\n" + record["text"]
    items = imported(tmp_path, json.dumps(record))
    marked, note = items
    assert isinstance(marked, MarkedArticle)
    assert (
        str(note)
        == f"in.jsonl, line 1: {len(marked.spans)} spans moved to where the covered text stands"
    )
    shift = len("Ana Oré said\n\n")
    for span, old in zip(marked.spans, ferry().spans, strict=True):
        assert (span.start, span.end) == (old.start + shift, old.end + shift)
    quote, figure = marked.spans[0].quote, marked.spans[1].figure
    assert quote is not None
    assert quote.speaker is not None
    # The name stands twice: it is the distance that tells which is meant.
    assert quote.speaker.start == place(TEXT, "Ana Oré")[0] + shift
    assert figure is not None
    assert figure.number == tuple(edge + shift for edge in place(TEXT, "12"))


def test_the_offsets_of_a_text_with_crlf_hold_after_the_import(tmp_path: Path) -> None:
    text = "\ufeffOne.\r\nTwo Bob\r\nBob\x85Bob \x00Ann\ud800"
    spans = [
        {"id": f"e{start}", "layer": "entity", "label": "X", "start": start, "end": end,
         "text": text[start:end]}
        for start, end in ((1, 7), (11, 14), (16, 19), (20, 23), (24, 29))
    ]  # fmt: skip
    item, *notes = imported(
        tmp_path, json.dumps({"pressmark": 1, "id": "a", "text": text, "spans": spans[1:]})
    )
    assert isinstance(item, MarkedArticle)
    assert item.article.text == normalise(text)
    assert [span.text for span in item.spans] == ["Bob", "Bob", "Bob", "\ufffdAnn\ufffd"]
    assert [span.start for span in item.spans] == [9, 13, 17, 21]
    assert [str(note) for note in notes] == [
        "in.jsonl, line 1: 1 lone surrogate in the text became \ufffd",
        "in.jsonl, line 1: 1 control character in the text became \ufffd",
    ]


def test_spans_with_one_id_are_renamed_and_that_is_told(tmp_path: Path) -> None:
    record = article_record(ferry())
    for span in record["spans"]:
        span["id"] = "e1"
    record["spans"][1]["id"] = ""
    marked, note = imported(tmp_path, json.dumps(record))
    assert isinstance(marked, MarkedArticle)
    assert len({span.name for span in marked.spans}) == len(record["spans"])
    assert str(note) == "in.jsonl, line 1: 6 spans renamed, as another had the same id"


def test_lines_of_other_tools_give_the_text_and_what_is_known_about_it(tmp_path: Path) -> None:
    line = json.dumps(
        {"id": 17, "text": "Snow fell.\r\nSchools shut.", "title": "Snow\nshuts schools",
         "source": "Wire", "url": "https://example.org/17", "date": "2023-01-09"}
    )  # fmt: skip
    (item,) = imported(tmp_path, "\ufeff" + line)
    assert isinstance(item, MarkedArticle)
    article = item.article
    assert (article.name, article.title, article.source) == ("17", "Snow shuts schools", "Wire")
    assert (article.url, article.published) == ("https://example.org/17", "2023-01-09")
    assert article.text == "Snow fell.\nSchools shut."
    assert item.spans == []


def test_labels_of_other_tools_and_dates_not_in_iso_are_told_not_dropped_silently(
    tmp_path: Path,
) -> None:
    line = json.dumps(
        {"text": "Snow fell.", "label": [[0, 4, "WEATHER"]], "published": "9 January"}
    )
    marked, *notes = imported(tmp_path, line)
    assert isinstance(marked, MarkedArticle)
    assert marked.article.published is None
    assert all(isinstance(note, ImportNote) for note in notes)
    assert "the date '9 January' is not of the form" in str(notes[0])
    assert "the labels of another tool under 'label' were left out" in str(notes[1])


def test_a_line_without_an_id_is_named_by_its_content() -> None:
    named, _ = read_line(b'{"text": "Snow fell."}')
    again, _ = read_line(b'{"pressmark": 1, "text": "Snow fell."}')
    assert named.article.name == again.article.name != ""


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
@settings(max_examples=some(300), deadline=None)
def test_no_line_whatever_makes_the_reader_fail(line: bytes) -> None:
    with suppress(ValueError):
        read_line(line)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(st.sampled_from(["text", "id", "spans", "status", "pressmark", "language"]), _JSON)
@settings(max_examples=some(150), deadline=None)
def test_no_value_of_an_article_makes_the_reader_fail(key: str, value: Any) -> None:
    with suppress(ValueError):
        read_line(changed(**{key: value}).encode())


@given(
    st.sampled_from(
        list(article_record(ferry())["spans"][1] | article_record(ferry())["spans"][0])
    ),
    _JSON,
)
@settings(max_examples=some(300), deadline=None)
def test_no_value_of_a_span_makes_the_reader_fail(key: str, value: Any) -> None:
    record = article_record(ferry())
    for span in record["spans"]:
        span[key] = value
    with suppress(ValueError):
        read_line(json.dumps(record).encode())
