"""Where the work stood: the window and its panels, and the place in each project."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.qt.opening import geometry_bytes

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

# Each panel by the action that shows it.
_PANELS = {"show-list": "Articles", "show-span": "Span", "guidelines": "Guidelines"}
_KEPT = 40
"""Projects whose places are remembered."""

_LATER = 1500  # milliseconds: a kill loses no more than the last look around


class Places(QObject):
    """Keeps the state of a window in the settings, and brings a new window into it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._project = str(window.session.project.path.absolute())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._save_place)
        for signal in (window.desk.article_shown, window.desk.current_changed):
            signal.connect(self._later.start)
        window.view.verticalScrollBar().valueChanged.connect(lambda _: self._later.start())

    def restore_window(self) -> None:
        """Give the window its size and panels of the last time."""
        window, settings = self._window, self._settings
        window.restoreGeometry(geometry_bytes(settings.get("window", "")))
        window.restoreState(geometry_bytes(settings.get("panels", "")))
        actions, docks = window.commands.actions, self._docks()
        for name, title in _PANELS.items():
            actions[name].setChecked(not docks[title].isHidden())

    def show_last_article(self) -> None:
        """Put on the desk what lay there last in this project, else the first article."""
        desk, view = self._window.desk, self._window.view
        place = self._settings.get("places", {}).get(self._project, {})
        article = place.get("article") if isinstance(place, dict) else None
        if not isinstance(article, int) or article not in desk.order:
            desk.show(next(iter(desk.order), None))
            return
        desk.show(ArticleId(article))
        span, top = place.get("span"), place.get("top")
        if isinstance(span, int) and desk.span(SpanId(span)) is not None:
            desk.select(SpanId(span))
        if isinstance(top, list) and [type(part) for part in top] in ([int, int], [int, float]):
            view.go_to(*top)

    def save(self) -> None:
        """Keep the state of the window, and the place in its project."""
        window = self._window
        self._later.stop()
        self._settings.put("window", _hex(window.saveGeometry()))
        self._settings.put("panels", _hex(window.saveState()))
        self._save_place()

    def _save_place(self) -> None:
        article = self._window.desk.article
        if article is None:
            return
        place: dict[str, Any] = {
            "article": article.id,
            "span": self._window.desk.current_id,
            "top": list(self._window.view.place()),
        }
        places: Mapping[str, object] = self._settings.get("places", {})
        others = [(path, kept) for path, kept in places.items() if path != self._project]
        newest = dict([*others, (self._project, place)][-_KEPT:])
        if list(newest.items()) != list(places.items()):
            self._settings.put("places", newest)

    def _docks(self) -> dict[str, QDockWidget]:
        return {dock.objectName(): dock for dock in self._window.findChildren(QDockWidget)}


def _hex(data: object) -> str:
    return bytes(data.data()).hex()  # type: ignore[attr-defined]  # a QByteArray
