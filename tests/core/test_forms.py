"""What is made like a name is found although most patterns are looked for in few texts."""

import pytest

from pressmark.detect.forms import find_forms


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("He met the Duchess of Quist at noon.", "PERSON", "Duchess of Quist"),
        ("Two Liberal senators left.", "NORP", "Liberal"),
        ("They lost to RB Quelfast.", "ORG", "RB Quelfast"),
        ("In June, Parents Against Vaping sued.", "ORG", "Parents Against Vaping"),
        ("Ada Quist, 42, of Broken Hill, died.", "GPE", "Broken Hill"),
        ("A farm in Co. Clare burned.", "GPE", "Co. Clare"),
        ("She spoke to KQED-FM.", "ORG", "KQED-FM"),
        ("It breaks the Clean Rivers Act 2019.", "LAW", "Clean Rivers Act 2019"),
        ("It breaks the Quelfast Accords.", "LAW", "Quelfast Accords"),
        ("Ice lies on Loch Quist.", "LOC", "Loch Quist"),
        ("They filled the O2 twice.", "FAC", "O2"),
        ("She said this on X.", "ORG", "X"),
        ("They play Glastonbury.", "EVENT", "Glastonbury"),
        ("Fans in Wembley, mostly.", "GPE", "Wembley"),
        ("It began at the White Hart.", "FAC", "White Hart"),
        ("It began at the Fox and Hounds.", "FAC", "Fox and Hounds"),
        ("They met at Quist Park.", "FAC", "Quist Park"),
        ("Ask ABTA Wales about it.", "ORG", "ABTA Wales"),
        ("They say Labour won.", "ORG", "Labour"),
        ("Labour MPs left.", "ORG", "Labour"),
        ("A crash on M25 near Quist.", "FAC", "M25"),
        ("A crash on Interstate 95.", "FAC", "Interstate 95"),
        ("A crash on I-95.", "FAC", "I-95"),
        ("He left RAF Quist.", "FAC", "RAF Quist"),
        ("He left Terminal 5.", "FAC", "Terminal 5"),
        ("He sailed on HMS Quist.", "PRODUCT", "HMS Quist"),
        ("Ask the Quist County Coroner’s Office.", "ORG", "Quist County Coroner’s Office"),
        ("Ask the US Attorney's Office.", "ORG", "US Attorney's Office"),
    ],
)
def test_each_form_is_found(text: str, label: str, name: str) -> None:
    assert (label, name) in {(one, text[start:end]) for one, start, end in find_forms(text)}


@pytest.mark.parametrize("text", ["On salon M25 near Quist", "Ada Q!, 42, of Broken Hill, died."])
def test_a_form_begins_at_a_word(text: str) -> None:
    assert list(find_forms(text)) == []
