"""Every write of every kind of step failing once, and the power going at every moment of a step.

After each the project is as before the step or as after it; what was told as done is done.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import damage
from torture.every_step import STEPS, Between, Step, said_by, state, states, tried
from torture.vfs import Disk, Fault, Operation, faulty_disk


def fail_everywhere(
    folder: Path,
    names: Sequence[str] = tuple(STEPS),
    every: int = 1,
    say: Callable[[dict[str, object]], None] | None = None,
) -> dict[str, int]:
    """Let each write, or each one in `every`, of these steps fail in each way, once and for good.

    Returns counts, which are said after each step, too. Raises Between where a project is left in a
    state that no step leads to.
    """
    path = damage.busy_project(folder / "faults.pressmark")
    counts = {"faults": 0, "before": 0, "after": 0, "told done": 0}
    for name in names:
        before, after = states(path, STEPS[name])
        for fault in Fault:
            for lasting in (False, True):
                number = 1
                while _fail_once(path, STEPS[name], fault, number, lasting, before, after, counts):
                    number += every
        if say is not None:
            say({"done": name, **counts})
    return counts


def _fail_once(
    path: Path,
    step: Step,
    fault: Fault,
    number: int,
    lasting: bool,
    before: object,
    after: object,
    counts: dict[str, int],
) -> bool:
    """Let one operation fail during a step; return whether there was such an operation."""
    content = path.read_bytes()
    where = f"{fault} of operation {number}{' and on' if lasting else ''}"
    with faulty_disk() as disk:
        project = damage.open_project(path)
        disk.arm(fault, number, lasting=lasting)
        done = tried(project, step)
        failed = disk.failed
        disk.disarm()
        shown = said_by(project)  # what the window would read next
        project.close()
    left = state(path)
    path.write_bytes(content)
    if not failed:
        return False
    if left != shown or left not in (before, after) or (done and left != after):
        raise Between(f"{where}: told {'done' if done else 'not done'}, and it is neither")
    counts["faults"] += 1
    counts["after" if left == after else "before"] += 1
    counts["told done"] += done
    return True


def cut_power(
    folder: Path, names: Sequence[str] = tuple(STEPS), seed: int = 1, tries: int = 3
) -> dict[str, int]:
    """Cut the power at every moment of these steps, and lose any of what was not yet flushed.

    What SQLite has not flushed may be on the disk wholly, in part (sectors of 512 bytes), or not at
    all. `tries` is how many of these are tried for each moment. Raises Between.
    """
    path = damage.busy_project(folder / "power.pressmark")
    cut = folder / "cut.pressmark"
    chance = random.Random(seed)
    counts = {"cuts": 0, "before": 0, "after": 0}
    for name in names:
        before, after = states(path, STEPS[name])
        content = path.read_bytes()
        done = _recorded(path, STEPS[name])
        for moment in range(len(done) + 1):
            for db, journal in _disks(content, done[:moment], chance, tries):
                _write(cut, db, journal)
                left = state(cut)
                if left not in (before, after) or (moment == len(done) and left != after):
                    raise Between(f"{name}: power cut after operation {moment} of {len(done)}")
                counts["cuts"] += 1
                counts["after" if left == after else "before"] += 1
        path.write_bytes(content)
    return counts


def _recorded(path: Path, step: Step) -> list[Operation]:
    """Return what a step does to the disk."""
    with faulty_disk() as disk:
        project = damage.open_project(path)
        disk.recording = True
        step(project)
        disk.recording = False
        project.close()
    return disk.done


def _disks(
    content: bytes, done: Sequence[Operation], chance: random.Random, tries: int
) -> Iterator[tuple[bytes, bytes | None]]:
    """Yield what database and journal may hold after these operations and a power cut."""
    last = {name: _last_flush(done, name) for name in ("db", "journal")}
    for number in range(tries):
        images: dict[str, bytearray | None] = {"db": bytearray(content), "journal": None}
        for at, operation in enumerate(done):
            flushed = at <= last[operation.file]
            if flushed or (number and chance.random() < 0.5):
                _apply(images, operation, None if flushed else chance)
        journal = images["journal"]
        db = images["db"]
        assert db is not None
        yield bytes(db), None if journal is None else bytes(journal)


def _last_flush(done: Sequence[Operation], name: str) -> int:
    kept = [
        at
        for at, one in enumerate(done)
        if one.file == name and (one.kind == "sync" or (one.kind == "delete" and one.at))
    ]
    return max(kept, default=-1)


def _apply(
    images: dict[str, bytearray | None], operation: Operation, chance: random.Random | None
) -> None:
    """Bring an operation to the disk, only some of its sectors where `chance` is given."""
    name = operation.file
    if operation.kind == "delete":
        images[name] = None
    elif operation.kind == "truncate":
        image = images[name] or bytearray()
        images[name] = image[: operation.at]
    elif operation.kind == "write":
        data = operation.data
        if chance is not None and len(data) > 512 and chance.random() < 0.5:
            data = data[: 512 * chance.randrange(1, len(data) // 512 + 1)]
        image = images[name] if images[name] is not None else bytearray()
        assert image is not None
        if len(image) < operation.at + len(data):
            image.extend(bytes(operation.at + len(data) - len(image)))
        image[operation.at : operation.at + len(data)] = data
        images[name] = image


def _write(path: Path, db: bytes, journal: bytes | None) -> None:
    path.write_bytes(db)
    beside = path.with_name(f"{path.name}-journal")
    beside.unlink(missing_ok=True)
    if journal is not None:
        beside.write_bytes(journal)


__all__ = ["Disk", "cut_power", "fail_everywhere"]
