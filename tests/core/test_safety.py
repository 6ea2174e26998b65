"""What a project is safe from: other programs, folders that cannot be written, clocks, old age."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import damage
from damage import busy_project, decided, everything
from pressmark.domain.ids import SpanId
from pressmark.errors import (
    NotAProject,
    ProjectBusy,
    ProjectMoved,
    ProjectProblem,
    ReadOnlyProject,
    UserError,
)
from pressmark.settings import Settings
from pressmark.store import backups, operations, steps
from pressmark.store.doctor import examine
from pressmark.store.owner import name_owner
from pressmark.store.project import Project, create_project, open_project
from pressmark.store.restoring import look_into, restore_copy, save_copy
from pressmark.store.seal import seal_of

posix = pytest.mark.skipif(os.name != "posix", reason="locks and permissions of POSIX")


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    return busy_project(tmp_path / "busy.pressmark")


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


# -- other programs


OPEN = """
import sys
from pathlib import Path
from pressmark.errors import UserError
from pressmark.store.project import open_project
try:
    open_project(Path(sys.argv[1])).close()
except UserError as error:
    sys.exit(str(error))
"""


def test_a_refused_second_opening_lets_nobody_else_in(busy: Path) -> None:
    with open_project(busy):
        with pytest.raises(ProjectBusy):
            open_project(busy)
        other = run(OPEN, busy)
        assert other.returncode == 1
        assert "busy.pressmark is open by" in other.stderr
        assert f"process {os.getpid()}" in other.stderr
    assert run(OPEN, busy).returncode == 0


def test_looking_at_a_file_that_is_no_project_does_not_touch_it(tmp_path: Path) -> None:
    other = tmp_path / "other.pressmark"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    with pytest.raises(NotAProject):
        open_project(other)
    assert other.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["other.pressmark"]


def test_a_project_left_open_on_another_computer_is_warned_of(
    busy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressmark.store.owner.node", lambda: "desk-7")
    name_owner(busy)
    monkeypatch.undo()
    monkeypatch.setenv("PRESSMARK_HOME", str(busy.parent / "home"))
    with open_project(busy) as project:
        assert "on desk-7; if it is open there" in project.warning
    with open_project(busy) as project:
        assert project.warning == ""


@posix
@pytest.mark.parametrize("how", ["renamed", "removed", "replaced"])
def test_no_step_is_told_as_done_once_the_file_is_gone(busy: Path, how: str) -> None:
    with open_project(busy) as project:
        before = damage.contents(project)
        aside = busy.with_name("aside.pressmark")
        busy.rename(aside)
        if how == "removed":
            aside.unlink()
        if how == "replaced":
            busy_project(busy)
        with pytest.raises(ProjectMoved, match="save a copy"):
            operations.set_note(project, SpanId(1), "lost?")
        assert damage.contents(project) == before
        new = busy.with_name("saved.pressmark")
        save_copy(project, new)
    assert everything(new) == before
    assert examine(new) == []
    if how == "renamed":
        assert everything(aside) == before


# -- folders and files that cannot be written


def test_a_copy_is_not_written_over_the_project_itself(busy: Path) -> None:
    with open_project(busy) as project, pytest.raises(ProjectProblem, match="is this project"):
        save_copy(project, busy)


@posix
def test_a_copy_that_cannot_be_written_leaves_nothing_behind(busy: Path, tmp_path: Path) -> None:
    with open_project(busy) as project, pytest.raises(ProjectProblem):
        save_copy(project, tmp_path / "nowhere" / "new.pressmark")
    with open_project(busy) as project, pytest.raises(ProjectProblem):
        save_copy(project, Path("/proc/new.pressmark"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["busy.pressmark"]


def mounted(folder: Path, *options: str) -> bool:
    """Mount a small file system in memory, or say that this cannot be done here."""
    folder.mkdir(exist_ok=True)
    command = ["mount", *options, "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


@posix
def test_on_a_read_only_file_system_a_project_is_read_and_not_written(
    busy: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "frozen"
    if not mounted(folder, "-t", "tmpfs", "-o", "size=4m"):
        pytest.skip("needs the right to mount a file system")
    try:
        path = folder / "busy.pressmark"
        path.write_bytes(busy.read_bytes())
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        with open_project(path) as project:
            assert project.read_only
            with pytest.raises(ReadOnlyProject, match="copy it to a folder of yours"):
                operations.set_note(project, SpanId(1), "x")
            save_copy(project, tmp_path / "mine.pressmark")
        assert examine(path) == []
        assert examine(tmp_path / "mine.pressmark") == []
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@posix
def test_a_disk_that_is_really_full_loses_the_step_and_nothing_else(
    busy: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "small"
    size = busy.stat().st_size + 200_000
    if not mounted(folder, "-t", "tmpfs", "-o", f"size={size}"):
        pytest.skip("needs the right to mount a file system")
    try:
        path = folder / "busy.pressmark"
        path.write_bytes(busy.read_bytes())
        with open_project(path) as project:
            before = damage.contents(project)
            (folder / "filler").write_bytes(b"x" * 150_000)
            with pytest.raises(ProjectProblem, match=r"disk with busy\.pressmark is full"):
                damage.articles.add_articles(project, [damage.marked("word " * 90_000, "long")])
            assert damage.contents(project) == before
            (folder / "filler").unlink()
            operations.set_note(project, SpanId(1), "there is room again")
        assert examine(path) == []
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@posix
def test_a_project_has_the_permissions_of_the_user_and_its_copies_only_theirs(
    tmp_path: Path, home: Path
) -> None:
    for mask, wanted in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
        before = os.umask(mask)
        try:
            path = tmp_path / f"{mask:o}.pressmark"
            with create_project(path, damage.SCHEME) as project:
                backups.back_up(project.db, path, backups.OPENED)
                save_copy(project, tmp_path / f"copy-{mask:o}.pressmark")
        finally:
            os.umask(before)
        assert stat.S_IMODE(path.stat().st_mode) == wanted
        assert stat.S_IMODE((tmp_path / f"copy-{mask:o}.pressmark").stat().st_mode) == wanted
        [copy] = backups.copies(path)
        assert copy.is_relative_to(home)
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


# -- copies and the clock


def test_a_copy_is_restored_and_what_was_there_becomes_a_copy(busy: Path) -> None:
    first = everything(busy)
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
        operations.set_note(project, SpanId(1), "later")
    later = everything(busy)
    kept = restore_copy(busy, copy)
    assert everything(busy) == first
    assert kept is not None
    assert everything(kept) == later
    assert examine(busy) == []


def test_a_damaged_project_is_kept_byte_for_byte_when_a_copy_takes_its_place(busy: Path) -> None:
    first = everything(busy)
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
    broken = busy.read_bytes()[:20_000]
    busy.write_bytes(broken)
    journal = busy.with_name("busy.pressmark-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7 what would be rolled back")
    kept = restore_copy(busy, copy)
    assert kept is not None
    assert kept.read_bytes() == broken
    assert not journal.exists()
    assert everything(busy) == first


def test_a_project_that_was_removed_comes_back_from_its_copy(busy: Path) -> None:
    first = everything(busy)
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
    busy.unlink()
    assert restore_copy(busy, copy) is None
    assert everything(busy) == first


def test_a_project_that_is_open_is_not_restored(busy: Path) -> None:
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
        before = damage.contents(project)
        with pytest.raises(ProjectBusy):
            restore_copy(busy, copy)
        assert damage.contents(project) == before


def test_a_damaged_copy_restores_nothing(busy: Path) -> None:
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
    content = busy.read_bytes()
    copy.write_bytes(copy.read_bytes()[:9_000])
    with pytest.raises(ProjectProblem, match="The copy is damaged, too"):
        restore_copy(busy, copy)
    assert busy.read_bytes() == content


def test_a_copy_is_looked_into_and_not_changed(busy: Path) -> None:
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
    content = copy.read_bytes()
    with look_into(busy, copy) as project:
        assert project.copy_of == busy
        with pytest.raises(ReadOnlyProject):
            operations.set_note(project, SpanId(1), "x")
    assert copy.read_bytes() == content
    assert len(list(copy.parent.iterdir())) == len(backups.copies(busy))


class Clock(datetime):
    """A clock that can be set."""

    shift = timedelta()

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.shift  # type: ignore[arg-type]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(Clock, "shift", timedelta())
    monkeypatch.setattr(backups, "datetime", Clock)
    monkeypatch.setattr(steps, "datetime", Clock)
    return Clock


def a_step(project: Project, note: str) -> None:
    operations.set_note(project, SpanId(1), note)


def test_a_clock_that_goes_backwards_hides_no_copy_and_no_step(
    busy: Path, clock: type[Clock]
) -> None:
    with open_project(busy) as project:
        clock.shift = timedelta(days=400)
        a_step(project, "in a year")
        late = backups.back_up(project.db, busy, backups.OPENED)
        clock.shift = timedelta()
        a_step(project, "now")
        early = backups.back_up(project.db, busy, backups.OPENED)
        assert backups.copies(busy)[:2] == [early, late]
        newest, before = steps.log(project, 2)
        assert newest.at < before.at
        assert newest.step > before.step
        steps.undo(project)
        assert next(s.note for s in damage.spans.read_spans(project, [SpanId(1)])) == "in a year"
    assert examine(busy) == []


def test_a_copy_from_the_future_is_not_young(busy: Path) -> None:
    with open_project(busy) as project:
        a_step(project, "one")
        copy = backups.back_up(project.db, busy, backups.OPENED)
        a_step(project, "two")
        assert backups.back_up_if_old(project.db, busy) is None
        ahead = copy.stat().st_mtime + 400 * 86_400
        os.utime(copy, (ahead, ahead))
        assert backups.back_up_if_old(project.db, busy) is not None


def test_no_copy_is_made_of_what_the_newest_has_already(busy: Path, clock: type[Clock]) -> None:
    with open_project(busy) as project:
        backups.back_up(project.db, busy, backups.OPENED)
        clock.shift = timedelta(days=2)
        assert backups.back_up_if_old(project.db, busy) is None
        a_step(project, "new")
        assert backups.back_up_if_old(project.db, busy) is not None
        project.back_up(backups.IMPORT)
        assert backups.listed(busy)[0].reason == backups.OPENED


def test_ten_copies_in_an_hour_leave_something_of_last_week(busy: Path, clock: type[Clock]) -> None:
    with open_project(busy) as project:
        for day in range(8):
            clock.shift = timedelta(days=day)
            backups.back_up(project.db, busy, backups.OPENED)
        for _ in range(12):
            backups.back_up(project.db, busy, backups.IMPORT)
    made = backups.listed(busy)
    assert len(made) == backups.KEPT
    days = {one.at.astimezone(UTC).date() for one in made}
    assert len(days) >= 5
    assert [one.number for one in made] == sorted((one.number for one in made), reverse=True)


def test_the_settings_say_how_many_copies_stay(busy: Path) -> None:
    Settings.load().put(backups.SETTING, 3)
    with open_project(busy) as project:
        for _ in range(6):
            backups.back_up(project.db, busy, backups.OPENED)
    assert len(backups.copies(busy)) == 3


def test_copies_of_an_earlier_version_are_older_than_numbered_ones(busy: Path) -> None:
    with open_project(busy) as project:
        copy = backups.back_up(project.db, busy, backups.OPENED)
        old = copy.rename(copy.with_name("20991231-235959-000000-opened.pressmark"))
        new = backups.back_up(project.db, busy, backups.IMPORT)
    assert (backups.copies(busy)[0], backups.copies(busy)[-1]) == (new, old)
    assert (backups.listed(busy)[0].reason, backups.listed(busy)[-1].reason) == (
        backups.IMPORT,
        backups.OPENED,
    )


def test_copies_are_chosen_by_place_and_by_name(busy: Path) -> None:
    with open_project(busy) as project:
        first = backups.back_up(project.db, busy, backups.OPENED)
        second = backups.back_up(project.db, busy, backups.IMPORT)
    assert backups.chosen(busy, "1") == second
    assert backups.chosen(busy, "2") == first
    assert backups.chosen(busy, first.name) == first
    for wrong in ("0", "9", "-1", "../../etc/passwd", ""):
        with pytest.raises(UserError, match="There is no copy"):
            backups.chosen(busy, wrong)


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    script = "import sys; from pressmark.__main__ import main; main()"
    return run(script, *arguments)


def test_the_command_lists_checks_and_restores_copies(busy: Path) -> None:
    told = command("backups", busy)
    assert told.returncode == 1
    assert "There is no copy of busy.pressmark" in told.stderr
    with open_project(busy) as project:
        backups.back_up(project.db, busy, backups.OPENED)
        a_step(project, "later")
    listed = command("backups", busy, "--verify")
    assert listed.returncode == 0, listed.stdout
    assert "is sound" in listed.stdout
    assert " steps " in listed.stdout
    assert command("backups", busy, "--restore", "1").returncode == 0
    assert all(span.note != "later" for span in decided(busy))
    backups.copies(busy)[0].write_bytes(b"SQLite format 3\x00" + b"\x01" * 9_000)
    assert command("backups", busy, "--verify").returncode == 1


def test_an_import_copies_the_project_first(busy: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A new article.\n", encoding="utf-8")
    with open_project(busy) as project:
        backups.back_up(project.db, busy, backups.OPENED)
        a_step(project, "new")
    done = command("import", busy, tmp_path / "new.txt")
    assert done.returncode == 0, done.stderr
    assert backups.listed(busy)[0].reason == backups.IMPORT


# -- the seal


def test_a_project_is_sealed_while_it_is_closed_and_not_while_it_is_changed(busy: Path) -> None:
    with open_project(busy) as project:
        assert seal_of(project.db) != 0
        content = busy.read_bytes()
    assert busy.read_bytes() == content
    with open_project(busy) as project:
        a_step(project, "changed")
        assert seal_of(project.db) == 0
    with open_project(busy) as project:
        assert seal_of(project.db) != 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_a_killed_program_leaves_a_file_without_a_seal_that_opens(busy: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from pressmark.domain.ids import SpanId
from pressmark.store import operations
from pressmark.store.project import open_project
project = open_project(Path(sys.argv[1]))
operations.set_note(project, SpanId(1), "killed")
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert run(script, busy).returncode == -signal.SIGKILL
    with open_project(busy) as project:
        assert seal_of(project.db) == 0
        assert steps.log(project, 1)[0].kind == "note"
    with open_project(busy) as project:
        assert seal_of(project.db) != 0


def test_a_step_that_fails_leaves_the_seal_as_it_was(busy: Path) -> None:
    with open_project(busy) as project:
        with pytest.raises(sqlite3.IntegrityError), project.transaction() as db:
            db.execute("UPDATE articles SET status = 'no such status'")
        assert seal_of(project.db) != 0
    open_project(busy).close()
