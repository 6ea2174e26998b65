"""The same everywhere: each place of a string, and what would happen there, before it happens."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
)

from pressmark.domain.span import Span, State
from pressmark.qt.deciding_many import DecidingMany
from pressmark.qt.dialogs.key_catcher import key_of
from pressmark.qt.models.places import PlacesModel
from pressmark.qt.panels.elided import ElidedLabel
from pressmark.qt.panels.fields import make_room
from pressmark.qt.panels.place_delegate import PlaceDelegate
from pressmark.qt.panels.ticking_sheet import TickingSheet
from pressmark.qt.theme import Theme
from pressmark.qt.wording import isolated, label_word

_SHOWN = 44


class SameSheet(TickingSheet):
    """Lists the places of the current span's text; Return applies the decision to those ticked."""

    place_wanted = Signal(object)
    """A `Place` that is to be shown in its article."""

    def __init__(self, many: DecidingMany, theme: Theme, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("Same everywhere"))
        self._many = many
        self._span: Span | None = None
        self.keeps, self.everywhere = True, False
        self.model = PlacesModel(many.session.scheme, self)
        self._delegate = PlaceDelegate(theme)
        self._title = ElidedLabel(parent=self)
        self._title.setObjectName("sheet-title")
        self._keymap = many.desk.keymap
        self.accept = self._choice(lambda: self.decide(keeps=True))
        self.reject = self._choice(lambda: self.decide(keeps=False))
        self.here = self._choice(lambda: self.look(False))
        self.project = self._choice(lambda: self.look(True))
        self.list = QListView(self)
        self.apply = QPushButton(self)
        self._build()

    def _choice(self, chosen: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("segment")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(chosen)
        return button

    def _show_keys(self, title: str) -> None:
        """Write what is chosen by each button, with its present key; `title` is a label's."""
        for button, words, name in (
            (self.accept, self.tr("Accept as {label}").format(label=title), "accept"),
            (self.reject, self.tr("Reject"), "reject"),
            (self.here, self.tr("This article"), "same"),
            (self.project, self.tr("Project"), "same-in-project"),
        ):
            button.setText(self._keymap.behind(words, name))
            make_room(button)

    def _build(self) -> None:
        self._verdicts, self._scopes = QButtonGroup(self), QButtonGroup(self)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title, 1)
        for group, buttons in (
            (self._verdicts, (self.accept, self.reject)),
            (self._scopes, (self.here, self.project)),
        ):
            top.addSpacing(14)
            for button in buttons:
                group.addButton(button)
                top.addWidget(button)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Places, ticked where the decision is applied"))
        self.list.clicked.connect(self._row_clicked)
        self.list.doubleClicked.connect(self._row_double_clicked)
        self.model.dataChanged.connect(self._tell)
        self.model.modelReset.connect(self._tell)
        self.apply.clicked.connect(self.apply_ticked)
        self.lay_out(top, self.list)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def ask(self, span: Span, *, everywhere: bool) -> None:
        """Show the places of a span's text, in its article or everywhere."""
        self._span = span
        self._delegate.words = " ".join(span.text.split())
        label = self._many.session.scheme.find(span.layer, span.label)
        title = label_word(label) if label else span.label
        self._show_keys(title)
        self.keeps = span.state is not State.REJECTED
        self.look(everywhere)

    def look(self, everywhere: bool) -> None:
        """Look in the article, or in all."""
        if self._span is None:
            return
        self.everywhere = everywhere
        self._delegate.of_articles = everywhere
        (self.project if everywhere else self.here).setChecked(True)
        only = None if everywhere else self._span.article
        self._places = self._many.places(self._span, only)
        self.decide(keeps=self.keeps)

    def decide(self, *, keeps: bool) -> None:
        """Accept the string as what it is marked as, or reject it."""
        if self._span is None:
            return
        self.keeps = keeps
        (self.accept if keeps else self.reject).setChecked(True)
        self._verdict = self._many.verdict(self._span, keeps=keeps)
        self.model.show_places(self._places, self._verdict)
        self.list.setCurrentIndex(self.model.index(0))

    def apply_ticked(self) -> None:
        """Apply the decision to the places that are ticked."""
        chosen = self.model.chosen()
        if self._span is None or not chosen:
            return
        span = self._span
        self.close_sheet()
        self._many.decide_everywhere(span, self._verdict, chosen)

    def _tell(self) -> None:
        count, articles = len(self.model.rows), len({p.article for p in self.model.rows})
        words = self._delegate.words
        shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
        where = self.tr("1 place") if count == 1 else self.tr("%n places", "", count)
        if articles > 1:
            where += " · " + self.tr("%n articles", "", articles)
        self._title.setText(self.tr("“{words}”").format(words=isolated(shown)) + f"   {where}")
        ticked = sum(self.model.ticked)
        verb = self.tr("Accept %n", "", ticked) if self.keeps else self.tr("Reject %n", "", ticked)
        self.apply.setText(f"{verb}   ⏎")
        self.apply.setEnabled(ticked > 0)

    def _row_clicked(self, index: QModelIndex) -> None:
        self.model.tick(index.row(), not self.model.ticked[index.row()])

    def _row_double_clicked(self, index: QModelIndex) -> None:
        self.place_wanted.emit(self.model.rows[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the sheet; the list has had its arrows before."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        at = self.list.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_ticked()
        elif key == Qt.Key.Key_Space and shifted:
            self.model.tick_all(not any(self.model.ticked))
        elif key == Qt.Key.Key_Space and at >= 0:
            self.model.tick(at, not self.model.ticked[at])
        elif not self._choose_by(key_of(event)):
            super().keyPressEvent(event)

    def _choose_by(self, key: str) -> bool:
        """Press the button that has a key; return whether one has."""
        action = self._keymap.action_with(key) if key else None
        buttons = {
            "accept": self.accept,
            "reject": self.reject,
            "same": self.here,
            "same-in-project": self.project,
        }
        button = None if action is None else buttons.get(action.name)
        if button is not None:
            button.click()
        return button is not None
