"""Nothing from outside is run, loaded or fetched; SQL is never made of values."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import damage
import pressmark

ROOT = Path(pressmark.__file__).parent

# Calls that read a text as SQL.
_SQL = frozenset(("execute", "executemany", "executescript", "query"))

# What statements are made of: names of tables and columns, question marks, and parts of SQL that
# stand in the code; each is checked below where it is made. Never a value.
PARTS = {
    "table", "names", "marks", "columns", "column", "parent", "settings", "values", "chosen",
    "kind", "name", "statement", "differs", "firm", "orphans", "change.table", "number:d",
    "where", "order", "pragma", "asked", "following", "removed",
}  # fmt: skip


def statements() -> Iterator[tuple[Path, int, str]]:
    """Yield what is put into texts of SQL by f-strings and by `format`."""
    for path in sorted((ROOT / "store").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in _SQL or not node.args:
                continue
            for part in ast.walk(node.args[0]):
                if isinstance(part, ast.FormattedValue):
                    spec = ast.unparse(part.format_spec)[2:-1] if part.format_spec else ""
                    words = ast.unparse(part.value) + (f":{spec}" if spec else "")
                    yield path, part.lineno, words
                if isinstance(part, ast.BinOp):
                    yield from (
                        (path, part.lineno, ast.unparse(side))
                        for side in (part.left, part.right)
                        if not _is_written_out(side)
                    )
                if isinstance(part, ast.Call) and ast.unparse(part.func).endswith(".format"):
                    yield path, part.lineno, ast.unparse(part)


def _is_written_out(side: ast.expr) -> bool:
    """Return whether a text stands in the code, or in pieces that are looked at themselves."""
    if isinstance(side, ast.IfExp):
        return _is_written_out(side.body) and _is_written_out(side.orelse)
    return isinstance(side, ast.Constant | ast.JoinedStr | ast.BinOp)


def test_values_come_into_sql_as_parameters_alone() -> None:
    found = list(statements())
    assert len(found) > 60
    strange = [
        f"{path.name}:{line}: {words}"
        for path, line, words in found
        if words not in PARTS and not _is_constant(words)
    ]
    assert strange == []


def _is_constant(words: str) -> bool:
    """Return whether something is a constant, one of several in a table, or made of constants."""
    made = words.startswith(("_COUNT.", "_COUNTERS.")) or words in ("minus", "plus")
    return made or words.partition("[")[0].rpartition(".")[2].strip("_").isupper()


def test_the_search_for_sql_finds_what_it_is_for(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "bad.py").write_text(
        "def f(db, title):\n    db.execute(f\"SELECT 1 WHERE title = '{title}'\")\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert [words for _, _, words in statements()] == ["title"]
    assert "title" not in PARTS


def test_nothing_evaluates_unpickles_or_runs_a_shell() -> None:
    banned = {"eval", "exec", "compile", "__import__"}
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name for alias in node.names} | {getattr(node, "module", "") or ""}
                assert not names & {"pickle", "marshal", "shelve", "dill", "cloudpickle"}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in banned, f"{path}:{node.lineno}"
            if isinstance(node, ast.keyword) and node.arg == "shell":
                pytest.fail(f"{path}: runs a shell")


EVIL = """
import os
from pathlib import Path
Path(os.environ["EVIL_MARK"]).write_text("loaded")
def load(**_): raise SystemExit
"""

# Every look-up of a name and every connection is an event that a hook sees (PEP 578).
WATCHED = """
import json, sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        print("NETWORK", event, arguments, file=sys.stderr)
        raise SystemExit(97)
sys.addaudithook(hook)
from pressmark.__main__ import main
for command in json.loads(sys.argv[1]):
    sys.argv = ["pressmark", *command]
    try:
        main()
    except SystemExit as end:
        if end.code:
            raise
"""


@pytest.fixture
def evil(tmp_path: Path) -> dict[str, str]:
    """An environment in which a pipeline is installed that tells when it is loaded."""
    package = tmp_path / "site" / "evil_pipeline"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(EVIL, encoding="utf-8")
    paths = [str(tmp_path / "site"), str(ROOT.parent)]
    return os.environ | {
        "EVIL_MARK": str(tmp_path / "mark"),
        "PYTHONPATH": os.pathsep.join(paths),
    }


def watched(
    evil: dict[str, str], *commands: tuple[object, ...]
) -> subprocess.CompletedProcess[str]:
    """Carry out commands one after another, up to the first that fails."""
    return subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps([list(map(str, one)) for one in commands])],
        capture_output=True,
        text=True,
        env=evil,
        check=False,
    )


LINE = (
    '{"pressmark": 1, "id": "x", "title": "X", "pipeline": "evil_pipeline", "text": "Ada met Bo.", '
    '"spans": [{"id": "e1", "layer": "entity", "label": "PERSON", "start": 0, "end": 3, '
    '"text": "Ada", "state": "suggested", "origin": "evil_pipeline 1.0", "score": null}]}\n'
)


def test_a_pipeline_is_not_loaded_because_a_file_names_it_and_no_network_is_asked(
    evil: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text(LINE, encoding="utf-8")
    page = "<html><head><script src='http://example.org/x.js'></script></head><body><article><p>"
    page += "Ada met Bo in Lisse. </p></article><img src='http://example.org/x.png'></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    project = tmp_path / "evil.pressmark"
    done = watched(evil, ("import", project, tmp_path / "in.jsonl", tmp_path / "page.html"))
    assert done.returncode == 0, done.stderr
    damage.change_by_hand(
        project,
        'UPDATE detectors SET settings = \'{"pipeline": "evil_pipeline"}\'',
        "INSERT INTO properties VALUES ('pipeline', 'evil_pipeline')",
    )
    done = watched(
        evil,
        ("suggest", project, "--again"),
        ("export", project, tmp_path / "out.jsonl", "--include-suggestions"),
        ("doctor", project),
        ("detect", tmp_path / "in.jsonl"),
    )
    assert done.returncode == 0, done.stderr
    assert '"spans"' in done.stdout, "the last of the commands was not reached"
    assert not (tmp_path / "mark").exists()


def test_the_watch_for_pipelines_and_network_would_notice(
    evil: dict[str, str], tmp_path: Path
) -> None:
    done = watched(evil, ("detect", "--pipeline", "evil_pipeline", __file__))
    assert done.returncode != 0
    project = tmp_path / "net.pressmark"
    done = watched(evil, ("import", project, "http://127.0.0.1:9/never"))
    assert done.returncode != 0


def test_sql_in_what_is_searched_for_and_named_stays_words(tmp_path: Path) -> None:
    from pressmark.domain.filtering import ArticleFilter
    from pressmark.store import article_list, articles, operations, searching
    from pressmark.store.doctor import findings
    from pressmark.store.project import create_project

    nasty = "x'); DROP TABLE spans; --"
    with create_project(tmp_path / "nasty.pressmark", damage.SCHEME, nasty) as project:
        item = damage.marked(f"{nasty} met Bo.", nasty, nasty)
        [number] = articles.add_articles(project, [item]).articles
        operations.set_article_note(project, number, nasty)
        operations.add(project, number, damage.Layer.ENTITY, nasty, [(0, 5)])
        for words in (nasty, '"', "a OR b", "NEAR(", "text:*", "'\x00", "%", "{title} : x"):
            article_list.listed(project, ArticleFilter(words=words))
            articles.titled(project, words, 10)
            articles.holding(project, words, 10)
            searching.excerpts(project, [number], words)
        assert articles.summaries(project)[0].note == nasty
        assert list(findings(project.db)) == []
