"""The process that tries regular expressions answers, knows no Qt, and ends by itself."""

import json
import subprocess
import sys
from typing import Any


def ask(*requests: dict[str, Any]) -> list[dict[str, Any]]:
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [sys.executable, "-m", "pressmark.qt.seek_worker"],
        input=lines.encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def request(number: int, pattern: str, **more: Any) -> dict[str, Any]:
    return {"id": number, "pattern": pattern, "case": False, "word": False, **more}


def test_it_answers_in_code_points_and_keeps_the_text() -> None:
    replies = ask(
        request(1, r"\w+", text="💩 Ayşe 40"), request(2, "[0-9]"), request(3, "x", text="axx")
    )
    assert replies == [
        {"id": 1, "found": [[2, 6], [7, 9]]},
        {"id": 2, "found": [[7, 8], [8, 9]]},
        {"id": 3, "found": [[1, 2], [2, 3]]},
    ]


def test_it_knows_no_qt() -> None:
    code = "import pressmark.qt.seek_worker, sys; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0
