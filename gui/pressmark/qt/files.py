"""Projects, imports and exports as the window offers them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pressmark.domain.article import MarkedArticle
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import registry, text
from pressmark.exchange.intake import Intake, survey
from pressmark.exchange.selection import Selection
from pressmark.qt.desk import Desk
from pressmark.qt.dialogs.export import ExportDialog
from pressmark.qt.dialogs.intake import IntakeDialog
from pressmark.qt.dialogs.paste import PasteDialog
from pressmark.qt.exporting import Exporting
from pressmark.qt.importing import Reading
from pressmark.qt.samples import (
    default_scheme_path,
    fill_with_samples,
    open_sample_project,
    sample_path,
)
from pressmark.qt.theme import Theme
from pressmark.store import articles
from pressmark.store.articles import Added
from pressmark.store.project import SUFFIX, Project, create_project, open_project
from pressmark.store.steps import ChangeSet

_AT_ONCE = 20
"""Articles whose export takes no longer than a blink."""


class Files(QObject):
    """Opens projects, reads articles in and writes labelled data."""

    project_opened = Signal(object)
    """Another `Project` is to take the place of this one."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much (0 for not known)."""

    added = Signal(list)
    """The ids of the articles that were brought in."""

    complained = Signal(list)
    """Sentences on what could not be read."""

    def __init__(self, desk: Desk, theme: Callable[[], Theme], window: QWidget) -> None:
        """`theme` returns the present one, for dialogs that show labels."""
        super().__init__(window)
        self._desk = desk
        self._theme = theme
        self.asking: IntakeDialog | None = None
        self._window = window
        self._reading: Reading | None = None
        self._exporting: Exporting | None = None

    @property
    def working(self) -> bool:
        """Whether something can be cancelled."""
        return self._reading is not None or self._exporting is not None

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
            self._open(lambda: open_project(path))

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
            self._run_adding(fill_with_samples)

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

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders; a project among them is opened instead."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.open_path(projects[0])
        elif paths and self._reading is not None:
            self._desk.told.emit(self.tr("An import is under way; wait for it to end."))
        elif paths:
            self._reading = Reading(paths, self)
            self._reading.read.connect(self._read)
            self._reading.finished.connect(self._reading_ended)
            self.progressed.emit(self.tr("Reading files"), 0, 0)
            self._reading.start()

    def cancel(self) -> None:
        """Stop reading, and nothing is brought in; stop writing, and the old file stays."""
        if self._reading is not None:
            self._reading.requestInterruption()
        if self._exporting is not None:
            self._exporting.cancel()

    def wait(self) -> None:
        """Stop reading and writing, and wait for the threads to end."""
        if self._exporting is not None:
            self._exporting.ended.disconnect(self._export_ended)
            self._exporting.cancel()
            self._exporting.wait()
            self._exporting = None
        if self._reading is not None:
            self._reading.finished.disconnect(self._reading_ended)
            self._reading.requestInterruption()
            self._reading.wait()
            self._reading = None

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
        self._add([made])

    def export(self) -> None:
        """Ask for format and file, and write."""
        project = self._desk.session.project
        shown = self._desk.article
        dialog = ExportDialog(
            project.path.with_suffix(".jsonl"), has_article=shown is not None, parent=self._window
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            only = [shown.id] if shown is not None and dialog.only_shown.isChecked() else None
            self.export_to(
                dialog.format.name,
                dialog.file(),
                only,
                suggestions=dialog.suggestions.isChecked(),
                done_only=dialog.only_done.isChecked(),
            )

    def export_to(
        self,
        name: str,
        path: Path,
        only: list[ArticleId] | None,
        *,
        suggestions: bool,
        done_only: bool = False,
    ) -> None:
        """Write articles, all or `only` some, in the format of this name."""
        if self._exporting is not None:
            self._desk.told.emit(self.tr("An export is under way; wait for it to end."))
            return
        project = self._desk.session.project
        chosen = only if only is not None else [one.id for one in self._desk.summaries()]
        form = registry.format_named(name)
        stored = articles.marked_articles(project, chosen)
        selection = Selection(stored, form, suggestions, done_only)
        exporting = Exporting(selection, path, self._desk.session.scheme, self)
        exporting.ended.connect(self._export_ended)
        exporting.progressed.connect(
            lambda done: self.progressed.emit(self.tr("Exporting articles"), done, len(chosen))
        )
        self._exporting = exporting
        if len(chosen) <= _AT_ONCE:
            exporting.run_here()
        else:
            self.progressed.emit(self.tr("Exporting articles"), 0, len(chosen))
            exporting.begin()

    def _export_ended(self) -> None:
        exporting, self._exporting = self._exporting, None
        if exporting is None:
            return
        self.progressed.emit("", 0, 0)
        if exporting.error is not None:
            self._desk.session.failed.emit(exporting.error)
        elif exporting.cancelled:
            self._desk.told.emit(self.tr("Export cancelled; the file is as it was."))
        elif exporting.done:
            losses = exporting.losses
            told = self._written(exporting.path, exporting.selection)
            self._desk.told.emit(" ".join([told, *losses[:1]]))
            if len(losses) > 1:
                self.complained.emit(losses)
        exporting.deleteLater()

    def _written(self, path: Path, selection: Selection) -> str:
        """Say how much was written and left out: "x.jsonl written: 45 spans of 3 articles."."""
        spans = self.tr("%n spans", "", selection.spans)
        articles = self.tr("%n articles", "", selection.articles)
        words = self.tr("{path} written: {spans} of {articles}{left}.")
        left = ""
        if selection.left_out and selection.done_only:
            left = self.tr("; %n articles not done left out", "", selection.left_out)
        elif selection.left_out:
            left = self.tr("; %n articles not begun or excluded left out", "", selection.left_out)
        return words.format(path=path, spans=spans, articles=articles, left=left)

    def _open(self, opener: Callable[[], Project]) -> None:
        """Open another project; this one stays open where that fails."""
        try:
            project = opener()
        except UserError as error:
            self._desk.session.failed.emit(str(error))
            return
        self.project_opened.emit(project)

    def _read(self, count: int) -> None:
        self.progressed.emit(self.tr("Reading files: %n articles", "", count), 0, 0)

    def _reading_ended(self) -> None:
        reading, self._reading = self._reading, None
        self.progressed.emit("", 0, 0)
        if reading is not None:
            reading.deleteLater()
            self._add(reading.articles, reading.complaints)

    def _add(self, read: Sequence[MarkedArticle], complaints: Sequence[str] = ()) -> None:
        """Bring in what was read; of labelled data of other tools the user says how."""
        scheme = self._desk.session.scheme
        looked = survey(scheme, read)
        if not looked.asks:
            self._bring_in(read, Intake(scheme), complaints)
            return
        dialog = IntakeDialog(looked, scheme, self._theme(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._bring_in(read, dialog.intake(), complaints))
        dialog.rejected.connect(lambda: self._left_out(complaints))
        self.asking = dialog
        dialog.open()

    def _left_out(self, complaints: Sequence[str]) -> None:
        self._desk.told.emit(self.tr("Nothing was brought in."))
        if complaints:
            self.complained.emit(list(complaints))

    def _bring_in(
        self, read: Sequence[MarkedArticle], intake: Intake, complaints: Sequence[str]
    ) -> None:
        if read:
            self._run_adding(
                lambda project: articles.add_articles(
                    project, intake.articles(read), intake.new_labels
                )
            )
        sentences = [*complaints, *intake.told()]
        if sentences:
            self.complained.emit(sentences)

    def _run_adding(self, add: Callable[[Project], Added]) -> None:
        """Bring articles in as one step, and show the first of them."""
        done: list[Added] = []

        def run(project: Project) -> ChangeSet | None:
            done.append(add(project))
            return done[0].change

        self._desk.session.run(run)
        for added in done:
            self._desk.told.emit(self._outcome(added))
            if added.articles:
                self._desk.show(added.articles[0])
                self.added.emit(added.articles)
            elif added.marked:
                self._desk.show(added.marked[0])

    def _outcome(self, added: Added) -> str:
        words = []
        if added.articles or not added.marked:
            words.append(self.tr("%n articles brought in.", "", len(added.articles)))
        if added.marked:
            words.append(self.tr("%n spans brought to articles here.", "", added.spans))
        elif added.known:
            here = self.tr("%n already here: {title}", "", len(added.known))
            more = " …" if len(added.known) > 1 else ""
            words.append(here.format(title=added.known[0]) + more)
        return " ".join(words)
