"""The layers as components of spaCy pipelines, in the ways spaCy saves, copies and passes them."""

import doctest
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import spacy
from examples import some
from exchange_samples import ferry
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from pressmark.assets import seeds
from pressmark.detect.components.data import GROUPS, KEY
from pressmark.detect.components.extensions import register_extensions
from pressmark.detect.highlight import suggest
from pressmark.detect.parse import parse
from pressmark.detect.pipeline import DEFAULT_PIPELINE
from pressmark.domain.records import Record, suggestion_record
from pressmark.domain.span import Layer
from pressmark.exchange.jsonl import read_line
from pressmark.learn.docbin import articles_to_docs

STORY = """Ferry fares to rise

"Nobody wants this," Ngozi Adeyemi told the council on Friday. "We have lost about 400 jobs."

The mayor said that the second quay cost £3.2m last year. Between 20 and 30 boats a day use it.
"""

README = Path(__file__).parents[2] / "README.md"


def extended(*, order: tuple[str, ...] = ("quotes", "figures")) -> Language:
    nlp = spacy.load(DEFAULT_PIPELINE)
    nlp.add_pipe("pressmark_paragraphs", first=True)
    for layer in order:
        nlp.add_pipe(f"pressmark_{layer}")
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return extended()


@pytest.fixture(scope="module")
def parser_alone() -> Language:
    """A blank pipeline with the grammar of a trained one, and nothing else of it."""
    trained = spacy.load(DEFAULT_PIPELINE)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", source=trained)
    nlp.add_pipe("parser", source=trained)
    nlp.add_pipe("pressmark_quotes")
    nlp.add_pipe("pressmark_figures")
    return nlp


def groups(doc: Doc) -> dict[str, list[tuple[str, str, str]]]:
    return {
        key: [(span.id_, span.label_, span.text) for span in group]
        for key, group in doc.spans.items()
    }


def by_id(doc: Doc) -> dict[str, Span]:
    return {span.id_: span for group in doc.spans.values() for span in group}


def test_quotes_and_figures_become_span_groups_with_labels_and_ids(nlp: Language) -> None:
    assert groups(nlp(STORY)) == {
        "quotes": [
            ("q1", "direct", '"Nobody wants this,"'),
            ("q2", "direct", '"We have lost about 400 jobs."'),
            ("q3", "indirect", "the second quay cost £3.2m last year"),
        ],
        "figures": [
            ("f1", "count", "400"),
            ("f2", "money", "£3.2m"),
            ("f3", "count", "20 and 30"),
        ],
    }


def test_a_quote_says_who_spoke_and_by_which_cue(nlp: Language) -> None:
    spans = by_id(nlp(STORY))
    quote = spans["q2"]
    assert quote._.speaker.text == quote._.speaker_name == "Ngozi Adeyemi"
    assert quote._.cue.text == "told"
    assert quote._.utterance == spans["q1"]._.utterance == "u1"
    assert (quote._.value, quote._.unit, quote._.vague) == (None, None, None)


def test_a_figure_says_how_much_of_what(nlp: Language) -> None:
    jobs, money, boats = (by_id(nlp(STORY))[name] for name in ("f1", "f2", "f3"))
    assert (jobs._.value, jobs._.counted.text, jobs._.modifier) == (400, "jobs", "about")
    assert (money._.value, money._.unit) == (3_200_000, "pound sterling")
    assert (boats._.value, boats._.low, boats._.high) == (None, 20, 30)
    assert (jobs._.speaker, jobs._.cue, jobs._.vague) == (None, None, False)


def test_what_is_no_span_of_pressmark_says_nothing(nlp: Language) -> None:
    doc = nlp(STORY)
    plain = [doc[0:2], nlp.make_doc(STORY)[0:2], *doc.ents]
    said = [(span._.pressmark, span._.speaker, span._.speaker_name, span._.value) for span in plain]
    assert set(said) == {(None,) * 4}


def without_ids(records: Sequence[Record]) -> list[Record]:
    return [{key: record[key] for key in record if key != "id"} for record in records]


@pytest.mark.parametrize("name", ["harbour-tunnel", "river-flood", "names-and-scripts"])
def test_the_components_find_what_the_program_finds(
    name: str, nlp: Language, pipeline: Language
) -> None:
    text = (seeds() / f"{name}.txt").read_text(encoding="utf-8")
    [found] = suggest([text], pipeline)
    expected = [suggestion_record(each, text) for each in found if each.layer is not Layer.ENTITY]
    [doc] = parse([text], pipeline)
    for layer in ("quotes", "figures"):
        doc = nlp.get_pipe(f"pressmark_{layer}")(doc)
    assert without_ids(doc.user_data[KEY]["spans"]) == expected
    # The whole pipeline parses the article in one piece, which may differ here and there.
    bounds = {(each["layer"], each["start"], each["end"]) for each in expected}
    records = nlp(text).user_data[KEY]["spans"]
    alike = bounds & {(each["layer"], each["start"], each["end"]) for each in records}
    assert len(alike) > 0.9 * len(bounds) > 5


def test_a_span_inside_a_token_keeps_its_place_and_covers_the_token(nlp: Language) -> None:
    doc = nlp('The mayor said:"We won"and left.')
    [quote] = doc.spans["quotes"]
    assert quote.text == 'said:"We won"and'
    record = quote._.pressmark
    assert doc.text[record["start"] : record["end"]] == record["text"] == '"We won"'


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n", "The ferry is late.", "💩"])
def test_a_doc_with_nothing_in_it_has_empty_groups(text: str, nlp: Language) -> None:
    doc = nlp(text)
    assert groups(doc) == {"quotes": [], "figures": []}
    assert doc.user_data[KEY] == {"pressmark": 1, "language": "en", "spans": []}


def test_windows_line_ends_are_counted_as_they_are(nlp: Language) -> None:
    doc = nlp(STORY.replace("\n", "\r\n"))
    assert len(doc.spans["quotes"]) == 3
    for span in by_id(doc).values():
        assert doc.text[span._.pressmark["start"] : span._.pressmark["end"]] == span.text


def through_bytes(doc: Doc) -> Doc:
    return Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())


def through_pickle(doc: Doc) -> Doc:
    copy: Doc = pickle.loads(pickle.dumps(doc))
    return copy


def through_docbin(doc: Doc) -> Doc:
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [copy] = DocBin().from_bytes(packed).get_docs(spacy.blank("en").vocab)
    return copy


@pytest.mark.parametrize("copied", [through_bytes, through_pickle, through_docbin, Doc.copy])
def test_a_saved_doc_says_all_that_it_said(copied: Callable[[Doc], Doc], nlp: Language) -> None:
    doc = nlp(STORY)
    copy = copied(doc)
    assert groups(copy) == groups(doc)
    assert json.dumps(copy.user_data[KEY]) == json.dumps(doc.user_data[KEY])
    for name, span in by_id(copy).items():
        was = by_id(doc)[name]
        assert (str(span._.speaker), str(span._.cue)) == (str(was._.speaker), str(was._.cue))
        assert (span._.value, str(span._.counted)) == (was._.value, str(was._.counted))


def test_a_value_beyond_64_bits_can_be_saved(nlp: Language) -> None:
    doc = through_docbin(nlp("There are 10,000 trillion trillion stars."))
    [figure] = doc.spans["figures"]
    assert figure._.value == 1e28


_FRESH = """
import json, multiprocessing, sys
import spacy

multiprocessing.set_start_method("spawn")  # as on Windows and macOS
before = [name for name in sys.modules if name.startswith("pressmark")]
nlp = spacy.load(sys.argv[1])
docs = list(nlp.pipe([sys.argv[2]] * 3, n_process=2, batch_size=1))
print(json.dumps({
    "before": before,
    "data": [doc.user_data["pressmark"] for doc in docs],
    "speakers": [span._.speaker.text for span in docs[2].spans["quotes"]],
    "qt": "PySide6" in sys.modules,
}))
"""


def test_a_saved_pipeline_works_in_a_process_of_spacy_alone_and_in_its_workers(
    tmp_path: Path, nlp: Language
) -> None:
    nlp.to_disk(tmp_path / "nlp")
    command = [sys.executable, "-W", "error", "-c", _FRESH, str(tmp_path / "nlp"), STORY]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert (found["before"], found["qt"]) == ([], False)
    assert found["data"] == [nlp(STORY).user_data[KEY]] * 3
    assert found["speakers"] == ["Ngozi Adeyemi", "Ngozi Adeyemi", "The mayor"]


def test_settings_are_kept_in_the_config(tmp_path: Path, parser_alone: Language) -> None:
    assert parser_alone.config["components"]["pressmark_figures"]["spans_key"] == "figures"
    nlp = spacy.blank("en")
    nlp.add_pipe("pressmark_figures", name="amounts", config={"spans_key": "sc"})
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.config["components"]["amounts"] == {
        "factory": "pressmark_figures",
        "spans_key": "sc",
    }
    assert list(again("").spans) == ["sc"]


def test_a_pipeline_can_be_pickled(nlp: Language) -> None:
    again: Language = pickle.loads(pickle.dumps(nlp))
    assert again(STORY).user_data[KEY] == nlp(STORY).user_data[KEY]


_ELSEWHERE = """
import os, sys
import spacy

spacy.blank("en")
print(os.environ.get("OPENBLAS_NUM_THREADS"), *sys.modules)
"""


def test_spacy_users_who_want_nothing_of_pressmark_load_next_to_nothing_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The factories of all installed packages are loaded by spaCy wherever a pipeline is made."""
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    command = [sys.executable, "-c", _ELSEWHERE]
    threads, *loaded = subprocess.run(
        command, check=True, capture_output=True, text=True
    ).stdout.split()
    assert threads == "None"
    assert "pressmark.detect.components.factories" in loaded
    assert [name for name in loaded if name.startswith("pressmark.detect.quotes")] == []


def test_spacy_finds_nothing_amiss_with_the_order(nlp: Language) -> None:
    problems: dict[str, Any] = nlp.analyze_pipes()["problems"]
    assert [name for name, missing in problems.items() if missing] == []


def test_the_order_of_the_layers_makes_no_difference(nlp: Language) -> None:
    other = extended(order=("figures", "quotes"))(STORY)
    assert other.user_data[KEY] == nlp(STORY).user_data[KEY]
    assert dict(sorted(groups(other).items())) == dict(sorted(groups(nlp(STORY)).items()))


def test_a_component_replaces_its_own_layer_and_keeps_the_others(nlp: Language) -> None:
    doc = nlp(STORY)
    before = json.dumps(doc.user_data[KEY]), groups(doc)
    doc = nlp.get_pipe("pressmark_quotes")(doc)
    assert (json.dumps(doc.user_data[KEY]), groups(doc)) == before


def test_the_fields_of_an_article_from_a_file_are_kept(nlp: Language) -> None:
    [doc] = articles_to_docs([ferry()], nlp.vocab)
    before = doc.user_data[KEY]
    for name in ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"):
        doc = nlp.get_pipe(name)(doc)
    data = nlp.get_pipe("pressmark_figures")(doc).user_data[KEY]
    assert (data["title"], data["id"]) == (before["title"], before["id"])
    kept = {record["id"]: record for record in before["spans"] if record["layer"] != "figure"}
    assert {r["id"]: r for r in data["spans"] if r["layer"] != "figure"} == kept
    layers = [record["layer"] for record in data["spans"]]
    assert layers == sorted(layers, key=["entity", "quote", "figure"].index)


def test_spans_of_a_file_of_pressmark_say_as_much(nlp: Language) -> None:
    """The same getters read `.spacy` files, where docs came from people's decisions."""
    [doc] = articles_to_docs([ferry()], nlp.vocab)
    spans = by_id(doc)
    assert spans["q1"]._.speaker.text == "Ana Oré"
    assert spans["f2"]._.value == 3_200_000


def test_the_data_of_a_doc_are_a_line_of_pressmarks_own_format(nlp: Language) -> None:
    doc = nlp(STORY)
    line = json.dumps({**doc.user_data[KEY], "text": doc.text}).encode()
    marked, notes = read_line(line)
    assert notes == []
    assert [span.name for span in marked.spans] == [*by_id(doc)]


def test_paragraph_starts_begin_sentences(nlp: Language) -> None:
    text = "Ferry fares to rise\nThe council\n\n  met on Friday. Nobody spoke."
    starts = [sentence.text.strip() for sentence in nlp(text).sents]
    assert starts == ["Ferry fares to rise", "The council", "met on Friday.", "Nobody spoke."]


def test_paragraph_starts_behind_the_parser_are_refused(parser_alone: Language) -> None:
    late = spacy.blank("en").add_pipe("pressmark_paragraphs")
    with parser_alone.select_pipes(enable=["tok2vec", "parser"]):
        doc = parser_alone("The ferry is late.")
    with pytest.raises(ValueError, match=r"pressmark_paragraphs comes too late.*first=True"):
        late(doc)


@pytest.mark.parametrize("layer", ["quotes", "figures"])
def test_without_a_parser_a_sentence_says_what_is_missing(layer: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(f"pressmark_{layer}")
    with pytest.raises(ValueError, match=rf"^pressmark_{layer} needs .* behind a parser"):
        nlp(STORY)


def test_a_parser_alone_is_enough_and_what_would_help_is_named(parser_alone: Language) -> None:
    with pytest.warns(UserWarning, match="badly in docs without") as warned:
        doc = parser_alone(STORY)
    assert [str(each.message).partition(":")[0] for each in warned] == [
        "pressmark_quotes finds its quotes badly in docs without TAG and POS and LEMMA",
        "pressmark_figures finds its figures badly in docs without TAG and POS",
    ]
    assert [span._.speaker.text for span in doc.spans["quotes"]][:1] == ["Ngozi Adeyemi"]
    assert [span._.low for span in doc.spans["figures"]] == [400, 3_200_000, 20]


@pytest.mark.filterwarnings("ignore:pressmark_.* finds its")
def test_with_a_parser_alone_all_ways_of_saving_and_passing_say_the_same(
    tmp_path: Path, parser_alone: Language
) -> None:
    texts = [STORY, "", "Between 20 and 30 boats 💩 a day use it, she said."]
    expected = [parser_alone(text).user_data[KEY] for text in texts]
    parser_alone.to_disk(tmp_path)
    again = spacy.util.load_model_from_config(parser_alone.config)
    again.from_disk(tmp_path)
    docs = list(again.pipe(texts, n_process=2, batch_size=1))
    assert [doc.user_data[KEY] for doc in docs] == expected
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    read = list(DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab))
    assert [len(doc.spans["figures"]) for doc in read] == [len(d.spans["figures"]) for d in docs]
    components = spacy.blank("en")
    components.add_pipe("pressmark_quotes")
    components.add_pipe("pressmark_figures")
    fresh = DocBin().from_bytes(stored).get_docs(components.vocab)
    assert [doc.user_data[KEY] for doc in components.pipe(fresh)] == expected


def test_an_extension_of_somebody_else_stays(nlp: Language) -> None:
    ours = Span.remove_extension("value")
    Span.set_extension("value", default="theirs")
    try:
        register_extensions()
        assert by_id(nlp(STORY))["f1"]._.value == "theirs"
    finally:
        Span.set_extension("value", getter=ours[2], force=True)


_PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "\n",
        " ",
        ".",
        "said",
        "Ana",
        "£3.2m",
        "12",
        "💩",
        "x",
        "\u2028",
        "، ",
        "ft",
    ]
)


@settings(max_examples=some(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.lists(_PIECES, max_size=30).map("".join))
def test_every_span_covers_its_record_and_no_token_more(nlp: Language, text: str) -> None:
    doc = nlp(text)
    spans, records = by_id(doc), doc.user_data[KEY]["spans"]
    assert [record["id"] for record in records] == [*spans]
    for record in records:
        span, start, end = spans[record["id"]], record["start"], record["end"]
        assert text[start:end] == record["text"]
        assert span[0].idx <= start < span[0].idx + len(span[0])
        assert span[-1].idx < end <= span[-1].idx + len(span[-1])
        assert span in doc.spans[GROUPS[Layer(record["layer"])]]


def test_the_example_in_the_readme_gives_what_it_says() -> None:
    readme = README.read_text(encoding="utf-8")
    section = readme.partition("## In your own spaCy pipeline\n")[2].partition("\n## ")[0]
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE))
    test = doctest.DocTestParser().get_doctest(code, {}, "README", str(README), 0)
    assert len(test.examples) > 5
    told: list[str] = []
    result = doctest.DocTestRunner().run(test, out=told.append)
    assert result.failed == 0, "".join(told)
