"""How commands come to a project file."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.errors import UserError

if TYPE_CHECKING:
    from pressmark.store.project import Project


@contextmanager
def opened_or_made(path: Path) -> Iterator["Project"]:
    """Open a project, or make it; one that was made goes again where nothing came into it."""
    is_new = not path.exists()
    try:
        with closing(_opened(path)) as opened:
            yield opened
    except UserError:
        if is_new:
            path.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> "Project":
    from pressmark.store.project import SUFFIX, create_project, open_project

    if path.exists():
        return open_project(path)
    if path.suffix != SUFFIX:
        raise UserError(f"Give the new project a name that ends in {SUFFIX}, not {path.name}.")
    return create_project(path, read_scheme(assets.resources() / "schemes" / "news.toml"))
