"""Sets of keys for people who come from another tool: one TOML file each in resources/keys."""

import tomllib
from dataclasses import dataclass
from functools import cache

from pressmark.assets import resources

OWN = ""
"""The name of our own keys, those of the table of actions."""


@dataclass(frozen=True, slots=True)
class Preset:
    """The keys of another tool by the names of our actions, in Qt's portable notation."""

    name: str
    title: str
    keys: dict[str, tuple[str, ...]]


@cache
def presets() -> tuple[Preset, ...]:
    """Return the presets that come with Pressmark, by title."""
    paths = (resources() / "keys").glob("*.toml")
    found = [_read(path.read_text(encoding="utf-8")) for path in paths]
    return tuple(sorted(found, key=lambda preset: preset.title.casefold()))


def preset_named(name: str) -> Preset | None:
    """Return a preset by its name, None for our own keys and for a name that is not known."""
    return next((preset for preset in presets() if preset.name == name), None)


def _read(text: str) -> Preset:
    data = tomllib.loads(text)
    keys = {action: tuple(wanted) for action, wanted in data["keys"].items()}
    return Preset(data["name"], data["title"], keys)
