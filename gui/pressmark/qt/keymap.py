"""Which keys do what: those of the table of actions, of a preset, and the analyst's own on top.

Keys are written in Qt's portable notation ("Ctrl+Shift+Z"). No two actions ever share one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from pressmark.domain.scheme import Label
from pressmark.qt.actions.action import Action
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.presets import OWN, preset_named
from pressmark.qt.session import Session
from pressmark.qt.wording import action_name
from pressmark.settings import Settings

RESERVED = frozenset({"Esc"})
"""Keys that cannot be given away: Escape always gives up what is under way."""

Keys = tuple[str, ...]
_Layer = Mapping[str, Keys]
_SETTING = "keys"
_BESIDE_TYPING = re.compile(r"(Shift\+)?(Ctrl\+|Alt\+|Meta\+|F\d)")
_PLACE = re.compile(r"\{([a-z-]+)\}")


class Keymap(QObject):
    """The present keys of all actions; changes are kept in the settings and hold at once."""

    changed = Signal()
    """Some action has other keys than before."""

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        stored = settings.get(_SETTING, {})
        self.preset = str(stored.get("preset", OWN))
        self._own = _read_own(stored.get("own"))
        self._resolve()

    # -- what holds

    def keys(self, name: str) -> Keys:
        """Return the keys of an action, () where it has none."""
        return self._keys.get(name, ())

    def where_one_types(self, name: str) -> Keys:
        """Return the keys of an action that write nothing, so that they work in a field, too."""
        return tuple(key for key in self.keys(name) if _BESIDE_TYPING.match(key))

    def shown(self, name: str) -> str:
        """Return the first key of an action as this platform writes it, "" where it has none."""
        return next((native(key) for key in self.keys(name)), "")

    def shown_all(self, name: str) -> str:
        """Return all keys of an action as this platform writes them."""
        return "  ".join(native(key) for key in self.keys(name))

    def behind(self, words: str, name: str, gap: str = "  ") -> str:
        """Return words for a button with the key of an action behind them: "Accept  A"."""
        key = self.shown(name)
        return f"{words}{gap}{key}" if key else words

    def fill(self, sentence: str) -> str:
        """Put keys where a sentence names actions: "press {next-undecided}" → "press J".

        An action without a key is called by its title; what names no action is left for `format`.
        """
        return _PLACE.sub(self._called, sentence)

    def _called(self, place: re.Match[str]) -> str:
        name = place[1]
        row = next((row for row in ACTIONS if row.name == name), None)
        if row is None:
            return place[0]
        return self.shown(name) or self.tr("“{action}”").format(action=action_name(row))

    def action_with(self, key: str) -> Action | None:
        """Return the action that has a key."""
        wanted = portable(key)
        return next((row for row in ACTIONS if wanted in self.keys(row.name)), None)

    def labels_with(self, key: str) -> list[Label]:
        """Return the labels that have a key."""
        wanted = portable(key)
        labels = self._session.scheme.labels
        return [label for label in labels if label.key and portable(label.key) == wanted]

    def is_own(self, name: str) -> bool:
        """Return whether the analyst gave an action other keys than the preset has."""
        return name in self._own

    # -- what changes it

    def set_keys(self, name: str, keys: Sequence[str]) -> None:
        """Give an action these keys and take them from whichever action has them."""
        wanted = tuple(dict.fromkeys(map(portable, keys)))
        for other, present in self._keys.items():
            staying = tuple(key for key in present if key not in wanted)
            if other != name and staying != present:
                self._own[other] = staying
        self._own[name] = wanted
        self._keep()

    def reset(self, name: str) -> None:
        """Give an action the keys that the preset has for it; another loses those it had taken."""
        base = _resolved([self._preset_layer()])[name]
        for other, wanted in list(self._own.items()):
            staying = tuple(key for key in wanted if key not in base)
            if other != name and staying != wanted:
                self._own[other] = staying
        self._own.pop(name, None)
        self._keep()

    def reset_all(self) -> None:
        """Forget all own keys."""
        self._own.clear()
        self._keep()

    def state(self) -> object:
        """Return what `restore` takes to bring the present keys back."""
        return self.preset, dict(self._own)

    def restore(self, state: object) -> None:
        """Bring the keys back that held when `state` was taken."""
        assert isinstance(state, tuple), "a state is what `state` returned"
        self.preset, self._own = state[0], dict(state[1])
        self._keep()

    def use(self, preset: str) -> None:
        """Take the keys of a preset by its name, `OWN` for ours; own keys are forgotten."""
        self.preset = preset
        self._own.clear()
        self._keep()

    def _keep(self) -> None:
        base = _resolved([self._preset_layer()])
        self._own = {name: keys for name, keys in self._own.items() if keys != base.get(name)}
        own = {name: list(keys) for name, keys in self._own.items()}
        self._settings.put(_SETTING, {"preset": self.preset, "own": own})
        self._resolve()
        self.changed.emit()

    def _resolve(self) -> None:
        self._keys = _resolved([self._preset_layer(), self._own])

    def _preset_layer(self) -> _Layer:
        preset = preset_named(self.preset)
        return {} if preset is None else preset.keys


def portable(key: str) -> str:
    """Return a key in the one notation in which keys are compared and stored."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """Return a key as this platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _resolved(layers: Iterable[_Layer]) -> dict[str, Keys]:
    """Lay keys over those of the table; each key stays with the action that got it last."""
    keys = {row.name: tuple(map(portable, row.keys)) for row in ACTIONS}
    for layer in layers:
        known = {name: tuple(map(portable, layer[name])) for name in layer if name in keys}
        taken = set(chain.from_iterable(known.values()))
        for name, present in keys.items():
            keys[name] = tuple(key for key in present if key not in taken)
        keys |= {name: tuple(_first_only(wanted, taken)) for name, wanted in known.items()}
    return keys


def _first_only(wanted: Keys, free: set[str]) -> Iterator[str]:
    """Yield the keys that nobody of the same layer took before; a damaged file may have such."""
    for key in wanted:
        if key in free:
            free.discard(key)
            yield key


def _read_own(stored: Any) -> dict[str, Keys]:
    """Read own keys from the settings, leaving out what is no list of keys."""
    if not isinstance(stored, dict):
        return {}
    return {
        name: tuple(key for key in keys if isinstance(key, str) and portable(key))
        for name, keys in stored.items()
        if isinstance(keys, list)
    }
