"""What the analyst does to spans, by key, menu, panel or mouse: each is one step."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QObject, Signal

from pressmark.detect.figures.grammar import label_for, read_figure
from pressmark.detect.figures.lexicon import words as figure_words
from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Label
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    QuoteAttributes,
    Span,
)
from pressmark.domain.text import Bounds, paragraphs
from pressmark.qt.copying import Copying
from pressmark.qt.desk import Desk
from pressmark.qt.edging import Edging
from pressmark.qt.wording import layer_word, role_word, step_sentence
from pressmark.store import operations
from pressmark.store.changes import ChangeSet
from pressmark.store.project import Project

Operation = Callable[[Project, Iterable[SpanId], float | None], ChangeSet | None]


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a mention plays, and the layer of the spans that have it."""

    name: str
    title: str
    layer: Layer


ROLES = {
    role.name: role
    for role in (
        Role("speaker", "speaker", Layer.QUOTE),
        Role("cue", "cue", Layer.QUOTE),
        Role("counted", "counted noun", Layer.FIGURE),
        Role("modifier", "modifier", Layer.FIGURE),
        Role("restates", "restated figure", Layer.FIGURE),
    )
}


class Deciding(QObject):
    """Decisions on the current span and on a selection of text."""

    # Declared for the table of actions, whose rows are typed before this class is complete.
    edging: Edging

    picking_changed = Signal()
    """A mention is wanted from the text, or no longer."""

    accepted = Signal(object)
    """The `Span` that was accepted by itself, as it was before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.session = desk.session
        self.advancing = True
        self.picking: Role | None = None
        self.copying = Copying(desk)
        self.edging = Edging(self)

    def accept(self) -> None:
        """Accept the current span and go on."""
        span = self.needed()
        if span is not None:
            self._decide_and_go_on(operations.accept, span)
            self.accepted.emit(span)

    def reject(self) -> None:
        """Reject the current span and go on; one added by hand is deleted."""
        span = self.needed()
        if span is not None:
            self._decide_and_go_on(operations.reject, span)

    def accept_span(self, number: int) -> None:
        """Accept the span that was double-clicked; it stays current."""
        span = self.desk.span(SpanId(number))
        if span is not None:
            self._decide(operations.accept, span)
            self.accepted.emit(span)

    def apply_label(self, label: Label) -> None:
        """Label the selected text as a new span, else the current span anew."""
        if self.desk.selection is not None:
            self.add(label, self.desk.selection)
            return
        span = self.needed()
        if span is not None:
            ids = self.copying.with_twins([span])
            self.session.run(operations.relabel, ids, label.layer, label.name, self.desk.seconds())

    def apply_key(self, key: str) -> None:
        """Apply the label with this key, in the layer of the current span or of new entities."""
        span = None if self.desk.selection is not None else self.desk.current
        layer = span.layer if span is not None else Layer.ENTITY
        for label in self.session.scheme.of_layer(layer):
            if label.key == key:
                self.apply_label(label)
                return
        words = self.tr("No label has the key {key} here ({layer}).")
        self.desk.told.emit(words.format(key=key, layer=layer_word(layer)))

    def add_in(self, layer: Layer) -> None:
        """Mark the selected text in a layer, with its first or most fitting label."""
        bounds = self.desk.selection
        if bounds is None:
            self.desk.told.emit(
                self.tr("Select the words first: drag over them, or Shift and the arrows.")
            )
            return
        labels = self.session.scheme.of_layer(layer)
        figure = self._figure(bounds) if layer is Layer.FIGURE else None
        fitting = label_for(figure) if figure is not None else ""
        first = labels[0] if labels else None
        label = self.session.scheme.label_for(layer, fitting) or first
        if label is not None:
            self.add(label, bounds)

    def add(self, label: Label, bounds: Bounds) -> None:
        """Add a span by hand and make it current; a quote becomes a piece for each paragraph."""
        article = self.desk.article
        if article is None:
            return
        pieces = pieces_of(article.text, *bounds)
        if label.layer is not Layer.QUOTE and len(pieces) > 1:
            self.desk.told.emit(self.tr("Only a quote goes over paragraphs; select words of one."))
            return
        attributes = self._attributes(label, bounds, len(pieces))
        change = self.session.run(
            operations.add,
            article.id,
            label.layer,
            label.name,
            pieces,
            attributes,
            self.desk.seconds(),
            self.copying.additions(label.layer, pieces, attributes),
        )
        if change is not None:
            self.desk.select_text(None)
            self.desk.select(min(change.spans))

    def _attributes(self, label: Label, bounds: Bounds, pieces: int) -> Attributes:
        """Return what new spans say: a figure its value, pieces that they belong together."""
        if label.layer is Layer.FIGURE:
            return self._figure(bounds)
        if label.layer is Layer.QUOTE and pieces > 1:
            return QuoteAttributes(free_utterance(self.desk.spans))
        return None

    def start_picking(self, name: str) -> None:
        """Wait for a mention in the text to be clicked: a speaker, a cue, a counted noun."""
        role = ROLES[name]
        span = self.desk.current
        if span is None or span.layer is not role.layer:
            quotes = self.tr("Go to a quote first: only it has a {role}.")
            figures = self.tr("Go to a figure first: only it has a {role}.")
            words = quotes if role.layer is Layer.QUOTE else figures
            self.desk.told.emit(words.format(role=role_word(role.title)))
            return
        self.picking = role
        self.picking_changed.emit()
        if self.desk.selection is not None:
            self.pick(*self.desk.selection)

    def stop_picking(self) -> None:
        """Wait no longer."""
        if self.picking is not None:
            self.picking = None
            self.picking_changed.emit()

    def pick(self, start: int, end: int) -> None:
        """Take the words at these bounds for the part that is waited for."""
        role, article = self.picking, self.desk.article
        self.stop_picking()
        self.desk.select_text(None)
        if role is None or article is None:
            return
        covered = article.text[start:end]
        if role.name == "speaker":
            self.set_quote(speaker=Mention(start, end, self._full_name(covered)))
        elif role.name == "cue":
            self.set_quote(cue=Mention(start, end))
        elif role.name == "counted":
            self.set_figure(counted=Mention(start, end))
        elif role.name == "restates":
            self.set_figure(restates=Mention(*self._figure_at(start, end)))
        else:
            kind = figure_words().modifiers.get(" ".join(covered.casefold().split()))
            self.set_figure(modifier=Modifier(covered, kind))

    def pick_none(self) -> None:
        """Let nobody and nothing play the part that is waited for."""
        role = self.picking
        self.stop_picking()
        if role is not None and role.layer is Layer.QUOTE:
            self.set_quote(**{role.name: None})
        elif role is not None:
            self.set_figure(**{role.name: None})

    def _figure_at(self, start: int, end: int) -> Bounds:
        """Return the bounds of the figure that was clicked, else of the click."""
        figures = (span for span in self.desk.spans if span.layer is Layer.FIGURE)
        touched = (span for span in figures if span.start < end and start < span.end)
        found = next((span for span in touched if span is not self.desk.current), None)
        return (start, end) if found is None else (found.start, found.end)

    def set_quote(self, **changes: object) -> None:
        """Change what the current quote says; its other pieces share speaker and cue."""
        span = self.desk.current
        if span is None or span.quote is None:
            return
        pieces = [span]
        if span.quote.utterance is not None and "utterance" not in changes:
            pieces = [one for one in self.desk.spans if _same_utterance(one, span)]
        wanted = {one.id: operations.with_quote(one, **changes) for one in pieces}
        self._set_attributes(" and ".join(changes), wanted, span)

    def set_figure(self, **changes: object) -> None:
        """Change what the current figure says."""
        span = self.desk.current
        if span is not None and span.figure is not None:
            wanted = {span.id: operations.with_figure(span, **changes)}
            self._set_attributes(" and ".join(changes), wanted, span)

    def set_note(self, note: str) -> None:
        """Write a note on the current span; an empty one takes it away."""
        span = self.needed()
        if span is not None:
            self.session.run(operations.set_note, span.id, note, self.desk.seconds())

    def undo(self) -> None:
        """Take the newest step back and go to where it was."""
        change = self.session.undo()
        self.desk.follow(change)
        if change is not None:
            self.tell(self.tr("{step} – {redo} does it again."), step=change.title)

    def redo(self) -> None:
        """Do the step again that was undone last and go to where it is."""
        self.desk.follow(self.session.redo())

    def _set_attributes(self, what: str, wanted: dict[SpanId, Attributes], span: Span) -> None:
        said, decided = self.copying.attributes(wanted, {span.id})
        self.session.run(operations.set_attributes, what, said, decided, self.desk.seconds())

    def _decide(self, operation: Operation, span: Span) -> None:
        """Carry out a decision on a span and on its twins as one step."""
        self.session.run(operation, self.copying.with_twins([span]), self.desk.seconds())

    def _decide_and_go_on(self, operation: Operation, span: Span) -> None:
        with self.desk.moving():
            self._decide(operation, span)
            self.go_on()

    def needed(self) -> Span | None:
        """Return the current span; where there is none, say how to come to one."""
        span = self.desk.current
        if span is None:
            self.tell(
                self.tr(
                    "No span is current: click one, or press {next-undecided} for the next "
                    "undecided."
                )
            )
        return span

    def tell(self, sentence: str, *, step: str = "") -> None:
        """Say a sentence with the present keys in it, and a step where it names one."""
        filled = self.desk.keymap.fill(sentence)
        self.desk.told.emit(filled.replace("{step}", step_sentence(step)))

    def go_on(self) -> None:
        """Go to the next undecided span, where that is wished."""
        if self.advancing:
            self.desk.next_undecided()

    def _figure(self, bounds: Bounds) -> FigureAttributes | None:
        """Read the value of the selected words, its bounds in code points of the article."""
        assert self.desk.article is not None, "words are selected in an article"
        start, end = bounds
        found = read_figure(self.desk.article.text[start:end])
        return None if found is None else shifted(found, start)

    def _full_name(self, mention: str) -> str:
        """Return the longest name of a person in the article that ends like `mention`."""
        last = mention.rsplit(maxsplit=1)[-1] if mention.split() else mention
        person = self.session.scheme.label_for(Layer.ENTITY, "PERSON")
        names = [
            " ".join(span.text.split())
            for span in self.desk.spans
            if person is not None
            and (span.layer, span.label) == (person.layer, person.name)
            and span.text.split()[-1:] == [last]
        ]
        return max([mention, *names], key=len)


def pieces_of(text: str, start: int, end: int) -> list[Bounds]:
    """Return the parts of `[start, end)` that lie in one paragraph each, trimmed."""
    return [(start + a, start + b) for a, b in paragraphs(text[start:end])]


def free_utterance(spans: Iterable[Span]) -> str:
    """Return the first of "u1", "u2", … that no quote has."""
    taken = {span.quote.utterance for span in spans if span.quote is not None}
    return next(name for name in (f"u{at}" for at in count(1)) if name not in taken)


def shifted(figure: FigureAttributes, by: int) -> FigureAttributes:
    """Return a figure read from a piece of text with its offsets moved to the article's."""
    if figure.number is None:
        return figure
    start, end = figure.number
    return replace(figure, number=(start + by, end + by))


def _same_utterance(one: Span, other: Span) -> bool:
    return (
        one.quote is not None
        and other.quote is not None
        and one.quote.utterance == other.quote.utterance
    )
