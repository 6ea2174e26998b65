"""Files as analysts receive them, made by hand for the tests of their readers."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from pdf_samples import Words, pdf

from pressmark.domain.article import Article, MarkedArticle
from pressmark.exchange.registry import read_file
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
)


def zipped(files: Mapping[str, bytes | str] | Iterable[tuple[str, bytes | str]]) -> bytes:
    """Return a ZIP file of these names and contents."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in dict(files).items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(body: str, *, title: str = "", creator: str = "", **parts: str) -> bytes:
    """Return a Word document with this XML as its body; `parts` are further ones below word/."""
    core = f"{_CORE}<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
    files = {
        "[Content_Types].xml": "<Types/>",
        "docProps/core.xml": core + "</cp:coreProperties>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    files |= {f"word/{name}.xml": text for name, text in parts.items()}
    return zipped(files)


def paragraph(text: str, style: str = "") -> str:
    """Return a paragraph of a Word document in XML."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><item>
<title>Quay</title><description>&lt;p&gt;Words of an article.&lt;/p&gt;</description></item>
</channel></rss>"""

SAMPLES: dict[str, bytes] = {
    "txt": b"Words of an article.",
    "md": b"# Quay\n\nWords of an *article*.\n",
    "html": b"<html><title>Quay</title><p>Words of an article.",
    "pdf": pdf([[Words(50, 700, "Words of an article.")]]),
    "docx": docx(paragraph("Words of an article.")),
    "eml": b"From: a@b.example\nMIME-Version: 1.0\nSubject: Quay\n\nWords of an article.\n",
    "feed": RSS.encode(),
    "zip": zipped({"a.txt": "Words of an article."}),
    "csv": b"title,text\nQuay,Words of an article.\n",
}
"""A file of each format that articles come in, by the format's name."""


def items_of(
    folder: Path, name: str, content: bytes | str, choices: Choices = UNCHOSEN
) -> list[ImportItem]:
    """Write a file and read it as the registry would."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_file(path, choices))


def articles_of(
    folder: Path, name: str, content: bytes | str, choices: Choices = UNCHOSEN
) -> list[Article]:
    """Write a file and return the articles in it; anything else that is told is an error."""
    items = items_of(folder, name, content, choices)
    assert all(isinstance(item, MarkedArticle) for item in items), [str(item) for item in items]
    return [item.article for item in items if isinstance(item, MarkedArticle)]


def told(items: Iterable[ImportItem]) -> list[str]:
    """Return the notes and problems among items as sentences."""
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]
