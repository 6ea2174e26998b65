"""What the command palette finds: every action, every label, every article; recent things first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from pressmark.domain.fuzzy import match
from pressmark.domain.scheme import Label
from pressmark.qt.actions.action import Action
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.commands import Commands
from pressmark.qt.deciding import Deciding
from pressmark.qt.icons import icon
from pressmark.qt.keymap import native
from pressmark.qt.models.entries import Entry, Pages
from pressmark.qt.panels.command_palette import CommandPalette
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.wording import action_path, label_word, layer_word
from pressmark.settings import Settings
from pressmark.store import articles, filters
from pressmark.store.articles import Hit
from pressmark.store.filters import SavedFilter

_PAGE = 50
_KEPT = 12
_SHOWN_RECENT = 6
_RECENT_BONUS = 3.0
_SETTING = "recent_commands"
_OWN = "palette"


class Commanding(QObject):
    """Opens the palette, ranks what answers, runs what is chosen, and remembers it."""

    def __init__(
        self, deciding: Deciding, commands: Commands, settings: Settings, palette: CommandPalette
    ) -> None:
        super().__init__(palette)
        self._deciding, self._desk = deciding, deciding.desk
        self._commands, self._settings, self._palette = commands, settings, palette
        self._theme: Theme | None = None
        self._before: QWidget | None = None
        stored = settings.get(_SETTING, [])
        self._recent = [name for name in stored if isinstance(name, str)]
        self._titles: dict[str, Hit] = {}
        self._fixed: list[Entry] = []
        self.apply_filter: Callable[[SavedFilter], None] = lambda _: None
        """Lists what a saved filter asks for; the window knows where."""
        palette.asked.connect(self._asked)
        palette.chosen.connect(self._chosen)
        palette.left.connect(self.close)
        self._desk.article_shown.connect(self._article_shown)

    def set_theme(self, theme: Theme) -> None:
        """Draw icons and swatches in other colours."""
        self._theme = theme
        self._palette.set_theme(theme)

    def switch(self) -> None:
        """Open the palette, or close it."""
        if self._palette.isVisible():
            self.close()
            return
        self._before = self._palette.window().focusWidget()
        self._fixed = [*self._actions(), *self._filters(), *self._labels()]
        self._palette.open()
        self._asked("")

    def close(self) -> None:
        """Give the keys back to what had them."""
        if not self._palette.isVisible():
            return
        if self._before is not None and self._palette.line.hasFocus():
            self._before.setFocus()
        self._palette.hide()

    # -- what there is

    def _actions(self) -> Iterator[Entry]:
        for row in ACTIONS:
            if row.name != _OWN:
                yield self._action(row)

    def _action(self, row: Action) -> Entry:
        action = self._commands.actions[row.name]
        return Entry(
            name=f"action:{row.name}",
            title=action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
            detail=action_path(row),
            keys=self._desk.keymap.shown(row.name),
            icon=action.icon(),
            run=action.trigger,
            reason=self._commands.why_not(row),
            heading=action_path(row).split(" › ", maxsplit=1)[0],
        )

    def _filters(self) -> Iterator[Entry]:
        assert self._theme is not None, "the window sets the theme first"
        colours = self._theme.colours
        for one in filters.saved_filters(self._desk.session.project):
            yield Entry(
                name=f"filter:{one.id}",
                title=one.name,
                detail=self.tr("saved filter"),
                keys="",
                icon=icon("filter", colours["text"], colours["disabled"]),
                run=partial(self.apply_filter, one),
                heading=self.tr("Saved filters"),
            )

    def _labels(self) -> Iterator[Entry]:
        possible = self._desk.current is not None or self._desk.selection is not None
        writable = not self._desk.session.project.read_only
        reason = "" if possible and writable else self.tr("no span is current")
        for label in self._desk.session.scheme.labels:
            yield self._label(label, reason)

    def _label(self, label: Label, reason: str) -> Entry:
        assert self._theme is not None, "the window sets the theme first"
        return Entry(
            name=f"label:{label.layer}:{label.name}",
            title=label_word(label),
            detail=self.tr("{layer} label").format(layer=layer_word(label.layer)),
            keys=native(label.key.upper()) if label.key else "",
            icon=swatch(self._theme.ink(label.colour)),
            run=partial(self._deciding.apply_label, label),
            reason=reason,
            heading=self.tr("Labels"),
        )

    def _article(self, hit: Hit, where: str = "") -> Entry:
        self._titles[f"article:{hit.id}"] = hit
        about = " · ".join(filter(None, (where, hit.source, (hit.published or "")[:10])))
        return Entry(
            name=f"article:{hit.id}",
            title=hit.title,
            detail=about or self.tr("article"),
            keys="",
            icon=self._article_icon(),
            run=partial(self._desk.show, hit.id),
            heading=self.tr("In the text of articles") if where else self.tr("Open an article"),
        )

    def _article_icon(self) -> QIcon:
        assert self._theme is not None, "the window sets the theme first"
        colours = self._theme.colours
        return icon("article", colours["text"], colours["disabled"])

    # -- what answers

    def _asked(self, typed: str) -> None:
        typed = typed.strip()
        first = self._ranked(typed) if typed else self._recent_first()
        heads = {next((one.heading for one in reversed(first) if one.heading), "")}
        pages = self._pages(typed, {entry.name for entry in first})
        self._palette.show_entries(first, (_headed(page, heads) for page in pages))

    def _recent_first(self) -> list[Entry]:
        by_name = {entry.name: entry for entry in self._fixed}
        recent = []
        shown = self._desk.article
        here = None if shown is None else f"article:{shown.id}"
        for name in [name for name in self._recent if name != here][:_SHOWN_RECENT]:
            hit = self._titles.get(name)
            entry = self._article(hit) if hit is not None else by_name.pop(name, None)
            if entry is not None:
                recent.append(entry)
        last = self.tr("Recent")
        recent = [replace(entry, heading=last) for entry in recent]
        rest = (_under_its_menu(entry) for entry in by_name.values())
        return _grouped([*recent, *rest])

    def _ranked(self, typed: str) -> list[Entry]:
        """Return what answers, best first: actions and labels by their titles, and articles."""
        project = self._desk.session.project
        hits = articles.titled(project, typed, _PAGE)
        candidates = [*self._fixed, *map(self._article, hits)]
        actions = self.tr("Actions")
        found = _best(typed, candidates, self._bonus)
        return _grouped(
            replace(entry, heading=actions) if entry.name.startswith("action:") else entry
            for entry in found
        )

    def _bonus(self, entry: Entry) -> float:
        recent = entry.name in self._recent[:_SHOWN_RECENT]
        return _RECENT_BONUS * recent - _RECENT_BONUS * 2 * bool(entry.reason)

    def _pages(self, typed: str, seen: set[str]) -> Pages:
        """Yield further articles: by title, then those that hold the words in their text."""
        project = self._desk.session.project
        ways: list[tuple[Callable[[int, int], list[Hit]], str]]
        ways = [(partial(articles.listed, project), "")]
        if typed:
            ways = [
                (partial(articles.titled, project, typed), ""),
                (partial(articles.holding, project, typed), self.tr("in the text")),
            ]
        for way, where in ways:
            offset = 0
            while hits := way(_PAGE, offset):
                offset += len(hits)
                entries = [self._article(hit, where) for hit in hits]
                yield [entry for entry in entries if entry.name not in seen]
                seen.update(entry.name for entry in entries)

    # -- what is chosen

    def _chosen(self, entry: Entry) -> None:
        if entry.reason:
            words = self.tr("{title}: {reason}.")
            self._desk.told.emit(words.format(title=entry.title, reason=entry.reason))
            return
        self.close()
        self._remember(entry.name)
        entry.run()

    def _remember(self, name: str) -> None:
        others = [other for other in self._recent if other != name]
        self._recent = [name, *others][:_KEPT]
        kept = [one for one in self._recent if not one.startswith("article:")]
        self._settings.put(_SETTING, kept)

    def _article_shown(self) -> None:
        """An article that lay on the desk is among the recent things, however it came there."""
        article = self._desk.article
        if article is not None:
            title = article.title or article.text.lstrip().split("\n", 1)[0]
            name = f"article:{article.id}"
            self._titles[name] = Hit(article.id, title, article.source, article.published)
            others = [other for other in self._recent if other != name]
            self._recent = [name, *others][:_KEPT]


def _under_its_menu(entry: Entry) -> Entry:
    """Leave the menu out of what stands behind a title: it is the heading."""
    menu, _, inner = entry.detail.partition(" › ")
    return replace(entry, detail=inner) if menu == entry.heading else entry


def _grouped(entries: Iterable[Entry]) -> list[Entry]:
    """Put entries under the headings they have, in the order in which these come first."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.heading, []).append(entry)
    return [entry for group in groups.values() for entry in _headed(group, set())]


def _headed(group: Iterable[Entry], heads: set[str]) -> list[Entry]:
    """Leave the heading of the first entry that has it, and note which there are."""
    headed = []
    for entry in group:
        headed.append(replace(entry, heading="") if entry.heading in heads else entry)
        heads.add(entry.heading)
    return headed


def _best(typed: str, entries: Iterable[Entry], bonus: Callable[[Entry], float]) -> list[Entry]:
    found = []
    for entry in entries:
        hit = match(typed, entry.title)
        if hit is not None:
            found.append((hit[0] + bonus(entry), replace(entry, marked=hit[1])))
    found.sort(key=lambda one: -one[0])
    return [entry for _, entry in found]
