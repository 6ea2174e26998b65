"""The sheets for readers: who said what, and which figure for what."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from examples import some
from exchange_samples import ferry, marked_articles, marked_span, place
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.assets import resources
from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import Scheme, read_scheme, renamed
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.exchange import figuresheet, quotesheet
from pressmark.exchange.quotesheet import utterances
from pressmark.exchange.values import number_text, range_text, value_text


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_quote_sheet_says_who_said_what(tmp_path: Path) -> None:
    path = tmp_path / "quotes.md"
    assert not quotesheet.write(path, [ferry()])
    assert path.read_text(encoding="utf-8") == (
        "# Who said what\n\n"
        "## Ferry line doubles its fleet\n\n"
        "North Coast Post · 2025-02-03 · <https://example.org/ferry?a=1&b=2>\n\n"
        "- **Ana Oré** (said): “We will run up to 12 boats by May,” — *Direct quote*\n"
        "- **Ana Oré**: “less than a bridge” — *Partial quote, undecided*\n"
    )


def test_the_same_as_a_table_where_the_name_ends_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "quotes.CSV"
    quotesheet.write(path, [ferry()])
    first, second = table(path)
    assert (first["speaker_name"], first["cue"], first["kind"]) == ("Ana Oré", "said", "direct")
    assert first["words"] == "“We will run up to 12 boats by May,”"
    assert (second["speaker"], second["state"]) == ("She", "suggested")
    assert first["url"] == "https://example.org/ferry?a=1&b=2"


SPEECH = (
    "“We start in May,” Ms Ito said, “and end in June.\n"
    "“After that we rest.”\n"
    "She said the quay was “too low” for it. They call it “progress”."
)


def said(
    name: str, covered: str, label: str, quote: QuoteAttributes, state: State = State.ACCEPTED
) -> Span:
    return marked_span(name, Layer.QUOTE, label, place(SPEECH, covered), state, quote, SPEECH)


def speech() -> MarkedArticle:
    ito = Mention(*place(SPEECH, "Ms Ito"), "Hana Ito")
    she = Mention(*place(SPEECH, "She"), "Hana Ito")
    cue, second = Mention(*place(SPEECH, "said")), Mention(*place(SPEECH, "said", after=40))
    first, later = QuoteAttributes("u1", ito, cue), QuoteAttributes("u2", she, second)
    spans = [
        said("q1", "“We start in May,”", "direct", first),
        said("q2", "“and end in June.", "direct", first),
        said("q3", "“After that we rest.”", "direct", QuoteAttributes("u1")),
        said("q4", "the quay was “too low” for it", "indirect", later),
        said("q5", "“too low”", "partial", replace(later, utterance="u3")),
        said("q6", "“progress”", "scare", QuoteAttributes("u4")),
    ]
    return MarkedArticle(replace(ferry().article, name="speech", text=SPEECH), spans)


def test_the_pieces_of_an_utterance_are_one_entry_with_the_words_in_full() -> None:
    first, *_ = utterances(speech().spans, SPEECH)
    assert first.words == "“We start in May,” … “and end in June. “After that we rest.”"
    assert (first.speaker_name, first.speaker, first.cue) == ("Hana Ito", "Ms Ito", "said")


def test_quoted_words_inside_a_reported_clause_are_not_told_twice() -> None:
    found = utterances(speech().spans, SPEECH)
    assert [one.words for one in found[1:]] == ["the quay was “too low” for it", "“progress”"]


def test_quoted_words_of_another_speaker_are_told() -> None:
    spans = speech().spans
    other = replace(
        spans[4], attributes=QuoteAttributes("u3", Mention(*place(SPEECH, "They"), "Critics"))
    )
    found = utterances([spans[3], other], SPEECH)
    assert [one.speaker_name for one in found] == ["Hana Ito", "Critics"]


def test_scare_quotes_quote_nobody_and_that_is_told(tmp_path: Path) -> None:
    losses = quotesheet.write(tmp_path / "quotes.md", [speech()])
    assert losses.told() == ["1 scare quote left out: they quote nobody."]
    assert "progress" not in (tmp_path / "quotes.md").read_text(encoding="utf-8")


def test_a_scare_quote_is_known_by_what_its_label_stands_for(tmp_path: Path) -> None:
    scheme = read_scheme(resources() / "schemes" / "news.toml")
    labels = [renamed(one, "ironic") if one.name == "scare" else one for one in scheme.labels]
    marked = speech()
    spans = [replace(one, label="ironic") if one.label == "scare" else one for one in marked.spans]
    losses = quotesheet.write(
        tmp_path / "q.md", [replace(marked, spans=spans)], Scheme("x", tuple(labels))
    )
    assert losses.listed == 1


def test_a_figure_sheet_says_which_figure_for_what(tmp_path: Path) -> None:
    path = tmp_path / "figures.md"
    figuresheet.write(path, [ferry()])
    assert path.read_text(encoding="utf-8").split("\n\n", 3)[3] == (
        "| Figure | Value | For what | Sentence |\n|---|---|---|---|\n"
        "| up to 12 | up to 12 | boats | "
        "“We will run up to 12 boats by May,” said Ana Oré of North Quay Ferries 🚢. |\n"
        "| £3.2m | 3,200,000 pound sterling |  | "
        "She put the cost at £3.2m – “less than a bridge”. |\n"
    )


def test_the_table_of_figures_has_value_unit_and_sentence(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    figuresheet.write(path, [ferry()])
    boats, cost = table(path)
    assert (boats["value"], boats["counted"], boats["modifier"]) == ("12", "boats", "up to")
    assert (boats["modifier_class"], cost["low"], cost["unit"]) == (
        "max",
        "3200000",
        "pound sterling",
    )
    assert cost["sentence"] == "She put the cost at £3.2m – “less than a bridge”."


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (12, 12, "12"), (80_000, 100_000, "80,000–100,000"), (24, None, "24 or more"),
        (None, 5, "5 or less"), (None, None, ""), (0.5, 0.5, "0.5"), (3.2e6, 3.2e6, "3,200,000"),
        (-1500.25, -1500.25, "-1,500.25"), (10**20, 10**20, "100,000,000,000,000,000,000"),
        (1e300, 1e300, "1e+300"), (1e-9, 1e-9, "1e-09"), (0, 0, "0"), (0.0, 0.0, "0"),
    ],
)  # fmt: skip
def test_values_are_written_as_people_read_them(
    low: float | None, high: float | None, expected: str
) -> None:
    assert range_text(FigureAttributes(low=low, high=high)) == expected


def test_a_value_has_what_blurs_it_and_its_unit() -> None:
    about = FigureAttributes(
        low=5, high=5, unit="mile", modifier=Modifier("some", ModifierClass.APPROX)
    )
    assert value_text(about) == "about 5 mile"
    assert value_text(replace(about, low=24, high=None)) == "24 or more mile"
    assert value_text(FigureAttributes(unit="mile")) == ""


HOSTILE = "<script>alert(1)</script> | **bold** [x](javascript:alert) `code` # \\ &amp; _u_"


@pytest.mark.parametrize("module", [quotesheet, figuresheet])
def test_no_text_is_markup(tmp_path: Path, module: object) -> None:
    marked = ferry()
    article = replace(marked.article, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)")
    path = tmp_path / "out.md"
    writer = quotesheet.write if module is quotesheet else figuresheet.write
    writer(path, [replace(marked, article=article)])
    text = path.read_text(encoding="utf-8")
    assert "<script" not in text.replace("\\<", "")
    assert text.split("\n\n")[1].startswith("## \\<script\\>alert(1)")
    assert "javascript:alert(1)>" not in text


@given(st.lists(marked_articles(), max_size=3))
@settings(max_examples=some(60), deadline=None)
def test_any_article_gives_sheets_with_a_row_for_each_figure(
    tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for write in (quotesheet.write, figuresheet.write):
        for name in ("any.md", "any.csv"):
            write(folder / name, articles)
    figures = [
        span for marked in articles for span in marked.spans
        if span.layer is Layer.FIGURE and span.state is not State.REJECTED
    ]  # fmt: skip
    assert len(table(folder / "any.csv")) == len(figures)


def test_a_sentence_with_several_figures_is_told_once(tmp_path: Path) -> None:
    marked = ferry()
    [cost] = [span for span in marked.spans if span.label == "money"]
    quoted = replace(cost, name="f3", start=cost.start + 1, text="3.2m")
    figuresheet.write(tmp_path / "out.md", [replace(marked, spans=[cost, quoted])])
    first, second = (tmp_path / "out.md").read_text(encoding="utf-8").splitlines()[-2:]
    assert first.endswith("| She put the cost at £3.2m – “less than a bridge”. |")
    assert second.endswith("|  | ″ |")


def test_notes_stand_on_the_sheets(tmp_path: Path) -> None:
    spans = [replace(span, note="ask *again*") for span in ferry().spans]
    for write, lines in ((quotesheet.write, 2), (figuresheet.write, 2)):
        write(tmp_path / "out.md", [replace(ferry(), spans=spans)])
        text = (tmp_path / "out.md").read_text(encoding="utf-8")
        assert text.count("*Note: ask \\*again\\**") == lines


def test_rejected_spans_stand_on_no_sheet(tmp_path: Path) -> None:
    spans = [replace(span, state=State.REJECTED) for span in ferry().spans]
    for write in (quotesheet.write, figuresheet.write):
        write(tmp_path / "out.md", [replace(ferry(), spans=spans)])
        assert (tmp_path / "out.md").read_bytes() == b""


@pytest.mark.parametrize(
    ("value", "words"),
    [(2 / 3, "2/3"), (1 / 3, "1/3"), (0.5, "0.5"), (0.87, "0.87"), (0.123456789, "0.123456789"),
     (3_200_000, "3,200,000"), (1 / 7, "1/7")],
)  # fmt: skip
def test_parts_of_one_are_fractions_where_their_digits_have_no_end(
    value: float, words: str
) -> None:
    assert number_text(value) == words
