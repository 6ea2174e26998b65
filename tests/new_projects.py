"""New projects begin with a copy of tables that were laid out once, not with all migrations.

Migrations build a project step by step, which is right for a file of an analyst and a tenth of the
suite for some thousand files of tests. The copy is made by the migrations themselves, once in each
process of the tests, and `test_store.py` holds it against a file that they were applied to.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pressmark.store import project, schema

make_empty = project._touch


def laid_out(path: Path) -> bytes:
    """Return the bytes of a file with all tables of a project and nothing in them."""
    make_empty(path)
    db = project._connect(path, read_only=False)
    with db.atomic():
        schema.migrations.apply(db)
    db.close()
    content = path.read_bytes()
    path.unlink()
    return content


@contextmanager
def copied_from(content: bytes) -> Iterator[None]:
    """Let new projects begin with these bytes."""

    def begin(path: Path) -> None:
        make_empty(path)
        path.write_bytes(content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project, "_touch", begin)
        yield
