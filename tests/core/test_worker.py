"""The detection process, spoken to as the window does."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

from spacy.language import Language

from pressmark.detect.highlight import suggest
from pressmark.detect.versions import present_setup
from pressmark.domain.names import PROJECT_NAMES, KnownName, ProjectNames, names_record
from pressmark.domain.records import suggestion_record
from pressmark.domain.setup import Setup

TEXT = "Léna Okafor's plan 💩 failed in Oslo.\n\n“Nobody wants £3.2m,” she said.\u2028Oslo"

NAMES = ProjectNames({"Oslo": KnownName("FAC", 1, 1)})


class Worker:
    """A running detection process."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def send(self, request: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        line = json.dumps(request, ensure_ascii=False) + "\n"
        self.process.stdin.write(line.encode("utf-8"))
        self.process.stdin.flush()

    def reply(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        reply = json.loads(self.process.stdout.readline())
        assert isinstance(reply, dict)
        return reply

    def ask(self, *articles: dict[str, Any], **more: Any) -> None:
        self.send({"articles": articles, **more})

    def answer(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Read up to the last suggestions; return the progress reported, and all suggestions."""
        progress: list[dict[str, Any]] = []
        found: list[dict[str, Any]] = []
        end = 0
        while True:
            reply = self.reply()
            if "suggestions" not in reply:
                progress.append(reply)
                continue
            assert reply["start"] == end, "there is a gap between two portions"
            end = reply["end"]
            assert all(reply["start"] <= one["start"] < end for one in reply["suggestions"])
            found += reply["suggestions"]
            if reply["last"]:
                return progress, found


@contextmanager
def worker(*arguments: str, code: str | None = None) -> Iterator[Worker]:
    start = ["-m", "pressmark.detect.worker"] if code is None else ["-c", code]
    with subprocess.Popen(
        [sys.executable, *start, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    ) as process:
        yield Worker(process)


def test_requests_are_answered_in_order_until_the_input_ends(pipeline: Language) -> None:
    with worker() as running:
        ready = running.reply()
        assert ready["ready"] is True
        assert Setup(ready["pipeline"], ready["detectors"]) == present_setup()
        running.ask({"id": 7, "text": TEXT}, {"id": 8, "text": ""})
        running.ask({"id": 9, "text": "Oslo"}, names=names_record(NAMES))
        _, answer = running.answer()
        [expected] = suggest([TEXT], pipeline)
        by_place = sorted(expected, key=lambda one: (one.start, -one.end))
        assert answer == [suggestion_record(suggestion, TEXT) for suggestion in by_place]
        assert running.answer()[1] == []
        assert running.reply() == {"free": True}
        [decided] = running.answer()[1]
        assert (decided["label"], decided["origin"]) == ("FAC", PROJECT_NAMES)
        assert running.reply() == {"free": True}
        rest, complaints = running.process.communicate()
        assert (rest, complaints, running.process.returncode) == (b"", b"", 0)


def test_progress_rises_to_the_number_of_paragraphs() -> None:
    names = ["".join(letters) for letters in product("BDFGKLMNPRST", "aeiou", "dlmnrstv")]
    paragraphs = [f"Okafor took the {name} ferry to Oslo, she said on Friday." for name in names]
    with worker() as running:
        running.reply()
        running.ask({"id": "a", "text": "\n".join(paragraphs)})
        progress, answer = running.answer()
        assert len(answer) > len(names)
        assert len(progress) > 1
        assert all(reply["id"] == "a" and reply["of"] == len(names) for reply in progress)
        done = [reply["done"] for reply in progress]
        assert done == sorted(set(done))


def test_a_missing_pipeline_is_told_in_one_sentence() -> None:
    with worker("en_core_web_none") as running:
        reply = running.reply()
        assert list(reply) == ["failed"]
        assert "en_core_web_none" in reply["failed"]
        rest, complaints = running.process.communicate()
        assert (rest, complaints, running.process.returncode) == (b"", b"", 1)


def test_what_others_print_stays_off_the_protocol() -> None:
    code = (
        "import os\n"
        "from pressmark.detect import highlight, worker\n"
        "def noisy(reading):\n"
        "    print('stray')\n"
        "    os.write(1, b'strayer')\n"
        "    return []\n"
        "highlight.DETECTORS = (noisy,)\n"
        "worker.serve()\n"
    )
    with worker(code=code) as running:
        assert running.reply()["ready"] is True
        running.ask({"id": 1, "text": "x"})
        assert running.answer()[1] == []
        _, complaints = running.process.communicate()
        assert b"stray" in complaints
        assert b"strayer" in complaints


def test_a_bug_ends_the_process_with_a_traceback() -> None:
    with worker() as running:
        running.reply()
        running.ask({"id": 1})
        rest, complaints = running.process.communicate()
        assert rest == b""
        assert b"KeyError: 'text'" in complaints
        assert running.process.returncode == 1


def test_it_ends_when_the_window_is_gone() -> None:
    with worker() as running:
        running.reply()
        assert running.process.stdout is not None
        running.process.stdout.close()
        running.ask({"id": 1, "text": TEXT})
        assert running.process.wait() == 0
