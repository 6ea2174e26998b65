"""Plain text files and pasted text as articles."""

import os
from pathlib import Path

import pytest

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange.registry import format_for_file
from pressmark.exchange.stream import MAX_TEXT, ImportItem, ImportNote
from pressmark.exchange.text import article_from_text, read

STORY = "Café owners win their case\n\nThe owner’s bill fell by £30 – “at last”, she said.\n"


def imported(folder: Path, data: bytes, name: str = "story.txt") -> list[ImportItem]:
    path = folder / name
    path.write_bytes(data)
    return list(read(path))


def only_problem(items: list[ImportItem]) -> str:
    (problem,) = items
    assert isinstance(problem, ImportProblem)
    return str(problem)


def test_a_text_in_utf_8_becomes_an_article_named_after_its_file(tmp_path: Path) -> None:
    (item,) = imported(tmp_path, STORY.encode(), "2024-05-03-cafe.txt")
    assert isinstance(item, MarkedArticle)
    assert item.article.name == "2024-05-03-cafe"
    assert item.article.text == STORY
    assert item.article.title == "Café owners win their case"
    assert item.article.published == "2024-05-03"
    assert item.spans == []


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_the_text_is_the_same_in_whatever_encoding(tmp_path: Path, encoding: str) -> None:
    items = imported(tmp_path, STORY.encode(encoding))
    assert isinstance(items[0], MarkedArticle)
    assert items[0].article.text == STORY


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Мост открыли весной. Жители ждали его восемь лет, сообщил мэр города."),
        ("koi8_r", "Мост открыли весной. Жители ждали его восемь лет, сообщил мэр города."),
        ("cp1250", "Most otwarto wiosną. Mieszkańcy czekali nań osiem lat – ogłosił burmistrz."),
        ("gb18030", "大桥在春天开通。市长说，居民们等了八年。"),
        ("big5", "大橋在春天開通。市長說，居民們等了八年。"),
        ("cp1256", "افتتح الجسر في الربيع. انتظره السكان ثماني سنوات كما قال رئيس البلدية."),
    ],
)
def test_texts_in_other_scripts_are_guessed_right(tmp_path: Path, encoding: str, text: str) -> None:
    article, note = imported(tmp_path, text.encode(encoding))
    assert isinstance(article, MarkedArticle)
    assert article.article.text == text
    assert isinstance(note, ImportNote)
    assert "a guess" in note.text


@pytest.mark.parametrize("text", ["£5 – “no”", "It’s £5.", "Zoë’s café: naïve"])
def test_a_short_western_text_is_guessed_right(tmp_path: Path, text: str) -> None:
    article, _ = imported(tmp_path, text.encode("cp1252"))
    assert isinstance(article, MarkedArticle)
    assert article.article.text == text


def test_a_guessed_encoding_is_named_to_the_user(tmp_path: Path) -> None:
    _, note = imported(tmp_path, STORY.encode("cp1252"))
    assert str(note) == (
        "story.txt: the file is not in UTF-8; read as Windows-1252 (Western), which is a guess"
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "story.txt: the file is empty"),
        (b" \n\t\r\n", "story.txt: there is no text in it"),
        (b"\xef\xbb\xbf\n", "story.txt: there is no text in it"),
        (b"\x00\x01\x02\x03" * 100, "story.txt: this is a binary file, not a text"),
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "this is a PDF file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "this is a ZIP file, not a text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "this is a picture"),
        (b"\x1f\x8b\x08\x00abc", "this is a compressed file"),
        (b"SQLite format 3\x00" + b"\x00" * 52 + b"PRMK", "this is a Pressmark project; open it"),
        (b"SQLite format 3\x00" + b"\x00" * 84, "this is an SQLite file"),
        (b"\xff\xfe" + b"\x00\xd8" * 50, "begins as UTF-16-LE, but byte 1 does not fit"),
    ],
)
def test_what_is_no_text_gets_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    assert sentence in only_problem(imported(tmp_path, data))


def test_the_registry_says_the_same_of_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "really.txt"
    path.write_bytes(b"\x7fELF\x01")
    with pytest.raises(ImportProblem, match="this is a binary file"):
        format_for_file(path)


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path: Path) -> None:
    assert only_problem(list(read(tmp_path / "no.txt"))) == "no.txt: there is no such file"
    assert "cannot be read" in only_problem(list(read(tmp_path)))


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        # As Java writes an emoji: two surrogates of three bytes each.
        (b"A ship \xed\xa0\xbd\xed\xba\xa2 left.", "A ship 🚢 left.", None),
        (b"A ship \xed\xa0\xbd left.", "A ship \ufffd left.", "1 lone surrogate in the text"),
        ("“Ships” ".encode() * 4 + b"\xe2\x80 left", "“Ships” " * 4 + "\ufffd left", "1 broken"),
    ],
)
def test_a_few_broken_bytes_do_not_make_another_encoding(
    tmp_path: Path, data: bytes, text: str, note: str | None
) -> None:
    marked, *notes = imported(tmp_path, data)
    assert isinstance(marked, MarkedArticle)
    assert marked.article.text == text
    assert [str(each).partition(": ")[2].startswith(note or "") for each in notes] == [True] * (
        note is not None
    )


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
def test_a_file_whose_name_is_no_text_can_be_told_about(tmp_path: Path) -> None:
    items = imported(tmp_path, b"", os.fsdecode(b"caf\xe9.txt"))
    assert only_problem(items) == "caf?.txt: the file is empty"


def test_a_text_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    problem = only_problem(list(read(path)))
    assert problem.startswith("huge.txt: the text has 50 million characters")
    assert "20 million at most" in problem


def test_a_pasted_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(ImportProblem, match=r"pasted text: the text has .* cut it into articles"):
        article_from_text("a" * (MAX_TEXT + 1))


def test_line_ends_become_one_and_a_stray_nul_is_replaced_and_told(tmp_path: Path) -> None:
    article, note = imported(tmp_path, b"One line.\r\nAnother\rand a \x00third." + b" More." * 20)
    assert isinstance(article, MarkedArticle)
    assert article.article.text.startswith("One line.\nAnother\nand a \ufffdthird.")
    assert str(note) == "story.txt: 1 control character in the text became \ufffd"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rain stops play\nIt rained.", "Rain stops play"),
        ("\n  Will it rain?  \n\nIt did.", "Will it rain?"),
        ("It rained all day in the north.\nThen it stopped.", None),
        ("Rain stops play", None),
        ("Rain " * 80 + "\nIt rained.", None),
    ],
)
def test_the_first_line_is_the_title_where_it_looks_like_one(text: str, title: str | None) -> None:
    assert article_from_text(text).article.title == title


def test_a_pasted_text_is_named_by_its_content() -> None:
    one = article_from_text("Some words\r\nhere", source="Wire").article
    assert one.source == "Wire"
    assert len(one.name) == 12
    assert article_from_text("Some words\nhere").article.name == one.name
    assert article_from_text("Other words").article.name != one.name


def test_a_date_that_is_none_is_not_taken_from_the_name(tmp_path: Path) -> None:
    (item,) = imported(tmp_path, b"Words here.", "2024-13-45_12024-01-02_story.txt")
    assert isinstance(item, MarkedArticle)
    assert item.article.published is None


def test_a_western_text_that_was_pasted_into_utf_8_is_read_as_both(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes("A naïve line.\n".encode() + "The café said £3.\n".encode("cp1252"))
    items = list(read(path))
    assert isinstance(items[0], MarkedArticle)
    assert items[0].article.text == "A naïve line.\nThe café said £3.\n"
    assert "partly in UTF-8 and partly in Windows-1252" in str(items[1])
