"""Dates as files write them, turned into ISO 8601 where they can mean one day only."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip

_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_WITH_DOTS = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_WITH_SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")

_LONGEST = 100
"""Characters of a text that can be a date at all."""


def iso_date(value: str) -> str | None:
    """Return a date, or a date and time, in ISO 8601; None for what is none or may mean two days.

    03/05/2024 is the third of May to some and the fifth of March to others: it is left alone.
    """
    value = " ".join(value[: _LONGEST + 1].split())
    if not value or len(value) > _LONGEST:
        return None
    return _iso(value) or _mail_date(value) or _written(value)


def _iso(value: str) -> str | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    # Python reads eight digits alone as a date, too; in a table they are an article's number.
    return value if re.match(r"\d{4}-", value) and found.year > 0 else None


def _mail_date(value: str) -> str | None:
    """Read a date of RFC 2822, "Fri, 03 May 2024 08:30:00 +0100", as mails and RSS have it."""
    if not re.search(r"\d:\d\d", value):
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _written(value: str) -> str | None:
    """Read a day as people write it; a time behind it is dropped."""
    if match := _YEAR_FIRST.match(value):
        year, month, day = (int(part) for part in match.groups())
    elif match := _WITH_DOTS.match(value):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WITH_SLASHES.match(value):
        first, second, year = (int(part) for part in match.groups())
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
    elif match := _DAY_MONTH.search(value):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    elif match := _MONTH_DAY.search(value):
        month, day, year = _month(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return datetime(year, month, day).date().isoformat()  # noqa: DTZ001 - a day has no zone
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of a month given by its name or how that begins; 0 for another word."""
    word = word.lower()
    return next((at for at, name in enumerate(_MONTHS, 1) if name.startswith(word)), 0)
