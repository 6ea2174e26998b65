"""Code points against UTF-16, with Python's own codec and Qt's own document as judges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from pressmark.domain.text import normalise
from pressmark.qt.offsets import OffsetMap, display_text, padded, utf16_length

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("a \n\u00a0\u2028\u2029\ufeff\ufffc\u0301💩𝒳👨\u200d\u200f中م"),
    ),
    max_size=60,
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_offset_becomes_the_length_of_its_utf16_prefix_and_comes_back(text: str) -> None:
    offsets = OffsetMap(text)
    for point in range(len(text) + 1):
        assert offsets.to_utf16(point) == units(text[:point])
        assert offsets.to_code_point(units(text[:point])) == point


@given(TEXTS)
def test_lengths_agree_with_the_codec(text: str) -> None:
    assert utf16_length(text) == len(padded(text)) == units(text)
    assert OffsetMap(text).astral == units(text) - len(text)


@given(TEXTS)
def test_a_document_holds_as_many_units_as_the_text_it_was_given(text: str) -> None:
    text = normalise(text)
    document = QTextDocument()
    document.setPlainText(display_text(text))
    assert document.characterCount() - 1 == units(text)
    assert document.blockCount() == text.count("\n") + 1


@pytest.mark.parametrize("words", ["Kelm", "é́", "مرفأ", "港口", "👩‍🚒"])
def test_a_document_selects_the_words_that_offsets_name(words: str) -> None:
    text = f"💩\u2028a\u00a0b\ufeff {words} 𝒳 end"
    document, offsets = QTextDocument(), OffsetMap(text)
    document.setPlainText(display_text(text))
    start = text.index(words)
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_utf16(start))
    cursor.setPosition(offsets.to_utf16(start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == words


def test_an_offset_inside_a_surrogate_pair_counts_as_its_start() -> None:
    assert OffsetMap("a💩b").to_code_point(2) == 1


def test_stand_ins_keep_characters_that_are_harmless() -> None:
    text = "tab\tNBSP\u00a0zero\u200bwidth line\nend 💩"
    assert display_text(text) is text
