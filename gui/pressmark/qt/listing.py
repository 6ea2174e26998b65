"""The list of spans and the article follow each other; decisions on many spans are one step."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QWidget

from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Label
from pressmark.qt.desk import Desk
from pressmark.qt.panels.spans_panel import SpansPanel
from pressmark.qt.trailing import Trailing
from pressmark.qt.wording import step_sentence
from pressmark.store import bulk, operations
from pressmark.store.changes import ChangeSet

_OPERATIONS = {"accept": operations.accept, "reject": operations.reject}
# These go over thousands of spans in one breath; the one for rejecting knows undecided ones only.
_ON_MANY = {"accept": bulk.accept, "reject": bulk.reject}


class Listing(QObject):
    """Keeps the list as it should be while it is seen, and carries out what is done in it."""

    def __init__(self, desk: Desk, panel: SpansPanel, dock: QDockWidget, article: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._dock, self._article = desk, panel, dock, article
        self._seen = self._updating = False
        self._trailing = Trailing(self._show, self)
        for signal in (desk.article_shown, desk.spans_changed, desk.current_changed):
            signal.connect(self._trailing.wake)
        dock.visibilityChanged.connect(self._seen_or_not)
        panel.pointed.connect(self._row_reached)
        panel.decided.connect(self.decide)
        panel.labelled.connect(self.relabel)
        panel.table.left.connect(article.setFocus)

    def switch(self) -> None:
        """Bring the list to the front and into focus; from there go back to the article."""
        if self._panel.table.hasFocus():
            self._article.setFocus()
            return
        self._dock.show()
        self._dock.raise_()
        self._seen = True
        self._show()
        self._panel.table.setFocus()

    def decide(self, what: str) -> None:
        """Accept or reject the selected spans, as one step."""
        chosen = self._panel.chosen()
        numbers, seconds = [span.id for span in chosen], self._desk.seconds()
        run = self._desk.session.run
        if len(chosen) > 1 and (what == "accept" or not any(span.decided for span in chosen)):
            self._tell(run(_ON_MANY[what], numbers, "of the list", seconds))
        else:
            self._tell(run(_OPERATIONS[what], numbers, seconds))

    def relabel(self, label: Label) -> None:
        """Give the selected spans of the label's layer this label, as one step."""
        chosen = [span.id for span in self._panel.chosen() if span.layer is label.layer]
        seconds = self._desk.seconds()
        run = self._desk.session.run
        self._tell(run(operations.relabel, chosen, label.layer, label.name, seconds))

    def _tell(self, change: ChangeSet | None) -> None:
        if change is not None:
            words = self._desk.keymap.fill(self.tr("{title} – {undo} takes it back."))
            self._desk.told.emit(words.replace("{title}", step_sentence(change.title)))
        self._show()

    def _show(self) -> None:
        """Bring the list up to date; nobody waits for a list that is not seen."""
        self._trailing.stop()
        if self._seen:
            # Rows that go take the table's current one along: nobody pointed at the next.
            self._updating = True
            self._panel.show_spans(self._desk.listed_spans.ordered)
            self._updating = False
            self._panel.follow(self._desk.current)

    def _seen_or_not(self, seen: bool) -> None:
        """The list came to the front or went behind the other tab."""
        self._seen = seen
        if seen:
            self._show()
        else:
            self._panel.table.clearSelection()

    def _row_reached(self, number: int) -> None:
        if number != self._desk.current_id and not self._updating:
            self._desk.select(SpanId(number))
