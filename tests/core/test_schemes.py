"""Labels that are edited: one step with all spans they touch, and undone as one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Label, Scheme, read_scheme, renamed, scheme_toml
from pressmark.domain.span import Layer, Span, State, Suggestion
from pressmark.errors import UserError
from pressmark.store import articles, labels, names, operations, spans, steps
from pressmark.store.project import Project, create_project, open_project
from pressmark.store.schemes import change_scheme, label_counts

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = "Brenk and Oslo met in Oslo. Brenk 💩 won. Ōsaka saw Brenk."
ENTITY = Layer.ENTITY


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "labels.pressmark", SCHEME, "ana") as made:
        yield made


def fill(project: Project, text: str = TEXT) -> ArticleId:
    """An article with a span in each state: Brenk thrice, Oslo twice, Osaka once."""
    item = MarkedArticle(Article(ArticleId(0), "one", text, None))
    [article] = articles.add_articles(project, [item]).articles
    spans.put_suggestions(project, article, text, found(text))
    first, oslo, _, second, third, osaka = spans.of_article(project, article)
    operations.accept(project, [first.id])
    operations.relabel(project, [oslo.id], ENTITY, "LOC")
    operations.reject(project, [second.id])
    operations.relabel(project, [third.id], ENTITY, "ORG")
    start = text.index("won")
    operations.add(project, article, ENTITY, "GPE", [(start, start + 3)])
    assert osaka.state is State.SUGGESTED
    return article


def found(text: str = TEXT) -> list[Suggestion]:
    made = []
    for name in ("Brenk", "Oslo", "Ōsaka"):
        at = text.find(name)
        while at >= 0:
            made.append(Suggestion(ENTITY, "GPE", at, at + len(name), "model 1", 0.5))
            at = text.find(name, at + 1)
    return sorted(made, key=lambda one: one.start)


def with_name(old: str, new: str, layer: Layer = ENTITY, scheme: Scheme = SCHEME) -> Scheme:
    return Scheme(
        scheme.name,
        tuple(
            renamed(label, new) if (label.layer, label.name) == (layer, old) else label
            for label in scheme.labels
        ),
    )


def without(name: str, scheme: Scheme = SCHEME) -> Scheme:
    return Scheme(scheme.name, tuple(label for label in scheme.labels if label.name != name))


def shown(project: Project, article: ArticleId) -> list[tuple[str, str, str | None]]:
    return [
        (span.label, span.state.value, span.proposal.label if span.proposal else None)
        for span in spans.of_article(project, article)
    ]


def counted(project: Project) -> list[tuple[str, str, int, int]]:
    rows = project.db.execute(
        "SELECT text, label, kept, rejected FROM names WHERE kept OR rejected ORDER BY 1, 2"
    )
    return rows.fetchall()


def recounted(project: Project) -> list[tuple[str, str, int, int]]:
    """What the table of names would be if it were made of the spans anew."""
    kept = "state IN ('accepted', 'corrected', 'added')"
    rows = project.db.execute(
        f"SELECT text, label, SUM(k), SUM(r) FROM (SELECT text, label, {kept} AS k, "
        "state = 'rejected' AS r FROM spans WHERE layer = 'entity' AND state <> 'suggested' "
        "UNION ALL SELECT SUBSTR(texts.text, json_extract(proposal, '$.start') + 1, "
        "json_extract(proposal, '$.end') - json_extract(proposal, '$.start')), "
        "json_extract(proposal, '$.label'), 0, 1 FROM spans JOIN texts "
        "ON texts.article = spans.article WHERE proposal IS NOT NULL AND state <> 'suggested' "
        "AND NOT (layer = json_extract(proposal, '$.layer') AND label = "
        "json_extract(proposal, '$.label') AND start = json_extract(proposal, '$.start') "
        "AND \"end\" = json_extract(proposal, '$.end'))) "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return rows.fetchall()


def test_renaming_a_label_relabels_all_its_spans_and_what_was_proposed(project: Project) -> None:
    article = fill(project)
    before, counts = shown(project, article), counted(project)
    change = change_scheme(project, with_name("GPE", "PLACE"), {(ENTITY, "GPE"): "PLACE"})
    assert change is not None
    assert change.scheme
    assert change.title == "rename label GPE to PLACE"
    assert change.articles == {article}
    expected = [tuple("PLACE" if part == "GPE" else part for part in one) for one in before]
    assert shown(project, article) == expected
    assert len(change.spans) == 7
    assert counted(project) == recounted(project) != counts


def test_undo_restores_labels_spans_and_names_and_redo_does_it_again(project: Project) -> None:
    article = fill(project)
    before = (spans.of_article(project, article), counted(project))
    change_scheme(project, with_name("GPE", "PLACE"), {(ENTITY, "GPE"): "PLACE"})
    after = (spans.of_article(project, article), counted(project))
    undone = steps.undo(project)
    assert undone is not None
    assert undone.scheme
    assert (spans.of_article(project, article), counted(project)) == before
    assert labels.read_scheme(project.db) == SCHEME
    steps.redo(project)
    assert (spans.of_article(project, article), counted(project)) == after
    assert labels.read_scheme(project.db) == with_name("GPE", "PLACE")


def test_two_labels_can_swap_their_names(project: Project) -> None:
    article = fill(project)
    before = shown(project, article)
    swapped = with_name("#", "LOC", scheme=with_name("LOC", "GPE", scheme=with_name("GPE", "#")))
    swapped = Scheme(swapped.name, tuple(replace(one, stands_for=()) for one in swapped.labels))
    change_scheme(project, swapped, {(ENTITY, "GPE"): "LOC", (ENTITY, "LOC"): "GPE"})
    other = {"GPE": "LOC", "LOC": "GPE"}
    expected = [tuple(other.get(part or "", part) for part in one) for one in before]
    assert shown(project, article) == expected
    assert counted(project) == recounted(project)
    steps.undo(project)
    assert shown(project, article) == before


def test_spans_of_a_removed_label_become_another(project: Project) -> None:
    article = fill(project)
    before = shown(project, article)
    change = change_scheme(project, without("GPE"), replaced={(ENTITY, "GPE"): "LOC"})
    assert change is not None
    assert change.title == "remove label GPE"
    assert "GPE" not in str(shown(project, article))
    assert counted(project) == recounted(project)
    steps.undo(project)
    assert shown(project, article) == before


def test_spans_of_a_removed_label_are_rejected_where_no_other_is_named(project: Project) -> None:
    article = fill(project)
    before, numbers = shown(project, article), articles.summaries(project)
    change_scheme(project, without("GPE"), replaced={(ENTITY, "GPE"): None})
    states = {state for label, state, _ in shown(project, article) if label == "GPE"}
    assert states == {"rejected"}
    assert articles.summaries(project)[0].undecided == 0
    assert counted(project) == recounted(project)
    steps.undo(project)
    assert shown(project, article) == before
    assert articles.summaries(project) == numbers


def test_a_renamed_label_is_suggested_under_its_new_name(project: Project) -> None:
    article = fill(project)
    change_scheme(project, with_name("GPE", "PLACE"), {(ENTITY, "GPE"): "PLACE"})
    spans.put_suggestions(project, article, TEXT, found())
    assert {one.label for one in spans.of_article(project, article)} == {"PLACE", "LOC", "ORG"}
    known = names.project_names(project)
    assert known.known["won"].label == "GPE", "detectors know the old name alone"
    assert ("Brenk", "GPE") not in known.rejected


def test_a_removed_label_is_suggested_no_more(project: Project) -> None:
    article = fill(project)
    change_scheme(project, without("GPE"), replaced={(ENTITY, "GPE"): None})
    spans.put_suggestions(project, article, TEXT, [*found(), Suggestion(ENTITY, "ORG", 6, 9, "m")])
    fresh = [one for one in spans.of_article(project, article) if not one.decided]
    assert [one.label for one in fresh] == ["ORG"]


def test_a_label_that_took_another_in_is_suggested_for_both(project: Project) -> None:
    article = fill(project)
    scheme = without("GPE")
    taking = tuple(
        replace(one, stands_for=("LOC", "GPE")) if one.name == "LOC" else one
        for one in scheme.labels
    )
    change_scheme(project, Scheme("news", taking), replaced={(ENTITY, "GPE"): "LOC"})
    spans.put_suggestions(project, article, TEXT, found())
    assert {one.label for one in spans.of_article(project, article)} == {"LOC", "ORG"}
    operations.reject(project, [spans.of_article(project, article)[0].id])
    assert {("Brenk", "LOC"), ("Brenk", "GPE")} <= names.project_names(project).rejected


def test_nothing_changed_is_no_step_and_bad_labels_are_refused(project: Project) -> None:
    assert change_scheme(project, SCHEME) is None
    twice = Scheme("news", (*SCHEME.labels, SCHEME.labels[0]))
    with pytest.raises(UserError, match="two with the name PERSON"):
        change_scheme(project, twice)
    with pytest.raises(UserError, match="no entity label NOWHERE"):
        change_scheme(project, without("GPE"), replaced={(ENTITY, "GPE"): "NOWHERE"})
    assert labels.read_scheme(project.db) == SCHEME
    assert steps.next_undo(project) is None


def test_a_scheme_takes_another_name_as_a_step_of_its_own(project: Project) -> None:
    change = change_scheme(project, replace(SCHEME, name="mine"))
    assert change is not None
    assert change.scheme
    assert change.title == "call the labels mine"
    assert labels.read_scheme(project.db).name == "mine"
    steps.undo(project)
    assert labels.read_scheme(project.db) == SCHEME
    steps.redo(project)
    assert labels.read_scheme(project.db).name == "mine"


def test_labels_can_be_added_reordered_and_reworded(project: Project) -> None:
    ship = Label(ENTITY, "VESSEL", "Ship", "Ship", "v", "#305080", "Ships.", "A *ship*.")
    reworded = replace(SCHEME.labels[3], help="Other words.", colour="#112233", key="")
    wanted = Scheme("news", (ship, reworded, *SCHEME.labels[:3], *SCHEME.labels[4:]))
    change = change_scheme(project, wanted)
    assert change is not None
    assert change.title == "add label VESSEL"
    assert labels.read_scheme(project.db) == wanted
    path = project.path
    project.close()
    with open_project(path) as again:
        assert labels.read_scheme(again.db) == wanted
        steps.undo(again)
        assert labels.read_scheme(again.db) == SCHEME


def test_the_number_of_spans_is_told_by_label(project: Project) -> None:
    fill(project)
    assert label_counts(project) == {
        (ENTITY, "GPE"): 5,
        (ENTITY, "LOC"): 1,
        (ENTITY, "ORG"): 1,
    }


def test_a_label_of_40_000_spans_is_renamed_and_undone(project: Project) -> None:
    for number in range(20):
        text = f"{number} " + "Brenk " * 2000
        places = [len(f"{number} ") + 6 * at for at in range(2000)]
        made = [
            Span(SpanId(0), ArticleId(0), f"e{at}", ENTITY, "GPE", start, start + 5, "Brenk",
                 State.ACCEPTED, "model 1", 0.5)
            for at, start in enumerate(places, start=1)
        ]  # fmt: skip
        item = MarkedArticle(Article(ArticleId(0), f"a{number}", text, None), made)
        articles.add_articles(project, [item])
    change_scheme(project, with_name("GPE", "PLACE"), {(ENTITY, "GPE"): "PLACE"})
    assert label_counts(project) == {(ENTITY, "PLACE"): 40_000}
    assert counted(project) == [("Brenk", "PLACE", 40_000, 0)]
    steps.undo(project)
    assert label_counts(project) == {(ENTITY, "GPE"): 40_000}


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXTS, TEXTS.map(str.strip))
def test_a_scheme_that_is_written_reads_back_the_same(help_text: str, guideline: str) -> None:
    guideline = guideline.replace("\r\n", "\n")
    label = replace(SCHEME.labels[0], help=help_text, guideline=guideline, stands_for=("A", "B"))
    scheme = Scheme('news "x"', (label, *SCHEME.labels[1:]))
    assert _read_back(scheme) == scheme


def _read_back(scheme: Scheme) -> Scheme:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "scheme.toml"
        path.write_bytes(scheme_toml(scheme).encode("utf-8"))
        return read_scheme(path)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"name": "A B"}, "not of letters"),
        ({"name": ""}, "not of letters"),
        ({"title": " "}, "needs a title"),
        ({"key": "ab"}, "not a single character"),
        ({"colour": "blue"}, "not a colour"),
        ({"key": "2"}, "two with the key 2"),
    ],
)
def test_a_label_that_cannot_stand_is_refused_with_a_reason(
    change: dict[str, str], complaint: str, tmp_path: Path
) -> None:
    scheme = Scheme("x", (replace(SCHEME.labels[0], **change), *SCHEME.labels[1:]))
    path = tmp_path / "scheme.toml"
    path.write_text(scheme_toml(scheme), encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_scheme(path)


def test_every_label_that_comes_along_has_a_guideline_with_both_kinds_of_example() -> None:
    for label in SCHEME.labels:
        for part in ("- **Yes:**", "- **No:**", "- **In doubt:**"):
            assert part in label.guideline, label.name
        assert 150 < len(label.guideline) < 900, label.name
