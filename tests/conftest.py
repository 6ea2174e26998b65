"""What every test gets: its own settings folder, and the shared material where it is there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import new_projects
from loaded import loaded_pipeline
from warm import starting_warm

if TYPE_CHECKING:
    from spacy.language import Language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks the language of the system; tests read it in English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

# Each step of a project waits for the disk to say that it is written, hundreds of times in some
# tests; in memory they take half the time. What a killed process leaves behind is the same there.
_MEMORY = Path("/dev/shm")
_ROOM = 4_000_000_000  # bytes
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
    os.environ.setdefault("TMPDIR", str(_MEMORY))
    tempfile.tempdir = None  # pytest has asked for it already

# How long examples take is the machine's mood, and no finding about the program.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder for settings, backups and the sample project."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PRESSMARK_HOME", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[bytes]:
    """The bytes that new projects begin with: all tables, and nothing in them."""
    content = new_projects.laid_out(tmp_path_factory.mktemp("tables") / "new.pressmark")
    with new_projects.copied_from(content):
        yield content


@pytest.fixture(scope="session", autouse=True)
def warm() -> Iterator[None]:
    """Processes that detect and read begin warm."""
    with starting_warm():
        yield


@pytest.fixture(scope="session")
def pipeline() -> "Language":
    """The spaCy pipeline, loaded once for all tests of detection."""
    return loaded_pipeline()


@pytest.fixture
def shared() -> Path:
    """The folder with development sets and real articles; tests without it are skipped."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared with the development sets")
    return SHARED
