"""How a decision changes a span. Pure functions: a span in, the decided span out."""

from dataclasses import replace

from pressmark.domain.span import (
    Attributes,
    Layer,
    Span,
    State,
    Suggestion,
    as_suggestion,
    empty_attributes,
)


def accepted(span: Span) -> Span:
    """Return `span` as right: what an analyst had changed stays changed."""
    if span.state is State.ADDED:
        return span
    if span.proposal is not None and not _is_as_proposed(span, span.proposal):
        return replace(span, state=State.CORRECTED)
    return replace(span, state=State.ACCEPTED, proposal=None)


def rejected(span: Span) -> Span:
    """Return `span` as wrong; its changes are kept, in case it is accepted after all."""
    return replace(span, state=State.REJECTED)


def corrected(
    span: Span,
    *,
    layer: Layer | None = None,
    label: str | None = None,
    bounds: tuple[int, int, str] | None = None,
    attributes: Attributes = None,
    deciding: bool = True,
) -> Span:
    """Return `span` with what is given changed, and with the proposal kept beside it.

    `bounds` are start, end and the covered text. Changed back to what was proposed, the span
    counts as accepted. A span that was added by hand stays added. Without `deciding` an undecided
    span stays undecided: what is known of it changed, and nobody has looked at it.
    """
    changed = span
    if layer is not None and layer is not span.layer:
        changed = replace(changed, layer=layer, attributes=empty_attributes(layer))
    if label is not None:
        changed = replace(changed, label=label)
    if bounds is not None:
        changed = replace(changed, start=bounds[0], end=bounds[1], text=bounds[2])
    if attributes is not None:
        changed = replace(changed, attributes=attributes)
    if changed == span or span.state is State.ADDED:
        return changed
    proposal = span.proposal or as_suggestion(span)
    if not deciding and span.state is State.SUGGESTED:
        return replace(changed, proposal=proposal)
    if _is_as_proposed(changed, proposal):
        return replace(changed, proposal=None, state=State.ACCEPTED)
    return replace(changed, proposal=proposal, state=State.CORRECTED)


def noted(span: Span, note: str | None) -> Span:
    """Return `span` with another note. It is decided as far as before: a note corrects nothing.

    An undecided span keeps its proposal beside it, by which it outlives new suggestions.
    """
    if note == span.note:
        return span
    changed = replace(span, note=note)
    if span.state is not State.SUGGESTED:
        return changed
    return replace(changed, proposal=span.proposal or as_suggestion(span))


def _is_as_proposed(span: Span, proposal: Suggestion) -> bool:
    """Whether a span says what was proposed, whatever its note."""
    return replace(as_suggestion(span), note=proposal.note) == proposal
