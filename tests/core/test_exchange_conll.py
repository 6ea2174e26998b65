"""CoNLL files, out and in, held to account by `spacy convert`."""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import spacy
from examples import some
from exchange_samples import ferry, marked_articles, marked_span, place
from hypothesis import given, settings
from spacy.tokens import DocBin

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import Layer, Span
from pressmark.errors import ImportProblem
from pressmark.exchange.conll import read
from pressmark.exchange.conll_text import rebuilt
from pressmark.exchange.conll_write import DOCSTART, write
from pressmark.exchange.registry import format_for_file, read_files
from pressmark.exchange.stream import ImportItem
from pressmark.exchange.tokens import tokens


def article(text: str, name: str = "a") -> Article:
    return Article(UNSTORED_ARTICLE, name, text)


def articles_in(items: list[ImportItem]) -> list[MarkedArticle]:
    return [item for item in items if isinstance(item, MarkedArticle)]


def said(items: list[ImportItem]) -> list[str]:
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]


def labels(item: MarkedArticle) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in item.spans]


def written(folder: Path, content: str, name: str = "x.conll") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8", newline="")
    return path


def rows(pairs: str) -> str:
    """Turn "Ana/B-PER met/O . ." into lines; "." alone ends a sentence."""
    sentences = [part.split() for part in pairs.split("|")]
    return "\n\n".join("\n".join(pair.replace("/", " ") for pair in one) for one in sentences)


def test_each_layer_has_a_column_and_entities_the_last(tmp_path: Path) -> None:
    losses = write(tmp_path / "x.conll", [ferry()])
    rejected, nested, white = losses.told()
    assert rejected == "1 rejected span left out: CoNLL cannot tell them from the others."
    assert nested == "1 nested span left out: CoNLL has no overlap in a layer."
    assert white.startswith("CoNLL has no white space: the texts come back")
    lines = (tmp_path / "x.conll").read_text("utf-8").split("\n")
    assert lines[0] == DOCSTART
    assert "12 I-quote:direct B-figure:count O" in lines
    assert "Ana O O B-PERSON" in lines
    assert "Oré O O I-PERSON" in lines
    assert lines[lines.index("fleet O O O") + 1 :][:3] == ["", "", "“ B-quote:direct O O"]


def test_spacy_converts_the_file(tmp_path: Path) -> None:
    write(tmp_path / "x.conll", [ferry(), awkward()])
    command = [sys.executable, "-m", "spacy", "convert", "x.conll", ".", "-c", "conll"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    docs = list(DocBin().from_disk(tmp_path / "x.spacy").get_docs(spacy.blank("en").vocab))
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in docs] == [
        [("Ana Oré", "PERSON"), ("North Quay Ferries", "ORG")],
        [("Ana Oré", "PERSON"), ("東", "GPE"), ("ليلى حدّاد", "PERSON")],
    ]


AWKWARD = "💩Ana\u00a0Oré\u2028met e\u0301\u200b 東京 \u202eليلى حدّاد\u202c 🚢.\n\n\t“Yes.” No!\n"


def awkward() -> MarkedArticle:
    covered = [("Ana\u00a0Oré", "PERSON"), ("東", "GPE"), ("ليلى حدّاد", "PERSON")]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, label, place(AWKWARD, words), text=AWKWARD)
        for number, (words, label) in enumerate(covered)
    ]
    spans.append(
        marked_span("q1", Layer.QUOTE, "direct", place(AWKWARD, "“Yes.” No"), text=AWKWARD)
    )
    return MarkedArticle(article(AWKWARD), spans)


@given(marked_articles())
@settings(max_examples=some(60), deadline=None)
def test_what_does_not_overlap_comes_back_on_the_given_text(marked: MarkedArticle) -> None:
    text = marked.article.text
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.conll")
        losses = write(path, [marked])
        path.with_suffix(".txt").write_text(text, encoding="utf-8", newline="")
        items = list(read(path))
    (item,) = articles_in(items)
    assert said(items) == ["x.conll: the text was taken from x.txt"]
    assert item.article.text == text.lstrip().removesuffix("\n") or item.article.text in text
    back = {key(span) for span in item.spans}
    wanted = {key(span) for span in marked.spans if span.text.strip()}
    assert back <= wanted
    assert len(marked.spans) - losses.listed == len(item.spans)


def key(span: Span) -> tuple[str, str, str]:
    return span.layer.value, re.sub(r"\s", "_", span.label), span.text.strip()


def test_the_text_beside_is_taken_with_all_its_white_space(tmp_path: Path) -> None:
    marked = awkward()
    write(tmp_path / "x.conll", [marked, ferry()])
    (tmp_path / "x.txt").write_text(AWKWARD + "\n" + ferry().article.text, "utf-8", newline="")
    items = list(read_files([tmp_path]))
    first, second = articles_in(items)
    assert first.article.text == AWKWARD.rstrip("\n")
    assert second.article.text == ferry().article.text
    assert [(s.start, s.end) for s in first.spans if s.layer is Layer.ENTITY] == [
        (s.start, s.end) for s in marked.spans if s.layer is Layer.ENTITY
    ]
    assert said(items) == ["x.conll: the text was taken from x.txt"]


def test_a_text_beside_that_is_another_is_not_taken(tmp_path: Path) -> None:
    path = written(tmp_path, rows("Ana/B-PER met/O Bob/B-PER ./O"))
    path.with_suffix(".txt").write_text("Ana saw Bob.")
    items = list(read(path))
    assert articles_in(items)[0].article.text == "Ana met Bob."
    (note,) = said(items)
    assert note.startswith("x.conll: the tokens do not stand in x.txt from 'met' on; from there")


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        ("B-PER I-PER O B-ORG B-ORG I-ORG B-PER", []),
        ("I-PER I-PER O I-ORG B-ORG I-ORG I-PER", ["the tags were read as IOB1"]),
        ("B-PER L-PER O U-ORG B-ORG L-ORG U-PER", ["the tags were read as BILOU"]),
        ("B-PER E-PER O S-ORG B-ORG E-ORG S-PER", ["the tags were read as IOBES"]),
        (
            "B-PER I-PER O I-ORG B-ORG I-ORG B-PER",
            ["the tags are of no one scheme: 1 span begun by I was read as if by B"],
        ),
    ],
)
def test_the_schemes_of_tags_are_told_apart(tmp_path: Path, tags: str, told: list[str]) -> None:
    words = ["Ana", "Oré", "joined", "Acme", "Big", "Bank", "Bob"]
    lines = "\n".join(f"{word}\t{tag}" for word, tag in zip(words, tags.split(), strict=True))
    path = written(tmp_path, lines)
    assert format_for_file(path).name == "conll"
    items = list(read(path))
    (item,) = articles_in(items)
    assert labels(item) == [
        ("PER", "Ana Oré"),
        ("ORG", "Acme"),
        ("ORG", "Big Bank"),
        ("PER", "Bob"),
    ]
    assert said(items) == [f"x.conll: {sentence}" for sentence in told]


def test_conll_2003_with_parts_of_speech_and_chunks(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "-DOCSTART- -X- -X- O\n\nU.N. NNP I-NP I-ORG\nofficial NN I-NP O\nEkeus NNP I-NP I-PER\n"
        "heads VBZ I-VP O\nfor IN I-PP O\nBaghdad NNP I-NP I-LOC\n. . O O\n\n"
        "-DOCSTART- -X- O O\n\nPeter NNP B-NP I-PER\nBlackburn NNP I-NP I-PER\n",
        "eng.train",
    )
    assert format_for_file(path).name == "conll"
    first, second = articles_in(list(read(path)))
    assert first.article.text == "U.N. official Ekeus heads for Baghdad."
    assert labels(first) == [("ORG", "U.N."), ("PER", "Ekeus"), ("LOC", "Baghdad")]
    assert (second.article.name, labels(second)) == ("eng-2", [("PER", "Peter Blackburn")])


def test_comments_and_names_of_documents(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "# newdoc id = wire-7\n# text = Ana met Bob\n1\tAna\tB-PER\n2\tmet\tO\n3\t#\tO\n\n"
        "#begin document (bc/cnn); part 000\n1\tBob\tB-PER\n#end document\n",
    )
    items = list(read(path))
    assert [item.article.name for item in articles_in(items)] == ["wire-7", "bc/cnn"]


def test_labels_without_letters_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, rows("Ana/PER Oré/PER met/O the/O Bank/ORG today/O"))
    (item,) = articles_in(list(read(path)))
    assert labels(item) == [("PER", "Ana Oré"), ("ORG", "Bank")]


def test_a_text_is_put_together_as_it_is_written_in_english() -> None:
    texts = [
        "“We will run up to 12 boats (by May),” said Ana Oré's aide: it cost £3.2m, or 38%!",
        "She said \"no\" and 'yes'; they don't, we'll see. 大桥开通 And/or not",
    ]
    for text in texts:
        bounds = tokens(text, [text.index("'s") if "'s" in text else 0])
        words = [text[start:end] for start, end in bounds]
        assert rebuilt(words, {}) == (text, bounds)
    penn = ["He", "ca", "n't", "(", "say", ")", '"', "no", '"', "."]
    assert rebuilt(penn, {})[0] == 'He can\'t (say) "no".'


def test_paragraphs_come_back(tmp_path: Path) -> None:
    text = "Headline of the day\n\nOne is here. Two is here.\n\nThree."
    write(tmp_path / "x.conll", [MarkedArticle(article(text), [])])
    (item,) = articles_in(list(read(tmp_path / "x.conll")))
    assert item.article.text == text


def test_a_span_that_no_column_takes_is_listed(tmp_path: Path) -> None:
    text = "one two three"
    bounds = [(0, 7), (4, 13), (0, 13), (3, 4)]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "X", pair, text=text)
        for number, pair in enumerate(bounds)
    ]
    losses = write(tmp_path / "x.conll", [MarkedArticle(article(text), spans)])
    assert losses.told()[0] == "3 nested spans left out: CoNLL has no overlap in a layer."
    losses.write(tmp_path / "lost.csv")
    assert (tmp_path / "lost.csv").read_text("utf-8-sig").count(",a,e") == 3


def test_ten_thousand_spans_come_back(tmp_path: Path) -> None:
    text = "".join(f"Ana {number} met 💩 .\n" for number in range(10_000))
    at = [index for index, letter in enumerate(text) if letter == "A"]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "PER", (start, start + 3), text=text)
        for number, start in enumerate(at)
    ]
    write(tmp_path / "x.conll", [MarkedArticle(article(text), spans)])
    (item,) = articles_in(list(read(tmp_path / "x.conll")))
    assert len(item.spans) == 10_000
    assert {span.text for span in item.spans} == {"Ana"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("just words\nand more words\n", "no column of tags"),
        ("", "no column of tags"),
        ("\n\n \n", "no column of tags"),
        ("-DOCSTART- -X- O O\n", "no column of tags"),
    ],
)
def test_a_file_without_tags_gets_a_sentence(tmp_path: Path, content: str, reason: str) -> None:
    (problem,) = read(written(tmp_path, content))
    assert isinstance(problem, ImportProblem)
    assert reason in problem.reason


def test_broken_bytes_and_endless_lines_are_survived(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_bytes(
        b"Ana B-PER\nmet O\n\xff\xfe O\n" + b"x" * 3_000_000 + b" O\nBob B-PER\nlonely\n. O\n"
    )
    items = list(read(path))
    (item,) = articles_in(items)
    assert labels(item) == [("PER", "Ana"), ("PER", "Bob")]
