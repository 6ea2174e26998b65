"""What to export, into which format and where to."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.filtering import ArticleFilter
from pressmark.exchange.format import Format, Part
from pressmark.qt.dialogs.export_choices import ExportChoices
from pressmark.qt.dialogs.format_list import FormatList
from pressmark.qt.wording import format_word, part_word


class ExportDialog(QDialog):
    """Asks for a format, for which spans and articles, and for the file."""

    def __init__(
        self,
        proposal: Path,
        *,
        has_article: bool,
        sources: Sequence[str] = (),
        filters: Sequence[tuple[str, ArticleFilter]] = (),
        count: Callable[[ArticleFilter], int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`count` tells how many articles meet a filter; `filters` are offered by these titles."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setObjectName("export-dialog")
        self.formats = FormatList(self)
        self.title, self.about, self.carries = QLabel(self), QLabel(self), QLabel(self)
        self.choices = ExportChoices(
            has_article=has_article, sources=sources, filters=filters, count=count
        )
        self.path = QLineEdit(str(proposal), self)
        self.taken = QLabel(self)
        self._agreed = ""
        self._build()
        self.formats.chosen.connect(self._format_chosen)
        self.formats.choose("jsonl")  # the one that carries all
        self.formats.filter.setFocus()

    # -- building

    def _build(self) -> None:
        self.resize(860, 640)
        self.setMinimumSize(730, 360)
        self.formats.setFixedWidth(216)
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addWidget(self.formats)
        columns.addWidget(self._build_details(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(columns, 1)
        layout.addLayout(self._build_file())
        layout.addWidget(self.taken)
        layout.addWidget(self._build_buttons())

    def _build_details(self) -> QScrollArea:
        """Return the part that scrolls in a small window."""
        self.title.setObjectName("format-title")
        for label in (self.about, self.carries):
            label.setObjectName("small")
            label.setWordWrap(True)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self.title)
        inside.addWidget(self.about)
        inside.addWidget(self.carries)
        inside.addSpacing(8)
        inside.addWidget(self.choices)
        inside.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("export-details")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _build_file(self) -> QHBoxLayout:
        choose = QPushButton(self.tr("Choose…"), self)
        choose.clicked.connect(self._choose)
        label = QLabel(self.tr("&File"), self)
        label.setBuddy(self.path)
        self.path.setAccessibleName(self.tr("File"))
        self.path.textChanged.connect(self._path_changed)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(label)
        line.addWidget(self.path, 1)
        line.addWidget(choose)
        return line

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._export = buttons.button(QDialogButtonBox.StandardButton.Save)
        self._export.setText(self.tr("Export"))
        self.taken.setObjectName("problem")
        self.taken.setWordWrap(True)
        self.choices.changed.connect(self._choices_changed)
        buttons.accepted.connect(self._accept_unless_taken)
        buttons.rejected.connect(self.reject)
        return buttons

    # -- what is chosen

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return self.formats.format

    def file(self) -> Path:
        """Return the file to write."""
        return Path(self.path.text()).expanduser()

    # -- what happens

    def _accept_unless_taken(self) -> None:
        """Let a file be replaced at the second press, unless the file dialog has asked already."""
        if self.choices.problem:
            return
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
        self.taken.setText(self.choices.problem)
        self._export.setText(self.tr("Export"))

    def _choices_changed(self) -> None:
        self.taken.setText(self.choices.problem)
        self._export.setEnabled(not self.choices.problem)

    def _format_chosen(self) -> None:
        form = self.format
        self.title.setText(format_word(form.title))
        self.about.setText(_sentence(format_word(form.summary)))
        self.carries.setText(self._carried(form))
        self.choices.suit(form)
        self.path.setText(str(self.file().with_suffix(form.ending)))

    def _carried(self, form: Format) -> str:
        """Say what a file of the format does not carry."""
        missing = [part for part in Part if form.carries is not None and part not in form.carries]
        if not missing:
            return self.tr("It carries everything.")
        words = ", ".join(part_word(part) for part in missing)
        return self.tr("It does not carry: {parts}.").format(parts=words)

    def _choose(self) -> None:
        kind = f"{format_word(self.format.title)} (*{self.format.ending})"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export to"), self.path.text(), kind)
        if name:
            self.path.setText(name)
            self._agreed = name  # the file dialog has asked


def _sentence(text: str) -> str:
    """Return a summary as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."
