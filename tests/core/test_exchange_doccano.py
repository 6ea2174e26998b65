"""doccano: both shapes of its JSON Lines in, the one with relations out."""

import json
from pathlib import Path
from typing import Any

from exchange_samples import ferry

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Layer, QuoteAttributes, State
from pressmark.exchange.doccano import read, recognises, write
from pressmark.exchange.stream import ImportItem

TEXT = "“Boats sink,” said Aylin Demir 💩 of Lisse."


def imported(folder: Path, *given: dict[str, Any]) -> list[ImportItem]:
    path = folder / "in.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in given), encoding="utf-8")
    assert recognises(path, path.read_bytes()[:1000])
    return list(read(path))


def bounds(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def article_of(item: ImportItem) -> MarkedArticle:
    assert isinstance(item, MarkedArticle)
    return item


def test_triples_are_read_under_either_name(tmp_path: Path) -> None:
    triple = [*bounds("Aylin Demir"), "PERSON"]
    for key in ("label", "labels"):
        (item,) = imported(tmp_path, {"id": 4, "text": TEXT, key: [triple], "source": "Echo"})
        (span,) = article_of(item).spans
        assert (span.text, span.label, span.state) == ("Aylin Demir", "PERSON", State.SUGGESTED)
        assert article_of(item).article.source == "Echo"
        assert article_of(item).article.name == "4"


def entity(number: int, words: str, label: str) -> dict[str, Any]:
    start, end = bounds(words)
    return {"id": number, "label": label, "start_offset": start, "end_offset": end}


def test_relations_become_speakers_and_all_others_are_told(tmp_path: Path) -> None:
    entities = [entity(11, "“Boats sink,”", "quote:direct"), entity(12, "Aylin Demir", "PERSON"),
                entity(13, "Lisse", "GPE"), entity(14, "said", "cue")]  # fmt: skip
    relations = [{"id": 1, "from_id": 11, "to_id": 12, "type": "speaker"},
                 {"id": 2, "from_id": 14, "to_id": 11, "type": "cue"},
                 {"id": 3, "from_id": 12, "to_id": 13, "type": "livesIn"}]  # fmt: skip
    item, note = imported(tmp_path, {"text": TEXT, "entities": entities, "relations": relations})
    quote, person, place = article_of(item).spans
    assert (quote.layer, quote.label) == (Layer.QUOTE, "direct")
    assert isinstance(quote.attributes, QuoteAttributes)
    assert quote.attributes.speaker is not None
    assert quote.attributes.cue is not None
    assert (quote.attributes.speaker.start, quote.attributes.cue.start) == (
        bounds("Aylin Demir")[0], bounds("said")[0],
    )  # fmt: skip
    assert (person.label, place.label) == ("PERSON", "GPE")
    assert "1 relation left out that Pressmark has no place for (livesIn)" in str(note)


def test_bad_lines_and_spans_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    line = json.dumps({"text": TEXT, "label": [[0, 900, "X"], [5, 2, "Y"], ["a", "b", "c"], "Z"]})
    path.write_text(f'{line}\n{{"text": 3, "label": []}}\nno json\n', encoding="utf-8")
    item, *told = read(path)
    assert article_of(item).spans == []
    outside = f"does not lie in the text of {len(TEXT)} characters"
    assert [str(one) for one in told] == [
        "in.jsonl, line 1: a label for the whole text was left out",
        "in.jsonl, line 1: label 3 is not of the form [start, end, name]",
        f"in.jsonl, line 1: span 1: the span from 0 to 900 {outside}",
        f"in.jsonl, line 1: span 2: the span from 5 to 2 {outside}",
        "in.jsonl, line 2: the example has no text",
        "in.jsonl, line 3: the line is not JSON (Expecting value, character 1)",
    ]


def test_ids_go_on_through_the_file_and_what_is_lost_is_named(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    losses = write(path, [ferry(), ferry()])
    examples = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    ids = [one["id"] for example in examples for one in example["entities"]]
    assert ids == list(range(1, len(ids) + 1))
    first = {one["id"]: one for one in examples[0]["entities"]}
    relation = examples[0]["relations"][0]
    assert relation["type"] == "speaker"
    assert first[relation["from_id"]]["label"] == "quote:direct"
    assert first[relation["to_id"]]["label"] == "PERSON"
    told = losses.told()
    assert "2 rejected spans left out: doccano cannot tell them from the others." in told
    assert "2 suggestions stand there like what was decided." in told
    assert any("overlap others: doccano keeps them only in a project" in one for one in told)
    assert any("written without place of the number and value and unit" in one for one in told)


def test_line_ends_of_windows_do_not_move_what_stands_behind_them(tmp_path: Path) -> None:
    text = "\ufeffOne.\r\nTwo Bob\r\n\u2028\u00a0e\u0301 سلام 💩 Ann"
    spans = [
        [text.index(w), text.index(w) + len(w), "X"] for w in ("Bob", "e\u0301", "سلام", "Ann")
    ]
    item, *_ = imported(tmp_path, {"text": text, "label": spans})
    assert [span.text for span in article_of(item).spans] == ["Bob", "e\u0301", "سلام", "Ann"]
    assert "\r" not in article_of(item).article.text
