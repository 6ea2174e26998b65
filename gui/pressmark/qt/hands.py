"""The analyst's hands: what can be done to spans beyond one key, built and joined together here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView

from pressmark.domain.article import Status
from pressmark.domain.ids import StepId
from pressmark.domain.span import Layer, Span
from pressmark.qt.article_view.hints import Hints
from pressmark.qt.deciding_many import DecidingMany
from pressmark.qt.pace import Pace
from pressmark.qt.panels.history_sheet import HistorySheet
from pressmark.qt.panels.label_field import LabelField
from pressmark.qt.panels.same_sheet import SameSheet
from pressmark.qt.panels.sheet import Sheet
from pressmark.qt.panels.threshold_sheet import ThresholdSheet
from pressmark.qt.picking import Picking
from pressmark.qt.shaping import Shaping
from pressmark.qt.theme import Theme
from pressmark.store import steps
from pressmark.store.changes import ChangeSet
from pressmark.store.same import Place

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

STATUS_ACTIONS = {
    "mark-new": Status.NEW,
    "in-progress": Status.IN_PROGRESS,
    "mark-done": Status.DONE,
    "flag": Status.FLAGGED,
    "exclude": Status.EXCLUDED,
}
"""Actions that show by a tick how far the article is."""


class Hands(QObject):
    """Splitting, merging, labelling by typing, picking by key, and deciding on many at once."""

    # Declared for the table of actions, whose rows are typed before this class is complete.
    many: DecidingMany
    shaping: Shaping

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._deciding, self._view = window.desk, window.deciding, window.view
        self._ground = window.view
        self.hints = Hints(self._view, window.theme)
        self.picking = Picking(self._deciding, self._view, self.hints, self)
        self.shaping = Shaping(self._deciding, self._view, self.hints, self)
        self.many = DecidingMany(self._deciding, self)
        self.pace = Pace()
        self.pace.watching = bool(window.settings.get("pace_hint", True))
        self.labels = LabelField(self._ground)
        self.same = SameSheet(self.many, window.theme, self._ground)
        self.threshold = ThresholdSheet(self.many, window.settings, self._ground)
        self.history = HistorySheet(self._desk.session, self._ground)
        self.sheets: tuple[Sheet, ...] = (self.labels, self.same, self.threshold, self.history)
        self._connect()
        window.installEventFilter(self)

    def _connect(self) -> None:
        window, desk = self._window, self._desk
        self.labels.chosen.connect(self._deciding.apply_label)
        self.same.place_wanted.connect(self._place_wanted)
        self.history.wanted.connect(self._step_wanted)
        for sheet in self.sheets:
            sheet.closed.connect(self.back_to_article)
            desk.article_shown.connect(sheet.close_sheet)
            desk.current_changed.connect(sheet.close_sheet)
        desk.session.changed.connect(self._close_sheets)
        window.header.note.left.connect(self.back_to_article)
        window.span_panel.left.connect(self.back_to_article)
        window.theme_changed.connect(self._theme_changed)
        self._deciding.accepted.connect(self._accepted)
        for name in STATUS_ACTIONS:
            window.commands.actions[name].triggered.connect(self.tick)
        desk.listed.connect(self.tick)
        desk.article_shown.connect(self.tick)
        desk.article_shown.connect(self.pace.start)

    def _close_sheets(self, change: ChangeSet) -> None:
        """Close what shows spans as they were; suggestions for other articles do no harm."""
        shown = self._desk.article
        if change.title or (shown is not None and shown.id in change.articles):
            for sheet in self.sheets:
                sheet.close_sheet()

    def back_to_article(self) -> None:
        """Give the keys back to the article."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what actions do

    def label_by_typing(self) -> None:
        """Open the field with the labels at the selection, else at the current span."""
        bounds, span = self._desk.selection, self._desk.current
        if bounds is None:
            span = self._deciding.needed()
            if span is None:
                return
            self._view.reveal(span.start)
            bounds = (span.start, span.end)
            layer, present = span.layer, span.label
        else:
            layer, present = Layer.ENTITY, ""
        self._window.palette_at_hand.hide()
        self.labels.offer(self._desk.session.scheme, self._window.theme, layer, present)
        self.labels.open_over(self._view.rect_of(*bounds))
        self.labels.start_typing()

    def same_everywhere(self, *, in_project: bool) -> None:
        """Show where else the text of the current span stands, and what would happen there."""
        span = self._deciding.needed()
        if span is not None:
            self._window.palette_at_hand.hide()
            self.same.ask(span, everywhere=in_project)
            self._open_at_edge(self.same, self.same.list)

    def edit_value(self) -> None:
        """Put the caret into the value of the current figure."""
        self._open_panel()
        self._window.span_panel.edit_value()

    def edit_note(self) -> None:
        """Put the caret into the note on the current span."""
        self._open_panel()
        self._window.span_panel.edit_note()

    def _open_panel(self) -> None:
        """Show the panel of the span where it was closed: a field that is hidden takes no keys."""
        shown = self._window.commands.actions["show-span"]
        if not shown.isChecked():
            shown.trigger()

    def ask_how_sure(self) -> None:
        """Ask for a confidence, and show how many suggestions reach it."""
        self.threshold.ask()
        self.threshold.open_over(self._view.rect_of_current())
        self.threshold.start_typing()

    def show_history(self) -> None:
        """Show the steps that can be gone back to."""
        self.history.ask()
        self._open_at_edge(self.history, self.history.list)

    def _open_at_edge(self, sheet: Sheet, list_: QListView) -> None:
        span = self._desk.current
        if span is not None:
            self._view.reveal(span.start)
        self._window.notice.hide()
        sheet.open_at_edge(self._view.rect_of_current(), list_)
        list_.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Copy the selected text, else the words of the current span."""
        span = self._desk.current
        if self._view.textCursor().hasSelection():
            self._view.copy()
        elif span is not None:
            QGuiApplication.clipboard().setText(span.text)

    def switch_pace(self) -> None:
        """Watch for accepting too fast, or do not."""
        self.pace.watching = self._window.commands.actions["pace"].isChecked()
        self._window.settings.put("pace_hint", self.pace.watching)

    def tick(self) -> None:
        """Tick the status that the article has."""
        article = self._desk.article
        for name, status in STATUS_ACTIONS.items():
            action = self._window.commands.actions[name]
            action.setChecked(article is not None and article.status is status)

    # -- what others tell

    def _accepted(self, span: Span) -> None:
        article = self._desk.article
        if article is not None and self.pace.accepted(span, article.text):
            self._desk.told.emit(
                self.tr(
                    "That was faster than anyone reads. If you know this text, go on; the View "
                    "menu switches this hint off."
                )
            )

    def _place_wanted(self, place: Place) -> None:
        self.same.close_sheet()
        if self._desk.article is None or self._desk.article.id != place.article:
            self._desk.show(place.article)
        if place.span is not None:
            self._desk.select(place.span.id)
        self._view.reveal(place.start)

    def _step_wanted(self, step: int) -> None:
        change = self._desk.session.run(steps.travel_to, StepId(step))
        self._desk.follow(change)

    def _theme_changed(self, theme: Theme) -> None:
        self.hints.theme = theme
        self.hints.update()
        self.same.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop the clock while the window is not in use."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self._desk.clock.pause()
        elif event.type() == QEvent.Type.WindowActivate:
            self._desk.clock.go_on()
        return super().eventFilter(watched, event)
