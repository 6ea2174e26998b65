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
        "copy", "&Copy", "&Edit", ("Ctrl+C",), "paste",
        "Copy the selected text, or else the text of the current span.",
        lambda w: w.desktop.clipboard.copy(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "copy-quote", "Copy &Quote with Speaker", "&Edit", ("Ctrl+Shift+C",), "quote",
        "Copy the current quote as text: the speaker, then the words.",
        lambda w: w.desktop.clipboard.copy_quote(), Needs.ARTICLE,
    ),
    Action(
        "remove-article", "Re&move Article", "&Edit", ("Ctrl+Delete",), "delete",
        "Take this article out of the list; undo brings it back with all its spans.",
        lambda w: w.deciding.remove_article(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "edit-labels", "Edit &Labels…", "&Edit", ("Ctrl+Shift+L",), "label",
        "Change names, colours, keys and guidelines of labels, add and remove some.",
        lambda w: w.desktop.labelling.edit(), Needs.WRITABLE, starts_group=True,
    ),
)
# fmt: on
