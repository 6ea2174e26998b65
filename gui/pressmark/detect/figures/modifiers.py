"""What stands before or after a number and bounds or blurs it: "about", "or more"."""

import re

from pressmark.detect.figures.lexicon import words
from pressmark.domain.span import Modifier

_WINDOW = 48
_LONGEST = 6
_WORDS_BEFORE = re.compile(r"((?:[A-Za-z][A-Za-z.'’]*[ \u00a0-]|[~<>≤≥≈±][ \u00a0]?)+)\Z")
_SPLIT = re.compile(r"[A-Za-z][A-Za-z.'’]*|[~<>≤≥≈±]")
_AFTER = re.compile(r"\+(?![0-9])|[ -]?(?:[a-z]+)(?: [a-z]+){0,3}", re.IGNORECASE)
_ADDS = re.compile(r" plus (?:[a-z]+ )?[a-z0-9£$€]", re.IGNORECASE)
_TIME_SPANS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade"))
_BEFORE_OVER = frozenset((
    "for", "after", "in", "took", "takes", "take", "lasted", "last", "by", "is", "was", "spent",
    "to", "of", "just", "with", "aged", "now",
))  # fmt: skip

# After these "over" tells what it is about: "fury over £5m", "jailed over 20 thefts".
_ABOUT = frozenset((
    "alarm", "anger", "anxiety", "backlash", "battle", "charged", "clash", "clashed", "concern",
    "concerns", "controversy", "criticism", "debate", "dispute", "disputes", "divided", "doubts",
    "fears", "feud", "fight", "fined", "fury", "inquiry", "jailed", "outcry", "outrage", "probe",
    "protest", "protests", "quarrel", "questions", "quit", "resigned", "row", "rows", "sacked",
    "scandal", "split", "sued", "talks", "tension", "tensions", "uproar", "war", "worries",
))  # fmt: skip


def modifier_before(text: str, start: int, unit: str | None) -> Modifier | None:
    """Return the modifier that ends where a figure starts (`start`, in code points).

    `unit` tells "over five miles" (more than) from "over five years" (during).
    """
    match = _WORDS_BEFORE.search(text[max(0, start - _WINDOW) : start])
    if not match:
        return None
    found = _SPLIT.findall(match.group())[-_LONGEST - 2 :]
    lowered = [word.lower() for word in found]
    modifier = _longest_suffix(lowered)
    if modifier is None:
        return None
    written, skipped = modifier
    kind = words().modifiers[" ".join(written)]
    if written == ["over"] and _before_last(lowered) in _ABOUT:
        return None
    if written == ["over"] and unit in _TIME_SPANS and not _means_more(lowered):
        return None
    if written == ["as", "long", "as"] and unit is None:
        return None
    if kind is None and not skipped and written == ["no"]:
        return None
    stop = len(found) - skipped
    return Modifier(" ".join(found[stop - len(written) : stop]), kind)


def _longest_suffix(lowered: list[str]) -> tuple[list[str], int] | None:
    """Return the longest modifier at the end, and how many words lie between it and the number.

    One that bounds or blurs wins over one that does neither: "at least another".
    """
    table, best = words(), None
    for skipped in range(3):
        rest = lowered[: len(lowered) - skipped]
        if skipped and (not rest or lowered[len(rest)] not in table.modifier_gap):
            break
        for length in range(min(_LONGEST, len(rest)), 0, -1):
            written = rest[-length:]
            phrase = " ".join(written)
            if phrase not in table.modifiers:
                continue
            if skipped and phrase in table.tight and not _loose(lowered[len(rest) :]):
                continue
            if table.modifiers[phrase] is not None:
                return written, skipped
            best = best or (written, skipped)
            break
    return best


def _loose(between: list[str]) -> bool:
    """Whether only "a" or "another" stands between: "over a 50 mile stretch" compares still."""
    return between in (["a"], ["an"], ["another"])


def _means_more(lowered: list[str]) -> bool:
    return _before_last(lowered) in _BEFORE_OVER


def _before_last(lowered: list[str]) -> str:
    return lowered[-2] if len(lowered) > 1 else ""


def modifier_after(text: str, end: int) -> tuple[Modifier, int] | None:
    """Return the modifier that starts where a figure ends, and its own end (code points)."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    written, table = match.group(), words().modifiers_after
    while written:
        kind = table.get(written.lower().strip()) or table.get(written.lower().replace(" ", "-"))
        if kind is not None and not (written.lower() == " plus" and _ADDS.match(text, end)):
            return Modifier(written.strip(" -"), kind), end + len(written)
        written = written.rpartition(" ")[0].rstrip()
    return None


def merge(before: Modifier | None, after: Modifier | None) -> Modifier | None:
    """Choose between the two sides: what bounds or blurs wins, the one before first."""
    if before is not None and (before.kind is not None or after is None):
        return before
    return after
