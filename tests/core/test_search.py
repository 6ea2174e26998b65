"""Searching in a text finds what an analyst means, at the right code points."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.domain.search import Haystack, Query, find_regex, regex_of

TEXT = (
    "Ayşe Demir 💩 said the ‘Demirs’ of Łódź – co\u00adoperate\u00a0now; AYSE. Straße, cafe\u0301."
)


def found(query: Query, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in Haystack(text).find(query)]


def test_without_case_accents_and_kinds_of_marks_are_seen_through() -> None:
    assert found(Query("ayse")) == ["Ayşe", "AYSE"]
    assert found(Query("'demirs'")) == ["‘Demirs’"]
    assert found(Query("lodz - ")) == ["Łódź – "]
    assert found(Query("cooperate now")) == ["co\u00adoperate\u00a0now"]
    assert found(Query("cafe")) == ["cafe\u0301"]
    assert found(Query("CAFÉ.")) == ["cafe\u0301."]


def test_a_match_that_ends_inside_a_letter_takes_the_whole_letter() -> None:
    assert found(Query("strasse")) == ["Straße"]
    assert found(Query("stras")) == ["Straß"]
    assert found(Query("se,")) == ["ße,"]


def test_with_case_the_text_is_taken_as_it_is() -> None:
    assert found(Query("demir", case=True)) == []
    assert found(Query("Demir", case=True)) == ["Demir", "Demir"]
    assert found(Query("Ayse", case=True)) == []


def test_whole_words_leave_longer_ones_out() -> None:
    assert found(Query("demir")) == ["Demir", "Demir"]
    assert found(Query("demir", word=True)) == ["Demir"]
    assert found(Query("💩", word=True)) == ["💩"]


def test_signs_of_regular_expressions_are_plain_signs_otherwise() -> None:
    assert found(Query("a.c"), "abc a.c") == ["a.c"]
    assert found(Query("(*", case=True), "x (* y") == ["(*"]


def test_offsets_behind_emoji_are_code_points() -> None:
    [(start, end)] = Haystack(TEXT).find(Query("said"))
    assert TEXT[start:end] == "said"
    assert start == TEXT.index("said")


def test_what_is_not_seen_alone_finds_nothing() -> None:
    assert found(Query("\u00ad")) == []
    assert found(Query("")) == []


def test_words_of_a_filter_are_found_as_beginnings_of_words() -> None:
    text = "Ferries, ferry-men and a preferred U.S. ferryman"
    hits = Haystack(text).find_words("ferr U.S.")
    assert [text[a:b] for a, b in hits] == ["Ferries", "ferry", "U.S", "ferryman"]
    assert Haystack(text).find_words(" ?! ") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [("own sail", "sails"), ("ayse", "Ayşe"), ("AYŞE'S", "Ayşe’s"), ("u.s", "U.S"), ("ail", None)],
)
def test_one_word_of_a_filter_is_found_in_a_text_as_it_is_or_folded(
    words: str, found: str | None
) -> None:
    text = "In the U.S. Ayşe’s ferry sails."
    bounds = Haystack(text).find_word(words)
    assert (text[slice(*bounds)] if bounds else None) == found


def test_a_regular_expression_knows_case_words_and_paragraphs() -> None:
    text = "One 12\nTwo 345 12x"
    hits = find_regex(Query(r"^t\w+|\d+$", regex=True), text)
    assert [text[a:b] for a, b in hits] == ["12", "Two"]
    assert find_regex(Query(r"^t\w+", case=True, regex=True), text) == []
    hits = find_regex(Query(r"\d\d|3", word=True, regex=True), text)
    assert [text[a:b] for a, b in hits] == ["12"]
    assert find_regex(Query("x*", regex=True), "axxb") == [(1, 3)]


@pytest.mark.parametrize(
    "pattern", ["(", "a{9999999999999}", "[z-a]", "*", r"\q", "(?P<a>x)(?P<a>y)"]
)
def test_a_wrong_regular_expression_is_told_in_a_sentence(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"^Not a pattern: .+\.$"):
        regex_of(Query(pattern, regex=True))


SIGNS = st.text(st.sampled_from("aAáß\u0301\u00ad ﬁſŁ’\n💩İ.b"), max_size=30)


@given(SIGNS, st.integers(0, 29), st.integers(1, 5), st.booleans())
def test_every_stretch_of_a_text_is_found_in_it(
    text: str, start: int, length: int, case: bool
) -> None:
    part = text[start : start + length]
    hay = Haystack(text)
    if not part or not Haystack(part).folded:
        return
    hits = hay.find(Query(part, case=case))
    assert hits == sorted(hits)
    assert hits
    for a, b in hits:
        assert 0 <= a < b <= len(text)
        if case:
            assert text[a:b] == part
        else:
            assert Haystack(part).folded in Haystack(text[a:b]).folded


def test_a_long_article_is_searched_in_a_moment() -> None:
    text = "Ayşe Demir carried 3,000 people over the straße. " * 12_000
    hay = Haystack(text)
    hay.find(Query("x"))
    begun = time.process_time()
    assert len(hay.find(Query("e"))) > 50_000
    assert time.process_time() - begun < 0.5
    assert re.search("strasse", hay.folded)
