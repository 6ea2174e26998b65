"""The day that stands above or at the head of a text, where no metadata tells it.

A headline or a sentence may name any day, so only a line counts that gives a day and nothing else:
"Published Friday 3 May 2024, 10:15", "By Ana Lind | May 3, 2024", or the place and day with which
agencies and press releases begin: "LISSE, 3 May 2024 (Echo) – The port …".
"""

import re
from collections.abc import Iterable
from itertools import islice

from pressmark.exchange.dates import iso_date

_LINES = 12
"""Lines at the head of a text in which its day may stand."""

_HEAD = 8_000
"""Code points of a text in which these lines lie."""

_LONGEST = 120
"""Code points of a line that are looked at."""

_MOST_PLACE = 5
"""Words of a place before the day."""

_DAY = re.compile(
    r"(?<![\w/.-])(?:"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}"
    r"|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r")(?!\d)"
)
_PARTS = re.compile(r"\s+[-–—/]+\s+|\s*[|•·]\s*|\s{3,}|\t")
_TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2}){0,2}(?:am|pm|z)?|t\d{2}(?::\d{2})*\S*|[-+]\d{2}:?\d{2}")
_BY = re.compile(r"\b(?:By|by|BY)\s+(?:[^\W\d_a-z][\w.'’-]*[\s,]*){1,6}")
_AROUND = frozenset(
    (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "published", "posted",
        "updated", "last", "modified", "first", "created", "issued", "released", "release", "press",
        "news", "date", "dated", "for", "immediate", "embargoed", "embargo", "until", "not",
        "before", "on", "at", "the", "edition", "am", "pm", "noon", "midnight", "hrs", "local",
        "time", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "cst", "cdt", "pst", "pdt",
    )
)  # fmt: skip
"""Words that stand around a day and say nothing else."""

_CHANGED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_AFTER_PLACE = re.compile(r"\s*(?:$|[(/:|–—]|--|- )")


def day_of(lines: Iterable[str]) -> str | None:
    """Return the day that the first of some lines give, in ISO 8601, None where none does.

    The day of a change counts only where that of the first publication is not told.
    """
    changed = None
    for line in islice((one for one in lines if one.strip()), _LINES):
        found = _day_in(line.strip()[:_LONGEST], whole=len(line.strip()) <= _LONGEST)
        if found and not _CHANGED.search(line[:_LONGEST]):
            return found
        changed = changed or found
    return changed


def day_at_head(text: str) -> str | None:
    """Return the day that the first lines of a text give, in ISO 8601, None where none does."""
    return day_of(text[:_HEAD].splitlines())


def _day_in(line: str, *, whole: bool) -> str | None:
    """Return the day of a line; of one that is not `whole` only what its beginning tells."""
    match = _DAY.search(line)
    found = iso_date(match.group()) if match else None
    if match is None or found is None:
        return None
    if whole and any(_is_day_alone(part) for part in _PARTS.split(line)):
        return found
    return found if _is_behind_place(line, match) else None


def _is_day_alone(part: str) -> bool:
    if not _DAY.search(part):
        return False
    around = _BY.sub(" ", _DAY.sub(" ", part, count=1)).lower()
    around = around.replace("a.m.", "am").replace("p.m.", "pm")
    words = (word.strip(".,:;()[]") for word in around.split())
    return all(not word or word in _AROUND or _TIME.fullmatch(word) for word in words)


def _is_behind_place(line: str, match: re.Match[str]) -> bool:
    before = line[: match.start()].rstrip()
    if not before.endswith((",", "–", "—", "-", "(")) or not _AFTER_PLACE.match(
        line[match.end() :]
    ):
        return False
    words = re.findall(r"\w[\w.'’-]*", before)
    return 0 < len(words) <= _MOST_PLACE and all(word[0].isupper() for word in words)
