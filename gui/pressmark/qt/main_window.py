"""The window: articles on the left, the article in the middle, the span on the right."""

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Label
from pressmark.qt import preferences
from pressmark.qt.aloud import Announcer
from pressmark.qt.article_view.view import ArticleView
from pressmark.qt.commanding import Commanding
from pressmark.qt.commands import Commands
from pressmark.qt.complaints import complaint_word
from pressmark.qt.deciding import Deciding
from pressmark.qt.desk import Desk
from pressmark.qt.desktop import Desktop
from pressmark.qt.detection import Detection
from pressmark.qt.dialogs.about import AboutDialog
from pressmark.qt.docks import Docks
from pressmark.qt.files import Files
from pressmark.qt.filing import Filing
from pressmark.qt.finding import Finding
from pressmark.qt.grouping import Grouping
from pressmark.qt.hands import Hands
from pressmark.qt.highlighting import Highlighting
from pressmark.qt.keying import Keying
from pressmark.qt.keymap import Keymap
from pressmark.qt.listing import Listing
from pressmark.qt.offering import Offering
from pressmark.qt.panels.article_header import ArticleHeader
from pressmark.qt.panels.articles_panel import ArticlesPanel
from pressmark.qt.panels.banner import Banner
from pressmark.qt.panels.command_palette import CommandPalette
from pressmark.qt.panels.find_bar import FindBar
from pressmark.qt.panels.label_palette import LabelPalette
from pressmark.qt.panels.notice import Notice
from pressmark.qt.panels.span_panel import SpanPanel
from pressmark.qt.panels.spans_panel import SpansPanel
from pressmark.qt.panels.status import StatusLine
from pressmark.qt.panels.welcome import Welcome
from pressmark.qt.session import Session
from pressmark.qt.shelving import Shelving
from pressmark.qt.theme import Theme
from pressmark.qt.viewing import Viewing
from pressmark.qt.wording import role_word
from pressmark.settings import Settings
from pressmark.store.project import SUFFIX

_STATUSES = ("mark-new", "in-progress", "mark-done", "flag", "exclude", "", "done")
_ON_SPAN = (
    *("accept", "reject", "delete", "", "label", "same", "same-in-project", ""),
    *("speaker", "cue", "counted", "modifier", "value", "", "split", "merge", "Move Edges", ""),
    *("accept-sentence", "accept-paragraph", "accept-article", "accept-sure", ""),
    *("note-span", "note-article", "copy", ""),
)
_ON_SELECTION = ("add-entity", "add-quote", "add-figure", "label", "merge", "", "copy", "")


class MainWindow(QMainWindow):
    """One project in one window."""

    # Declared for the table of actions, whose rows are typed before this class is complete.
    desk: Desk
    deciding: Deciding
    highlighting: Highlighting
    files: Files
    view: ArticleView
    commanding: Commanding
    viewing: Viewing
    finding: Finding
    keying: Keying
    listing: Listing
    shelving: Shelving
    docks: Docks
    header: ArticleHeader
    articles_panel: ArticlesPanel
    span_panel: SpanPanel
    desktop: Desktop
    hands: Hands
    filing: Filing

    project_wanted = Signal(object)
    """Another `Project` is to be shown, in a window that takes this one's place."""

    theme_changed = Signal(object)
    """The `Theme` that the whole application is to have."""

    def __init__(self, session: Session, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._ended = False
        self.settings = settings
        self.theme = theme
        self.keymap = Keymap(session, settings, self)
        self.desk = Desk(session, self.keymap, self)
        self.deciding = Deciding(self.desk, self)
        self.shelving = Shelving(self.deciding, self)
        self.detection = Detection(
            session.project, settings.get("pipeline"), preferences.workers(self), self
        )
        self.highlighting = Highlighting(self.desk, self.detection, self)
        self.files = Files(self.desk, lambda: self.theme, self)
        self._build()
        self._connect()
        self._restore()
        self.offering.tell()

    def _build(self) -> None:
        read_only = self.tr(" (read only)") if self.session.project.read_only else ""
        self.setWindowTitle(f"{self.session.project.path.stem}{read_only} – Pressmark")
        self.setAcceptDrops(True)
        self._build_article()
        self.articles_panel = ArticlesPanel(self.desk, self.theme, self)
        self.spans_panel = SpansPanel(self.session.scheme, self.keymap, self.theme, self)
        self.span_panel = SpanPanel(self.deciding, self.theme, self)
        self.docks = Docks(self)
        self.listing = Listing(self.desk, self.spans_panel, self.docks.spans, self.view)
        self.status = StatusLine(self.keymap, self)
        self.setStatusBar(self.status)
        self.desktop = Desktop(self)
        self.docks.add_guidelines(self.desktop.labelling.panel)
        self.commands = Commands(self)
        self.offering = Offering(self)
        self._desk_top.addWidget(
            Welcome(self.commands.actions, self.keymap, self.desktop.recents, self)
        )
        self.header.set_actions([self.commands.actions.get(name) for name in _STATUSES])
        self.hands = Hands(self)
        self.filing = Filing(self)
        self.grouping = Grouping(self.desk, self)
        self.desktop.furnish()

    def _build_article(self) -> None:
        page = QWidget(self)
        page.setObjectName("article-page")
        self.header = ArticleHeader(self.desk, page)
        self.view = ArticleView(self.session.scheme, self.theme, page)
        self.view.setObjectName("article")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.find_bar = FindBar(page)
        layout.addWidget(self.header)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.view, 1)
        self._desk_top = QStackedWidget(self)
        self._desk_top.addWidget(page)
        self.banner = Banner(self)
        ground = QWidget(self)
        whole = QVBoxLayout(ground)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(self._desk_top, 1)
        self.setCentralWidget(ground)
        self.viewing = Viewing(self.view, self.desk, self.settings, self.theme, self)
        self.palette_at_hand = LabelPalette(self.view, self)
        self.palette_at_hand.set_labels(self.session.scheme, self.theme)
        self.notice = Notice(self._desk_top)
        self.announcer = Announcer(self.desk, self.view, self.notice)

    def _connect(self) -> None:
        self.desk.article_shown.connect(self._article_shown)
        self.desk.spans_changed.connect(self.offering.tell)
        self.desk.spans_put.connect(self.view.change_spans)
        self.desk.current_changed.connect(self._current_changed)
        self.desk.selection_changed.connect(self._selection_changed)
        self.desk.listed.connect(self.offering.tell)
        self.desk.told.connect(self.notice.tell)
        self.desk.asked.connect(self.notice.ask)
        self.desk.answered.connect(self.notice.end_asking)
        self.session.failed.connect(lambda why: self.notice.warn(complaint_word(why)))
        self.deciding.picking_changed.connect(self._picking_changed)
        self.highlighting.progressed.connect(self.status.show_progress)
        self.highlighting.paced.connect(self.status.show_pace)
        self.highlighting.working_changed.connect(self._working_changed)
        self.highlighting.arrived.connect(lambda: self.desk.select_from(self.view.in_sight()))
        self.files.progressed.connect(self.status.show_progress)
        self.files.progressed.connect(self.offering.tell)
        self.files.project_opened.connect(self.project_wanted)
        self.files.added.connect(self.highlighting.highlight)
        self.status.cancelled.connect(self.cancel)
        self.status.pause_switched.connect(self.highlighting.switch_pause)
        self.articles_panel.chosen.connect(lambda number: self.desk.show(ArticleId(number)))
        self.palette_at_hand.chosen.connect(self.apply_label)
        self.viewing.theme_changed.connect(self.set_theme)
        self._connect_view()
        # Behind the connections above: it looks for words in what they have shown.
        self.finding = Finding(
            self.desk, self.view, self.find_bar, self.articles_panel, self.commands
        )
        self.keying = Keying(self.keymap, self.session, self.commands, self)
        palette = CommandPalette(self.theme, self)
        self.commanding = Commanding(self.deciding, self.commands, self.settings, palette)
        self.commanding.set_theme(self.theme)
        self.commanding.apply_filter = self.articles_panel.apply_filter

    def _connect_view(self) -> None:
        view = self.view
        view.span_clicked.connect(lambda number: self.desk.select(SpanId(number)))
        view.span_double_clicked.connect(self.deciding.accept_span)
        view.text_selected.connect(self._text_selected)
        view.selection_cleared.connect(lambda: self.desk.select_text(None))
        view.mention_picked.connect(self.deciding.pick)
        view.edge_dragged.connect(self.deciding.edging.set_bounds)
        view.context_wanted.connect(self._open_context_menu)
        view.verticalScrollBar().valueChanged.connect(self.palette_at_hand.hide)

    # -- what the desk tells

    def _article_shown(self) -> None:
        article = self.desk.article
        self.palette_at_hand.hide()
        self._desk_top.setCurrentIndex(1 if article is None else 0)
        if article is None:
            self.view.clear_article()
        else:
            self.view.show_article(article.text, self.desk.listed_spans.ordered, article.title)
            if not self.articles_panel.list.hasFocus():
                self.view.setFocus()
        self.offering.tell()

    def _current_changed(self) -> None:
        self.view.set_current(self.desk.current_id)
        self.offering.tell()

    def _working_changed(self) -> None:
        work = self.highlighting
        self.status.show_pause(offered=work.pausable, paused=work.paused)
        self.offering.tell()

    def _picking_changed(self) -> None:
        role = self.deciding.picking
        if role is None:
            self.view.stop_picking()
            self.notice.end_asking()
        else:
            self.view.start_picking()
            words = self.tr(
                "Click the {role}, or press its letter; arrows and Return choose, Delete takes it "
                "away. Esc leaves it as it is."
            )
            self.notice.ask(words.format(role=role_word(role.title)))

    # -- what the view tells

    def _text_selected(self, start: int, end: int) -> None:
        if self.deciding.picking is not None:
            self.deciding.pick(start, end)
            return
        self.desk.select_text((start, end))

    def _selection_changed(self) -> None:
        bounds = self.desk.selection
        if bounds is None:
            self.palette_at_hand.hide()
            self.view.clear_selection()
        elif not self.session.project.read_only:
            self.palette_at_hand.open_beside(self.view.rect_of(*bounds))

    def _open_context_menu(self, place: QPoint, number: int) -> None:
        if number:
            self.desk.select(SpanId(number))
        names = _ON_SPAN if self.desk.selection is None else _ON_SELECTION
        self.commands.context_menu(names).popup(place)

    # -- what actions do to the window itself

    def escape(self) -> None:
        """Give up what is under way: picking, a selection, a notice."""
        if self.finding.typing:
            self.finding.close()
        elif self.deciding.picking is not None:
            self.deciding.stop_picking()
        elif self.desk.selection is not None:
            self.desk.select_text(None)
        elif not self.finding.close():
            self.notice.hide()
            self.view.setFocus()

    def apply_key(self, key: str) -> None:
        """Apply the label with this key to the selection or the current span."""
        self.deciding.apply_key(key)

    def apply_label(self, label: Label) -> None:
        """Apply a label to the selection or the current span."""
        self.deciding.apply_label(label)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.theme = theme
        self.viewing.mark_theme(theme)
        self.theme_changed.emit(theme)
        self.view.set_theme(theme)
        self.articles_panel.set_theme(theme)
        self.spans_panel.set_theme(theme)
        self.commanding.set_theme(theme)
        self.span_panel.set_theme(theme)
        self.palette_at_hand.set_labels(self.session.scheme, theme)
        self.commands.recolour(theme)

    def switch_advancing(self) -> None:
        """Go on after a decision, or stay."""
        self.deciding.advancing = self.commands.actions["advance"].isChecked()
        self.settings.put("advance", self.deciding.advancing)

    def switch_copies(self) -> None:
        """Decide in all copies of a paragraph at once, or in each on its own."""
        self.deciding.copying.together = self.commands.actions["copies"].isChecked()
        self.settings.put("copies", self.deciding.copying.together)

    def show_about(self) -> None:
        """Show version and licences."""
        AboutDialog(self).exec()

    def cancel(self) -> None:
        """Stop what is under way; what is done stays."""
        self.highlighting.cancel()
        self.files.cancel()

    # -- the window as a whole

    def _restore(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(1440, room.width()), min(900, room.height()))
        self.docks.give_room()
        self.commands.actions["advance"].setChecked(bool(self.settings.get("advance", True)))
        self.deciding.advancing = self.commands.actions["advance"].isChecked()
        self.commands.actions["copies"].setChecked(bool(self.settings.get("copies", True)))
        self.deciding.copying.together = self.commands.actions["copies"].isChecked()
        self.files.previews = bool(self.settings.get("previews", True))
        self.files.previews_switched.connect(lambda on: self.settings.put("previews", on))
        self.viewing.bind(self.commands.actions)
        self.desktop.places.restore_window()

    def show_first_article(self) -> None:
        """Put the article on the desk that lay there last, else the first one."""
        self.desktop.places.show_last_article()
        self.view.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped onto the window; a project can always be opened."""
        urls = event.mimeData().urls()
        project = any(url.toLocalFile().endswith(SUFFIX) for url in urls)
        if urls and (project or not self.session.project.read_only):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring dropped files in."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.files.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the work under way and close the project; everything is saved already."""
        self.end_work()
        super().closeEvent(event)

    def end_work(self) -> None:
        """End the work under way and close the project; the window is of no more use then."""
        if self._ended:
            return
        self._ended = True
        self.desk.leave()
        self.desktop.places.save()
        self.files.wait()
        self.highlighting.end()
        self.grouping.end()
        self.desk.stop_reading()
        self.finding.end()
        self.desktop.reviewing.end()
        self.desktop.daily_copy.end()
        self.session.close()
