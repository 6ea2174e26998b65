"""Mails and pages that were saved as one file."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from inbox_samples import articles_of, docx, items_of, paragraph, told

from pressmark.exchange.registry import format_for_file
from pressmark.exchange.stream import Choices


def mail(plain: str = "", page: str = "", **fields: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = fields.pop("sender", "Ana Oré <ana@post.example>")
    made["Subject"] = fields.pop("subject", "Quay – plan")
    made["Date"] = fields.pop("date", "Fri, 03 May 2024 08:30:00 +0100")
    made["Message-ID"] = "<1@post.example>"
    made.set_content(plain)
    if page:
        made.add_alternative(page, subtype="html")
    return made


def test_a_mail_is_an_article_with_sender_subject_and_date(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "m.eml", bytes(mail("The cost is £3.2m 💩.\n")))
    assert found.text == "The cost is £3.2m 💩.\n"
    assert (found.title, found.author) == ("Quay – plan", "Ana Oré")
    assert found.source == "post.example"
    assert found.published == "2024-05-03T08:30:00+01:00"


def test_the_page_is_taken_where_the_plain_part_says_little(tmp_path: Path) -> None:
    page = "<p>One &amp; <b>two</b> and all the other words of the mail.</p><p>Three</p>"
    short, long = mail("View online", page), mail("All the words of the mail, one by one.", page)
    [found] = articles_of(tmp_path, "m.eml", bytes(short))
    assert found.text == "One & two and all the other words of the mail.\n\nThree"
    [found] = articles_of(tmp_path, "m.eml", bytes(long))
    assert found.text.startswith("All the words")


def test_lines_cut_for_sending_are_joined(tmp_path: Path) -> None:
    raw = (
        "MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: text/plain; format=flowed\n\n"
        "A line that was \ncut.\nAnother.\n-- \nAna\n"
    )
    [found] = articles_of(tmp_path, "m", raw)
    assert found.text == "A line that was cut.\nAnother.\n-- \nAna\n"


def test_what_is_attached_is_read_by_its_content(tmp_path: Path) -> None:
    made = mail("See the release.\n")
    release = docx(paragraph("The release."))
    made.add_attachment(release, maintype="application", subtype="x", filename="../../Plan.docx")
    made.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="a.png")
    made.add_attachment(b"\x00" * 90, maintype="application", subtype="x", filename="a.pdf")
    items = items_of(tmp_path, "m.eml", bytes(made))
    assert [i.article.text for i in items if hasattr(i, "article")] == [
        "See the release.\n",
        "The release.",
    ]
    assert told(items) == ["m.eml › a.pdf: this is a binary file, not a text"]
    assert not (tmp_path.parent / "Plan.docx").exists()


def test_mails_within_mails_end(tmp_path: Path) -> None:
    inner = bytes(mail("Deep words.\n"))
    for _ in range(6):
        made = mail("Outer words.\n")
        made.add_attachment(inner, maintype="application", subtype="x", filename="in.eml")
        inner = bytes(made)
    assert "too many files in each other" in told(items_of(tmp_path, "m.eml", inner))[-1]


@pytest.mark.parametrize("depth", [50, 5_000])
def test_parts_within_parts_end(tmp_path: Path, depth: int) -> None:
    head = "From: a@b.example\nMIME-Version: 1.0\n"
    body = "".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(depth)
    )
    assert items_of(tmp_path, "m.eml", f"{head}{body}Content-Type: text/plain\n\nWords.\n")


@pytest.mark.parametrize(
    "head",
    [
        "Subject: =?utf-8?b?!!!?=\nDate: soon\nFrom: <",
        "Subject: =?no-such?q?x?=\nFrom: =?utf-8?q?=FF?= <a@b>",
        "Content-Type: text/plain; charset=no-such\nFrom: a@b\nSubject: x",
        "Content-Type: multipart/mixed\nFrom: a@b\nDate: 31 Feb 2024 99:99 +9999",
        "Content-Transfer-Encoding: base64\nFrom: a@b\nDate: Mon, 1 Jan 99999 00:00:00 +0000",
    ],
)
def test_a_head_that_makes_no_sense_is_no_reason_to_refuse(tmp_path: Path, head: str) -> None:
    [found] = articles_of(tmp_path, "m.eml", f"{head}\nMIME-Version: 1.0\n\nWords of it.\n")
    assert found.published is None


def test_a_page_saved_as_one_file_is_read_as_a_page(tmp_path: Path) -> None:
    raw = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.org/quay\n"
        "Subject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=X\n\n"
        "--X\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<html><title>Quay</title><nav>Home</nav><article><p>It costs =C2=A33.</p></article>\n"
        "--X\nContent-Type: image/png\n\nx\n--X--\n"
    )
    [found] = articles_of(tmp_path, "page.mhtml", raw)
    assert (found.text, found.title) == ("It costs £3.", "Quay")
    assert found.url == "https://example.org/quay"
    [found] = articles_of(tmp_path, "page.mhtml", raw, Choices(main_text=False))
    assert found.text == "Home\n\nIt costs £3."


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        ("From: a@b\nMessage-ID: <1>\n\nWords", "x", "eml"),
        ("From: the mayor\nTo: all\n\nWords of a memo.", "memo.txt", "txt"),
        ("Breaking: a quay\nbroke.", "x", "txt"),
    ],
)
def test_mails_are_told_from_text(tmp_path: Path, content: str, name: str, expected: str) -> None:
    (tmp_path / name).write_text(content)
    assert format_for_file(tmp_path / name).name == expected
