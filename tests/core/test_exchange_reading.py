"""Files read in a process of their own, which hostile ones may break without harm."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from exchange_samples import ferry
from inbox_samples import SAMPLES, articles_of, told, zipped

from pressmark.domain.article import MarkedArticle
from pressmark.exchange import jsonl
from pressmark.exchange.reading import Reading, articles_apart
from pressmark.exchange.registry import Begun
from pressmark.exchange.stream import Choices, ImportItem

posix = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX systems")


@pytest.fixture(scope="module", autouse=True)
def real_starts(warm: None) -> Iterator[None]:  # noqa: ARG001 - it is what is taken off
    """Every process here begins as it does in the program, not as a fork of a warm one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pressmark.exchange.reading.subprocess", subprocess)
        yield


@pytest.fixture(scope="module")
def reading() -> Iterator[Reading]:
    with Reading() as made:
        yield made


def put(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def items(reading: Reading, *paths: Path, **choices: object) -> list[ImportItem]:
    read = reading.read(paths, Choices(**choices))  # type: ignore[arg-type]
    return [item for item in read if not isinstance(item, Begun)]


def texts(found: list[ImportItem]) -> list[str]:
    return [item.article.text for item in found if isinstance(item, MarkedArticle)]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_read_apart_gives_what_it_gives_here(
    name: str, tmp_path: Path, reading: Reading
) -> None:
    here = articles_of(tmp_path, "sample", SAMPLES[name])
    apart = items(reading, tmp_path / "sample")
    assert [item.article for item in apart if isinstance(item, MarkedArticle)] == here
    assert here


def test_spans_and_all_they_say_come_through(tmp_path: Path, reading: Reading) -> None:
    path = tmp_path / "ferry.jsonl"
    jsonl.write(path, [ferry(), ferry()])
    assert items(reading, path) == list(jsonl.read(path))


def test_notes_and_problems_come_through_with_their_lines(tmp_path: Path, reading: Reading) -> None:
    path = put(tmp_path, "a.jsonl", '{"text": "Words", "label": [1]}\n{"text": 1}\n')
    assert [str(item) for item in items(reading, path)] == [str(item) for item in jsonl.read(path)]


def test_before_its_articles_a_table_tells_its_columns(tmp_path: Path, reading: Reading) -> None:
    path = put(tmp_path, "t.csv", "id,lead,text\n1,Two,Three words here\n")
    begun = next(reading.read([path], Choices(column="lead")))
    assert begun == Begun(path, "csv", ("id", "lead", "text"), "lead")


def test_what_is_not_read_to_its_end_is_not_taken_for_the_next_file(
    tmp_path: Path, reading: Reading
) -> None:
    jsonl.write(tmp_path / "ferry.jsonl", [ferry()] * 50)
    next(reading.read([tmp_path / "ferry.jsonl"]))
    assert texts(items(reading, put(tmp_path, "a.txt", "fine"))) == ["fine"]


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the process have readers that never end, die or take all memory, by a file's words.

    There is no file known to do that to the real ones: such a one would be mended at once.
    """
    put(
        tmp_path,
        "sitecustomize.py",
        "import builtins, os, time\n"
        "from pressmark.exchange import text\n"
        "real = text.read\n"
        "def read(path):\n"
        "    words = path.read_text()\n"
        "    if 'never ends' in words: time.sleep(600)\n"
        "    if 'spins' in words:\n"
        "        while True: pass\n"
        "    if 'dies' in words: os.kill(os.getpid(), 11)\n"
        "    if 'fails' in words: raise KeyError('no such key')\n"
        "    if 'grows' in words: bytearray(4_000_000_000)\n"
        "    if 'deep' in words: read(path)\n"
        "    yield from real(path)\n"
        "text.read = read\n",
    )
    old = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{old}")


@pytest.mark.usefixtures("stuck")
def test_the_rest_of_a_batch_is_read_whatever_one_file_does(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    words = ["fine", "it never ends", "it spins", "it dies", "it fails", "fine too"]
    words += ["it grows"] if os.name != "nt" else []
    words += ["fine at last"]
    for number, text in enumerate(words):
        put(folder, f"{number}.txt", text)
    with Reading(seconds=2, megabytes=1_000) as reading:
        found = items(reading, folder)
    assert texts(found) == ["fine", "fine too", "fine at last"]
    assert told(found) == [
        "1.txt: reading it took longer than 2 seconds",
        "2.txt: reading it took longer than 2 seconds",
        "3.txt: it is broken in a way that ends its reader",
        (
            "4.txt: its reader failed, which is a mistake of Pressmark’s "
            "(KeyError: 'no such key'); please report it"
        ),
        *(["6.txt: reading it takes more memory than is allowed"] if os.name != "nt" else []),
    ]


@pytest.mark.usefixtures("stuck")
def test_cancelling_ends_what_is_being_read_at_once(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "it never ends")
    with Reading() as reading:
        begun = time.monotonic()
        threading.Timer(0.5, reading.cancel).start()
        assert items(reading, path, path) == []
        assert time.monotonic() - begun < 5


@posix
@pytest.mark.usefixtures("stuck")
def test_nothing_is_left_of_a_process_that_died(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr("tempfile.tempdir", None)
    path = put(tmp_path, "z.zip", zipped({"a.txt": "it dies", "b.txt": "fine"}))
    with Reading() as reading:
        assert told(items(reading, path)) == ["z.zip: it is broken in a way that ends its reader"]
        assert texts(items(reading, put(tmp_path, "c.txt", "fine"))) == ["fine"]
    assert list(place.iterdir()) == []


def test_a_file_that_needs_too_much_memory_is_told(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows does not count")
    line = '{"text": "' + "a" * 100_000_000 + '"}\n'
    path = put(tmp_path, "a.jsonl", line)
    with Reading(megabytes=200) as reading:
        found = items(reading, path, put(tmp_path, "b.txt", "fine"))
    assert told(found) == ["a.jsonl: reading it takes more memory than is allowed"]
    assert texts(found) == ["fine"]


@posix
def test_devices_pipes_and_links_to_nothing_get_a_sentence(
    tmp_path: Path, reading: Reading
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    names = [tmp_path / name for name in ("pipe", "link", "loop")]
    found = told(items(reading, *names, Path("/dev/zero")))
    assert found[0] == "pipe: this is a device or a pipe, not a file"
    assert found[1] == "link: there is no such file"
    assert found[2].startswith("loop: the file cannot be read")
    assert found[3] == "zero: this is a device or a pipe, not a file"


def test_a_gigabyte_without_a_line_end_is_not_read(tmp_path: Path, reading: Reading) -> None:
    for name, head in (("a.jsonl", b'{"text": "'), ("b.csv", b"a,b\n1,"), ("c.txt", b"Words ")):
        with (tmp_path / name).open("wb") as file:
            file.write(head)
            file.truncate(1_000_000_000)
        begun = time.monotonic()
        found = items(reading, tmp_path / name)
        assert texts(found) == []
        assert len(told(found)) >= 1
        assert time.monotonic() - begun < 30


def test_the_process_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "fine")
    code = (
        "import sys, os; from pathlib import Path; from pressmark.exchange.reading import Reading;"
        "r = Reading(); list(r.read([Path(sys.argv[1])]));"
        "print(r._worker._process.pid, flush=True); os._exit(0)"
    )
    done = subprocess.run(
        [os.sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    pid = int(done.stdout)
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except OSError:
            return
    pytest.fail("the process is still there")


def test_a_batch_of_files_uses_one_process(tmp_path: Path) -> None:
    for number in range(5):
        put(tmp_path, f"{number}.txt", "fine")
    with Reading() as reading:
        list(reading.read([tmp_path]))
        assert reading._worker is not None
        assert reading._worker.files == 5
    assert len(list(articles_apart([tmp_path]))) == 5
