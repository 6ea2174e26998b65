"""What becomes of labels that are not those of the project, and of what others decided."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from exchange_samples import marked_span
from typer.testing import CliRunner

from pressmark import assets
from pressmark.cli import app
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.domain.span import Layer, QuoteAttributes, Span, State, as_suggestion
from pressmark.errors import UserError
from pressmark.exchange.intake import (
    Intake,
    Manner,
    UnknownLabels,
    known_label,
    likely_label,
    read_rules,
    survey,
)
from pressmark.store import articles, labels, names, operations, spans, steps
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = "Snow fell on Ana Oré. “Cold,” she said."


def span(label: str, covered: str, state: State = State.SUGGESTED, **changes: object) -> Span:
    start = TEXT.index(covered)
    layer = changes.pop("layer", Layer.ENTITY)
    bounds = (start, start + len(covered))
    made = marked_span("", layer, label, bounds, state, text=TEXT)  # type: ignore[arg-type]
    return replace(made, origin="imported doccano a.jsonl", **changes)  # type: ignore[arg-type]


def item(*those: Span, text: str = TEXT, status: Status = Status.NEW) -> MarkedArticle:
    article = Article(UNSTORED_ARTICLE, "snow", text, "Snow", status=status)
    return MarkedArticle(article, list(those))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "a.pressmark", SCHEME) as made:
        yield made


def taken(intake: Intake, *those: Span) -> list[Span]:
    (found,) = intake.articles([item(*those)])
    return found.spans


def test_a_label_of_the_project_is_found_by_its_name_and_by_what_it_stands_for() -> None:
    first = replace(SCHEME.labels[0], name="HUMAN", stands_for=("PERSON",))
    scheme = Scheme("other", (first, *SCHEME.labels[1:]))
    assert known_label(scheme, (Layer.ENTITY, "PERSON")) is first
    assert known_label(scheme, (Layer.ENTITY, "HUMAN")) is first
    assert known_label(scheme, (Layer.QUOTE, "HUMAN")) is None


def test_a_label_that_one_other_layer_alone_has_is_meant_where_the_file_knows_no_layers() -> None:
    money = known_label(SCHEME, (Layer.ENTITY, "money"))
    assert money is not None
    assert money.layer is Layer.FIGURE
    (came,) = taken(Intake(SCHEME), span("money", "Cold"))
    assert (came.layer, came.label) == (Layer.FIGURE, "money")
    assert came.figure is not None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("PER", "PERSON"), ("person", "PERSON"), ("Organization", "ORG"), ("MONEY", "money"),
     ("Work of art", "WORK_OF_ART"), ("Quotation", "direct")],
)  # fmt: skip
def test_likely_labels_are_proposed_and_never_taken_unasked(name: str, expected: str) -> None:
    label = likely_label(SCHEME, (Layer.ENTITY, name))
    assert label is not None
    assert label.name == expected
    assert known_label(SCHEME, (Layer.ENTITY, name)) is None


def test_nothing_is_proposed_for_what_nobody_knows() -> None:
    assert likely_label(SCHEME, (Layer.ENTITY, "WEATHER")) is None


def test_all_unknown_labels_are_told_at_once_with_what_to_type() -> None:
    intake = Intake(SCHEME)
    those = [span("WEATHER", "Snow"), span("PER", "Ana Oré"), span("ORG", "Cold")]
    with pytest.raises(UnknownLabels) as error:
        list(intake.articles([item(*those), item(span("WEATHER", "Cold"))]))
    assert str(error.value) == (
        "2 labels are not among those of the project: WEATHER (2), PER (1); say what becomes of "
        "each, such as --map PER=PERSON for one of the project, --map PER=+ to add it, or --map "
        "PER= to leave its spans out (* as the name means all others)."
    )
    looked = survey(SCHEME, [item(*those)])
    assert looked.unknown == {(Layer.ENTITY, "WEATHER"): 1, (Layer.ENTITY, "PER"): 1}
    assert looked.examples[Layer.ENTITY, "PER"] == "Ana Oré"
    assert (looked.spans, looked.decided, looked.is_foreign) == (3, 0, True)


def test_each_way_of_mapping_does_what_it_says() -> None:
    rules = read_rules(["PER=PERSON", "WEATHER=+", "X Y=+quote:long", "Q=direct", "*="], SCHEME)
    intake = Intake(SCHEME, rules=rules)
    quote = span("Q", "“Cold,”")
    came = taken(
        intake, span("PER", "Ana Oré"), span("WEATHER", "Snow"), span("X Y", "she"), quote,
        span("OTHER THING", "said"),
    )  # fmt: skip
    assert [(one.layer.value, one.label) for one in came] == [
        ("entity", "PERSON"), ("entity", "WEATHER"), ("quote", "long"), ("quote", "direct"),
    ]  # fmt: skip
    assert came[3].attributes == QuoteAttributes()
    assert [(one.layer.value, one.name) for one in intake.new_labels] == [
        ("entity", "WEATHER"), ("quote", "long"),
    ]  # fmt: skip
    assert intake.told() == ["Spans left out by their label: OTHER THING (1)."]


def test_a_new_label_gets_a_name_that_a_label_can_have() -> None:
    intake = Intake(SCHEME, rules=read_rules(["*=+"], SCHEME))
    taken(intake, span("big = storm!", "Snow"), span("-x" * 40, "Cold"))
    assert [label.name for label in intake.new_labels] == ["big___storm_", "_" + ("-x" * 40)[:39]]
    assert intake.new_labels[0].title == "big = storm!"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("PER", "--map takes FOREIGN=LABEL"), ("=PERSON", "--map takes FOREIGN=LABEL"),
     ("PER=PERSN", "The project has no label PERSN; its labels are PERSON, ORG"),
     ("PER=quote:PERSON", "The project has no label quote:PERSON")],
)  # fmt: skip
def test_a_rule_that_says_nothing_gets_a_sentence(typed: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read_rules([typed], SCHEME)


def test_as_suggestions_nothing_is_decided_and_nothing_rejected_comes_in() -> None:
    intake = Intake(SCHEME, Manner.SUGGESTIONS)
    corrected = span("ORG", "Snow", State.CORRECTED)
    corrected = replace(corrected, proposal=as_suggestion(corrected))
    came = taken(intake, corrected, span("PERSON", "Ana Oré", State.REJECTED))
    assert [(one.state, one.proposal) for one in came] == [(State.SUGGESTED, None)]
    assert intake.told() == ["1 rejected span left out, as nobody suggests what was rejected."]


def test_as_decisions_all_stands_and_the_article_is_begun() -> None:
    intake = Intake(SCHEME, Manner.DECISIONS)
    those = [span("ORG", "Snow"), span("PERSON", "Ana Oré", State.REJECTED)]
    (came,) = intake.articles([item(*those)])
    assert [one.state for one in came.spans] == [State.ACCEPTED, State.REJECTED]
    assert came.article.status is Status.IN_PROGRESS
    assert [one.origin for one in came.spans] == ["imported doccano a.jsonl"] * 2


# -- into the project


def test_an_import_with_new_labels_is_one_step_and_undone_with_its_names(project: Project) -> None:
    intake = Intake(SCHEME, Manner.DECISIONS, rules=read_rules(["*=+"], SCHEME))
    read = [item(span("WEATHER", "Snow"), span("PERSON", "Ana Oré"))]
    added = articles.add_articles(project, intake.articles(read), intake.new_labels)
    assert added.change is not None
    assert added.change.scheme
    assert added.change.title == "import 1 article"
    assert labels.read_scheme(project.db).find(Layer.ENTITY, "WEATHER") is not None
    assert names.times_kept(project, "Snow", "WEATHER") == 1
    steps.undo(project)
    assert articles.summaries(project) == []
    assert labels.read_scheme(project.db) == SCHEME
    assert names.times_kept(project, "Snow", "WEATHER") == 0
    steps.redo(project)
    assert names.times_kept(project, "Ana Oré", "PERSON") == 1
    assert labels.read_scheme(project.db).labels[:-1] == SCHEME.labels


def test_spans_come_to_an_article_that_is_there_and_go_with_undo(project: Project) -> None:
    [number] = articles.add_articles(project, [item(span("ORG", "Snow"))]).articles
    theirs = [span("ORG", "Snow", State.ADDED), span("PERSON", "Ana Oré", State.ACCEPTED)]
    added = articles.add_articles(project, [item(*theirs)])
    assert (added.articles, added.known, added.marked, added.spans) == ([], ["Snow"], [number], 2)
    assert added.change is not None
    assert added.change.title == "import 2 spans"
    here = spans.of_article(project, number)
    assert [(one.label, one.state) for one in here] == [
        ("ORG", State.ACCEPTED), ("PERSON", State.ACCEPTED),
    ]  # fmt: skip
    assert articles.summary_of(project, number).status is Status.IN_PROGRESS
    assert names.times_kept(project, "Ana Oré", "PERSON") == 1
    steps.undo(project)
    assert [one.state for one in spans.of_article(project, number)] == [State.SUGGESTED]
    assert articles.summary_of(project, number).status is Status.NEW
    assert names.times_kept(project, "Ana Oré", "PERSON") == 0


def test_what_was_decided_here_stays_as_it_is(project: Project) -> None:
    [number] = articles.add_articles(project, [item(span("ORG", "Snow"))]).articles
    operations.reject(project, [spans.of_article(project, number)[0].id])
    again = articles.add_articles(project, [item(span("ORG", "Snow", State.ACCEPTED))])
    assert again.change is None
    assert [one.state for one in spans.of_article(project, number)] == [State.REJECTED]


def test_one_text_twice_in_a_file_is_one_article_with_the_spans_of_both(project: Project) -> None:
    both = [item(span("ORG", "Snow")), item(span("ORG", "Snow"), span("PERSON", "Ana Oré"))]
    added = articles.add_articles(project, both)
    [number] = added.articles
    assert [one.label for one in spans.of_article(project, number)] == ["ORG", "PERSON"]
    assert [one.name for one in spans.of_article(project, number)] == ["e1", "e2"]


def test_suggestions_of_a_file_outlive_those_of_our_detectors(project: Project) -> None:
    theirs = [span("ORG", "Snow"), replace(span("PERSON", "Ana Oré"), origin="names 1")]
    [number] = articles.add_articles(project, [item(*theirs)]).articles
    snow = as_suggestion(replace(theirs[0], label="GPE", origin="names 2"))
    spans.put_suggestions(project, number, TEXT, [snow])
    assert [(one.label, one.origin) for one in spans.of_article(project, number)] == [
        ("ORG", "imported doccano a.jsonl"),
    ]


def test_names_of_an_article_count_while_it_is_in_the_list(project: Project) -> None:
    read = [item(span("PERSON", "Ana Oré", State.ACCEPTED))]
    [number] = articles.add_articles(project, read).articles
    articles.remove_article(project, number)
    assert names.times_kept(project, "Ana Oré", "PERSON") == 0
    articles.add_articles(project, read)
    assert names.times_kept(project, "Ana Oré", "PERSON") == 1


# -- on the command line


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["import", *map(str, arguments)])
    error = result.exception if isinstance(result.exception, UserError) else ""
    return result.exit_code, f"{result.output}{error}"


def test_the_command_line_lists_unknown_labels_and_leaves_nothing_behind(tmp_path: Path) -> None:
    file, made = tmp_path / "in.jsonl", tmp_path / "a.pressmark"
    file.write_text(json.dumps({"text": TEXT, "label": [[0, 4, "WEATHER"], [13, 20, "PER"]]}))
    code, output = run(made, file)
    assert code == 1
    assert "2 labels are not among those of the project: WEATHER (1), PER (1)" in output
    assert not made.exists()
    code, output = run(made, file, "--map", "PER=PERSON", "--map", "*=", "--as", "decisions")
    assert code == 0
    assert "1 article imported, 0 known" in output
    assert "Spans left out by their label: WEATHER (1)." in output
    code, output = run(made, file, "--map", "WEATHER=+", "--map", "PER=PERSON")
    assert "0 articles imported, 1 known, 1 span added to them" in output
