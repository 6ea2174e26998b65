"""Taking steps back, copying, removing."""

from pressmark.qt.actions.action import Action, Needs

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "undo", "&Undo", "&Edit", ("Ctrl+Z",), "undo",
        "Take the last step back, also those of earlier days.", lambda w: w.deciding.undo(),
        Needs.UNDO, bar=True, starts_group=True,
    ),
    Action(
        "redo", "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        "Do again what was taken back.", lambda w: w.deciding.redo(), Needs.REDO, bar=True,
    ),
    Action(
        "history", "&History…", "&Edit", ("Ctrl+Alt+Z",), "clock",
        "Show the steps that were taken, and go back to one of them.",
        lambda w: w.hands.show_history(), Needs.WRITABLE,
    ),
    Action(
        "copy", "&Copy", "&Edit", ("Ctrl+C",), "paste",
        "Copy the selected text, or the words of the current span.",
        lambda w: w.hands.copy(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "remove-article", "Re&move Article", "&Edit", ("Ctrl+Delete",), "delete",
        "Take this article out of the list; undo brings it back with all its spans.",
        lambda w: w.deciding.remove_article(), Needs.ARTICLE, starts_group=True,
    ),
)
# fmt: on
