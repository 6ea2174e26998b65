"""Looking a project over, repairing it from its log, and saving what is left of a damaged one."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import damage
from damage import busy_project, change_by_hand, decided, everything, flip
from pressmark.domain.ids import ArticleId
from pressmark.errors import DamagedProject, ProjectBusy, ProjectProblem
from pressmark.store import backups, spans, steps
from pressmark.store.doctor import Kind, examine
from pressmark.store.pages import rebuilt
from pressmark.store.project import open_project
from pressmark.store.repair import repair
from pressmark.store.salvage import salvage


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a closed project in which everything has happened."""
    home = tmp_path_factory.mktemp("home")
    os.environ["PRESSMARK_HOME"] = str(home)
    return busy_project(tmp_path_factory.mktemp("made") / "busy.pressmark").read_bytes()


@pytest.fixture
def busy(sound: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "busy.pressmark"
    path.write_bytes(sound)
    return path


def kinds(path: Path) -> set[Kind]:
    return {finding.kind for finding in examine(path)}


def test_a_sound_project_has_no_findings_and_stays_as_it_is(busy: Path, sound: bytes) -> None:
    assert examine(busy) == []
    assert busy.read_bytes() == sound


DAMAGE = {
    "a decision taken back": ("UPDATE spans SET state_stored = 0 WHERE id = 1", Kind.REPLAY),
    "one of many decided otherwise": (
        "UPDATE spans SET state_stored = 3 WHERE id = 4",
        Kind.REPLAY,
    ),
    "a label of many": ("UPDATE spans SET label_stored = 'LOC' WHERE id = 20", Kind.REPLAY),
    "a decided span lost": ("DELETE FROM spans WHERE id = 1", Kind.REPLAY),
    "a score": ("UPDATE spans SET score_stored = 250 WHERE id = 1", Kind.REPLAY),
    "a deleted span back": (
        "UPDATE decisions SET changes = replace(changes, 'ask Mia', 'ask Max') WHERE kind = 'note'",
        Kind.REPLAY,
    ),
    "the status of an article": (
        "UPDATE articles SET status = 'flagged' WHERE id = 1",
        Kind.REPLAY,
    ),
    "an article taken out": ("UPDATE articles SET removed = 1 WHERE id = 2", Kind.REPLAY),
    "a label of the scheme": ("UPDATE labels SET title = 'X' WHERE name = 'PLACE'", Kind.REPLAY),
    "covered words": ("UPDATE spans SET text = 'Demix' WHERE id = 1", Kind.SPAN),
    "a mention outside": (
        "UPDATE spans SET attributes_stored = replace(attributes_stored, '10', '99') WHERE id = 2",
        Kind.SPAN,
    ),
    "attributes that are no JSON": (
        "UPDATE spans SET attributes_stored = '{' WHERE id = 2",
        Kind.SPAN,
    ),
    "a counter": ("UPDATE articles SET kept = kept + 1 WHERE id = 2", Kind.COUNTERS),
    "a counter of labels": ("UPDATE present SET spans = spans + 1", Kind.COUNTERS),
    "a label not counted": ("DELETE FROM present WHERE article = 1", Kind.COUNTERS),
    "a lowest score": ("UPDATE articles SET least_score = 0.01 WHERE id = 1", Kind.COUNTERS),
    "a name": ("UPDATE names SET kept = kept + 1", Kind.NAMES),
    "the index": ("DELETE FROM search_docsize WHERE id = 1", Kind.SEARCH),
    "a title the index has": ("UPDATE articles SET title = 'Denir' WHERE id = 1", Kind.SEARCH),
    "a step that is no JSON": ("UPDATE decisions SET changes = '[{' WHERE id = 5", Kind.LOG),
    "a step lost": ("DELETE FROM decisions WHERE id = 3", Kind.LOG),
    "undone by mistake": (
        "UPDATE history SET done = 1 - done WHERE step = (SELECT MAX(step) FROM history)",
        Kind.HISTORY,
    ),
    "a step that undo forgot": ("DELETE FROM history WHERE step = 9", Kind.HISTORY),
    "a trigger": ("DROP TRIGGER span_changed", Kind.STRUCTURE),
    "an index": ("DROP INDEX spans_by_start", Kind.STRUCTURE),
    "a detector": ("DELETE FROM detectors WHERE name = 'names'", Kind.DANGLING),
    "a setup": ("DELETE FROM setups WHERE pipeline = 'p'", Kind.DANGLING),
    "numbers": ("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'spans'", Kind.NUMBERS),
    "a text": ("UPDATE texts SET text = text || ' ' WHERE article = 1", Kind.TEXT),
    "a text lost": ("DELETE FROM texts WHERE article = 1", Kind.TEXT),
}
REPAIRED_FROM_NOTHING = {"a step that is no JSON", "a step lost", "a detector", "a text lost"}
REPAIRED_FROM_NOTHING |= {"a text", "a deleted span back", "a mention outside"}
REPAIRED_FROM_NOTHING |= {"attributes that are no JSON", "a title the index has"}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_found_and_told_in_a_sentence(busy: Path, name: str) -> None:
    statement, kind = DAMAGE[name]
    change_by_hand(busy, statement)
    found = examine(busy)
    assert kind in {one.kind for one in found}, found
    assert all(one.sentence.endswith(".") and "\n" not in one.sentence for one in found)


@pytest.mark.parametrize("name", [name for name in DAMAGE if name not in REPAIRED_FROM_NOTHING])
def test_what_the_log_knows_is_repaired_as_it_was(busy: Path, name: str) -> None:
    before = everything(busy)
    change_by_hand(busy, DAMAGE[name][0])
    done = repair(busy)
    assert done.found
    assert not done.left, done.left
    assert examine(busy) == []
    after = everything(busy)
    assert after["log"][1:] == before["log"]  # type: ignore[index]
    assert after["log"][0].kind == "repair"  # type: ignore[index]
    assert {key: after[key] for key in after if key != "log"} == {
        key: before[key] for key in before if key != "log"
    }


def test_a_repair_copies_the_project_first_and_can_be_undone_past(busy: Path) -> None:
    change_by_hand(busy, "UPDATE spans SET state_stored = 0 WHERE id = 1")
    done = repair(busy)
    assert done.copy in backups.copies(busy)
    assert Kind.REPLAY in kinds(done.copy)
    with open_project(busy) as project:
        while steps.undo(project) is not None:
            pass
        while steps.redo(project) is not None:
            pass
    assert examine(busy) == []


def test_a_text_is_repaired_from_a_copy(busy: Path) -> None:
    with open_project(busy) as project:
        backups.back_up(project.db, busy, "test")
        before = damage.contents(project)
    change_by_hand(busy, "UPDATE texts SET text = text || ' ' WHERE article = 1")
    assert repair(busy).left == []
    assert everything(busy)["articles"] == before["articles"]


def test_what_cannot_be_repaired_stays_told(busy: Path) -> None:
    change_by_hand(busy, "UPDATE texts SET text = text || ' ' WHERE article = 1")
    done = repair(busy)
    assert {one.kind for one in done.left} == {Kind.TEXT}
    assert kinds(busy) == {Kind.TEXT}


def test_undecided_suggestions_that_do_not_fit_go_and_are_looked_for_again(busy: Path) -> None:
    with open_project(busy) as project:
        spans.put_suggestions(project, ArticleId(3), "Calm.", [damage.entity(0, 4)])
    change_by_hand(busy, "UPDATE spans SET text = 'Calx' WHERE article = 3")
    assert repair(busy).left == []
    with open_project(busy) as project:
        assert spans.of_article(project, ArticleId(3)) == []
        [row] = project.db.execute("SELECT highlighted FROM articles WHERE id = 3").fetchall()
    assert row == (0,)


def test_a_suggestion_that_was_undecided_again_may_go(busy: Path) -> None:
    with open_project(busy) as project:
        spans.put_suggestions(project, ArticleId(3), "Calm.", [damage.entity(0, 4)])
        [span] = spans.of_article(project, ArticleId(3))
        damage.operations.accept(project, [span.id])
        steps.undo(project)
        spans.put_suggestions(project, ArticleId(3), "Calm.", [])
    assert examine(busy) == []


def test_a_file_that_is_open_is_not_looked_over(busy: Path) -> None:
    with open_project(busy), pytest.raises(ProjectBusy, match="close it there first"):
        examine(busy)


def test_a_flipped_bit_that_nothing_else_tells_of_breaks_the_seal(busy: Path, sound: bytes) -> None:
    imported = re.search(rb"progress[!-~]{40}(20\d\d-)", sound)  # no index has that
    assert imported is not None
    busy.write_bytes(flip(sound, imported.start(1), 0))
    with pytest.raises(DamagedProject, match="not as it was when it was closed"):
        open_project(busy)
    assert kinds(busy) == {Kind.SEAL}
    assert repair(busy).left == []
    with open_project(busy) as project:
        stored = [row[0] for row in project.db.execute("SELECT imported_at FROM articles")]
        assert any(one.startswith("30") for one in stored)


def test_salvage_of_a_sound_file_saves_all_of_it(busy: Path, tmp_path: Path) -> None:
    before = everything(busy)
    new = tmp_path / "new.pressmark"
    done = salvage(busy, new, damage.SCHEME)
    assert done.lost == []
    after = everything(new)
    assert after["log"][0].kind == "salvage"  # type: ignore[index]
    assert after["log"][1:] == before["log"]  # type: ignore[index]
    assert {key: after[key] for key in after if key != "log"} == {
        key: before[key] for key in before if key != "log"
    }
    assert examine(new) == []


@pytest.mark.parametrize("page", range(2, 46, 2))
def test_salvage_of_a_file_with_a_lost_page_saves_the_rest(
    busy: Path, sound: bytes, tmp_path: Path, page: int
) -> None:
    size = damage.page_size(sound)
    if page * size > len(sound):
        pytest.skip("the file has fewer pages")
    busy.write_bytes(sound[: (page - 1) * size] + b"\x99" * size + sound[page * size :])
    new = tmp_path / "new.pressmark"
    done = salvage(busy, new, damage.SCHEME)
    assert examine(new) == [], done.lost
    with open_project(new) as project:
        texts = {row[0] for row in project.db.execute("SELECT text FROM texts")}
    assert texts <= {damage.TEXT, damage.MANY, "Calm."}
    if not done.lost:
        assert len(decided(new)) > 50


@pytest.mark.parametrize("header", [0, 100], ids=["header", "tables"])
def test_salvage_reads_rows_page_by_page_where_nothing_says_what_tables_there_are(
    busy: Path, sound: bytes, tmp_path: Path, header: int
) -> None:
    before = damage.everything(busy)
    size = damage.page_size(sound)
    with closing(sqlite3.connect(busy)) as connection:
        asked = "SELECT DISTINCT pageno FROM dbstat WHERE name = 'sqlite_schema'"
        pages = [page for (page,) in connection.execute(asked)]
    content = bytearray(sound)
    for page in pages:
        content[(page - 1) * size : page * size] = b"\x99" * size
    content[:header] = sound[:header]
    busy.write_bytes(content)
    new = tmp_path / "new.pressmark"
    assert salvage(busy, new, damage.SCHEME).lost == []
    assert examine(new) == []
    after = damage.everything(new)
    assert after.pop("log")[1:] == before.pop("log")  # type: ignore[index]
    assert after == before


def test_what_was_deleted_is_not_brought_back_by_reading_pages(busy: Path, tmp_path: Path) -> None:
    with open_project(busy) as project, project.transaction() as db:
        number, *_ = db.execute("SELECT id FROM spans WHERE state = 'suggested'").fetchone()
        db.execute("DELETE FROM spans WHERE id = ?", (number,))
        db.execute("DELETE FROM waiting")
    connection, unknown = rebuilt(busy, tmp_path / "rebuilt")
    assert unknown == 0
    with closing(connection):
        found = {row[0] for row in connection.execute("SELECT id FROM spans")}
        assert number not in found
        assert len(found) > 100
        assert connection.execute("SELECT COUNT(*) FROM waiting").fetchone() == (0,)


def test_pages_that_lead_round_in_a_circle_are_left(tmp_path: Path) -> None:
    size, local = 8192, 1003  # bytes of a record this long that stand in the page itself
    length = local + (size - 4) * 2**40 + size - 5
    record = _varint(length) + _varint(1) + bytes(local) + (3).to_bytes(4, "big")
    rows = bytes([0x0D, 0, 0, 0, 1, 0, 0, 0]) + (10).to_bytes(2, "big") + record
    header = b"SQLite format 3\0" + size.to_bytes(2, "big")
    circle = (3).to_bytes(4, "big")
    pages = [page.ljust(size, b"\0") for page in (header, rows, circle)]
    path = tmp_path / "circle"
    path.write_bytes(b"".join(pages))
    connection, unknown = rebuilt(path, tmp_path / "rebuilt")
    connection.close()
    assert unknown == 0


def _varint(number: int) -> bytes:
    """Return a number as SQLite writes those of less than 57 bits."""
    digits = [number & 0x7F]
    while number := number >> 7:
        digits.append(number & 0x7F | 0x80)
    return bytes(reversed(digits))


def test_salvage_takes_lost_texts_from_a_copy(busy: Path, tmp_path: Path) -> None:
    with open_project(busy) as project:
        backups.back_up(project.db, busy, "test")
    change_by_hand(busy, "DELETE FROM texts WHERE article = 2")
    new = tmp_path / "new.pressmark"
    assert salvage(busy, new, damage.SCHEME).lost == []
    assert examine(new) == []


def test_salvage_takes_lost_decisions_from_the_log(busy: Path, tmp_path: Path) -> None:
    before = decided(busy)
    change_by_hand(busy, "DELETE FROM spans WHERE id = 1")
    new = tmp_path / "new.pressmark"
    assert salvage(busy, new, damage.SCHEME).lost == []
    assert decided(new) == before


def test_salvage_writes_over_no_file(busy: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.pressmark"
    new.write_text("mine")
    with pytest.raises(ProjectProblem, match="is there already"):
        salvage(busy, new, damage.SCHEME)
    assert new.read_text() == "mine"


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pressmark", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_tells_findings_and_repairs(busy: Path) -> None:
    assert command("doctor", busy).stdout == "busy.pressmark is sound.\n"
    change_by_hand(busy, "UPDATE spans SET state_stored = 0 WHERE id = 1")
    told = command("doctor", busy)
    assert told.returncode == 1
    assert "Span 1 is not as the last step on it left it (state).\n" in told.stdout
    mended = command("doctor", busy, "--repair")
    assert mended.returncode == 0, mended.stderr
    assert "All of it is repaired" in mended.stdout
    assert command("doctor", busy).returncode == 0
