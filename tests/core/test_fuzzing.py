"""The short form of `start.py fuzz`: some broken files for every reader."""

from pathlib import Path

import pytest

from fuzzing import CORPUS, READERS, Reader, run

_INPUTS = 40
"""For each reader; other ones than the long run begins with."""


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.name)
def test_broken_files_make_no_reader_fail(reader: Reader, tmp_path: Path) -> None:
    run(reader, _INPUTS, 7, tmp_path)


def test_every_reader_has_samples_of_its_own_and_all_are_small() -> None:
    assert {one.name for one in READERS} <= {folder.name for folder in CORPUS.iterdir()}
    assert sum(path.stat().st_size for path in CORPUS.rglob("*")) < 200_000
