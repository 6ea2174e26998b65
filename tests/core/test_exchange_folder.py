"""Folders that are written whole or not at all, and never over what is not ours."""

import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from exchange_samples import ferry

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ExportProblem
from pressmark.exchange.folder import replacing_folder
from pressmark.exchange.listing import files_beside, listed_articles
from pressmark.exchange.registry import format_named, read_files


def renamed(name: str, text: str | None = None) -> MarkedArticle:
    item = ferry()
    return MarkedArticle(replace(item.article, name=name, text=text or item.article.text))


def test_names_lead_nowhere_and_never_meet(tmp_path: Path) -> None:
    names = [
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "A_B",
        "",
        ".",
        "CON",
        "x" * 400,
        "-rf",
        "é\u2028💩",
    ]
    with replacing_folder(tmp_path / "out") as folder:
        given = [folder.name_for(renamed(name).article) for name in names]
        for name in given:
            folder.write(f"{name}.txt", b"")
    assert len({name.casefold() for name in given}) == len(names)
    assert all(Path(name).name == name and len(name) < 100 for name in given)
    assert not any(name.startswith((".", "-")) for name in given)
    assert {path.parent for path in tmp_path.rglob("*.txt")} == {tmp_path / "out"}


@pytest.mark.parametrize("form", ["brat", "webanno", "cas"])
def test_an_export_replaces_one_of_before_and_leaves_no_old_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / "out"
    format_named(form).write(path, [renamed("first"), renamed("second")])
    format_named(form).write(path, [renamed("third")])
    stems = {file.stem for file in path.iterdir()}
    assert "third" in stems
    assert not stems & {"first", "second"}
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out"
    format_named("brat").write(path, [ferry()])
    (path / "thesis.docx").write_text("years of work")
    with pytest.raises(ExportProblem, match=r"files that are not of an export \(thesis\.docx\)"):
        format_named("brat").write(path, [ferry()])
    assert (path / "thesis.docx").read_text() == "years of work"
    (tmp_path / "file").write_text("old")
    with pytest.raises(ExportProblem, match="there is a file of that name"):
        format_named("brat").write(tmp_path / "file", [ferry()])


def test_what_comes_into_the_folder_while_it_is_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.mkdir()

    def articles() -> Iterator[MarkedArticle]:
        yield ferry()
        (path / "late.txt").write_text("just saved")

    with pytest.raises(ExportProblem, match=r"late\.txt"):
        format_named("brat").write(path, articles())
    assert [file.name for file in path.iterdir()] == ["late.txt"]


@pytest.mark.parametrize("form", ["brat", "webanno", "cas"])
def test_a_zip_holds_the_same_and_is_read_back(tmp_path: Path, form: str) -> None:
    one = format_named(form)
    one.write(tmp_path / "out", [ferry()])
    one.write(tmp_path / "out.zip", [ferry()])
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        inside = {name: packed.read(name) for name in packed.namelist()}
    assert inside == {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    first = [item.article for item in read_files([tmp_path / "out"]) if is_article(item)]
    again = [item.article for item in read_files([tmp_path / "out.zip"]) if is_article(item)]
    assert first == again == [ferry().article]


def is_article(item: object) -> bool:
    assert isinstance(item, MarkedArticle), item
    return True


@pytest.mark.parametrize(("form", "ending"), [("webanno", ".tsv"), ("cas", ".json")])
def test_one_article_may_be_a_file_by_itself(tmp_path: Path, form: str, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    format_named(form).write(path, [ferry()])
    (item,) = read_files([path])
    assert isinstance(item, MarkedArticle)
    assert item.article.text == ferry().article.text
    with pytest.raises(ExportProblem, match="holds one article"):
        format_named(form).write(path, [ferry(), ferry()])
    (item,) = read_files([path])


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX systems")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_without_permission_gets_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportProblem, match="was not written"):
        format_named("brat").write(tmp_path / "out", [ferry()])


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match=r"the folder .*gone does not exist"):
        format_named("cas").write(tmp_path / "gone" / "out", [ferry()])


@pytest.mark.parametrize("listing", ["", "[]", "{", '{"beside": 7, "articles": [], "files": {}}'])
def test_a_broken_listing_tells_nothing(tmp_path: Path, listing: str) -> None:
    path = tmp_path / "out"
    format_named("brat").write(path, [ferry()])
    (path / "articles.json").write_text(listing)
    items = list(format_named("brat").read(path))
    assert isinstance(items[0], MarkedArticle)
    assert len(items[0].spans) == len(ferry().spans)
    with pytest.raises(ExportProblem, match="not of an export"):
        format_named("brat").write(path, [ferry()])


def test_the_listing_of_a_folder_is_read_once_and_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = tmp_path / "articles.json"
    listing.write_text('{"articles": {"a": {"title": "Ferry"}}, "beside": ["README.txt"]}')
    assert listed_articles(tmp_path) == {"a": {"title": "Ferry"}}
    with monkeypatch.context() as gone:
        gone.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read before"))
        assert files_beside(tmp_path) == {"README.txt"}
    listing.write_text('{"articles": {"b": {"title": "Harbour quay"}}}')
    assert listed_articles(tmp_path) == {"b": {"title": "Harbour quay"}}
    listing.unlink()
    assert not listed_articles(tmp_path)
