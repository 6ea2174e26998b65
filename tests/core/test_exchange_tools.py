"""What other tools get and give: the same spans, whatever stands around them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from examples import some
from exchange_samples import ferry, marked_articles, marked_span
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import FigureAttributes, Layer, QuoteAttributes, Span, State
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.format import Part
from pressmark.exchange.registry import format_for_file, format_named

TOOLS = ("prodigy", "doccano", "labelstudio", "labelbuddy")
relaxed = settings(
    max_examples=some(50),
    phases=[Phase.generate, Phase.reuse],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
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


@pytest.mark.parametrize("name", TOOLS)
@pytest.mark.parametrize("count", [0, 10_000])
def test_an_article_may_have_no_span_and_may_have_thousands(
    name: str, count: int, tmp_path: Path
) -> None:
    form = format_named(name)
    path = tmp_path / f"out{form.suffixes[0]}"
    text = "".join(f"💩 Aé\u0301{n} شكرا\u00a0中\u2028\n" for n in range(2_000))
    step = max(1, len(text) // max(1, count))
    spans = [
        marked_span(
            f"e{number + 1}", Layer.ENTITY, "X", (number * step, number * step + 3), text=text
        )
        for number in range(count)
    ]
    article = replace(ferry().article, text=text, title=None)
    form.write(path, [MarkedArticle(article, spans)])
    assert format_for_file(path) is form or not count
    (item,) = form.read(path)
    assert isinstance(item, MarkedArticle)
    assert item.article.text == text
    assert [(s.start, s.end, s.text) for s in item.spans] == [
        (s.start, s.end, s.text) for s in spans
    ]


def as_given(name: str, text: str, spans: list[tuple[int, int]]) -> dict[str, Any]:
    """What a tool gives for a text, as it has it, with spans by their offsets in it."""
    records = [{"start": a, "end": b, "label": "X"} for a, b in spans]
    own = {
        "prodigy": {"text": text, "spans": records},
        "doccano": {"text": text, "label": [[a, b, "X"] for a, b in spans]},
        "labelbuddy": {
            "text": text,
            "annotations": [{"start_char": a, "end_char": b, "label_name": "X"} for a, b in spans],
        },
        "labelstudio": {
            "data": {"text": text},
            "annotations": [
                {"result": [
                    {"id": f"r{a}-{b}-{n}", "type": "labels",
                     "value": {"start": a, "end": b, "text": text[a:b], "labels": ["X"]}}
                    for n, (a, b) in enumerate(spans)
                ]}
            ],
        },
    }  # fmt: skip
    return own[name]


_RAW = st.text(
    st.sampled_from("ab \r\n\ufeff\x00\x0b\x85💩é\u0301\u00a0\u2028شكرا中\ud800"),
    min_size=1,
    max_size=30,
).filter(lambda text: normalise(text).strip() != "")


@pytest.mark.parametrize("name", TOOLS)
@given(text=_RAW, data=st.data())
@relaxed
def test_offsets_made_for_the_text_as_it_was_hold_in_the_text_as_it_is_kept(
    name: str, text: str, data: st.DataObject, tmp_path: Path
) -> None:
    edge = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(edge, edge), max_size=4))
    spans = [(min(pair), max(pair)) for pair in drawn]
    # A byte order mark goes at the beginning of a text alone.
    pieces = [f".{text[a:b]}" for a, b in spans if not cuts_line_end(text, a, b)]
    wanted = [normalise(piece)[1:] for piece in pieces]
    path = tmp_path / f"in{format_named(name).suffixes[0]}"
    path.write_text(json.dumps(as_given(name, text, spans)), encoding="utf-8")
    item, *told = format_named(name).read(path)
    assert isinstance(item, MarkedArticle)
    assert item.article.text == normalise(text)
    came = [span.text for span in item.spans]
    assert [text for text in wanted if text] == [text for text in came if text in wanted]
    refused = [one for one in told if isinstance(one, ImportProblem)]
    assert len(came) + len(refused) == len(spans)


def cuts_line_end(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends between CR and LF, or in the mark at the beginning."""
    return any(text[at - 1 : at + 1] == "\r\n" for at in (start, end)) or text[:1] == "\ufeff"
