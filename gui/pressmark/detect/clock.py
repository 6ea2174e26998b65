"""Hours in words: "She opens at six". No spaCy here, for figures are read without it, too."""

import re
from collections.abc import Iterator

from pressmark.domain.text import Bounds

_CLOCK = re.compile(
    r"\b(?:(?:open|clos|shut|start|finish|end|leav|arriv|wak|land|depart|kick|work|meet)(?:e?s|ed|ing|s|es|e)?"
    r"|left|met|woke|began|begins?|shuts?|up|off|home|bed|there|back|dinner|lunch|breakfast|tea|news|doors?"
    r"|today|tomorrow|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|morning|evening) at "
    r"(?:about |around |exactly |just after |just before )?"
    r"(?P<hour>(?:half past |quarter past |quarter to )?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"(?=[.,;:?!)’'\"”\n]|$| (?:and|or|on|in|but|this|that|every|sharp|for|to|when|because|with)\b)"
)

_REACH = 48  # code points before an hour in which its verb stands
_BEHIND = 12  # code points behind it that are looked at


def hours(text: str) -> Iterator[Bounds]:
    """Yield where an hour in words stands at which something happens."""
    for match in _CLOCK.finditer(text):
        yield match.span("hour")


def is_hour(text: str, start: int, end: int) -> bool:
    """Whether a number in words at `[start, end)` is an hour, or part of one: "half past six"."""
    return any(
        match.start("hour") <= start and end <= match.end("hour")
        for match in _CLOCK.finditer(text, max(0, start - _REACH), end + _BEHIND)
    )
