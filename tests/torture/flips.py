"""Flipped bits in every page of a project: it opens as it was, or is refused in a sentence."""

import random
from pathlib import Path

import damage
from pressmark.errors import ProjectProblem
from pressmark.store.doctor import examine
from pressmark.store.salvage import salvage
from torture.every_step import state


class Silent(AssertionError):
    """A project that says something else than it did, and nobody was told."""


def flip_everywhere(
    folder: Path, per_page: int, seed: int = 1, salvaged: int = 0
) -> dict[str, int]:
    """Flip so many single bits in every page of a project, each in a copy of its own.

    `salvaged` copies that are refused are salvaged, too. Returns counts. Raises Silent.
    """
    path = damage.busy_project(folder / "flips.pressmark")
    sound, before = path.read_bytes(), state(path)
    sound = path.read_bytes()
    chance = random.Random(seed)
    size = damage.page_size(sound)
    counts = {"pages": len(sound) // size, "flips": 0, "same": 0, "refused": 0, "salvaged": 0}
    for page in range(len(sound) // size):
        for _ in range(per_page):
            at, bit = page * size + chance.randrange(size), chance.randrange(8)
            path.write_bytes(damage.flip(sound, at, bit))
            counts["flips"] += 1
            if refused(path):
                counts["refused"] += 1
                if counts["salvaged"] < salvaged and chance.random() < 0.2:
                    _salvage(path, folder / "new.pressmark")
                    counts["salvaged"] += 1
            elif state(path) == before:
                counts["same"] += 1
            else:
                raise Silent(f"byte {at}, bit {bit}: opened, and says something else")
    return counts


def refused(path: Path) -> bool:
    """Return whether both opening and looking over tell of something; they must agree."""
    try:
        found = bool(examine(path))
    except ProjectProblem:
        found = True
    try:
        damage.open_project(path).close()
    except ProjectProblem:
        return True
    if found:
        raise Silent(f"{path.name} opens, and is not sound")
    return False


def _salvage(path: Path, new: Path) -> None:
    """Save what can be read: what comes out is sound, or it is told that nothing can be."""
    new.unlink(missing_ok=True)
    try:
        salvage(path, new, damage.SCHEME)
    except ProjectProblem:
        return
    left = examine(new)
    if left:
        raise Silent(f"what was salvaged is not sound: {left[0].sentence}")
