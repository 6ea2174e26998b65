"""What to export, into which format and where to."""

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressmark.exchange import registry
from pressmark.exchange.format import Format
from pressmark.qt.wording import format_word


class ExportDialog(QDialog):
    """Asks for a format, for which spans and articles, and for the file."""

    def __init__(self, proposal: Path, *, has_article: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(520)
        self._formats = QButtonGroup(self)
        self.suggestions = QCheckBox(self.tr("Undecided suggestions too"), self)
        self.only_shown = QCheckBox(self.tr("Only the article on the desk"), self)
        self.only_shown.setEnabled(has_article)
        self.only_done = QCheckBox(self.tr("Only articles marked as done"), self)
        self.path = QLineEdit(str(proposal), self)
        self.taken = QLabel(self)
        self._agreed = ""
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(3)
        for number, form in enumerate(registry.writable()):
            button = QRadioButton(f"{format_word(form.title)}  ({form.suffixes[0]})", self)
            self._formats.addButton(button, number)
            layout.addWidget(button)
            summary = QLabel(format_word(form.summary), self)
            summary.setObjectName("small")
            summary.setWordWrap(True)
            summary.setContentsMargins(24, 0, 0, 6)
            summary.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            layout.addWidget(summary)
        self._formats.idClicked.connect(self._format_chosen)
        names = [form.name for form in registry.writable()]
        self._formats.button(names.index("jsonl")).setChecked(True)  # the one that carries all
        choose = QPushButton(self.tr("Choose…"), self)
        choose.clicked.connect(self._choose)
        self.path.setAccessibleName(self.tr("File"))
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(choose)
        form_layout = QFormLayout()
        form_layout.setHorizontalSpacing(14)
        form_layout.setVerticalSpacing(8)
        form_layout.addRow(self.tr("Spans"), self.suggestions)
        form_layout.addRow(self.tr("Articles"), self.only_shown)
        form_layout.addRow("", self.only_done)
        form_layout.addRow(self.tr("File"), line)
        layout.addSpacing(8)
        layout.addLayout(form_layout)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._export = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._export.setText(self.tr("Export"))
        self.taken.setObjectName("problem")
        self.path.textChanged.connect(self._path_changed)
        buttons.accepted.connect(self._accept_unless_taken)
        buttons.rejected.connect(self.reject)
        layout.addWidget(self.taken)
        layout.addSpacing(6)
        layout.addWidget(buttons)
        self._format_chosen()

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return registry.writable()[self._formats.checkedId()]

    def file(self) -> Path:
        """Return the file to write."""
        return Path(self.path.text()).expanduser()

    def _accept_unless_taken(self) -> None:
        """Let a file be replaced at the second press, unless the file dialog has asked already."""
        if self.file().exists() and self.path.text() != self._agreed:
            self._agreed = self.path.text()
            self.taken.setText(
                self.tr("{name} is there already. Press Replace to write over it.").format(
                    name=self.file().name
                )
            )
            self._export.setText(self.tr("Replace"))
            return
        self.accept()

    def _path_changed(self) -> None:
        self.taken.setText("")
        self._export.setText(self.tr("Export"))

    def _format_chosen(self) -> None:
        self.path.setText(str(self.file().with_suffix(self.format.suffixes[0])))

    def _choose(self) -> None:
        kind = f"{format_word(self.format.title)} (*{self.format.suffixes[0]})"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.path.text(), kind)
        if name:
            self.path.setText(name)
            self._agreed = name  # the file dialog has asked
