"""Splitting and merging spans by key or click: each is one step."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from pressmark.detect.figures.grammar import read_figure
from pressmark.domain.ids import SpanId
from pressmark.domain.span import Attributes, Layer, QuoteAttributes, Span, State
from pressmark.domain.text import Bounds, paragraphs, trim, words
from pressmark.qt.article_view.hints import Hints
from pressmark.qt.article_view.view import ArticleView
from pressmark.qt.deciding import Deciding, shifted
from pressmark.qt.graphemes import stepped
from pressmark.qt.modes import Mode
from pressmark.store import operations, shaping

_FARTHEST = 3
"""Words that may lie between two spans that are merged without being selected together."""


class Shaping(Mode):
    """Cuts the current span in two, and joins it with the next one or with a selection."""

    def __init__(
        self, deciding: Deciding, view: ArticleView, hints: Hints, parent: QObject
    ) -> None:
        super().__init__(view, parent)
        self._deciding = deciding
        self._desk = deciding.desk
        self._hints = hints
        self.place = 0
        for signal in (
            self._desk.current_changed,
            self._desk.article_shown,
            deciding.picking_changed,
        ):
            signal.connect(self.stop)

    # -- cutting

    def split(self) -> None:
        """Cut the current span at the caret, else wait for a place in it."""
        span, article = self._deciding.needed(), self._desk.article
        if span is None or article is None:
            return
        caret = self.view.scene.caret
        if caret is not None and shaping.halves(article.text, span, caret) is not None:
            self._cut(span, caret)
            return
        starts = self._starts(span)
        if not starts:
            self._desk.told.emit(
                self.tr("One word cannot be split; move its edges by characters instead.")
            )
            return
        self._deciding.stop_picking()
        self.active = True
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._aim(starts[len(starts) // 2])
        self._desk.asked.emit(
            self.tr(
                "Where? Click the word that begins the second part, or use the arrows and Return. "
                "Esc leaves it whole."
            )
        )

    def stop(self) -> None:
        """Cut nothing."""
        if self.active:
            self.active = False
            self._hints.clear()
            self._desk.answered.emit()

    def key_pressed(self, event: QKeyEvent) -> None:
        """Move the cut by words, with Shift by characters; Return cuts, Esc does not."""
        span, key = self._desk.current, event.key()
        if span is None or key == Qt.Key.Key_Escape:
            self.stop()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_T):
            self._cut(span, self.place)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            direction = 1 if key == Qt.Key.Key_Right else -1
            self._move(span, direction, by_word=not event.modifiers())

    def clicked(self, position: QPointF) -> bool:
        """Cut before the word that is clicked; a click elsewhere leaves the span whole."""
        span = self._desk.current
        at = self.view.position_at(position)
        starts = [] if span is None else self._starts(span)
        if span is None or not starts or not span.start <= at <= span.end:
            self.stop()
            return False
        self._cut(span, starts[max(0, bisect_right(starts, at) - 1)])
        return True

    def _starts(self, span: Span) -> list[int]:
        """Return where the words of a span start, but for the first."""
        article = self._desk.article
        assert article is not None, "a span lies in an article"
        starts = [start for start, _ in words(article.text, span.start, span.end)]
        return [at for at in starts if shaping.halves(article.text, span, at) is not None]

    def _move(self, span: Span, direction: int, *, by_word: bool) -> None:
        if by_word:
            starts = self._starts(span)
            before = bisect_left(starts, self.place)
            at = before - 1 if direction < 0 else bisect_right(starts, self.place)
            if 0 <= at < len(starts):
                self._aim(starts[at])
        else:
            article = self._desk.article
            assert article is not None, "a span lies in an article"
            place = stepped(article.text, self.place, direction)
            if span.start < place < span.end:
                self._aim(place)

    def _aim(self, offset: int) -> None:
        self.place = offset
        self.view.reveal(offset)
        self._hints.show_cut(offset)

    def _cut(self, span: Span, at: int) -> None:
        self.stop()
        article = self._desk.article
        assert article is not None, "a span lies in an article"
        if shaping.halves(article.text, span, at) is None:
            self._desk.told.emit(self.tr("Both parts keep at least one character."))
            return
        names = self._free_names()
        copies = self._deciding.copying.groups([span])
        cuts = [self._cut_of(one, at + shift, names) for shift, [one] in [(0, [span]), *copies]]
        session, seconds = self._desk.session, self._desk.seconds()
        session.run(shaping.split, cuts, seconds)

    def _cut_of(self, span: Span, at: int, names: Iterator[str]) -> shaping.Cut:
        """Return a cut with what both parts say: quotes stay one, values are read anew."""
        quote, article = span.quote, self._desk.article
        assert article is not None, "a span lies in an article"
        if quote is not None:
            said = replace(quote, utterance=quote.utterance or next(names))
            return shaping.Cut(span.id, at, (said, said))
        found = shaping.halves(article.text, span, at)
        assert found is not None, "copies can be cut where the span can"
        return shaping.Cut(span.id, at, (self._said(span, found[0]), self._said(span, found[1])))

    def _free_names(self) -> Iterator[str]:
        """Yield names for utterances that no quote of the article has, each another."""
        taken = {span.quote.utterance for span in self._desk.spans if span.quote is not None}
        return (name for at in count(1) if (name := f"u{at}") not in taken)

    def _said(self, span: Span, bounds: Bounds) -> Attributes:
        figure = span.figure
        if figure is None:
            return None
        article = self._desk.article
        assert article is not None, "a span lies in an article"
        read = read_figure(article.text[slice(*bounds)])
        if read is None:
            return replace(figure, number=None, low=None, high=None)
        unit = read.unit or figure.unit
        return replace(shifted(read, bounds[0]), unit=unit, counted=figure.counted)

    # -- joining

    def merge(self) -> None:
        """Join the current span with the selection, else with the next of its label."""
        span, article = self._deciding.needed(), self._desk.article
        if span is None or article is None:
            return
        selected = self._desk.selection
        if selected is not None:
            self._merge_selected(span, selected)
            return
        partner = self._next_alike(span)
        if partner is None:
            sentence = self.tr("No further {label} follows; select the words to join.")
            self._desk.told.emit(sentence.format(label=span.label))
        elif self._joins(article.text, span, partner):
            self._join(span, [partner], (span.start, max(span.end, partner.end)))
        elif span.layer is Layer.QUOTE:
            self.link([span, partner])
        else:
            sentence = self.tr(
                "The next {label} is too far away; select the words up to it, then press {key}."
            )
            key = self._desk.keymap.fill("{merge}")
            self._desk.told.emit(sentence.format(label=span.label, key=key))

    def _next_alike(self, span: Span) -> Span | None:
        following = [
            one
            for one in self._desk.spans
            if (one.layer, one.label) == (span.layer, span.label)
            and one.state is not State.REJECTED
            and (one.start, one.id) > (span.start, span.id)
        ]
        return next(iter(following), None)

    def _joins(self, text: str, span: Span, partner: Span) -> bool:
        """Return whether two spans become one: nothing but a few words lies between.

        Between the pieces of a quotation stands who said it, so nothing at all may.
        """
        between = text[span.end : partner.start]
        if "\n" in between:
            return False
        lettered = sum(between[start].isalnum() for start, _ in words(between))
        return lettered <= (0 if span.layer is Layer.QUOTE else _FARTHEST)

    def _merge_selected(self, span: Span, selected: Bounds) -> None:
        article = self._desk.article
        assert article is not None, "words are selected in an article"
        start, end = min(span.start, selected[0]), max(span.end, selected[1])
        start, end = trim(article.text, start, end)
        others = [
            one
            for one in self._desk.spans
            if (one.layer, one.label) == (span.layer, span.label)
            and one.id != span.id
            and one.state is not State.REJECTED
            and one.start < end
            and one.end > start
        ]
        if len(paragraphs(article.text[start:end])) == 1:
            self._desk.select_text(None)
            bounds = (
                min([start, *(one.start for one in others)]),
                max([end, *(one.end for one in others)]),
            )
            self._join(span, others, bounds)
        elif span.layer is Layer.QUOTE and others:
            self._desk.select_text(None)
            self.link([span, *others])
        else:
            self._desk.told.emit(self.tr("Only pieces of a quotation are joined over paragraphs."))

    def _join(self, span: Span, others: list[Span], bounds: Bounds) -> None:
        article = self._desk.article
        assert article is not None, "a span lies in an article"
        if "\n" in article.text[slice(*bounds)]:
            self._desk.told.emit(self.tr("A span ends with its paragraph; these lie in two."))
            return
        groups = [(0, [span, *others]), *self._deciding.copying.groups([span, *others], bounds)]
        joints = [
            self._joint(article.text, group, (bounds[0] + shift, bounds[1] + shift))
            for shift, group in groups
        ]
        session, seconds = self._desk.session, self._desk.seconds()
        session.run(shaping.merge, joints, seconds)

    def _joint(self, text: str, group: list[Span], bounds: Bounds) -> shaping.Joint:
        span, *others = group
        said = span.attributes
        if span.quote is not None:
            said = self._shared(group, span.quote.utterance)
        elif span.figure is not None:
            read = read_figure(text[slice(*bounds)])
            if read is not None:
                said = replace(shifted(read, bounds[0]), counted=span.figure.counted)
        return shaping.Joint(span.id, [one.id for one in others], bounds, said)

    def link(self, chosen: list[Span]) -> None:
        """Make quotes pieces of one utterance, with all that belong to theirs already."""
        free = self._free_names()
        copies = self._deciding.copying.groups(chosen)
        wanted: dict[SpanId, Attributes] = {}
        looked_at: set[SpanId] = set()
        for group in [chosen, *(group for _, group in copies)]:
            pieces = self._with_pieces(group)
            first = group[0].quote
            assert first is not None, "only quotes have utterances"
            said = self._shared(pieces, first.utterance or next(free))
            wanted |= {one.id: said for one in pieces}
            looked_at |= {one.id for one in group}
        pieces = self._with_pieces(chosen)
        session, seconds = self._desk.session, self._desk.seconds()
        change = session.run(operations.set_attributes, "utterance", wanted, looked_at, seconds)
        if change is None:
            self._desk.told.emit(self.tr("These are one utterance already."))
        else:
            self._desk.told.emit(self.tr("%n pieces are one utterance now.", "", len(pieces)))

    def _with_pieces(self, group: list[Span]) -> list[Span]:
        """Return quotes with the further pieces of their utterances."""
        names = {one.quote.utterance for one in group if one.quote is not None} - {None}
        return group + [
            one
            for one in self._desk.spans
            if one.quote is not None and one.quote.utterance in names and one not in group
        ]

    def _shared(self, pieces: list[Span], utterance: str | None) -> QuoteAttributes:
        """Return what the pieces of one utterance say together: the first that is known counts."""
        known = [one.quote for one in pieces if one.quote is not None]
        return QuoteAttributes(
            utterance or next((q.utterance for q in known if q.utterance), None),
            next((q.speaker for q in known if q.speaker), None),
            next((q.cue for q in known if q.cue), None),
        )
