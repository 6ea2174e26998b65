"""The record forms of quote and figure corpora: our spans put into them, and scored there."""

import importlib.util
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from exchange_samples import marked_span, place

from pressmark.detect.highlight import suggest
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    suggested,
)
from pressmark.domain.text import Bounds
from pressmark.errors import ImportProblem
from pressmark.exchange.stream import ImportNote
from pressmark.learn.evaluation import units
from pressmark.learn.evaluation.evaluate import Evaluation, evaluate_file
from pressmark.learn.evaluation.gold import (
    FigureGold,
    GoldArticle,
    QuoteGold,
    SpanGold,
    read_line,
)
from pressmark.learn.evaluation.records import figure_records, marked_records, speech_records

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = (
    'Nils Roth said the pier was "a death trap" and had to go. "Nobody listens," he added.\n'
    "The so-called 'repairs' cost dozens of jobs and about $3.2m."
)
ROTH, HE = Mention(*place(TEXT, "Nils Roth"), "Nils Roth"), Mention(*place(TEXT, "he added"))
SAID = Mention(*place(TEXT, "said"))


def quote(label: str, covered: str, said: QuoteAttributes | None = None) -> Span:
    bounds = place(TEXT, covered)
    return marked_span("q", Layer.QUOTE, label, bounds, attributes=said, text=TEXT)


def figure(covered: str, said: FigureAttributes) -> Span:
    return marked_span("f", Layer.FIGURE, "count", place(TEXT, covered), attributes=said, text=TEXT)


CLAUSE = 'the pier was "a death trap" and had to go'
REPORTED = quote("indirect", CLAUSE, QuoteAttributes("u1", ROTH, SAID))
WORDS = quote("partial", '"a death trap"', QuoteAttributes("u1", ROTH, SAID))
SPOKEN = quote("direct", '"Nobody listens,"', QuoteAttributes("u2", HE))
SCARE = quote("scare", "'repairs'", QuoteAttributes())
QUOTES = [REPORTED, WORDS, SPOKEN, SCARE]


def fail(item: ImportNote | ImportProblem) -> None:
    raise AssertionError(str(item))


def test_quoted_words_and_the_clause_around_them_are_one_mixed_quote_of_speech() -> None:
    mixed, direct = speech_records(QUOTES, TEXT)
    assert (mixed.kind, (mixed.start, mixed.end)) == ("mixed", place(TEXT, CLAUSE))
    assert (mixed.speaker, mixed.cue) == (place(TEXT, "Nils Roth"), place(TEXT, "said"))
    assert (direct.kind, direct.cue) == ("direct", None)


def test_quoted_words_of_another_speaker_stay_a_quote_of_their_own() -> None:
    other = replace(WORDS, attributes=QuoteAttributes("u9", HE))
    assert [one.kind for one in speech_records([REPORTED, other], TEXT)] == ["indirect", "mixed"]


def test_quoted_words_that_nobody_is_known_to_have_said_are_no_speech() -> None:
    nobodys = replace(WORDS, attributes=QuoteAttributes("u9"))
    assert speech_records([nobodys], TEXT) == []
    assert [one.kind for one in speech_records([REPORTED, nobodys], TEXT)] == ["mixed"]
    assert [one.kind for one in marked_records([nobodys])] == ["mixed"]


def test_a_mixed_quote_reaches_as_far_as_both_of_its_parts() -> None:
    start, end = place(TEXT, '"a death trap" and had')
    part = marked_span(
        "q", Layer.QUOTE, "indirect", (place(TEXT, "the pier")[0], start + 3),
        attributes=REPORTED.attributes, text=TEXT,
    )  # fmt: skip
    [mixed] = speech_records([part, WORDS], TEXT)
    assert (mixed.start, mixed.end) == (part.start, WORDS.end)
    assert end > mixed.end


def test_a_set_of_marked_stretches_has_neither_reported_clauses_nor_scare_quotes() -> None:
    kinds = [(one.kind, TEXT[one.start : one.end]) for one in marked_records(QUOTES)]
    assert kinds == [("mixed", '"a death trap"'), ("direct", '"Nobody listens,"')]


def test_a_reported_clause_gets_its_that_back() -> None:
    text = "Nils Roth said that the pier was unsafe."
    bounds = place(text, "the pier was unsafe")
    clause = marked_span("q", Layer.QUOTE, "indirect", bounds, attributes=None, text=text)
    [reported] = speech_records([clause], text)
    assert text[reported.start : reported.end] == "that the pier was unsafe"


def test_a_quote_inside_a_quote_is_part_of_the_outer_one() -> None:
    inner = quote("direct", "a death trap")
    outer = quote("direct", '"a death trap"')
    assert [(one.start, one.end) for one in marked_records([outer, inner])] == [
        (outer.start, outer.end)
    ]
    assert len(speech_records([outer, inner], TEXT)) == 1


def test_a_turn_without_marks_is_no_marked_stretch() -> None:
    assert marked_records([quote("direct", "The so-called")]) == []


def test_a_vague_number_gets_the_band_of_the_corpora() -> None:
    said = FigureAttributes(place(TEXT, "dozens"), 24, None, vague=True)
    [dozens] = figure_records([figure("dozens", said)], TEXT)
    assert (dozens.low, dozens.high) == (12, 120)


def test_a_figure_is_written_with_its_bare_number_unit_and_modifier() -> None:
    said = FigureAttributes(
        place(TEXT, "3.2m"), 3.2e6, 3.2e6, "dollar", Mention(*place(TEXT, "jobs")),
        Modifier("about", ModifierClass.APPROX),
    )  # fmt: skip
    [money] = figure_records([figure("$3.2m", said)], TEXT)
    record = money.record()
    assert (record["nstart"], record["nend"]) == place(TEXT, "3.2m")
    assert (record["unit"], record["modifier"], record["counted"]) == ("dollar", "approx", "jobs")


@pytest.mark.parametrize(
    ("unit", "adapted"),
    [
        ("dollar per barrel", (None, "dollar per barrel")),
        ("mile per hour", ("mile per hour", "jobs")),
        ("part per billion", ("parts-per-billion", "jobs")),
        ("dollar", ("dollar", "jobs")),
    ],
)
def test_a_rate_without_a_name_of_its_own_is_counted_in_the_corpora(
    unit: str, adapted: tuple[str | None, str]
) -> None:
    said = FigureAttributes(unit=unit, counted=Mention(*place(TEXT, "jobs")))
    [found] = figure_records([figure("$3.2m", said)], TEXT)
    assert (found.unit, found.counted) == adapted


@pytest.mark.parametrize(
    ("counted", "singular"),
    [("bosses", "boss"), ("fishermen", "fisherman"), ("viruses", "virus"), ("houses", "houses")],
)
def test_what_is_counted_is_singular_in_the_corpora(counted: str, singular: str) -> None:
    text = f"4 {counted} came."
    said = FigureAttributes(counted=Mention(2, 2 + len(counted)))
    span = marked_span("f", Layer.FIGURE, "count", (0, 1), attributes=said, text=text)
    [found] = figure_records([span], text)
    assert found.counted == singular


def test_each_form_of_gold_is_known_by_its_keys() -> None:
    row: dict[str, Any] = {"id": 7, "text": "A b."}
    forms: list[tuple[dict[str, Any], type]] = [
        ({"quotes": []}, QuoteGold),
        ({"figures": []}, FigureGold),
        ({"entities": [[0, 1, "X"]]}, SpanGold),
        ({"pressmark": 1, "spans": []}, SpanGold),
    ]
    for keys, form in forms:
        given = row | keys | ({"id": "7"} if "pressmark" in keys else {})
        article, notes = read_line(json.dumps(given).encode())
        assert (type(article), article.name, notes) == (form, "7", [])


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"quotes": [{"start": 2, "end": 9}]}, "does not lie in the text"),
        ({"quotes": "none"}, "not a list"),
        ({"figures": [{"start": 0, "end": 1, "low": "2"}]}, "the low value is not a number"),
        ({"entities": [[0, 1]]}, "has no label"),
        ({"labels": []}, "no quotes, figures or entities"),
        ({"quotes": [], "text": "A\r\nb"}, "line ends"),
        ({"quotes": [], "text": None}, "no text"),
    ],
)
def test_gold_that_cannot_be_read_says_why(keys: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_line(json.dumps({"id": "a", "text": "A b."} | keys).encode())


def test_a_wrong_unit_value_and_modifier_are_listed(tmp_path: Path) -> None:
    gold = {"start": 0, "end": 6, "low": 50, "high": 50, "unit": "mile", "modifier": "max"}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "50 km on", "figures": [gold]}) + "\n")
    said = FigureAttributes((0, 2), 5, 5, "kilometre")
    span = marked_span("f", Layer.FIGURE, "measure", (0, 5), attributes=said, text="50 km on")
    evaluation = Evaluation.of(errors=9, kinds="")
    evaluate_file(path, lambda _: [span], evaluation, fail)
    listed = {one.attribute: (one.gold, one.found) for one in evaluation.mistakes.kept}
    assert listed["value"] == ("50 mile", "5 kilometre")
    assert listed["unit"] == ("mile", "kilometre")
    assert listed["modifier"] == ("max", None)


def test_ignored_gold_counts_neither_way(tmp_path: Path) -> None:
    ignored = {"start": 0, "end": 5, "low": 50, "high": 50, "ignore": True}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "50 km on", "figures": [ignored]}) + "\n")
    said = FigureAttributes((0, 2), 50, 50, "kilometre")
    span = marked_span("f", Layer.FIGURE, "measure", (0, 5), attributes=said, text="50 km on")
    evaluation = Evaluation.of(errors=9, kinds="")
    evaluate_file(path, lambda _: [span], evaluation, fail)
    quality = evaluation.figures.quality("overlap")
    assert (quality.gold, quality.found, evaluation.mistakes.kept) == (0, 0, [])


# From here on: the figures are those of the scorers beside the development sets.

QUOTE_SETS = [
    ("quotes_marked_dev", ""),
    ("quotes_marked_british_dev", "direct"),
    ("quotes_speech_dev", "direct,mixed,indirect"),
    ("quotes_speech_dev", ""),
]
FIGURE_SETS = ["figures_news_dev", "figures_press_dev"]
Finder = Callable[[GoldArticle], list[Span]]


def scorer(shared: Path, name: str) -> ModuleType:
    path = shared / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().decode("utf-8").splitlines()]


def evaluated(gold: Path, out: Path, find: Finder, kinds: str = "") -> Evaluation:
    evaluation = Evaluation.of(errors=0, kinds=kinds)
    evaluate_file(gold, find, evaluation, fail, out)
    return evaluation


def moved(dice: random.Random, bounds: Bounds, text: str) -> Bounds:
    """Bounds as a fallible detector finds them: most are right, some are off by a little."""
    if dice.random() < 0.7:
        return bounds
    start = min(max(0, bounds[0] + dice.randint(-6, 6)), len(text) - 1)
    return start, min(len(text), max(start + 1, bounds[1] + dice.randint(-6, 6)))


def guessed(gold: GoldArticle) -> list[Span]:
    """Spans made of the gold by chance: some moved, mislabelled, dropped, doubled or made up."""
    dice = random.Random(gold.name)
    if isinstance(gold, QuoteGold):
        return list(_guessed_quotes(dice, gold))
    assert isinstance(gold, FigureGold)
    return list(_guessed_figures(dice, gold))


def _guessed_quotes(dice: random.Random, gold: QuoteGold) -> Iterator[Span]:
    anywhere = [(dice.randrange(len(gold.text) - 9), dice.randint(1, 300)) for _ in range(6)]
    stretches = [(start, min(len(gold.text), start + length)) for start, length in anywhere]
    known = [(one.start, one.end) for one in gold.quotes if dice.random() < 0.85]
    for bounds in [*known, *(gold.other or [])[::2], *stretches]:
        label = dice.choice(["direct", "direct", "indirect", "partial", "scare"])
        place = moved(dice, bounds, gold.text)
        mentions = [Mention(*moved(dice, bounds, gold.text)) for _ in "ab"]
        for one in gold.quotes:
            if (one.start, one.end) == bounds and one.speaker and one.cue:
                mentions = [Mention(*moved(dice, m, gold.text)) for m in (one.speaker, one.cue)]
        said = QuoteAttributes(None, *(m if dice.random() < 0.9 else None for m in mentions))
        yield marked_span("q", Layer.QUOTE, label, place, attributes=said, text=gold.text)


def _guessed_figures(dice: random.Random, gold: FigureGold) -> Iterator[Span]:
    for one in gold.figures:
        if dice.random() < 0.1:
            continue
        low, high = (end and end * dice.choice([1, 1, 1, 1, 1.2]) for end in (one.low, one.high))
        words = Mention(*moved(dice, (one.start, one.end), gold.text))
        said = FigureAttributes(
            moved(dice, one.number, gold.text), low, high,
            one.unit if dice.random() < 0.8 else dice.choice(["miles", "$", "percent", None]),
            words if dice.random() < 0.5 else None,
            dice.choice([None, Modifier("about", ModifierClass.APPROX), Modifier("another")]),
        )  # fmt: skip
        for _ in range(dice.choice([1, 1, 1, 2])):
            bounds = moved(dice, (one.start, one.end), gold.text)
            yield marked_span("f", Layer.FIGURE, "count", bounds, attributes=said, text=gold.text)


def assert_same_quotes(evaluation: Evaluation, theirs: dict[str, Any]) -> None:
    scores = evaluation.speech if evaluation.speech.articles else evaluation.marked
    mine = scores.record()
    assert (mine["gold"], mine["found"]) == (theirs["gold"], theirs["pred"])
    for measure in ("exact", "edge", "partial", "chars"):
        keys = {"precision": "p", "recall": "r", "f1": "f1"}
        for key, their_key in keys.items():
            assert mine[measure][key] == pytest.approx(theirs[measure][their_key])
    for role in ("speaker", "cue"):
        for grade in ("overlap", "exact"):
            share = mine["attributes"][f"{role} {grade}"]
            assert share["of"] == theirs[role]["n"]
            assert share["share"] == pytest.approx(theirs[role][grade])
    assert {k: one["share"] for k, one in mine["recall_by_kind"].items()} == pytest.approx(
        theirs["recall_by_kind"]
    )
    if "other" in theirs:
        assert mine["other_found_as_quotes"]["of"] == theirs["other"]["n"]
        assert mine["other_found_as_quotes"]["share"] == pytest.approx(theirs["other"]["predicted"])


def assert_same_figures(evaluation: Evaluation, theirs: dict[str, Any]) -> None:
    mine = evaluation.figures.record()
    assert (mine["gold"], mine["found"]) == (theirs["gold"], theirs["pred"])
    names = {"nq_value_and_unit": "nq_value_unit"}
    for measure in ("exact", "core", "overlap", "nq_value", "nq_value_and_unit"):
        for key, their_key in (("precision", "p"), ("recall", "r"), ("f1", "f1")):
            theirs_here = theirs[names.get(measure, measure)][their_key]  # rounded to 0.1
            assert 100 * mine[measure][key] == pytest.approx(theirs_here, abs=0.0501)
    for attribute, name in (
        ("value", "value"),
        ("unit", "unit"),
        ("unit (when given)", "unit_physical"),
        ("counted (when given)", "counted"),
        ("modifier", "modifier"),
        ("modifier (when given)", "modifier_when_gold"),
    ):
        share = mine["attributes"].get(attribute)
        assert (share and round(100 * share["share"], 1)) == theirs[name]


@pytest.mark.parametrize(("name", "kinds"), QUOTE_SETS)
def test_quotes_score_as_with_the_scorer_of_the_corpora(
    shared: Path, tmp_path: Path, name: str, kinds: str
) -> None:
    gold, out = shared / "gold" / f"{name}.jsonl", tmp_path / "found.jsonl"
    evaluation = evaluated(gold, out, guessed, kinds)
    wanted = set(kinds.split(",")) if kinds else None
    assert_same_quotes(
        evaluation, scorer(shared, "score_quotes").score(rows(gold), rows(out), wanted)
    )


@pytest.mark.parametrize("name", FIGURE_SETS)
def test_figures_score_as_with_the_scorer_of_the_corpora(
    shared: Path, tmp_path: Path, name: str
) -> None:
    gold, out = shared / "gold" / f"{name}.jsonl", tmp_path / "found.jsonl"
    evaluation = evaluated(gold, out, guessed)
    theirs, _ = scorer(shared, "score_figures").score(rows(gold), rows(out))
    assert_same_figures(evaluation, theirs)


@pytest.mark.parametrize(("name", "kinds"), [*QUOTE_SETS[1:3], *((n, "") for n in FIGURE_SETS)])
def test_what_the_pipeline_finds_scores_alike(
    shared: Path, tmp_path: Path, pipeline: "Language", name: str, kinds: str
) -> None:
    lines = (shared / "gold" / f"{name}.jsonl").read_bytes().splitlines(keepends=True)
    gold, out = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_bytes(b"".join(lines[:: len(lines) // 3]))

    def find(article: GoldArticle) -> list[Span]:
        [found] = suggest([article.text], pipeline)
        return [suggested(one, article.text) for one in found]

    evaluation = evaluated(gold, out, find, kinds)
    if name in FIGURE_SETS:
        theirs, _ = scorer(shared, "score_figures").score(rows(gold), rows(out))
        assert_same_figures(evaluation, theirs)
    else:
        wanted = set(kinds.split(",")) if kinds else None
        theirs = scorer(shared, "score_quotes").score(rows(gold), rows(out), wanted)
        assert_same_quotes(evaluation, theirs)


def test_units_are_the_same_ones_as_for_the_scorer(shared: Path) -> None:
    theirs = scorer(shared, "score_figures")
    names: Sequence[str] = [*theirs.ALIAS, "Miles", "tonnes of grain", "parties", "glass", "people"]
    for key in ("unit", "counted"):
        mine = {
            name: units.common_name(**{"unit": None, "counted": None, key: name}) for name in names
        }
        other = {name: theirs.canon({key: name}) for name in names}
        groups = [
            {tuple(sorted(n for n in names if one[n] == one[name])) for name in names}
            for one in (mine, other)
        ]
        assert groups[0] == groups[1]
        for one in names:
            for two in names:
                mine_same = units.same_unit(mine[one], mine[two])
                assert mine_same == theirs.head_eq(other[one], other[two])
