"""What does not fit together is found, and what does fit is left alone."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark import assets
from pressmark.__main__ import main
from pressmark.detect.figures.grammar import read_figure
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.checking.finding import Finding
from pressmark.domain.checking.names import words_alike
from pressmark.domain.checking.table import CHECKS
from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.exchange import registry
from pressmark.store import articles, operations, spans, steps
from pressmark.store.checking import findings_of, fix_finding, fixed, ignore, spots
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


class Desk:
    """Articles with decided spans, given by their words."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.numbers: list[ArticleId] = []

    def put(self, text: str, *marked: Span, title: str | None = None) -> ArticleId:
        name = f"a{len(self.numbers)}"
        article = Article(UNSTORED_ARTICLE, name, text, title)
        own = [
            replace(one, name=f"s{at}", text=text[one.start : one.end])
            for at, one in enumerate(marked)
        ]
        [number] = articles.add_articles(self.project, [MarkedArticle(article, own)]).articles
        self.numbers.append(number)
        return number

    def find(self, check: str) -> list[Finding]:
        found = findings_of(self.project, read_figure)
        return [finding for finding in found if finding.check == check]


def mark(
    text: str,
    words: str,
    label: str = "PERSON",
    attributes: Attributes = None,
    *,
    layer: Layer = Layer.ENTITY,
    state: State = State.ACCEPTED,
    nth: int = 0,
) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(
        UNSTORED_SPAN, UNSTORED_ARTICLE, "", layer, label, start, start + len(words), words, state,
        "names 1", None, attributes,
    )  # fmt: skip


def figure(text: str, words: str, counted: str = "", label: str = "count", **given: object) -> Span:
    read = read_figure(words)
    assert read is not None
    start = text.index(counted) if counted else 0
    said = replace(
        read,
        number=None,
        counted=Mention(start, start + len(counted)) if counted else None,
        **given,
    )
    return mark(text, words, label, said, layer=Layer.FIGURE)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = create_project(tmp_path / "p.pressmark", SCHEME, "ana")
    yield Desk(made)
    made.close()


# -- one name with two labels


def test_one_name_with_two_labels_is_labelled_alike_in_one_step(desk: Desk) -> None:
    text = "Graz won. Graz lost. Graz drew."
    number = desk.put(
        text, mark(text, "Graz", "GPE"), mark(text, "Graz", "GPE", nth=1),
        mark(text, "Graz", "ORG", nth=2),
    )  # fmt: skip
    [finding] = desk.find("two-labels")
    assert finding.sentence == "“Graz” has two labels: GPE 2 ×, ORG 1 ×."
    first = finding.fixes[0]
    assert first.title == "Label all as GPE"
    assert len(first.spans) == 1
    assert fix_finding(desk.project, first) is not None
    assert {one.label for one in spans.of_article(desk.project, number)} == {"GPE"}
    assert desk.find("two-labels") == []
    steps.undo(desk.project)
    assert len(desk.find("two-labels")) == 1


def test_a_part_of_a_longer_name_explains_its_label(desk: Desk) -> None:
    desk.put("Jordan voted.", mark("Jordan voted.", "Jordan", "GPE"))
    text = "Michael Jordan came. Jordan left."
    desk.put(text, mark(text, "Michael Jordan"), mark(text, "Jordan", nth=1))
    assert desk.find("two-labels") == []


def test_a_language_and_its_people_share_a_name(desk: Desk) -> None:
    text = "The English speak English."
    desk.put(text, mark(text, "English", "NORP"), mark(text, "English", "LANGUAGE", nth=1))
    assert desk.find("two-labels") == []


def test_undecided_spans_excluded_and_removed_articles_are_left_alone(desk: Desk) -> None:
    text = "Graz won. Graz lost."
    marked = (mark(text, "Graz", "GPE"), mark(text, "Graz", "ORG", nth=1))
    desk.put(text, marked[0], replace(marked[1], state=State.SUGGESTED))
    other = desk.put(f"{text} ", *marked)
    assert len(desk.find("two-labels")) == 1
    articles.remove_article(desk.project, other)
    assert desk.find("two-labels") == []


# -- both ways


def test_what_was_kept_here_and_rejected_there_is_decided_alike(desk: Desk) -> None:
    text = "May spoke. May left."
    desk.put(text, mark(text, "May"), mark(text, "May", state=State.REJECTED, nth=1))
    [finding] = desk.find("both-ways")
    assert finding.sentence == "“May” as PERSON was kept 1 × and rejected 1 ×."
    accept, reject = finding.fixes
    fix_finding(desk.project, accept)
    assert desk.find("both-ways") == []
    steps.undo(desk.project)
    fix_finding(desk.project, reject)
    assert desk.find("both-ways") == []


def test_what_was_rejected_for_its_edges_or_label_is_no_contradiction(desk: Desk) -> None:
    text = "Oslo won. Oslo Oil lost. Oslo drew."
    desk.put(
        text,
        mark(text, "Oslo", "GPE"),
        mark(text, "Oslo", "GPE", state=State.REJECTED, nth=1),
        mark(text, "Oslo Oil", "ORG"),
        mark(text, "Oslo", "ORG", state=State.REJECTED, nth=2),
    )
    assert desk.find("both-ways") == []


# -- near names


def test_a_rare_name_that_is_another_but_for_a_letter_is_found(desk: Desk) -> None:
    text = "Yelnya burns. Near Yelnya and Yelnya lies Yelna."
    desk.put(
        text, *(mark(text, "Yelnya", "GPE", nth=at) for at in range(3)), mark(text, "Yelna", "GPE")
    )
    [finding] = desk.find("near-names")
    assert finding.sentence == "“Yelna” (1 ×) may be “Yelnya” (3 ×)."
    fix_finding(desk.project, finding.fixes[0])
    [slip] = [s for s in spans.of_article(desk.project, desk.numbers[0]) if s.text == "Yelna"]
    assert slip.note == "Written “Yelnya” elsewhere."
    assert slip.state is State.ACCEPTED


def test_a_doubled_letter_in_a_full_name_is_found_across_articles(desk: Desk) -> None:
    for at in range(3):
        text = f"Liz Moor spoke {at}."
        desk.put(text, mark(text, "Liz Moor"))
    desk.put("Lizz Moor left.", mark("Lizz Moor left.", "Lizz Moor"))
    assert [one.sentence for one in desk.find("near-names")] == [
        "“Lizz Moor” (1 ×) may be “Liz Moor” (3 ×)."
    ]


def test_an_accent_is_found(desk: Desk) -> None:
    text = "Košice, Košice, Košice and Kosice."
    desk.put(
        text, *(mark(text, "Košice", "GPE", nth=at) for at in range(3)), mark(text, "Kosice", "GPE")
    )
    assert len(desk.find("near-names")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia", "Russian"),
        ("Petrov", "Petrova"),
        ("Guardian", "Guardians"),
        ("Jan", "Jane"),
        ("Iran", "Iraq"),
        ("Mali", "Malawi"),
        ("Kent", "Gent"),
    ],
)
def test_forms_of_a_word_and_other_names_are_no_slips(desk: Desk, one: str, other: str) -> None:
    text = f"{one} and {one} and {one} met {other}."
    desk.put(
        text,
        *(mark(text, one, "GPE", nth=at) for at in range(3)),
        mark(text, other, "GPE"),
    )
    assert desk.find("near-names") == []


def test_two_short_names_in_two_articles_are_two_people(desk: Desk) -> None:
    for at in range(4):
        text = f"Martin came {at}."
        desk.put(text, mark(text, "Martin"))
    desk.put("Marlin came.", mark("Marlin came.", "Marlin"))
    assert desk.find("near-names") == []


LETTERS = st.text("abcdefghijk", min_size=5, max_size=9)


@given(LETTERS, st.integers(1, 6), st.sampled_from("xyz"))
def test_one_other_letter_inside_a_word_is_a_slip_whichever_comes_first(
    word: str, at: int, letter: str
) -> None:
    at = min(at, len(word) - 2)
    if len(word) >= 5:
        slip = word[:at] + letter + word[at + 1 :]
        assert words_alike(word, slip)
        assert words_alike(slip, word)
        longer = word[:at] + letter + word[at:]
        assert words_alike(word, longer)


@given(LETTERS)
def test_a_word_is_no_slip_of_itself_twice_removed(word: str) -> None:
    assert not words_alike(word, f"{word}xy")
    assert not words_alike(word, f"xy{word}")


def test_a_speaker_spelt_otherwise_gets_the_name_of_the_others(desk: Desk) -> None:
    text = "“A,” she said. “B,” she said. “C,” she said. “D,” she said."
    marks = [
        mark(text, f"“{letter},”", "direct", QuoteAttributes(None, Mention(5, 8, name)),
             layer=Layer.QUOTE)
        for letter, name in zip("ABCD", [*["Ana Petrovic"] * 3, "Ana Petrowic"], strict=True)
    ]  # fmt: skip
    number = desk.put(text, *marks)
    [finding] = desk.find("near-speakers")
    fix_finding(desk.project, finding.fixes[0])
    quotes = [one.quote for one in spans.of_article(desk.project, number)]
    assert {one.speaker.name for one in quotes if one and one.speaker} == {"Ana Petrovic"}
    assert desk.find("near-speakers") == []


# -- quotes and figures


def test_a_quote_that_nobody_says_takes_the_speaker_before_it(desk: Desk) -> None:
    text = "“We go,” Ana said. “We stay.”\n“Oh.” They were “free”."
    said = QuoteAttributes("u1", Mention(9, 12, "Ana"), None)
    desk.put(
        text,
        mark(text, "“We go,”", "direct", said, layer=Layer.QUOTE),
        mark(text, "“We stay.”", "direct", QuoteAttributes("u2"), layer=Layer.QUOTE),
        mark(text, "“Oh.”", "partial", QuoteAttributes(), layer=Layer.QUOTE),
        mark(text, "“free”", "scare", QuoteAttributes(), layer=Layer.QUOTE),
    )
    stay, oh = desk.find("no-speaker")
    assert [fix.title for fix in stay.fixes] == ["Said by Ana, as before"]
    assert [fix.title for fix in oh.fixes] == ["Label as scare"]
    fix_finding(desk.project, stay.fixes[0])
    fix_finding(desk.project, oh.fixes[0])
    assert desk.find("no-speaker") == []


def test_a_further_piece_of_a_quotation_needs_no_speaker_of_its_own(desk: Desk) -> None:
    text = "“We go,” Ana said. “We stay.”"
    said = QuoteAttributes("u1", Mention(9, 12, "Ana"), None)
    desk.put(
        text,
        mark(text, "“We go,”", "direct", said, layer=Layer.QUOTE),
        mark(text, "“We stay.”", "direct", QuoteAttributes("u1"), layer=Layer.QUOTE),
    )
    assert desk.find("no-speaker") == []


def test_a_figure_without_a_value_takes_it_from_its_words(desk: Desk) -> None:
    text = "It sold 3,000 and several boats."
    number = desk.put(
        text,
        mark(text, "3,000", "count", FigureAttributes(), layer=Layer.FIGURE),
        mark(text, "several", "count", FigureAttributes(vague=True), layer=Layer.FIGURE),
    )
    [finding] = desk.find("no-value")
    fix_finding(desk.project, finding.fixes[0])
    first = spans.of_article(desk.project, number)[0].figure
    assert first is not None
    assert (first.low, first.high) == (3000, 3000)


def test_a_value_that_its_words_do_not_say_is_set_anew(desk: Desk) -> None:
    text = "It cost £1.5bn."
    wrong = figure(text, "£1.5bn", label="money", low=1_500_000, high=1_500_000)
    desk.put(text, wrong)
    [finding] = desk.find("other-value")
    assert finding.sentence == ("“£1.5bn” has the value 1,500,000; its words say 1,500,000,000.")
    fix_finding(desk.project, finding.fixes[0])
    assert desk.find("other-value") == []


def test_noughts_that_contradict_for_the_same_thing(desk: Desk) -> None:
    text = "They lost £1.5bn. In all £1.5m went. Staff of 1.5m left, 15 boats sank."
    desk.put(
        text,
        figure(text, "£1.5bn", label="money"),
        figure(text, "£1.5m", label="money"),
        figure(text, "15", "boats"),
    )
    [finding] = desk.find("contradiction")
    assert finding.sentence == "“£1.5bn” and “£1.5m” cannot both be right."


def test_round_numbers_of_the_same_thing_are_no_contradiction(desk: Desk) -> None:
    text = "It paid £2bn and £2m and 3.5m people and 3.5bn stars."
    desk.put(
        text,
        figure(text, "£2bn", label="money"),
        figure(text, "£2m", label="money"),
        figure(text, "3.5bn", "stars"),
    )
    assert desk.find("contradiction") == []


def test_a_restatement_that_is_off_is_found_and_a_rounded_one_is_not(desk: Desk) -> None:
    text = "It is 150 metres (500ft) or 200 metres (200ft) high."
    first, second = text.index("500ft"), text.index("200ft")
    desk.put(
        text,
        figure(text, "150 metres", label="measure", restates=Mention(first, first + 5)),
        figure(text, "500ft", label="measure"),
        figure(text, "200 metres", label="measure", restates=Mention(second, second + 5)),
        figure(text, "200ft", label="measure"),
    )
    [finding] = desk.find("contradiction")
    assert finding.sentence == "“200 metres” says again “200ft” and is off."


# -- headline against story


def test_a_headline_with_another_name_or_figure_than_its_story(desk: Desk) -> None:
    title = "Yelna fire kills 12 sailors"
    text = f"{title}\n\nIn Yelnya a fire killed 13 sailors."
    body = text.index("13 sailors") + 3
    counted = FigureAttributes(None, 13, 13, None, Mention(body, body + 7))
    desk.put(
        text,
        mark(text, "Yelnya", "GPE"),
        figure(text, "12", "sailors"),
        mark(text, "13", "count", counted, layer=Layer.FIGURE),
        title=title,
    )
    # 13 is within a tenth of 12: headlines round. 17 is not.
    assert [one.sentence for one in desk.find("headline")] == [
        "The headline has “Yelna”, the story “Yelnya”."
    ]
    desk.put(
        text.replace("13", "17"),
        figure(text, "12", "sailors"),
        mark(
            text.replace("13", "17"), "17", "count", replace(counted, low=17, high=17),
            layer=Layer.FIGURE,
        ),
        title=title,
    )  # fmt: skip
    assert "The headline has “12”, the story “17” for the same thing." in [
        one.sentence for one in desk.find("headline")
    ]


def test_initials_and_known_words_of_a_headline_are_no_slips(desk: Desk) -> None:
    title = "US Fleet Sails"
    text = f"{title}\n\nThe USS Hopper of the Fleets sails with the fleet."
    desk.put(text, mark(text, "USS Hopper", "PRODUCT"), mark(text, "Fleets", "ORG"), title=title)
    assert desk.find("headline") == []


# -- ignoring, showing, all of it


def test_an_ignored_finding_stays_away_until_that_is_undone(desk: Desk) -> None:
    text = "Graz won. Graz lost."
    desk.put(text, mark(text, "Graz", "GPE"), mark(text, "Graz", "ORG", nth=1))
    [finding] = desk.find("two-labels")
    change = ignore(desk.project, finding)
    assert change is not None
    assert (change.articles, change.spans, change.listing) == (frozenset(), frozenset(), False)
    assert desk.find("two-labels") == []
    assert ignore(desk.project, finding) is None
    steps.undo(desk.project)
    assert desk.find("two-labels") == [finding]
    steps.redo(desk.project)
    assert desk.find("two-labels") == []


def test_what_a_fix_shows_beforehand_is_what_it_does(desk: Desk) -> None:
    text = "May spoke. May left. Graz won. Graz lost. “Oh.”"
    number = desk.put(
        text,
        mark(text, "May"),
        mark(text, "May", state=State.REJECTED, nth=1),
        mark(text, "Graz", "GPE"),
        mark(text, "Graz", "ORG", nth=1),
        mark(text, "“Oh.”", "partial", QuoteAttributes(), layer=Layer.QUOTE),
    )
    fixes = [fix for one in findings_of(desk.project, read_figure) for fix in one.fixes]
    assert len(fixes) == 5
    for fix in fixes:
        shown = [fixed(spot.span, fix) for spot in spots(desk.project, fix.spans)]
        assert fix_finding(desk.project, fix) is not None
        present = {one.id: one for one in spans.of_article(desk.project, number)}
        assert [present.get(spot) for spot in fix.spans] == shown
        steps.undo(desk.project)


def test_a_fix_of_what_is_gone_changes_nothing(desk: Desk) -> None:
    text = "Graz won. Graz lost."
    desk.put(text, mark(text, "Graz", "GPE"), mark(text, "Graz", "ORG", nth=1))
    [finding] = desk.find("two-labels")
    fix_finding(desk.project, finding.fixes[0])
    assert fix_finding(desk.project, finding.fixes[0]) is None


def test_the_samples_raise_no_false_alarm(desk: Desk) -> None:
    """The one finding is right: an interviewer's aside in the transcript has no speaker."""
    form = registry.format_named("jsonl")
    for path in sorted(assets.seeds().glob("*.jsonl")):
        marked = [item for item in form.read(path) if isinstance(item, MarkedArticle)]
        decided = [
            replace(one, spans=[span.in_state(State.ACCEPTED) for span in one.spans])
            for one in marked
        ]
        articles.add_articles(desk.project, decided)
    assert [one.check for one in findings_of(desk.project, read_figure)] == ["no-speaker"]


def test_every_check_has_a_name_of_its_own() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)


# -- the command line


def checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["pressmark", "check", *map(str, arguments)])
    with pytest.raises(SystemExit) as end:
        main()
    out, err = capsys.readouterr()
    return (end.value.code if isinstance(end.value.code, int) else 0), out, err


def test_pressmark_check_tells_what_it_finds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Graz won. Graz lost."
    desk.put(text, mark(text, "Graz", "GPE"), mark(text, "Graz", "ORG", nth=1), title="Match")
    desk.put("Calm.")
    desk.project.close()
    path = desk.project.path
    code, out, _ = checked(monkeypatch, capsys, path)
    assert (code, out.splitlines()) == (
        0,
        [
            "One name with two labels: 1",
            "  “Graz” has two labels: GPE 1 ×, ORG 1 ×.",
            "    a0 10–14: Match",
            "    a0 0–4: Match",
            "",
            "1 finding",
        ],
    )
    code, out, _ = checked(monkeypatch, capsys, path, "--json", "--strict")
    assert code == 1
    assert [one["check"] for one in json.loads(out)] == ["two-labels"]
    assert checked(monkeypatch, capsys, path, "--article", "a1", "--strict") == (
        0, "Nothing was found.\n", "",
    )  # fmt: skip
    code, _, err = checked(monkeypatch, capsys, path, "--article", "none")
    assert (code, err) == (1, "There is no article none in p.pressmark; look at its id.\n")


def test_a_step_of_ignoring_does_not_count_as_a_decision(desk: Desk) -> None:
    text = "Graz won. Graz lost."
    number = desk.put(text, mark(text, "Graz", "GPE"), mark(text, "Graz", "ORG", nth=1))
    [finding] = desk.find("two-labels")
    before = articles.summary_of(desk.project, number)
    ignore(desk.project, finding)
    assert articles.summary_of(desk.project, number) == before
    assert operations.accept(desk.project, []) is None
