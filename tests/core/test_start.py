"""start.py sets up once, goes on after an interruption, and says in one sentence what is wrong.

A small checkout of its own, with an index of two tiny wheels, stands for the real one: the code of
start.py is the real one, with the real venv and pip.
"""

import ast
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import start
from tools import display, environment, pip, wheel
from tools.process import Failure

ROOT = Path(__file__).parents[2]

BACKEND = """
import shutil
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "pressmark-1.0-py3-none-any.whl"
    shutil.copy(name, folder)
    return name
"""
PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
# In place of the window: says what it was asked to do.
PROGRAM = "import os, sys\nprint('STARTED', sys.argv[1:], os.environ.get('QT_QPA_PLATFORM'))"


def make_wheel(folder: Path, name: str, files: dict[str, str]) -> Path:
    """Write a wheel of version 1.0 with these files."""
    about = f"{name}-1.0.dist-info"
    meta = {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/RECORD": "",
    }
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for inside, text in {**files, **meta}.items():
            archive.writestr(inside, text)
    return path


def pinned(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{path.name.split('-')[0]}==1.0 --hash=sha256:{digest}\n"


def environment_for(index: Path) -> dict[str, str]:
    """Return an environment with `index` as the only index, and no display."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index)}


def made_checkout(folder: Path) -> Path:
    """Make a checkout with the real start.py, and beside it an index that has the package tiny."""
    index = folder.parent / "index"
    index.mkdir()
    shutil.copytree(ROOT / "tools", folder / "tools")
    shutil.copy(ROOT / "start.py", folder)
    make_wheel(folder, "pressmark", {"pressmark/__main__.py": PROGRAM})
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    tiny = pinned(make_wheel(index, "tiny", {"tiny.py": "WHOLE = True"}))
    (folder / "constraints.txt").write_text(tiny, encoding="utf-8")
    return folder


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A fresh checkout, in a folder with a space in its name."""
    return made_checkout(tmp_path / "a checkout")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A checkout that has been set up and run once, and what that printed."""
    folder = made_checkout(tmp_path_factory.mktemp("ready") / "a checkout")
    return folder, output(folder, "run", "one", "two")


def started(checkout: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, checkout / "start.py", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment_for(checkout.parent / "index"),
        start_new_session=True,
    )


def output(checkout: Path, *arguments: str) -> str:
    """Run start.py, which must succeed, and return what it printed."""
    process = started(checkout, *arguments)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return said


def test_the_first_start_sets_up_and_runs(ready: tuple[Path, str]) -> None:
    _, said = ready
    assert re.search(r"\[1/3\].*\[2/3\].* 1/1 tiny\n.*\[3/3\]", said, re.DOTALL)
    assert "STARTED ['one', 'two'] None" in said


def test_the_next_start_does_nothing_but_run(ready: tuple[Path, str]) -> None:
    assert output(ready[0], "--", "--version") == "STARTED ['--version'] None\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_job_is_done_unseen(ready: tuple[Path, str]) -> None:
    sentence, run = output(ready[0]).splitlines()
    assert "no display" in sentence
    assert run == "STARTED ['demo'] offscreen"


def test_a_changed_pin_is_installed_into_the_same_environment(ready: tuple[Path, str]) -> None:
    folder, _ = ready
    more = make_wheel(folder.parent / "index", "more", {"more.py": ""})
    with (folder / "constraints.txt").open("a", encoding="utf-8") as file:
        file.write(pinned(more))
    said = output(folder, "run", "x")
    assert "2/2 more\n" in said
    assert "afresh" not in said
    assert output(folder, "run", "x") == "STARTED ['x'] None\n"


@pytest.mark.skipif(os.name == "nt", reason="kills a process group")
def test_an_interrupted_set_up_starts_afresh(checkout: Path) -> None:
    process = started(checkout, "run")
    assert process.stdout
    with process.stdout as said:
        next(line for line in said if line.startswith("[2/3]"))
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    again = output(checkout, "run", "x")
    assert "afresh" in again
    assert "STARTED ['x']" in again


def test_two_at_once_set_up_once(checkout: Path) -> None:
    both = [started(checkout, "run", "x"), started(checkout, "run", "x")]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sum("[2/3]" in one for one in said) == 1
    assert all("STARTED ['x']" in one for one in said)


def install_into(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this Python's pip install what the checkout pins, into a folder of the test."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(checkout.parent / "index"))
    arguments = ["--require-hashes", "-r", str(checkout / "constraints.txt")]
    target = ["--target", str(checkout / "target")]
    pip.install(Path(sys.executable), [*arguments, *target], checkout / "log")


def test_a_package_that_cannot_be_had_gives_one_sentence(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout.parent / "index" / "tiny-1.0-py3-none-any.whl").unlink()
    with pytest.raises(Failure, match="Check the network"):
        install_into(checkout, monkeypatch)


def test_a_package_other_than_the_pinned_one_is_refused(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_wheel(checkout.parent / "index", "tiny", {"tiny.py": "WHOLE = 'other'"})
    with pytest.raises(Failure, match="hash differs"):
        install_into(checkout, monkeypatch)


def test_an_older_python_is_told_what_is_needed() -> None:
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))  # it gets as far as saying so
    run = f"runpy.run_path({str(ROOT / 'start.py')!r})"
    code = f"import runpy, sys; sys.version_info = (3, 9, 2); {run}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 1
    assert done.stderr == "Pressmark needs Python 3.11 or newer, and this is Python 3.9.\n"


def test_a_python_without_venv_gives_the_line_that_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Failure, match=r"apt install python3\.\d+-venv$"):
        environment.Checkout(tmp_path)._make_venv()


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are Linux's own question")
def test_missing_libraries_give_one_line_that_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display.ALWAYS, "libnot-there.so.1", "libnot-there1")
    monkeypatch.setitem(display.XCB, "libneither.so.0", "libneither0")
    missing = display.missing_libraries("xcb")
    assert (
        missing.items()
        >= {"libnot-there.so.1": "libnot-there1", "libneither.so.0": "libneither0"}.items()
    )
    assert "libneither.so.0" not in display.missing_libraries("offscreen")
    lines = [line for line in display.explain(missing).splitlines() if "apt install" in line]
    assert len(lines) == 1
    assert re.search(r"apt install .*libneither0 .*libnot-there1", lines[0])


def test_libraries_that_qt_does_without_are_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(display.ALWAYS, "libnot-there.so.1", "libnot-there1")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    display.require_libraries(Path(sys.executable))


def test_progress_counts_what_this_machine_needs() -> None:
    progress = pip.Progress(3)
    told = [
        progress.tell(line)
        for line in (
            "Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment\n",
            "Collecting click-default-group==1.2.4 (from -r constraints.txt (line 3))\n",
            "  Downloading click_default_group-1.2.4-py2.py3-none-any.whl (4.1 kB)\n",
            "Processing /some/where/annotated_types-0.8.0-py3-none-any.whl (from -r x (line 4))\n",
        )
    ]
    assert [line.strip() for line in told] == [
        "",
        "1/2 click-default-group",
        "",
        "2/2 annotated_types",
    ]


def test_an_unknown_word_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["tset"]) == 2
    assert "no command 'tset'" in capsys.readouterr().err


def test_the_help_and_the_makefile_know_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["--help"]) == 0
    shown = capsys.readouterr().out
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in start.COMMANDS:
        assert f"start.py {name}" in shown
        assert name in makefile


def test_a_benchmark_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["bench", "nothing"]) == 1
    assert "startup" in capsys.readouterr().err


def test_only_qt_is_left_out_of_the_wheel_check() -> None:
    pins = "a==1 \\\n    --hash=sha256:1\npyside6-essentials==6 \\\n    --hash=sha256:2\nspacy==3\n"
    assert wheel.leave_out_qt(pins) == "a==1 \\\n    --hash=sha256:1\nspacy==3\n"
