"""Bring the files of all languages up to date: what is to be translated, and what Qt loads.

Run by the environment's Python: `python3 start.py translations`. The texts are those that the code
looks up and the rows of the tables that menus, labels and formats are made from; Qt's lupdate puts
them into resources/translations/*.ts beside what is translated already. A translator then fills
these, with Qt Linguist or by hand, and runs this again.
"""

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressmark.domain.article import Status
from pressmark.domain.checking.table import CHECKS
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State
from pressmark.exchange.format import Part
from pressmark.exchange.formats import FORMATS
from pressmark.qt import notes, wording
from pressmark.qt.actions.action import REASONS
from pressmark.qt.actions.gestures import GESTURES
from pressmark.qt.actions.table import ACTIONS, MENUS
from pressmark.qt.complaints import COMPLAINTS
from pressmark.qt.deciding import ROLES
from pressmark.qt.dialogs.settings import ROWS
from pressmark.qt.tour import STOPS
from pressmark.store import backups
from tools.texts import Text, texts_of

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "gui" / "pressmark" / "qt"
_SUFFIX = ".exe" if sys.platform == "win32" else ""

# English needs no translation but for its plurals.
LANGUAGES = {"de": (), "en": ("-pluralonly",)}


def tables() -> dict[str, list[str]]:
    """Return the texts of all tables by the context they are looked up in, each once."""
    return {context: list(dict.fromkeys(filter(None, texts))) for context, texts in _tables()}


def _tables() -> Iterator[tuple[str, Iterable[str]]]:
    yield "Actions", (text for row in ACTIONS for text in (row.title, row.tip))
    submenus = (getattr(row, "submenu", "") for row in ACTIONS)
    yield "Menus", (*MENUS, *submenus)
    yield "Labels", _label_texts()
    yield "Gestures", (text for gesture in GESTURES for text in gesture)
    yield "Reasons", REASONS.values()
    yield "Layers", (layer.value for layer in Layer)
    yield "States", (state.value for state in State)
    yield "Statuses", (status.value for status in Status)
    yield "Roles", (role.title for role in ROLES.values())
    yield "Formats", (text for form in FORMATS for text in (form.title, form.summary))
    yield "Orders", wording.ORDERS.values()
    yield "Charts", wording.CHARTS
    yield "Checks", (check.title for check in CHECKS)
    yield "Findings", wording.FINDINGS
    yield "Parts", (part.value for part in Part)
    yield "Steps", wording.STEPS
    yield "Copies", backups.REASONS
    yield "Complaints", (*COMPLAINTS, *notes.NOTES)
    yield "Things", notes.THINGS
    yield "Said", notes.SAID
    yield "Tour", (text for stop in STOPS for text in (stop.title, stop.words))
    yield "Settings", (text for row in ROWS for text in (row.group, row.title, row.hint))


def _label_texts() -> Iterator[str]:
    for path in sorted((ROOT / "resources" / "schemes").glob("*.toml")):
        for label in read_scheme(path).labels:
            yield from (label.title, label.short, label.help, label.guideline)


def wanted() -> list[Text]:
    """Return every text that is looked up, each once, those of tables first."""
    rows = [Text(context, text) for context, texts in tables().items() for text in texts]
    found = [text for path in sorted(CODE.rglob("*.py")) for text in texts_of(path)]
    return list(dict.fromkeys([*rows, *found]))


def as_source(texts: Iterable[Text]) -> str:
    """Return a module in which lupdate finds these texts."""
    head = "from PySide6.QtCore import QCoreApplication"
    return "\n".join([head, *map(_line, texts), ""])


def _line(one: Text) -> str:
    given = [_quoted(one.context), _quoted(one.text), _quoted(one.comment)]
    number = ["1"] if one.counted else []
    return f"QCoreApplication.translate({', '.join([*given, *number])})"


def _quoted(text: str) -> str:
    """Return a literal in double quotes: lupdate reads no other escapes than these."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(path: Path, *options: str) -> None:
    """Put the texts that are there now into a .ts file; what is translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "tables.py"
        made.write_text(as_source(wanted()), encoding="utf-8")
        form = ["-no-obsolete", "-locations", "none", "-silent", "-source-language", "en"]
        language = path.stem.removeprefix("pressmark_")
        target = ["-target-language", language, "-ts", str(path)]
        _run("lupdate", *form, *options, str(made), *target)


def release(path: Path, target: Path) -> None:
    """Make of a .ts file what Qt loads.

    A new file takes the old one's place: a window that runs has the old one mapped into memory.
    """
    fresh = target.with_suffix(".new")
    _run("lrelease", "-silent", str(path), "-qm", str(fresh))
    fresh.replace(target)


def _run(tool: str, *arguments: str) -> None:
    """Run a tool that PySide6 brings."""
    found = importlib.util.find_spec("PySide6")
    assert found is not None, "the environment has PySide6"
    assert found.origin is not None, "PySide6 is a folder with code"
    program = Path(found.origin).parent / f"{tool}{_SUFFIX}"
    subprocess.run([str(program), *arguments], check=True)


def main() -> int:
    """Update and release every language; tell how much is left to translate."""
    FOLDER.mkdir(exist_ok=True)
    for language, options in LANGUAGES.items():
        path = FOLDER / f"pressmark_{language}.ts"
        update(path, *options)
        release(path, path.with_suffix(".qm"))
        left = path.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{path.relative_to(ROOT)}: {left} left to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
