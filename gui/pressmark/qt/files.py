"""Projects and imports as the window offers them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import read_scheme
from pressmark.errors import DamagedProject, ImportProblem, UserError
from pressmark.exchange import registry, text
from pressmark.exchange.failures import Telling
from pressmark.exchange.fetching import Address, Rule, is_public
from pressmark.exchange.reading import Source
from pressmark.exchange.stream import Choices
from pressmark.qt.bringing import Bringing
from pressmark.qt.desk import Desk
from pressmark.qt.dialogs.address import AddressDialog
from pressmark.qt.dialogs.paste import PasteDialog
from pressmark.qt.dialogs.preview import PreviewDialog
from pressmark.qt.importing import Importing, choices_of
from pressmark.qt.samples import (
    default_scheme_path,
    fill_with_samples,
    open_sample_project,
    sample_path,
)
from pressmark.qt.theme import Theme
from pressmark.qt.writing import Writing
from pressmark.store import articles, watching
from pressmark.store.project import SUFFIX, Project, create_project, open_project


class Files(QObject):
    """Opens projects, reads articles in and writes labelled data."""

    project_opened = Signal(object)
    """Another `Project` is to take the place of this one."""

    damage_met = Signal()
    """The project that was `wanted` is damaged."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much (0 for not known)."""

    added = Signal(list)
    """The ids of the articles that were brought in."""

    complained = Signal(list)
    """What could not be read, and what was lost: items of `failures.Telling`."""

    previews_switched = Signal(bool)
    """Pages, PDFs and tables are to be shown before they come in, or not."""

    def __init__(self, desk: Desk, theme: Callable[[], Theme], window: QWidget) -> None:
        """`theme` returns the present one, for dialogs that show labels."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.bringing = Bringing(desk, theme, window, self)
        self.bringing.progressed.connect(self.progressed)
        self.bringing.added.connect(self.added)
        self.bringing.complained.connect(self.complained)
        self.wanted = desk.session.project.path
        """The project that was to be opened last."""
        self._importing: Importing | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(lambda: self.import_new(asked=False))
        self._asked = True
        self.preview: PreviewDialog | None = None
        self.previews = True
        """Whether pages, PDFs and tables are shown before they come in."""
        self.rule: Rule = is_public
        """Tells from which addresses of the net pages may be fetched."""
        self.writing = Writing(desk, window, self)
        self.writing.progressed.connect(self.progressed)
        self.writing.complained.connect(self.complained)

    @property
    def working(self) -> bool:
        """Whether something can be cancelled."""
        reading = self._importing is not None and self._importing.isRunning()
        return reading or self.bringing.working or self.writing.working

    def new_project(self) -> None:
        """Ask for a file and make a project of it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New Project"), f"articles{SUFFIX}", self._kind()
        )
        if name:
            path = Path(name)
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self._open(lambda: create_project(path, read_scheme(default_scheme_path())))

    def open_project(self) -> None:
        """Ask for a project and open it."""
        folder = str(self._desk.session.project.path.parent)
        title = self.tr("Open Project")
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, self._kind())
        if name:
            self.open_path(Path(name))

    def _kind(self) -> str:
        return self.tr("Pressmark projects (*{suffix})").format(suffix=SUFFIX)

    def open_path(self, path: Path) -> None:
        """Open a project in the place of this one."""
        if path.absolute() != self._desk.session.project.path.absolute():
            self.wanted = path
            self._open(lambda: open_project(path, copy_later=True))

    @property
    def is_sample(self) -> bool:
        """Whether this is the project with the samples, in which nothing can be spoilt."""
        return self._desk.session.project.path == sample_path()

    def open_sample(self) -> None:
        """Open the project with the samples; where that is open here and empty, fill it again."""
        project = self._desk.session.project
        if not self.is_sample:
            self._open(open_sample_project)
        elif not project.read_only and not articles.listed(project, 1):
            self.bringing.show_added(fill_with_samples(project))

    def import_files(self) -> None:
        """Ask for files and bring them in."""
        patterns = " ".join(f"*{s}" for form in registry.readable() for s in form.suffixes)
        kinds = self.tr("Articles ({patterns});;All files (*)").format(patterns=patterns)
        title = self.tr("Import Files")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.import_paths([Path(name) for name in names])

    def import_folder(self) -> None:
        """Ask for a folder and bring in what is in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import Folder"))
        if name:
            self.import_paths([Path(name)])

    def import_page(self) -> None:
        """Ask for the address of a page, fetch it and bring it in."""
        dialog = AddressDialog(self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.import_sources([Address(dialog.url())])

    def watch_folder(self) -> None:
        """Ask for a folder, bring in what is in it, and what is new in it from then on."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Watch Folder"))
        if name:
            self.watch(Path(name))

    def watch(self, folder: Path) -> None:
        """Bring in what is in a folder, and what is new in it from then on."""
        try:
            watching.watch(self._desk.session.project, [folder])
        except UserError as error:
            self._desk.session.failed.emit(str(error))
            return
        self.import_new()

    def import_new(self, *, asked: bool = True) -> None:
        """Bring in what is new in the watched folders; unless `asked` nothing else is said."""
        self._looking.stop()
        under_way = self._importing is not None or self.bringing.working
        if under_way and not asked:
            return  # it must not take the word from who has asked
        project = self._desk.session.project
        folders = watching.watched_folders(project)
        if folders:
            self._asked = asked or (under_way and self._asked)
            self.import_sources(folders, known=watching.known_files(project))
        elif asked:
            self._desk.told.emit(self.tr("No folder is watched; choose one in the menu File."))

    def look_for_new_after(self, milliseconds: int) -> None:
        """Bring in what is new in the watched folders once the window is at rest."""
        if not self._desk.session.project.read_only:
            self._looking.start(milliseconds)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders; a project among them is opened instead."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        else:
            self.import_sources(paths)

    def import_sources(
        self, sources: Sequence[Source], known: frozenset[str] | None = None
    ) -> None:
        """Bring in files, folders and pages; with `known` only files that are not among these."""
        if self._importing is not None or self.bringing.working:
            self._desk.told.emit(self.tr("An import is under way; wait for it to end."))
        elif sources:
            importing = self._importing = Importing(sources, self.rule, self, known)
            importing.read.connect(self._read)
            importing.finished.connect(self._reading_ended)
            importing.begin()
            self.progressed.emit(self.tr("Reading files"), 0, 0)

    def cancel(self) -> None:
        """Stop reading, and nothing is brought in; stop writing, and the old file stays."""
        if self._importing is not None and self.preview is None:
            self._importing.cancel()
        self.bringing.cancel()
        self.writing.cancel()

    def wait(self) -> None:
        """Stop reading and writing, and wait for the threads to end."""
        self._looking.stop()
        self.writing.wait()
        self._close_importing()
        self.bringing.stop()

    def paste_article(self) -> None:
        """Show what is on the clipboard and bring it in."""
        pasted = QGuiApplication.clipboard().text()
        dialog = PasteDialog(pasted, None, self._desk.keymap, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.add_text(
                dialog.written(),
                dialog.title.text().strip() or None,
                dialog.source.text().strip() or None,
                dialog.published(),
            )

    def add_text(
        self, pasted: str, title: str | None, source: str | None, published: str | None
    ) -> None:
        """Bring in one article from a text."""
        try:
            made = text.article_from_text(pasted, title=title, source=source, published=published)
        except ImportProblem as problem:
            self._desk.session.failed.emit(str(problem))
            return
        self.bringing.add([made])

    def export(self) -> None:
        """Ask for format and file, and write."""
        self.writing.ask()

    def _open(self, opener: Callable[[], Project]) -> None:
        """Open another project; this one stays open where that fails."""
        try:
            project = opener()
        except DamagedProject as error:
            self._desk.session.failed.emit(str(error))
            self.damage_met.emit()
            return
        except UserError as error:
            self._desk.session.failed.emit(str(error))
            return
        self.project_opened.emit(project)

    def _read(self, count: int) -> None:
        self.progressed.emit(self.tr("Reading files: %n articles", "", count), 0, 0)

    def _reading_ended(self) -> None:
        """Show what was read where there is something to choose, else bring it in."""
        importing = self._importing
        self.progressed.emit("", 0, 0)
        if importing is None:
            return
        if importing.isRunning():
            return
        if importing.error is not None or importing.cancelled:
            self._give_up(importing.error)
        elif self.preview is not None:
            self.preview.show_batches(importing.batches)
        elif importing.watching and not importing.batches:
            self._give_up_quietly()
        elif self.previews and importing.offers_choices and not importing.watching:
            self._show_preview(importing)
        else:
            self._take([one for batch in importing.batches for one in batch.articles])

    def _show_preview(self, importing: Importing) -> None:
        preview = PreviewDialog(
            importing.batches, self._desk.keymap, always=self.previews, parent=self._window
        )
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.main_text_chosen.connect(self._main_text_chosen)
        preview.column_chosen.connect(self._column_chosen)
        preview.again.toggled.connect(self.switch_previews)
        preview.accepted.connect(lambda: self._take(preview.taken()))
        preview.rejected.connect(lambda: self._give_up(None))
        self.preview = preview
        preview.open()

    def switch_previews(self, on: bool) -> None:
        """Show pages, PDFs and tables before they come in, or not."""
        self.previews = on
        self.previews_switched.emit(on)

    def _main_text_chosen(self, main_text: bool) -> None:
        assert self._importing is not None
        batches = self._importing.batches
        numbers = [at for at, batch in enumerate(batches) if batch.offers_main_text]
        self._read_again(numbers, choices_of(batches[numbers[0]], main_text=main_text))

    def _column_chosen(self, number: int, column: str) -> None:
        assert self._importing is not None
        self._read_again([number], choices_of(self._importing.batches[number], column=column))

    def _read_again(self, numbers: Sequence[int], choices: Choices) -> None:
        assert self._importing is not None
        assert self.preview is not None
        self.preview.set_busy(True)
        self._importing.begin_again(numbers, choices)

    def _give_up(self, error: str | None) -> None:
        """Bring nothing in: it was cancelled, or cannot be."""
        self._close_importing()
        if error is not None:
            self._desk.session.failed.emit(error)
        else:
            self._desk.told.emit(self.tr("Nothing was brought in."))

    def _give_up_quietly(self) -> None:
        """Nothing is new in the watched folders; who has asked is told so."""
        self._close_importing()
        if self._asked:
            self._desk.told.emit(self.tr("Nothing is new in the watched folders."))

    def _take(self, read: Sequence[MarkedArticle]) -> None:
        """Bring in what was read and chosen."""
        complaints: list[Telling] = []
        found: dict[str, str] = {}
        if self._importing is not None:
            complaints = self._importing.complaints
            found = {batch.digest: batch.name for batch in self._importing.batches if batch.digest}
        self._close_importing()
        self.bringing.add(read, complaints, found)

    def _close_importing(self) -> None:
        importing, self._importing = self._importing, None
        preview, self.preview = self.preview, None
        if preview is not None and preview.isVisible():
            preview.blockSignals(True)
            preview.close()
        if importing is not None:
            importing.finished.disconnect(self._reading_ended)
            importing.close()
            importing.deleteLater()
