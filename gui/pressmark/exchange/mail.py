"""Mails (EML, RFC 5322 and MIME) and pages that were saved as one file (MHTML).

A mail's text is its plain part, or what reads on its HTML part where the plain one says little.
What is attached to it is read as further articles, by content, where it can be.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.contained import Contained
from pressmark.exchange.dates import iso_date
from pressmark.exchange.encodings import decode
from pressmark.exchange.kinds import text_of
from pressmark.exchange.stream import MAX_TEXT, UNCHOSEN, Choices, ImportItem, shown, unreadable
from pressmark.exchange.text import article_of
from pressmark.exchange.web_page import article_of_page, decode_page, page_text

_LARGEST = 3 * MAX_TEXT
"""Bytes of a mail with what is attached to it."""

_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]*\S")
_SURE = frozenset(
    ("mime-version", "message-id", "received", "return-path", "snapshot-content-location")
)
_USUAL = frozenset(("from", "to", "subject", "date", "content-type", "delivered-to", "reply-to"))
_PAGE_ADDRESS = "Snapshot-Content-Location"

_LITTLE = 0.3
"""Share of the HTML part's text below which the plain part only says where to read it."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell a mail from other text by the fields at its head."""
    fields = set(_fields(text_of(head)))
    if path.suffix.lower() in (".eml", ".mht", ".mhtml"):
        return bool(fields)
    return bool(fields & _SURE) and len(fields & (_SURE | _USUAL)) > 1


def _fields(text: str) -> Iterator[str]:
    """Yield the names of the fields up to the blank line, lower case; none where it is no head."""
    for number, line in enumerate(text.splitlines()):
        field = _FIELD.match(line)
        if field:
            yield field[1].lower()
        elif not line.strip():
            return
        elif not line[0].isspace() and not (number == 0 and line.startswith("From ")):
            # A line that is neither a field nor goes on with one: this is another kind of text.
            return


def read(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read a mail as one article, and what is attached to it as further ones."""
    name = shown(path)
    try:
        if path.stat().st_size > _LARGEST:
            yield ImportProblem(name, f"the mail is larger than {_LARGEST // 1_000_000} MB")
            return
        mail = email.message_from_bytes(path.read_bytes())
        address = _said(mail, _PAGE_ADDRESS)
        if address is not None or path.suffix.lower() in (".mht", ".mhtml"):
            yield MarkedArticle(_saved_page(mail, path.stem, address, choices))
            return
        marked = MarkedArticle(_article(mail, path.stem))
    except OSError as error:
        yield unreadable(path, error)
    except (ValueError, MessageError, LookupError) as error:
        yield ImportProblem(name, f"{error}")
    except RecursionError:
        yield ImportProblem(name, "the mail has too many mails within each other")
    else:
        yield marked
        yield from _attached(mail, path, choices)


def _saved_page(mail: Message, name: str, address: str | None, choices: Choices) -> Article:
    for part in mail.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            article = article_of_page(_decoded(part, page=True), name, main_text=choices.main_text)
            return replace(article, url=article.url or address)
    raise ValueError("there is no page in it")


def _article(mail: Message, name: str) -> Article:
    sender, address = parseaddr(_said(mail, "From") or "")
    article = article_of(
        _text(mail),
        name=name,
        title=_said(mail, "Subject"),
        published=iso_date(_said(mail, "Date") or ""),
    )
    organisation = _said(mail, "Organization")
    return replace(
        article,
        source=organisation or address.rpartition("@")[2] or None,
        author=sender or address or None,
    )


def _text(mail: Message) -> str:
    """Return what the mail says: its plain part, or what its HTML part shows where that is more."""
    plain, page = "", ""
    for part in mail.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        # One that says to have parts and has none is a text all the same.
        is_plain = part.get_content_type() == "text/plain" or part.get_content_maintype() == (
            "multipart"
        )
        if is_plain and not plain.strip():
            plain = _unfolded(_decoded(part), part)
        elif part.get_content_type() == "text/html" and not page:
            page = page_text(_decoded(part, page=True))
    return plain if len(plain.split()) > _LITTLE * len(page.split()) else page


def _decoded(part: Message, *, page: bool = False) -> str:
    """Return the text of a part in the encoding it declares, or the likeliest one."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    declared = part.get_content_charset()
    if declared and not page:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    if not data.strip():
        return ""
    return (decode_page(data) if page else decode(data)).text


def _unfolded(text: str, part: Message) -> str:
    """Join lines that were cut for sending (format=flowed, RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    text = text.replace("\r\n", "\n")
    # "-- " begins a signature and is no line that goes on.
    return re.sub(r"(?m)^(?!-- $)(.*) \n(?=[^>\s])", r"\1 ", text)


def _said(mail: Message, name: str) -> str | None:
    """Return a field of the head on one line; coded words are decoded as far as they can be."""
    value = mail.get(name)
    return None if value is None else _one_line(str(value)) or None


def _one_line(value: str) -> str:
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError):
        pieces = [(value, None)]
    text = "".join(_piece(piece, charset) for piece, charset in pieces)
    return " ".join(normalise(text).split())


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8", "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")


def _attached(mail: Message, path: Path, choices: Choices) -> Iterator[ImportItem]:
    """Read what is attached to a mail and has a name."""
    with Contained(path, choices) as contained:
        for part in mail.walk():
            name = part.get_filename()
            if part.is_multipart() or not name or part.get_content_maintype() == "image":
                continue
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                contained.put(_one_line(name), [data])
        yield from contained.items()
