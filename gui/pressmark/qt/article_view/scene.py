"""What is to be seen on the page: spans as far as they are shown, the current one, its parts.

The widget changes the scene, the layout paints it. Display lists are kept here until something in
their paragraph changes.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.bands import Band, EndImages
from pressmark.qt.article_view.chip_images import ChipImages
from pressmark.qt.article_view.display import DisplayList, Mark, build
from pressmark.qt.article_view.flow import Flow
from pressmark.qt.article_view.geometry import Row
from pressmark.qt.article_view.joints import joints_below
from pressmark.qt.article_view.linking import Links, find_links
from pressmark.qt.article_view.links import Link
from pressmark.qt.article_view.looks import Looks
from pressmark.qt.article_view.outlines import Outlines
from pressmark.qt.article_view.page import Page, SpanIndex
from pressmark.qt.article_view.roles import Role, roles_of

CHUNK = 40
"""Lines in one display list: a paragraph may be as long as a book."""

_KEPT = 400


class Chips(StrEnum):
    """Which spans have chips."""

    ALL = "all"
    CURRENT = "current"
    NONE = "none"


class Scene:
    """All that is painted beside the text itself."""

    def __init__(self, flow: Flow, looks: Looks) -> None:
        self.flow = flow
        self.looks = looks
        self.hidden: frozenset[Layer] = frozenset()
        self.hidden_states: frozenset[State] = frozenset()
        self.chips = Chips.ALL
        self.unseen_shown = True
        self._forget_images()
        self.show(Page(""), ())

    def show(self, page: Page, spans: Sequence[Span]) -> None:
        """Start over with another article."""
        self.page = page
        self.index = SpanIndex(page, spans)
        self.current: SpanId | None = None
        self.hover: SpanId | None = None
        self.target: Bounds | None = None
        self.preview: Bounds | None = None
        self.caret: int | None = None
        self.matches: Sequence[Bounds] = ()
        self.match: Bounds | None = None
        self.roles: list[Role] = []
        self.related: list[Span] = []
        self._forget_lists()

    def forget(self) -> None:
        """Drop all that was worked out: colours, size or visibility have changed."""
        self._forget_lists()
        self._forget_images()

    def _forget_lists(self) -> None:
        self._lists: dict[int, dict[int, DisplayList]] = {}
        self._joints: dict[int, list[Band]] = {}
        self._links: Links | None = None

    def _forget_images(self) -> None:
        self.images = ChipImages()
        self.ends = EndImages()
        self.outlines = Outlines()

    def current_span(self) -> Span | None:
        """Return the current span."""
        return None if self.current is None else self.index.by_id.get(self.current)

    def shown_current(self) -> Span | None:
        """Return the current span if it is on the page: its layer may be hidden."""
        span = self.current_span()
        return span if span is not None and self.is_shown(span) else None

    def set_current(self, span_id: SpanId | None) -> None:
        """Make a span current."""
        self._forget_current()
        self.current = span_id if span_id in self.index.by_id else None
        self._find_parts()
        self._forget_current()
        self._links = None

    def _forget_current(self) -> None:
        """Drop the lists that have chips only because a span is current.

        Outlines are no part of a list: that of a plain span stays as it is.
        """
        span = self.current_span()
        if span is not None and (
            self.roles
            or self.chips is not Chips.ALL
            or span.state is State.REJECTED
            or span.state in self.hidden_states
        ):
            self.forget_paragraphs(self._touched_by_current())

    def change(self, changed: Sequence[Span], removed: Iterable[SpanId]) -> set[int]:
        """Change spans; return the paragraphs whose look changes."""
        touched = self._touched_by_current()
        touched |= self.index.change(changed, removed)
        if self.current not in self.index.by_id:
            self.current = None
        self._find_parts()
        touched |= self._touched_by_current()
        self.forget_paragraphs(touched)
        self._links = None
        return touched

    def links(self) -> list[Link]:
        """Return the lines that connect the current span; found anew when paragraphs have moved."""
        span = self.shown_current()
        if span is None or not (self.roles or self.related):
            return []
        if self._links is None or self._links.tops is not self.flow.tops():
            self._links = find_links(self.flow, span, self.roles, self.related)
        return self._links.lines

    def _find_parts(self) -> None:
        span = self.current_span()
        self.roles = [] if span is None else roles_of(span, self.page.text)
        utterance = None if span is None or span.quote is None else span.quote.utterance
        self.related = []
        if span is not None and utterance is not None:
            pieces = self.index.of_utterance(utterance)
            self.related = [other for other in pieces if other.id != span.id]

    def _touched_by_current(self) -> set[int]:
        span = self.current_span()
        if span is None:
            return set()
        touched = set(self.page.touched(span.start, span.end))
        for role in self.roles:
            touched.update(self.page.touched(role.start, role.end))
        for other in self.related:
            touched.update(self.page.touched(other.start, other.end))
        return touched

    def stretches(self) -> list[Bounds]:
        """Return what is painted otherwise because a span is current.

        Where it has parts or further pieces, that is all between them: lines connect them.
        """
        span = self.current_span()
        if span is None:
            return []
        found = [(span.start, span.end)]
        found += [(role.start, role.end) for role in self.roles]
        found += [(other.start, other.end) for other in self.related]
        return [(min(start for start, _ in found), max(end for _, end in found))]

    def stay_in_place(self, changed: Iterable[Span]) -> bool:
        """Return whether spans take the place of others so that nothing beside them moves."""
        if self.hidden_states:
            return False
        for span in changed:
            old = self.index.by_id.get(span.id)
            if (
                old is None
                or old.start != span.start
                or old.end != span.end
                or old.layer is not span.layer
            ):
                return False
        return True

    def forget_paragraphs(self, numbers: Iterable[int]) -> None:
        """Drop the display lists of some paragraphs."""
        for number in numbers:
            self._lists.pop(number, None)
            self._joints.pop(number, None)
            self._joints.pop(self.page.before(number), None)

    def is_shown(self, span: Span) -> bool:
        """Return whether a span is on the page: layers and states may be hidden.

        The current span is shown whatever its state: a decision must not make it vanish.
        """
        if span.layer in self.hidden:
            return False
        return span.state not in self.hidden_states or span.id == self.current

    def spans_at(self, point: int) -> list[Span]:
        """Return the shown spans that cover a character, the innermost first."""
        return [span for span in self.index.at(point) if self.is_shown(span)]

    def matches_in(self, start: int, end: int) -> Sequence[Bounds]:
        """Return the matches of a search that begin in a stretch; they are sorted."""
        first = bisect_left(self.matches, start, key=_match_start)
        return self.matches[first : bisect_left(self.matches, end, key=_match_start)]

    def display(self, number: int, chunk: int) -> DisplayList:
        """Return the display list of the lines `CHUNK * chunk` and after of a paragraph."""
        lists = self._lists.get(number)
        if lists is None:
            if len(self._lists) > _KEPT:
                self._lists.clear()
            lists = self._lists[number] = {}
        shown = lists.get(chunk)
        if shown is None:
            geometry = self.flow.lines(number, chunk * CHUNK, (chunk + 1) * CHUNK)
            unseen = self.page.unseen(number) if self.unseen_shown else ()
            shown = lists[chunk] = build(geometry, self._marks(number, geometry.rows), unseen)
        return shown

    def knows(self, number: int, chunk: int) -> bool:
        """Return whether a display list is worked out already."""
        return chunk in self._lists.get(number, ())

    def joints(self, number: int) -> list[Band]:
        """Return what joins a paragraph to the next one, from its corner."""
        known = self._joints.get(number)
        if known is None:
            following = self.page.after(number)
            known = []
            if following < len(self.page.paragraphs) and not (
                self.flow.fold_at(number) or self.flow.fold_at(following)
            ):
                shown = [span for span in self.index.in_paragraph(number) if self.is_shown(span)]
                known = joints_below(self.flow, self.index, self.looks, shown, number, following)
            self._joints[number] = known
        return known

    def _marks(self, number: int, rows: Sequence[Row]) -> list[Mark]:
        if not rows:
            return []
        to_point, base = self.page.offsets.to_code_point, self.page.unit_starts[number]
        start, end = to_point(base + rows[0].start), to_point(base + rows[-1].end)
        marks = [
            self._mark(span, number)
            for span in self.index.in_paragraph(number)
            if span.start < end and span.end > start and self.is_shown(span)
        ]
        current = self.shown_current()
        if current is not None and self.chips is not Chips.NONE:
            marks += self._role_marks(current, number)
        return marks

    def _mark(self, span: Span, number: int) -> Mark:
        start, end = self.page.units_in(number, span.start, span.end)
        current = span.id == self.current
        wanted = self.chips is Chips.ALL or (self.chips is Chips.CURRENT and current)
        rejected = span.state is State.REJECTED
        look = self.looks.of(span)
        speaker = span.quote.speaker if span.quote is not None else None
        return Mark(
            start,
            end,
            look,
            span.id,
            chip=wanted and (current or not rejected),
            incomplete=look.spoken and speaker is None and not rejected,
        )

    def _role_marks(self, current: Span, number: int) -> list[Mark]:
        start, end = self.page.bounds_of(number)
        look = self.looks.of(current)
        return [
            Mark(
                *self.page.units_in(number, role.start, role.end),
                look,
                current.id,
                chip=True,
                role=role.name,
            )
            for role in self.roles
            if role.start < end and role.end > start
        ]


def _match_start(match: Bounds) -> int:
    return match[0]
