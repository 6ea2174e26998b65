"""Decisions on one copy hold in the others, where the paragraph is the same and nobody decided."""

from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.store import articles, operations, spans, steps
from pressmark.store.carrying import CarriedOver, carried_over, carry_over
from pressmark.store.project import Project, create_project
from pressmark.store.stories import StoryFinder

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
LEAD = "The harbour of Lund sold 3,000 tickets on Monday, said Mayor Ada Berg to the council."
QUOTE = "“We are proud of the ferry,” she said, and the boats went out to the islands again."
BODY = "Nobody knows how many boats Lund has now, as the old list was lost in the great storm."
FIRST = f"{LEAD}\n\n{QUOTE}\n\n{BODY}"
SECOND = f"A headline of its own\n\n{BODY}\n\n{LEAD}\n{QUOTE}\n\nAnd an end of its own about Lund."
ONE, TWO = ArticleId(1), ArticleId(2)


def at(text: str, words: str, start: int = 0) -> tuple[int, int]:
    place = text.index(words, start)
    return place, place + len(words)


def suggested(text: str) -> list[Suggestion]:
    speaker = Mention(*at(text, "Ada Berg"), "Ada Berg")
    number = at(text, "3,000")
    lead, body = text.index(LEAD), text.index(BODY)
    return [
        Suggestion(Layer.ENTITY, "GPE", *at(text, "Lund", lead), "t 1", 0.4),
        Suggestion(Layer.ENTITY, "GPE", *at(text, "Lund", body), "t 1", 0.4),
        Suggestion(Layer.ENTITY, "ORG", *at(text, "Mayor Ada Berg"), "t 1", 0.4),
        Suggestion(Layer.ENTITY, "DATE", *at(text, "Monday"), "t 1", 0.4),
        Suggestion(
            Layer.FIGURE, "count", *number, "f 1", None, FigureAttributes(number, 3000, 3000)
        ),
        Suggestion(
            Layer.QUOTE, "direct", *at(text, "“We are proud of the ferry,”"), "q 1", None,
            QuoteAttributes("u1", speaker, Mention(*at(text, "said", text.index(QUOTE)))),
        ),
    ]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        given_ = [Article(UNSTORED_ARTICLE, "a", text, "Ferry") for text in (FIRST, SECOND)]
        articles.add_articles(made, map(MarkedArticle, given_))
        for article, text in ((ONE, FIRST), (TWO, SECOND)):
            spans.put_suggestions(made, article, text, suggested(text))
        finder = StoryFinder(made)
        while finder.left:
            finder.advance(1)
        finder.close()
        yield made


def span(project: Project, article: ArticleId, words: str, number: int = 0) -> Span:
    return [one for one in spans.of_article(project, article) if one.text == words][number]


def facts(project: Project, article: ArticleId) -> list[tuple[str, str, str]]:
    return [(one.text, one.label, one.state.value) for one in spans.of_article(project, article)]


def decide_first(project: Project) -> None:
    """Accept, reject, correct label and edges, value and speaker, and add a span."""
    operations.accept(project, [span(project, ONE, "Lund").id])
    operations.reject(project, [span(project, ONE, "Monday").id])
    person = span(project, ONE, "Mayor Ada Berg")
    operations.relabel(project, [person.id], Layer.ENTITY, "PERSON")
    operations.set_bounds(project, person.id, *at(FIRST, "Ada Berg"))
    figure = span(project, ONE, "3,000")
    counted = Mention(*at(FIRST, "tickets"))
    operations.set_attributes(
        project,
        "counted",
        {figure.id: operations.with_figure(figure, counted=counted)},
        [figure.id],
    )
    operations.add(project, ONE, Layer.ENTITY, "FAC", [at(FIRST, "islands")])


def test_decisions_are_shown_and_then_carried_over_as_one_step(project: Project) -> None:
    decide_first(project)
    before = facts(project, TWO)
    [over] = carried_over(project, ONE)
    assert over.copy.id == TWO
    assert over.counts == {
        State.ACCEPTED: 1, State.REJECTED: 1, State.CORRECTED: 2, State.ADDED: 1,
    }  # fmt: skip
    assert facts(project, TWO) == before
    change = carry_over(project, [over])
    assert change is not None
    assert change.title == "carry 5 decisions over to 1 copy"
    assert change.articles == {TWO}
    assert [one for one in facts(project, TWO) if one[2] != "suggested"] == [
        ("Lund", "GPE", "accepted"),
        ("3,000", "count", "corrected"),
        ("Monday", "DATE", "rejected"),
        ("Ada Berg", "PERSON", "corrected"),
        ("islands", "FAC", "added"),
    ]
    figure = span(project, TWO, "3,000").figure
    assert figure is not None
    assert figure.counted is not None
    assert figure.number is not None
    assert SECOND[figure.counted.start : figure.counted.end] == "tickets"
    assert SECOND[figure.number[0] : figure.number[1]] == "3,000"
    assert articles.summary_of(project, TWO).status is Status.IN_PROGRESS
    steps.undo(project)
    assert facts(project, TWO) == before
    assert articles.summary_of(project, TWO).status is Status.NEW


def test_what_is_decided_in_the_copy_stays(project: Project) -> None:
    decide_first(project)
    operations.reject(project, [span(project, TWO, "Lund", 1).id])
    operations.add(project, TWO, Layer.ENTITY, "GPE", [at(SECOND, "the islands")])
    [over] = carried_over(project, ONE)
    texts = [one.after.text for one in over.spans]
    assert "Lund" not in texts
    assert "islands" not in texts
    assert len(texts) == 3


def test_speakers_come_along_from_other_paragraphs(project: Project) -> None:
    quote = span(project, ONE, "“We are proud of the ferry,”")
    wanted = operations.with_quote(quote, speaker=Mention(*at(FIRST, "Mayor Ada Berg"), "Berg"))
    operations.set_attributes(project, "speaker", {quote.id: wanted}, [quote.id])
    carry_over(project, carried_over(project, ONE))
    said = span(project, TWO, quote.text).quote
    assert said is not None
    assert said.speaker is not None
    assert SECOND[said.speaker.start : said.speaker.end] == "Mayor Ada Berg"
    assert said.speaker.name == "Berg"
    assert said.utterance == "u1"


def test_where_nothing_is_decided_or_all_is_nothing_is_carried(project: Project) -> None:
    assert carried_over(project, ONE) == []
    assert carry_over(project, []) is None
    operations.accept(project, [span(project, ONE, "Lund").id])
    carry_over(project, carried_over(project, ONE))
    assert carried_over(project, ONE) == []
    assert carried_over(project, TWO) == []


def test_a_copy_that_was_left_out_of_the_choice_stays_as_it_is(project: Project) -> None:
    decide_first(project)
    over: list[CarriedOver] = carried_over(project, ONE)
    before = facts(project, TWO)
    assert carry_over(project, [one for one in over if one.copy.id != TWO]) is None
    assert facts(project, TWO) == before
