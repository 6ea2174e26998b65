"""What happens when the program is at fault: a report that can be saved, and work goes on."""

import re
import sys
import traceback
from collections.abc import Callable, Iterable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.errors import UserError
from pressmark.qt.dialogs.about import about_text
from pressmark.qt.dialogs.report import ReportDialog, crash_dialog

_LEFT_OUT = "[left out]"
_FRAME = re.compile(r'  File "')
_TOKEN = re.compile(r"\w+")
_MOST = 6
"""Words that are looked up in the article together."""

_TELLING = 3
"""So many plain words in a row come from the article, where they stand there; fewer are English."""


class Mistakes(QObject):
    """Shows mistakes of ours, from whichever thread they come, one at a time.

    `hook` goes into `sys.excepthook`; PySide calls it for exceptions in slots, too.
    """

    _happened = Signal(str)
    _complained = Signal(str)

    def __init__(
        self,
        window: Callable[[], QWidget | None],
        texts: Callable[[], Iterable[str]],
        complain: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        """`texts` are those that a report must not hold, `complain` tells of errors of users."""
        super().__init__()
        self._window, self._texts = window, texts
        self._leave = leave
        self.dialog: ReportDialog | None = None
        self._happened.connect(self._show)
        self._complained.connect(complain)

    def hook(
        self, kind: type[BaseException], error: BaseException, place: TracebackType | None
    ) -> None:
        """Take an exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._leave()
        elif isinstance(error, UserError):
            self._complained.emit(str(error))
        else:
            text = "".join(traceback.format_exception(kind, error, place))
            sys.stderr.write(text)
            self._happened.emit(text)

    def _show(self, text: str) -> None:
        if self.dialog is not None:
            return  # a mistake that repeats itself must not bury the window
        report = f"{about_text()}\n\n{redacted(text, self._texts())}"
        self.dialog = crash_dialog(report, self._window())
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


def redacted(report: str, texts: Iterable[str]) -> str:
    """Return a report without words of the articles: messages of exceptions may quote them.

    Three words and more that follow each other in an article are left out, and any that are not
    of plain small letters, as names and figures are.
    """
    known = [text for text in texts if text]
    lines = report.split("\n")
    return "\n".join(
        line if not known or _is_code(lines, at) else _without(line, known)
        for at, line in enumerate(lines)
    )


def _is_code(lines: list[str], at: int) -> bool:
    """Whether a line tells of a place in the program, or shows the line of code there."""
    frame = _FRAME.match
    below = at > 0 and frame(lines[at - 1]) and lines[at].startswith("    ")
    return bool(frame(lines[at]) or below)


def _without(line: str, texts: list[str]) -> str:
    tokens = [match.span() for match in _TOKEN.finditer(line)]
    kept, at, done = [], 0, 0
    while at < len(tokens):
        end = _longest(line, tokens, at, texts)
        if end == at:
            at += 1
            continue
        kept += [line[done : tokens[at][0]], _LEFT_OUT]
        done = tokens[end - 1][1]
        at = end
    return "".join([*kept, line[done:]])


def _longest(line: str, tokens: list[tuple[int, int]], at: int, texts: list[str]) -> int:
    """Return up to which token the words from `at` on stand in a text; `at` for none."""
    for end in range(min(len(tokens), at + _MOST), at, -1):
        words = line[tokens[at][0] : tokens[end - 1][1]]
        letters = words.replace(" ", "")
        plain = letters.isascii() and letters.isalpha() and letters.islower()
        if plain and end - at < _TELLING:
            continue
        if len(words) > 1 and any(words in text for text in texts):
            return end
    return at
