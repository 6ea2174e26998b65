"""The entity layer: what the pipeline recognises, tidied and made consistent over the article."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

from pressmark.detect.decided import DecidedNames, put_in
from pressmark.detect.decode import ENTITY_SCORES
from pressmark.detect.extents import as_buildings, with_articles, with_directions, with_landforms
from pressmark.detect.languages import in_scripts, tell_languages
from pressmark.detect.lexicon import people, places
from pressmark.detect.lines import Lines, apart, boilerplate_lines
from pressmark.detect.occurrences import consistent
from pressmark.detect.periods import is_no_date, label_of, settle_periods, tidy_period
from pressmark.detect.titles import is_cried, named_works, titled_works
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
_AROUND = _QUOTES + "•·*–—―-…|,;:([{"
_BEHIND = _QUOTES + "–—―-…|,;:]}([{"
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
# At the start of a sentence the recogniser takes "Near Palmyra" for a name.
_PREPOSITION = re.compile(r"(?:Near|In|At|From|Outside|Inside|Around|Across|Over)\s+(?=[A-Z])")
_JOINED_BEFORE = re.compile(r"(?:post|pre|anti|pro|ex|non|mid)-(?=[A-Z])", re.IGNORECASE)
_JOINED_BEHIND = re.compile(r"(?<=\w)-(?:era|led|backed|based|style|born|owned|made|run|held)$")
_INDEFINITE = re.compile(r"an?\s+(?=[A-Z])")
_RANKS = frozenset({"Duke", "Duchess", "Earl", "Countess", "Marquess", "Viscount", "Baroness"})
_PRONOUN = re.compile(
    r"(?:I|You|He|She|It|We|They|That|What|There|Here|Who|Let)['’](?:[a-z]{1,2})$"
)
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_COLON = re.compile(r":\s")
_LEFT_OVER = re.compile(r"\s(?:of|and|for|the|to|at|in|as|by|with|after|is|was|from|&)$")
_ON_PLACE = re.compile(r"\s(?:on|over|as|after|outside|near)\s(?=the\s|[A-Z])")
_SYLLABLE = re.compile(
    r"-(?!(?:led|era|run|held|made|born|like|free|style|based|owned|ally)\b)[a-z]{2,5}\b(?!-)"
    r"(?= [a-z]|[’'.,;:)])"
)
_SCORE = re.compile(r"\s\d{1,2}-\d{1,2}$")
_HONOUR = re.compile(r",?\s(?:QC|KC|MP|MSP|MS|MEP|OBE|CBE|MBE|JP|PhD|MD)$")
_FIGURE = re.compile(
    r"\s[£$€]?\d[\d.,]*(?:\s?(?:%|per\s?cent)|p\b|-\d+\b(?!-)"
    r"|\s(?:nautical )?(?:miles?|metres?|yards|feet|km|times|years?|months?|days?|hours?)\b)"
)
_WORD = re.compile(r"\S+")
_OWNER = re.compile(r"['’]s\s")
_BEHIND_LENGTH = 30  # code points behind a date that tell what it is
_PERIODS = frozenset({"DATE", "TIME"})
_UNBROKEN = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT"})
_PLACED = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON"})


def suggest_entities(doc: Doc, origin: str, names: DecidedNames | None = None) -> list[Suggestion]:
    """Return the entities of a parsed article, in reading order.

    `origin` names the pipeline. Those that the pipeline did not find itself carry another origin:
    "project names" for what the project's decisions say, "names 4" for further occurrences in the
    article, "lexicon 4" for those of a word list, "forms 3" for those known by how they are made.
    """
    names = names or DecidedNames()
    text = doc.text
    skipped = boilerplate_lines(text)
    decided = _outside(skipped, names.find(text))
    found = names.without_rejected(_outside(skipped, _recognised(doc, text, origin)), text)
    made = consistent(doc, text, put_in(settle_periods(doc, text, found), decided, doc))
    told = with_articles(doc, text, with_landforms(text, tell_languages(doc, made)))
    told = as_buildings(text, with_directions(text, told))
    marked = Lines([(one.start, one.end) for one in sorted(told, key=lambda one: one.start)])
    told = put_in(told, apart([*titled_works(text, marked), *named_works(text)]), doc)
    whole = put_in(told, in_scripts(text, told), doc)
    kept = names.without_rejected(_outside(skipped, whole), text)
    return put_in(kept, decided, doc)


def _outside(skipped: Lines, found: Iterable[Suggestion]) -> list[Suggestion]:
    return [suggestion for suggestion in found if not skipped.hold(suggestion.start)]


def _recognised(doc: Doc, text: str, origin: str) -> Iterator[Suggestion]:
    """Yield the pipeline's entities that belong to this layer, with tidy bounds."""
    scores = doc.user_data.get(ENTITY_SCORES, {})
    for entity in doc.ents:
        if entity.label_ not in LABELS:
            continue
        bounds = tidy(text, entity.start_char, entity.end_char, entity.label_)
        if bounds is None or is_no_date(
            text[slice(*bounds)], entity.label_, text[bounds[1] : bounds[1] + _BEHIND_LENGTH]
        ):
            continue
        if entity.label_ == "WORK_OF_ART" and is_cried(text, bounds[0]):
            continue
        score = scores.get((entity.start, entity.end))
        label = label_of(text[slice(*bounds)], entity.label_)
        yield Suggestion(Layer.ENTITY, label, *bounds, origin=origin, score=score)


def tidy(text: str, start: int, end: int, label: str) -> Bounds | None:
    """Take white space, bullets, quote marks, a possessive 's and titles off an entity.

    Returns None where nothing with a letter or digit is left, or no more than "I'd" or the "Z" of
    "Gen Z".
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
        if label not in _PERIODS:
            end = _unbroken(text, start, end, label)
        owner = _OWNER.search(text, start, end)
        if owner is not None and (label == "PERSON" or not _CAPITAL.search(text, owner.end(), end)):
            end = owner.start()
        if joined := _JOINED_BEFORE.match(text, start, end):
            start = joined.end()
        if joined := _JOINED_BEHIND.search(text, start, end):
            end = joined.start()
        if label in _PLACED and (preposition := _PREPOSITION.match(text, start, end)):
            start = preposition.end()
        if label in _PLACED and (article := _INDEFINITE.match(text, start, end)):
            start = article.end()
        if label == "PERSON":
            start = _behind_full_stop(text, start, end)
            start = _behind_title(text, start, _before_body(text, start, end))
            end = _before_honours(text, start, _before_body(text, start, end))
        if label in _PERIODS:
            start, end = tidy_period(text, start, end)
    if _PRONOUN.match(text, start, end) or (label == "PERSON" and end - start == 1):
        return None
    return (start, end) if any(letter.isalnum() for letter in text[start:end]) else None


def _behind_full_stop(text: str, start: int, end: int) -> int:
    """Return where the next sentence begins in a name that ran into it: "on X. Ian Wright"."""
    platform = text.startswith("X. ", start, end) and text.endswith(" on ", 0, start)
    return start + len("X. ") if platform else start


def _unbroken(text: str, start: int, end: int, label: str) -> int:
    """Return where a name ends that ran on: before a colon, a figure, "on the Lido" or an "of"."""
    if label not in _UNBROKEN:
        score = _SCORE.search(text, start + 1, end)
        return end if score is None else score.start()
    for break_ in (_COLON, _LEFT_OVER, _FIGURE):
        if found := break_.search(text, start + 1, end):
            end = found.start()
    place = _ON_PLACE.search(text, start + 1, end)
    if place is None or text[start : place.start()].rsplit(maxsplit=1)[-1] in places().heads:
        return end
    return place.start()


def _before_body(text: str, start: int, end: int) -> int:
    """Return where a person's name ends before "of Transparency International".

    "Joan of Arc" and "the Duke of York" are names of persons as they stand.
    """
    name, of, _ = text[start:end].partition(" of ")
    words = name.split()
    full = len(words) > 1 and not any(word in people().titles for word in words)
    return start + len(name) if of and full and words[-1] not in _RANKS else end


def _before_honours(text: str, start: int, end: int) -> int:
    """Return where a person's name ends: before "QC", behind the "-woo" of "Yoon Ji-woo"."""
    if syllable := _SYLLABLE.match(text, end):
        return syllable.end()
    honour = _HONOUR.search(text, start, end)
    return end if honour is None else honour.start()


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
    first = _WORD.match(text, start, end)
    for title in _titles().get(first.group(), ()) if first is not None else ():
        behind = start + len(title)
        if text.startswith(title, start) and behind < end and text[behind].isspace():
            return behind
    return start


@cache
def _titles() -> dict[str, list[str]]:
    """Return the titles by the first word of each, the longest first."""
    titles: dict[str, list[str]] = {}
    for title in people().titles:
        titles.setdefault(title.split()[0], []).append(title)
    return titles
