"""Labels as the window offers them: editing, guidelines, and views that follow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from pressmark.domain.drafts import Edited
from pressmark.domain.scheme import Label
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.dialogs.labels import LabelsDialog
from pressmark.qt.panels.guidelines import GuidelinesPanel
from pressmark.qt.wording import action_name, step_sentence
from pressmark.store import schemes

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Labelling(QObject):
    """Edits the scheme, and tells every view that shows labels when it has changed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.dialog: LabelsDialog | None = None
        self.panel = GuidelinesPanel(window.desk, window.theme, window)
        self.panel.edit_wanted.connect(self.edit)
        self._session.scheme_changed.connect(self._scheme_changed)
        window.theme_changed.connect(self.panel.set_theme)

    def edit(self, label: Label | None = None) -> None:
        """Open the labels for editing, at the label of the current span or at `label`."""
        if self._session.project.read_only:
            return
        scheme, span = self._session.scheme, self._window.desk.current
        counts = schemes.label_counts(self._session.project)
        window = self._window
        dialog = LabelsDialog(scheme, counts, self._taken(), window.theme, window.keymap, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._saved)
        dialog.finished.connect(self._closed)
        if label is not None:
            dialog.show_label(label.layer, label.name)
        elif span is not None:
            dialog.show_label(span.layer, span.label)
        self.dialog = dialog
        dialog.open()

    def _taken(self) -> dict[str, str]:
        """Return the single characters that are shortcuts of actions, with what they do."""
        actions = self._window.commands.actions
        return {
            key.toString().lower(): action_name(row)
            for row in ACTIONS
            for key in actions[row.name].shortcuts()
            if len(key.toString()) == 1
        }

    def _saved(self, edited: Edited) -> None:
        change = self._session.run(
            schemes.change_scheme, edited.scheme, edited.renamed, edited.replaced
        )
        if change is not None:
            title = step_sentence(change.title)
            spans = self.tr("Spans that follow: %n.", "", len(change.spans))
            back = self._window.keymap.fill(self.tr("{undo} takes it back."))
            words = f"{title}. {spans} {back}" if change.spans else f"{title}. {back}"
            self._window.desk.told.emit(words)

    def _closed(self) -> None:
        self.dialog = None

    def _scheme_changed(self) -> None:
        window, scheme = self._window, self._session.scheme
        window.view.set_scheme(scheme)
        window.palette_at_hand.set_labels(scheme, window.theme)
        window.commands.relabel()
        window.spans_panel.set_scheme(scheme)
        window.hands.same.model.scheme = scheme
        window.span_panel.relabel()
        self.panel.relabel()
