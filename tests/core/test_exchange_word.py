"""Word documents as articles."""

from pathlib import Path

import pytest
from inbox_samples import articles_of, docx, items_of, paragraph, told, zipped

BODY = (
    paragraph("Quay plan", "Title")
    + "<w:p><w:r><w:t>The cost is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>£3.2m</w:t></w:r>"
    "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>, she said</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>moved</w:t></w:r>"
    "</w:moveFrom><w:r><w:t>.</w:t><w:br/><w:t>Next</w:t><w:tab/><w:t>💩</w:t>"
    "<w:noBreakHyphen/><w:t>x</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>"
    + "<w:tbl><w:tr><w:tc>"
    + paragraph("Jobs")
    + "</w:tc><w:tc>"
    + paragraph("40")
    + paragraph("more")
    + "</w:tc></w:tr></w:tbl>"
    + '<w:p><w:r><w:t>Boxed</w:t></w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>'
    + paragraph("In a box")
    + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
    + paragraph("In a box")
    + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"
)
NOTES = (
    f'<w:footnotes xmlns:w="w"><w:footnote>{paragraph("A footnote.")}</w:footnote></w:footnotes>'
)


def test_a_word_document_gives_its_text_with_all_changes_accepted(tmp_path: Path) -> None:
    [found] = articles_of(
        tmp_path, "2024-05-03 plan.docx", docx(BODY, creator="Ana Lind", footnotes=NOTES)
    )
    assert found.text.split("\n\n") == [
        "Quay plan",
        "The cost is £3.2m, she said.\nNext\t💩‑x",
        "Jobs\t40 more",
        "Boxed",
        "In a box",
        "A footnote.",
    ]
    assert (found.title, found.author) == ("Quay plan", "Ana Lind")
    assert found.published == "2024-05-03"


def test_the_title_may_stand_in_the_properties(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "x.bin", docx(paragraph("Words."), title="Told &amp; sold"))
    assert found.title == "Told & sold"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (docx("<w:p>"), "not sound XML"),
        (docx(""), "there is no text in it"),
        (docx(paragraph("x"))[:-40], "the ZIP file is broken or cut off"),
        (zipped({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "entities"),
        (zipped({"word/document.xml": "<x/>" + " " * 70_000_000}), "unpacks to more than"),
        (docx("<w:p>" * 5000 + "</w:p>" * 5000), "not sound XML"),
    ],
)
def test_a_broken_or_hostile_document_gets_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    assert sentence in "".join(told(items_of(tmp_path, "plan.docx", content)))
