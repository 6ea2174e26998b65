"""The guideline of the current label. Its Markdown may come from anybody: nothing is loaded."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.scheme import Label
from pressmark.domain.span import Layer
from pressmark.qt.desk import Desk
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.trailing import Trailing
from pressmark.qt.wording import label_guideline, label_help, label_word

_INDENT = 14


class SafeBrowser(QTextBrowser):
    """Shows Markdown without HTML; pictures are not loaded and links are not followed."""

    link_copied = Signal(str)
    """A link was clicked, and its address put on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._copy_link)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Load nothing, from the disk no more than from the net."""
        return None

    def show_markdown(self, text: str) -> None:
        """Show a text; tags in it are shown as they are written."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(
            text, features.MarkdownDialectCommonMark | features.MarkdownNoHTML
        )
        self.document().setIndentWidth(_INDENT)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _copy_link(self, address: QUrl) -> None:
        QGuiApplication.clipboard().setText(address.toString())
        self.link_copied.emit(address.toString())


class GuidelinesPanel(QWidget):
    """Follows the current span; another label can be looked up by hand."""

    edit_wanted = Signal(object)
    """The `Label` in sight is to be edited."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelines")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(260)
        self._desk = desk
        self._theme = theme
        self.label: Label | None = None
        self.labels = QComboBox(self)
        self.help = QLabel(self)
        self.text = SafeBrowser(self)
        self.edit = QPushButton(self.tr("Edit…"), self)
        self._build()
        desk.current_changed.connect(Trailing(self._follow, self).wake)
        self.relabel()

    def _build(self) -> None:
        self.labels.setAccessibleName(self.tr("Label whose guideline is shown"))
        self.labels.activated.connect(lambda at: self.show_label(self.labels.itemData(at)))
        self.edit.setAccessibleName(self.tr("Edit this label"))
        self.edit.setToolTip(self.tr("Edit this label and its guideline"))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.label))
        self.edit.setEnabled(not self._desk.session.project.read_only)
        self.help.setWordWrap(True)
        self.help.setObjectName("guideline-help")
        self.help.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setObjectName("guideline")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Guideline"))
        self.text.document().setDocumentMargin(0)
        self.text.link_copied.connect(
            lambda address: self._desk.told.emit(
                self.tr("{address} is on the clipboard.").format(address=address)
            )
        )
        top = QHBoxLayout()
        top.addWidget(self.labels, 1)
        top.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.help)
        layout.addWidget(self.text, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.relabel()

    def relabel(self) -> None:
        """Offer the labels that the scheme has now."""
        self.labels.clear()
        scheme = self._desk.session.scheme
        for layer in Layer:
            for label in scheme.of_layer(layer):
                self.labels.addItem(swatch(self._theme.ink(label.colour)), label_word(label), label)
        shown = self.label
        found = None if shown is None else scheme.find(shown.layer, shown.name)
        self.show_label(found or next(iter(scheme.labels), None))
        self._follow()

    def show_label(self, label: Label | None) -> None:
        """Show the guideline of a label."""
        self.label = label
        if label is None:
            return
        self.labels.setCurrentIndex(self._desk_index(label))
        self.help.setText(label_help(label))
        self.help.setVisible(bool(label.help))
        self.text.show_markdown(label_guideline(label) or self.tr("*No guideline yet: write one.*"))

    def _desk_index(self, label: Label) -> int:
        items = [self.labels.itemData(at) for at in range(self.labels.count())]
        return items.index(label) if label in items else -1

    def _follow(self) -> None:
        span = self._desk.current
        if span is None:
            return
        label = self._desk.session.scheme.find(span.layer, span.label)
        if label is not None and label != self.label:
            self.show_label(label)
