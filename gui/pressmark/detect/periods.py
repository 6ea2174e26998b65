"""Dates and times: what is none, where they begin, and the parts of a day that were missed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pressmark.detect.clock import hours
from pressmark.detect.lexicon import places
from pressmark.detect.lines import Lines
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import Bounds

PERIODS_ORIGIN = origin("periods")
"""Origin of a part of a day that the recogniser had missed."""

_LABELS = frozenset({"DATE", "TIME"})
_NAMED = frozenset({"GPE", "ORG", "PERSON"})
_AGED = re.compile(r"\d{1,3}, (?=[a-z]+s\b)")  # "parted from Ada, 27, months after"
_AGE = re.compile(r"\byears?[- ]old\b|^aged?\b", re.IGNORECASE)
_DECADE_OF_LIFE = re.compile(
    r"(?:(?:his|her|their|my|our) )?(?:(?:early|mid|late)[ -])?"
    r"(?:(?:his|her|their|my|our) )?(?:[2-9]0s|teens|twenties|thirties|forties|fifties|sixties"
    r"|seventies|eighties|nineties)",
    re.IGNORECASE,
)
_LIVED = re.compile(r"\b(?:his|her|their|my|our)\b", re.IGNORECASE)
_SHOW = re.compile(r"(?:opening|press|first|quiz|date|stag|hen) night", re.IGNORECASE)
_DOSE = re.compile(r"\b[kmµ]?g a day\b")
_FRACTION = re.compile(r"\bquarters?$", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?!the year\b|fiscal\b|last\b|this\b|next\b|\d{4}\b)")
_HOW_OFTEN = re.compile(r"(?:daily|weekly|monthly)$", re.IGNORECASE)
_PAPER = re.compile(r"[ -](?:\w+ )?(?:newspaper|paper|tabloid|broadsheet|magazine|journal)s?\b")
_DIGIT = re.compile(r"\d")
_CALENDAR = re.compile(
    r"\b(?:1[0-9]{3}|20[0-9]{2}|21[0-4][0-9])\b|\d0['’]?s\b|\d[:.]\d\d\b|\d[/-]\d+[/-]\d"
    r"|\d ?[ap]\.?m\b|\b(?:second|minute|hour|day|night|week|month|quarter|season|year|decade)"
    r"|\b(?:centur|spring|summer|autumn|fall|winter|noon|midnight|morning|afternoon|evening|eve\b)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|yesterday|ago|gmt|bst|utc)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|o['’]clock",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:minute|hour|morning|afternoon|evening|night|midday|midnight|noon|dawn|dusk)s?\b"
    r"|\bo['’]clock\b|\btonight\b|\bovernight\b|\d ?[ap]\.?m\b|\d[:.]\d\d\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:day|week|weekend|month|quarter|season|year|decade|century|centurie)s?\b", re.IGNORECASE
)
_MODIFIER = re.compile(
    r"(?:(?:at (?:least|most)|(?:more|less|fewer|longer|later|earlier) than|as (?:long|much) as"
    r"|up to|no (?:more|less|fewer|later|earlier|longer) than|about|around|almost|nearly|roughly"
    r"|approximately|only|past|(?:just|shortly) (?:after|before)|just|barely|over|under|well)\s+)+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:between|from|since|until|during)\s+(?!.*\b(?:and|to)\b)")
_OBJECT = re.compile(
    r"(?:them|him|her|us|me|you|those|these)\s+"
    r"(?=\d|\w+[ -](?:second|minute|hour|day|week|month|year))"
)
_LASTS = re.compile(r"\bto $")
_LEVEL = re.compile(r"\s(?:to|at|by)\s[£$€]?\d[\d.,]*(?:p|c|%|m|bn)$")
_SEASON = re.compile(r"(?:fiscal|financial|tax|academic|school) year|season")
_THE = re.compile(r"\b[Tt]he $")
_DECADE = re.compile(r"(?:\d\d)?\d0s\b")
_BEFORE_DECADE = re.compile(r"(?:\bthe )?['’]?$", re.IGNORECASE)
_PART_OF = re.compile(
    r"(?:\b[Tt]he )?(?:early |late )?"
    r"\b(?:morning|afternoon|evening|night|small hours|early hours) of (?:the )?$"
)
_PART_REACH = 32
_DAY_AND_PART = re.compile(r"\w+day (?:early |late )?(?:morning|afternoon|evening|night)")
_PART_OF_DAY = re.compile(
    r"\b(?:(?:this|that|the same|the next|the following|last|tomorrow|yesterday) "
    r"(?:morning|afternoon|evening|night)|tonight|overnight"
    r"|(?<=\bby )(?:morning|evening|nightfall|dawn|dusk)"
    r"|(?<=\b(?:at|by) )(?:midday|noon|midnight))\b"
    r"|\b(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? ?(?:am\b|pm\b|a\.m\.|p\.m\.)"
    r"|(?<=\b(?:at|by) )(?:[01]?\d|2[0-4])[.:][0-5]\d(?=[ ,.;)\n](?!\d)| (?:GMT|BST)\b)"
    r"|(?m:^)(?:[01]?\d|2[0-3])[.:][0-5]\d(?= [A-Z‘'“\"]|:\s|$)",
    re.IGNORECASE,
)


def is_no_date(covered: str, label: str, behind: str = "") -> bool:
    """Whether a DATE or TIME is none: an age, a number without calendar, a quarter of something.

    `behind` is what follows it in the text.
    """
    if label not in _LABELS:
        return False
    if _LIVED.search(covered) and _DECADE_OF_LIFE.fullmatch(covered):
        return True
    if _AGE.search(covered) or _SHOW.fullmatch(covered) or _DOSE.search(covered):
        return True
    if _FRACTION.search(covered) and _OF.match(behind):
        return True
    if _HOW_OFTEN.match(covered) and _PAPER.match(behind):
        return True
    return _DIGIT.search(covered) is not None and not _CALENDAR.search(covered)


def tidy_period(text: str, start: int, end: int) -> Bounds:
    """Take a modifier off a period ("more than 40 years"); give a decade its article."""
    for words in (_AGED, _OBJECT, _PREPOSITION, _MODIFIER):
        before = words.match(text, start, end)
        if before is not None and before.end() < end:
            start = before.end()
    if _LASTS.search(text[max(0, start - 3) : start]) and text.startswith("last ", start, end):
        start += len("last ")
    first = text[start:end].split(maxsplit=1)[0] if start < end else ""
    if len(first) < end - start and places().labels.get(first) in _NAMED:
        start += len(first) + 1
    if text.endswith(" and", start, end):
        end -= len(" and")
    if level := _LEVEL.search(text, start + 1, end):
        end = level.start()
    if _DECADE.match(text, start):
        article = _BEFORE_DECADE.search(text[max(0, start - 5) : start])
        start -= len(article.group()) if article is not None else 0
    return start, end


def label_of(covered: str, label: str) -> str:
    """Return TIME for what is shorter than a day, DATE for the rest, where the words tell."""
    if label not in _LABELS:
        return label
    if _HOURS.search(covered):
        return "TIME"
    return "DATE" if _DAYS.search(covered) else label


def settle_periods(doc: Doc, text: str, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Make one TIME of "Tuesday" and "night", and mark the parts of a day that were missed."""
    joined = _joined(found, text)
    longer = [_with_part_of_day(text, one) for one in joined]
    grown = (one for one, old in zip(longer, joined, strict=True) if one is not old)
    parts = Lines([(one.start, one.end) for one in grown])
    whole = [one for one in longer if not parts.surround(one.start, one.end)]
    return sorted([*whole, *_missed(doc, text, whole)], key=lambda one: one.start)


def _with_part_of_day(text: str, one: Suggestion) -> Suggestion:
    """Take "the evening of" in before a date."""
    before = _PART_OF.search(text[max(0, one.start - _PART_REACH) : one.start])
    if one.label != "DATE" or before is None:
        return one
    return replace(one, label="TIME", start=one.start - len(before.group()))


def _joined(found: Sequence[Suggestion], text: str) -> list[Suggestion]:
    joined: list[Suggestion] = []
    for one in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (before.label, one.label) == ("DATE", "TIME")
            and _DAY_AND_PART.fullmatch(text, before.start, one.end)
        ):
            joined[-1] = replace(one, start=before.start)
        elif before is not None and _is_one_period(text, before, one):
            article = _THE.search(text[max(0, before.start - 4) : before.start])
            lead = 0 if article is None else len(article.group())
            joined[-1] = replace(one, start=before.start - lead)
        else:
            joined.append(one)
    return joined


def _is_one_period(text: str, before: Suggestion, one: Suggestion) -> bool:
    """Whether two dates are one: "the same period of" and "2023", "2025-26" and "fiscal year"."""
    if (before.label, one.label) != ("DATE", "DATE") or text[before.end : one.start] not in {
        " ",
        " of ",
    }:
        return False
    of = text[before.end : one.start] == " of " or text.endswith(" of", before.start, before.end)
    year = text[one.start : one.end].isdecimal()
    season = _SEASON.fullmatch(text, one.start, one.end) is not None
    return (of and year) or (season and text[before.start].isdecimal())


def _clocks(text: str, marked: Lines) -> Iterator[Suggestion]:
    """Yield hours in words where something happens at them: "She opens at six"."""
    for hour in hours(text):
        if not marked.overlap(*hour):
            yield Suggestion(Layer.ENTITY, "TIME", *hour, origin=PERIODS_ORIGIN)


def _missed(doc: Doc, text: str, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Yield parts of a day that are not marked; "overnight train" is none."""
    marked = Lines([(one.start, one.end) for one in found])
    yield from _clocks(text, marked)
    for match in _PART_OF_DAY.finditer(text):
        span = doc.char_span(*match.span(), alignment_mode="expand")
        if span is None or marked.overlap(*match.span()):
            continue
        behind = doc[span.end].tag_ if span.end < len(doc) else ""
        clock = _DIGIT.match(match.group()) is not None
        if clock or behind not in {"NN", "NNS"}:
            yield Suggestion(Layer.ENTITY, "TIME", *match.span(), origin=PERIODS_ORIGIN)
