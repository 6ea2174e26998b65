"""Exports as the window offers them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter
from pressmark.domain.ids import ArticleId
from pressmark.exchange import registry
from pressmark.exchange.export import Export, Split
from pressmark.exchange.selection import ALL, Choice
from pressmark.qt.complaints import complaint_word
from pressmark.qt.conditions import condition_words
from pressmark.qt.desk import Desk
from pressmark.qt.dialogs.export import ExportDialog
from pressmark.qt.exporting import Exporting
from pressmark.qt.wording import format_word, part_word
from pressmark.store import article_list, articles
from pressmark.store.filters import saved_filters

_AT_ONCE = 20
"""Articles whose export takes no longer than a blink."""


class Writing(QObject):
    """Writes labelled data, and tells what was lost."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much."""

    complained = Signal(list)
    """Sentences on what was lost."""

    def __init__(self, desk: Desk, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._exporting: Exporting | None = None

    @property
    def working(self) -> bool:
        """Whether something can be cancelled."""
        return self._exporting is not None

    def cancel(self) -> None:
        """Stop; the old file stays."""
        if self._exporting is not None:
            self._exporting.cancel()

    def wait(self) -> None:
        """Stop, and wait for the thread to end."""
        if self._exporting is not None:
            self._exporting.ended.disconnect(self._export_ended)
            self._exporting.cancel()
            self._exporting.wait()
            self._exporting = None

    def ask(self) -> None:
        """Ask for format and file, and write."""
        project = self._desk.session.project
        shown = self._desk.article
        dialog = ExportDialog(
            project.path.with_suffix(".jsonl"),
            has_article=shown is not None,
            sources=article_list.sources(project),
            filters=self.filters(),
            count=lambda wanted: len(article_list.listed(project, wanted)),
            parent=self._window,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            choices = dialog.choices
            only = [shown.id] if shown is not None and choices.only_shown.isChecked() else None
            self.export_to(
                dialog.format.name,
                dialog.file(),
                only,
                choice=choices.choice,
                wanted=choices.wanted,
                split=choices.split,
                manifest=choices.manifest.isChecked(),
            )

    def filters(self) -> list[tuple[str, ArticleFilter]]:
        """Return what the list shows, where it is narrowed, and the saved filters, with titles."""
        session, wanted = self._desk.session, self._desk.wanted
        saved = [(one.name, one.wanted) for one in saved_filters(session.project)]
        if wanted == EVERY_ARTICLE:
            return saved
        words = ", ".join(condition_words(one, session.scheme) for one in wanted.conditions)
        return [(self.tr("What the list shows: {words}").format(words=words), wanted), *saved]

    def export_to(
        self,
        name: str,
        path: Path,
        only: list[ArticleId] | None = None,
        *,
        choice: Choice = ALL,
        wanted: ArticleFilter = EVERY_ARTICLE,
        split: Split | None = None,
        manifest: bool | None = None,
    ) -> None:
        """Write articles, `only` some or those that are `wanted`, in the format of this name."""
        if self._exporting is not None:
            self._desk.told.emit(self.tr("An export is under way; wait for it to end."))
            return
        project, form = self._desk.session.project, registry.format_named(name)
        chosen = only if only is not None else article_list.listed(project, wanted)
        export = Export(
            lambda: articles.marked_articles(project, chosen),
            form,
            path,
            self._desk.session.scheme,
            choice,
            wanted,
            split,
            manifest,
        )
        total = len(chosen) * export.passes
        exporting = Exporting(export, self)
        exporting.ended.connect(self._export_ended)
        exporting.progressed.connect(
            lambda done: self.progressed.emit(self.tr("Exporting articles"), done, total)
        )
        self._exporting = exporting
        if len(chosen) <= _AT_ONCE:
            exporting.run_here()
        else:
            self.progressed.emit(self.tr("Exporting articles"), 0, total)
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
            losses = self._lost(exporting.export)
            told = self._written(exporting.export)
            self._desk.told.emit(" ".join([told, *losses[:1]]))
            if len(losses) > 1:
                self.complained.emit(losses)
        exporting.deleteLater()

    def _lost(self, export: Export) -> list[str]:
        """Return sentences on what was lost, that of whole parts in the window's language."""
        missing = export.selection.missing
        told = missing.told()
        lost = [
            (
                self.tr("{part} (%n articles)", "", count)
                if noun == "article"
                else self.tr("{part} (%n spans)", "", count)
            ).format(part=part_word(part))
            for part, noun, count in missing.lost()
        ]
        rest = [complaint_word(sentence) for sentence in export.told()[len(told) :]]
        if not lost:
            return rest
        words = self.tr("{format} does not carry: {parts}.")
        title = format_word(export.form.title)
        return [words.format(format=title, parts=", ".join(lost)), *rest]

    def _written(self, export: Export) -> str:
        """Say how much was written and left out: "x.jsonl written: 45 spans of 3 articles."."""
        selection = export.selection
        spans = self.tr("%n spans", "", selection.spans)
        articles = self.tr("%n articles", "", selection.articles)
        words = self.tr("{path} written: {spans} of {articles}{left}.")
        left = ""
        if selection.left_out and export.choice.reviewed:
            left = self.tr("; %n articles not reviewed left out", "", selection.left_out)
        elif selection.left_out:
            left = self.tr("; %n articles not begun or excluded left out", "", selection.left_out)
        paths = [str(path) for path in export.files()]
        both = self.tr("{first} and {second}")
        path = both.format(first=paths[0], second=paths[1]) if len(paths) > 1 else paths[0]
        return words.format(path=path, spans=spans, articles=articles, left=left)
