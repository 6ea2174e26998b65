"""What a detection process is given at a time, and how long it may think about it."""

import json
from dataclasses import dataclass
from typing import Any

from pressmark.domain.ids import ArticleId
from pressmark.domain.names import ProjectNames, names_record

PATIENCE = 120.0
"""Seconds that a process may be silent, beside what the length of its texts gives it."""

_SLOWEST = 500
"""Code points read in a second, at the very least: what was seen is thirty times as many."""

_LONGEST_SILENCE = 500_000
"""Code points after which a process says something, however long the text is (`detect.parts`)."""


@dataclass(frozen=True, slots=True)
class Share:
    """Articles that a process was given together: the texts of those that are not done.

    An `urgent` one is a single article, before all others.
    """

    texts: dict[ArticleId, str]
    names: ProjectNames
    urgent: bool

    def request(self) -> bytes:
        """Return it as the line that the process reads."""
        request: dict[str, Any] = {
            "articles": [{"id": number, "text": text} for number, text in self.texts.items()]
        }
        if self.names:
            request["names"] = names_record(self.names)
        return (json.dumps(request) + "\n").encode("ascii")

    def patience(self) -> float:
        """Return the seconds that its process may be silent."""
        size = sum(map(len, self.texts.values()))
        return PATIENCE + min(size, _LONGEST_SILENCE) / _SLOWEST
