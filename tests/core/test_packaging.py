"""What a desktop is told about Pressmark is valid, and agrees with the program."""

import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from pressmark import __version__
from pressmark.assets import resources
from pressmark.store.schema import APPLICATION_ID

ROOT = Path(__file__).parents[2]
NAME = "io.github.pressmark.pressmark"
LINUX = ROOT / "packaging" / "linux"
DESKTOP = LINUX / f"{NAME}.desktop"
METAINFO = LINUX / f"{NAME}.metainfo.xml"
MIME = LINUX / f"{NAME}.xml"
SHARED_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def run(tool: str, *arguments: str | Path) -> str:
    """Run a validator, which must be content, and return what it said."""
    if not shutil.which(tool):
        pytest.skip(f"needs {tool}")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_desktop_entry_is_valid() -> None:
    assert run("desktop-file-validate", DESKTOP) == ""


def test_the_metadata_for_software_centres_are_valid() -> None:
    run("appstreamcli", "validate", "--no-net", METAINFO)


def test_the_files_in_xml_are_well_formed() -> None:
    run("xmllint", "--noout", METAINFO, MIME, *sorted((resources() / "icons").glob("*.svg")))


def mime_folder(tmp_path: Path) -> Path:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages)
    run("update-mime-database", packages.parent)
    return packages.parent


def test_the_mime_type_is_taken_into_the_database(tmp_path: Path) -> None:
    folder = mime_folder(tmp_path)
    assert "application/x-pressmark:*.pressmark" in (folder / "globs").read_text(encoding="utf-8")
    assert b"application/x-pressmark" in (folder / "magic").read_bytes()


def test_the_mime_type_recognises_a_project_file(tmp_path: Path) -> None:
    """The rule is applied as the standard describes it: all nested matches must hold."""
    file = tmp_path / "any name"
    with sqlite3.connect(file) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("CREATE TABLE t (x)")
    db.close()
    head = file.read_bytes()[:100]
    outer = ET.parse(MIME).find(f".//{SHARED_MIME}magic/{SHARED_MIME}match")
    assert outer is not None
    inner = outer[0]
    magic = str(outer.get("value")).replace("\\000", "\0").encode()
    number = int(str(inner.get("value")), 16).to_bytes(4, "big")
    assert (inner.get("type"), outer.get("offset"), inner.get("offset")) == ("big32", "0", "68")
    assert head.startswith(magic)
    assert head[68:72] == number


def test_the_files_agree_on_names_type_and_version() -> None:
    entry = dict(
        re.findall(r"^([A-Za-z]+)=(.*)$", DESKTOP.read_text(encoding="utf-8"), re.MULTILINE)
    )
    component = ET.parse(METAINFO).getroot()
    assert component.findtext("id") == entry["Icon"] == NAME
    assert component.findtext("launchable") == DESKTOP.name
    assert entry["MimeType"].strip(";") == component.findtext("provides/mediatype")
    assert component.findtext("summary") == entry["Comment"]
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_what_is_pinned_is_pinned_with_hashes_and_without_an_address() -> None:
    for path in (*ROOT.glob("constraints*.txt"), ROOT / "packaging" / "constraints.txt"):
        text = path.read_text(encoding="utf-8")
        entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
        assert entries
        assert [
            entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry
        ] == []
        assert "://" not in text
        assert "index-url" not in text


def test_the_qt_that_brings_python_3_11_down_is_not_pinned_for_it() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^pyside6-essentials==(\S+) ; (.*) \\$", text, re.MULTILINE)
    assert {version for version, where in pinned if "< '3.12'" in where}.isdisjoint({"6.12.0"})
    assert any("< '3.12'" in where for _, where in pinned)


@pytest.mark.parametrize("unwanted", ["torch", "pymupdf", "krippendorff", "pyside6", "pyqt6"])
def test_nothing_large_or_with_a_foreign_licence_is_pinned(unwanted: str) -> None:
    for path in ROOT.glob("constraints*.txt"):
        assert f"\n{unwanted}==" not in path.read_text(encoding="utf-8")
