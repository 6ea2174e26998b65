"""Finding words in the article: a bar over it, the places in the text and beside it, steps.

While the bar is closed, the words that the articles are filtered by are shown as found instead.
"""

from bisect import bisect_left

from PySide6.QtCore import QObject

from pressmark.domain.search import Haystack, Query, regex_of
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.view import ArticleView
from pressmark.qt.commands import Commands
from pressmark.qt.complaints import complaint_word
from pressmark.qt.desk import Desk
from pressmark.qt.panels.articles_panel import ArticlesPanel
from pressmark.qt.panels.find_bar import FindBar
from pressmark.qt.seeking import Seeking
from pressmark.qt.wording import number

_SWITCHES = ("find-case", "find-word", "find-regex")
_STEPS = ("find-previous", "find-next")
_LONGEST = 100


class Finding(QObject):
    """Searches the article on the desk. All offsets are code points into its text."""

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        bar: FindBar,
        panel: ArticlesPanel,
        commands: Commands,
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._bar, self._panel = desk, view, bar, panel
        self._switches = [commands.actions[name] for name in _SWITCHES]
        self._seeking = Seeking(self)
        self._haystack = Haystack("")
        self.matches: list[Bounds] = []
        self.at: int | None = None
        """Which of the matches is the present one."""
        self._from = 0
        bar.set_actions(self._switches, [commands.actions[name] for name in _STEPS])
        bar.field.textChanged.connect(self.search)
        bar.field.stepped.connect(self.go)
        bar.closed.connect(self.close)
        self._seeking.found.connect(self._found)
        self._seeking.failed.connect(self._failed)
        desk.article_shown.connect(self._article_shown)
        panel.filter.textChanged.connect(self._filter_changed)

    def open(self) -> None:
        """Show the bar, with the selected words in it, and put the caret there."""
        bounds = self._desk.selection
        if not self._bar.isVisible():
            self._from = self._place()
            self._slide(shown=True)
        if bounds is not None:
            words = self._haystack.text[slice(*bounds)]
            if "\n" not in words and len(words) <= _LONGEST:
                self._from = bounds[0]
                self._desk.select_text(None)
                self._bar.field.setText(words)
        self._bar.field.setFocus()
        self._bar.field.selectAll()
        self.search()

    def close(self) -> bool:
        """Hide the bar and leave what was found selected. Returns False where it was hidden."""
        if not self._bar.isVisible():
            return False
        bounds = self._widened()
        self._seeking.forget()
        self._slide(shown=False)
        self._view.setFocus()
        self._show_filter()
        self._select(bounds)
        return True

    def end(self) -> None:
        """End what runs beside the window."""
        self._seeking.close()

    @property
    def typing(self) -> bool:
        """Whether what is typed goes into the bar."""
        return self._bar.holds_focus()

    def search(self) -> None:
        """Search anew for what stands in the bar."""
        if not self._bar.isVisible():
            return
        query = self._query()
        self._seeking.forget()
        if not query.regex or not query.text:
            self._found(self._haystack.find(query))
            return
        try:
            regex_of(query)
        except ValueError as error:
            self._failed(complaint_word(str(error)))
            return
        self._bar.tell("…")
        self._seeking.seek(query, self._haystack.text)

    def go(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1), round the ends of the article."""
        if not self._bar.isVisible() and not self.matches:
            self.open()
            return
        if not self.matches:
            return
        if self.at is None:
            behind = bisect_left(self.matches, (self._place(), 0))
            at = behind if step > 0 else behind - 1
        else:
            at = self.at + step
        self.at = at % len(self.matches)
        self._show(round_the_end=at != self.at)
        if not self._bar.isVisible():
            self._select(self._present())

    def _query(self) -> Query:
        case, word, regex = (switch.isChecked() for switch in self._switches)
        return Query(self._bar.field.text(), case, word, regex)

    def _place(self) -> int:
        """Return where a search begins: at the current span if it is in sight, else at the top."""
        if self._desk.selection is not None:
            return self._desk.selection[0]
        span, viewport = self._desk.current, self._view.viewport().rect()
        if span is not None and viewport.intersects(self._view.rect_of(span.start, span.end)):
            return span.start
        return self._view.top_offset()

    def _found(self, matches: list[Bounds]) -> None:
        self.matches = matches
        at = bisect_left(matches, (self._from, 0))
        self.at = at % len(matches) if matches else None
        self._show()

    def _failed(self, sentence: str) -> None:
        self.matches, self.at = [], None
        self._view.set_matches([])
        self._bar.tell(sentence, wrong=True)

    def _show(self, *, round_the_end: bool = False) -> None:
        present = self._present()
        self._view.set_matches(self.matches, present)
        if present is None:
            typed = bool(self._bar.field.text())
            self._bar.tell(self.tr("nothing found") if typed else "", wrong=typed)
            return
        assert self.at is not None
        self._view.reveal(present[0])
        words = self.tr("{at} of {all}").format(at=self.at + 1, all=number(len(self.matches)))
        self._bar.tell(
            self.tr("{count} · round the end").format(count=words) if round_the_end else words
        )

    def _present(self) -> Bounds | None:
        return None if self.at is None else self.matches[self.at]

    def _widened(self) -> Bounds | None:
        """Return the present match; of half a word that was typed in passing, the whole word."""
        bounds = self._present()
        if bounds is None or any(switch.isChecked() for switch in self._switches[1:]):
            return bounds
        return self._view.scene.page.snapped(*bounds) or bounds

    def _select(self, bounds: Bounds | None) -> None:
        """Select what was found, so that it can be marked."""
        if bounds is not None:
            self._view.select(*bounds)
            self._desk.select_text(bounds)

    def _slide(self, *, shown: bool) -> None:
        """Show or hide the bar without moving the text on the screen."""
        scroll = self._view.verticalScrollBar()
        before = self._view.y()
        self._bar.setVisible(shown)
        page = self._bar.parentWidget()
        layout = None if page is None else page.layout()
        assert layout is not None, "the bar lies in the page of the article"
        layout.activate()
        scroll.setValue(scroll.value() + self._view.y() - before)

    # -- what is told

    def _article_shown(self) -> None:
        article = self._desk.article
        self._haystack = Haystack(article.text if article is not None else "")
        self._from = 0
        if article is None:
            self._bar.hide()
        if self._bar.isVisible():
            self.search()
        else:
            self._show_filter()

    def _filter_changed(self) -> None:
        if not self._bar.isVisible():
            self._show_filter()

    def _show_filter(self) -> None:
        """Show the words that the articles are filtered by."""
        self.matches, self.at = self._haystack.find_words(self._panel.filter.text()), None
        self._view.set_matches(self.matches)
