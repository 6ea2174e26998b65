"""The tour for newcomers: a card beside each thing that waits until the analyst has done it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QToolBar, QWidget

from pressmark.domain.span import Layer, Span
from pressmark.qt.panels.coach_card import CoachCard
from pressmark.store.changes import ChangeSet

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

SEEN = "tour_seen"
"""The setting that keeps the tour from coming again by itself."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to do. `done` looks at the step that was saved; `ready` goes to where it can be."""

    title: str
    words: str
    done: Callable[[ChangeSet], bool]
    anchor: str = "span"
    ready: "Callable[[MainWindow], None]" = lambda _: None


def _begins(*words: str) -> Callable[[ChangeSet], bool]:
    return lambda change: change.title.lower().startswith(words)


def _go_to_undecided(window: "MainWindow") -> None:
    undecided = any(not span.decided for span in window.desk.spans)
    if undecided and (window.desk.current is None or window.desk.current.decided):
        window.desk.next_undecided()


def _go_to_entity(window: "MainWindow") -> None:
    _go_to(window, lambda span: span.layer is Layer.ENTITY)


def _go_to_quote(window: "MainWindow") -> None:
    looks = window.view.scene.looks
    _go_to(window, lambda span: looks.of(span).spoken)


def _go_to(window: "MainWindow", fits: Callable[[Span], bool]) -> None:
    """Make the next span current that fits, an undecided one if there is any."""
    desk = window.desk
    if desk.current is not None and fits(desk.current):
        return
    start = desk.current.start if desk.current is not None else 0
    fitting = sorted(
        filter(fits, desk.spans), key=lambda span: (span.decided, span.start < start, span.start)
    )
    if fitting:
        desk.select(fitting[0].id)


STOPS: tuple[Stop, ...] = (
    Stop(
        "Accept what is right",
        "The outlined span is the current one; the chip above it says what it is thought to be. "
        "If that is right, press {accept}.",
        _begins("accept"),
        ready=_go_to_undecided,
    ),
    Stop(
        "Reject what is wrong",
        "The next undecided span is current already. Is it nothing to be marked? Press {reject}. "
        "Nothing is lost: {undo} takes back any step.",
        _begins("reject"),
        ready=_go_to_undecided,
    ),
    Stop(
        "Give another label",
        "The right place with the wrong label? Press a digit: 1 is a person, 2 an organisation, "
        "3 a place. The panel on the right lists all of them.",
        _begins("label as"),
        ready=_go_to_entity,
    ),
    Stop(
        "Add what was missed",
        "Drag over some words that are not marked; whole words are taken. Then press {add-entity} "
        "for an entity, {add-quote} for a quote or {add-figure} for a figure, or click a label at "
        "your hand.",
        _begins("add"),
        anchor="text",
    ),
    Stop(
        "Say who speaks",
        "A quote has a speaker. Press {speaker} and click the speaker's name in the text.",
        _begins("set speaker"),
        ready=_go_to_quote,
    ),
    Stop(
        "Take a step back",
        "Press {undo}. Every step can be undone, also tomorrow: it is all in the project file.",
        _begins("undo"),
        anchor="undo",
    ),
    Stop(
        "Finish the article",
        "Press {done} when you are through: the article is marked as done, and the next one "
        "is shown. Try it; this is the sample project.",
        lambda change: change.title.lower().endswith("as done"),
        anchor="done",
    ),
)


class Tour(QObject):
    """Leads through the stops. Nothing is blocked meanwhile, and each stop can be skipped."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._waits = False
        self.card: CoachCard | None = None

    @property
    def running(self) -> bool:
        """Whether a card is shown."""
        return self.card is not None

    def toggle(self) -> None:
        """Start the tour in the sample project, or close it."""
        if self.running:
            self.close()
            return
        self._window.settings.put(SEEN, False)
        if self._window.files.is_sample:
            self.start()
        else:
            self._window.files.open_sample()

    def start(self) -> None:
        """Show the first card."""
        if self.running:
            return
        window = self._window
        self.card = CoachCard(window.theme, window)
        self.card.skipped.connect(self._next)
        self.card.closed.connect(self.close)
        self._at = 0
        for signal in (window.desk.current_changed, window.desk.article_shown):
            signal.connect(self._place)
        window.desk.spans_changed.connect(self._spans_changed)
        window.view.verticalScrollBar().valueChanged.connect(self._place)
        window.session.changed.connect(self._changed)
        window.theme_changed.connect(self.card.set_theme)
        for widget in (window, *window.hands.sheets, window.palette_at_hand):
            widget.installEventFilter(self)
        self._show()

    def close(self) -> None:
        """End the tour for good; it can be started from the Help menu."""
        window, card = self._window, self.card
        if card is None:
            return
        self.card = None
        for widget in (window, *window.hands.sheets, window.palette_at_hand):
            widget.removeEventFilter(self)
        for signal in (window.desk.current_changed, window.desk.article_shown):
            signal.disconnect(self._place)
        window.desk.spans_changed.disconnect(self._spans_changed)
        window.view.verticalScrollBar().valueChanged.disconnect(self._place)
        window.session.changed.disconnect(self._changed)
        card.hide()
        card.deleteLater()
        window.settings.put(SEEN, True)
        window.view.setFocus()

    def _changed(self, change: ChangeSet) -> None:
        if self._at < len(STOPS) and STOPS[self._at].done(change):
            # A decision goes on to the next span once it is saved; only then is the place found.
            QTimer.singleShot(0, self, self._next)

    def _spans_changed(self) -> None:
        """Spans may have come that the stop has waited for."""
        if self._window.desk.current is None and self._at < len(STOPS):
            STOPS[self._at].ready(self._window)
        if self._waits and not self._must_wait():
            self._show()
        self._place()

    def _must_wait(self) -> bool:
        """Return whether a stop speaks of a span, and the first ones are still being found."""
        window = self._window
        needed = self._at < len(STOPS) and STOPS[self._at].anchor == "span"
        return needed and window.desk.current is None and window.highlighting.working

    def _next(self) -> None:
        if self.card is None:
            return
        self._at += 1
        if self._at > len(STOPS):
            self.close()
        else:
            self._show()

    def _show(self) -> None:
        card = self.card
        assert card is not None, "a stop is shown while the tour runs"
        if self._at == len(STOPS):
            card.show_words(
                self.tr("That is all it takes"),
                self._window.keymap.fill(
                    self.tr("Press {keys} for all keys. You find this tour again in the Help menu.")
                ),
                "",
                last=True,
            )
        else:
            self._show_stop(card, STOPS[self._at])
        self._place()
        card.show()
        card.raise_()

    def _show_stop(self, card: CoachCard, stop: Stop) -> None:
        stop.ready(self._window)
        self._waits = self._must_wait()
        title = QCoreApplication.translate("Tour", stop.title)
        words = QCoreApplication.translate("Tour", stop.words)
        if self._waits:
            title = self.tr("The article is being read")
            words = self.tr(
                "Its entities, quotes and figures are highlighted in a moment. The first article "
                "takes longest: the language model is loaded for it."
            )
        place = self.tr("{at} of {of}").format(at=self._at + 1, of=len(STOPS))
        card.show_words(title, self._window.keymap.fill(words), place)

    def _place(self) -> None:
        if self.card is not None:
            anchor = STOPS[self._at].anchor if self._at < len(STOPS) else "keys"
            self.card.point_at(self._rect_of(anchor), self._in_use())

    def _in_use(self) -> list[QRect]:
        """Return what lies open over the window and is worked in."""
        window = self._window
        return [
            QRect(one.mapTo(window, QPoint()), one.size())
            for one in (*window.hands.sheets, window.palette_at_hand)
            if one.isVisible()
        ]

    def _rect_of(self, anchor: str) -> QRect:
        """Return what a card points at, in coordinates of the window."""
        window, view = self._window, self._window.view
        if anchor == "span":
            return _within(view.viewport(), view.rect_of_current(), window)
        if anchor == "text":
            port = view.viewport().rect()
            return _within(view.viewport(), QRect(port.center().x(), 60, 1, 1), window)
        bar = window.findChild(QToolBar, "Tools")
        button = bar.widgetForAction(window.commands.actions[anchor]) if bar else None
        return _within(button, button.rect(), window) if button is not None else QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the thing when the window changes its size, and off what is opened."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)


def _within(widget: QWidget, rect: QRect, window: QWidget) -> QRect:
    seen = rect.intersected(widget.rect()) if rect.isValid() else rect
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def wanted(window: "MainWindow") -> bool:
    """Whether the tour is to come by itself: in the samples, until it was seen once."""
    return window.files.is_sample and not window.settings.get(SEEN, False)
