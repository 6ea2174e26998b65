"""How a decision changes a span. Pure functions: a span in, the decided span out."""

from dataclasses import replace

from pressmark.domain.span import (
    Attributes,
    Layer,
    Span,
    State,
    as_suggestion,
    empty_attributes,
)


def accepted(span: Span) -> Span:
    """Return `span` as right: what an analyst had changed stays changed."""
    if span.state is State.ADDED:
        return span
    return replace(span, state=State.ACCEPTED if span.proposal is None else State.CORRECTED)


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
    if as_suggestion(changed) == proposal:
        return replace(changed, proposal=None, state=State.ACCEPTED)
    return replace(changed, proposal=proposal, state=State.CORRECTED)
