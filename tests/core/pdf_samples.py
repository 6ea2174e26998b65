"""PDF files for tests, written by hand: words in Helvetica at given places."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import NamedTuple


class Words(NamedTuple):
    """A line of text with its left end and base line, in points."""

    x: float
    y: float
    text: str
    size: float = 10


def pdf(
    pages: Sequence[Iterable[Words]], *, info: dict[str, str] | None = None, rotate: int = 0
) -> bytes:
    """Return a PDF of 595 × 842 points a page; what is beyond Latin-1 becomes a question mark."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    for number, page in enumerate(pages):
        content = b"".join(_shown(words, rotate) for words in page)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d "
            b"/Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>" % (rotate, 5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    facts = " ".join(f"/{key} ({value})" for key, value in (info or {}).items())
    objects.append(f"<< {facts} >>".encode("cp1252"))
    return _file(objects)


def _shown(words: Words, rotate: int) -> bytes:
    text = words.text.encode("cp1252", "replace")
    for sign in (b"\\", b"(", b")"):
        text = text.replace(sign, b"\\" + sign)
    # A page that is shown turned by 90 degrees has its text drawn upwards.
    matrix = (
        f"0 1 -1 0 {842 - words.y - 247} {words.x}"
        if rotate == 90
        else (f"1 0 0 1 {words.x} {words.y}")
    )
    return f"BT /F {words.size} Tf {matrix} Tm (".encode() + text + b") Tj ET\n"


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, len(objects), table,
    )  # fmt: skip
    return bytes(out)


def column(
    text: str, x: float, y: float, *, width: int = 40, size: float = 10, leading: float = 13
) -> list[Words]:
    """Return a text set in lines of at most `width` letters, paragraphs apart by half a line."""
    lines = []
    for paragraph in text.split("\n"):
        for line in wrap(paragraph, width, break_on_hyphens=False):
            lines.append(Words(x, y, line, size))
            y -= leading
        y -= leading / 2
    return lines
