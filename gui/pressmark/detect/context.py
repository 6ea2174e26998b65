"""What a name is made of and stands beside, and the label that speaks for."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from pressmark.detect.known import FORMS_ORIGIN, LEXICON_ORIGIN
from pressmark.detect.lexicon import people, places, things
from pressmark.detect.pipeline import PLAIN_WORDS
from pressmark.domain.span import Suggestion

NOUN_BEFORE, NOUN, TITLE = 1.5, 0.8, 1.6
"""What a noun before or behind a name weighs, and a title before it."""
FORM = 2.0
"""What a name weighs that its form or a list makes whole."""
_GIVEN_NAME, _GIVEN_ALONE, _AGE, _PREPOSITION = 1.5, 1.0, 2.0, 0.8
_IN = 0.5  # besides `_PREPOSITION`, where the phrase ends with the name
_BEHIND_PLACE = frozenset({".", ",", "on", "after", "when", "last", "and", "where", "before", "in"})
_TO_PLACES = frozenset({"in", "at", "from", "to", "near", "of"})
NAMELIKE = frozenset(
    {"PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "GPE", "LOC"}
)  # fmt: skip
"""Labels of what has a name of its own."""
CLUB_WORDS = frozenset(
    ("Albion", "Athletic", "City", "County", "Rangers", "Rovers", "Town", "United", "Wanderers")
)
"""Words that end the names of football clubs."""
_JOINED_CAPITALS = re.compile(r"(?!Ma?c|Fitz|De|Di|Du|La|Le|Van|O)[A-Z][a-z]+[A-Z][A-Za-z]+$")
_THE = re.compile(r"the\s+", re.IGNORECASE)


def without_article(name: str) -> str:
    """Return a name without the "the" before it."""
    return _THE.sub("", name, count=1) if _THE.match(name) else name


def context(doc: Doc, name: Suggestion, words: list[str]) -> Iterator[tuple[str, float]]:
    """Yield what the words in and beside a name say about it."""
    span = doc.char_span(name.start, name.end, alignment_mode="expand")
    if span is None or name.label not in NAMELIKE:
        return
    before = _word_before(span)
    behind, then = (doc[i].text if i < len(doc) else "" for i in (span.end, span.end + 1))
    yield from _as_person(words, before, behind, then)
    if before in people().roles and before not in people().titles:
        if name.label != "GPE":
            yield "PERSON", NOUN
        elif len(words) == 2 and _may_be_full(words):
            yield "PERSON", NOUN_BEFORE  # "spokeswoman Tess Ward"
    if behind == "," and len(words) > 1 and _is_age(doc, span.end + 1):
        yield "PERSON", _AGE
    yield from _by_form(name, words)
    if before in ("'s", "’s") and _is_ones_man(span, words):
        yield "PERSON", NOUN_BEFORE
    if len(words) == 2 and behind == "of" and _is_country(then) and _may_be_full(words):
        yield "PERSON", NOUN_BEFORE
    for label, vote in (
        (places().before.get(before), NOUN_BEFORE),
        (places().behind.get(behind), NOUN),
    ):
        if label is not None:
            yield label, vote
    yield from _as_place(words, before, behind, then)
    prepositions = {"in", "near", "at"} if name.label == "PERSON" else {"in", "near"}
    if before.lower() in prepositions and len(words) <= 2 and not goes_on(span):
        yield "GPE", _PREPOSITION


def _as_person(
    words: Sequence[str], before: str, behind: str, then: str
) -> Iterator[tuple[str, float]]:
    if is_given_and_surname(words):
        yield "PERSON", _GIVEN_NAME
    if len(words) == 1 and words[0] in people().given and words[0] not in places().labels:
        yield "PERSON", _GIVEN_ALONE
    if before in people().titles:
        yield "PERSON", TITLE
    if (behind, then) == (",", "who") and before.lower() not in _TO_PLACES:
        yield "PERSON", NOUN


def _by_form(name: Suggestion, words: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield what the first or the last word of a name makes it."""
    if len(words) < 2:
        if words and _JOINED_CAPITALS.match(words[0]) and name.label == "PERSON":
            yield "ORG", FORM
        return
    first, last = words[0], words[-1]
    formed = name.origin in {LEXICON_ORIGIN, FORMS_ORIGIN} or first in people().given
    if last in things().endings:
        if not formed:
            yield things().endings[last], FORM
    elif first in places().prefixes:
        yield places().prefixes[first], FORM
    elif last in places().suffixes and first not in people().given:
        yield places().suffixes[last], NOUN


def _as_place(
    words: Sequence[str], before: str, behind: str, then: str
) -> Iterator[tuple[str, float]]:
    if before.lower() not in _TO_PLACES:
        return
    inside = places().labels.get(then) == "GPE"
    if inside and (behind == "," or (behind == "in" and len(words) < 3)):
        yield "GPE", NOUN
    if before.lower() == "in" and behind in _BEHIND_PLACE and len(words) < 3:
        yield "GPE", _IN


def _is_country(word: str) -> bool:
    return places().labels.get(word) == "GPE" and word not in places().ambiguous


def _may_be_full(words: Sequence[str]) -> bool:
    """Whether two words may be a person's name: neither of them is one of an organisation's."""
    other = places().heads.keys() | places().suffixes.keys() | places().labels.keys()
    return other.isdisjoint(words) and not people().not_people & {*words}


def _is_ones_man(span: Span, words: Sequence[str]) -> bool:
    """Whether two unknown words behind a country's 's are a name: "Egypt's Badr Abdelatty"."""
    if len(words) != 2 or span.start < 2 or not _may_be_full(words):
        return False
    plain = span.doc.vocab.lookups.get_table(PLAIN_WORDS, {})
    known = not len(plain) or any(word.lower() in plain for word in words)
    return not known and _is_country(span.doc[span.start - 2].text)


def _is_age(doc: Doc, index: int) -> bool:
    """Whether an age between commas stands at a token: "Kelly-Anne Marsh, 29, was"."""
    words = [token.text for token in doc[index : index + 2]]
    return len(words) == 2 and len(words[0]) < 3 and words[0].isdecimal() and words[1] in {",", "."}


def _word_before(span: Span) -> str:
    """Return the word before a name; a no-break space between them is a token of its own."""
    index = span.start - 1
    while index >= 0 and span.doc[index].is_space and "\n" not in span.doc[index].text:
        index -= 1
    return span.doc[index].text if index >= 0 else ""


def is_given_and_surname(words: Sequence[str]) -> bool:
    """Whether the words look like a person's full name."""
    return (
        2 <= len(words) <= 3
        and words[0] in people().given
        and words[-1] not in people().not_people
        and words[-1][0].isupper()
        and words[-1].replace("-", "").isalpha()
    )


def goes_on(span: Span) -> bool:
    """Whether a capitalised noun follows at once, as in "London Bridge"."""
    if span.end == len(span.doc):
        return False
    following = span.doc[span.end]
    return following.tag_ in {"NNP", "NNPS"} and following.text[:1].isupper()
