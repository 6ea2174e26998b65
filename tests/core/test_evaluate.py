"""`pressmark evaluate`: what counts as right, which errors are listed, what is printed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from exchange_samples import marked_span

from pressmark import assets
from pressmark.__main__ import main
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
    named,
)
from pressmark.errors import UserError
from pressmark.exchange import jsonl
from pressmark.learn.evaluation.gold import SpanGold
from pressmark.learn.evaluation.matching import pair_by_jaccard, pair_labelled
from pressmark.learn.evaluation.mistakes import Kind, Mistakes, in_context
from pressmark.learn.evaluation.predictions import Predictions
from pressmark.learn.evaluation.spans import SpanScores

TEXT = (
    "Grain ship leaves Port Alder\n\n"
    "“We waited up to 40 days,” said Ilse Korhonen, its captain. She added: “Never again.”"
)
Run = Callable[..., tuple[int, str, str]]


def bounds(covered: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(covered)
    return start, start + len(covered)


def span(
    layer: Layer,
    label: str,
    covered: str,
    said: Attributes = None,
    state: State = State.ACCEPTED,
) -> Span:
    return marked_span("", layer, label, bounds(covered), state, said, TEXT)


def entity(label: str, covered: str) -> Span:
    return span(Layer.ENTITY, label, covered)


def scored(gold: Sequence[Span], found: Sequence[Span], keep: int = 99) -> SpanScores:
    scores = SpanScores(Mistakes(keep))
    scores.add("ship", TEXT, gold, found)
    return scores


def errors(scores: SpanScores) -> list[tuple[Kind, str | None, str | None]]:
    return [(one.kind, one.gold, one.found) for one in scores.mistakes.kept]


def shares(scores: SpanScores, layer: Layer) -> dict[str, tuple[int, int]]:
    found = scores.layers[layer].attributes.in_order()
    return {name: (share.right, share.of) for name, share in found.items()}


CAPTAIN = Mention(*bounds("Ilse Korhonen"), "Ilse Korhonen")
SHE = Mention(*bounds("She"), "Ilse Korhonen")
SAID = Mention(*bounds("said"))
WAITED = "“We waited up to 40 days,”"


# Matching.


def test_the_larger_overlap_is_paired_first() -> None:
    gold = [((0, 10), "A"), ((10, 12), "A")]
    assert pair_labelled(gold, [((9, 12), "A"), ((2, 10), "A")]) == [(0, 1), (1, 0)]


def test_equal_overlaps_are_decided_by_bounds_then_label() -> None:
    gold = [((0, 5), "A")]
    assert pair_labelled(gold, [((0, 9), "A"), ((0, 5), "B"), ((0, 5), "A")]) == [(0, 2)]


def test_touching_ends_are_no_overlap() -> None:
    assert pair_labelled([((0, 5), "A")], [((5, 9), "A")]) == []


def test_a_pair_below_the_least_jaccard_index_is_none() -> None:
    assert pair_by_jaccard([(0, 10)], [(0, 5)]) == [(0, 0)]
    assert pair_by_jaccard([(0, 11)], [(0, 5)]) == []


# Spans.


def test_exact_needs_bounds_and_label_overlap_the_label_any_label_neither() -> None:
    gold = [entity("GPE", "Port Alder"), entity("PERSON", "Ilse Korhonen")]
    scores = scored(gold, [entity("GPE", "Alder"), entity("ORG", "Ilse Korhonen")])
    total = scores.layers[Layer.ENTITY].total()
    assert (total.gold, total.found) == (2, 2)
    assert (total.exact, total.overlap, total.any_label) == (0, 1, 2)


def test_a_pair_with_two_labels_is_missed_by_one_and_spurious_for_the_other() -> None:
    scores = scored([entity("PERSON", "Ilse Korhonen")], [entity("ORG", "Ilse Korhonen")])
    labels = scores.layers[Layer.ENTITY].labels
    assert (labels["PERSON"].gold, labels["PERSON"].found, labels["PERSON"].exact) == (1, 0, 0)
    assert (labels["ORG"].gold, labels["ORG"].found, labels["ORG"].exact) == (0, 1, 0)


def test_layers_never_match_each_other() -> None:
    scores = scored([entity("DATE", "40 days")], [span(Layer.FIGURE, "measure", "40 days")])
    assert scores.layers[Layer.ENTITY].any_label == 0
    assert set(scores.scored()) == {Layer.ENTITY}


def test_precision_recall_and_f1_are_those_of_the_textbook() -> None:
    gold = [entity("GPE", "Port Alder"), entity("PERSON", "Ilse Korhonen")]
    found = [gold[0], entity("ORG", "Grain"), entity("ORG", "ship"), entity("ORG", "captain")]
    record = scored(gold, found).layers[Layer.ENTITY].record()
    assert record["exact"] == {"precision": 0.25, "recall": 0.5, "f1": pytest.approx(1 / 3)}


def test_each_kind_of_error_is_listed_with_what_should_be() -> None:
    gold = [entity("GPE", "Port Alder"), entity("PERSON", "Ilse Korhonen"), entity("ORG", "Grain")]
    found = [entity("FAC", "Port Alder"), entity("PERSON", "Korhonen"), entity("GPE", "captain")]
    assert errors(scored(gold, found)) == [
        (Kind.LABEL, "GPE", "FAC"),
        (Kind.BOUNDS, "Ilse Korhonen", "Korhonen"),
        (Kind.MISSED, "ORG", None),
        (Kind.SPURIOUS, None, "GPE"),
    ]


def test_an_error_has_its_article_offsets_and_the_words_around_it() -> None:
    [error] = scored([entity("GPE", "Port Alder")], []).mistakes.kept
    assert (error.article, error.start, error.end) == ("ship", *bounds("Port Alder"))
    assert error.context.startswith("Grain ship leaves ⟦Port Alder⟧ ⏎ ⏎ “We waited")


def test_a_long_span_is_shown_without_its_middle() -> None:
    assert in_context("a" * 500, (0, 500)) == "⟦" + "a" * 80 + " … " + "a" * 80 + "⟧"


def test_no_more_errors_are_kept_than_asked_for_and_all_are_counted() -> None:
    gold = [entity("GPE", "Port Alder"), entity("PERSON", "Ilse Korhonen"), entity("ORG", "Grain")]
    scores = scored(gold, [], keep=2)
    assert len(scores.mistakes.kept) == 2
    assert scores.mistakes.counts[Layer.ENTITY, Kind.MISSED] == 3


# Attributes.


def quote(said: QuoteAttributes, covered: str = WAITED) -> Span:
    return span(Layer.QUOTE, "direct", covered, said)


def test_speaker_and_cue_are_scored_where_the_gold_has_them() -> None:
    gold = quote(QuoteAttributes("u1", CAPTAIN, SAID))
    surname = Mention(*bounds("Korhonen"), "ILSE  Korhonen")
    found = quote(QuoteAttributes("u1", surname))
    scores = scored([gold], [found])
    assert shares(scores, Layer.QUOTE) == {
        "speaker overlap": (1, 1),
        "speaker exact": (0, 1),
        "speaker name": (1, 1),
        "cue overlap": (0, 1),
        "cue exact": (0, 1),
    }
    assert [one.attribute for one in scores.mistakes.kept] == ["speaker exact", "cue overlap"]


def test_a_quote_without_speaker_in_the_gold_says_nothing_on_speakers() -> None:
    scores = scored([quote(QuoteAttributes("u1"))], [quote(QuoteAttributes("u1", CAPTAIN, SAID))])
    assert shares(scores, Layer.QUOTE) == {}


def test_utterances_are_right_where_the_same_pieces_belong_together() -> None:
    def pieces(*utterances: str | None) -> list[Span]:
        covered = ("“We waited", "40 days,”", "“Never again.”")
        return [
            quote(QuoteAttributes(one), part) for one, part in zip(utterances, covered, strict=True)
        ]

    def right(gold: list[Span], found: list[Span]) -> tuple[int, int] | None:
        return shares(scored(gold, found), Layer.QUOTE).get("utterance")

    assert right(pieces("u1", "u1", "u2"), pieces("u7", "u7", None)) == (2, 2)
    assert right(pieces("u1", "u1", "u2"), pieces("u1", "u2", "u2")) == (0, 3)
    assert right(pieces("u1", None, None), pieces("u1", "u2", None)) is None


def test_what_is_made_up_for_a_figure_is_wrong() -> None:
    modifier = Modifier("up to", ModifierClass.MAX)
    plain = FigureAttributes(bounds("40"), 40, 40)
    rich = FigureAttributes(bounds("40"), 40.001, 40, "day", None, modifier, vague=True)
    pair = [span(Layer.FIGURE, "measure", "40 days", said) for said in (plain, rich)]
    assert shares(scored(pair[:1], pair[1:]), Layer.FIGURE) == {
        "value": (1, 1),
        "unit": (0, 1),
        "counted": (1, 1),
        "modifier": (0, 1),
        "vague": (0, 1),
    }


def test_a_value_that_is_not_known_is_not_zero() -> None:
    gold = FigureAttributes(None, 24, None, "day")
    found = replace(gold, high=0)
    pair = [span(Layer.FIGURE, "measure", "40 days", said) for said in (gold, found)]
    scores = scored(pair[:1], pair[1:])
    assert shares(scores, Layer.FIGURE)["value"] == (0, 1)
    assert shares(scores, Layer.FIGURE)["unit (when given)"] == (1, 1)
    assert errors(scores) == [(Kind.ATTRIBUTE, "24 to ?", "24 to 0")]


# Predictions.


def article(name: str, spans: Sequence[Span] = (), text: str = TEXT) -> MarkedArticle:
    return MarkedArticle(Article(UNSTORED_ARTICLE, name, text), named(list(spans)))


def gold_of(name: str) -> SpanGold:
    return SpanGold(name, TEXT, [])


def test_predictions_are_read_no_further_than_needed() -> None:
    read = []

    def articles() -> Iterator[MarkedArticle]:
        for name in "abc":
            read.append(name)
            yield article(name, [entity("GPE", "Port Alder")])

    predictions = Predictions(articles())
    assert predictions.find(gold_of("a")) is not None
    assert read == ["a"]
    assert predictions.find(gold_of("c")) is not None
    assert predictions.find(gold_of("b")) is not None
    assert predictions.find(gold_of("b")) is None


def test_rejected_spans_are_no_predictions() -> None:
    spans = [
        span(Layer.ENTITY, "GPE", "Port Alder", state=State.SUGGESTED),
        span(Layer.ENTITY, "ORG", "Grain", state=State.REJECTED),
    ]
    found = Predictions(iter([article("a", spans)])).find(gold_of("a"))
    assert [one.label for one in found or []] == ["GPE"]


def test_another_text_is_refused_with_the_place_of_the_difference() -> None:
    other = article("a", text=TEXT.replace("ship", "shop"))
    with pytest.raises(UserError, match=r"^The text of a is not the same .*from character 8 on"):
        Predictions(iter([other])).find(gold_of("a"))


# The command.


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `pressmark evaluate`; returns exit code, output and errors."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["pressmark", "evaluate", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        code = end.value.code
        return code if isinstance(code, int) else 0, *capsys.readouterr()

    return call


def written(path: Path, *articles: MarkedArticle) -> Path:
    jsonl.write(path, articles)
    return path


def as_json(run: Run, *arguments: str | Path) -> dict[str, Any]:
    code, out, _ = run(*arguments, "--json")
    assert code == 0
    record: dict[str, Any] = json.loads(out)
    return record


PORT, GRAIN = entity("GPE", "Port Alder"), entity("ORG", "Grain")


def test_gold_is_perfect_against_itself(run: Run) -> None:
    record = as_json(run, assets.seeds(), assets.seeds())
    assert record["articles"] == 9
    assert set(record["spans"]) == set(Layer)
    for layer in record["spans"].values():
        assert layer["exact"]["f1"] == layer["overlap"]["f1"] == layer["any_label"]["f1"] == 1
        assert all(share["share"] == 1 for share in layer["attributes"].values())
    assert record["errors"] == []


def test_without_predictions_the_texts_are_highlighted(run: Run) -> None:
    record = as_json(run, assets.seeds() / "wire-indirect.jsonl")
    quotes = record["spans"]["quote"]
    assert quotes["found"] > 0
    assert 0.5 < quotes["overlap"]["f1"] <= 1
    assert quotes["attributes"]["speaker overlap"]["of"] > 0


def test_spans_that_stand_are_the_gold(run: Run, tmp_path: Path) -> None:
    states = [replace(PORT, state=State.CORRECTED), replace(GRAIN, state=State.REJECTED)]
    undecided = entity("ORG", "captain")
    gold = article("a", [*states, replace(undecided, state=State.SUGGESTED)])
    path = written(tmp_path / "gold.jsonl", gold)
    assert list(as_json(run, path, path)["spans"]["entity"]["labels"]) == ["GPE", "ORG"]
    assert as_json(run, path, path)["spans"]["entity"]["gold"] == 1


def test_suggestions_are_the_gold_where_nothing_is_decided(run: Run, tmp_path: Path) -> None:
    gold = article("a", [replace(one, state=State.SUGGESTED) for one in (PORT, GRAIN)])
    path = written(tmp_path / "gold.jsonl", gold)
    assert as_json(run, path, path)["spans"]["entity"]["gold"] == 2


def test_a_layer_that_nobody_marked_is_not_scored_and_this_is_told(
    run: Run, tmp_path: Path
) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT]))
    found = [PORT, span(Layer.FIGURE, "measure", "40 days", FigureAttributes())]
    code, out, err = run(gold, written(tmp_path / "found.jsonl", article("a", found)), "--json")
    assert (code, list(json.loads(out)["spans"])) == (0, ["entity"])
    assert err == "gold.jsonl: no figure is marked in it, so that layer is not scored\n"


def test_an_article_without_prediction_is_missed_and_told(run: Run, tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT]), article("b", [GRAIN]))
    code, out, err = run(gold, written(tmp_path / "found.jsonl", article("b", [GRAIN])), "--json")
    record = json.loads(out)
    assert (code, record["missing"], record["spans"]["entity"]["exact"]["recall"]) == (
        0,
        ["a"],
        0.5,
    )
    assert "nothing is predicted for 1 article (a)" in err


def test_predictions_in_another_form_are_told(run: Run, tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT]))
    found = tmp_path / "found.jsonl"
    found.write_text(json.dumps({"id": "a", "text": TEXT, "quotes": []}) + "\n", encoding="utf-8")
    assert "not one span is predicted" in run(gold, found)[2]


def test_a_bad_line_of_gold_is_told_and_the_rest_is_scored(run: Run, tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT]))
    with gold.open("a") as file:
        file.write("\n{broken\n")
    found = written(tmp_path / "found.jsonl", article("a", [PORT]))
    code, out, err = run(gold, found)
    assert code == 1
    assert "spans, 1 article" in out
    assert err.startswith("gold.jsonl, line 3: the line is not JSON")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "There is no gold article in gold.jsonl"), ('{"id": "a", "text": "A"}\n', "no gold")],
)
def test_gold_without_articles_is_one_more_sentence(
    run: Run, tmp_path: Path, text: str, sentence: str
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(text)
    code, out, err = run(gold, gold)
    assert (code, out) == (1, "")
    assert sentence in err.splitlines()[-1]


def test_a_missing_file_and_an_empty_folder_are_told(run: Run, tmp_path: Path) -> None:
    found = written(tmp_path / "found.jsonl", article("a"))
    assert "there is no such file" in run(tmp_path / "none.jsonl", found)[2]
    (tmp_path / "empty").mkdir()
    code, _, err = run(tmp_path / "empty", found)
    assert (code, err) == (1, "There is no JSON Lines file in the folder empty.\n")


def test_errors_are_listed_all_or_some_of_each_kind(run: Run, tmp_path: Path) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT, GRAIN]))
    found = written(tmp_path / "found.jsonl", article("a"))
    assert "⟦" not in run(gold, found)[1]
    for arguments in ([gold, found, "--errors"], ["--errors", gold, found]):
        out = run(*arguments)[1]
        assert "entities, missed: 2\n" in out
        assert out.count("⟦") == 2
    out = run(gold, found, "--errors", "1")[1]
    assert "entities, missed: 2, the first 1\n" in out
    assert out.count("⟦") == 1


@pytest.mark.parametrize("form", ["--json", "--errors"])
def test_every_character_is_printed_in_utf_8_wherever_it_goes(tmp_path: Path, form: str) -> None:
    gold = written(tmp_path / "gold.jsonl", article("a", [PORT]))
    found = written(tmp_path / "found.jsonl", article("a", [GRAIN]))
    command = [sys.executable, "-m", "pressmark", "evaluate", gold, found, form, "--errors"]
    variables = os.environ | {"PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, capture_output=True, env=variables, check=True)
    assert "⟦Port Alder⟧" in done.stdout.decode("utf-8")


def test_a_pipeline_beside_predictions_is_wrong_usage(run: Run) -> None:
    assert run(assets.seeds(), assets.seeds(), "--pipeline", "en_core_web_sm")[0] == 2


def test_what_was_found_is_written_in_the_form_of_the_gold(run: Run, tmp_path: Path) -> None:
    said = QuoteAttributes("u1", CAPTAIN, SAID)
    found = written(tmp_path / "found.jsonl", article("a", [quote(said), PORT]))
    start, end = bounds(WAITED)
    row = {"id": "a", "text": TEXT, "quotes": [{"start": start, "end": end}], "other": []}
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(row) + "\n", encoding="utf-8")
    record = as_json(run, gold, found, "--records", tmp_path / "out.jsonl")
    assert record["marked_quotes"]["exact"]["f1"] == 1
    [line] = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {
        "id": "a",
        "text": TEXT,
        "quotes": [
            {
                "start": start,
                "end": end,
                "kind": "direct",
                "speaker": list(bounds("Ilse Korhonen")),
                "cue": list(bounds("said")),
            }
        ],
    }
