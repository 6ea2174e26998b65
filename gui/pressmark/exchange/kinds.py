"""What kind of file this is, told by its first bytes and never by its name."""

import codecs
import re
import zlib
from enum import Enum

HEAD = 64 * 1024
"""Bytes looked at to tell what a file is."""


class Kind(Enum):
    """A kind of file; the value of a kind that cannot be imported says so."""

    TEXT = "plain text"
    JSON_LINES = "JSON Lines"
    DOCBIN = "a DocBin of spaCy"
    PAGE = "web page"
    EMPTY = "the file is empty"
    PROJECT = "this is a Pressmark project; open it instead of importing it"
    SQLITE = "this is an SQLite file, not a text"
    PDF = "this is a PDF file, not a text"
    ZIP = "this is a ZIP file, not a text"
    OLD_WORD = "this is an old Office file, which this version cannot read; save it as text first"
    RTF = "this is an RTF file, which this version cannot read; save it as text first"
    IMAGE = "this is a picture, not a text"
    PACKED = "this is a compressed file; unpack it first"
    JSON = "this is JSON over several lines; Pressmark reads JSON Lines, with one object on each"
    WIDE_JSON = "this is JSON in UTF-16 or UTF-32; save it in UTF-8"
    XML = "this is XML of a kind that this version cannot read; save it as text first"
    BINARY = "this is a binary file, not a text"


BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks with the encoding each announces."""

_SIGNATURES = (
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),  # one with nothing in it
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_WORD),
    (b"{\\rtf", Kind.RTF),
    (b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"\x1f\x8b", Kind.PACKED),
    (b"BZh", Kind.PACKED),
    (b"\xfd7zXZ\x00", Kind.PACKED),
    (b"7z\xbc\xaf\x27\x1c", Kind.PACKED),
    (b"\x7fELF", Kind.BINARY),
    (b"MZ\x90\x00", Kind.BINARY),
)
_SQLITE = b"SQLite format 3\x00"
_APPLICATION_ID = b"PRMK"
"""Bytes 68 to 71 of a project: PRAGMA application_id, big-endian (DESIGN, the project file)."""

# Readers look for the mark in the first 1,024 bytes; some servers put blank lines before it.
_PDF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,1000}%PDF-")
_OBJECT = re.compile(rb"\s*\{\s*(?:\"|\})")
_SPREAD = re.compile(rb"\s*(?:\{[ \t]*\r?\n|\[\s*[{\[])")
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:\?xml\s|(?:rss|rdf:RDF|feed|xmi:XMI)[\s>])", re.DOTALL
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_MOST_CONTROL = 0.02
"""Share of control characters above which bytes are no text."""


def kind_of(head: bytes) -> Kind:
    """Tell what a file is from its first bytes (some thousands; all of a short file)."""
    if not head:
        return Kind.EMPTY
    if head.startswith(_SQLITE):
        return Kind.PROJECT if head[68:72] == _APPLICATION_ID else Kind.SQLITE
    if _PDF.match(head):
        return Kind.PDF
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    encoding = announced(head) or wide(head)
    if encoding:
        body = head.decode(encoding, "ignore").lstrip("\ufeff")
        kind = _written(body.encode("utf-8", "replace"))
        return Kind.WIDE_JSON if kind in (Kind.JSON, Kind.JSON_LINES) else kind
    if _is_docbin(head):
        return Kind.DOCBIN
    if _CONTROL.search(head) and len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head):
        return Kind.BINARY
    return _written(head)


def _is_docbin(head: bytes) -> bool:
    """Whether bytes are packed with zlib and hold a map of msgpack with spaCy's `attrs`."""
    if head[:1] != b"\x78":
        return False
    try:
        begin = zlib.decompressobj().decompress(head, 64)
    except zlib.error:
        return False
    return 0x80 < begin[0] <= 0x8F and b"\xa5attrs" in begin if begin else False


def text_of(head: bytes) -> str:
    """Return the first characters of a file that is known to be text; its last one may be torn."""
    return head.decode(announced(head) or wide(head) or "utf-8-sig", "replace").lstrip("\ufeff")


def _written(head: bytes) -> Kind:
    """Tell what bytes that are text in some encoding are written in."""
    body = head.removeprefix(codecs.BOM_UTF8)
    if _SPREAD.match(body):
        return Kind.JSON
    if _PAGE.match(body):
        return Kind.PAGE
    if _XML.match(body):
        return Kind.XML
    return Kind.JSON_LINES if _OBJECT.match(body) else Kind.TEXT


def announced(data: bytes) -> str | None:
    """Return the encoding that a byte order mark announces, but for UTF-8; None without one."""
    for mark, encoding in BOMS[1:]:
        if data.startswith(mark):
            return encoding
    return None


def wide(data: bytes) -> str | None:
    """Return UTF-16 with its byte order where every other byte of the first thousand is NUL.

    Western text in UTF-16 without a byte order mark looks like this, and nothing else does.
    """
    head = data[:1000]
    half = len(head) // 2
    if half < 2 or (len(data) % 2 and len(data) <= 1000):
        return None
    even, odd = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None
