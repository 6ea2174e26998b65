"""Names as papers and agencies write them, in sentences written for this test."""

import pytest
from spacy.language import Language

from pressmark.detect.highlight import suggest
from pressmark.detect.lexicon import places
from pressmark.detect.rosters import people_in_turn
from pressmark.detect.titles import named_works
from pressmark.domain.span import Layer

PRESS = (
    # A paragraph, and some of what is highlighted in it.
    (
        "They left their twins Ada and Otto with her parents, Paul and Janine.",
        {"Ada": "PERSON", "Otto": "PERSON", "Paul": "PERSON", "Janine": "PERSON"},
    ),
    (
        "He has two sons, Jack, six, and Ben, four, and lives in Leeds.",
        {"Jack": "PERSON", "Ben": "PERSON", "Leeds": "GPE"},
    ),
    (
        "Pc Ravi Anand arrived first. Det Sgt Nora Quist followed, with Cllr Sarah-Jane Whitlow.",
        {"Ravi Anand": "PERSON", "Nora Quist": "PERSON", "Sarah-Jane Whitlow": "PERSON"},
    ),
    ("The Rev Alan Quillan, 58, was jailed at Lewes Crown Court.", {"Alan Quillan": "PERSON"}),
    (
        "Tragic Bethan, 19, dies after crash\nTributes were paid to Bethan Arkle, 19, of Hyde.",
        {"Bethan": "PERSON", "Bethan Arkle": "PERSON"},
    ),
    (
        "King Charles and Queen Camilla flew to Rome. Prince William stayed in Windsor.",
        {"Charles": "PERSON", "Camilla": "PERSON", "William": "PERSON"},
    ),
    (
        "They called for Holly's Law. Brenk Police's Operation Larch goes on.",
        {"Holly's Law": "LAW", "Operation Larch": "EVENT"},
    ),
    (
        "Joan Holt, MP for Thornby West and Hexley, met Rep. Abe Marsh, D-Texas.",
        {"Joan Holt": "PERSON", "Thornby West and Hexley": "GPE", "Texas": "GPE"},
    ),
    (
        "She worked at the Shrewsbury and Telford Hospital NHS Trust for a decade.",
        {"the Shrewsbury and Telford Hospital NHS Trust": "ORG"},
    ),
    (
        "He plays a vet in the BBC drama The Salt Road, and had parts in Z Cars and Heartbeat.",
        {"The Salt Road": "WORK_OF_ART", "Z Cars": "WORK_OF_ART"},
    ),
    (
        "Unite general secretary Joan Holt spoke. Strictly star Otto Rast did not.",
        {"Unite": "ORG", "Joan Holt": "PERSON", "Strictly": "WORK_OF_ART", "Otto Rast": "PERSON"},
    ),
    (
        "Residents of Lower Ashby met in a pub, the Plough, to found Save Our Fields.",
        {"Lower Ashby": "GPE", "Plough": "FAC", "Save Our Fields": "ORG"},
    ),
    (
        "Developer Quistal Homes owns it, and Quistal wants more. Pike County said no.",
        {"Quistal Homes": "ORG", "Pike County": "GPE"},
    ),
    (
        "She was attacked in the early hours of Sunday near Elland Road.",
        {"the early hours of Sunday": "TIME", "Elland Road": "FAC"},
    ),
    (
        "A guide to Pedro de Silva follows. De Silva was born in Lisbon.",
        {"Pedro de Silva": "PERSON", "De Silva": "PERSON"},
    ),
    (
        "Roads are shut from Barry to Minehead. The Memphis pair joined the 101st Airborne.",
        {"Barry": "GPE", "Minehead": "GPE", "the 101st Airborne": "ORG"},
    ),
    (
        "A man in his 40s died as Storm Ottoline hit Wales, leaving his wife, Earline.",
        {"Storm Ottoline": "EVENT", "Wales": "GPE", "Earline": "PERSON", "his 40s": None},
    ),
    (
        "Barclays and Quistal fell. Eli Lilly and Co. rose on Tuesday.",
        {"Barclays": "ORG", "Eli Lilly and Co.": "ORG"},
    ),
    ("Brenk Police spokeswoman Tess Warrel spoke.", {"Tess Warrel": "PERSON"}),
    ("The General Workers Union called a strike.", {"The General Workers Union": "ORG"}),
    (
        "Geoffrey Corney, a law professor at Texas Tech University, cited it.",
        {"Geoffrey Corney": "PERSON", "Texas Tech University": "ORG"},
    ),
    (
        "He won praise for Kenneth Loam's The Price of Rain. The Saltmarsh actress wept.",
        {"The Price of Rain": "WORK_OF_ART", "Saltmarsh": "WORK_OF_ART"},
    ),
    ("They broke with Trump over tariffs.", {"Trump": "PERSON"}),
    ("It follows the collapse of Homebase, Carpetright and others.", {"Homebase": "ORG"}),
)


@pytest.fixture(scope="module")
def found(pipeline: Language) -> list[dict[str, str]]:
    """The entities of each paragraph; all are parsed together, which is far quicker."""
    texts = [text for text, _ in PRESS]
    return [
        {text[one.start : one.end]: one.label for one in made if one.layer is Layer.ENTITY}
        for text, made in zip(texts, suggest(texts, pipeline), strict=True)
    ]


@pytest.mark.parametrize("number", range(len(PRESS)), ids=[text[:40] for text, _ in PRESS])
def test_names_are_found_as_papers_write_them(number: int, found: list[dict[str, str]]) -> None:
    wanted = PRESS[number][1]
    assert {name: found[number].get(name) for name in wanted} == wanted


def test_a_part_of_the_day_is_marked_once(pipeline: Language) -> None:
    [made] = suggest(["It began in the early hours of Sunday."], pipeline)
    assert [one.label for one in made if one.layer is Layer.ENTITY] == ["TIME"]


def test_players_of_a_line_up_are_people() -> None:
    text = "Brenk (4-4-2): Oakes; Birch, Rowan, Ash, Elm; Larch, Van Holm, Pine, Fir; Yew, Box."
    names = [text[start:end] for start, end in people_in_turn(text)]
    assert names[:2] == ["Oakes", "Birch"]
    assert "Van Holm" in names
    assert names[-1] == "Box"


def test_a_colon_before_a_few_names_is_no_line_up() -> None:
    assert not list(people_in_turn("Towns: Hull; Leeds, York."))


@pytest.mark.parametrize(
    "text", ["the film Disney made", "a film Joan Holt made", "a drama He wrote", "film director"]
)
def test_who_made_a_film_is_not_its_title(text: str) -> None:
    assert not list(named_works(text))


def test_a_town_is_its_club_only_among_clubs(pipeline: Language) -> None:
    sport = "Arsenal, Everton and Aston Villa won. Burnley lost again. He lives in Burnley."
    other = "Burnley lost a hundred jobs. He lives in Burnley."
    labels = [
        [one.label for one in made if text[one.start : one.end] == "Burnley"]
        for text, made in zip((sport, other), suggest([sport, other], pipeline), strict=True)
    ]
    assert labels == [["ORG", "GPE"], ["GPE", "GPE"]]
    assert "Burnley" in places().club_towns
