"""What an action is: one row of the table that menus, keys, toolbar and help are made from."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Needs(StrEnum):
    """What must be there for an action to be offered."""

    NOTHING = "nothing"
    ARTICLE = "article"
    SPAN = "span"
    QUOTE = "quote"
    FIGURE = "figure"
    UNDO = "undo"
    REDO = "redo"
    WORK = "work"
    HIGHLIGHTING = "highlighting"
    WRITABLE = "writable"


REASONS = {
    Needs.NOTHING: "",
    Needs.ARTICLE: "no article is open",
    Needs.SPAN: "no span is current",
    Needs.QUOTE: "the current span is no quote",
    Needs.FIGURE: "the current span is no figure",
    Needs.UNDO: "nothing was done yet",
    Needs.REDO: "nothing was taken back",
    Needs.WORK: "nothing is being highlighted",
    Needs.HIGHLIGHTING: "no articles are being highlighted",
    Needs.WRITABLE: "the project can only be read",
}
"""Why an action cannot be done where what it needs is not there."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do.

    `keys` are shortcuts in Qt's portable notation, the first is shown. `tip` is a sentence. `bar`
    puts it into the toolbar; `shown_as` makes it a switch that starts in that position. Rows with
    the same `submenu` stand in a menu of their own there; of those that are a `choice` one is on.
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
    submenu: str = ""
    choice: bool = False

    @property
    def words(self) -> str:
        """The title without its mnemonic and dots."""
        return self.title.replace("&", "").rstrip("…")

    @property
    def path(self) -> str:
        """The menu, and the menu in it: "View › Colours"."""
        return " › ".join(filter(None, (self.menu, self.submenu))).replace("&", "")
