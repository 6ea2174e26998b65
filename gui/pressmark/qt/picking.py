"""Picking a mention without the mouse: letters over the candidates, or arrows and Return."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from pressmark.domain.text import Bounds
from pressmark.qt.article_view.hints import Hint, Hints
from pressmark.qt.article_view.view import ArticleView
from pressmark.qt.deciding import Deciding
from pressmark.qt.mentions import candidates
from pressmark.qt.modes import Mode

_LETTERS = "fjdkslaghrueiwotypvmcnbxzq"
"""Home row first, where the fingers lie: the likeliest candidate gets the first."""

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
}
_NONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Picking(Mode):
    """Shows what may be picked whenever `Deciding` waits for a mention."""

    def __init__(
        self, deciding: Deciding, view: ArticleView, hints: Hints, parent: QObject
    ) -> None:
        super().__init__(view, parent)
        self._deciding = deciding
        self._desk = deciding.desk
        self._hints = hints
        self._keys: dict[str, Bounds] = {}
        self._places: list[Bounds] = []
        self.target: Bounds | None = None
        deciding.picking_changed.connect(self._picking_changed)
        self._desk.current_changed.connect(self._current_changed)

    def _picking_changed(self) -> None:
        role, span, article = self._deciding.picking, self._desk.current, self._desk.article
        self.active = role is not None
        if role is None or span is None or article is None:
            self._hints.clear()
            self.target = None
            return
        self._number = span.id
        found = candidates(role.name, span, self._desk.spans, self._desk.words, article.text)
        self._keys = dict(zip(_LETTERS, found, strict=False))
        self._places = sorted(found)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._aim(found[0] if found else None)

    def _current_changed(self) -> None:
        """Stop where another span became current: its mention is not what was asked for."""
        if self.active and self._desk.current_id != self._number:
            self._deciding.stop_picking()

    def _aim(self, target: Bounds | None) -> None:
        self.target = target
        if target is not None:
            self.view.reveal(target[0])
        hints = [Hint(bounds, key.upper()) for key, bounds in self._keys.items()]
        self._hints.show_hints(hints, target)

    def key_pressed(self, event: QKeyEvent) -> None:
        """Pick by letter, move by arrows, widen with Shift, take with Return, none with Delete."""
        key, letter = Qt.Key(event.key()), event.text().lower()
        if key == Qt.Key.Key_Escape:
            self._deciding.stop_picking()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.target)
        elif key in _NONE:
            self._deciding.pick_none()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and event.modifiers():
            self._widen(_STEPS[key])
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif letter in self._keys:
            self._take(self._keys[letter])

    def _take(self, bounds: Bounds | None) -> None:
        if bounds is not None:
            self._deciding.pick(*bounds)

    def _step(self, direction: int) -> None:
        if not self._places:
            return
        known = self.target in self._places
        at = self._places.index(self.target) + direction if known else 0  # type: ignore[arg-type]
        self._aim(self._places[at % len(self._places)])

    def _widen(self, direction: int) -> None:
        """Take the next word in as well, or the last one out."""
        if self.target is None:
            return
        start, end = self.target
        ends = [word[1] for word in self._desk.words if start < word[1]]
        at = ends.index(end) if end in ends else 0
        end = ends[max(0, min(at + direction, len(ends) - 1))]
        if "\n" not in self._text()[start:end]:
            self._aim((start, end))

    def _text(self) -> str:
        article = self._desk.article
        return "" if article is None else article.text
