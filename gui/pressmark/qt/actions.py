"""Every action as one row: menu, keys, toolbar, tooltip and the sheet of keys come from it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pressmark.domain.article import Status
from pressmark.domain.span import Layer

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Needs(Enum):
    """What must be there for an action to be offered."""

    NOTHING = "nothing"
    ARTICLE = "article"
    SPAN = "span"
    QUOTE = "quote"
    FIGURE = "figure"
    UNDO = "undo"
    REDO = "redo"
    WORK = "work"
    WRITABLE = "writable"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do.

    `keys` are shortcuts in Qt's portable notation, the first is shown. `tip` is a sentence. `bar`
    puts it into the toolbar; `shown_as` makes it a switch that starts in that position.
    """

    name: str
    title: str
    menu: str
    keys: tuple[str, ...]
    icon: str
    tip: str
    run: "Callable[[MainWindow], object]"
    needs: Needs = Needs.NOTHING
    bar: bool = False
    starts_group: bool = False
    shown_as: bool | None = None


MENUS = ("&File", "&Edit", "&Span", "&Label", "&Go", "&View", "&Help")

# One block a row: the formatter would make a page of each.
# fmt: off
ACTIONS: tuple[Action, ...] = (
    Action(
        "new-project", "&New Project…", "&File", ("Ctrl+N",), "project-new",
        "Make a new project file.", lambda w: w.files.new_project(),
    ),
    Action(
        "open-project", "&Open Project…", "&File", ("Ctrl+O",), "project-open",
        "Open another project file.", lambda w: w.files.open_project(),
    ),
    Action(
        "open-sample", "Open &Sample Project", "&File", ("Ctrl+Shift+O",), "sample",
        "Open the project with the sample articles, for trying things out.",
        lambda w: w.files.open_sample(),
    ),
    Action(
        "import", "&Import Files…", "&File", ("Ctrl+I",), "import",
        "Bring in articles from text and JSON Lines files.", lambda w: w.files.import_files(),
        Needs.WRITABLE, bar=True, starts_group=True,
    ),
    Action(
        "import-folder", "Import &Folder…", "&File", ("Ctrl+Shift+I",), "folder",
        "Bring in all articles of a folder and the folders in it.",
        lambda w: w.files.import_folder(), Needs.WRITABLE,
    ),
    Action(
        "paste", "&Paste Article…", "&File", ("Ctrl+Shift+V",), "paste",
        "Bring in an article from the clipboard.", lambda w: w.files.paste_article(),
        Needs.WRITABLE, bar=True,
    ),
    Action(
        "highlight", "&Highlight Article", "&File", ("Ctrl+H",), "highlight",
        "Suggest spans for this article anew; decisions stay as they are.",
        lambda w: w.highlighting.highlight_shown(), Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "highlight-all", "Highlight &All Articles", "&File", ("Ctrl+Shift+H",), "highlight",
        "Suggest spans for all articles that have none yet.",
        lambda w: w.highlighting.highlight_all(), Needs.WRITABLE,
    ),
    Action(
        "cancel", "&Cancel Highlighting", "&File", ("Ctrl+.",), "cancel",
        "Stop highlighting; what is done stays.", lambda w: w.highlighting.cancel(), Needs.WORK,
    ),
    Action(
        "export", "&Export…", "&File", ("Ctrl+E",), "export",
        "Write the decided spans as labelled data.", lambda w: w.files.export(), bar=True,
        starts_group=True,
    ),
    Action(
        "quit", "&Quit", "&File", ("Ctrl+Q",), "close", "Leave; everything is saved already.",
        lambda w: w.close(), starts_group=True,
    ),
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
        "copy", "&Copy", "&Edit", ("Ctrl+C",), "paste", "Copy the selected text.",
        lambda w: w.view.copy(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "remove-article", "Re&move Article", "&Edit", ("Ctrl+Delete",), "delete",
        "Take this article out of the list; undo brings it back with all its spans.",
        lambda w: w.deciding.remove_article(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "accept", "&Accept", "&Span", ("A",), "accept",
        "The span is right; go on to the next undecided one.", lambda w: w.deciding.accept(),
        Needs.SPAN, bar=True, starts_group=True,
    ),
    Action(
        "reject", "&Reject", "&Span", ("R", "X"), "reject",
        "The span is wrong; go on to the next undecided one.", lambda w: w.deciding.reject(),
        Needs.SPAN, bar=True,
    ),
    Action(
        "delete", "&Delete", "&Span", ("D", "Del"), "delete",
        "Delete a span added by hand; a suggested one is rejected.", lambda w: w.deciding.reject(),
        Needs.SPAN,
    ),
    Action(
        "add-entity", "Add &Entity", "&Span", ("E",), "entity",
        "Mark the selected words as an entity; a digit then changes its label.",
        lambda w: w.deciding.add_in(Layer.ENTITY), Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "add-quote", "Add &Quote", "&Span", ("Q",), "quote", "Mark the selected words as a quote.",
        lambda w: w.deciding.add_in(Layer.QUOTE), Needs.ARTICLE, bar=True,
    ),
    Action(
        "add-figure", "Add &Figure", "&Span", ("F",), "figure",
        "Mark the selected words as a figure; its value is read from them.",
        lambda w: w.deciding.add_in(Layer.FIGURE), Needs.ARTICLE, bar=True,
    ),
    Action(
        "speaker", "Set &Speaker", "&Span", ("S",), "speaker",
        "Then click the words that name who speaks.", lambda w: w.deciding.start_picking("speaker"),
        Needs.QUOTE, starts_group=True,
    ),
    Action(
        "cue", "Set &Cue", "&Span", ("C",), "cue", "Then click the verb that reports the words.",
        lambda w: w.deciding.start_picking("cue"), Needs.QUOTE,
    ),
    Action(
        "counted", "Set C&ounted Noun", "&Span", ("N",), "counted",
        "Then click what the figure counts.", lambda w: w.deciding.start_picking("counted"),
        Needs.FIGURE,
    ),
    Action(
        "modifier", "Set &Modifier", "&Span", ("M",), "edit",
        "Then click the words that qualify the figure, such as “about”.",
        lambda w: w.deciding.start_picking("modifier"), Needs.FIGURE,
    ),
    Action(
        "value", "Edit &Value", "&Span", ("V",), "edit", "Type the value of the figure.",
        lambda w: w.span_panel.edit_value(), Needs.FIGURE,
    ),
    Action(
        "start-left", "Start One Word &Left", "&Span", ("U",), "grow-left",
        "Grow the span at its start by a word.", lambda w: w.deciding.move_edge("start", -1),
        Needs.SPAN, starts_group=True,
    ),
    Action(
        "start-right", "Start One Word Righ&t", "&Span", ("I",), "shrink-left",
        "Shrink the span at its start by a word.", lambda w: w.deciding.move_edge("start", 1),
        Needs.SPAN,
    ),
    Action(
        "end-left", "End One Word Le&ft", "&Span", ("O",), "shrink-right",
        "Shrink the span at its end by a word.", lambda w: w.deciding.move_edge("end", -1),
        Needs.SPAN,
    ),
    Action(
        "end-right", "End One Word Ri&ght", "&Span", ("P",), "grow-right",
        "Grow the span at its end by a word.", lambda w: w.deciding.move_edge("end", 1), Needs.SPAN,
    ),
    Action(
        "start-left-character", "Start One Character Left", "&Span", ("Shift+U",), "grow-left",
        "Grow the span at its start by a character.",
        lambda w: w.deciding.move_edge("start", -1, by_word=False), Needs.SPAN,
    ),
    Action(
        "start-right-character", "Start One Character Right", "&Span", ("Shift+I",), "shrink-left",
        "Shrink the span at its start by a character.",
        lambda w: w.deciding.move_edge("start", 1, by_word=False), Needs.SPAN,
    ),
    Action(
        "end-left-character", "End One Character Left", "&Span", ("Shift+O",), "shrink-right",
        "Shrink the span at its end by a character.",
        lambda w: w.deciding.move_edge("end", -1, by_word=False), Needs.SPAN,
    ),
    Action(
        "end-right-character", "End One Character Right", "&Span", ("Shift+P",), "grow-right",
        "Grow the span at its end by a character.",
        lambda w: w.deciding.move_edge("end", 1, by_word=False), Needs.SPAN,
    ),
    Action(
        "next-undecided", "Next &Undecided", "&Go", ("J", "Tab"), "next",
        "Go to the next span that is not decided.", lambda w: w.desk.next_undecided(),
        Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "previous-undecided", "Previous U&ndecided", "&Go", ("K", "Shift+Tab"), "previous",
        "Go to the span before this one that is not decided.",
        lambda w: w.desk.previous_undecided(), Needs.ARTICLE, bar=True,
    ),
    Action(
        "next-span", "Next &Span", "&Go", ("Shift+J",), "next-span",
        "Go to the next span, decided or not.", lambda w: w.desk.next_span(), Needs.ARTICLE,
    ),
    Action(
        "previous-span", "Previous S&pan", "&Go", ("Shift+K",), "previous-span",
        "Go to the span before this one, decided or not.", lambda w: w.desk.previous_span(),
        Needs.ARTICLE,
    ),
    Action(
        "next-article", "Next &Article", "&Go", ("Ctrl+J", "Alt+Down"), "next-article",
        "Show the next article of the list.", lambda w: w.desk.next_article(), starts_group=True,
    ),
    Action(
        "previous-article", "Previous A&rticle", "&Go", ("Ctrl+K", "Alt+Up"), "previous-article",
        "Show the article before this one.", lambda w: w.desk.previous_article(),
    ),
    Action(
        "filter", "&Filter Articles", "&Go", ("/",), "filter",
        "Type words that the articles must hold.", lambda w: w.articles_panel.start_filtering(),
    ),
    Action(
        "done", "&Done, Next Article", "&Go", ("Ctrl+Return",), "done",
        "Mark the article as done and show the next one.", lambda w: w.deciding.finish_article(),
        Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "in-progress", "Mark as In Pr&ogress", "&Go", ("Ctrl+1",), "clock",
        "Note that the work on this article has begun.",
        lambda w: w.deciding.set_status(Status.IN_PROGRESS), Needs.ARTICLE,
    ),
    Action(
        "flag", "F&lag Article", "&Go", ("Ctrl+2",), "flag",
        "Note that somebody has to look at this article again.",
        lambda w: w.deciding.set_status(Status.FLAGGED), Needs.ARTICLE,
    ),
    Action(
        "exclude", "E&xclude Article", "&Go", ("Ctrl+3",), "exclude",
        "Note that this article is not to be marked.",
        lambda w: w.deciding.set_status(Status.EXCLUDED), Needs.ARTICLE,
    ),
    Action(
        "show-entities", "Show &Entities", "&View", ("Alt+1",), "entity",
        "Show or hide the entities.", lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-quotes", "Show &Quotes", "&View", ("Alt+2",), "quote", "Show or hide the quotes.",
        lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-figures", "Show &Figures", "&View", ("Alt+3",), "figure", "Show or hide the figures.",
        lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-rejected", "Show &Rejected", "&View", ("Alt+4",), "reject",
        "Show or hide the rejected spans.", lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-list", "Show A&rticle List", "&View", ("F7",), "import",
        "Show or hide the list of articles.", lambda w: w.show_panels(), starts_group=True,
        shown_as=True,
    ),
    Action(
        "show-span", "Show Span &Panel", "&View", ("F8",), "settings",
        "Show or hide the panel of the current span.", lambda w: w.show_panels(), shown_as=True,
    ),
    Action(
        "zoom-in", "Zoom &In", "&View", ("Ctrl++", "Ctrl+="), "zoom-in", "Larger text.",
        lambda w: w.zoom(1), starts_group=True,
    ),
    Action(
        "zoom-out", "Zoom &Out", "&View", ("Ctrl+-",), "zoom-out", "Smaller text.",
        lambda w: w.zoom(-1),
    ),
    Action(
        "zoom-normal", "&Normal Size", "&View", ("Ctrl+0",), "zoom-in", "Text in its normal size.",
        lambda w: w.zoom(0),
    ),
    Action(
        "dark", "&Dark", "&View", ("Ctrl+D",), "dark", "Light letters on a dark page.",
        lambda w: w.switch_theme(), bar=True, starts_group=True, shown_as=False,
    ),
    Action(
        "advance", "&Go On After a Decision", "&View", ("Ctrl+G",), "next",
        "After accepting or rejecting, go to the next undecided span.",
        lambda w: w.switch_advancing(), starts_group=True, shown_as=True,
    ),
    Action(
        "keys", "&Keys", "&Help", ("?", "F1"), "keyboard", "Show the sheet of all keys.",
        lambda w: w.show_keys(), bar=True, starts_group=True,
    ),
    Action(
        "about", "&About Pressmark", "&Help", ("Ctrl+F1",), "about",
        "Show the version and the licences.", lambda w: w.show_about(),
    ),
)
# fmt: on
