"""The entity layer: what the pipeline recognises, tidied and made consistent over the article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pressmark.detect.decided import DecidedNames, put_in
from pressmark.detect.decode import ENTITY_SCORES
from pressmark.detect.lexicon import people, places
from pressmark.detect.lines import Lines, boilerplate_lines
from pressmark.detect.occurrences import consistent
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import Bounds, trim

LABELS = frozenset(
    {"PERSON",
        "NORP",
        "FAC",
        "ORG",
        "GPE",
        "LOC",
        "PRODUCT",
        "EVENT",
        "WORK_OF_ART",
        "LAW",
        "LANGUAGE",
        "DATE",
        "TIME"}
)  # fmt: skip
"""The labels of the layer. spaCy's numeric ones belong to figures, and ORDINAL to nothing."""

_QUOTES = "'\"“”‘’„‚«»‹›`´"
_AROUND = _QUOTES + "•·*–—-…|,;:([{"
_BEHIND = _QUOTES + "–—-…|,;:]}([{"
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
# At the start of a sentence the recogniser takes "Near Palmyra" for a name.
_PREPOSITION = re.compile(r"(?:Near|In|At|From|Outside|Inside|Around|Across|Over)\s+(?=[A-Z])")
_PLACED = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON"})
_AGE = re.compile(r"\byears?[- ]old\b|^aged?\b", re.IGNORECASE)
_DOSE = re.compile(r"\b[kmµ]?g a day\b")
_DIGIT = re.compile(r"\d")
_CALENDAR = re.compile(
    r"\b(?:1[0-9]{3}|20[0-9]{2}|21[0-4][0-9])\b|\d0['’]?s\b|\d[:.]\d\d\b|\d[/-]\d+[/-]\d"
    r"|\d ?[ap]\.?m\b|\b(?:second|minute|hour|day|night|week|month|quarter|season|year|decade)"
    r"|\b(?:centur|spring|summer|autumn|fall|winter|noon|midnight|morning|afternoon|evening|eve\b)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|yesterday|ago|gmt|bst|utc)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|o['’]clock",
    re.IGNORECASE,
)
_DAY_AND_PART = re.compile(r"\w+day (?:early |late )?(?:morning|afternoon|evening|night)")


def suggest_entities(doc: Doc, origin: str, names: DecidedNames | None = None) -> list[Suggestion]:
    """Return the entities of a parsed article, in reading order.

    `origin` names the pipeline. Those that the pipeline did not find itself carry another origin:
    "project names" for what the project's decisions say, "names 1" for further occurrences in the
    article, "lexicon 1" for those of a word list.
    """
    names = names or DecidedNames()
    text = doc.text
    skipped = boilerplate_lines(text)
    decided = _outside(skipped, names.find(text))
    found = names.without_rejected(_outside(skipped, _recognised(doc, origin)), text)
    made = consistent(doc, put_in(_join_times(found, text), decided, doc))
    kept = names.without_rejected(_outside(skipped, made), text)
    return put_in(kept, decided, doc)


def _outside(skipped: Lines, found: Iterable[Suggestion]) -> list[Suggestion]:
    return [suggestion for suggestion in found if not skipped.hold(suggestion.start)]


def _recognised(doc: Doc, origin: str) -> Iterator[Suggestion]:
    """Yield the pipeline's entities that belong to this layer, with tidy bounds."""
    text = doc.text
    scores = doc.user_data.get(ENTITY_SCORES, {})
    for entity in doc.ents:
        if entity.label_ not in LABELS:
            continue
        bounds = tidy(text, entity.start_char, entity.end_char, entity.label_)
        if bounds is None or is_no_date(text[slice(*bounds)], entity.label_):
            continue
        score = scores.get((entity.start, entity.end))
        yield Suggestion(Layer.ENTITY, entity.label_, *bounds, origin=origin, score=score)


def tidy(text: str, start: int, end: int, label: str) -> Bounds | None:
    """Take white space, bullets, quote marks, a possessive 's and titles off an entity.

    Returns None where nothing with a letter or digit is left.
    """
    before = None
    while before != (start, end):
        before = start, end
        start, end = trim(text, start, end)
        start += len(text[start:end]) - len(text[start:end].lstrip(_AROUND))
        end -= len(text[start:end]) - len(text[start:end].rstrip(_BEHIND))
        if _POSSESSIVE.search(text, start, end) and not _keeps_possessive(text[start:end]):
            end -= 2
        end = _before_bracket(text, start, end)
        if label in _PLACED and (preposition := _PREPOSITION.match(text, start, end)):
            start = preposition.end()
        if label == "PERSON":
            start = _behind_title(text, start, end)
    return (start, end) if any(letter.isalnum() for letter in text[start:end]) else None


def _before_bracket(text: str, start: int, end: int) -> int:
    """Cut before a bracket whose other half lies outside: "World Health Organization (WHO"."""
    opened = text.rfind("(", start, end)
    closed = text.find(")", max(opened, start), end)
    if (opened < 0) == (closed < 0):
        return end
    return max(opened, closed)


def _keeps_possessive(name: str) -> bool:
    plain = name.replace("’", "'")
    return any(plain.endswith(kept) for kept in places().possessive)


def _behind_title(text: str, start: int, end: int) -> int:
    for title in people().titles:
        behind = start + len(title)
        if text.startswith(title, start) and behind < end and text[behind].isspace():
            return behind
    return start


def is_no_date(covered: str, label: str) -> bool:
    """Whether a DATE or TIME is an age, or holds a number and nothing of the calendar."""
    if label not in {"DATE", "TIME"}:
        return False
    if _AGE.search(covered) or _DOSE.search(covered):
        return True
    return _DIGIT.search(covered) is not None and not _CALENDAR.search(covered)


def _join_times(found: list[Suggestion], text: str) -> list[Suggestion]:
    """Make one TIME of "Tuesday" and "night"."""
    joined: list[Suggestion] = []
    for one in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (before.label, one.label) == ("DATE", "TIME")
            and _DAY_AND_PART.fullmatch(text, before.start, one.end)
        ):
            joined[-1] = replace(one, start=before.start)
        else:
            joined.append(one)
    return joined
