"""The table of formats, files and folders, and files that are written whole or not at all."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from exchange_samples import ferry
from inbox_samples import SAMPLES

from pressmark.assets import seeds
from pressmark.domain.article import MarkedArticle
from pressmark.errors import ExportProblem, ImportProblem, UserError
from pressmark.exchange.atomic import replacing
from pressmark.exchange.format import Format
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.registry import (
    format_by_ending,
    format_for_file,
    format_named,
    read_files,
    sources,
    writable,
)

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and devices of POSIX systems")


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_each_format_of_the_table_has_what_it_promises(name: str, tmp_path: Path) -> None:
    one = format_named(name)
    assert one.reads or one.writes
    assert all(suffix.startswith(".") for suffix in one.suffixes)
    path = tmp_path / f"out{one.ending}"
    if name in SAMPLES:
        path.write_bytes(SAMPLES[name])
    else:
        one.write(path, [ferry()])
    if one.reads:
        (file,) = sources([path])
        assert isinstance(file, Path)
        assert format_for_file(file) is one
        assert any(isinstance(item, MarkedArticle) for item in one.read(path))


@pytest.fixture(scope="module")
def written_twice(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders with a file of each format, by two processes that hash words differently."""
    code = (
        "import sys; from pathlib import Path; from exchange_samples import ferry\n"
        "from pressmark.exchange.registry import writable\n"
        "for one in writable(): one.write(Path(sys.argv[1], one.name), [ferry(), ferry()])"
    )
    folders = [tmp_path_factory.mktemp(seed) for seed in ("1", "2")]
    for seed, folder in enumerate(folders, start=1):
        places = os.pathsep.join((str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")))
        env = os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": places}
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True, env=env)
    return folders


@pytest.mark.parametrize("name", [one.name for one in writable()])
def test_the_same_articles_give_the_same_bytes(name: str, written_twice: list[Path]) -> None:
    first, second = (contents(folder / name) for folder in written_twice)
    assert first == second != {}


def contents(path: Path) -> dict[str, bytes]:
    """Return what a file holds, or all files of a folder."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files}


def test_a_name_that_is_none_gets_the_list_of_those_that_are() -> None:
    with pytest.raises(UserError, match="no format named 'odt'; the formats are txt, md, html"):
        format_named("odt")


def test_the_ending_of_a_new_file_tells_its_format() -> None:
    assert format_by_ending(Path("out.SPACY")).name == "spacy"
    with pytest.raises(UserError, match=r"out\.txt does not tell its format"):
        format_by_ending(Path("out.txt"))


def test_a_format_says_what_it_cannot_do(tmp_path: Path) -> None:
    one = Format("x", "Sheet", (".x",), "for a printer", "pressmark.exchange.text", writes=True)
    with pytest.raises(UserError, match="writes Sheet files but does not read them"):
        one.read(tmp_path / "x.x")
    with pytest.raises(UserError, match="reads Plain text files but does not write them"):
        format_named("txt").write(tmp_path / "x.txt", [])


def test_the_table_is_read_without_spacy_and_without_the_formats() -> None:
    code = (
        "import sys, pressmark.exchange.registry; heavy = {'spacy', 'PySide6', 'csv', "
        "'charset_normalizer', 'pressmark.learn.docbin', 'pressmark.exchange.jsonl'};"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b'{"text": "a"}\n', "data.txt", "jsonl"),
        (b'\xef\xbb\xbf{"text": "a"}\n', "data", "jsonl"),
        (b"Plain words.", "data.jsonl", "txt"),
        (b'broken line\n{"text": "a"}\n', "data.jsonl", "jsonl"),
        (b"{curly} words", "data.txt", "txt"),
        ("Wide words".encode("utf-16"), "data.csv", "txt"),
    ],
)
def test_the_content_tells_the_format(
    tmp_path: Path, content: bytes, name: str, expected: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert format_for_file(path).name == expected


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{\n  "text": "a"\n}', "this is JSON over several lines"),
        (b'[{"text": "a"}]', "this is JSON over several lines"),
        ('{"text": "a"}'.encode("utf-16"), "this is JSON in UTF-16 or UTF-32"),
    ],
)
def test_json_in_another_shape_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "data.json"
    path.write_bytes(content)
    with pytest.raises(ImportProblem, match=reason):
        format_for_file(path)


def test_a_folder_is_read_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", ".hidden.txt", ".git/x.txt", "c.py", "d.bin"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Words of {name}.")
    (tmp_path / "e.txt").write_bytes(b"")
    items = list(read_files([tmp_path]))
    names = [item.article.name for item in items if isinstance(item, MarkedArticle)]
    assert names == ["10", "2", "b"]
    assert [str(item) for item in items[3:]] == [
        "e.txt: the file is empty",
        f"{tmp_path.name}: left out 2 files of other kinds (c.py, d.bin)",
    ]


@posix
def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text("Words.")
    assert len(list(read_files([tmp_path]))) == 1


def test_a_file_named_outright_is_read_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Words")
    (item,) = read_files([path])
    assert isinstance(item, MarkedArticle)
    (problem,) = read_files([tmp_path / "gone.txt"])
    assert str(problem) == "gone.txt: there is no such file"


def test_every_sample_that_comes_along_is_read_without_a_word() -> None:
    files = sorted(seeds().glob("*.jsonl"))
    assert files
    items = list(read_files(files))
    assert all(isinstance(item, MarkedArticle) for item in items)


def failing() -> Iterator[MarkedArticle]:
    yield from [ferry()] * 50
    raise RuntimeError("the project went away")


@pytest.mark.parametrize("name", [one.name for one in writable()])
def test_a_failed_export_leaves_the_old_one_and_nothing_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out"
    one = format_named(name)
    if one.folder:
        one.write(path, [ferry()])
    else:
        path.write_text("old")
    old = contents(path)
    with pytest.raises(RuntimeError):
        one.write(path, failing())
    assert contents(path) == old
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_full_disk_gets_a_sentence_and_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "out.jsonl"
    path.write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
    try:
        with pytest.raises(ExportProblem, match=r"out\.jsonl was not written: the disk is full"):
            format_named("jsonl").write(path, (ferry() for _ in range(2000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device /dev/full")
def test_a_device_is_written_to_directly() -> None:
    format_named("jsonl").write(Path("/dev/null"), [ferry()])
    with pytest.raises(ExportProblem, match="the disk is full"):
        format_named("jsonl").write(Path("/dev/full"), [ferry()])
    assert Path("/dev/full").is_char_device()


def test_a_place_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match=r"the folder .*gone does not exist"):
        format_named("csv").write(tmp_path / "gone" / "out.csv", [])
    with pytest.raises(ExportProblem, match="it is a folder"):
        format_named("csv").write(tmp_path, [])


@posix
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_gets_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportProblem, match="no permission to write there"):
        format_named("csv").write(tmp_path / "out.csv", [])


@posix
def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    old = os.umask(0o027)
    try:
        with replacing(path) as target:
            target.write(b"one")
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    with replacing(path) as target:
        target.write(b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert path.read_bytes() == b"two"


@posix
def test_a_link_keeps_pointing_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    with replacing(link) as target:
        target.write(b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"
