"""Random keys and clicks: file and view agree all the time, and undo goes back to the start.

200 actions in the suite; `PRESSMARK_RANDOM_ACTIONS=2000` does as many in each of its runs.
"""

import os
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from working import SCHEME, SUGGESTIONS, TEXT

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.app import Application
from pressmark.store import articles, spans, steps
from pressmark.store.project import create_project

ACTIONS_WANTED = int(os.environ.get("PRESSMARK_RANDOM_ACTIONS", "200"))
BURST = 20
SECOND = (
    "Boats\n\nAyşe Demir said: 'We carried 3,000 people.' Demir left on Monday 💩 with 40 boats."
)

KEYS = {row.name: row.keys[0] for row in ACTIONS if row.keys}
ON_SPANS = [row.name for row in ACTIONS if row.menu == "&Span"]
AROUND = [
    *("undo", "undo", "redo", "next-undecided", "previous-undecided", "next-span"),
    *("next-article", "previous-article", "in-progress", "flag", "mark-new", "mark-done", "done"),
    *("show-entities", "show-quotes", "show-rejected", "advance", "remove-article"),
]
DIGITS = "1234567890"

numbers = st.integers(0, 400)
moves = st.one_of(
    st.tuples(st.just("action"), st.sampled_from([name for name in ON_SPANS if name in KEYS])),
    st.tuples(st.just("action"), st.sampled_from(AROUND)),
    st.tuples(st.just("select"), numbers),
    st.tuples(st.just("mark"), numbers, st.integers(1, 4), st.sampled_from("EQFGL")),
    st.tuples(st.just("click"), numbers),
    st.tuples(st.just("digit"), st.sampled_from(DIGITS)),
    st.tuples(st.just("type"), st.sampled_from("LVB"), st.sampled_from(["per", "12", "4-7", "o"])),
    st.tuples(st.just("pick"), st.sampled_from("SCNM"), st.sampled_from("fjdkslaghr\t\r\x7f")),
    st.tuples(st.just("cut"), st.integers(-3, 3)),
    st.tuples(st.just("same"), st.booleans(), st.booleans()),
    st.tuples(st.just("note"), st.sampled_from(["", "ask Mia", "done?"])),
    st.tuples(st.just("back"), numbers),
    st.tuples(st.just("escape")),
)


class Hands(RuleBasedStateMachine):
    """An analyst without a plan, in front of a real window on a real file."""

    def __init__(self, folder: Path, counts: Counter[str]) -> None:
        super().__init__()
        self.counts = counts
        path = folder / f"random-{len(list(folder.iterdir()))}.pressmark"
        project = create_project(path, SCHEME, "ana")
        texts = {"ferry": TEXT, "boats": SECOND}
        made = [MarkedArticle(Article(UNSTORED_ARTICLE, name, texts[name])) for name in texts]
        for number in articles.add_articles(project, made).articles:
            found = [one for one in SUGGESTIONS if number == 1]
            spans.put_suggestions(project, number, TEXT if number == 1 else SECOND, found)
        self.project = project
        self.window = Application().show_project(project)
        self.window.resize(1200, 800)
        QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        self.base = len(steps.standing(project))
        self.shown = 0

    @initialize()
    def begin(self) -> None:
        """Remember everything as it is."""
        self.first = self.everything()

    @rule(burst=st.lists(moves, min_size=BURST, max_size=BURST))
    def work(self, burst: list[tuple[Any, ...]]) -> None:
        """Do some things one after the other; after each the view shows what is in the file."""
        for kind, *arguments in burst:
            getattr(self, f"_{kind}")(*arguments)
            self.counts[kind] += 1
            self.shown += self.window.desk.article is not None
            self.compare()

    # -- moves

    def press(self, keys: str) -> None:
        QTest.keySequence(QApplication.focusWidget() or self.window.view, QKeySequence(keys))

    def _action(self, name: str) -> None:
        self.press(KEYS[name])

    def _select(self, number: int) -> None:
        present = self.window.desk.spans
        if present:
            self.window.desk.select(present[number % len(present)].id)

    def _mark(self, first: int, count: int, key: str) -> None:
        words = self.window.desk.words
        if words:
            some = words[first % len(words) :][:count]
            self.window.desk.select_text((some[0][0], some[-1][1]))
            self.press(key)
            if key == "L":
                self.press("Return")

    def _click(self, number: int) -> None:
        words = self.window.desk.words
        if words:
            word = words[number % len(words)]
            self.window.view.reveal(word[0])
            at = self.window.view.rect_of(*word).center()
            port = self.window.view.viewport()
            QTest.mouseClick(
                port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at, delay=-1
            )

    def _digit(self, key: str) -> None:
        self.press(key)

    def _type(self, key: str, text: str) -> None:
        self.press(key)
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window.view, letter)
        self.press("Return")

    def _pick(self, key: str, how: str) -> None:
        self.press(key)
        named = {"\t": "Tab", "\r": "Return", "\x7f": "Del"}
        self.press(named.get(how, how.upper()))
        self.press("Esc")

    def _cut(self, by: int) -> None:
        self.press("T")
        for _ in range(abs(by)):
            self.press("Right" if by > 0 else "Left")
        self.press("Return")

    def _same(self, everywhere: bool, rejecting: bool) -> None:
        self.press("Shift+W" if everywhere else "W")
        if rejecting:
            self.press("R")
        self.press("Return")
        self.press("Esc")

    def _note(self, text: str) -> None:
        self.press("Shift+Y")
        field = self.window.header.note.field
        if field.isVisible():
            field.setText(text)
            self.press("Return")

    def _back(self, down: int) -> None:
        self.press("Ctrl+Alt+Z")
        shown = self.window.hands.history
        if shown.isVisible():
            shown.list.setCurrentRow(down % min(12, max(1, shown.list.count() - 2)))
            self.press("Return")

    def _escape(self) -> None:
        self.press("Esc")

    # -- what has to hold

    def everything(self) -> dict[str, list[Any]]:
        """Every row that steps change, as it is in the file."""
        db = self.project.db
        return {
            "spans": db.execute("SELECT * FROM spans ORDER BY id").fetchall(),
            "articles": db.execute("SELECT * FROM articles ORDER BY id").fetchall(),
            "names": db.execute(
                "SELECT text, label, kept, rejected FROM names WHERE kept OR rejected ORDER BY 1, 2"
            ).fetchall(),
        }

    def compare(self) -> None:
        """Hold what is shown against what is stored."""
        desk, view = self.window.desk, self.window.view
        if desk.article is None:
            return
        stored = spans.of_article(self.project, desk.article.id)
        assert desk.spans == stored
        assert view.scene.index.by_id == {span.id: span for span in stored}
        assert view.current == desk.current_id
        assert all(span.text == desk.article.text[span.start : span.end] for span in stored)
        assert all("\n" not in span.text for span in stored)
        summary = articles.summary_of(self.project, desk.article.id)
        assert (summary.status, summary.note) == (desk.article.status, desk.article.note)
        states = Counter(span.state.value for span in stored)
        kept = states["accepted"] + states["corrected"] + states["added"]
        counted = (summary.undecided, summary.kept, summary.rejected)
        assert counted == (states["suggested"], kept, states["rejected"])

    @invariant()
    def names_are_counted_right(self) -> None:
        """The table of names says what the spans say."""
        counted: Counter[tuple[str, str, bool]] = Counter()
        for summary in articles.summaries(self.project):
            text = articles.read_article(self.project, summary.id).text
            for span in spans.of_article(self.project, summary.id):
                if span.decided and span.layer == "entity":
                    counted[span.text, span.label, span.kept] += 1
                if span.decided and span.proposal and span.proposal.layer == "entity":
                    first = span.proposal
                    counted[text[first.start : first.end], first.label, False] += 1
        listed = {summary.id for summary in articles.summaries(self.project)}
        if len(listed) < 2:
            return  # the names of an article that was taken out stay counted
        rows = self.project.db.execute("SELECT text, label, kept, rejected FROM names").fetchall()
        for text, label, kept, rejected in rows:
            assert (counted[text, label, True], counted[text, label, False]) == (kept, rejected)

    def teardown(self) -> None:
        """Undo everything by its key, do it all again, and undo it in one go."""
        try:
            if hasattr(self, "first"):
                self._undo_all()
        finally:
            self.window.close()
            self.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _undo_all(self) -> None:
        for _ in range(3):
            self.press("Esc")
        self.window.view.setFocus()
        last = self.everything()
        kinds = Counter(one.kind for one in steps.log(self.project, 100_000))
        print(f"{self.shown} actions on an article; steps: {dict(kinds)}")
        done = sum(step.done for step in steps.standing(self.project, 100_000))
        for _ in range(done - self.base):
            self.window.view.setFocus()
            self.press("Ctrl+Z")
        self.compare()
        assert self.everything() == self.first
        for _ in range(done - self.base):
            self.window.view.setFocus()
            self.press("Ctrl+Shift+Z")
        self.compare()
        assert self.everything() == last
        base = steps.standing(self.project, 100_000)[-self.base].step
        self.window.session.run(steps.travel_to, base)
        self.compare()
        assert self.everything() == self.first


def test_random_actions_keep_file_and_view_together_and_are_undone(
    qapp: QApplication,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    counts: Counter[str] = Counter()
    run_state_machine_as_test(
        lambda: Hands(tmp_path, counts),
        settings=settings(
            max_examples=3,
            stateful_step_count=ACTIONS_WANTED // BURST,
            deadline=None,
            phases=[Phase.generate],  # shrinking a window's life takes minutes
            suppress_health_check=list(HealthCheck),
            derandomize="PRESSMARK_RANDOM_ACTIONS" not in os.environ,
            database=None,
        ),
    )
    print(f"{counts.total()} actions: {dict(counts)}")
    assert counts.total() >= 200
