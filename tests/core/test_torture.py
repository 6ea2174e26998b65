"""The short form of `start.py torture`: some kills, faults, power cuts, flips and random steps."""

import os
import signal
import sqlite3
from pathlib import Path

import pytest

import damage
from pressmark.errors import ProjectProblem
from pressmark.store.project import open_project
from torture.every_step import STEPS, state_of
from torture.faults import cut_power, fail_everywhere
from torture.flips import flip_everywhere
from torture.kills import kill
from torture.vfs import faulty_disk, library
from torture.walks import walk

reachable = pytest.mark.skipif(library() is None, reason="needs the SQLite library that Python has")
posix = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")

# All writes, and what is lost of each, are tried by `start.py torture`.
_THOROUGH = bool(os.environ.get("PRESSMARK_THOROUGH"))
_EVERY = 4 if _THOROUGH else 20
_TRIES = 3 if _THOROUGH else 1


@posix
def test_no_acknowledged_step_is_lost_to_kill_9_while_highlighting(tmp_path: Path) -> None:
    counts = kill(tmp_path, "highlighting", 4, seed=7)
    assert "failed" not in counts, counts
    assert counts["kills"] == 4


@reachable
@pytest.mark.parametrize("name", ["accept", "undo"])
def test_a_step_is_whole_or_not_at_all_whatever_write_fails(tmp_path: Path, name: str) -> None:
    counts = fail_everywhere(tmp_path, [name], every=_EVERY)
    assert counts["faults"] > 5
    assert counts["before"] == counts["faults"]
    assert counts["told done"] == 0


@reachable
def test_a_power_cut_leaves_the_state_before_or_after(tmp_path: Path) -> None:
    counts = cut_power(tmp_path, ["accept"], tries=_TRIES)
    assert min(counts["before"], counts["after"]) > 0


@reachable
@pytest.mark.parametrize("name", STEPS)
def test_every_kind_of_step_goes_through_the_layer_that_fails(tmp_path: Path, name: str) -> None:
    path = damage.busy_project(tmp_path / "busy.pressmark")
    with faulty_disk() as disk:
        project = open_project(path)
        disk.recording = True
        STEPS[name](project)
        disk.recording = False
        project.close()
    assert {"write", "sync"} <= {one.kind for one in disk.done}


@reachable
def test_a_folder_that_cannot_lock_files_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = damage.busy_project(tmp_path / "busy.pressmark")
    with faulty_disk() as disk:
        disk.no_locks = True
        with pytest.raises(ProjectProblem, match=r"busy.pressmark cannot be read or written"):
            open_project(path)


@reachable
def test_the_window_can_go_on_once_the_disk_has_room_again(tmp_path: Path) -> None:
    from torture.vfs import Fault

    path = damage.busy_project(tmp_path / "busy.pressmark")
    with faulty_disk() as disk:
        project = open_project(path)
        before = state_of(project)
        disk.arm(Fault.FULL, 1, lasting=True)
        with pytest.raises(ProjectProblem, match="is full"):
            STEPS["reject many"](project)
        assert state_of(project) == before
        disk.disarm()
        STEPS["reject many"](project)
        assert state_of(project) != before
        project.close()


def test_no_flipped_bit_goes_unnoticed(tmp_path: Path) -> None:
    counts = flip_everywhere(tmp_path, per_page=1, salvaged=3)
    assert counts["flips"] == counts["pages"] == counts["same"] + counts["refused"]
    assert counts["salvaged"] == 3


def test_random_steps_lead_back_where_they_came_from(tmp_path: Path) -> None:
    counts = walk(tmp_path, 400, seed=7)
    assert counts["steps"] == 400
    assert min(counts[name] for name in ("undo", "redo", "restarts")) > 0
    assert counts["handles"] <= 1


def test_the_layer_below_sqlite_is_taken_away_again(tmp_path: Path) -> None:
    if library() is None:
        pytest.skip("needs the SQLite library that Python has")
    with faulty_disk() as disk:
        disk.recording = True
    connection = sqlite3.connect(tmp_path / "free.db")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert disk.done == []
