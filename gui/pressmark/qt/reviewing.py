"""Looking back at the work: what it comes to, and what in it does not fit together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from pressmark.detect.figures.grammar import read_figure
from pressmark.domain.checking.finding import Finding, Fix, Remedy
from pressmark.domain.span import Span
from pressmark.qt.complaints import complaint_word
from pressmark.qt.dialogs.fix import FixDialog
from pressmark.qt.dialogs.statistics import StatisticsDialog
from pressmark.qt.panels.findings_panel import FindingsPanel
from pressmark.qt.slicing import Slicing
from pressmark.qt.wording import finding_word, isolated, share, state_word, step_sentence
from pressmark.store import checking
from pressmark.store.changes import ChangeSet
from pressmark.store.checking import Checking, Spot

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

# Checking again after every step is for projects where it takes no longer than this.
_QUICK = 1.5  # seconds
_DELAY = 300  # milliseconds
_PLACES = 200
_WORDS = 60


class Reviewing(QObject):
    """Opens statistics, and keeps the list of findings while it is seen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.panel = FindingsPanel(window)
        self.slicing = Slicing(self)
        self._checking: Checking | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY)
        self._later.timeout.connect(self.look)
        window.session.changed.connect(self._changed)
        self._connect()

    def _connect(self) -> None:
        panel, slicing = self.panel, self.slicing
        slicing.progressed.connect(self._progressed)
        slicing.finished.connect(self._finished)
        slicing.failed.connect(lambda why: panel.words.setText(complaint_word(why)))
        panel.wanted.connect(self.go_to)
        panel.opened.connect(self._opened)
        panel.fix_wanted.connect(self.fix)
        panel.ignore_wanted.connect(self.ignore)
        panel.again_wanted.connect(self.look)

    def show_statistics(self) -> None:
        """Open the charts; they are counted while one looks."""
        window = self._window
        dialog = StatisticsDialog(window.session, window.theme, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def switch_findings(self) -> None:
        """Show the findings and look for them; from there go back to the article."""
        dock = self._window.docks.findings
        if dock.isVisible() and self.panel.tree.hasFocus():
            dock.hide()
            self.end()
            self._window.view.setFocus()
            return
        dock.show()
        self.panel.tree.setFocus()
        self.look()

    def look(self) -> None:
        """Check the whole project, from the beginning."""
        self._later.stop()
        self._checking = Checking(self._window.session.project, read_figure)
        self.slicing.start(self._checking.portions())

    def end(self) -> None:
        """Look for nothing any more."""
        self._later.stop()
        self.slicing.stop()

    def _progressed(self, done: float) -> None:
        self.panel.words.setText(self.tr("Checking: {share}").format(share=share(done)))

    def _finished(self) -> None:
        assert self._checking is not None
        found = self._checking.findings
        self.panel.show_findings(found)
        self.panel.words.setText(
            self.tr("%n findings. Return goes to a place, Del ignores a finding.", "", len(found))
            if found
            else self.tr("Nothing in the decided spans is at odds.")
        )

    def _changed(self, _: ChangeSet) -> None:
        """The project is other than when it was checked."""
        if self._checking is None or not self._window.docks.findings.isVisible():
            return
        if self.slicing.running or self.slicing.seconds <= _QUICK:
            self._later.start()
        else:
            self.panel.words.setText(self.tr("Something has changed since: F5 looks again."))

    # -- what is done about a finding

    def _opened(self, finding: Finding) -> None:
        found = checking.spots(self._window.session.project, finding.spans[:_PLACES])
        self.panel.fill(found, max(0, len(finding.spans) - _PLACES))

    def go_to(self, spot: Spot) -> None:
        """Show a place in its article; the keys stay in the list."""
        desk = self._window.desk
        if desk.article is None or desk.article.id != spot.span.article:
            desk.show(spot.span.article)
        if desk.span(spot.span.id) is not None:
            desk.select(spot.span.id)
        else:
            desk.told.emit(self.tr("This span is no longer there; F5 looks again."))
        self.panel.tree.setFocus()

    def fix(self, fix: Fix) -> None:
        """Show what a fix would change, and carry it out once that is accepted."""
        found = checking.spots(self._window.session.project, fix.spans)
        rows = [
            (_words(spot.span), _said(spot.span, fix), _said(checking.fixed(spot.span, fix), fix))
            for spot in found
        ]
        dialog = FixDialog(finding_word(fix.title), rows, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._tell(self._run_fix(fix)))
        dialog.finished.connect(self.panel.tree.setFocus)
        dialog.open()

    def _run_fix(self, fix: Fix) -> ChangeSet | None:
        return self._window.session.run(checking.fix_finding, fix)

    def ignore(self, finding: Finding) -> None:
        """Leave a finding out from now on."""
        self._tell(self._window.session.run(checking.ignore, finding))

    def _tell(self, change: ChangeSet | None) -> None:
        if change is not None:
            words = self._window.keymap.fill(self.tr("{title} – {undo} takes it back."))
            self._window.desk.told.emit(words.replace("{title}", step_sentence(change.title)))


def _words(span: Span) -> str:
    line = " ".join(span.text.split())
    return isolated(line if len(line) <= _WORDS else f"{line[: _WORDS - 1]}…")


def _said(span: Span | None, fix: Fix) -> str:
    """Return what of a span a fix changes."""
    if span is None:
        return "–"
    if fix.remedy is Remedy.NOTE:
        return span.note or "–"
    if fix.remedy is Remedy.VALUE and span.figure is not None:
        return f"{span.figure.low} – {span.figure.high}"
    if fix.remedy is Remedy.SPEAKER and span.quote is not None:
        return (span.quote.speaker and span.quote.speaker.name) or "–"
    return f"{span.label}, {state_word(span.state)}"
