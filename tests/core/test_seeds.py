"""The sample articles: their texts are fit to store and their gold spans keep the conventions."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pressmark.assets import resources, seeds
from pressmark.domain.records import read_span, span_record
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Mention, ModifierClass, Span, State
from pressmark.domain.text import normalise

NAMES = sorted(path.stem for path in seeds().glob("*.txt"))
CLOSERS = {"'": "'", '"': '"', "“": "”", "‘": "’", "„": "“”", "«": "»"}
TAG = re.compile(r"(?:[A-Z]{2,} )*[A-Z]{2,}: ")
HEAD = ["pressmark", "id", "title", "source", "url", "published", "language", "status", "text"]

every_article = pytest.mark.parametrize("name", NAMES)


@cache
def article_text(name: str) -> str:
    return (seeds() / f"{name}.txt").read_bytes().decode("utf-8")


@cache
def record(name: str) -> dict[str, Any]:
    (line,) = (seeds() / f"{name}.jsonl").read_bytes().decode("utf-8").splitlines(keepends=True)
    assert line.endswith("}\n")
    found: dict[str, Any] = json.loads(line)
    return found


@cache
def gold(name: str) -> tuple[Span, ...]:
    return tuple(read_span(span, article_text(name)) for span in record(name)["spans"])


def of_layer(name: str, layer: Layer) -> list[Span]:
    return [span for span in gold(name) if span.layer is layer]


def quotes(name: str, *labels: str) -> list[Span]:
    return [quote for quote in of_layer(name, Layer.QUOTE) if not labels or quote.label in labels]


def pieces(name: str) -> dict[str, list[Span]]:
    """The pieces of each utterance of an article."""
    found = defaultdict(list)
    for quote in quotes(name):
        if quote.quote and quote.quote.utterance:
            found[quote.quote.utterance].append(quote)
    return found


def all_spans() -> Iterator[tuple[str, Span]]:
    return ((name, span) for name in NAMES for span in gold(name))


def mentions(span: Span) -> list[Mention]:
    quote, figure = span.quote, span.figure
    found = [quote.speaker, quote.cue] if quote else []
    return [mention for mention in (*found, figure and figure.counted) if mention]


def opens_a_turn(text: str, span: Span) -> bool:
    """Whether nothing but a speaker tag ("MS ADEYEMI: ") stands before `span` in its line."""
    return TAG.fullmatch(text[text.rfind("\n", 0, span.start) + 1 : span.start]) is not None


def belongs_to_a_turn(name: str, span: Span) -> bool:
    utterance = span.quote.utterance if span.quote else None
    parts = pieces(name)[utterance] if utterance else [span]
    return any(opens_a_turn(article_text(name), part) for part in parts)


def inside(inner: Span, outer: Span) -> bool:
    return inner is not outer and outer.start <= inner.start and inner.end <= outer.end


def test_there_are_at_least_eight_articles_and_each_has_its_gold_beside_it() -> None:
    assert len(NAMES) >= 8
    assert {path.stem for path in seeds().glob("*.jsonl")} == set(NAMES)


@every_article
def test_the_text_is_in_stored_form_and_of_the_promised_length(name: str) -> None:
    text = article_text(name)
    assert normalise(text) == text
    assert 200 <= len(text.split()) <= 900


@every_article
def test_the_line_of_gold_carries_the_text_and_says_where_it_comes_from(name: str) -> None:
    found = record(name)
    assert list(found) == [*HEAD, "spans"]
    assert found["pressmark"] == 1
    assert found["id"] == name
    assert found["text"] == article_text(name)
    assert found["title"] == article_text(name).split("\n", 1)[0].strip()
    assert found["source"]
    assert found["url"] is None or re.match(r"https://(?:[\w-]+\.)?example\.org/", found["url"])
    assert re.fullmatch(r"202[345]-\d\d-\d\d", found["published"])
    assert (found["language"], found["status"]) == ("en", "new")


@every_article
def test_gold_spans_read_back_as_they_were_written(name: str) -> None:
    text = article_text(name)
    assert [span_record(span, text) for span in gold(name)] == record(name)["spans"]
    for written in record(name)["spans"]:
        assert written["text"] == text[written["start"] : written["end"]]


@every_article
def test_gold_spans_are_accepted_and_have_labels_of_the_scheme(name: str) -> None:
    scheme = read_scheme(resources() / "schemes" / "news.toml")
    for span in gold(name):
        assert (span.state, span.origin, span.score) == (State.ACCEPTED, "gold", None)
        assert scheme.find(span.layer, span.label), span


@every_article
def test_spans_stand_in_reading_order_and_are_numbered_by_layer(name: str) -> None:
    places = [(span.start, -span.end) for span in gold(name)]
    assert places == sorted(places)
    for layer in Layer:
        found = of_layer(name, layer)
        assert [span.name for span in found] == [
            f"{layer.value[0]}{i}" for i in range(1, len(found) + 1)
        ]


@every_article
def test_no_span_is_given_twice(name: str) -> None:
    keys = Counter((span.layer, span.start, span.end) for span in gold(name))
    assert keys.most_common(1)[0][1] == 1


@every_article
def test_no_span_or_mention_leaves_its_paragraph_or_has_white_space_at_its_ends(name: str) -> None:
    text = article_text(name)
    for span in gold(name):
        for part in (span, *mentions(span)):
            covered = text[part.start : part.end]
            assert "\n" not in covered
            assert covered == covered.strip(), covered


@every_article
def test_entities_have_no_possessive_and_do_not_overlap(name: str) -> None:
    last = 0
    for entity in of_layer(name, Layer.ENTITY):
        assert not entity.text.endswith(("'s", "’s")), entity.text
        assert entity.start >= last, entity.text
        last = entity.end


@every_article
def test_every_occurrence_of_a_name_is_marked_with_one_label(name: str) -> None:
    entities = of_layer(name, Layer.ENTITY)
    labels: dict[str, str] = {}
    for entity in entities:
        assert labels.setdefault(entity.text, entity.label) == entity.label
    named = [text for text in labels if labels[text] in {"PERSON", "ORG", "GPE", "LOC", "FAC"}]
    for text in named:
        for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", article_text(name)):
            assert any(
                entity.start <= match.start() and match.end() <= entity.end for entity in entities
            ), match


@every_article
def test_marked_quotes_keep_their_marks(name: str) -> None:
    for quote in quotes(name, "direct", "partial", "scare"):
        if belongs_to_a_turn(name, quote):
            continue
        closers = CLOSERS[quote.text[0]]
        if quote.text[-1] not in closers:
            rest = article_text(name)[quote.end :]
            assert rest.lstrip(" ").startswith("\n"), quote.text
            assert rest.lstrip().startswith(quote.text[0]), quote.text
            assert any(quote in parts[:-1] for parts in pieces(name).values()), quote.text


@every_article
def test_indirect_speech_has_speaker_and_cue_and_scare_quotes_have_neither(name: str) -> None:
    for quote in quotes(name):
        said = quote.quote
        assert said is not None
        if quote.label == "scare":
            assert said.utterance is None
            assert not mentions(quote)
        else:
            assert said.utterance
        if quote.label == "indirect":
            assert said.speaker, quote.text
            assert said.cue, quote.text
        if said.speaker:
            assert said.speaker.name, quote.text


@every_article
def test_quotes_nest_and_never_cross(name: str) -> None:
    found = quotes(name)
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            assert apart or one is other or inside(one, other) or inside(other, one)


@every_article
def test_a_partial_quote_shares_all_with_the_indirect_speech_around_it(name: str) -> None:
    for partial in quotes(name, "partial"):
        around = [quote for quote in quotes(name) if inside(partial, quote)]
        closest = min(around, key=lambda quote: quote.end - quote.start, default=None)
        if closest and closest.label == "indirect":
            assert partial.attributes == closest.attributes, partial.text


@every_article
def test_the_pieces_of_an_utterance_have_one_speaker(name: str) -> None:
    for utterance, parts in pieces(name).items():
        speakers = {part.quote.speaker for part in parts if part.quote}
        assert len(speakers) == 1, utterance
    first_seen = list(pieces(name))
    assert first_seen == [f"u{i}" for i in range(1, len(first_seen) + 1)]


@every_article
def test_speakers_and_cues_stand_outside_their_own_quote(name: str) -> None:
    for quote in quotes(name):
        for mention in mentions(quote):
            assert mention.end <= quote.start or mention.start >= quote.end, quote.text


@every_article
def test_figures_have_a_number_inside_and_bounds_in_order(name: str) -> None:
    for span in of_layer(name, Layer.FIGURE):
        figure = span.figure
        assert figure is not None
        assert figure.number is not None
        assert span.start <= figure.number[0] < figure.number[1] <= span.end
        assert figure.low is not None
        assert (figure.high is None) == figure.vague, span.text
        assert figure.high is None or figure.low <= figure.high
        for value in (figure.low, figure.high):
            assert not isinstance(value, float) or value != int(value), span.text


@every_article
def test_figures_have_the_units_of_their_label(name: str) -> None:
    for span in of_layer(name, Layer.FIGURE):
        figure = span.figure
        assert figure is not None
        if span.label == "percent":
            assert figure.unit in {"percent", "percentage point", "basis point"}, span.text
        if span.label == "count":
            assert figure.unit is None, span.text
        if span.label == "multiple":
            assert figure.low is not None
            assert figure.unit == ("times" if figure.low >= 1 else None), span.text
        if span.label == "measure":
            assert figure.unit, span.text


@every_article
def test_modifiers_and_counted_nouns_stay_outside_the_figure(name: str) -> None:
    text = article_text(name)
    for span in of_layer(name, Layer.FIGURE):
        figure = span.figure
        assert figure is not None
        if figure.modifier:
            words, room = figure.modifier.text, len(figure.modifier.text) + 12
            before, after = text[: span.start][-room:], text[span.end :][:room]
            assert words in before or words in after, span.text
            assert figure.modifier.kind is not None
        for mention in mentions(span):
            assert mention.end <= span.start or mention.start >= span.end, span.text


def test_together_the_articles_show_every_label() -> None:
    used = {(span.layer, span.label) for _, span in all_spans()}
    scheme = read_scheme(resources() / "schemes" / "news.toml")
    missing = {(label.layer, label.name) for label in scheme.labels} - used
    assert not missing


def test_together_the_articles_show_every_kind_of_value() -> None:
    figures = [span.figure for _, span in all_spans() if span.figure]
    kinds = {figure.modifier.kind for figure in figures if figure.modifier}
    assert kinds >= set(ModifierClass)
    assert {figure.unit for figure in figures} >= {
        "percent", "percentage point", "basis point", "point", "dollar", "euro", "yen",
        "pound sterling", "penny", "year of age", "dollar per barrel", "mile", "metre", "foot",
    }  # fmt: skip
    assert {figure.low for figure in figures if figure.vague} >= {24, 40, 200, 20_000}
    assert sum(figure.high is not None and figure.low != figure.high for figure in figures) >= 10


def _nested(name: str) -> bool:
    outer = [quote for quote in quotes(name, "direct") if not belongs_to_a_turn(name, quote)]
    inner = quotes(name, "direct")
    return any(inside(one, other) and one.text[0] == "'" for one in inner for other in outer)


def _interrupted(name: str) -> bool:
    """Whether an utterance goes on in its own paragraph after its cue."""
    text = article_text(name)
    return any(
        one.end < part.start and "\n" not in text[one.end : part.start]
        for parts in pieces(name).values()
        for one in parts
        for part in parts
    )


def _over_three_paragraphs(name: str) -> bool:
    text = article_text(name)
    return any(
        text.count("\n\n", parts[0].start, parts[-1].end) >= 2 for parts in pieces(name).values()
    )


def _repeated_captions(name: str) -> bool:
    lines = Counter(line.strip() for line in article_text(name).split("\n") if len(line) > 40)
    return sum(count == 2 for count in lines.values()) >= 2


def _indirect_only(name: str) -> bool:
    return {quote.label for quote in quotes(name)} == {"indirect"}


def _marked_with(marks: str) -> Callable[[str], bool]:
    return lambda name: any(quote.text[0] in marks for quote in quotes(name, "direct"))


def _text_has(pattern: str) -> Callable[[str], bool]:
    return lambda name: re.search(pattern, article_text(name)) is not None


def _pronoun_resolved(name: str) -> bool:
    text = article_text(name)
    return any(
        text[said.speaker.start : said.speaker.end].lower() in {"he", "she"}
        and said.speaker.name not in {None, "he", "she"}
        for said in (quote.quote for quote in quotes(name))
        if said and said.speaker
    )


def _score_left_out(name: str) -> bool:
    figures = of_layer(name, Layer.FIGURE)
    return any(
        not any(figure.start <= score.start() < figure.end for figure in figures)
        for score in re.finditer(r"\b\d-\d\b", article_text(name))
    )


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(_nested, id="a quote in a quote in straight single marks"),
        pytest.param(_interrupted, id="a quote broken by its cue"),
        pytest.param(_over_three_paragraphs, id="a quote over three paragraphs"),
        pytest.param(_repeated_captions, id="captions given twice"),
        pytest.param(_indirect_only, id="indirect speech alone"),
        pytest.param(_pronoun_resolved, id="a pronoun resolved to a name"),
        pytest.param(_score_left_out, id="a score that is no figure"),
        pytest.param(_marked_with("'"), id="straight single marks"),
        pytest.param(_marked_with('"'), id="straight double marks"),
        pytest.param(_marked_with("“"), id="curly double marks"),
        pytest.param(_marked_with("‘"), id="curly single marks"),
        pytest.param(_marked_with("«„"), id="marks of other languages"),
        pytest.param(_text_has(r"(?m)^Advertisement$"), id="advertisement lines"),
        pytest.param(_text_has(r"(?m)^ *• "), id="bullet points"),
        pytest.param(_text_has(r"(?m)^MS [A-Z]+: "), id="a transcript"),
        pytest.param(_text_has("[\u0620-\u064a]{3}"), id="a name in Arabic script"),
        pytest.param(_text_has("[\u4e00-\u9fff]{2}"), id="a name in Chinese script"),
        pytest.param(_text_has("[\U0001f300-\U0001faff]"), id="an emoji"),
        pytest.param(_text_has(r"(?<=\s)['’](?:em|\d0s)\b"), id="an elision"),
        pytest.param(_text_has(r"s['’] \w"), id="a plural possessive"),
        pytest.param(_text_has(r"\((?:\d+) (?:feet|inches|miles)\)"), id="a restated measure"),
    ],
)
def test_some_article_shows(shown: Callable[[str], bool]) -> None:
    assert any(shown(name) for name in NAMES)


def test_the_page_about_the_samples_names_them_all() -> None:
    page = Path(seeds() / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in NAMES)
