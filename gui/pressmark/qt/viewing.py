"""How an article is shown: what is hidden, how large, how wide, in which colours. All is kept."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from pressmark.domain.span import Layer, State
from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.scene import Chips
from pressmark.qt.desk import Desk
from pressmark.qt.panels.font_palette import FontPalette
from pressmark.qt.theme import NAMES, SYSTEM, Theme, system_theme_name
from pressmark.settings import Settings

SIZES = (11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32, 40)
COLUMNS = (22, 26, 30, 34, 37, 40, 44, 50, 58, 70)
LEADINGS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0)

_Choice = TypeVar("_Choice")

_NORMAL = 18
_COLUMN = 37
_LEADING = 0.0
_LAYERS = {"show-entities": Layer.ENTITY, "show-quotes": Layer.QUOTE, "show-figures": Layer.FIGURE}
_STATES = {f"show-{state.value}": state for state in State}


class Viewing(QObject):
    """What the analyst chose for one view. `bind` must follow before anything is switched."""

    theme_changed = Signal(object)
    """The `Theme` that everything is to have."""

    def __init__(
        self, view: ArticleView, desk: Desk, settings: Settings, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._desk, self._settings = view, desk, settings
        self.theme = theme
        self._actions: Mapping[str, QAction] = {}
        self.fonts = FontPalette(view)
        self.fonts.tried.connect(self._view.set_reading_font)
        self.fonts.chosen.connect(self._font_chosen)
        desk.shown_changed.connect(self._shown_changed)
        view.zoom_wanted.connect(self.zoom)

    def bind(self, actions: Mapping[str, QAction]) -> None:
        """Take the switches of the window, and show all as it was chosen last."""
        self._actions = actions
        get = self._settings.get
        for name in get("hidden", []):
            if name in _LAYERS or name in _STATES:
                actions[name].setChecked(False)
        self.show_chosen()
        actions["fold-all"].setChecked(get("folded", False))
        self._view.fold_all(get("folded", False))
        actions["show-unseen"].setChecked(get("unseen", True))
        self._view.show_unseen(get("unseen", True))
        self.set_chips(_one_of(get("chips", "all"), [*Chips], Chips.ALL))
        self._view.set_typography(
            pixels=_nearest(SIZES, get("text_size", _NORMAL)),
            column=_nearest(COLUMNS, get("column", _COLUMN)),
            leading=_nearest(LEADINGS, get("leading", _LEADING)),
            family=get("reading_font", "") or None,
        )
        self.mark_theme(self.theme)

    # -- what is hidden

    def show_chosen(self) -> None:
        """Show the layers and states that are switched on."""
        off = [name for name in (*_LAYERS, *_STATES) if not self._actions[name].isChecked()]
        if off != self._settings.get("hidden", []):
            self._settings.put("hidden", off)
        layers = {_LAYERS[name] for name in off if name in _LAYERS}
        self._desk.set_hidden(layers, {_STATES[name] for name in off if name in _STATES})

    def show_all(self) -> None:
        """Show every layer and state."""
        for name in (*_LAYERS, *_STATES):
            self._actions[name].setChecked(True)
        self.show_chosen()

    def _shown_changed(self) -> None:
        self._view.set_hidden(self._desk.hidden, self._desk.hidden_states)

    def show_unseen(self) -> None:
        """Show signs where characters stand that nobody sees, or none."""
        shown = self._actions["show-unseen"].isChecked()
        self._settings.put("unseen", shown)
        self._view.show_unseen(shown)

    def fold(self) -> None:
        """Fold or unfold the lines beside the story that are nearest."""
        if not self._view.fold_nearest():
            self._desk.told.emit(self.tr("No line of this article repeats or belongs to its page."))

    def fold_all(self) -> None:
        """Fold everything beside the story, in each article, or nothing."""
        folded = self._actions["fold-all"].isChecked()
        self._settings.put("folded", folded)
        self._view.fold_all(folded)

    # -- chips

    def set_chips(self, which: Chips) -> None:
        """Show the chips of all spans, of the current one, or none."""
        self._actions[f"chips-{which.value}"].setChecked(True)
        if which.value != self._settings.get("chips", Chips.ALL.value):
            self._settings.put("chips", which.value)
        self._view.set_chips(which)

    def next_chips(self) -> None:
        """Go on from all chips to the current one's, to none, and back to all."""
        order = list(Chips)
        which = order[(order.index(self._view.scene.chips) + 1) % len(order)]
        self.set_chips(which)
        words = {
            Chips.ALL: self.tr("Labels on all spans."),
            Chips.CURRENT: self.tr("A label on the current span only."),
            Chips.NONE: self.tr("No labels."),
        }
        self._desk.told.emit(words[which])

    # -- the text

    def zoom(self, direction: int) -> None:
        """Set the article larger (1), smaller (-1) or in its normal size (0)."""
        size = _stepped(SIZES, self._settings.get("text_size", _NORMAL), direction, _NORMAL)
        self._settings.put("text_size", int(size))
        with self._keeping_current():
            self._view.set_zoom(int(size))

    def widen(self, direction: int) -> None:
        """Set the column wider (1) or narrower (-1)."""
        ems = _stepped(COLUMNS, self._settings.get("column", _COLUMN), direction, _COLUMN)
        self._settings.put("column", int(ems))
        with self._keeping_current():
            self._view.set_column(ems)

    def lead(self, direction: int) -> None:
        """Set the lines further apart (1) or closer (-1)."""
        ems = _stepped(LEADINGS, self._settings.get("leading", _LEADING), direction, _LEADING)
        self._settings.put("leading", ems)
        with self._keeping_current():
            self._view.set_leading(ems)

    @contextmanager
    def _keeping_current(self) -> Iterator[None]:
        """Keep the current span in sight where it is, though lines come to lie elsewhere."""
        view, span = self._view, self._desk.current
        seen = span is not None and view.viewport().rect().intersects(view.rect_of_current())
        yield
        if span is not None and seen:
            view.reveal(span.start)

    def choose_font(self) -> None:
        """Let the reading font be chosen from those that are installed."""
        self.fonts.open(self._settings.get("reading_font", ""))

    def _font_chosen(self, family: str) -> None:
        self._settings.put("reading_font", family)
        self._view.set_reading_font(family or None)
        self._view.setFocus()

    # -- colours

    def set_theme(self, name: str) -> None:
        """Show everything in the colours of a theme, one of `NAMES`."""
        if name == self.theme.name:
            self.mark_theme(self.theme)
            return
        if self.theme.dark != (name == "dark") and not self.theme.dark:
            self._settings.put("light_theme", self.theme.name)
        self._settings.put("theme", name)
        self.theme_changed.emit(Theme.load(name))

    def switch_dark(self) -> None:
        """Go to dark colours, or back to the light ones that were there before."""
        light = _one_of(self._settings.get("light_theme", "light"), NAMES, "light")
        self.set_theme(light if self.theme.dark else "dark")

    def mark_theme(self, theme: Theme) -> None:
        """Note which theme the window has; the switches show it."""
        self.theme = theme
        self._actions["dark"].setChecked(theme.dark)
        self._actions[f"theme-{theme.name}"].setChecked(True)


def chosen_theme(settings: Settings) -> Theme:
    """Return the theme that was chosen last."""
    chosen = settings.get("theme", "light")
    name = system_theme_name() if chosen == SYSTEM else _one_of(chosen, NAMES, "light")
    return Theme.load(name)


def _one_of(value: object, known: Iterable[_Choice], otherwise: _Choice) -> _Choice:
    return next((one for one in known if one == value), otherwise)


def _nearest(steps: tuple[float, ...], value: float) -> float:
    return min(steps, key=lambda step: abs(step - value))


def _stepped(steps: tuple[float, ...], value: float, direction: int, normal: float) -> float:
    """Return the step after (1) or before (-1) the one nearest to a value; 0 is the normal one."""
    if not direction:
        return normal
    at = steps.index(_nearest(steps, value)) + direction
    return steps[max(0, min(at, len(steps) - 1))]
