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
        "copy-quote", "Copy &Quote with Speaker", "&Edit", ("Ctrl+Shift+C",), "quote",
        "Copy the current quote as text: the speaker, then the words.",
        lambda w: w.desktop.clipboard.copy_quote(), Needs.ARTICLE,
    ),
    Action(
        "find", "&Find in Article…", "&Edit", ("Ctrl+F",), "search",
        "Find words in this article; Esc leaves them selected.", lambda w: w.finding.open(),
        Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "find-next", "Find &Next", "&Edit", ("F3",), "find-next",
        "Go to the next place that was found.", lambda w: w.finding.go(1), Needs.ARTICLE,
    ),
    Action(
        "find-previous", "Find &Previous", "&Edit", ("Shift+F3",), "find-previous",
        "Go to the place that was found before this one.", lambda w: w.finding.go(-1),
        Needs.ARTICLE,
    ),
    Action(
        "find-case", "Find: Match C&ase", "&Edit", ("Alt+C",), "match-case",
        "Find capital letters and accents only as they are typed.",
        lambda w: w.finding.search(), shown_as=False,
    ),
    Action(
        "find-word", "Find: Whole &Words", "&Edit", ("Alt+W",), "match-word",
        "Find whole words only.", lambda w: w.finding.search(), shown_as=False,
    ),
    Action(
        "find-regex", "Find: Regular E&xpression", "&Edit", ("Alt+R",), "match-regex",
        "Take what is typed for a regular expression.", lambda w: w.finding.search(),
        shown_as=False,
    ),
    Action(
        "remove-article", "Re&move Article", "&Edit", ("Ctrl+Delete",), "delete",
        "Take this article out of the list; undo brings it back with all its spans.",
        lambda w: w.shelving.remove_article(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "edit-labels", "Edit &Labels…", "&Edit", ("Ctrl+Shift+L",), "label",
        "Change names, colours, keys and guidelines of labels, add and remove some.",
        lambda w: w.desktop.labelling.edit(), Needs.WRITABLE, starts_group=True,
    ),
    Action(
        "settings", "&Settings…", "&Edit", ("Ctrl+,",), "settings",
        "Choose colours, fonts, your name, the pipeline and more.",
        lambda w: w.desktop.show_settings(),
    ),
)
# fmt: on
