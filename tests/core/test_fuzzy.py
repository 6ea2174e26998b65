"""A few letters find the title that is meant, before others that have them, too."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.domain.fuzzy import match

TITLES = (
    "Accept", "Reject", "Next Undecided", "Next Article", "Previous Article", "Import Files",
    "Zoom In", "Show Article List", "Find in Article", "Undo: accept GPE Crimea", "Flag Article",
    "Mark as In Progress", "Place", "Person", "Organisation", "Keys", "Normal Size",
)  # fmt: skip


def ranked(typed: str) -> list[str]:
    found = [(match(typed, title), title) for title in TITLES]
    return [title for hit, title in sorted(found, key=lambda one: -(one[0] or (0,))[0]) if hit]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("acc", "Accept"),
        ("na", "Next Article"),
        ("art next", "Next Article"),
        ("nu", "Next Undecided"),
        ("pers", "Person"),
        ("find", "Find in Article"),
        ("ZI", "Zoom In"),
        ("pa", "Previous Article"),
        ("undo", "Undo: accept GPE Crimea"),
        ("org", "Organisation"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str) -> None:
    assert ranked(typed)[0] == first


def test_every_word_must_be_there_and_its_letters_in_order() -> None:
    assert match("tpecca", "Accept") is None
    assert match("accept zebra", "Accept") is None
    assert match("", "Accept") == (pytest.approx(-0.24), ())


def test_the_places_are_those_of_the_best_letters() -> None:
    assert match("ar", "Clear Article")[1] == (6, 7)
    assert match("na", "Next Article")[1] == (0, 5)
    assert match("ayse", "Ayşe 💩")[1] == (0, 1, 2, 3)


@given(st.text(max_size=12), st.text(max_size=40))
def test_places_point_at_the_letters_that_were_typed(typed: str, title: str) -> None:
    found = match(typed, title)
    if found is not None:
        assert list(found[1]) == sorted(set(found[1]))
        assert all(0 <= place < len(title) for place in found[1])


def test_two_hundred_titles_are_ranked_in_a_moment() -> None:
    titles = [f"{a} and {b}" for a in TITLES for b in TITLES][:200]
    begun = time.process_time()
    for title in titles:
        match("next art", title)
    assert time.process_time() - begun < 0.1
