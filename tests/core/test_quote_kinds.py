"""What stands in marks: speech, words at arm's length, a title, or no words of anybody."""

import pytest
from quote_reading import read

# A text, and the label of what stands in marks; None where it is no quote.
KINDS = [
    ("capitals tell nothing in a headline",
     "Ferry Company Promises 'Safer' Crossings After Storm", "partial"),
    ("a work in a headline", "Nora Feld Sings In New Film 'Slow Harbour'", None),
    ("a song in a headline", "Nora Feld Sings To Crowd In Clip Of New Song 'The 27'", None),
    ("a name that a verb gives",
     "The mayor called her rival 'Careless Nora' on Monday.", "partial"),
    ("a show after its channel",
     "Nora Feld told Radio Lewick's 'Early Boat' that fares rise.", None),
    ("a meeting only mentioned",
     "Nora Feld stressed her support for the old ferry during a 'Friends of the Sea Forum'.", None),
    ("a nickname", "He paid his rival back with the nickname 'Leaky Len' after the vote.", "scare"),
    ("what somebody is treated as",
     "Nora Feld has gone after her rival as a 'loose cannon' in recent weeks.", "partial"),
    ("far from the verb that reports",
     ("The council said a plan which the mayor's own staff had drawn up in March and which had "
      "been sold to the town for months as a 'gift' would be dropped."), "partial"),
    ("a noun of speech is all there is",
     "There was no answer to the criticism of the 'greedy' owners.", "partial"),
    ("nothing is reported", "Traders sold off 'junk' bonds in the morning.", "scare"),
    ("a passive that names nobody", "Nora Feld was last night accused of 'losing control'.",
     "partial"),
    ("a name given far behind its verb",
     "The judge called the former beauty queen 'Madam Penny' in court.", "partial"),
    ("a participle that the parser takes for a modifier",
     "Neighbour Joan Pritchard, 72, described hearing 'an almighty bang'.", "partial"),
    ("what something is being called", "It began a change that is being called 'the great taper'.",
     "scare"),
    ("a headline that is no sentence",
     "Tourist 'mauled by shark' off Egypt\n\nA tourist lost a leg.", "partial"),
    ("another speaker's participle behind the words",
     "The move 'was a close call,' minutes of the meeting showed, with officials arguing for more.",
     "partial"),
    ("an order", "The foreman told the driver 'leave it', and he did.", "direct"),
    ("a stage direction", "'(Laughter.)'", None),
    ("the value in a web page's tag", "<a title='the ferry will not sail again this year'>", None),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "label"), KINDS, ids=[row[0] for row in KINDS])
def test_what_stands_in_marks_has_its_kind(reason: str, text: str, label: str | None) -> None:
    rows = read(text).rows("direct", "partial", "scare")
    assert [row[0] for row in rows] == ([] if label is None else [label]), reason


def test_quoted_words_joined_by_and_share_their_speaker() -> None:
    found = read("Nora Feld treats him as a 'loose cannon' and a 'spoilt child' all the time.")
    assert found.rows("partial") == [
        ("partial", "'loose cannon'", "Nora Feld", "treats"),
        ("partial", "'spoilt child'", "Nora Feld", "treats"),
    ]


def test_what_serves_as_something_is_at_arms_length() -> None:
    (row,) = read("The barge has served the town as a 'ferry' since the storm.").rows()
    assert row[0] == "scare"


def test_the_words_of_an_accusation_without_an_accuser_have_no_speaker() -> None:
    (row,) = read("Nora Feld was last night accused of 'losing control' of the town.").rows()
    assert row[2:] == (None, "accused")
