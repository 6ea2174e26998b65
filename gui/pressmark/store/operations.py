"""What an analyst does, each as one step. Times are seconds taken to decide, where known."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from pressmark.domain import decisions
from pressmark.domain.article import Status
from pressmark.domain.ids import UNSTORED_SPAN, ArticleId, SpanId
from pressmark.domain.span import Attributes, Layer, Span, State, empty_attributes
from pressmark.domain.text import Bounds
from pressmark.errors import UserError
from pressmark.store import articles, spans
from pressmark.store.alike import changes_of
from pressmark.store.articles import Summary
from pressmark.store.changes import ChangeSet, RowChange
from pressmark.store.filing import change_articles
from pressmark.store.project import Project
from pressmark.store.rows import HAND, detector_id, span_row
from pressmark.store.span_names import free_names
from pressmark.store.steps import record

_SHOWN = 40


def accept(
    project: Project, ids: Iterable[SpanId], seconds: float | None = None
) -> ChangeSet | None:
    """Accept spans. Returns None where nothing changes."""
    return _decide(project, "accept", "accept", ids, decisions.accepted, seconds, uniform=True)


def reject(
    project: Project, ids: Iterable[SpanId], seconds: float | None = None
) -> ChangeSet | None:
    """Reject spans; those added by hand go altogether. Returns None where nothing changes."""
    return _decide(project, "reject", "reject", ids, rejected, seconds, uniform=True)


def relabel(
    project: Project,
    ids: Iterable[SpanId],
    layer: Layer,
    label: str,
    seconds: float | None = None,
) -> ChangeSet | None:
    """Give spans another label; in another layer they start without attributes."""
    return _decide(
        project,
        "correct",
        f"label as {label}",
        ids,
        lambda span: decisions.corrected(span, layer=layer, label=label),
        seconds,
        uniform=True,
    )


def set_bounds(
    project: Project,
    number: SpanId,
    start: int,
    end: int,
    seconds: float | None = None,
    copies: Mapping[SpanId, int] | None = None,
) -> ChangeSet | None:
    """Move the edges of a span, and those of its copies, each so many code points further on.

    Raises UserError where they do not lie in the article.
    """
    shifts = {number: 0, **(copies or {})}
    text = _text(project, one(project, number).article)
    if not all(0 <= start + by < end + by <= len(text) for by in shifts.values()):
        raise UserError("A span must cover at least one character of the article.")

    def moved(one: Span) -> Span:
        first, last = start + shifts[one.id], end + shifts[one.id]
        return decisions.corrected(one, bounds=(first, last, text[first:last]))

    return _decide(project, "correct", "move edges of", shifts, moved, seconds)


def set_attributes(
    project: Project,
    what: str,
    wanted: Mapping[SpanId, Attributes],
    decided: Collection[SpanId],
    seconds: float | None = None,
) -> ChangeSet | None:
    """Change what quotes or figures say; `what` names it for undo ("speaker").

    Of the spans in `wanted` those in `decided` count as looked at; others that were undecided,
    such as further pieces of a quotation, stay so.
    """
    return _decide(
        project,
        "correct",
        f"set {what} of",
        wanted,
        lambda span: decisions.corrected(
            span, attributes=wanted[span.id], deciding=span.id in decided
        ),
        seconds,
    )


def set_note(
    project: Project, number: SpanId, note: str | None, seconds: float | None = None
) -> ChangeSet | None:
    """Give a span a note, None or an empty one for none. Returns None where nothing changes."""
    return set_notes(project, [number], note, seconds)


def set_notes(
    project: Project, ids: Iterable[SpanId], note: str | None, seconds: float | None = None
) -> ChangeSet | None:
    """Give several spans the same note, None or an empty one for none."""
    wanted = (note or "").strip() or None
    return _decide(
        project,
        "note",
        "note on" if wanted else "remove the note on",
        ids,
        lambda span: decisions.noted(span, wanted),
        seconds,
    )


def add(
    project: Project,
    article: ArticleId,
    layer: Layer,
    label: str,
    pieces: Sequence[Bounds],
    attributes: Attributes = None,
    seconds: float | None = None,
    copies: Sequence[tuple[Bounds, Attributes]] = (),
) -> ChangeSet:
    """Add spans by hand, one for each of `pieces`; they are the ones in the change set.

    `copies` are further ones that say something else, in other copies of the paragraph.
    Raises UserError where one does not lie in the article.
    """
    text = _text(project, article)
    wanted = [*((piece, attributes) for piece in pieces), *copies]
    if not all(0 <= start < end <= len(text) for (start, end), _ in wanted):
        raise UserError("A span must cover at least one character of the article.")
    bare = [
        _added(article, text, layer, label, piece, said or empty_attributes(layer))
        for piece, said in wanted
    ]
    with project.transaction() as db:
        new = free_names(project, db, article, bare)
        detector = detector_id(db, HAND)
        changes = [RowChange("spans", 0, None, span_row(span, detector)) for span in new]
        changes += begun(project, {article})
        title = f"add {called(new)}"
        return record(project, db, "add", title, changes, seconds=seconds)


def _added(
    article: ArticleId, text: str, layer: Layer, label: str, piece: Bounds, attributes: Attributes
) -> Span:
    start, end = piece
    return Span(
        id=UNSTORED_SPAN,
        article=article,
        name="",
        layer=layer,
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        state=State.ADDED,
        origin=HAND,
        attributes=attributes,
    )


def set_status(project: Project, ids: Iterable[ArticleId], status: Status) -> ChangeSet | None:
    """Set how far the work on articles is. Returns None where nothing changes."""
    title = f"mark {{articles}} as {status.value}"
    return change_articles(project, "status", title, ids, "status", lambda _: status.value)


def set_article_note(project: Project, article: ArticleId, note: str | None) -> ChangeSet | None:
    """Write a note on an article, None or blanks for none. Returns None where nothing changes."""
    summary = articles.summary_of(project, article)
    note = (note or "").strip() or None
    if note == summary.note:
        return None
    change = RowChange("articles", article, {"note": summary.note}, {"note": note})
    with project.transaction() as db:
        return record(project, db, "note", f"note on {summary.title}", [change])


def begun(project: Project, ids: Iterable[ArticleId]) -> list[RowChange]:
    """Return what puts new articles in progress: the first decision on one does, unasked."""
    summaries = (articles.summary_of(project, article) for article in ids)
    return [_status_change(s, Status.IN_PROGRESS) for s in summaries if s.status is Status.NEW]


def _status_change(summary: Summary, status: Status) -> RowChange:
    return RowChange(
        "articles",
        summary.id,
        {"status": summary.status.value, "removed": 0},
        {"status": status.value, "removed": 0},
    )


def rejected(span: Span) -> Span | None:
    """Return `span` as wrong, None where it was added by hand and goes altogether."""
    return None if span.state is State.ADDED else decisions.rejected(span)


def _decide(
    project: Project,
    kind: str,
    verb: str,
    ids: Iterable[SpanId],
    decide: Callable[[Span], Span | None],
    seconds: float | None,
    *,
    uniform: bool = False,
) -> ChangeSet | None:
    """Apply a decision to spans as one step; a span for which it gives None is deleted."""
    present = spans.read_spans(project, ids)
    with project.transaction() as db:
        changed, changes = changes_of(db, present, decide, uniform=uniform)
        if not changed:
            return None
        if all(isinstance(one, RowChange) and one.after is None for one in changes):
            verb = "delete"
        changes += begun(project, {span.article for span in changed})
        title = f"{verb} {called(changed)}"
        return record(project, db, kind, title, changes, seconds=seconds)


def called(those: Sequence[Span]) -> str:
    """Name spans for the undo menu: "GPE Crimea", "GPE Crimea, 3 times", "12 spans"."""
    first, count = those[0], len(those)
    if any((one.label, one.text) != (first.label, first.text) for one in those):
        return f"{count} spans"
    words = " ".join(first.text.split())
    name = f"{first.label} {words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}"
    return name if count == 1 else f"{name}, {count} times"


def one(project: Project, number: SpanId) -> Span:
    """Return a span. Raises UserError where it is gone."""
    found = spans.read_spans(project, [number])
    if not found:
        raise UserError("This span is no longer there; it was undone or deleted.")
    return found[0]


def _text(project: Project, article: ArticleId) -> str:
    return articles.read_article(project, article).text


def with_quote(span: Span, **changes: object) -> Attributes:
    """Return the attributes of a quote with some of them changed."""
    quote = span.quote
    assert quote is not None, "only quotes have a speaker, a cue and an utterance"
    return replace(quote, **changes)  # type: ignore[arg-type]


def with_figure(span: Span, **changes: object) -> Attributes:
    """Return the attributes of a figure with some of them changed."""
    figure = span.figure
    assert figure is not None, "only figures have a value"
    return replace(figure, **changes)  # type: ignore[arg-type]
