"""Help about the program."""

from pressmark.qt.actions.action import Action

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "keys", "&Keys", "&Help", ("?", "F1"), "keyboard", "Show the sheet of all keys.",
        lambda w: w.keying.show_sheet(), bar=True, starts_group=True,
    ),
    Action(
        "edit-keys", "&Change Keys…", "&Help", ("Ctrl+Alt+K",), "edit-keys",
        "Give actions other keys, or take those of another tool.", lambda w: w.keying.edit(),
    ),
    Action(
        "tour", "&Tour", "&Help", ("Ctrl+Shift+F1",), "compass",
        "Learn the first steps on the sample articles, in two minutes.",
        lambda w: w.desktop.tour.toggle(),
    ),
    Action(
        "about", "&About Pressmark", "&Help", ("Ctrl+F1",), "about",
        "Show the version and the licences.", lambda w: w.show_about(),
    ),
)
# fmt: on
