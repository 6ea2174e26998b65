"""Reported speech without marks: what is reported, by whom, and by which word."""

from itertools import pairwise

import pytest
from quote_reading import read

# A text and the reported clause, speaker and cue expected in it.
REPORTED = [
    ("that is left out", "Iris Lowe said that the ferry would sail.",
     "the ferry would sail", "Iris Lowe", "said"),
    ("no that", "Iris Lowe said the ferry would sail.",
     "the ferry would sail", "Iris Lowe", "said"),
    ("the cue comes last", "The ferry will sail on Monday, the company said.",
     "The ferry will sail on Monday", "the company", "said"),
    ("according to", "The ferry will sail on Monday, according to the company.",
     "The ferry will sail on Monday", "the company", "according to"),
    ("an infinitive", "The company promised to repair the ferry.",
     "to repair the ferry", "The company", "promised"),
    ("an infinitive without its addressee", "The company urged passengers to stay at home.",
     "to stay at home", "The company", "urged"),
    ("the addressee is left out", "Iris Lowe told reporters that the ferry was late.",
     "the ferry was late", "Iris Lowe", "told"),
    ("a further cue ends the clause", "Iris Lowe said the ferry was late and blamed the fog.",
     "the ferry was late", "Iris Lowe", "said"),
    ("the reporter's participle ends it", "She said the ferry was late, adding that it was foggy.",
     "the ferry was late", "She", "said"),
    ("but at the front is the reporter's", "But the ferry would sail, the company said.",
     "the ferry would sail", "the company", "said"),
    ("a dateline", "PORT ELLAN – The ferry will sail on Monday, the company said.",
     "The ferry will sail on Monday", "the company", "said"),
    ("a long dash behind the dateline", "LEWICK ― The ferry will sail on Monday, the company said.",
     "The ferry will sail on Monday", "the company", "said"),
    ("what the reporter concedes", "She said the ferry was late, although she gave no reason.",
     "the ferry was late, although she gave no reason", "She", "said"),
    ("another's cue ends it", "She said the ferry was late, although critics say it was not.",
     "the ferry was late", "She", "said"),
    ("a verb and its particle", "Lowe shot back that the ferry had never been late.",
     "the ferry had never been late", "Lowe", "shot"),
    ("a verb that needs its adjective", "The report makes clear that the ferry was late.",
     "the ferry was late", "The report", "makes"),
    ("a gerund", "The captain admitted stealing the ferry.",
     "stealing the ferry", "The captain", "admitted"),
    ("for somebody to do something", "The inspector appealed for witnesses to come forward.",
     "witnesses to come forward", "The inspector", "appealed"),
    ("a body that which stands for", "It angered Denmark, which denied that the ferry was late.",
     "the ferry was late", "which", "denied"),
    ("an accuser in an apposition",
     "Another host on the show, Artyom Holm, accused the captain of lying.",
     "the captain of lying", "Artyom Holm", "accused"),
    ("only before that", "A spokesman said only that the ferry would sail.",
     "the ferry would sail", "A spokesman", "said"),
    ("a title stands between the verb and that",
     "Angela Holm claims in her new book, 'The Quiet Ferry', that the captain slept.",
     "the captain slept", "Angela Holm", "claims"),
    ("the same he goes on", "Lowe said he would resign, but he would not leave the town.",
     "he would resign, but he would not leave the town", "Lowe", "said"),
    ("a dateline that the parser takes for the subject",
     "LONDON (AP) — Britain's opposition leader on Thursday urged the ministry to act.",
     "to act", "Britain's opposition leader", "urged"),
    ("according to somebody the parser takes for a verb",
     "He slept on the ferry, according to show insiders.",
     "He slept on the ferry", "insiders", "according to"),
    ("behind the time", "Lowe said after the vote she would not accept the post.",
     "she would not accept the post", "Lowe", "said"),
    ("a noun that stands for speech", "Nobody believed her claim that the ferry was late.",
     "the ferry was late", "her", "claim"),
    ("a noun and its owner", "They ignored a warning from Iris Lowe that the ferry would sink.",
     "the ferry would sink", "Iris Lowe", "warning"),
    ("the cue comes last with its listener",
     "The wreck carried no flag, harbour master Petro Holm told a newspaper.",
     "The wreck carried no flag", "Petro Holm", "told"),
    ("somebody else's report ends it",
     "Lowe said that the reforms were not complete, and rights groups warned that he was weak.",
     "the reforms were not complete", "Lowe", "said"),
    ("the next report has its own speaker",
     "Lowe said that the reforms were not complete, and rights groups warned that he was weak.",
     "he was weak", "rights groups", "warned"),
    ("who issued a statement says it", "The council issued a statement calling the test a threat.",
     "the test a threat", "The council", "calling"),
    ("never inside a word", "He suggested that veterans might not be as strong as those who don’t.",
     "veterans might not be as strong as those who don’t", "He", "suggested"),
    ("a verb that seldom speaks goes on", "They say the drill starts at five and goes on all day.",
     "the drill starts at five and goes on all day", "They", "say"),
    ("behind quoted words", "He said it would stay 'on a stall,' because the crew had paid for it.",
     "it would stay 'on a stall,' because the crew had paid for it", "He", "said"),
    ("a study finds", "A study found that ferries are seldom late.",
     "ferries are seldom late", "A study", "found"),
    ("not when it was said", "Iris Lowe called the ferry a wreck during a debate.",
     "the ferry a wreck", "Iris Lowe", "called"),
    ("another part behind a comma", "She stressed safety, and a need to sail on time.",
     "safety, and a need to sail on time", "She", "stressed"),
    ("a part that the parser ties to the verb", "Lowe praised the crew of the ferry in the north.",
     "the crew of the ferry in the north", "Lowe", "praised"),
    ("who is to do it", "Lowe called for ferry captains to wear hats.",
     "ferry captains to wear hats", "Lowe", "called"),
    ("what is felt about", "Doctors expressed outrage over the closure of the ward.",
     "the closure of the ward", "Doctors", "expressed"),
    ("what is feared", "Doctors expressed concern that the ward would close.",
     "the ward would close", "Doctors", "expressed"),
    ("the parser's clause behind a day",
     "The mayor told shopkeepers this week he would close the road.",
     "he would close the road", "The mayor", "told"),
    ("as somebody put it",
     "As Lowe put it in a letter to the council, the port is 'a hole in the ground'.",
     "the port is 'a hole in the ground'", "Lowe", "put"),
    ("according to a longer name",
     "According to harbour master Petro Holm, the ferry reeks of 'fear' and oil.",
     "the ferry reeks of 'fear' and oil", "Petro Holm", "According to"),
    ("and to do more", "She said she wanted to sail 'at dawn' and to be home by noon.",
     "she wanted to sail 'at dawn' and to be home by noon", "She", "said"),
    ("and there was more", "Lowe said that it was late, and there was 'no fuel' on board.",
     "it was late, and there was 'no fuel' on board", "Lowe", "said"),
    ("the next speaker without a comma",
     "Ministers said they were convinced the port would open and unions accused the firm of greed.",
     "they were convinced the port would open", "Ministers", "said"),
    ("the same speaker's that goes on",
     "Ministers said that the port was safe and that engineers promised to check it.",
     "the port was safe and that engineers promised to check it", "Ministers", "said"),
    ("what somebody else says of it",
     "Lowe said the ferry was late, which she said was the fault of the fog.",
     "was the fault of the fog", "she", "said"),
    ("an explanation behind it",
     "Lowe said the port would work with Seawise, the firm that built the ferry.",
     "the port would work with Seawise", "Lowe", "said"),
    ("an answer to a question", "The council has not said when it will open the bridge.",
     "when it will open the bridge", "The council", "said"),
    ("in another verb's tense",
     "Lowe explained how they had built a ferry that saves fuel and demands less work.",
     "how they had built a ferry that saves fuel and demands less work", "Lowe", "explained"),
    ("others did so, too",
     "Several experts cautioned, as did the union, that the ferry might sink.",
     "the ferry might sink", "Several experts", "cautioned"),
    ("more words behind quoted ones",
     "'I have admiration for the crew' of the ferry, Mr Lowe said.",
     "'I have admiration for the crew' of the ferry", "Lowe", "said"),
    ("how somebody is seen", "Lowe has long portrayed the mayor as a 'loose cannon'.",
     "the mayor as a 'loose cannon'", "Lowe", "portrayed"),
    ("behind a dateline and the day it was said",
     "LEWICK ― The ferry is an insult to all, harbour leaders said on Friday, as they left.",
     "The ferry is an insult to all", "harbour leaders", "said"),
    ("a pronoun in the clause", "Police believe him, but the witness said he was lying.",
     "he was lying", "the witness", "said"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "text", "clause", "speaker", "cue"), REPORTED, ids=[row[0] for row in REPORTED]
)
def test_what_is_reported_is_found(
    reason: str, text: str, clause: str, speaker: str, cue: str
) -> None:
    assert ("indirect", clause, speaker, cue) in read(text).rows(), reason


def test_an_interrupted_clause_gives_two_pieces_of_one_utterance() -> None:
    found = read("The ferry, she told the crew on Friday, was too old to sail again.")
    assert [row[1] for row in found.rows()] == ["The ferry", "was too old to sail again"]
    assert found.utterances() == ["u1", "u1"]


@pytest.mark.parametrize(
    "text",
    [
        "Satellite images reveal a new harbour on the island.",
        "The ferry sailed on Monday.",
        "Tensions threatened to boil over in the harbour.",
        "It goes without saying that the sea is wet.",
        "She found that the door was open.",
        "The two leaders will discuss the future of the ferry.",
        "We deny them a safe haven.",
        "They camped beside a stream called Miracle Run.",
        "Rail: the way ahead for towns that sleep",
        "The ministry requires captains to disclose their routes.",
        "They disclosed them to a newspaper.",
        "More recently, prosecutors charged two captains, Lowe and Holm, with theft.",
    ],
)
def test_what_nobody_says_is_not_reported(text: str) -> None:
    assert read(text).rows("indirect") == []


def test_a_headline_reports_what_its_speaker_says() -> None:
    found = read("Lowe: Ferry will sail in any weather\n\nThe ferry is new, Lowe said on Monday.")
    assert found.rows()[0] == ("indirect", "Ferry will sail in any weather", "Lowe", ":")


def test_quotes_joined_by_but_lie_in_one_clause() -> None:
    found = read(
        "He said that fog was 'a big problem on this route' but 'nobody will talk about it.'"
    )
    assert found.rows("indirect") == [
        ("indirect", "fog was 'a big problem on this route' but 'nobody will talk about it.'",
         "He", "said"),
    ]  # fmt: skip


def test_a_cue_between_commas_may_stand_before_quoted_words() -> None:
    found = read("Ferry captains, he said, can 'sail like gulls' and 'curse like crows.'")
    assert [row[1] for row in found.rows("indirect")] == [
        "Ferry captains",
        "can 'sail like gulls' and 'curse like crows.'",
    ]


def test_a_direct_quote_is_not_reported_again() -> None:
    assert read("'The ferry will sail,' Iris Lowe said.").rows("indirect") == []


def test_the_words_before_a_colon_and_a_quote_are_not_reported() -> None:
    assert read("In a letter, Iris Lowe said: 'The ferry will sail.'").rows("indirect") == []


def test_indirect_quotes_do_not_overlap() -> None:
    found = read(
        "Iris Lowe said Tom Berg had told her the ferry was late and that he warned of fog."
    )
    places = [(quote.start, quote.end) for quote in found.quotes if quote.label == "indirect"]
    assert all(first[1] <= second[0] for first, second in pairwise(places))


def test_somebody_else_who_speaks_with_a_participle_ends_the_clause() -> None:
    found = read("Denmark accused Norway of piracy, with minister Li Holm saying it must stop.")
    assert [row[1:3] for row in found.rows("indirect")] == [
        ("Norway of piracy", "Denmark"),
        ("it must stop", "Li Holm"),
    ]


def test_a_verb_coordinated_with_an_accusation_has_its_speaker() -> None:
    found = read("Holm accused the firm of 'hiding' its debts and vowed to issue fines.")
    assert [row[1:3] for row in found.rows("indirect")][-1] == ("to issue fines", "Holm")


def test_which_is_no_speaker_where_it_is_a_thing() -> None:
    assert read("They read the map, which said the ferry was late.").rows("indirect") == []


def test_where_somebody_speaks_is_not_part_of_what_was_said() -> None:
    found = read("One diplomat said, speaking from the deck: 'Nobody is popping champagne here.'")
    assert [(row[0], row[3]) for row in found.rows()] == [("direct", "said")]


def test_a_quote_set_off_as_a_paragraph_needs_no_marks() -> None:
    found = read(
        "The ferry was late again. Iris Lowe added:\n\n"
        "The fog came in at noon. Nobody could see the pier from the deck.\n\nShe left."
    )
    assert found.rows() == [
        ("direct", "The fog came in at noon. Nobody could see the pier from the deck.",
         "Iris Lowe", "added"),
    ]  # fmt: skip


def test_a_list_behind_a_colon_is_not_set_off() -> None:
    assert read("Iris Lowe said:\n\n• Fog and ice on the pier at noon.").rows() == []


def test_a_cue_behind_which_leaves_what_stands_before_to_the_reporter() -> None:
    found = read("The pier stands beside the park, which, Lowe said, is usually full of children.")
    assert [row[1] for row in found.rows("indirect")] == ["is usually full of children"]


def test_a_text_that_breaks_off_behind_its_cue_reports_nothing() -> None:
    assert read("In English, Haddad explained that").rows() == []
