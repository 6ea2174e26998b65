"""The attribute ruler asked by kinds of token says the same as spaCy's own."""

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from pressmark import assets
from pressmark.detect.rules import ruling

SENTENCES = (
    "It's raining; there isn't any dry coal, and y'all know it.",
    "He ain't goin' anywhere. Nuthin' happened, but let's go, gotta run, gonna win.",
    "  Two  spaces,\u00a0and \u2028 others. ",
    "I told her that those who had been there once do well, since that is what they've got.",
    "İstanbul 王小明 💩 'em 'nuff ol' C'm on",
    "\ue000 \ue000\ue000 x",
)


def before_the_ruler(text: str, pipeline: Language) -> Doc:
    """Run the components that stand before the ruler."""
    doc = pipeline.make_doc(text)
    for _, component in pipeline.pipeline:
        if isinstance(component, AttributeRuler):
            break
        doc = component(doc)
    return doc


def ruler_of(pipeline: Language) -> AttributeRuler:
    [ruler] = [one for _, one in pipeline.pipeline if isinstance(one, AttributeRuler)]
    return ruler


def read(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (token.text, token.pos_, str(token.morph), token.lemma_, token.tag_, token.dep_)
        for token in doc
    ]


def texts() -> list[str]:
    samples = [path.read_text("utf-8") for path in sorted(assets.seeds().glob("*.txt"))]
    return [line for sample in samples for line in sample.splitlines() if line] + [*SENTENCES]


def test_the_ruling_is_the_rulers(pipeline: Language) -> None:
    ruler = ruler_of(pipeline)
    for text in texts():
        theirs = ruler(before_the_ruler(text, pipeline))
        ours = ruling(ruler).apply(before_the_ruler(text, pipeline))
        assert read(ours) == read(theirs)
        assert ours.has_annotation("MORPH") == theirs.has_annotation("MORPH")


def test_a_pattern_that_looks_further_is_left_to_spacy(pipeline: Language) -> None:
    ruler = AttributeRuler(pipeline.vocab)
    ruler.add([[{"TAG": "NNP", "IS_ALPHA": True, "LENGTH": {">=": 5}}]], {"LEMMA": "long"})
    doc = ruling(ruler).apply(before_the_ruler("Lena met Quistova in Oslo.", pipeline))
    assert [token.lemma_ for token in doc if token.lemma_] == ["long"]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_is_ruled_as_nothing(text: str, pipeline: Language) -> None:
    doc = ruling(ruler_of(pipeline)).apply(pipeline.make_doc(text))
    assert doc.text == text
