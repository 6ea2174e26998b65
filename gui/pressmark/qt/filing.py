"""What is done to one article or many: tags, annotators, copies, saved filters of the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from pressmark.domain.filtering import EVERY_ARTICLE, NOBODY, Order
from pressmark.domain.ids import ArticleId
from pressmark.domain.tags import has_tag
from pressmark.errors import UserError
from pressmark.qt.dialogs.filters import FiltersDialog
from pressmark.qt.panels.carry_sheet import CarrySheet
from pressmark.qt.panels.naming_field import NamingField
from pressmark.qt.wording import step_sentence
from pressmark.store import article_list, filing, filters
from pressmark.store.carrying import CarriedOver, carried_over, carry_over
from pressmark.store.changes import ChangeSet

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_ON_ARTICLES = (
    *("tag-article", "assign", "", "mark-new", "in-progress", "mark-done", "flag", "exclude", ""),
    *("carry", "highlight", "note-article", "remove-article"),
)


class Filing(QObject):
    """Works on the articles that are selected in the list, or else on the one on the desk."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._panel = window.articles_panel
        self._before: QWidget | None = None
        self.tags, self.people = NamingField(self._panel.list), NamingField(self._panel.list)
        self.names, self.copies = NamingField(self._panel.list), CarrySheet(window.view)
        self.tags.chosen.connect(self._tag)
        self.people.chosen.connect(self._assign)
        self.names.chosen.connect(self._save)
        self.copies.applied.connect(self._carry)
        for sheet in (self.tags, self.people, self.names, self.copies):
            sheet.closed.connect(self._give_back)
            self._desk.session.changed.connect(sheet.close_sheet)
        self._panel.menu_wanted.connect(self._open_menu)
        self._panel.narrowing.save_wanted.connect(self.save_filter)
        self._panel.narrowing.manage_wanted.connect(self.manage_filters)
        self._panel.narrowing.changed.connect(self._tick_mine)
        window.view.installEventFilter(self)
        window.shelving.meant = self.chosen

    def chosen(self) -> list[ArticleId]:
        """Return the articles that are meant."""
        several = self._panel.selected()
        shown = self._desk.article
        return several or ([shown.id] if shown is not None else [])

    # -- tags and annotators

    def tag(self) -> None:
        """Ask for a tag; one that all have is taken away."""
        ids = self.chosen()
        every = article_list.tags(self._desk.session.project)
        present = [one for one in every if self._all_have(ids, one)]
        title = self.tr("Tag %n articles", "", len(ids)) if len(ids) > 1 else self.tr("Tag")
        names = [(one, f"#{one}") for one in every]
        self.tags.offer(title, names, present, self.tr("New tag #{name}"))
        self._open(self.tags)

    def _all_have(self, ids: list[ArticleId], tag: str) -> bool:
        lines = article_list.lines_of(self._desk.session.project, ids)
        return bool(lines) and all(has_tag(line.tags, tag) for line in lines.values())

    def _tag(self, name: str) -> None:
        ids, tag = self.chosen(), name.removeprefix("#")
        change = filing.remove_tag if self._all_have(ids, tag) else filing.add_tag
        self._tell(self._desk.session.run(change, ids, tag))

    def assign(self) -> None:
        """Ask whom the articles are for."""
        ids, project = self.chosen(), self._desk.session.project
        lines = article_list.lines_of(project, ids).values()
        present = {line.assignee or NOBODY for line in lines}
        people = article_list.annotators(project)
        names = [(one, one) for one in sorted({*people, project.annotator}, key=str.casefold)]
        title = self.tr("Give %n articles to", "", len(ids)) if len(ids) > 1 else self.tr("Give to")
        every = [*names, (NOBODY, self.tr("nobody"))]
        self.people.offer(
            title, every, present if len(present) == 1 else (), self.tr("{name}, new")
        )
        self._open(self.people)

    def _assign(self, name: str) -> None:
        self._tell(self._desk.session.run(filing.assign, self.chosen(), name or None))

    # -- copies

    def carry(self) -> None:
        """Show what the article's decisions mean for its copies."""
        article, session = self._desk.article, self._desk.session
        if article is None:
            return
        try:
            plans = carried_over(session.project, article.id)
        except UserError as error:
            session.failed.emit(str(error))
            return
        if not plans:
            self._desk.told.emit(self.tr("No copy of this article has anything left to decide."))
            return
        self._before = self._window.focusWidget()
        self.copies.show_plans(plans)
        self._window.notice.hide()
        self.copies.open_at_edge(self._window.view.rect_of_current(), self.copies.list)
        self.copies.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _carry(self, plans: list[CarriedOver]) -> None:
        self._tell(self._desk.session.run(carry_over, plans, self._desk.seconds()))

    # -- saved filters

    def save_filter(self) -> None:
        """Ask for the name under which what the list shows is kept."""
        saved = filters.saved_filters(self._desk.session.project)
        names = [(one.name, one.name) for one in saved]
        self.names.offer(self.tr("Save filter as"), names, (), self.tr("New filter “{name}”"))
        self._open(self.names)

    def _save(self, name: str) -> None:
        panel = self._panel
        order = panel.narrowing.order
        self._tell(self._desk.session.run(filters.save_filter, name, panel.wanted, order))

    def manage_filters(self) -> None:
        """Open the list of saved filters."""
        FiltersDialog(self._desk.session, self._window).open()

    def show_mine(self) -> None:
        """List only what is for whoever works here, or no more."""
        self._panel.narrowing.switch_mine()
        self._tick_mine()

    def _tick_mine(self) -> None:
        mine = self._panel.narrowing.only_mine
        self._window.commands.actions["only-mine"].setChecked(mine)

    def show_every(self) -> None:
        """List all articles as they came in."""
        self._panel.choose(EVERY_ARTICLE, Order.IMPORTED)

    # -- the sheets

    def _open(self, sheet: NamingField) -> None:
        """Open a field beside the row of the article."""
        if not self._panel.isVisible():
            self._window.commands.actions["show-list"].trigger()
        self._before = self._window.focusWidget()
        view = self._panel.list
        sheet.open_over(view.visualRect(view.currentIndex()))
        sheet.start_typing()

    def _give_back(self) -> None:
        """Give the keys back to what had them."""
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self, place: QPoint) -> None:
        self._window.commands.context_menu(_ON_ARTICLES, labels=False).popup(place)

    def _tell(self, change: ChangeSet | None) -> None:
        if change is not None:
            words = self._desk.keymap.fill(self.tr("{title} – {undo} takes it back."))
            self._desk.told.emit(words.replace("{title}", step_sentence(change.title)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select the article at work alone once the work goes on in its text."""
        if event.type() == QEvent.Type.FocusIn:
            self._panel.select_shown_alone()
        return super().eventFilter(watched, event)
