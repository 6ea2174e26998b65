"""What a project remembers of the names that were decided on."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.names import KnownName, ProjectNames, names_record, read_names
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Suggestion
from pressmark.store import articles, bulk, names, operations, spans, steps
from pressmark.store.project import Project, create_project

Decide = Callable[..., object]

TEXT = "May saw Brenk. In May the Brenk ferry left Ōsaka–Brenk 💩. Otto Rast saw it."


@pytest.fixture
def project(tmp_path: Path):
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    with create_project(tmp_path / "names.pressmark", scheme, "ana") as made:
        yield made


def put(project: Project, *wanted: tuple[str, int, str], text: str = TEXT) -> list[SpanId]:
    """Put suggestions into a new article: the nth occurrence of a name, with a label."""
    number = len(articles.summaries(project))
    item = MarkedArticle(Article(ArticleId(0), f"a{number}", text, None))
    [article] = articles.add_articles(project, [item]).articles
    found = []
    for name, nth, label in wanted:
        at = -1
        for _ in range(nth):
            at = text.index(name, at + 1)
        found.append(Suggestion(Layer.ENTITY, label, at, at + len(name), "model 1", 0.5))
    spans.put_suggestions(project, article, text, found)
    made = {(s.start, s.label): s.id for s in spans.of_article(project, article)}
    return [made[s.start, s.label] for s in found]


def known(project: Project) -> dict[str, tuple[str, int, int]]:
    found = names.project_names(project).known
    return {name: (one.label, one.kept, one.decided) for name, one in found.items()}


def counts(project: Project) -> dict[tuple[str, str], tuple[int, int]]:
    """Return how often each name with each label was kept and rejected."""
    rows = project.db.execute("SELECT text, label, kept, rejected FROM names").fetchall()
    return {(text, label): (kept, rejected) for text, label, kept, rejected in rows}


def test_names_nobody_decided_on_are_not_remembered(project: Project) -> None:
    put(project, ("Brenk", 1, "GPE"))
    assert not names.project_names(project)


def test_accepted_and_added_names_are_counted_with_their_label(project: Project) -> None:
    operations.accept(project, put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE")))
    article = articles.summaries(project)[0].id
    at = TEXT.index("Otto Rast")
    operations.add(project, article, Layer.ENTITY, "PERSON", [(at, at + 9)])
    assert known(project) == {"Brenk": ("GPE", 2, 2), "Otto Rast": ("PERSON", 1, 1)}


def test_the_label_marked_most_often_wins(project: Project) -> None:
    operations.accept(project, put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE")))
    operations.accept(project, put(project, ("Brenk", 1, "ORG"), text=f"{TEXT}2"))
    assert known(project) == {"Brenk": ("GPE", 2, 3)}


@pytest.mark.parametrize("labels", [("GPE", "ORG"), ("ORG", "GPE")])
def test_of_labels_marked_equally_often_the_latest_wins(
    project: Project, labels: tuple[str, str]
) -> None:
    for number, label in enumerate(labels):
        operations.accept(project, put(project, ("Brenk", 1, label), text=f"{TEXT}{number}"))
    assert known(project) == {"Brenk": (labels[1], 1, 2)}


def test_a_name_is_rejected_with_one_label_and_not_with_others(project: Project) -> None:
    person, date = put(project, ("May", 1, "PERSON"), ("May", 2, "DATE"))
    operations.reject(project, [person])
    operations.accept(project, [date])
    found = names.project_names(project)
    assert found.rejected == {("May", "PERSON")}
    assert found.known == {"May": KnownName("DATE", 1, 2)}


def test_a_label_that_was_ever_kept_is_not_rejected(project: Project) -> None:
    first, second = put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE"))
    operations.reject(project, [first])
    assert names.project_names(project).rejected == {("Brenk", "GPE")}
    operations.accept(project, [second])
    assert names.project_names(project) == ProjectNames({"Brenk": KnownName("GPE", 1, 2)})


def test_a_correction_rejects_what_was_proposed(project: Project) -> None:
    [both] = put(project, ("Ōsaka–Brenk", 1, "ORG"))
    start = TEXT.index("Ōsaka")
    operations.set_bounds(project, both, start, start + 5)
    operations.relabel(project, [both], Layer.ENTITY, "GPE")
    found = names.project_names(project)
    assert found.known == {"Ōsaka": KnownName("GPE", 1, 1)}
    assert found.rejected == {("Ōsaka–Brenk", "ORG")}


@pytest.mark.parametrize(
    ("decide", "together", "counted"),
    [(operations.accept, bulk.accept, (2, 0)), (operations.reject, bulk.reject, (0, 2))],
)
def test_a_note_on_what_is_undecided_is_no_refusal_of_it(
    project: Project, decide: Decide, together: Decide, counted: tuple[int, int]
) -> None:
    one, two = put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE"))
    for each in (one, two):
        operations.set_note(project, each, "the port or the firm?")
    assert not names.project_names(project)
    decide(project, [one])
    together(project, [two], "in this article")
    assert counts(project) == {("Brenk", "GPE"): counted}
    steps.undo(project)
    steps.undo(project)
    assert counts(project) == {("Brenk", "GPE"): (0, 0)}


def test_other_layers_hold_no_names(project: Project) -> None:
    [one] = put(project, ("Brenk", 1, "GPE"))
    operations.relabel(project, [one], Layer.FIGURE, "count")
    found = names.project_names(project)
    assert found == ProjectNames(rejected=frozenset({("Brenk", "GPE")}))


def test_undo_forgets_and_redo_remembers(project: Project) -> None:
    [one] = put(project, ("Brenk", 1, "GPE"))
    operations.accept(project, [one])
    operations.relabel(project, [one], Layer.ENTITY, "LOC")
    corrected = names.project_names(project)
    steps.undo(project)
    assert known(project) == {"Brenk": ("GPE", 1, 1)}
    steps.undo(project)
    assert not names.project_names(project)
    steps.redo(project)
    steps.redo(project)
    assert names.project_names(project) == corrected
    assert corrected.rejected == {("Brenk", "GPE")}


def test_only_names_that_may_stand_in_a_text_are_read(project: Project) -> None:
    wanted = [("May", 1, "PERSON"), ("Brenk", 1, "GPE"), ("Otto Rast", 1, "PERSON")]
    one, two, three = put(project, *wanted, ("Ōsaka–Brenk", 1, "ORG"))[:3]
    operations.accept(project, [one, three])
    operations.reject(project, [two])
    assert names.names_in(project, "Nobody here.") == ProjectNames()
    assert names.names_in(project, "(May)").known.keys() == {"May"}
    assert names.names_in(project, "“Brenk”-led").rejected == {("Brenk", "GPE")}
    assert names.names_in(project, "Mr Otto Rastov").known.keys() == {"Otto Rast"}
    assert names.names_in(project, TEXT) == names.project_names(project)


def test_it_is_told_how_often_a_name_was_marked(project: Project) -> None:
    operations.accept(project, put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE")))
    assert names.times_kept(project, "Brenk", "GPE") == 2
    assert names.times_kept(project, "Brenk", "ORG") == 0


def test_decided_spans_that_are_imported_count_too(project: Project) -> None:
    operations.accept(project, put(project, ("Brenk", 1, "GPE"), ("Brenk", 2, "GPE")))
    [marked] = articles.marked_articles(project)
    longer = replace(marked.article, name="b", text=f"{TEXT} Again.")
    unstored = [replace(span, id=SpanId(0)) for span in marked.spans]
    articles.add_articles(project, [MarkedArticle(longer, unstored)])
    assert names.times_kept(project, "Brenk", "GPE") == 4


def test_names_survive_as_records(project: Project) -> None:
    person, date = put(project, ("May", 1, "PERSON"), ("May", 2, "DATE"))
    operations.reject(project, [person])
    operations.accept(project, [date])
    found = names.project_names(project)
    assert read_names(names_record(found)) == found
