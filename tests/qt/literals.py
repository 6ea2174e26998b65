"""Finds the texts in the code of the window that are shown and cannot be translated.

A text is shown where it is given to a call that shows it, or where it reads like prose. It can be
translated inside `self.tr("…")` and `translate("Context", "…")`, or as a row of a table that
`tools.translations` walks.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pressmark.qt

CODE = Path(pressmark.qt.__file__).parent

TABLES = {"actions", "complaints.py", "notes.py", "wording.py"}
"""Files and folders whose texts are rows of tables."""

ALLOWED = {
    "demo.py": "prints to a terminal, which is English",
    "dialogs/about.py": "names of libraries and licences, also for crash reports",
    "theme.py": "names of fonts",
    "crash.py: [left out]": "in reports, which are English",
    "deciding_many.py: at least {} sure": "ends a step's title, which is English in the project",
    "deciding_many.py: of the ": "ends a step's title, which is English in the project",
    "dialogs/address.py: https://": "how an address begins",
    "dialogs/keys_editor.py: Pressmark": "a name",
    "dialogs/labels.py: labels.toml": "a file's name",
    "listing.py: of the ": "ends a step's title, which is English in the project",
    "printing.py: {}.pdf": "a file's name",
    "opening.py: There is no display": "printed to a terminal",
    "app.py: Pressmark": "a name",
    "files.py: articles{}": "a file's name",
    "main_window.py: {}{} – Pressmark": "names",
    "main_window.py: Move Edges": "names a submenu, whose title is translated in the table",
}
"""Beginnings of places that stay as they are, and why."""

SHOWS = {
    "QAction",
    "QCheckBox",
    "QDockWidget",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "QToolBar",
    "QToolButton",
    "UserError",
    "ValueField",
    "addAction",
    "addButton",
    "addItem",
    "addItems",
    "addMenu",
    "addRow",
    "addSection",
    "addTab",
    "addToolBar",
    "complain",
    "complained",
    "critical",
    "failed",
    "getExistingDirectory",
    "getInt",
    "getItem",
    "getOpenFileName",
    "getOpenFileNames",
    "getSaveFileName",
    "getText",
    "heading",
    "information",
    "progressed",
    "question",
    "setAccessibleDescription",
    "setAccessibleName",
    "setFormat",
    "setHeaderLabels",
    "setHorizontalHeaderLabels",
    "setLabelText",
    "setPlaceholderText",
    "setPlainText",
    "setPrefix",
    "setSpecialValueText",
    "setStatusTip",
    "setSuffix",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
    "showText",
    "tell",
    "told",
    "warn",
    "warning",
}
TRANSLATES = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"}
ROWS = {"Role", "Row", "Stop"}
"""What makes a row of a table; `tools.translations` walks these."""

_HOLE = re.compile(r"\{[\w-]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PROSE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]+|\{\}[,;:]? [^\W\d_]{2,}|[^\W\d_]{2,} \{\}")
_STYLE = re.compile(r"[\w-]+:\s?[\w#{}$-]+;")


def untranslated() -> list[str]:
    """Return the places of such texts, as file, line and text."""
    found = []
    for path in sorted(CODE.rglob("*.py")):
        inside = path.relative_to(CODE)
        if TABLES & {*inside.parts}:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        places = sorted({(node.lineno, text) for node, text in _texts(tree)})
        found += [
            f"{inside.as_posix()}:{line}: {text[:60]!r}"
            for line, text in places
            if not f"{inside.as_posix()}: {text}".startswith(tuple(ALLOWED))
            and inside.as_posix() not in ALLOWED
        ]
    return found


def _texts(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    settled = _settled(tree)
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _shows(_names(call.func)):
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
                for node, text in _literals(argument, settled):
                    if _WORD.search(_HOLE.sub("", text)):
                        yield node, text
    for node, text in _literals(tree, settled):
        if _PROSE.search(text) and not _STYLE.search(text):
            yield node, text


def _shows(names: set[str]) -> bool:
    """Return whether a call shows its texts; `told.emit` does and `told.connect` does not."""
    return bool(names & SHOWS) and not names & {"connect", "setObjectName"}


def _names(function: ast.expr) -> set[str]:
    """Return the names of what is called: `self.desk.told.emit` gives told and emit."""
    names = set()
    for _ in range(2):
        if isinstance(function, ast.Attribute):
            names.add(function.attr)
            function = function.value
    if isinstance(function, ast.Name) and not names:
        names.add(function.id)
    return names


def _settled(tree: ast.Module) -> set[ast.AST]:
    """Return the parts of the code that show nothing, or translate what they show."""
    return {node for node in ast.walk(tree) if _translates(node) or _shows_nothing(node)}


def _translates(node: ast.AST) -> bool:
    """Return whether a call looks a text up; an f-string is other than what the files have."""
    return (
        isinstance(node, ast.Call)
        and bool(_names(node.func) & TRANSLATES)
        and not any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    )


def _shows_nothing(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        names = _names(node.func)
        return bool(names & ({"setObjectName", "property", "setStyleSheet"} | ROWS))
    if isinstance(node, ast.Raise):
        return not _raises_for_users(node)
    # Annotations are texts where their names come later.
    return isinstance(node, ast.Assert | ast.arguments | ast.Subscript) or _is_docstring(node)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _raises_for_users(node: ast.Raise) -> bool:
    return isinstance(node.exc, ast.Call) and "UserError" in _names(node.exc.func)


def _literals(node: ast.AST, settled: set[ast.AST]) -> Iterator[tuple[ast.expr, str]]:
    """Yield the texts under a node, an f-string as one with {} for what is filled in."""
    if node in settled:
        return
    if isinstance(node, ast.JoinedStr):
        yield (
            node,
            "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values),
        )
        inner = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        for one in inner:
            yield from _literals(one, settled)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node, node.value
    elif isinstance(node, ast.Call) and _names(node.func) & {"behind", "native"}:
        # Behind the words stands the name of an action; keys have names of their own.
        for argument in node.args[:1] if "behind" in _names(node.func) else []:
            yield from _literals(argument, settled)
    else:
        for child in ast.iter_child_nodes(node):
            if not isinstance(child, ast.keyword) or child.arg != "objectName":
                yield from _literals(child, settled)
