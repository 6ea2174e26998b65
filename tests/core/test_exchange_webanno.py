"""WebAnno TSV 3.3, out and in, by the rules of INCEpTION's own reader and writer."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from examples import some
from exchange_samples import ferry, marked_articles, marked_span, place
from hypothesis import given, settings

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import FigureAttributes, Layer, Mention, QuoteAttributes, Span, State
from pressmark.domain.text import trim
from pressmark.errors import ImportProblem
from pressmark.exchange.registry import format_for_file
from pressmark.exchange.stream import ImportItem
from pressmark.exchange.webanno import read
from pressmark.exchange.webanno_text import (
    escape_text,
    escape_value,
    split_unescaped,
    unescape_text,
    unescape_value,
)
from pressmark.exchange.webanno_write import write

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={NER}|identifier|value\n\n\n"


def the_article(items: list[ImportItem]) -> MarkedArticle:
    (found,) = (item for item in items if isinstance(item, MarkedArticle))
    return found


def said(items: list[ImportItem]) -> list[str]:
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]


def labels(items: list[ImportItem]) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in the_article(items).spans]


def written(folder: Path, content: str) -> Path:
    path = folder / "x.tsv"
    path.write_text(content, encoding="utf-8", newline="")
    return path


def test_the_rows_are_those_that_inception_writes(tmp_path: Path) -> None:
    write(tmp_path / "x.tsv", [ferry()])
    content = (tmp_path / "x.tsv").read_bytes().decode()
    head, body = content.split("\n\n\n", 1)
    assert head.split("\n")[:2] == ["#FORMAT=WebAnno TSV 3.3", f"#T_SP={NER}|identifier|value"]
    assert body.startswith(
        "#Text=Ferry line doubles its fleet\n#Text=\n#Text=\n1-1\t0-5\tFerry\t_\t"
    )
    assert re.search(r"\n2-17\t83-88\tNorth\t\*\[(\d)\]\|\*\[(\d)\]\tORG\[\1\]\|FAC\[\2\]\t", body)
    # The ship takes two units of UTF-16.
    assert "\n2-20\t102-104\t🚢\t" in body
    # "£3.2m" is one span on two tokens; the number in it lies inside the second.
    assert re.search(r"\n3-7\t128-132\t3\.2m\t_\t_\t.*\n3-7\.1\t128-131\t3\.2\t", body)
    columns = sum(len(line.split("|")) - 1 for line in head.split("\n")[1:])
    rows = [line for line in body.split("\n") if re.match(r"\d", line)]
    assert {len(row.split("\t")) for row in rows} == {columns + 3 + 1}
    assert not content.endswith("\n\n")


def test_the_text_adds_up_as_inception_adds_it(tmp_path: Path) -> None:
    """The sum that `Tsv3XDeserializer.readContent` makes, in units of UTF-16."""
    text = "💩 One. Two 💩 three!\n\n Four\tfive\u2028six.  \n\n\nSeven\n"
    write(tmp_path / "x.tsv", [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text))])
    body = (tmp_path / "x.tsv").read_bytes().decode().split("\n\n\n", 1)[1]
    built = ""
    for sentence in body.split("\n\n"):
        lines = sentence.split("\n")
        begin = int(next(line for line in lines if line[:1].isdigit()).split("\t")[1].split("-")[0])
        if units(built) > begin:
            assert units(built) == begin + 1
            assert built.endswith("\n")
            built = built[:-1]
        built += " " * (begin - units(built))
        built += "".join(unescape_text(one[6:]) + "\n" for one in lines if one.startswith("#Text="))
    assert built == text + "\n"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(marked_articles())
@settings(max_examples=some(60), deadline=None)
def test_what_the_format_carries_comes_back(marked: MarkedArticle) -> None:
    text = marked.article.text
    with TemporaryDirectory() as folder:
        write(Path(folder, "out"), [marked])
        items = list(read(Path(folder, "out")))
    assert said(items) == []
    blank = len(text) - len(text.lstrip())
    back = the_article(items)
    assert back.article.text == " " * blank + text[blank:]
    assert back.article.name == marked.article.name
    wanted = [said_of(span, text) for span in marked.spans if goes_out(span)]
    assert sorted((said_of(span, text) for span in back.spans), key=repr) == sorted(
        wanted, key=repr
    )


def goes_out(span: Span) -> bool:
    return span.state is not State.REJECTED and bool(span.text.strip())


def said_of(span: Span, text: str) -> tuple[object, ...]:
    def at(start: int, end: int, name: str | None = None) -> tuple[object, ...] | None:
        start, end = trim(text, start, end)
        return (start, end, name) if start < end else None

    def mention(one: Mention | None, *, named: bool = False) -> tuple[object, ...] | None:
        return at(one.start, one.end, one.name if named else None) if one else None

    said: tuple[object, ...] = (span.layer, span.label, at(span.start, span.end))
    if isinstance(span.attributes, QuoteAttributes):
        quote = span.attributes
        said += (quote.utterance, mention(quote.speaker, named=True), mention(quote.cue))
    if isinstance(span.attributes, FigureAttributes):
        one = span.attributes
        said += (repr(one.low), repr(one.high), one.unit, one.modifier, one.vague)
        said += (mention(one.counted), mention(one.restates), one.number and at(*one.number))
    return said


def test_white_space_that_has_no_row_is_told(tmp_path: Path) -> None:
    text = " Ana met Bob. \n"
    spans = [
        marked_span("e1", Layer.ENTITY, "PER", (0, 5), text=text),
        marked_span("e2", Layer.ENTITY, "PER", (4, 5), text=text),
    ]
    losses = write(tmp_path / "out", [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), spans)])
    assert losses.told() == [
        "1 span cut to their words: the format has no white space.",
        "1 blank span left out: the format has no white space.",
        "1 article begins with white space, which became blanks.",
    ]


@pytest.mark.parametrize(
    "value", ["a|b", "_", "*", "a\\", "[1]", "x->y", "a;b", "tab\tline\n", "\\n", "", "💩 é|\\|"]
)
def test_escapes_are_undone(value: str) -> None:
    assert unescape_value(escape_value(value)) == value
    assert unescape_text(escape_text(value)) == value
    joined = "|".join((escape_value(value) + "[1]", escape_value(value) + "[2]"))
    assert len(split_unescaped(joined, "|")) == 2
    label = f"x{value}"
    text = "Ana"
    span = marked_span("e1", Layer.ENTITY, label, (0, 3), text=text)
    with TemporaryDirectory() as folder:
        write(Path(folder, "x.tsv"), [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), [span])])
        assert labels(list(read(Path(folder, "x.tsv")))) == [(label, "Ana")]


def test_the_examples_of_the_user_guide_are_read(tmp_path: Path) -> None:
    """Files as INCEpTION's user guide describes them, in words of our own."""
    path = written(
        tmp_path,
        "#FORMAT=WebAnno TSV 3.2\n"
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
        f"#T_SP={NER}|value\n"
        "#T_SP=webanno.custom.Sold|act|ROLE_webanno.custom.Sold:Roles_webanno.custom.SoldRolesLink"
        "|uima.tcas.Annotation\n"
        "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|"
        "referenceRelation\n"
        f"#T_RL=webanno.custom.Knows|kind|BT_{NER}\n"
        "\n\n"
        "#Sentence.id=s1\n"
        "#Text=Ms. Haag sold 😊 to John.\n"
        "1-1\t0-3\tMs.\tNNP\tPER[1]|PERpart[2]\t_\t_\t_\tpr[1]\tcoref->1-1\t_\t_\t\n"
        "1-2\t4-8\tHaag\tNNP\tPER[1]\t_\t_\t_\tpr[1]\tcoref->1-1\t_\t_\t\n"
        "1-3\t9-13\tsold\tVBD\t_\tsale\tspeaker;goods\t1-1[1];1-4\t_\t_\t_\t_\t\n"
        "1-4\t14-16\t😊\tNN\t*\t_\t_\t_\t_\t_\t_\t_\t\n"
        "1-5\t17-19\tto\tTO\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
        "1-6\t20-24\tJohn\tNNP\t_\t_\t_\t_\t_\t_\tfriend\t1-1[1_0]\t\n"
        "1-6.1\t20-22\tJo\t_\tPER\t_\t_\t_\t_\t_\t_\t_\t\n"
        "1-7\t24-25\t.\t.\t_\t_\t_\t_\t_\t_\t_\t_\t\n"
        "\n"
        "#Text=Two lines\n"
        "#Text=of one \\t sentence \\\\n.\n"
        "2-1\t26-29\tTwo\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n",
    )
    assert format_for_file(path).name == "webanno"
    items = list(read(path))
    item = the_article(items)
    assert item.article.text == "Ms. Haag sold 😊 to John.\nTwo lines\nof one \t sentence \\n."
    assert [(span.label, span.text) for span in item.spans] == [
        ("PER", "Ms. Haag"), ("PERpart", "Ms."), ("sale", "sold"), ("NamedEntity", "😊"),
        ("PER", "Jo"),
    ]  # fmt: skip
    assert item.spans[2].quote == QuoteAttributes(None, Mention(0, 8))
    assert said(items) == [
        "x.tsv: 2 chain links left out",
        "x.tsv: 1 relation left out",
        "x.tsv: 7 POS annotations left out",
    ]


def test_gaps_between_sentences_become_a_line_end_and_blanks(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        HEAD + "#Text=One.\n1-1\t2-5\tOne\t_\t_\t\n\n#Text=Two.\n2-1\t6-9\tTwo\t*\tX\t\n\n"
        "#Text=Three.\n3-1\t13-18\tThree\t*\tY\t\n",
    )
    items = list(read(path))
    assert the_article(items).article.text == "  One.Two.\n  Three."
    assert labels(items) == [("X", "Two"), ("Y", "Three")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "the first line is not"),
        ("#FORMAT=WebAnno TSV 2.0\n", "the first line is not"),
        (HEAD, "no text"),
        (
            HEAD + "#Text=One.\n1-1\t9-5\tOne\t_\t_\t\n\n#Text=Two\n2-1\t1-4\tTwo\t_\t_\t\n",
            "before",
        ),
    ],
)
def test_a_file_without_a_text_gets_a_sentence(tmp_path: Path, content: str, reason: str) -> None:
    (problem,) = read(written(tmp_path, content))
    assert isinstance(problem, ImportProblem)
    assert reason in problem.reason


def test_a_broken_row_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        HEAD + "#Text=Ana met Bob.\n1-1\t0-3\tAna\t*\tPER\t\n1-2\t4-7\tmet\n1-3\tx\tBob\t*\tPER\t\n"
        "1-3\t8-11\tBob\t*\tPER[x]\t\n1-4\t90-99\t?\t*\tPER\t\n",
    )
    items = list(read(path))
    row = "1-3\tx\tBob\t*\tPER\t"
    assert labels(items) == [("PER", "Ana"), ("PER[x]", "Bob")]
    assert said(items) == [
        "x.tsv, line 10: the span from 90 to 99 does not lie in the text of 12 characters",
        "x.tsv, line 7: the row has 3 cells, not 5",
        f"x.tsv, line 8: {row!r} is no row: an id, offsets and a token begin it",
    ]


def test_ten_thousand_spans_come_back(tmp_path: Path) -> None:
    text = "".join(f"Ana 💩{number} met.\n" for number in range(5000))
    at = [index for index, letter in enumerate(text) if letter == "A"]
    spans = [
        marked_span(
            f"e{number}", Layer.ENTITY, "PER", (start, start + 3 + number % 2 * 3), text=text
        )
        for number, start in enumerate(sorted(at * 2))
    ]
    write(tmp_path / "out", [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), spans)])
    back = the_article(list(read(tmp_path / "out"))).spans
    assert sorted((one.start, one.end) for one in back) == [(one.start, one.end) for one in spans]


def test_a_quote_points_to_words_in_another_sentence(tmp_path: Path) -> None:
    text = "Ana spoke.\n“No.”"
    quote = QuoteAttributes("u1", Mention(*place(text, "Ana"), "Ana Oré"), None)
    span = marked_span(
        "q1", Layer.QUOTE, "direct", place(text, "“No.”"), attributes=quote, text=text
    )
    write(tmp_path / "x.tsv", [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), [span])])
    (back,) = the_article(list(read(tmp_path / "x.tsv"))).spans
    assert back.quote == quote
