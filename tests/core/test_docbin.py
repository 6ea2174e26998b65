"""`.spacy` files, held to account by spaCy itself."""

import json
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import spacy
import srsly
from examples import some
from exchange_samples import ferry, marked_articles, marked_span, place
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin
from spacy.util import load_config, load_model_from_config
from spacy.vocab import Vocab

from pressmark.assets import seeds
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import FigureAttributes, Layer, State
from pressmark.exchange.registry import read_files
from pressmark.learn.docbin import articles_to_docs, write


def loaded(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def exported(folder: Path, *articles: MarkedArticle) -> list[Doc]:
    path = folder / "out.spacy"
    write(path, articles)
    return loaded(path)


def article(text: str, language: str = "en") -> Article:
    return Article(UNSTORED_ARTICLE, "a", text, language=language)


_PLAIN = """
import json, sys
from spacy.tokens import DocBin
from spacy.vocab import Vocab

(doc,) = DocBin().from_disk(sys.argv[1]).get_docs(Vocab())  # a pipeline loads all plug-ins
quote = doc.user_data["pressmark"]["spans"][0]
print(json.dumps({
    "ents": [[ent.text, ent.label_, ent.start_char, ent.end_char] for ent in doc.ents],
    "groups": {key: [[span.text, span.label_, span.id_] for span in group]
               for key, group in doc.spans.items()},
    "speaker": quote["speaker"],
    "title": doc.user_data["pressmark"]["title"],
    "left_out": doc.user_data["pressmark"]["left_out"],
    "pressmark": [name for name in sys.modules if name.startswith("pressmark")],
}))
"""


def parts(data: bytes) -> dict[str, Any]:
    """Return what spaCy would find in a file, with its words in one order."""
    content: dict[str, Any] = srsly.msgpack_loads(zlib.decompress(data))
    return content | {"strings": sorted({*content["strings"], ""})}


@pytest.mark.parametrize("remembered", [200_000, 0])
def test_the_file_is_what_spacy_would_have_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remembered: int
) -> None:
    monkeypatch.setattr("pressmark.learn.docbin_stream._REMEMBERED", remembered)
    texts = ["", "One.", "Ana Oré 💩 met\u2028Bob  twice.\n\n" * 30]
    given = [ferry(), *(MarkedArticle(replace(article(text), name=text[:3]), []) for text in texts)]
    write(tmp_path / "out.spacy", given)
    packed = DocBin(attrs=("ENT_IOB", "ENT_TYPE", "ENT_ID"), store_user_data=True)
    for doc in articles_to_docs(given, Vocab()):
        packed.add(doc)
    theirs, words = parts(packed.to_bytes()), written_words(given)
    theirs["strings"] = [one for one in theirs["strings"] if one in words]
    assert parts((tmp_path / "out.spacy").read_bytes()) == theirs


def written_words(given: list[MarkedArticle]) -> set[str]:
    """Return the words that a file has to name: those of tokens, labels and ids."""
    docs = list(articles_to_docs(given, Vocab()))
    words = {token.text for doc in docs for token in doc} | {""}
    spans = [span for doc in docs for group in doc.spans.values() for span in group]
    return words | {one for span in spans for one in (span.label_, span.id_)}


def test_plain_spacy_loads_the_file_without_pressmark(tmp_path: Path) -> None:
    path = tmp_path / "out.spacy"
    notes = write(path, [ferry()])
    (note,) = notes.told()
    assert note.startswith("1 overlapping entity span left out of doc.ents")
    command = [sys.executable, "-W", "error", "-c", _PLAIN, str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert found["pressmark"] == []
    assert found["ents"] == [["Ana Oré", "PERSON", 72, 79], ["North Quay Ferries", "ORG", 83, 101]]
    assert found["groups"] == {
        "entities": [
            ["Ana Oré", "PERSON", "e1"],
            ["North Quay Ferries", "ORG", "e2"],
            ["North Quay", "FAC", "e3"],
        ],
        "quotes": [
            ["“We will run up to 12 boats by May,”", "direct", "q1"],
            ["“less than a bridge”", "partial", "q2"],
        ],
        "figures": [["12", "count", "f1"], ["£3.2m", "money", "f2"]],
    }
    assert found["speaker"] == {"start": 72, "end": 79, "text": "Ana Oré", "name": "Ana Oré"}
    assert found["title"] == "Ferry line doubles its fleet"
    assert found["left_out"] == ["e3"]


def test_a_token_is_cut_where_a_span_begins_or_ends_inside_it(tmp_path: Path) -> None:
    text = "Anti-Brexit MPs met in Nordrhein-Westfalen. 💩Ana's"
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "X", place(text, covered), text=text)
        for number, covered in enumerate(["Brexit", "ordrhein-West", "Ana"])
    ]
    (doc,) = exported(tmp_path, MarkedArticle(article(text), spans))
    assert [ent.text for ent in doc.ents] == ["Brexit", "ordrhein-West", "Ana"]
    assert doc.text == text


def test_white_space_at_the_ends_of_a_span_is_not_for_models(tmp_path: Path) -> None:
    text = "He saw \u00a0 Ana \n\n there."
    spans = [
        marked_span("e1", Layer.ENTITY, "PERSON", (6, 16), text=text),
        marked_span("e2", Layer.ENTITY, "PERSON", (7, 9), text=text),
    ]
    (doc,) = exported(tmp_path, MarkedArticle(article(text), spans))
    assert [ent.text for ent in doc.ents] == ["Ana"]
    data = doc.user_data["pressmark"]
    assert data["left_out"] == ("e2",)
    assert [span["text"] for span in data["spans"]] == [text[6:16], text[7:9]]


def test_of_entities_that_overlap_the_longest_stands_then_the_first(tmp_path: Path) -> None:
    text = "one two three four five"
    bounds = [(0, 7), (4, 13), (8, 23), (0, 3), (14, 18)]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "X", pair, text=text)
        for number, pair in enumerate(bounds)
    ]
    (doc,) = exported(tmp_path, MarkedArticle(article(text), spans))
    assert [(ent.start_char, ent.end_char) for ent in doc.ents] == [(0, 7), (8, 23)]
    assert [span.id_ for span in doc.spans["entities"]] == ["e0", "e3", "e1", "e2", "e4"]
    assert doc.user_data["pressmark"]["left_out"] == ("e1", "e3", "e4")


def test_rejected_spans_teach_nothing(tmp_path: Path) -> None:
    text = "May met May."
    spans = [marked_span("e1", Layer.ENTITY, "DATE", (0, 3), State.REJECTED, text=text)]
    (doc,) = exported(tmp_path, MarkedArticle(article(text), spans))
    assert doc.ents == ()
    assert doc.has_annotation("ENT_IOB")
    assert doc.user_data["pressmark"]["spans"] == ()


@pytest.mark.parametrize("language", ["en-GB", "ar", "zh", "th", "", "no such", "x" * 50])
def test_any_language_has_a_tokenizer(tmp_path: Path, language: str) -> None:
    text = "Layla Haddad (ليلى حدّاد) 大桥开通 🚢\u2028done"
    spans = [marked_span("e1", Layer.ENTITY, "WORK", place(text, "桥开"), text=text)]
    (doc,) = exported(tmp_path, MarkedArticle(article(text, language), spans))
    assert doc.text == text
    assert [ent.text for ent in doc.ents] == ["桥开"]


def test_integers_beyond_64_bits_are_stored_as_floats(tmp_path: Path) -> None:
    text = "a googol"
    figure = FigureAttributes(low=10**100, high=-(10**19))
    span = marked_span("f1", Layer.FIGURE, "count", (2, 8), attributes=figure, text=text)
    (doc,) = exported(tmp_path, MarkedArticle(article(text), [span]))
    (record,) = doc.user_data["pressmark"]["spans"]
    assert (record["low"], record["high"]) == (1e100, -1e19)


def test_docs_share_the_vocabulary_of_the_pipeline_to_be_trained() -> None:
    vocab = spacy.blank("en").vocab
    (doc,) = articles_to_docs([ferry()], vocab)
    assert doc.vocab is vocab


@given(marked_articles())
@settings(max_examples=some(60), deadline=None)
def test_every_span_arrives_at_its_place_whatever_the_text(marked: MarkedArticle) -> None:
    (doc,) = articles_to_docs([marked])
    assert doc.text == marked.article.text
    arrived = {span.id_: (span.text, span.label_) for key in doc.spans for span in doc.spans[key]}
    wanted = {
        span.name: (span.text.strip(), span.label)
        for span in marked.spans
        if span.state is not State.REJECTED and span.text.strip()
    }
    assert arrived == wanted


def spacy_command(*arguments: Any, folder: Path) -> str:
    command = [sys.executable, "-m", "spacy", *map(str, arguments)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", cwd=folder
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def samples() -> list[MarkedArticle]:
    items = read_files(sorted(seeds().glob("*.jsonl")))
    return [item for item in items if isinstance(item, MarkedArticle)]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, samples: list[MarkedArticle]) -> Path:
    """A folder as it is exported for training: train, dev, config, README."""
    folder = tmp_path_factory.mktemp("corpus") / "out"
    sides = {item.article.name: "dev" for item in samples[:2]}
    # spaCy calls fewer than a hundred articles an error when it begins from nothing.
    assert not write(folder, [*samples[:2], *samples[2:] * 17], sides=sides)
    return folder


def test_train_and_dev_are_apart_and_explained(corpus: Path, samples: list[MarkedArticle]) -> None:
    assert sorted(path.name for path in corpus.iterdir() if path.is_file()) == [
        "README.md", "articles.json", "config.cfg", "dev.spacy", "train.spacy",
    ]  # fmt: skip
    dev = [doc.user_data["pressmark"]["id"] for doc in loaded(corpus / "dev.spacy")]
    train = {doc.user_data["pressmark"]["id"] for doc in loaded(corpus / "train.spacy")}
    assert dev == [item.article.name for item in samples[:2]]
    assert train == {item.article.name for item in samples[2:]}
    readme = (corpus / "README.md").read_text("utf-8")
    assert f"`train.spacy` has {17 * len(samples[2:])} articles, `dev.spacy` has 2." in readme
    assert "| quotes | direct |" in readme
    found = [item for item in read_files([corpus]) if isinstance(item, MarkedArticle)]
    assert len(found) == 2 + 17 * len(samples[2:])


def test_spacy_train_learns_with_the_config_that_is_written(
    tmp_path: Path, samples: list[MarkedArticle]
) -> None:
    corpus = tmp_path / "corpus"
    write(corpus, samples, sides={samples[0].article.name: "dev"})
    limits = ["--training.max_steps=2", "--training.eval_frequency=2"]
    spacy_command("train", "config.cfg", "--output", "model", *limits, folder=corpus)
    trained = spacy.load(corpus / "model" / "model-last")
    assert trained.pipe_names == ["tok2vec", "ner", "quote_finder", "quotes", "figures"]
    for name, label in (("ner", "PERSON"), ("quotes", "direct"), ("figures", "money")):
        assert label in trained.get_pipe(name).labels  # type: ignore[attr-defined]
    doc = trained("“We will run 12 boats,” said Ana.")
    assert {"quotes", "figures"} <= set(doc.spans)


@pytest.mark.parametrize(
    ("layers", "parts"),
    [
        ({Layer.ENTITY}, ["tok2vec", "ner"]),
        ({Layer.QUOTE}, ["tok2vec", "quote_finder", "quotes"]),
        ({Layer.FIGURE}, ["tok2vec", "figures"]),
    ],
)
def test_the_config_learns_the_layers_that_are_there(
    tmp_path: Path, samples: list[MarkedArticle], layers: set[Layer], parts: list[str]
) -> None:
    chosen = [
        replace(item, spans=[span for span in item.spans if span.layer in layers])
        for item in samples
    ]
    write(tmp_path / "out", chosen, sides={samples[0].article.name: "dev"})
    config = load_config(tmp_path / "out" / "config.cfg")
    assert config["nlp"]["pipeline"] == parts
    weights = config["training"]["score_weights"]
    assert sum(weights.get(key) or 0 for key in SCORES) == 1
    assert load_model_from_config(config, auto_fill=True, validate=True).pipe_names == parts


SCORES = ("ents_f", "spans_quotes_f", "spans_figures_f")


def test_without_a_dev_article_the_user_is_told(tmp_path: Path) -> None:
    losses = write(tmp_path / "out.zip", [ferry()], sides={})
    assert losses.told()[-1].startswith("There is no article in dev.spacy")
