"""The note on an article, under its header: read and edited in place."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from pressmark.qt.desk import Desk
from pressmark.qt.tips import as_tip
from pressmark.store import operations

_SIGN = "✎"


class ArticleNote(QWidget):
    """Shows the note where there is one; a click or `edit` opens a field in its place."""

    left = Signal()
    """The field was left; the keys are the article's again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = QLabel(self)
        self._shown.setObjectName("note")
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shown.setCursor(Qt.CursorShape.PointingHandCursor)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A note on this article; Return keeps it"))
        self.field.setAccessibleName(self.tr("Note on the article"))
        self.field.setMaxLength(2000)
        self.field.editingFinished.connect(self._finished)
        self.field.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._shown, 1)
        layout.addWidget(self.field, 1)
        self.field.hide()
        desk.leaving_article.connect(self._keep)
        desk.article_shown.connect(self._article_shown)
        desk.listed.connect(self.reload)
        self.reload()

    def edit(self) -> None:
        """Open the field with the note in it."""
        article = self._desk.article
        if article is None:
            return
        if self._desk.session.project.read_only:
            self._desk.told.emit(self.tr("This project can only be read."))
            return
        self._number = article.id
        self.field.setText(article.note or "")
        self._shown.hide()
        self.field.show()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def reload(self) -> None:
        """Show the note of the article on the desk."""
        if self.field.isVisible():
            return
        article = self._desk.article
        note = article.note if article is not None else None
        self._shown.setText(f"{_SIGN}  {note or ''}")
        self._shown.setToolTip(as_tip(note or ""))
        self._shown.setVisible(note is not None)
        self.setVisible(note is not None)

    def _keep(self) -> None:
        """Write down what was typed, before another article comes."""
        if self.field.isVisible():
            self._finished()

    def _article_shown(self) -> None:
        """Give up what was typed about another article."""
        self.field.hide()
        self.reload()

    def _finished(self) -> None:
        article = self._desk.article
        if not self.field.isVisible():
            return
        had_focus, text = self.field.hasFocus(), self.field.text()
        self.field.hide()
        if article is not None and article.id == self._number:
            self._desk.session.run(operations.set_article_note, article.id, text)
        self.reload()
        if had_focus:
            self.left.emit()

    def eventFilter(self, _: object, event: QEvent) -> bool:
        """Give up on Esc."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._article_shown()
                self.left.emit()
            return True
        return False

    def mousePressEvent(self, _: QMouseEvent) -> None:
        """Edit the note that is clicked."""
        self.edit()
