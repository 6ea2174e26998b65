"""Settings and the folders that Pressmark may write to, behind one door.

`PRESSMARK_HOME` moves all of it into one folder: for tests, and for a program on a memory stick.
"""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import appdirs

HOME_VARIABLE = "PRESSMARK_HOME"


def data_folder() -> Path:
    """Return the folder for backups and the sample project; it exists."""
    return _made(_home("data") or _appdir(appdirs.user_data_dir, "XDG_DATA_HOME", ".local/share"))


def config_folder() -> Path:
    """Return the folder for settings; it exists."""
    return _made(_home("config") or _appdir(appdirs.user_config_dir, "XDG_CONFIG_HOME", ".config"))


def _home(name: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).absolute() / name if home else None


def _appdir(folder: Any, variable: str, fallback: str) -> Path:
    """Ask appdirs for a folder; with the variable set but empty it would give a relative path."""
    if os.environ.get(variable) == "":
        return Path.home() / fallback / "pressmark"
    return Path(folder("pressmark", appauthor=False))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, or leave it as it was. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@dataclass
class Settings:
    """What the user has chosen, kept as one JSON file. A damaged file counts as none."""

    path: Path
    values: dict[str, Any]

    @classmethod
    def load(cls, path: Path | None = None) -> "Settings":
        """Read the settings from `path`, by default the file in the settings folder."""
        path = path or config_folder() / "settings.json"
        try:
            values = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            values = {}
        return cls(path, values if isinstance(values, dict) else {})

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or `default` where none is set or its type is another."""
        value = self.values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def put(self, key: str, value: Any) -> None:
        """Set a value and write the file."""
        self.values[key] = value
        text = json.dumps(self.values, ensure_ascii=False, indent=2, sort_keys=True)
        write_atomically(self.path, (text + "\n").encode("utf-8"))
