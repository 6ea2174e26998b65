"""ZIP files: what is in them, and what hides in them."""

import io
import stat
import zipfile
from pathlib import Path

import pytest
from inbox_samples import articles_of, docx, items_of, paragraph, told, zipped
from pdf_samples import Words, pdf

from pressmark.domain.article import MarkedArticle
from pressmark.exchange import packed
from pressmark.exchange.stream import ImportItem


def texts(items: list[ImportItem]) -> list[str]:
    return [item.article.text for item in items if isinstance(item, MarkedArticle)]


def test_all_files_of_a_zip_are_read_by_their_content(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": "Deep words."})
    found = articles_of(
        tmp_path,
        "all.zip",
        zipped(
            {
                "a/plan.docx": docx(paragraph("Word words.")),
                "b.pdf": pdf([[Words(50, 700, "Page words.")]]),
                "c.zip": inner,
                "d.txt": "Plain words.",
                ".hidden.txt": "no",
            }
        ),
    )
    assert [one.text.strip() for one in found] == [
        "Word words.", "Page words.", "Deep words.", "Plain words.",
    ]  # fmt: skip


def test_names_that_lead_out_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = [
        "../../out.txt",
        "/etc/out.txt",
        "C:\\out.txt",
        "a/../../../x.txt",
        "../" * 99 + "y.txt",
    ]
    names += ["n" * 400 + ".txt", "nul\x01.txt", "a:b.txt"]
    items = items_of(
        folder, "z.zip", zipped({name: f"Words {at}" for at, name in enumerate(names)})
    )
    assert len(texts(items)) == len(names)
    assert list(tmp_path.rglob("*.txt")) == []
    assert not Path("/etc/out.txt").exists()


def test_links_are_left_out(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        link = zipfile.ZipInfo("passwords.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
        file.writestr("a.txt", "Words.")
    items = items_of(tmp_path, "z.zip", buffer.getvalue())
    assert texts(items) == ["Words."]
    assert told(items) == ["z.zip: left out 1 link"]


def test_a_bomb_is_left_out_and_the_rest_is_read(tmp_path: Path) -> None:
    items = items_of(tmp_path, "z.zip", zipped({"bomb.txt": b"0" * 60_000_000, "a.txt": "Words."}))
    assert texts(items) == ["Words."]
    assert told(items) == ["z.zip › bomb.txt: it unpacks to more than 250 times its size"]


def test_many_small_bombs_are_stopped_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "MAX_UNPACKED", 20_000_000)
    items = items_of(tmp_path, "z.zip", zipped({f"{n}.txt": b"0" * 9_000_000 for n in range(5)}))
    assert "all in it is more than 20 MB" in told(items)[-1]


def test_a_size_that_lies_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"0" * 60_000_000}))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (5).to_bytes(4, "little")
    items = items_of(tmp_path, "z.zip", bytes(data))
    assert texts(items) in ([], ["00000"])


def test_zips_within_zips_end(tmp_path: Path) -> None:
    inner = zipped({"a.txt": "Deep words."})
    for _ in range(6):
        inner = zipped({"in.zip": inner})
    assert "too many files in each other" in told(items_of(tmp_path, "z.zip", inner))[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped({}), "there is no file in it"),
        (zipped({"a.txt": "x"})[:60], "the ZIP file is broken or cut off"),
        (zipped({f"{n}": "" for n in range(20_001)}), "more than 20,000 files"),
        (zipped({"a.bin": b"\x00" * 100}), "left out 1 file of other kinds (a.bin)"),
    ],
)
def test_what_is_no_good_gets_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    assert sentence in "".join(told(items_of(tmp_path, "z.zip", content)))


def test_a_locked_file_gets_a_sentence(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": "Words."}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    [sentence] = told(items_of(tmp_path, "z.zip", bytes(data)))
    assert sentence == "z.zip › a.txt: it is locked with a password"


def test_a_file_without_a_name_is_passed_over(tmp_path: Path) -> None:
    """Found by `start.py fuzz`: zipfile's own `is_dir` fails on such a one."""
    data = bytearray(zipped({"a": "Words."}))
    place = data.rindex(b"PK\x01\x02")
    del data[place + 46 : place + 47]
    data[place + 28 : place + 30] = bytes(2)
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = (end - place).to_bytes(4, "little")
    assert "there is no file in it" in told(items_of(tmp_path, "z.zip", bytes(data)))[0]
