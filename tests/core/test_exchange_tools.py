"""What other tools get and give: the same spans, whatever stands around them."""

from dataclasses import replace
from pathlib import Path

import pytest
from exchange_samples import marked_articles
from hypothesis import HealthCheck, given, settings

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import FigureAttributes, QuoteAttributes, Span, State
from pressmark.exchange.format import Part
from pressmark.exchange.registry import format_named

TOOLS = ("prodigy", "doccano", "labelstudio", "labelbuddy")
relaxed = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def carried(span: Span, carries: frozenset[Part]) -> Span:
    """Return a span without what a format does not carry."""
    attributes = span.attributes
    if isinstance(attributes, QuoteAttributes) and Part.UTTERANCE not in carries:
        speaker = attributes.speaker
        attributes = QuoteAttributes(
            None, None if speaker is None else replace(speaker, name=None), attributes.cue
        )
    if isinstance(attributes, FigureAttributes) and Part.VALUE not in carries:
        attributes = FigureAttributes(counted=attributes.counted, restates=attributes.restates)
    changes: dict[str, object] = {"attributes": attributes}
    if Part.ORIGIN not in carries:
        changes |= {"origin": "", "state": State.SUGGESTED, "score": None, "note": None}
        changes |= {"name": "", "proposal": None}
    return replace(span, **changes)  # type: ignore[arg-type]


def in_order(spans: list[Span], carries: frozenset[Part]) -> list[Span]:
    return sorted((carried(span, carries) for span in spans), key=repr)


@pytest.mark.parametrize("name", TOOLS)
@given(marked=marked_articles())
@relaxed
def test_what_a_tool_carries_comes_back(name: str, marked: MarkedArticle, tmp_path: Path) -> None:
    form = format_named(name)
    carries = form.carries or frozenset()
    path = tmp_path / f"out{form.suffixes[0]}"
    spans = [s for s in marked.spans if form.carries_states or s.state is not State.REJECTED]
    if Part.SAME_PLACE not in carries:
        spans = list({(s.start, s.end, s.layer, s.label): s for s in reversed(spans)}.values())
    form.write(path, [replace(marked, spans=spans)])
    (item,) = form.read(path)
    assert isinstance(item, MarkedArticle)
    assert item.article == marked.article
    assert in_order(item.spans, carries) == in_order(spans, carries)
