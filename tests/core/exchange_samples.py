"""Articles for the tests of file formats: one written by hand, and Hypothesis strategies."""

from hypothesis import strategies as st

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
    as_suggestion,
)
from pressmark.domain.text import normalise

TEXT = (
    "Ferry line doubles its fleet\n\n"
    "“We will run up to 12 boats by May,” said Ana Oré of North Quay Ferries 🚢.\n\n"
    "She put the cost at £3.2m – “less than a bridge”."
)


def place(text: str, covered: str, *, after: int = 0) -> tuple[int, int]:
    start = text.index(covered, after)
    return start, start + len(covered)


def marked_span(
    name: str,
    layer: Layer,
    label: str,
    bounds: tuple[int, int],
    state: State = State.ACCEPTED,
    attributes: Attributes = None,
    text: str = TEXT,
    score: float | None = None,
) -> Span:
    start, end = bounds
    return Span(
        UNSTORED_SPAN, UNSTORED_ARTICLE, name, layer, label, start, end, text[start:end],
        state, "hand", score, attributes,
    )  # fmt: skip


def ferry() -> MarkedArticle:
    """An article with spans of each layer and state, nested, overlapping and with attributes."""
    name, she = place(TEXT, "Ana Oré"), place(TEXT, "She")
    quote = QuoteAttributes("u1", Mention(*name, "Ana Oré"), Mention(*place(TEXT, "said")))
    boats = FigureAttributes(
        place(TEXT, "12"), 12, 12, None, Mention(*place(TEXT, "boats")),
        Modifier("up to", ModifierClass.MAX),
    )  # fmt: skip
    cost = FigureAttributes(place(TEXT, "3.2"), 3_200_000, 3_200_000, "pound sterling")
    second = QuoteAttributes("u2", Mention(*she, "Ana Oré"), None)
    spans = [
        marked_span("q1", Layer.QUOTE, "direct", (30, 66), attributes=quote),
        marked_span("f1", Layer.FIGURE, "count", place(TEXT, "12"), attributes=boats),
        marked_span("e1", Layer.ENTITY, "PERSON", name, State.ADDED),
        marked_span("e2", Layer.ENTITY, "ORG", place(TEXT, "North Quay Ferries")),
        marked_span("e3", Layer.ENTITY, "FAC", place(TEXT, "North Quay"), State.CORRECTED),
        marked_span("e4", Layer.ENTITY, "GPE", place(TEXT, "May"), State.REJECTED, score=0.25),
        marked_span("f2", Layer.FIGURE, "money", place(TEXT, "£3.2m"), attributes=cost),
        marked_span(
            "q2", Layer.QUOTE, "partial", place(TEXT, "“less than a bridge”"),
            State.SUGGESTED, second, score=0.5,
        ),
    ]  # fmt: skip
    article = Article(
        UNSTORED_ARTICLE, "ferry", TEXT, title="Ferry line doubles its fleet",
        source="North Coast Post", url="https://example.org/ferry?a=1&b=2",
        published="2025-02-03", status=Status.DONE,
    )  # fmt: skip
    return MarkedArticle(article, spans)


# Characters that break offsets: beyond U+FFFF, joined, combining, bidirectional, odd spaces and
# line separators, and what JSON, CSV and spreadsheets take for their own.
_AWKWARD = (
    "ab Z.9\n\t 💩👩‍👩‍👧é\u0301\u00a0\u2028\u2029\u200b\u202eشكرا中文“”'\"\\,;=+-@{}\ufeff\ufffd"
)


def texts(min_size: int = 0) -> st.SearchStrategy[str]:
    letters = st.one_of(st.sampled_from(_AWKWARD), st.characters())
    return st.text(letters, min_size=min_size, max_size=40).map(normalise)


def _finite() -> st.SearchStrategy[int | float | None]:
    return st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def _mentions(draw: st.DrawFn, text: str, *, is_named: bool = False) -> Mention:
    start, end = draw(_bounds(text))
    return Mention(start, end, draw(st.none() | texts()) if is_named else None)


@st.composite
def _bounds(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def _attributes(draw: st.DrawFn, layer: Layer, text: str) -> Attributes:
    if layer is Layer.ENTITY:
        return None
    mention = st.none() | _mentions(text)
    if layer is Layer.QUOTE:
        speaker = st.none() | _mentions(text, is_named=True)
        return QuoteAttributes(draw(st.none() | texts()), draw(speaker), draw(mention))
    kinds = st.none() | st.sampled_from(ModifierClass)
    return FigureAttributes(
        number=draw(st.none() | _bounds(text)),
        low=draw(_finite()),
        high=draw(_finite()),
        unit=draw(st.none() | texts()),
        counted=draw(mention),
        modifier=draw(st.none() | st.builds(Modifier, texts(), kinds)),
        vague=draw(st.booleans()),
        restates=draw(mention),
    )


@st.composite
def _spans(draw: st.DrawFn, text: str, name: str) -> Span:
    layer = draw(st.sampled_from(Layer))
    start, end = draw(_bounds(text))
    span = Span(
        id=UNSTORED_SPAN,
        article=UNSTORED_ARTICLE,
        name=name,
        layer=layer,
        label=draw(texts(min_size=1).filter(bool)),
        start=start,
        end=end,
        text=text[start:end],
        state=draw(st.sampled_from(State)),
        origin=draw(texts()),
        score=draw(st.none() | st.floats(0, 1)),
        attributes=draw(_attributes(layer, text)),
        note=draw(st.none() | texts(min_size=1).filter(bool)),
    )
    if span.state is not State.CORRECTED:
        return span
    return Span(*(getattr(span, key) for key in Span.__slots__[:-1]), as_suggestion(span))


@st.composite
def marked_articles(draw: st.DrawFn) -> MarkedArticle:
    """An article as a project may hold it, its spans nested and crossing at will."""
    text = draw(texts(min_size=1).filter(str.strip))
    name = draw(texts(min_size=1).filter(bool))
    optional = st.none() | texts()
    article = Article(
        UNSTORED_ARTICLE, name, text, draw(optional), draw(optional), draw(optional),
        draw(optional), draw(st.sampled_from(["en", "ar", "zh", "xx", "de-AT"])),
        draw(st.sampled_from(Status)),
    )  # fmt: skip
    names = draw(st.lists(texts(min_size=1).filter(bool), max_size=5, unique=True))
    return MarkedArticle(article, [draw(_spans(text, each)) for each in names])
