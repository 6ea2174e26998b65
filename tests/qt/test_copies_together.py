"""A decision in one copy of a paragraph holds in the others: one step, one undo, by real keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import Qt
from reading import Open, find, press, window_opener

from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.qt.main_window import MainWindow
from pressmark.store import operations, steps

CAPTION = "Ana Reis said “the quay holds” of 40 boats in Port Sallow"
TEXT = f"Quay\n\n{CAPTION}\n\nThe tide rose in Port Sallow.\n\n{CAPTION} \n\n{CAPTION}"
STARTS = [at for at in range(len(TEXT)) if TEXT.startswith(CAPTION, at)]
KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def suggestions() -> list[Suggestion]:
    """The same four spans in each copy, and one elsewhere."""
    found = [make(Layer.ENTITY, "GPE", "Port Sallow", TEXT.index("The tide"))]
    for utterance, start in enumerate(STARTS):
        found += [
            make(Layer.ENTITY, "PERSON", "Ana Reis", start),
            make(
                Layer.QUOTE, "partial", "“the quay holds”", start, QuoteAttributes(f"u{utterance}")
            ),
            make(Layer.FIGURE, "count", "40", start, figure(start)),
            make(Layer.ENTITY, "GPE", "Port Sallow", start),
        ]
    return found


def make(layer: Layer, label: str, words: str, after: int, attributes: Any = None) -> Suggestion:
    start = TEXT.index(words, after)
    return Suggestion(layer, label, start, start + len(words), "test 1", 0.9, attributes)


def figure(after: int) -> FigureAttributes:
    start = TEXT.index("40", after)
    return FigureAttributes((start, start + 2), 40, 40)


@pytest.fixture
def window(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001
    with window_opener(qtbot, tmp_path) as open_window:
        opened: Open = open_window
        yield opened(TEXT, suggestions())


def everywhere(window: MainWindow, words: str) -> list[Span]:
    """The spans with these words in the copies, in order."""
    return [
        span
        for span in window.desk.spans
        if span.text == words and any(s <= span.start < s + len(CAPTION) for s in STARTS)
    ]


def states(window: MainWindow, words: str) -> list[State]:
    return [span.state for span in everywhere(window, words)]


def test_accepting_in_one_copy_accepts_in_all_and_undo_takes_all_back(
    qtbot: Any, window: MainWindow
) -> None:
    before = len(steps.log(window.session.project))
    window.desk.select(everywhere(window, "Port Sallow")[1].id)
    press(qtbot, window, KEY.Key_A)
    assert states(window, "Port Sallow") == [State.ACCEPTED] * 3
    elsewhere = find(window, "Port Sallow", 1)
    assert elsewhere.start == TEXT.index("Port Sallow", TEXT.index("The tide"))
    assert elsewhere.state is State.SUGGESTED
    assert len(steps.log(window.session.project)) == before + 1
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == "&Undo: accept GPE Port Sallow, 3 times"
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert states(window, "Port Sallow") == [State.SUGGESTED] * 3


def test_undo_goes_to_the_copy_that_was_being_read(qtbot: Any, window: MainWindow) -> None:
    last = everywhere(window, "Port Sallow")[2]
    window.desk.select(last.id)
    press(qtbot, window, KEY.Key_G, CONTROL)
    press(qtbot, window, KEY.Key_A)
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert window.desk.current_id == last.id


def test_rejecting_and_labels_hold_in_all_copies(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "40").id)
    press(qtbot, window, KEY.Key_R)
    assert states(window, "40") == [State.REJECTED] * 3
    window.desk.select(find(window, "Ana Reis").id)
    press(qtbot, window, KEY.Key_2)
    assert {span.label for span in everywhere(window, "Ana Reis")} == {"ORG"}
    assert states(window, "Ana Reis") == [State.CORRECTED] * 3


def test_a_double_click_accepts_in_all_copies(window: MainWindow) -> None:
    window.view.span_double_clicked.emit(find(window, "40").id)
    assert states(window, "40") == [State.ACCEPTED] * 3


def test_edges_move_in_all_copies(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(everywhere(window, "Ana Reis")[1].id)
    press(qtbot, window, KEY.Key_I)
    assert [span.start for span in everywhere(window, "Reis")] == [at + 4 for at in STARTS]


def test_edges_in_the_blanks_at_the_end_move_alone(window: MainWindow) -> None:
    span = everywhere(window, "Port Sallow")[1]
    window.deciding.edging.set_bounds(span.id, span.start, span.end + 1)
    assert len(everywhere(window, "Port Sallow")) == 2
    assert window.desk.span(span.id).text == "Port Sallow "


def test_a_speaker_of_the_caption_is_that_of_each_copy(window: MainWindow) -> None:
    window.desk.select(everywhere(window, "“the quay holds”")[1].id)
    start = STARTS[1]
    window.deciding.set_quote(speaker=Mention(start, start + 8, "Ana Reis"))
    quotes = [span.quote for span in everywhere(window, "“the quay holds”")]
    assert [quote.speaker.start for quote in quotes if quote and quote.speaker] == STARTS
    assert [quote.utterance for quote in quotes if quote] == ["u0", "u1", "u2"]
    assert states(window, "“the quay holds”") == [State.CORRECTED] * 3


def test_a_speaker_from_elsewhere_is_the_same_in_each_copy(window: MainWindow) -> None:
    window.desk.select(everywhere(window, "“the quay holds”")[0].id)
    tide = TEXT.index("The tide")
    window.deciding.set_quote(speaker=Mention(tide, tide + 8))
    quotes = [span.quote for span in everywhere(window, "“the quay holds”")]
    assert {quote.speaker for quote in quotes if quote} == {Mention(tide, tide + 8)}


def test_a_value_holds_in_each_copy_at_its_own_place(window: MainWindow) -> None:
    window.desk.select(everywhere(window, "40")[0].id)
    window.deciding.set_figure(unit="boat")
    figures = [span.figure for span in everywhere(window, "40")]
    assert {one.unit for one in figures if one} == {"boat"}
    wanted = [TEXT.index("40", at) for at in STARTS]
    assert [one.number[0] for one in figures if one and one.number] == wanted


def test_words_added_in_one_copy_are_added_in_all(qtbot: Any, window: MainWindow) -> None:
    start = TEXT.index("boats", STARTS[1])
    window.desk.select_text((start, start + 5))
    press(qtbot, window, KEY.Key_E)
    assert states(window, "boats") == [State.ADDED] * 3
    assert window.desk.current.start == start
    followed(qtbot, window)
    assert window.commands.actions["undo"].text().endswith("boats, 3 times")
    press(qtbot, window, KEY.Key_D)
    assert everywhere(window, "boats") == []


def test_a_figure_that_is_added_has_its_number_in_its_own_copy(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select(everywhere(window, "40")[0].id)
    press(qtbot, window, KEY.Key_R)
    start = TEXT.index("40 boats", STARTS[0])
    window.desk.select_text((start, start + 8))
    press(qtbot, window, KEY.Key_F)
    added = everywhere(window, "40 boats")
    assert [span.figure.number[0] for span in added] == [TEXT.index("40", at) for at in STARTS]


def test_a_cut_is_made_in_all_copies_and_undone_in_all(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    window.desk.select(everywhere(window, "Port Sallow")[1].id)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Return)
    assert [span.start for span in everywhere(window, "Port")] == [
        TEXT.index("Port", at) for at in STARTS
    ]
    assert states(window, "Port") == [State.CORRECTED] * 3
    assert states(window, "Sallow") == [State.ADDED] * 3
    followed(qtbot, window)
    assert window.commands.actions["undo"].text().endswith("split GPE Port Sallow, 3 times")
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert window.desk.spans == before


def test_parts_of_a_quote_are_one_utterance_in_each_copy(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(everywhere(window, "“the quay holds”")[0].id)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Return)
    first, second = (
        [span.quote.utterance for span in everywhere(window, words) if span.quote]
        for words in ("“the quay", "holds”")
    )
    assert first == second == ["u0", "u1", "u2"]


def test_merging_joins_in_all_copies(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(everywhere(window, "Port Sallow")[0].id)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Return)
    cut = window.desk.spans
    window.desk.select(everywhere(window, "Port")[1].id)
    press(qtbot, window, KEY.Key_G)
    assert states(window, "Port Sallow") == [State.ACCEPTED] * 3
    assert everywhere(window, "Sallow") == []
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert window.desk.spans == cut


def test_a_figure_that_is_joined_is_read_in_its_own_copy(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(everywhere(window, "40")[1].id)
    start = TEXT.index("40 boats", STARTS[1])
    window.desk.select_text((start, start + 8))
    press(qtbot, window, KEY.Key_G)
    joined = [span.figure for span in everywhere(window, "40 boats")]
    assert [one.number[0] for one in joined if one and one.number] == [
        TEXT.index("40", at) for at in STARTS
    ]


def test_pieces_are_linked_in_each_copy_by_itself(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(everywhere(window, "“the quay holds”")[0].id)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Return)
    for words in ("“the quay", "holds”"):
        for span in everywhere(window, words):
            said = {span.id: QuoteAttributes(None)}
            window.session.run(operations.set_attributes, "utterance", said, set())
    window.desk.select(everywhere(window, "“the quay")[2].id)
    second = everywhere(window, "holds”")[2]
    window.desk.select_text((second.start, second.end))
    window.hands.shaping.link([window.desk.current, second])
    first, second_names = (
        [span.quote.utterance for span in everywhere(window, words) if span.quote]
        for words in ("“the quay", "holds”")
    )
    assert first == second_names
    assert len(set(first)) == 3
    assert None not in first


def test_a_cut_is_made_in_its_own_copy_alone_where_copies_are_apart(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_G, CONTROL, SHIFT)
    window.desk.select(everywhere(window, "Port Sallow")[1].id)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Return)
    assert len(everywhere(window, "Sallow")) == 1
    window.desk.select(everywhere(window, "Port")[0].id)
    press(qtbot, window, KEY.Key_G)
    assert len(everywhere(window, "Port Sallow")) == 3


def test_switched_off_each_copy_is_decided_on_its_own(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_G, CONTROL, SHIFT)
    assert window.settings.get("copies", True) is False
    window.desk.select(everywhere(window, "Ana Reis")[1].id)
    press(qtbot, window, KEY.Key_A)
    assert states(window, "Ana Reis") == [State.SUGGESTED, State.ACCEPTED, State.SUGGESTED]
    start = TEXT.index("boats", STARTS[1])
    window.desk.select_text((start, start + 5))
    press(qtbot, window, KEY.Key_E)
    assert len(everywhere(window, "boats")) == 1


def test_accepting_a_paragraph_accepts_what_is_undecided_in_its_copies(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_G, CONTROL, SHIFT)
    window.desk.select(everywhere(window, "40")[2].id)
    press(qtbot, window, KEY.Key_R)
    press(qtbot, window, KEY.Key_G, CONTROL, SHIFT)
    window.desk.select(everywhere(window, "Ana Reis")[0].id)
    window.commands.actions["accept-paragraph"].trigger()
    assert states(window, "Ana Reis") == [State.ACCEPTED] * 3
    assert states(window, "40") == [State.ACCEPTED, State.ACCEPTED, State.REJECTED]
    assert find(window, "Port Sallow", 1).state is State.SUGGESTED


def test_what_is_hidden_is_not_accepted_unseen(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_5, Qt.KeyboardModifier.AltModifier)
    window.commands.actions["accept-article"].trigger()
    assert {span.state for span in window.desk.spans} == {State.SUGGESTED}
