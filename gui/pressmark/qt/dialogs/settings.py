"""The settings: one row each, and each holds the moment it is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pressmark.qt import preferences
from pressmark.qt.panels.fields import heading

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_MOST_BACKUPS = 200
_FIELD = 320


@dataclass(frozen=True, slots=True)
class Row:
    """One setting: its title, a hint or "", and what makes the field for a window."""

    group: str
    name: str
    title: str
    hint: str
    make: "Callable[[MainWindow], QWidget]"


def choice(
    options: "Callable[[MainWindow], Sequence[tuple[str, object]]]",
    present: "Callable[[MainWindow], object]",
    apply: "Callable[[MainWindow, object], object]",
) -> "Callable[[MainWindow], QWidget]":
    """Return what makes a box of options, each a title and a value."""

    def make(window: "MainWindow") -> QWidget:
        box = QComboBox()
        for title, value in options(window):
            box.addItem(title, value)
        box.setCurrentIndex(max(0, box.findData(present(window))))
        box.activated.connect(lambda at: apply(window, box.itemData(at)))
        return box

    return make


def switch(action: str, words: str) -> "Callable[[MainWindow], QWidget]":
    """Return what makes a box to tick that goes together with an action's switch."""

    def make(window: "MainWindow") -> QWidget:
        box = QCheckBox(QCoreApplication.translate("Settings", words))
        box.setChecked(window.commands.actions[action].isChecked())
        box.clicked.connect(window.commands.actions[action].trigger)
        return box

    return make


def annotator(window: "MainWindow") -> QWidget:
    """Make the field for the analyst's name."""
    field = QLineEdit(window.session.project.annotator)
    field.setMaxLength(80)
    field.editingFinished.connect(lambda: preferences.set_annotator(window, field.text()))
    return field


def backups(window: "MainWindow") -> QWidget:
    """Make the field for the number of copies."""
    box = QSpinBox()
    box.setRange(1, _MOST_BACKUPS)
    box.setValue(preferences.backups_kept(window))
    box.valueChanged.connect(lambda count: preferences.set_backups_kept(window, count))
    return box


def tour(window: "MainWindow") -> QWidget:
    """Make the button that starts the tour."""
    button = QPushButton(QCoreApplication.translate("Settings", "Start the Tour"))
    button.setAutoDefault(False)

    def start() -> None:
        dialog = button.window()
        assert isinstance(dialog, QDialog)
        dialog.accept()
        if not window.desktop.tour.running:
            window.desktop.tour.toggle()

    button.clicked.connect(start)
    return button


def previews(window: "MainWindow") -> QWidget:
    """Make the box for whether pages, PDFs and tables are shown before they come in."""
    box = QCheckBox(
        QCoreApplication.translate("Settings", "Show pages, PDFs and tables before they come in")
    )
    box.setChecked(window.files.previews)
    box.clicked.connect(window.files.switch_previews)
    return box


def _families(_: "MainWindow") -> list[tuple[str, object]]:
    own = QCoreApplication.translate("Settings", "Pressmark's choice")
    families = QFontDatabase.families()
    return [(own, ""), *((name, name) for name in families if not name.startswith("."))]


# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Row, ...] = (
    Row("Look", "theme", "Colours", "", choice(
        preferences.themes, preferences.theme, preferences.set_theme)),
    Row("Look", "text_size", "Text size", "", choice(
        preferences.sizes, preferences.size, preferences.set_size)),
    Row("Look", "reading_font", "Reading font", "", choice(
        _families, preferences.font, preferences.set_font)),
    Row("Look", "column", "Column width", "", choice(
        preferences.columns, preferences.column, preferences.set_column)),
    Row("Look", "leading", "Line height", "", choice(
        preferences.leadings, preferences.leading, preferences.set_leading)),
    Row("Look", "language", "Language", "Holds when Pressmark is started the next time.", choice(
        preferences.languages, preferences.language, preferences.set_language)),
    Row("Deciding", "annotator", "Your name", "It stands in the log beside each decision.",
        annotator),
    Row("Deciding", "advance", "", "", switch(
        "advance", str(QT_TRANSLATE_NOOP("Settings", "Go on to the next undecided span")))),
    Row("Deciding", "pace", "", "", switch(
        "pace", str(QT_TRANSLATE_NOOP("Settings", "Hint at accepting faster than anyone reads")))),
    Row("Articles", "previews", "", "", previews),
    Row("Suggestions", "pipeline", "Pipeline",
        "Of those that are installed. A pipeline is a program: install only what you trust.",
        choice(preferences.pipelines, preferences.pipeline, preferences.set_pipeline)),
    Row("Suggestions", "workers", "Processes side by side",
        "Where many articles are highlighted. Each takes about 250 MB of memory.",
        choice(preferences.processes, preferences.workers, preferences.set_workers)),
    Row("Safety", "backups_kept", "Copies kept of a project",
        "One is made when a project is opened, a few hours after the last.", backups),
    Row("Help", "tour", "First steps", "", tour),
)
# fmt: on


class SettingsDialog(QDialog):
    """Shows all settings; there is nothing to confirm."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Settings"))
        self.fields: dict[str, QWidget] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        group = ""
        for row in ROWS:
            if row.group != group:
                group = row.group
                form.addRow(self._heading(group))
            self._add(form, row, window)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 14)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addWidget(buttons)

    def _heading(self, group: str) -> QLabel:
        label = heading(QCoreApplication.translate("Settings", group), self)
        label.setContentsMargins(0, 8, 0, 0)
        return label

    def _add(self, form: QFormLayout, row: Row, window: "MainWindow") -> None:
        field = row.make(window)
        title = QCoreApplication.translate("Settings", row.title)
        hint = QCoreApplication.translate("Settings", row.hint) if row.hint else ""
        field.setAccessibleName(title or (field.text() if isinstance(field, QCheckBox) else ""))
        field.setAccessibleDescription(hint)
        field.setToolTip(hint)
        if isinstance(field, QComboBox | QLineEdit):
            field.setFixedWidth(_FIELD)
        self.fields[row.name] = field
        form.addRow(title, field)
        if hint:
            words = QLabel(hint, self)
            words.setObjectName("small")
            words.setWordWrap(True)
            words.setFixedWidth(_FIELD)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.ensurePolished()
            words.setFixedHeight(words.heightForWidth(_FIELD))
            form.addRow("", words)

    def done(self, result: int) -> None:
        """Take over a name that is still being typed."""
        self.setFocus()
        super().done(result)
