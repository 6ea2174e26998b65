"""Find the texts in the code of the window that are looked up in the language of the user.

Qt's lupdate reads Python, but it loses `QCoreApplication.translate("…", "%n lines", "", len(all))`
and takes a variable there for no number. So the code is read here, by its syntax.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Text(NamedTuple):
    """One text as it is looked up; `counted` has other words for one thing than for many."""

    context: str
    text: str
    comment: str = ""
    counted: bool = False


def texts_of(path: Path) -> Iterator[Text]:
    """Yield the texts that a module looks up: `tr` and `translate` with a plain text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shorthands = dict(_shorthands(tree))
    yield from _texts(tree, "", shorthands)


def _texts(node: ast.AST, owner: str, shorthands: dict[str, str]) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        yield from _looked_up(node, owner, shorthands)
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, owner, shorthands)


def _looked_up(call: ast.Call, owner: str, shorthands: dict[str, str]) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if isinstance(call.func, ast.Name):
        name = call.func.id
    given = [
        argument.value if isinstance(argument, ast.Constant) else None for argument in call.args
    ]
    if name in ("translate", "QT_TRANSLATE_NOOP") and given and isinstance(given[0], str):
        owner, given = given[0], given[1:]
    elif name in shorthands:
        owner = shorthands[name]
    elif name != "tr":
        return
    if given and isinstance(given[0], str):
        comment = given[1] if len(given) > 1 and isinstance(given[1], str) else ""
        yield Text(owner, given[0], comment, len(given) > 2)


def _shorthands(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield functions that only look a text up, with the context in which they do."""
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and len(function.args.args) == 1:
            last = function.body[-1]
            call = last.value if isinstance(last, ast.Return) else None
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                context = call.args[0] if call.args else None
                if call.func.attr == "translate" and isinstance(context, ast.Constant):
                    yield function.name, str(context.value)
