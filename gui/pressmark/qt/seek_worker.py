"""The process that tries regular expressions: one can take for ever, and then only killing helps.

It imports no Qt. UTF-8, one object a line on standard input, one reply each on standard output:

    → {"id": 3, "text": "…", "pattern": "…", "case": false, "word": true}
    → {"id": 4, "pattern": "…", "case": false, "word": true}                 in the same text
    ← {"id": 3, "found": [[12, 17], …]}                                      code points

It ends at the end of its input, and by itself where one pattern takes longer than any window waits.
"""

import faulthandler
import json
import signal
import sys

from pressmark.domain.search import Query, find_regex

_LONGEST = 10.0  # seconds; the window gives up far earlier, but it may have been killed


def serve() -> None:
    """Answer requests until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    text = ""
    with open(0, encoding="utf-8", newline="\n", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            text = request.get("text", text)
            query = Query(request["pattern"], request["case"], request["word"], regex=True)
            # Python cannot interrupt its own `re`; this watchdog, which is C, ends the process.
            faulthandler.dump_traceback_later(_LONGEST, exit=True)
            found = find_regex(query, text)
            faulthandler.cancel_dump_traceback_later()
            sys.stdout.write(json.dumps({"id": request["id"], "found": found}) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    serve()
