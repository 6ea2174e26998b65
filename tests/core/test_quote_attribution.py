"""Who said a quote, by which word, what kind of quote it is, and which pieces belong together."""

import pytest
from examples import some
from hypothesis import given, settings
from hypothesis import strategies as st
from quote_reading import attributes, pipeline, read

from pressmark.detect.parse import parse
from pressmark.detect.quotes.suggest import ORIGIN, suggest_quotes
from pressmark.domain.span import Layer, Suggestion

# A text with one quote in marks, the quote's label, its speaker and its cue.
LADDER = [
    ("'The bridge is safe,' said Nora Feld.", "direct", "Nora Feld", "said"),
    ("'The bridge is safe,' Nora Feld told reporters.", "direct", "Nora Feld", "told"),
    ("'Is the bridge safe?' she asked.", "direct", "she", "asked"),
    ("'The bridge is safe', Mr Feld said.", "direct", "Feld", "said"),
    ("Nora Feld said: 'The bridge is safe.'", "direct", "Nora Feld", "said"),
    ('Nora Feld said, "The bridge is safe."', "direct", "Nora Feld", "said"),
    ("Mayor Nora Feld called the bridge 'a deathtrap'.", "partial", "Nora Feld", "called"),
    ("It is 'a deathtrap', according to Nora Feld.", "partial", "Nora Feld", "according to"),
    ("'The bridge is safe.' – Nora Feld", "direct", "Nora Feld", "–"),
    ("The panel rates it as 'half true' compared to last year.", "partial", "The panel", "rates"),
    ("'The bridge is safe,' a city hall source said.", "direct", "a city hall source", "said"),
    ("'The bridge is safe,' town clerk Nora Feld said on Monday.", "direct", "Nora Feld", "said"),
    ("'Safe!' shouted the engineers.", "direct", "the engineers", "shouted"),
    ("Nora Feld: 'The bridge is safe.'", "direct", "Nora Feld", ":"),
    ("Her words on bridges: 'They last,' Nora Feld said.", "direct", "Nora Feld", "said"),
    ("The film shows Nora Feld saying: 'The bridge is safe.'", "direct", "Nora Feld", "saying"),
    ("The vote forced Nora Feld to say: 'The bridge is safe.'", "direct", "Nora Feld", "say"),
    ('"It is our year!" Feld\'s aunt, clerk Anna "Fish" Holm (of Lewick), shouted.', "direct",
     "Feld's aunt", "shouted"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "label", "speaker", "cue"), LADDER, ids=[row[0] for row in LADDER]
)
def test_a_quote_has_its_label_speaker_and_cue(
    text: str, label: str, speaker: str, cue: str | None
) -> None:
    rows = read(text).rows("direct", "partial", "scare")
    assert [(row[0], row[2], row[3]) for row in rows] == [(label, speaker, cue)]


def test_the_cue_inside_marks_does_not_count() -> None:
    (row,) = read("'He said it would hold,' Nora Feld told the court.").rows("direct")
    assert row[2:] == ("Nora Feld", "told")


def test_the_next_quote_of_a_paragraph_has_the_same_speaker() -> None:
    found = read("'It held,' Nora Feld said. 'Nobody was more surprised than we were.'")
    assert [row[2] for row in found.rows("direct")] == ["Nora Feld", "Nora Feld"]


def test_a_paragraph_that_is_a_quote_takes_the_speaker_before() -> None:
    found = read("'It held,' Nora Feld said.\n\n'We were all surprised by that.'")
    assert [row[2] for row in found.rows("direct")] == ["Nora Feld", "Nora Feld"]


def test_a_date_after_the_cue_is_not_the_speaker() -> None:
    (row,) = read('"The ferry will sail," Captain Iris Lowe said Monday.').rows("direct")
    assert row[2] == "Iris Lowe"


def test_words_held_at_arms_length_have_no_speaker() -> None:
    (row,) = read("The so-called 'miracle' cheese went on sale in the shop.").rows()
    assert row == ("scare", "'miracle'", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "She starred in the film 'The Long Harbour' ten years ago.",
        'He read aloud from the novel "A House of Salt" for an hour.',
        "The band's new album, 'Slow Weather', came out in May.",
        "He was born William 'Billy' Hart in the north.",
    ],
)
def test_titles_and_nicknames_are_no_quotes(text: str) -> None:
    assert read(text).rows("direct", "partial", "scare") == []


def test_quoted_words_in_a_reported_clause_give_two_spans_with_one_speaker() -> None:
    found = read("Nora Feld said the bridge was 'as sound as a bell' after the repairs.")
    assert found.rows() == [
        ("indirect", "the bridge was 'as sound as a bell' after the repairs", "Nora Feld", "said"),
        ("partial", "'as sound as a bell'", "Nora Feld", "said"),
    ]
    assert len(set(found.utterances())) == 1


def test_a_quote_in_a_quote_gives_two_spans() -> None:
    found = read("\"My father said, 'Never sell the boat,' and I never did,\" Iris Lowe said.")
    assert [(row[0], row[2]) for row in found.rows("direct")] == [
        ("direct", "Iris Lowe"),
        ("direct", "My father"),
    ]


# --- utterances


def test_pieces_around_one_cue_are_one_utterance() -> None:
    found = read("'The boat,' said Iris Lowe, 'is not for sale.'")
    assert found.utterances() == ["u1", "u1"]


def test_a_quote_over_three_paragraphs_is_one_utterance() -> None:
    found = read("Iris Lowe said: 'It rained.\n\n'It blew.\n\n'And then it was over.'")
    assert found.utterances() == ["u1", "u1", "u1"]
    assert [row[2] for row in found.rows()] == ["Iris Lowe"] * 3


def test_another_speaker_begins_another_utterance() -> None:
    found = read("'It rained,' said Iris Lowe.\n\n'It did not,' said Tom Berg.")
    assert found.utterances() == ["u1", "u2"]


# --- names


def test_a_pronoun_is_resolved_to_who_spoke_before() -> None:
    found = read("'It rained,' said Iris Lowe. 'All day,' she added.")
    assert found.names() == ["Iris Lowe", "Iris Lowe"]


def test_a_surname_is_resolved_to_the_full_name() -> None:
    found = read("Tom Berg runs the mill. 'It never stops,' Mr Berg said.")
    assert [row[2] for row in found.rows()] == ["Berg"]
    assert found.names() == ["Tom Berg"]


def test_a_description_is_resolved_to_the_name_it_was_given() -> None:
    found = read(
        "Finance minister Helen Strand opened the new mint.\n\n'Money is trust,' the minister said."
    )
    assert found.names() == ["Helen Strand"]


def test_a_description_of_nobody_in_particular_is_its_own_name() -> None:
    found = read("'Money is trust,' a Treasury source said.")
    assert found.names() == ["Treasury source"]


def test_a_pronoun_with_nobody_before_it_has_no_name() -> None:
    assert read("'Money is trust,' he said.").names() == [None]


def test_a_name_that_opens_a_sentence_keeps_its_capital() -> None:
    found = read(
        "The works of Corvane stood still.\n\n"
        "Corvane, which runs the works, has promised to pay for 'every last crack' soon."
    )
    assert set(found.names()) == {"Corvane"}


def test_a_common_noun_that_opens_a_sentence_is_small_in_the_name() -> None:
    found = read("Policymakers said the rate would stay. Many policymakers were absent.")
    assert found.names() == ["policymakers"]


def test_the_possessive_of_several_belongs_to_the_speaker() -> None:
    found = read("The Dock Workers' Union said two men had been hurt.")
    assert [row[2] for row in found.rows()] == ["The Dock Workers' Union"]


def test_a_thing_that_was_told_about_is_not_the_next_speaker() -> None:
    found = read("The engineer said the bridge was old and described the deck as 'a sieve'.")
    assert {row[2] for row in found.rows("partial")} == {"The engineer"}


def test_a_body_of_which_the_last_word_is_repeated_has_its_full_name() -> None:
    found = read(
        "The foreign ministry said it was calm.\n\n"
        "The interior ministry said that roads were closed. Trains would run, the ministry said."
    )
    assert found.names() == ["foreign ministry", "interior ministry", "interior ministry"]


def test_several_people_are_not_she() -> None:
    found = read(
        "Dr Anna Holm leads the clinic. The authors said the drug works.\n\n"
        "'It is the easiest signature in medicine,' she wrote."
    )
    assert found.names()[-1] == "Anna Holm"


def test_somebody_named_since_the_last_quote_is_she() -> None:
    found = read(
        "'Never say never,' a council source said.\n\n"
        "Ms Anna Holm is not holding her breath. 'Safe as houses?' she said."
    )
    assert found.names()[-1] == "Anna Holm"


def test_a_lead_in_without_a_speaker_reports_nothing() -> None:
    found = read("Asked whether it would halt the dig, a council source said: 'Never say never.'")
    assert found.rows("indirect") == []


def test_a_participle_behind_an_introduced_quote_is_not_its_cue() -> None:
    (row,) = read('In a letter, Peabody said: "It is sound," adding that it was new.').rows(
        "direct"
    )
    assert row[2:] == ("Peabody", "said")


def test_what_follows_the_cue_is_not_its_subject_unless_inverted() -> None:
    found = read("Council today called state of harbour 'quite lamentable' on eve of talks")
    assert [row[2] for row in found.rows("partial")] == ["Council"]


def test_who_is_blamed_for_saying_something_said_it() -> None:
    (row,) = read("The council mocked the mayor for saying: 'The ferry is late.'").rows("direct")
    assert row[2:] == ("the mayor", "saying")


def test_the_given_people_are_used() -> None:
    text = "'Quack,' said Waddles."
    doc = next(iter(parse([text], pipeline())))
    person = Suggestion(Layer.ENTITY, "PERSON", text.index("Waddles"), len(text) - 1, "test")
    (quote,) = suggest_quotes(doc, [person])
    speaker = attributes(quote).speaker
    assert speaker is not None
    assert text[speaker.start : speaker.end] == "Waddles"


def test_a_pronoun_does_not_mean_somebody_of_the_other_sex() -> None:
    found = read("Iris Lowe met Tom Berg at the mill. 'It never stops,' she said.")
    assert found.names() == ["Iris Lowe"]


def test_it_means_the_body_that_spoke_before() -> None:
    found = read("The ministry said the mill was safe. It added that the river was rising.")
    assert found.names() == ["ministry", "ministry"]


# --- transcripts

TRANSCRIPT = (
    "Inquiry hears of the night of the flood\n\n"
    "MR OKORO: Where were you when the water came?\n\n"
    "MS PELL: On the stairs, with two of the patients.\n\n"
    "MR OKORO: And who else was there?\n\n"
    "MS PELL: Nobody. I called, and nobody came.\n\n"
    "(Pause.)\n\n"
    "MR OKORO: Thank you."
)


def test_turns_of_a_transcript_are_direct_quotes_of_their_tags() -> None:
    found = read(TRANSCRIPT)
    assert [row[1:3] for row in found.rows("direct")][:2] == [
        ("Where were you when the water came?", "OKORO"),
        ("On the stairs, with two of the patients.", "PELL"),
    ]
    assert len(found.rows("direct")) == 5


def test_two_lines_with_a_colon_are_no_transcript() -> None:
    assert read("NOTE: The shop is shut.\n\nUPDATE: It is open again.").rows() == []


# --- the result as a whole


def test_suggestions_are_in_reading_order_and_say_where_they_come_from() -> None:
    found = read("Tom Berg said it was 'over'. 'Go home,' he said.")
    places = [(quote.start, -quote.end) for quote in found.quotes]
    assert places == sorted(places)
    assert {(quote.layer, quote.origin) for quote in found.quotes} == {(Layer.QUOTE, ORIGIN)}


def test_a_quote_without_its_closer_is_less_sure() -> None:
    whole = read("'It rained all day,' said Iris Lowe.").quotes[0]
    broken = read("Iris Lowe said: 'It rained all day and all night.").quotes[0]
    assert whole.score is not None
    assert broken.score is not None
    assert broken.score < whole.score


@pytest.mark.parametrize(
    "text", ["", "\n", "👍" * 500, "'" * 500, '"' * 501, "123 456", "אב «גד» הו"]
)
def test_odd_texts_are_read_without_an_error(text: str) -> None:
    assert all(quote.start < quote.end for quote in read(text).quotes)


@given(st.text(alphabet="abS .,:\n'\"“”’s", max_size=60))
@settings(max_examples=some(40), deadline=None)
def test_any_text_gives_spans_inside_it_and_the_same_twice(text: str) -> None:
    doc = next(iter(parse([text], pipeline())))
    found = suggest_quotes(doc)
    assert found == suggest_quotes(doc)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
