"""Offsets in UTF-16 units and bytes, held against Python's own encoders."""

from time import perf_counter

import pytest
from examples import some
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.exchange.offsets import Offsets, Unit

_ENCODINGS = {Unit.UTF16: ("utf-16-le", 2), Unit.BYTES: ("utf-8", 1), Unit.POINTS: ("utf-32-le", 4)}
_AWKWARD = st.sampled_from("a é\u0301\u2028\u00a0中ش💩👩‍👩‍👧\U0001f3fd\r\n\u202e\U00020000\ufeff")


@given(st.text(_AWKWARD | st.characters(), max_size=30), st.sampled_from(Unit))
@settings(max_examples=some(200), deadline=None)
def test_each_offset_is_that_of_the_encoder_and_comes_back(text: str, unit: Unit) -> None:
    encoding, size = _ENCODINGS[unit]
    offsets = Offsets(text, unit)
    begins = [text[:at].encode(encoding, "surrogatepass") for at in range(len(text) + 1)]
    edges = [len(begin) // size for begin in begins]
    assert [offsets.to_units(at) for at in range(len(text) + 1)] == edges
    assert [offsets.to_point(edge) for edge in edges] == list(range(len(text) + 1))
    assert offsets.units == edges[-1]
    assert offsets.same is (edges[-1] == len(text))


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.BYTES])
def test_an_offset_inside_a_character_or_outside_of_the_text_is_none(unit: Unit) -> None:
    offsets = Offsets("a💩b", unit)
    inside = range(2, 1 + {Unit.UTF16: 2, Unit.BYTES: 4}[unit])
    assert [offsets.to_point(at) for at in inside] == [None] * len(inside)
    assert offsets.to_point(-1) is None
    assert offsets.to_point(offsets.units + 1) is None


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.BYTES])
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: Unit) -> None:
    def seconds(length: int) -> float:
        text = "💩é" * length
        began = perf_counter()
        offsets = Offsets(text, unit)
        for at in range(0, len(text), 50):
            assert offsets.to_point(offsets.to_units(at)) == at
        return perf_counter() - began

    seconds(100)
    short = min(seconds(2_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(3)) < 40 * short
