"""Who is meant by "the pensioner", "the 34-year-old", "her solicitor", "it" or "who"."""

import pytest
from quote_reading import attributes, pipeline, read

from pressmark.detect.highlight import suggest
from pressmark.domain.span import Layer

# Why it is hard, a text, and the names of the speakers of its quotes in reading order.
NAMES: list[tuple[str, str, list[str | None]]] = [
    ("an epithet of somebody just named",
     "Joan Pritchard was first on the scene. 'It was a bang,' the pensioner said.",
     ["Joan Pritchard"]),
    ("where somebody comes from",
     "United manager Paolo Ricci was delighted. 'We never gave up,' the Italian said.",
     ["Paolo Ricci"]),
    ("an age that stands behind the name",
     "Kelly Harding, 34, and Mary Cole, 29, live next door. 'It smells,' the 34-year-old vowed.",
     ["Kelly Harding"]),
    ("an age that is nobody's",
     "Kelly Harding, 34, lives next door. 'It smells,' the 51-year-old said.",
     ["51-year-old"]),
    ("an office is no epithet",
     "Kelly Harding went to court. 'The case is closed,' the judge said.",
     ["judge"]),
    ("somebody without a name was called the same before",
     ("A pensioner saw it all from her window. Kelly Harding came home late. "
      "'It was a bang,' the pensioner said."),
     ["pensioner"]),
    ("an epithet that is a woman's",
     "Kelly Harding married Paul Harding in May. 'It was a bang,' the mother said.",
     ["Kelly Harding"]),
    ("her solicitor",
     "Mrs Ruth Lisle is to give evidence. Her solicitor said the claim was false.",
     ["Lisle's solicitor"]),
    ("a husband who is named later",
     ("'It was gone,' said Zara Holm. 'My husband shouted \"Run!\" and we ran.'\n\n"
      "By evening Holm and her husband, Josef Holm, were safe."),
     ["Zara Holm", "Zara Holm", "Josef Holm"]),
    ("a quote in a quote gives nobody the floor",
     ("'It was gone,' said Zara Holm. 'The fireman shouted \"Run!\" and we ran.'\n\n"
      "She said the house was lost."),
     ["Zara Holm", "Zara Holm", "fireman", "Zara Holm"]),
    ("it is the firm that the sentence is about",
     "Microsoft lost ground after it said the launch would be late.", ["Microsoft"]),
    ("who is an unnamed woman",
     "Ruth Amadi runs the school. One mother, who said the gate was broken, kept her son at home.",
     ["One mother"]),
    ("what somebody was",
     "Engineer says pump was 'a risk'\n\nColin Marsh, who was chief engineer in 2021, left it.",
     ["Colin Marsh", "Colin Marsh"]),
    ("a role before the name at the start of a sentence",
     "Striker Ben Adeyemi admitted the ball had gone out. 'I swung a leg,' he said.",
     ["Ben Adeyemi", "Ben Adeyemi"]),
    ("another minister",
     "Finance minister Helen Strand spoke first. 'It is late,' the health minister said.",
     ["health minister"]),
    ("an office with a capital",
     "Prime Minister Helen Strand spoke first. 'It is late,' the Prime Minister said.",
     ["Helen Strand"]),
    ("they are those who spoke last",
     "Police said a man had been held. They said he was 34.", ["police", "police"]),
    ("they are those whom the sentence before is about",
     "Campaigners marched on Sunday. They said: 'Save our pier.'", ["campaigners"]),
    ("one of a lower rank",
     ("President Joe Holm spoke first. Vice President Ann Berg followed. "
      "The president said: 'We won.' The vice president said: 'We did.'"),
     ["Joe Holm", "Ann Berg"]),
    ("nobody who is spoken of in what was said",
     ("Chloe Bannister lost. 'I am sad,' Bannister said. "
      "The pair had met in May, and Mia Hartono had beaten her, she recalled."),
     ["Chloe Bannister", "Chloe Bannister"]),
    ("letters behind a name", "Helen Marsh QC said the attack was brutal.", ["Helen Marsh"]),
    ("a given name that is also a title",
     "Her manager, Dean Frost, revealed that three shows were off.", ["Dean Frost"]),
    ("a woman's first name alone is no he",
     "Margaret opened the door. Tom Berg came in. 'It is cold,' he said.", ["Tom Berg"]),
    ("an inspector is an officer",
     "Detective Inspector Ruth Amadi walked in. 'I counted nine,' the officer said.",
     ["Ruth Amadi"]),
    ("somebody the story tells of before it names her",
     ("A pensioner told how she 'saw red' when a thief came.\n\n"
      "Zara Holm, 81, hit him with a tin of beans."),
     ["Zara Holm", "Zara Holm"]),
    ("a subordinate clause has no floor",
     "Boss Tom Berg was cross that Ben Adeyemi waved it away. 'It was a foul,' he said.",
     ["Tom Berg"]),
    ("who spoke right before, by trade",
     ("'It was late,' said Tom Berg, 66, who grows vines.\n\n"
      "'She shook my hand,' the winemaker said."),
     ["Tom Berg", "Tom Berg"]),
    ("a judge is not who spoke right before",
     "'It was late,' said Tom Berg, 66.\n\n'You lie,' the judge said.",
     ["Tom Berg", "judge"]),
    ("a surname of two, told apart by the title",
     ("Tom Feeney, 15, was stabbed on Monday. His mother, Laura Feeney, wept.\n\n"
      "Mrs Feeney is not impressed. 'Summer?' she said."),
     ["Laura Feeney"]),
    ("the governor is Gov. Castellano",
     "Gov. Anita Castellano declared it. 'It is late,' the governor said.",
     ["Anita Castellano"]),
    ("a friend of somebody is somebody else",
     "Singer Kiki Marr split from Jax Dune. A friend of Kiki said: 'It is over.'",
     ["friend of Kiki"]),
    ("somebody's victim is somebody else",
     "Carl Webb was jailed on Friday. Webb's victim, who is 30, said: 'He ruined me.'",
     ["Webb's victim"]),
    ("a name at the end of what somebody does",
     "Brenk Council director of policy Tom Quist said: 'It is late.'",
     ["Tom Quist"]),
    ("a name before what somebody does",
     "Tom Quist, a top Tory adviser, said on Friday: 'It is late.'",
     ["Tom Quist"]),
    ("a knight behind an office",
     "Ex-minister Sir Jacob Quist said: 'It is late.'",
     ["Jacob Quist"]),
    ("a name with letters behind it, between commas",
     "Foy denies it. Foy's barrister, Max Lyle KC, said: 'He is not well.'",
     ["Max Lyle"]),
    ("a couple's surname stands once",
     "Colin and Anna Reed bought it in May. Mr Reed said: 'It was a dream.'",
     ["Colin Reed"]),
    ("what somebody was",
     "Dave Rudge lost a leg in May. The ex-soldier, from Leeds, said: 'I am lucky.'",
     ["Dave Rudge"]),
    ("a pronoun for somebody without a name",
     "A student, 20, was thrown out of the club. 'I was sober,' she told the Mail.",
     ["student"]),
    ("a source close to somebody",
     "Kiki Marr left Jax Dune in May. A source close to the star said: 'It is over.'",
     ["source close to the star"]),
    ("one of several",
     "Neighbours met in the street. One said: 'He was quiet.'",
     ["one"]),
    ("who speaks in the last words of a headline",
     "Mayor 'furious' over pool plan, says pal\nAda Quist met the press.",
     ["pal"]),
    ("nobody, where a court was told",
     "Carer stole £40,000, court told\nThe trial goes on.",
     []),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_a_speaker_has_the_name_that_is_meant(
    reason: str, text: str, names: list[str | None]
) -> None:
    assert read(text).names() == names, reason


def test_the_words_of_an_age_are_the_speaker() -> None:
    found = read("Kelly Harding, 34, lives next door. 'It smells,' the 34-year-old vowed.")
    assert [row[2] for row in found.rows()] == ["the 34-year-old"]


def test_words_joined_by_hyphens_are_the_speaker() -> None:
    found = read("The father-of-two said the council had treated him badly.")
    assert [row[2] for row in found.rows()] == ["The father-of-two"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thames Water fixed the pipe. The company said: 'We are sorry.'", "Thames Water"),
        ("Thames Water and Tesco fixed it. The company said: 'We are sorry.'", "company"),
        ("Quistal Energy cut jobs. The Leeds-based firm said: 'We are sorry.'", "Quistal Energy"),
        ("Quistal Energy cut jobs. Quistal said: 'We are sorry.'", "Quistal Energy"),
        ("The General Workers Union met. The GWU said: 'Enough.'", "General Workers Union"),
    ],
)
def test_a_company_is_the_only_firm_so_far(text: str, name: str) -> None:
    [quote] = [one for one in next(suggest([text], pipeline())) if one.layer is Layer.QUOTE]
    speaker = attributes(quote).speaker
    assert speaker is not None
    assert speaker.name == name
