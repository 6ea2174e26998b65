"""Where names begin and end, where the recogniser takes too much or too little."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Span

from pressmark.detect.evidence import votes
from pressmark.detect.lexicon import clues, people, places
from pressmark.detect.lines import Lines
from pressmark.detect.pipeline import PLAIN_WORDS
from pressmark.detect.quotes.lexicon import genders
from pressmark.detect.versions import origin
from pressmark.domain.names import PROJECT_NAMES
from pressmark.domain.span import Suggestion

_NAMELIKE = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WITH_ARTICLE = frozenset({"ORG", "LOC", "FAC", "EVENT", "LAW", "GPE"})
_WHOLE = frozenset({origin("lexicon"), origin("forms")})
_SHOUTED = re.compile(r"(?:\A|\n)(?:[A-Z]{1,8} ){0,2}$")  # "A ZOO boss" begins a story
_ACRONYM = 2
_DASHES = ("-", "–", "—", ":")
_FEWEST_WORDS = 2  # of a name with an article
_ARTICLELESS = frozenset({"PERSON", "NORP", "PRODUCT"})
_MODIFYING = frozenset({"compound", "nmod", "amod"})
_ARTICLE = re.compile(r"\b[Tt]he\s$")
_OWN_ARTICLE = re.compile(r"[Tt]he\s+")
_PAIR = re.compile(r"([A-Z][\w’'-]+) and ([A-Z][\w’'-]+)")
NAMED = re.compile(
    r"(?:['’]s)? (?:said|says|told|added|warned|insisted|denied|denies|claimed|replied|who)\b"
    r"|,? \d\d[,.]|, who\b|:"
)
_NEXT_NOUN = re.compile(r" ([a-z]+)\b")
_DIRECTION = re.compile(
    r"(?<![\w-])(?:(?:north|south|mid)?-?(?:east|west)ern|northern|southern|central"
    r"|(?P<side>[Mm]id|(?:[Nn]orth|[Ss]outh)(?:[- ]?(?:[Ee]ast|[Ww]est))?|[Ee]ast|[Ww]est))[ -]$"
)
_SIDE = re.compile(
    r"(?:Mid|(?:North|South)(?:[- ]?(?:East|West))?|East|West)[ -](?P<place>[A-Z].+)"
)
_BESIDE = re.compile(
    r"\b(?:outside|inside|in front of|(?:steps|gates|doors|roof|entrance|corridors) (?:of|to))"
    r" (?:the )?$",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"\b(?:Bailey|Church|Court|Downing Street|Embassy|Hall|Hospital|House|Infirmary|Kremlin|Palace"
    r"|Parliament|School)$"
)
_NUMBER = re.compile(
    r" \d{1,4}\b(?![.,:]?\d|%| ?(?:per|million|billion)\b)"
    r"(?! (?:nautical )?(?:miles?|metres?|meters?|yards|feet|km)\b)"
    r"(?! (?:times|years?|months?|days?|hours?)\b)"
)
_INSIDE = re.compile(r"(?<=[\w,;] )\w+")
_COMMON = frozenset({"NN", "NNS", "NNPS", "JJ"})
_SURE = 0.97  # above this a pair joined by "and" is one firm


def is_no_name(doc: Doc, text: str, name: Suggestion, small: Set[str]) -> bool:
    """Whether a name has no capital, or only that of its sentence: "navy", "Workers' leaders".

    `small` are the words that the text writes without a capital.
    """
    if name.label not in _NAMELIKE:
        return False
    covered = text[name.start : name.end]
    if covered in clues().no_names:
        return True
    if covered.isupper() and _SHOUTED.search(text[max(0, name.start - 20) : name.start]):
        known = doc.vocab.lookups.get_table(PLAIN_WORDS, {})
        if len(covered) > _ACRONYM and any(form in known for form in _forms(covered.lower())):
            return True
    if covered == covered.lower() != covered.upper():
        return True
    span = doc.char_span(name.start, name.end)
    if span is None or len(span) > 1 or covered in places().labels:
        return False
    if not _begins(span):
        return False
    if covered.lower() in small and span[0].tag_ in _COMMON:
        return True
    return _is_plain_word(doc, text, name, small)


def _is_plain_word(doc: Doc, text: str, name: Suggestion, small: Set[str]) -> bool:
    """Whether a dictionary word begins a sentence, and nothing says that it names something.

    "Wildfire destroys homes": no other mention has a capital inside a sentence, and no verb of
    speech, apposition or possession follows.
    """
    word = text[name.start : name.end]
    if not word.isalpha() or not word[1:].islower() or word in people().given:
        return False
    known = doc.vocab.lookups.get_table(PLAIN_WORDS, {})
    if word.lower() not in small and not any(form in known for form in _forms(word.lower())):
        return False
    if NAMED.match(text, name.end) or any(True for _ in votes(text, name.start, name.end)):
        return False
    return word not in _words_inside(text)


@lru_cache(maxsize=1)
def _words_inside(text: str) -> frozenset[str]:
    """Return the words that follow another one in the same sentence."""
    return frozenset(_INSIDE.findall(text))


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be an inflection of."""
    yield word
    for ending in ("s", "es", "ed", "ing", "d"):
        if word.endswith(ending):
            yield word.removesuffix(ending)
            yield word.removesuffix(ending) + "e"


def _begins(span: Span) -> bool:
    """Whether a span begins its sentence or what stands between marks."""
    before = span.doc[span.start - 1] if span.start else None
    return before is None or not before.text[-1].isalnum() or bool(span[0].is_sent_start)


def extent(doc: Doc, text: str, name: Suggestion, marked: Lines) -> Iterator[Suggestion]:
    """Yield a name within its right bounds: usually one, two for a pair.

    `text` is the article's: spaCy would put it together anew at each call. `marked` are all
    names; what is taken in must be marked by none.
    """
    span = doc.char_span(name.start, name.end)
    if span is None or name.label not in _NAMELIKE:
        yield name
        return
    if name.origin not in _WHOLE:
        name = _without_role(text, name, span)
    yield from _pair(text, name) or [_longer(text, name, span, marked)]


def _without_role(text: str, name: Suggestion, span: Span) -> Suggestion:
    """Leave out a plain noun with the capital of its sentence: "Retailer Tomlin & Wray"."""
    first, _, rest = text[name.start : name.end].partition(" ")
    role = first.lower()
    begins = span[0].is_sent_start or span.doc[span.start - 1].text in _DASHES
    if not rest[:1].isupper() or first != role.capitalize() or not begins:
        return name
    if first in people().epithets:
        return replace(name, start=name.start + len(first) + 1)
    label = "PERSON" if role in people().roles else _before(role)
    if label is None or first in people().titles:
        return name
    return replace(name, start=name.start + len(first) + 1, label=label)


def _before(noun: str) -> str | None:
    """Return what a plain noun before a name calls it."""
    label = places().before.get(noun) or clues().nouns.get(noun)
    return label if label in {"ORG", "PRODUCT"} else None


def _pair(text: str, name: Suggestion) -> list[Suggestion]:
    """Take "Saratov and Bryansk" apart where a preposition of place stands before it."""
    pair = _PAIR.fullmatch(text, name.start, name.end)
    if pair is None or pair.group() in places().pairs or (name.score or 0) > _SURE:
        return []
    if all(word in people().given or word in genders() for word in pair.groups()):
        return [replace(name, label="PERSON", start=pair.start(i), end=pair.end(i)) for i in (1, 2)]
    before = text[max(0, name.start - 8) : name.start].split()[-1:]
    if before not in (["in"], ["at"], ["near"], ["between"]) or name.label == "PERSON":
        return []
    return [replace(name, label="GPE", start=pair.start(i), end=pair.end(i)) for i in (1, 2)]


def _longer(text: str, name: Suggestion, span: Span, marked: Lines) -> Suggestion:
    """Take in what follows at once and belongs to the name."""
    number = _NUMBER.match(text, name.end)
    if name.label == "PRODUCT" and number is not None and not marked.overlap(*number.span()):
        return replace(name, end=number.end())
    return _with_surname(text, name, span, marked)


def _with_surname(text: str, name: Suggestion, span: Span, marked: Lines) -> Suggestion:
    """Take in the second word of "Sfanta Ileana", of which only the first was recognised."""
    doc, known = span.doc, text[name.start : name.end] in places().labels
    if len(span) > 1 or known or span.end == len(doc) or name.label == "ORG":
        return name
    second = doc[span.end]
    after = doc[span.end + 1].tag_ if span.end + 1 < len(doc) else ""
    fits = (
        span[0].tag_ == second.tag_ == "NNP"
        and not after.startswith("NN")
        and span[0].whitespace_
        and second.text.istitle()
        and second.text not in people().titles
        and second.text not in places().labels
        and not marked.hold(second.idx)
    )
    return replace(name, end=second.idx + len(second)) if fits else name


def with_landforms(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Let names of places reach over the plain noun that goes on them: "the Danube delta"."""
    return [_with_landform(text, name) if name.label in _PLACES else name for name in names]


def with_directions(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Make a part of a place one name: "eastern Slovakia", "south London"."""
    return [_with_direction(text, name) if name.label == "GPE" else name for name in names]


def _with_direction(text: str, name: Suggestion) -> Suggestion:
    covered = text[name.start : name.end]
    side = _SIDE.fullmatch(covered)
    if side is not None and _is_place(side["place"]) and covered not in places().labels:
        return replace(name, label="LOC")
    direction = _DIRECTION.search(text[max(0, name.start - 20) : name.start])
    if direction is None or (direction["side"] and not _is_place(covered)):
        return name
    return replace(name, start=name.start - len(direction.group()), label="LOC")


def _is_place(name: str) -> bool:
    return places().labels.get(name) == "GPE"


def _with_landform(text: str, name: Suggestion) -> Suggestion:
    noun = _NEXT_NOUN.match(text, name.end)
    label = None if noun is None else places().landforms.get(noun.group(1))
    if noun is None or label is None:
        return name
    return replace(name, end=noun.end(), label=label)


def as_buildings(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Make a building of a court or a house that somebody stands outside."""
    return [
        replace(name, label="FAC")
        if name.label == "ORG"
        and _BUILDING.search(text, name.start, name.end)
        and _BESIDE.search(text[max(0, name.start - 20) : name.start])
        else name
        for name in names
    ]


def with_articles(doc: Doc, text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Give names of several words the article before them, and take it off the others.

    "the Bank of England", but "the UK" has the name "UK", as in OntoNotes; and in "the White House
    source" the article is the source's.
    """
    return [
        _with_article(doc, text, name)
        if name.label in _WITH_ARTICLE
        else _without_article(text, name)
        for name in names
    ]


def _without_article(text: str, name: Suggestion) -> Suggestion:
    """Take the article off people and things, which have none of their own: "the Lib Dems"."""
    own = _OWN_ARTICLE.match(text, name.start, name.end)
    if own is None or name.label not in _ARTICLELESS or name.origin == PROJECT_NAMES:
        return name
    return replace(name, start=own.end())


def _with_article(doc: Doc, text: str, name: Suggestion) -> Suggestion:
    span = doc.char_span(name.start, name.end)
    if span is None:
        return name
    own = _OWN_ARTICLE.match(text, name.start, name.end)
    modifies = _modifies(span)
    if own is not None:
        kept = not modifies and _has_article(text[own.end() : name.end])
        listed = text[name.start : name.end] in places().labels
        return name if kept or listed else replace(name, start=own.end())
    article = _ARTICLE.search(text[max(0, name.start - 5) : name.start])
    if article is None or modifies or not _has_article(text[name.start : name.end]):
        return name
    return replace(name, start=name.start - len(article.group()))


def _has_article(name: str) -> bool:
    """Whether the article before a name belongs to it."""
    return len(name.split()) >= _FEWEST_WORDS


def _modifies(span: Span) -> bool:
    """Whether a name is the first part of a longer noun phrase."""
    if span.end == len(span.doc):
        return False
    following = span.doc[span.end]
    if following.text == "-":
        return not span[-1].whitespace_ and not following.whitespace_
    if following.lower_ in people().roles:
        return True
    return following.tag_.startswith("NN") and any(
        token.dep_ in _MODIFYING and token.head.i >= span.end for token in (span.root, span[-1])
    )
