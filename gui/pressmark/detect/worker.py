"""The detection process: JSON Lines requests on standard input, replies on standard output.

The window and the command line start several as `python -m pressmark.detect.worker [PIPELINE]`
(`pressmark worker` where frozen) through `detect.crew`, keep them, and kill them to cancel. UTF-8,
one object a line; a request is a share of articles, which are read together:

    → {"articles": [{"id": 7, "text": "…"}, …], "names": {…}}  `names.names_record`, or without
    ← {"ready": true, "pipeline": "en_core_web_sm 3.8.0",     once, after loading
       "detectors": "datelines 1, …"}                          `setup.Setup`
    ← {"failed": "…"}                                          instead, and exit code 1
    ← {"id": 7, "done": 3, "of": 10}                           paragraphs of the share, now and
                                                               then; the id is of its first article
    ← {"id": 7, "suggestions": [{"layer": "entity", …}, …],    `records.suggestion_record`
       "start": 0, "end": 1200, "last": false}                 `portions.Portion`, till the last
    ← {"free": true}                                           the share is done

It ends at the end of its input, so it does not outlive who started it. A text that breaks a
detector ends it with a traceback on standard error: that is a bug, and the article is told.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any, TextIO

from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline, origin_name
from pressmark.detect.versions import setup_of
from pressmark.domain.names import read_names
from pressmark.domain.portions import Portion, portions
from pressmark.domain.records import suggestion_record
from pressmark.errors import PipelineMissing

READY = b'{"ready"'
"""How the line begins that says that the pipeline is loaded."""

FREE = b'{"free": true}\n'
"""The line that says that a share is done."""

_PROGRESS_EVERY = 0.05  # seconds
_PORTION = 60
"""Suggestions in one reply: the window reads, saves and shows them between two keys."""

_NICE = 5
"""What the hand at the window is given over this, on systems of POSIX."""

Send = Callable[[dict[str, Any]], None]


def main() -> None:
    """Serve with the pipeline named by the first argument, the default one without."""
    serve(sys.argv[1] if len(sys.argv) > 1 else None)


def serve(name: str | None = None) -> None:
    """Answer requests until standard input ends. Raises SystemExit where the pipeline is missing.

    Takes standard output over for good: whatever else is printed goes to standard error.
    """
    # Ctrl+C in the terminal reaches the whole process group; who started us decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    send = _sender(_take_standard_output())
    try:
        pipeline = load_pipeline(name or DEFAULT_PIPELINE)
    except PipelineMissing as missing:
        send({"failed": str(missing)})
        raise SystemExit(1) from None
    from pressmark.detect.highlight import suggest

    setup = setup_of(origin_name(pipeline))
    send({"ready": True, "pipeline": setup.pipeline, "detectors": setup.detectors})
    with open(0, encoding="utf-8", newline="\n", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            articles = request["articles"]
            names = read_names(request["names"]) if "names" in request else None
            texts = [article["text"] for article in articles]
            found = suggest(texts, pipeline, _progress(send, articles), names)
            for article, suggestions in zip(articles, found, strict=True):
                for portion in portions(suggestions, len(article["text"]), _PORTION):
                    send({"id": article["id"], **_reply(portion, article["text"])})
            send({"free": True})


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
            os._exit(0)  # who started us is gone, and nothing is left to save

    return send


def _progress(send: Send, articles: list[dict[str, Any]]) -> Callable[[int, int], None]:
    """Return a progress callback that reports at most every twentieth of a second."""
    last = time.monotonic()

    def report(done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _PROGRESS_EVERY:
            last = now
            send({"id": articles[0]["id"], "done": done, "of": of})

    return report


if __name__ == "__main__":
    main()
