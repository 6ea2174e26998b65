"""The firms of an article are found by their full name, the same in every run."""

import pytest

from pressmark.detect.quotes.bodies import Bodies

NAMES = [
    ("Wray", "Tomlin & Wray"), ("Trust", "Hexley Trust"), ("Board", "Water Board"),
    ("Union", "Bakers Union"), ("Echo", "Saltmere Echo"), ("Works", "Corvane Works"),
]  # fmt: skip


@pytest.mark.parametrize(("short", "long"), NAMES)
def test_of_two_bodies_that_end_alike_the_longer_is_named(short: str, long: str) -> None:
    for bodies in ([(0, short), (20, long)], [(0, long), (20, short)]):
        assert Bodies(bodies).named_in(f"Retailer {long}") == long


def test_words_that_name_no_body_stay_as_they_are() -> None:
    assert Bodies([(0, "Tomlin & Wray")]).named_in("a retailer") == "a retailer"
