"""A whole export: choices, both sides of a split, the manifest and the list of losses."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from exchange_samples import ferry
from typer.testing import CliRunner

from pressmark.assets import resources
from pressmark.cli import app
from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State
from pressmark.errors import ExportProblem, UserError
from pressmark.exchange.export import Export, Split
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.registry import format_named, writable
from pressmark.exchange.selection import Choice, Selection, carried_layers
from pressmark.exchange.stream import ImportNote
from pressmark.store import article_list, articles, filing, filters
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(resources() / "schemes" / "news.toml")


def edition(number: int, **fields: Any) -> MarkedArticle:
    """The sample as another article: another name, and a text that is the same but for its end."""
    marked = ferry()
    text = f"{marked.article.text}\n\nEdition{number}."
    article = replace(marked.article, name=f"ferry-{number}", text=text, **fields)
    return replace(marked, article=article)


def export(path: Path, name: str, items: list[MarkedArticle], **more: Any) -> Export:
    made = Export(lambda: items, format_named(name), path, SCHEME, **more)
    made.run()
    return made


def manifest(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.with_name(path.name + ".manifest.json").read_bytes())
    return found


# -- what is chosen


def test_layers_and_states_are_chosen() -> None:
    choice = Choice(frozenset({Layer.ENTITY}), frozenset({State.ACCEPTED, State.REJECTED}))
    (marked,) = Selection([ferry()], format_named("jsonl"), choice)
    assert [span.name for span in marked.spans] == ["e2", "e4"]


def test_reviewed_articles_are_done_or_have_no_undecided_span_in_these_layers() -> None:
    status = {"status": Status.IN_PROGRESS}
    quotes, entities = frozenset({Layer.QUOTE}), frozenset({Layer.ENTITY})
    form = format_named("jsonl")

    def taken(marked: MarkedArticle, layers: frozenset[Layer]) -> int:
        return len(list(Selection([marked], form, Choice(layers, reviewed=True))))

    assert taken(edition(1, **status), entities) == 1
    assert taken(edition(1, **status), quotes) == 0
    assert taken(edition(1), quotes) == 1
    assert taken(replace(edition(1, **status), spans=[]), entities) == 0


def test_what_is_left_out_says_why() -> None:
    marked = edition(1, status=Status.IN_PROGRESS)
    selection = Selection([marked], format_named("csv"), Choice(reviewed=True))
    assert list(selection) == []
    assert selection.told() == "0 spans of 0 articles; 1 article not reviewed left out"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ArticleFilter(), [1, 2, 3]),
        (ArticleFilter(statuses=frozenset({Status.DONE})), [1, 3]),
        (ArticleFilter(sources=frozenset({"the echo"})), [2]),
        (ArticleFilter(since=date(2025, 2, 1)), [1, 3]),
        (ArticleFilter(until=date(2025, 2, 3)), [1]),
        (ArticleFilter(since=date(2025, 2, 4), until=date(2025, 2, 4)), [3]),
        (ArticleFilter(words="edition2"), [2]),
        (ArticleFilter(words="nowhere"), []),
        (ArticleFilter(statuses=frozenset({Status.DONE}), words="ferry edition3"), [3]),
    ],
)
def test_articles_are_chosen_by_status_source_day_and_words(
    tmp_path: Path, wanted: ArticleFilter, expected: list[int]
) -> None:
    with create_project(tmp_path / "p.pressmark", SCHEME) as project:
        fill(project)
        assert article_list.listed(project, wanted) == expected
        assert article_list.sources(project) == ["North Coast Post", "The Echo"]


def fill(project: Project) -> None:
    articles.add_articles(
        project,
        [
            edition(1),
            edition(2, source="The Echo", published=None, status=Status.NEW, url=None),
            edition(3, published="2025-02-04T10:00:00", url=None),
        ],
    )


# -- the manifest


def test_a_manifest_tells_what_is_in_the_file_and_how_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    made = export(path, "jsonl", [ferry()], choice=Choice(frozenset({Layer.ENTITY, Layer.FIGURE})))
    told = manifest(path)
    assert made.beside == [tmp_path / "out.jsonl.manifest.json"]
    assert (told["format"], told["articles"], told["spans"]) == ("jsonl", 1, 6)
    assert told["counts"]["entity"]["GPE"] == {"rejected": 1}
    assert told["files"] == [
        {
            "name": "out.jsonl",
            "bytes": path.stat().st_size,
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "articles": 1,
            "spans": 6,
        }
    ]
    assert told["chosen"]["layers"] == ["entity", "figure"]
    assert told["program"].startswith("pressmark ")
    assert {"layer": "entity", "label": "PERSON", "title": "Person"} in told["scheme"]["labels"]


def test_the_manifest_of_a_folder_has_each_of_its_files(tmp_path: Path) -> None:
    export(tmp_path / "out", "brat", [ferry()])
    told = manifest(tmp_path / "out")
    names = {file["name"] for file in told["files"]}
    assert {"out/ferry.txt", "out/ferry.ann"} <= names
    for file in told["files"]:
        assert sha256((tmp_path / file["name"]).read_bytes()).hexdigest() == file["sha256"]


def test_sheets_to_read_have_no_manifest_unless_asked(tmp_path: Path) -> None:
    export(tmp_path / "out.md", "quotesheet", [ferry()])
    assert [path.name for path in tmp_path.iterdir() if "manifest" in path.name] == []
    export(tmp_path / "out.md", "quotesheet", [ferry()], with_manifest=True)
    assert manifest(tmp_path / "out.md")["format"] == "quotesheet"


# -- losses


def test_what_the_table_says_is_not_carried_is_counted(tmp_path: Path) -> None:
    note = replace(ferry().spans[0], note="Check this.")
    told = export(tmp_path / "out.csv", "csv", [replace(ferry(), spans=[note])]).told()
    assert told == [
        "Not carried by CSV table: status of articles (1 article), places of speakers (1 span)."
    ]
    assert export(tmp_path / "out.jsonl", "jsonl", [ferry()]).told() == []


def test_a_layer_that_is_not_carried_is_lost_as_a_whole(tmp_path: Path) -> None:
    told = export(tmp_path / "out.md", "figuresheet", [ferry()]).told()
    assert "entities (3 spans)" in told[0]
    assert "quotes (1 span)" in told[0]
    assert "speakers" not in told[0]
    assert carried_layers(format_named("figuresheet")) == {Layer.FIGURE}


def test_lost_spans_are_listed_beside_the_export_as_long_as_there_are_any(tmp_path: Path) -> None:
    bare = MarkedArticle(edition(1).article)
    path, listed = tmp_path / "out.csv", tmp_path / "out.csv.losses.csv"
    made = export(path, "csv", [ferry(), bare])
    assert made.told()[-1] == "Each of them is listed in out.csv.losses.csv."
    with listed.open(encoding="utf-8-sig", newline="") as file:
        assert [row["article"] for row in csv.DictReader(file)] == ["ferry-1"]
    assert manifest(path)["listed"] == "out.csv.losses.csv"
    export(path, "csv", [ferry()])
    assert not listed.exists()


def test_a_file_of_somebody_else_by_that_name_is_left_alone(tmp_path: Path) -> None:
    listed = tmp_path / "out.csv.losses.csv"
    listed.write_text("mine", encoding="utf-8")
    export(tmp_path / "out.csv", "csv", [ferry()])
    assert listed.read_text(encoding="utf-8") == "mine"


# -- splits

VERBS = ("bakes", "repairs", "paints", "sells", "carries", "finds", "builds", "closes")


def stories(number: int) -> list[MarkedArticle]:
    """Articles that have no sentence in common, each printed in two editions."""
    found = []
    for at in range(number):
        words = " ".join(
            f"{VERBS[(at * 7 + k * k) % 8]}{at} {VERBS[(at + k) % 8]}" for k in range(40)
        )
        for copy in range(2):
            article = replace(
                ferry().article, name=f"{at}-{copy}", text=f"{words} {copy}", url=None
            )
            found.append(MarkedArticle(article))
    return found


@pytest.mark.parametrize("name", ["jsonl", "brat", "prodigy"])
def test_a_split_writes_two_files_and_no_story_into_both(tmp_path: Path, name: str) -> None:
    form = format_named(name)
    made = export(tmp_path / f"out{form.ending}", name, stories(10), split=Split(0.2, 3))
    train, dev = made.files()
    assert (train.name, dev.name) == (f"out-train{form.ending}", f"out-dev{form.ending}")
    assert [one.articles for one in made.written] == [16, 4]
    assert made.selection.articles == 20
    sides = [
        {item.article.text[:20] for item in form.read(path) if isinstance(item, MarkedArticle)}
        for path in (train, dev)
    ]
    assert (len(sides[0]), len(sides[1])) == (8, 2)
    assert not sides[0] & sides[1]
    assert {file["side"] for file in manifest(made.path)["files"]} == {"train", "dev"}
    assert manifest(made.path)["split"] == {"share": 0.2, "seed": 3}


def test_a_format_that_has_both_sides_gets_them_at_once(tmp_path: Path) -> None:
    items = [replace(one, article=replace(one.article, status=Status.DONE)) for one in stories(10)]
    made = export(tmp_path / "corpus", "spacy", items, split=Split(0.2))
    assert {path.name for path in (tmp_path / "corpus").iterdir()} >= {"train.spacy", "dev.spacy"}
    assert made.files() == [tmp_path / "corpus"]


def test_a_share_that_is_none_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="between 0 and 1"):
        export(tmp_path / "out.jsonl", "jsonl", [ferry()], split=Split(1.5))
    assert list(tmp_path.iterdir()) == []


# -- failing


def failing() -> Iterator[MarkedArticle]:
    yield ferry()
    raise ExportProblem("the project went away")


@pytest.mark.parametrize("name", [one.name for one in writable()])
def test_a_failed_export_leaves_the_old_file_with_its_manifest(tmp_path: Path, name: str) -> None:
    form = format_named(name)
    path = tmp_path / f"out{form.ending}"
    export(path, name, [ferry()], with_manifest=True)

    def held() -> dict[str, bytes]:
        return {
            str(one.relative_to(tmp_path)): one.read_bytes()
            for one in tmp_path.rglob("*")
            if one.is_file()
        }

    before = held()
    broken = Export(failing, form, path, SCHEME, with_manifest=True)
    with pytest.raises(ExportProblem):
        broken.run()
    assert held() == before


# -- the command line


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.pressmark"
    with create_project(path, SCHEME) as made:
        fill(made)
    return path


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["export", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.output


def read(path: Path) -> list[MarkedArticle]:
    items = list(format_named("jsonl").read(path))
    assert not any(isinstance(item, ImportNote) for item in items)
    return [item for item in items if isinstance(item, MarkedArticle)]


def test_the_command_takes_every_choice(tmp_path: Path, project: Path) -> None:
    out = tmp_path / "out.jsonl"
    told = run(
        project, out, "--layer", "quote", "--state", "suggested", "--status", "done",
        "--source", "north coast post", "--since", "2025-02-01", "--until", "2025-02-03",
        "--words", "ferry", "--no-manifest",
    )  # fmt: skip
    assert f"{out} written: 1 span of 1 article" in told
    (marked,) = read(out)
    assert [span.name for span in marked.spans] == ["q2"]
    assert not out.with_name("out.jsonl.manifest.json").exists()


@pytest.mark.parametrize("name", ["jsonl", "html"])
def test_no_project_is_ever_written_over(tmp_path: Path, project: Path, name: str) -> None:
    other, link = tmp_path / "named.otherwise", tmp_path / "link.jsonl"
    other.write_bytes(project.read_bytes())
    link.symlink_to(project)
    before = project.read_bytes()
    for path in (project, other, link):
        with pytest.raises(ExportProblem, match="it is a Pressmark project, with all"):
            export(path, name, [ferry()])
    assert project.read_bytes() == other.read_bytes() == before


def test_the_command_splits_and_tells_both_files(tmp_path: Path, project: Path) -> None:
    told = run(project, tmp_path / "out.jsonl", "--split", "0.5", "--seed", "1")
    assert "out-train.jsonl and " in told
    assert len(read(tmp_path / "out-train.jsonl")) == 3  # three editions of one story
    assert read(tmp_path / "out-dev.jsonl") == []
    assert manifest(tmp_path / "out.jsonl")["split"] == {"share": 0.5, "seed": 1}


def test_the_command_tells_what_was_lost(tmp_path: Path, project: Path) -> None:
    told = run(project, tmp_path / "out.md", "--format", "quotesheet", "--reviewed")
    assert "Not carried by Quote sheet: status of articles" in told


@pytest.mark.parametrize(
    "wrong", [("--layer", "x"), ("--state", "x"), ("--since", "May"), ("--status", "x")]
)
def test_wrong_choices_are_wrong_usage(
    tmp_path: Path, project: Path, wrong: tuple[str, str]
) -> None:
    run(project, tmp_path / "out.jsonl", *wrong, code=2)


def test_every_format_that_is_written_says_what_it_carries() -> None:
    assert [one.name for one in FORMATS if one.writes and one.carries is None] == []


def test_articles_are_chosen_by_all_that_the_list_can_be_narrowed_by(tmp_path: Path) -> None:
    path, out = tmp_path / "work.pressmark", tmp_path / "out.jsonl"
    with create_project(path, SCHEME, "ana") as project:
        first, second = articles.add_articles(project, [edition(1), edition(2)]).articles
        filing.add_tag(project, [first], "harbour")
        filing.assign(project, [second], "ben")
        wanted = ArticleFilter(tags=frozenset({"harbour"}))
        filters.save_filter(project, "Harbour", wanted, Order.NEWEST)

    def written(*options: str) -> list[str]:
        result = CliRunner().invoke(app, ["export", str(path), str(out), *options])
        assert result.exit_code == 0, result.output
        lines = out.read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["id"] for line in lines]

    assert written("--tag", "HARBOUR") == ["ferry-1"]
    assert manifest(out)["chosen"]["tags"] == ["HARBOUR"]
    assert written("--filter", "harbour") == ["ferry-1"]
    assert written("--filter", "harbour", "--tag", "x") == []
    assert written("--assigned", "Ben") == ["ferry-2"]
    assert written("--assigned", "") == ["ferry-1"]
    assert len(written("--label", "entity:PERSON", "--undecided")) == 2
    assert written("--noted", "--below", "0") == []
    refused = CliRunner().invoke(app, ["export", str(path), str(out), "--label", "quote:PERSON"])
    assert isinstance(refused.exception, UserError)
    refused = CliRunner().invoke(app, ["export", str(path), str(out), "--filter", "none"])
    assert isinstance(refused.exception, UserError)
