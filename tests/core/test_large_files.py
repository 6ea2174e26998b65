"""A file beyond what is read of its kind is refused by its size, with the true limit."""

from pathlib import Path

import pytest

from pressmark.errors import ImportProblem
from pressmark.exchange import cas


@pytest.mark.parametrize(
    ("read", "ending", "megabytes"),
    [(cas.read, "json", 200), (cas.read, "xmi", 200)],
)
def test_the_limit_of_the_kind_is_told(
    tmp_path: Path, read: object, ending: str, megabytes: int
) -> None:
    path = tmp_path / f"huge.{ending}"
    with path.open("wb") as file:
        file.truncate(megabytes * 1_000_000 + 1)  # sparse: nothing is written
    [problem] = list(read(path))  # type: ignore[operator]
    assert isinstance(problem, ImportProblem)
    assert f"the file has {megabytes} MB, and {megabytes} MB at most are read" in str(problem)
