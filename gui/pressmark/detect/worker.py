"""The detection process: JSON Lines requests on standard input, replies on standard output.

The window starts it as `python -m pressmark.detect.worker [PIPELINE]` (`pressmark worker` where
frozen), keeps it for as long as it lives, and kills it to cancel. UTF-8, one object a line:

    → {"id": 7, "text": "…", "names": {…}}                     `names.names_record`, or without
    ← {"ready": true, "pipeline": "en_core_web_sm 3.8.0"}     once, after loading
    ← {"failed": "…"}                                          instead, and exit code 1
    ← {"id": 7, "done": 3, "of": 10}                           paragraphs, now and then
    ← {"id": 7, "suggestions": [{"layer": "entity", …}, …],    `records.suggestion_record`
       "start": 0, "end": 1200, "last": false}                 `portions.Portion`, till the last

It ends at the end of its input, so it does not outlive the window. A text that breaks a detector
ends it with a traceback on standard error: that is a bug, and the window reports it.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any, TextIO

from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline, origin_name
from pressmark.domain.names import read_names
from pressmark.domain.portions import Portion, portions
from pressmark.domain.records import suggestion_record
from pressmark.errors import PipelineMissing

_PROGRESS_EVERY = 0.05  # seconds
_PORTION = 60
"""Suggestions in one reply: the window reads, saves and shows them between two keys."""

Send = Callable[[dict[str, Any]], None]


def main() -> None:
    """Serve with the pipeline named by the first argument, the default one without."""
    serve(sys.argv[1] if len(sys.argv) > 1 else None)


def serve(name: str | None = None) -> None:
    """Answer requests until standard input ends. Raises SystemExit where the pipeline is missing.

    Takes standard output over for good: whatever else is printed goes to standard error.
    """
    # Ctrl+C in the terminal reaches the whole process group; the window decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    send = _sender(_take_standard_output())
    try:
        pipeline = load_pipeline(name or DEFAULT_PIPELINE)
    except PipelineMissing as missing:
        send({"failed": str(missing)})
        raise SystemExit(1) from None
    from pressmark.detect.highlight import suggest

    send({"ready": True, "pipeline": origin_name(pipeline)})
    with open(0, encoding="utf-8", newline="\n", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            text = request["text"]
            names = read_names(request["names"]) if "names" in request else None
            [found] = suggest([text], pipeline, _progress(send, request["id"]), names)
            for portion in portions(found, len(text), _PORTION):
                send({"id": request["id"], **_reply(portion, text)})


def _reply(portion: Portion, text: str) -> dict[str, Any]:
    records = [suggestion_record(suggestion, text) for suggestion in portion.suggestions]
    bounds = {"start": portion.start, "end": portion.end, "last": portion.last}
    return {"suggestions": records, **bounds}


def _take_standard_output() -> TextIO:
    """Return the real standard output, and send everything else that is printed to stderr."""
    sys.stdout.flush()
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    return replies


def _sender(replies: TextIO) -> Send:
    def send(reply: dict[str, Any]) -> None:
        try:
            replies.write(json.dumps(reply) + "\n")
            replies.flush()
        except BrokenPipeError:
            os._exit(0)  # the window is gone, and nothing is left to save

    return send


def _progress(send: Send, request: int) -> Callable[[int, int], None]:
    """Return a progress callback that reports at most every twentieth of a second."""
    last = time.monotonic()

    def report(done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PROGRESS_EVERY:
            last = now
            send({"id": request, "done": done, "of": of})

    return report


if __name__ == "__main__":
    main()
