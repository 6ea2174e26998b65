"""The list of an article's spans stays right, however it is changed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Layer, Span, State, reading_order
from pressmark.domain.span_list import SpanList


def make(number: int, start: int = 0, state: State = State.SUGGESTED) -> Span:
    layer = list(Layer)[number % 3]
    words = (SpanId(number), ArticleId(1), f"x{number}", layer, "L", start, start + 1 + number % 4)
    return Span(*words, text="", state=state, origin="t 1")


spans = st.builds(
    make, st.integers(1, 90), st.integers(0, 40), st.sampled_from([State.SUGGESTED, State.ACCEPTED])
)
changes = st.lists(
    st.tuples(
        st.lists(spans, max_size=80, unique_by=lambda span: span.id),
        st.lists(st.integers(1, 90).map(SpanId), max_size=5),
    ),
    max_size=6,
)


@given(changes)
def test_a_changed_list_is_the_one_made_anew(steps: list[tuple[list[Span], list[SpanId]]]) -> None:
    shown, expected = SpanList(), {}
    for changed, removed in steps:
        shown.change(changed, removed)
        for number in removed:
            expected.pop(number, None)
        expected.update((span.id, span) for span in changed)
        assert shown.ordered == reading_order(expected.values())
        assert shown.decided == sum(span.decided for span in expected.values())
        for layer in Layer:
            waiting = [s for s in expected.values() if s.layer is layer and not s.decided]
            assert shown.undecided(layer) == len(waiting)
        for number in range(91):
            assert shown.get(SpanId(number)) == expected.get(SpanId(number))


def test_the_ways_on_and_back_go_round_and_leave_out_where_they_begin() -> None:
    shown = SpanList(make(number, start=number) for number in (1, 2, 3, 4))
    assert [span.id for span in shown.after(SpanId(2))] == [3, 4, 1]
    assert [span.id for span in shown.before(SpanId(2))] == [1, 4, 3]
    assert [span.id for span in shown.after(None)] == [1, 2, 3, 4]
    assert [span.id for span in shown.before(None)] == [4, 3, 2, 1]


def test_who_holds_the_spans_keeps_those_that_were() -> None:
    shown = SpanList([make(1), make(2, start=5)])
    before = shown.ordered
    shown.change([replace(make(1), state=State.REJECTED)], [SpanId(2)])
    assert [(span.id, span.state) for span in before] == [(1, "suggested"), (2, "suggested")]
    assert [(span.id, span.state) for span in shown.ordered] == [(1, "rejected")]
