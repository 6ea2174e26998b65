"""The lemmas that are remembered are those that spaCy works out."""

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc

from pressmark import assets
from pressmark.detect.lemmas import Lemmas

TEXT = "Boats left. She leaves, they left the left bank; 💩 better meetings were meeting (geese)."


def before_the_lemmatizer(text: str, pipeline: Language) -> Doc:
    doc = pipeline.make_doc(text)
    for name, component in pipeline.pipeline:
        if name == "lemmatizer":
            break
        doc = component(doc)
    return doc


def test_lemmas_are_the_lemmatizers_also_the_second_time(pipeline: Language) -> None:
    lemmatizer = pipeline.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, EnglishLemmatizer)
    remembered = Lemmas(lemmatizer)
    sample = next(iter(sorted(assets.seeds().glob("*.txt")))).read_text(encoding="utf-8")
    for text in (TEXT, sample, TEXT):
        with pipeline.memory_zone():
            ours = remembered.apply(before_the_lemmatizer(text, pipeline))
            theirs = lemmatizer(before_the_lemmatizer(text, pipeline))
            assert [token.lemma_ for token in ours] == [token.lemma_ for token in theirs]


def test_a_lemma_that_is_there_stays(pipeline: Language) -> None:
    lemmatizer = pipeline.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, EnglishLemmatizer)
    doc = before_the_lemmatizer("Boats left", pipeline)
    doc[0].lemma_ = "ship"
    assert [token.lemma_ for token in Lemmas(lemmatizer).apply(doc)] == ["ship", "leave"]
