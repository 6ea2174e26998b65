"""PDF files: text in reading order, lines joined to paragraphs, words that were cut made whole.

Columns are read one after the other, running heads and page numbers are left out of the main text,
and paragraphs that go on over a column or a page stay one. Where the pages begin stands in the note
of the article.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.datelines import day_of
from pressmark.exchange.page_layout import Box, Column, Paragraph, columns, joined, paragraphs
from pressmark.exchange.stream import (
    MAX_TEXT,
    UNCHOSEN,
    Choices,
    ImportItem,
    ImportNote,
    counted,
    shown,
    too_long,
    unreadable,
)
from pressmark.exchange.text import article_of, date_in, headline

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 3_000
_LARGEST = 500_000_000
"""Bytes of a PDF, most of them pictures."""

_NOTED_PAGES = 60
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CHANGED = str.maketrans({**_LIGATURES, "\x02": "-", "\ufffe": "-"})
_FILE_NAME = re.compile(
    r"\.(docx?|indd|pdf|qxp|rtf|odt|tmp)$|^Microsoft Word|untitled", re.IGNORECASE
)
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(slots=True)
class _Page:
    columns: list[Column]
    height: float
    letters: float
    """The usual height of its letters, 0 where it has none."""


def read(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read a PDF file as one article named after it."""
    name = shown(path)
    try:
        if path.stat().st_size > _LARGEST:
            yield ImportProblem(name, f"the file is larger than {_LARGEST // 1_000_000} MB")
            return
        with path.open("rb"):  # says plainly why it cannot be opened
            pass
        article, empty = _read(path, main_text=choices.main_text)
    except OSError as error:
        yield unreadable(path, error)
        return
    except ValueError as error:
        yield ImportProblem(name, str(error))
        return
    yield MarkedArticle(article)
    if empty:
        pages = counted(empty, "page")
        yield ImportNote(name, f"{pages} without text left out; they may be pictures of text")


def _read(path: Path, *, main_text: bool) -> tuple[Article, int]:
    """Return the article and how many pages have no text. Raises ValueError."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ValueError(
            "the PDF is locked with a password" if locked else "the PDF is broken or cut off"
        ) from None
    try:
        facts = {key: _one_line(value) for key, value in document.get_metadata_dict().items()}
        pages = list(_pages(document))
    finally:
        document.close()
    if not any(page.columns for page in pages):
        raise ValueError(
            "there is no text in it: its pages are pictures; have their text recognised (OCR) first"
        )
    day = day_of(line for page in pages[:2] for line in _lines(page))
    if main_text:
        _drop_running_heads(pages)
    return _article(pages, facts, path.stem, day), sum(not page.columns for page in pages)


def _pages(document: "PdfDocument") -> Iterator[_Page]:
    from pypdfium2 import PdfiumError

    if len(document) > MAX_PAGES:
        raise ValueError(f"the PDF has more than {MAX_PAGES:,} pages; cut it into articles first")
    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except PdfiumError:
            yield _Page([], 0, 0)
            continue
        words = list(_words(page))
        size += sum(len(word.text) + 1 for word in words)
        if size > MAX_TEXT:
            raise ValueError(too_long(size))
        heights = [word.height for word in words]
        yield _Page(columns(words), page.get_height(), median(heights) if heights else 0)
        page.close()


def _words(page: "PdfPage") -> Iterator[Box]:
    """Yield the words of a page with their places, turned as the page is shown."""
    from pypdfium2 import PdfiumError, raw

    try:
        text = page.get_textpage()
    except PdfiumError:
        return
    turn = page.get_rotation()
    box = raw.FS_RECTF()
    letters: list[tuple[str, float, float, float, float]] = []
    for at in range(min(text.count_chars(), MAX_TEXT)):
        code = raw.FPDFText_GetUnicode(text, at)
        char = chr(code) if code < 0x110000 else "\ufffd"
        if char.isspace() or code == 0:
            if letters:
                yield _word(letters)
                letters = []
            continue
        # The loose box is as high as the font: that of the letter would make lines uneven.
        raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
        place = _turned(box.left, box.bottom, box.right, box.top, turn)
        if letters and _apart(letters[-1], place):
            yield _word(letters)
            letters = []
        letters.append((char, *place))
    if letters:
        yield _word(letters)
    text.close()


def _turned(
    left: float, bottom: float, right: float, top: float, turn: int
) -> tuple[float, float, float, float]:
    """Return where a box is on a page that is shown turned clockwise."""
    if turn == 90:
        return bottom, -right, top, -left
    if turn == 180:
        return -right, -top, -left, -bottom
    if turn == 270:
        return -top, left, -bottom, right
    return left, bottom, right, top


def _apart(last: tuple[str, float, float, float, float], place: Sequence[float]) -> bool:
    """Tell whether a letter stands elsewhere than behind the one before it."""
    _, left, bottom, right, top = last
    high = max(top - bottom, place[3] - place[1], right - left, 1)
    return not (
        -0.6 * high < place[0] - right < 1.5 * high
        and place[1] < top + 0.5 * high
        and place[3] > bottom - 0.5 * high
    )


def _word(letters: Sequence[tuple[str, float, float, float, float]]) -> Box:
    text = "".join(letter[0] for letter in letters).translate(_CHANGED)
    bottom, top = min(one[2] for one in letters), max(one[4] for one in letters)
    return Box(
        text,
        min(one[1] for one in letters),
        bottom,
        max(one[3] for one in letters),
        top,
        max(top - bottom, 1.0),
    )


def _drop_running_heads(pages: Sequence[_Page]) -> None:
    """Take out lines that stand at the top or bottom of most pages, and page numbers there."""
    if sum(bool(page.columns) for page in pages) < 2:
        return
    edges = [_edge_lines(page) for page in pages]
    counts = Counter(key for lines in edges for key in {_key(line.text) for line in lines})
    written = sum(bool(page.columns) for page in pages)
    often = max(2, (written + 1) // 2)
    for page, lines in zip(pages, edges, strict=True):
        gone = {
            id(line)
            for line in lines
            if _key(line.text) in ("#", "- # -", "page # of #", "page #", "# / #", "#/#")
            or counts[_key(line.text)] >= often
        }
        for column in page.columns:
            column.lines[:] = [line for line in column.lines if id(line) not in gone]
        page.columns[:] = [column for column in page.columns if column.lines]


def _edge_lines(page: _Page) -> list[Box]:
    """Return the two highest and the two lowest lines of a page."""
    lines = sorted((line for column in page.columns for line in column.lines), key=_height_on_page)
    return lines if len(lines) <= 4 else [*lines[:2], *lines[-2:]]


def _height_on_page(line: Box) -> float:
    return line.middle


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).lower()


def _lines(page: _Page) -> Iterator[str]:
    """Yield the lines of a page from the top down, running heads among them."""
    lines = (line for column in page.columns for line in column.lines)
    yield from (line.text for line in sorted(lines, key=_height_on_page, reverse=True))


def _article(pages: Sequence[_Page], facts: dict[str, str], name: str, day: str | None) -> Article:
    known = frozenset(_inner_words(pages))
    whole, firsts = _whole(pages)
    texts = [joined(paragraph.lines, known) for paragraph in whole]
    text = "\n\n".join(texts)
    article = article_of(text, name=name, published=day or date_in(name))
    return replace(
        article,
        title=_title(facts.get("Title", ""), whole, texts) or headline(text),
        author=facts.get("Author") or None,
        note=_page_note(firsts) if len(pages) > 1 else None,
    )


def _inner_words(pages: Sequence[_Page]) -> Iterator[str]:
    """Yield every word that is not at the end of its line, where it may be cut."""
    for page in pages:
        for column in page.columns:
            for line in column.lines:
                yield from (word.lower() for word in _WORD.findall(line.text.rpartition(" ")[0]))


def _whole(pages: Sequence[_Page]) -> tuple[list[Paragraph], dict[int, str]]:
    """Return all paragraphs, those joined that go on, and how each page after the first begins."""
    found: list[Paragraph] = []
    firsts: dict[int, str] = {}
    for number, page in enumerate(pages, 1):
        for column in page.columns:
            for at, paragraph in enumerate(paragraphs(column)):
                firsts.setdefault(number, paragraph.lines[0])
                if found and at == 0 and _goes_on(found[-1], paragraph):
                    found[-1].lines += paragraph.lines
                    found[-1].full = paragraph.full
                else:
                    found.append(paragraph)
    firsts.pop(1, None)
    return found, firsts


def _goes_on(last: Paragraph, new: Paragraph) -> bool:
    same = abs(last.height - new.height) < 0.15 * max(last.height, new.height)
    return same and last.unfinished


def _title(said: str, whole: Sequence[Paragraph], texts: Sequence[str]) -> str | None:
    """Return the title that the file tells, else what stands in large letters near the top."""
    near = " ".join(texts[:8]).lower()
    if said and (said.lower() in near or (len(said.split()) > 2 and not _FILE_NAME.search(said))):
        return said
    usual = median(paragraph.height for paragraph in whole)
    large = [at for at in range(min(8, len(whole))) if whole[at].height > 1.25 * usual]
    if not large:
        return None
    best = max(large, key=lambda at: whole[at].height)
    return texts[best] if len(texts[best]) <= 300 else None


def _page_note(firsts: dict[int, str]) -> str | None:
    parts = [
        f"page {number} begins with “{' '.join(line.split()[:6])}”"
        for number, line in list(firsts.items())[:_NOTED_PAGES]
    ]
    return "; ".join(parts)[:4000] or None


def _one_line(value: str) -> str:
    return " ".join(normalise(value).split())[:300]
