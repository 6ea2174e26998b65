"""The command line: what it prints, writes and answers, and its exit codes."""

import csv
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pressmark import __version__, assets
from pressmark.__main__ import main, only_opens
from pressmark.detect import pipeline as pipelines
from pressmark.domain.records import read_span
from pressmark.domain.span import Layer, State
from pressmark.program import with_open
from pressmark.store import articles, operations, spans
from pressmark.store.project import open_project

if TYPE_CHECKING:
    from spacy.language import Language

STORY = 'Mill to close\n\n"We tried," said Ana Roth of Graz. It loses $2 million a year.\n'

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Run the command line in this process; returns exit code, output and errors.

    The pipeline is that of the other tests; commands that run apart load it anew.
    """
    load = pipelines.load_pipeline

    def loaded(name: str) -> "Language":
        if name != pipelines.DEFAULT_PIPELINE:
            return load(name)
        there: Language = request.getfixturevalue("pipeline")
        return there

    monkeypatch.setattr(pipelines, "load_pipeline", loaded)

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["pressmark", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        code = end.value.code
        out, err = capfdbinary.readouterr()
        number = code if isinstance(code, int) else 0
        return number, out.decode("utf-8"), err.decode("utf-8")

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == (0, f"pressmark {__version__}\n", "")


def test_every_command_is_in_the_help(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for command in (
        "open",
        "import",
        "suggest",
        "export",
        "detect",
        "formats",
        "stats",
        "check",
        "demo",
    ):
        assert command in out


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], ["open"]),
        (["work.pressmark"], ["open", "work.pressmark"]),
        (["--sample"], ["open", "--sample"]),
        (["detect", "a.txt"], ["detect", "a.txt"]),
        (["--version"], ["--version"]),
    ],
)
def test_what_names_no_command_opens_the_window(arguments: list[str], wanted: list[str]) -> None:
    assert with_open(arguments) == wanted


@pytest.mark.parametrize(
    ("arguments", "straight_away"),
    [
        ([], True),
        (["--sample"], True),
        (["work.pressmark"], True),
        (["--help"], False),
        (["import", "work.pressmark"], False),
        (["work.pressmark", "--sample"], False),
        (["stats"], False),
    ],
)
def test_the_window_opens_straight_away_where_nothing_else_is_said(
    arguments: list[str], straight_away: bool
) -> None:
    assert only_opens(arguments) is straight_away


def test_an_unknown_option_is_wrong_usage(run: Run) -> None:
    assert run("detect", "--nonsense", "a.txt")[0] == 2


def test_articles_are_imported_once_and_told_when_known(
    run: Run, story: Path, tmp_path: Path
) -> None:
    project = tmp_path / "work.pressmark"
    assert run("import", project, story)[:2] == (0, "1 article imported, 0 known\n")
    code, out, err = run("import", project, story)
    assert (code, out) == (0, "0 articles imported, 1 known\n")
    assert "Mill to close: is in the project already" in err


def test_bad_files_are_told_and_the_good_ones_imported(
    run: Run, story: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "lines.jsonl").write_text('{"text": "One."}\n{"title": "no text"}\n{broken\n')
    files = [tmp_path / n for n in ("empty.txt", "picture.txt", "lines.jsonl", "missing.txt")]
    code, out, err = run("import", tmp_path / "work.pressmark", story, *files)
    assert (code, out) == (1, "2 articles imported, 0 known\n")
    lines = err.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "empty.txt",
        "picture.txt",
        "lines.jsonl, line 2",
        "lines.jsonl, line 3",
        "missing.txt",
    ]


def test_suggest_highlights_what_is_new_and_export_writes_it(
    run: Run, story: Path, tmp_path: Path
) -> None:
    project, out = tmp_path / "work.pressmark", tmp_path / "out.jsonl"
    run("import", project, story)
    assert run("suggest", project)[1].startswith("1 article highlighted, ")
    assert run("suggest", project)[1] == "0 articles highlighted, 0 suggestions\n"
    run("export", project, out)
    assert json.loads(out.read_text(encoding="utf-8"))["spans"] == []
    run("export", project, out, "--include-suggestions")
    written = json.loads(out.read_text(encoding="utf-8"))
    assert {span["layer"] for span in written["spans"]} == {"entity", "quote", "figure"}


def test_suggest_again_leaves_decisions_alone(run: Run, story: Path, tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    run("import", path, story)
    run("suggest", path)
    with open_project(path) as project:
        number = articles.summaries(project)[0].id
        first = spans.of_article(project, number)[0]
        operations.reject(project, [first.id])
        before = spans.of_article(project, number)
    run("suggest", path, "--again")
    with open_project(path) as project:
        assert spans.of_article(project, number) == before


def test_suggest_follows_what_the_project_decided(run: Run, tmp_path: Path) -> None:
    path, first, second = (tmp_path / name for name in ("w.pressmark", "1.txt", "2.txt"))
    first.write_text("Zorbl and Oslo met.", encoding="utf-8")
    second.write_text("In Oslo they spoke of Zorbl.", encoding="utf-8")
    run("import", path, first)
    run("suggest", path)
    with open_project(path) as project:
        [number] = [summary.id for summary in articles.summaries(project)]
        [oslo] = [s for s in spans.of_article(project, number) if s.text == "Oslo"]
        operations.reject(project, [oslo.id])
        operations.add(project, number, Layer.ENTITY, "PRODUCT", [(0, 5)])
    run("import", path, second)
    run("suggest", path)
    with open_project(path) as project:
        found = spans.of_article(project, articles.summaries(project)[1].id)
        assert [(s.text, s.label, s.origin) for s in found] == [
            ("Zorbl", "PRODUCT", "project names")
        ]


def test_several_processes_write_the_same(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    lines = [{"id": f"a{n}", "text": f"{STORY}{n}"} for n in range(5)]
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert run("detect", source, "--workers", "2") == run("detect", source)


def test_rejected_spans_are_exported_with_their_state_only(
    run: Run, story: Path, tmp_path: Path
) -> None:
    path = tmp_path / "work.pressmark"
    run("import", path, story)
    run("suggest", path)
    with open_project(path) as project:
        first = spans.of_article(project, articles.summaries(project)[0].id)[0]
        operations.reject(project, [first.id])
    run("export", path, tmp_path / "out.jsonl")
    [kept] = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["spans"]
    assert kept["state"] == "rejected"


def test_the_format_comes_from_the_ending_or_is_asked_for(
    run: Run, story: Path, tmp_path: Path
) -> None:
    project = tmp_path / "work.pressmark"
    run("import", project, story)
    assert run("export", project, tmp_path / "out.csv")[0] == 0
    assert run("export", project, tmp_path / "out.data", "--format", "csv")[0] == 0
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "out.data").read_bytes()
    code, _, err = run("export", project, tmp_path / "out.data")
    assert code == 1
    assert "does not tell its format" in err
    code, _, err = run("export", project, tmp_path / "out.x", "--format", "excel")
    assert code == 1
    assert "no format named 'excel'" in err


def test_export_says_how_much_it_wrote(run: Run, story: Path, tmp_path: Path) -> None:
    project = tmp_path / "work.pressmark"
    run("import", project, story)
    _, out, _ = run("export", project, tmp_path / "out.jsonl")
    assert out.endswith("out.jsonl written: 0 spans of 1 article\n")
    _, out, _ = run("export", project, tmp_path / "out.jsonl", "--done")
    assert out.endswith("0 spans of 0 articles; 1 article not done left out\n")


def test_nothing_to_import_is_told_and_makes_no_project(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = run("import", tmp_path / "new.pressmark", tmp_path / "empty")
    assert (code, out) == (1, "")
    assert "Nothing was imported" in err
    assert not (tmp_path / "new.pressmark").exists()


def test_a_new_project_is_named_as_one(run: Run, story: Path, tmp_path: Path) -> None:
    code, _, err = run("import", tmp_path / "work.db", story)
    assert code == 1
    assert "ends in .pressmark" in err
    assert not (tmp_path / "work.db").exists()


def test_the_window_without_a_display_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run("--sample")
    assert code == 1
    assert err.startswith("There is no display")
    assert len(err.splitlines()) == 1


def test_a_folder_as_a_project_is_one_sentence(run: Run, tmp_path: Path) -> None:
    code, _, err = run("export", tmp_path, tmp_path / "out.jsonl")
    assert code == 1
    assert "is a folder" in err


def test_detect_writes_one_line_an_article_in_order(run: Run, tmp_path: Path) -> None:
    lines = [{"id": f"a{n}", "text": f"{STORY}{n}", "title": f"T{n}"} for n in range(3)]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    code, out, _ = run("detect", source)
    assert code == 0
    written = [json.loads(line) for line in out.splitlines()]
    assert [(w["id"], w["title"], w["text"]) for w in written] == [
        (line["id"], line["title"], line["text"]) for line in lines
    ]


def test_detect_writes_exactly_the_keys_of_the_format(run: Run, story: Path) -> None:
    [written] = [json.loads(line) for line in run("detect", story)[1].splitlines()]
    assert list(written) == [
        "pressmark", "id", "title", "source", "url", "published", "language", "status", "text",
        "spans",
    ]  # fmt: skip
    assert written["pressmark"] == 1
    common = ["id", "layer", "label", "start", "end", "text", "state", "origin", "score"]
    own = {
        "entity": [],
        "quote": ["utterance", "speaker", "cue"],
        "figure": ["number", "low", "high", "unit", "counted", "modifier", "vague"],
    }
    for record in written["spans"]:
        assert list(record) == [*common, *own[record["layer"]]]
        span = read_span(record, written["text"])
        assert span.state is State.SUGGESTED
        assert span.name[0] == {"entity": "e", "quote": "q", "figure": "f"}[record["layer"]]
    quote = next(s for s in written["spans"] if s["layer"] == "quote")
    assert quote["speaker"]["text"] == quote["speaker"]["name"] == "Ana Roth"
    assert quote["cue"]["text"] == "said"
    figure = next(s for s in written["spans"] if s["label"] == "money")
    assert (figure["low"], figure["unit"]) == (2000000, "dollar per year")


def test_detect_writes_a_file_instead_of_printing(run: Run, story: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run("detect", story, "-o", out)[1] == ""
    assert out.read_text(encoding="utf-8") == run("detect", story)[1]


def test_detect_keeps_emoji_and_offsets_in_code_points(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "emoji.txt"
    path.write_text('💩💩 Anna Berg said: "Come." She paid €5.', encoding="utf-8")
    [line] = run("detect", path)[1].splitlines()
    written = json.loads(line)
    for span in written["spans"]:
        assert written["text"][span["start"] : span["end"]] == span["text"]
    assert "€5" in [span["text"] for span in written["spans"]]


def test_detect_reads_a_saved_web_page(run: Run, tmp_path: Path) -> None:
    paragraphs = "".join(
        f"<p>The council of Graz said on Monday that {n} million euros were spent on road {n}.</p>"
        for n in range(2, 9)
    )
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Roads of Graz</title></head><body><nav>Home About</nav>"
        f"<article><h1>Roads of Graz</h1>{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    code, out, _ = run("detect", page)
    written = json.loads(out)
    assert code == 0
    assert "2 million euros" in [span["text"] for span in written["spans"]]
    assert "<p>" not in written["text"]


def test_a_pipeline_that_is_not_installed_is_one_sentence(run: Run, story: Path) -> None:
    code, out, err = run("detect", story, "--pipeline", "xx_not_there")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert "xx_not_there" in err


def test_a_project_that_is_none_is_one_sentence(run: Run, story: Path) -> None:
    code, _, err = run("export", story, "out.jsonl")
    assert code == 1
    assert err.splitlines() == [
        "mill.txt is not a Pressmark project; to bring articles in, import them."
    ]


def test_the_formats_are_listed(run: Run) -> None:
    _, out, _ = run("formats")
    names = {line.split()[0] for line in out.splitlines() if not line.startswith(" ")}
    assert {"txt", "jsonl", "csv", "spacy"} <= names


def test_samples_are_detected_with_every_layer(run: Run) -> None:
    files = sorted(assets.seeds().glob("*.txt"))
    code, out, _ = run("detect", *files)
    assert code == 0
    written = [json.loads(line) for line in out.splitlines()]
    assert [article["id"] for article in written] == [file.stem for file in files]
    for article in written:
        assert {span["layer"] for span in article["spans"]} == set(Layer)


def test_the_real_article_is_detected_with_every_layer(run: Run, shared: Path) -> None:
    [path] = (shared / "seeds").glob("*.txt")
    [line] = run("detect", path)[1].splitlines()
    written = json.loads(line)
    counts = {layer: sum(s["layer"] == layer for s in written["spans"]) for layer in Layer}
    assert counts[Layer.ENTITY] > 200
    assert counts[Layer.QUOTE] > 40
    assert counts[Layer.FIGURE] > 40


def test_output_into_a_closed_pipe_is_no_traceback(story: Path) -> None:
    command = f"'{sys.executable}' -m pressmark detect '{story}' '{story}' | head -c 10"
    if os.name != "posix":
        pytest.skip("needs a POSIX shell")
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_the_column_of_a_table_can_be_chosen(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    table = tmp_path / "wire.csv"
    table.write_text("title,text,summary\nOne,Long words of it.,Short one.\n")
    _, out, _ = run("import", "p.pressmark", "wire.csv", "--column", "summary")
    assert out == "1 article imported, 0 known\n"
    run("export", "p.pressmark", "out.jsonl", "--include-suggestions")
    assert '"text": "Short one."' in (tmp_path / "out.jsonl").read_text()
    code, _, err = run("import", "p.pressmark", "wire.csv", "--column", "lead")
    assert code == 1
    assert "there is no column 'lead' in the table; its columns are title" in err


def test_everything_on_a_page_can_be_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = "<html><nav>Home</nav><article><p>It costs £3.2m.</p></article></html>"
    (tmp_path / "page.html").write_text(page)
    run("import", "p.pressmark", "page.html")
    run("import", "p.pressmark", "page.html", "--everything")
    run("export", "p.pressmark", "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    assert [json.loads(line)["text"] for line in lines] == [
        "It costs £3.2m.", "Home\n\nIt costs £3.2m.",
    ]  # fmt: skip


def test_a_format_is_taken_by_its_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# Head\n\nSome *words*.\n")
    run("import", "p.pressmark", "a.md", "--format", "txt")
    run("export", "p.pressmark", "out.jsonl")
    assert "Some *words*." in (tmp_path / "out.jsonl").read_text()
    code, _, err = run("import", "p.pressmark", "a.md", "--format", "xyz")
    assert code == 1
    assert "There is no format named 'xyz'" in err


def test_what_could_not_be_read_is_written_into_a_table(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text("Good words.")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 cut")
    (tmp_path / "odd.jsonl").write_text('{"text": "Words.", "label": [1]}\n{"text": 3}\n')
    names = ("good.txt", "bad.pdf", "odd.jsonl", "=gone.txt")
    assert run("import", "p.pressmark", *names, "--failures", "failures.csv")[0] == 1
    with (tmp_path / "failures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["file"], row["line"], row["kind"]) for row in rows] == [
        ("bad.pdf", "", "not read"),
        ("odd.jsonl", "1", "note"),
        ("odd.jsonl", "2", "not read"),
        ("'=gone.txt", "", "not read"),
    ]
    assert rows[3]["reason"] == "there is no such file"


def test_the_table_is_written_also_where_nothing_was_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("import", "p.pressmark", "gone.txt", "--failures", "failures.csv")[0] == 1
    assert "gone.txt,,there is no such file,not read" in (tmp_path / "failures.csv").read_text()
    assert not (tmp_path / "p.pressmark").exists()


def test_an_address_of_this_machine_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("import", "p.pressmark", "http://127.0.0.1:9/")
    assert code == 1
    assert "127.0.0.1 is in a private network; save the page in a browser" in err


def test_a_watched_folder_gives_what_is_new_in_it(run: Run, tmp_path: Path) -> None:
    news, project = tmp_path / "news", tmp_path / "p.pressmark"
    news.mkdir()
    (news / "one.txt").write_text("First words.")
    assert run("watch", project, news)[1] == "1 new file in 1 watched folder, 1 article imported\n"
    (news / "again.txt").write_text("First words.")
    (news / "two.md").write_text("# Second\n\nMore *words*.")
    assert run("watch", project)[1] == "1 new file in 1 watched folder, 1 article imported\n"
    (news / "bad.pdf").write_bytes(b"%PDF-1.4 cut")
    code, out, err = run("watch", project)
    assert (code, out) == (1, "1 new file in 1 watched folder, 0 articles imported\n")
    assert err.startswith("bad.pdf: the PDF is broken")
    assert run("watch", project)[:2] == (
        0,
        "0 new files in 1 watched folder, 0 articles imported\n",
    )
    out = run("watch", project, news, "--stop")[1]
    assert out == "0 new files in 0 watched folders, 0 articles imported\n"


def test_hostile_files_leave_the_project_as_it_was(run: Run, story: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.pressmark"
    run("import", project, story)
    before = project.read_bytes()
    laughs = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">]><rss ><item>&a;</item></rss>'
    (tmp_path / "feed.xml").write_text(laughs)
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4 cut")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("../../bomb.txt", b"0" * 50_000_000)
    names = ("feed.xml", "cut.pdf", "bomb.zip")
    code, out, err = run("import", project, *(tmp_path / name for name in names))
    assert (code, out) == (1, "")
    assert [line.split(":")[0].split(" ")[0] for line in err.splitlines()[:3]] == list(names)
    assert "Nothing was imported" in err
    assert project.read_bytes() == before
