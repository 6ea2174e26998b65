"""Names that the recogniser cuts wrongly, mended before they are compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from pressmark.detect.context import is_given_and_surname, without_article
from pressmark.detect.extents import extent, is_no_name
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.introduced import introduced
from pressmark.detect.known import LEXICON_ORIGIN, is_office, known_names, put_over
from pressmark.detect.languages import without_foreign
from pressmark.detect.lexicon import languages, people, places, things
from pressmark.detect.lines import Lines, title_lines
from pressmark.detect.pipeline import PLAIN_WORDS
from pressmark.detect.tokens import beginning_large
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import Bounds

DATELINE_ORIGIN = origin("datelines")
"""Origin of a place in capitals that a story begins with."""

_SEVERAL_WORDS = re.compile(r"\w[\s\-]\w")
_YEAR = re.compile(r"\s+(?:of\s+)?\d{4}$")
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z]{3,}(?:[ .'-]+[^\W\d_a-z]{2,}){0,3})"
    r"(?:, (?P<country>[A-Z][\w. ]{1,25}))?(?:, [A-Z][\w. ]{1,25})?"
    r"(?: \((?P<agency>[^()\n]{2,40})\))? (?:-|–|—|―)+ (?=\S)",
    re.MULTILINE,
)
_SMALL_WORD = re.compile(r"\b[a-zß-öø-ÿ]+\b")
_PARTICLE = re.compile(
    r"(?: (?:von|van|der|den|de|del|della|di|da|dos|du|ap|bin|ibn|al|el|ten|ter|zu)\b)*"
    r" [A-Z][\w’'-]*\w"
)
_HONOURS = frozenset({"CBE", "KC", "MBE", "MEP", "MP", "MSP", "OBE", "QC"})
_OF_FIRMS = frozenset({"Co", "Company", "Corp", "Inc", "Sons", "LLC", "LLP", "LP", "Ltd", "Plc"})
_JOINT = re.compile(r", and |, | and ")
_OWNED = re.compile(r"(?<=\w)['’]s (?P<person>[A-Z][\w’-]+ [A-Z][\w’-]+)$")
_OF = re.compile(r"\b(?:of|for|the)\b")
_HOLDER = re.compile(r" [A-Z][\w’'-]+")
_CUT_SURNAME = re.compile(r"(?:\b[A-Z][a-zÀ-ÿ]+ )?\b[A-Z][a-zÀ-ÿ]+-$")
_GIVEN_BEFORE = re.compile(r"(?<![\w’'&.-])(?P<word>[A-ZÀ-Þ][a-zß-ÿ]{3,}) $")
_GIVEN_NAMES = 3  # that a surname may have before it
_SURNAME_REACH = 40  # code points before the second part of a surname
_NEXT_WORD = re.compile(r" (\w+)\b")


def mend(doc: Doc, text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the names with the wrongly cut ones put right, in reading order."""
    small = {word.group() for word in _SMALL_WORD.finditer(text)}
    titled = [
        _with_title(text, _with_given_name(doc, text, _with_first_part(text, name)))
        for name in without_foreign(text, names)
        if not is_no_name(doc, text, name, small)
    ]
    whole = _without_fragments(text, _with_suffixes(text, titled))
    whole = put_over(text, whole, known_names(text, small))
    marked = Lines([(name.start, name.end) for name in whole])
    whole = [right for name in whole for right in extent(doc, text, name, marked)]
    whole = [right for name in whole for right in _apart_at_comma(text, name)]
    whole = [right for name in whole for right in _apart_at_of(text, name)]
    whole = [right for name in whole for right in _apart_at_owner(text, name)]
    whole = [right for name in whole for right in _without_epithet(doc, text, name)]
    whole = [_without_office(text, name) for name in whole]
    whole = _put_in(whole, list(_datelines(text)))
    large = beginning_large(doc, text)
    whole = _put_in(whole, list(_full_names(large, text, whole)))
    return _put_in(whole, list(introduced(large, text, whole)))


def _put_in(names: Sequence[Suggestion], found: Sequence[Suggestion]) -> list[Suggestion]:
    """Add what was found in place of the names that begin inside it."""
    stretches = Lines([(full.start, full.end) for full in found])
    kept = [name for name in names if not stretches.hold(name.start)]
    return sorted([*kept, *found], key=lambda name: (name.start, -name.end))


def _apart_at_comma(text: str, name: Suggestion) -> list[Suggestion]:
    """Split a list that was taken for one name: "Kharkiv, Sumy", "Barclays and Brenk"."""
    parts = _listed(text, name)
    if len(parts) == 1:
        return [name]
    found = []
    for start, end in parts:
        label = places().labels.get(text[start:end])
        given = (label, LEXICON_ORIGIN) if label else (name.label, name.origin)
        found.append(replace(name, label=given[0], start=start, end=end, origin=given[1]))
    return found


def _listed(text: str, name: Suggestion) -> list[Bounds]:
    """Return the bounds of the names in a list, those of the name itself where it is none."""
    covered = text[name.start : name.end]
    joints = [joint.span() for joint in _JOINT.finditer(text, name.start, name.end)]
    starts = [name.start, *(end for _, end in joints)]
    parts = list(zip(starts, [*(start for start, _ in joints), name.end], strict=True))
    words = [text[slice(*part)] for part in parts]
    labels = [places().labels.get(word) for word in words]
    whole = len(parts) == 1 or covered in places().labels or covered in places().pairs
    if " and " in covered:
        firm = _OF.search(covered) is not None or words[-1].rstrip(".") in _OF_FIRMS
        bodies = name.label == "ORG" and "ORG" in labels and not firm
        listed = bodies and all(len(word.split()) < 3 for word in words)
    else:
        listed = all(label in ("GPE", "LOC") for label in labels) or _is_list(name, words)
    return parts if listed and not whole else [(name.start, name.end)]


def _is_list(name: Suggestion, parts: Sequence[str]) -> bool:
    """Whether single words that commas keep apart are names of their own: "Brenk, Quistal"."""
    one_word = all(part.isalpha() and part[0].isupper() for part in parts)
    return one_word and name.label in {"ORG", "PRODUCT"} and parts[-1] not in _OF_FIRMS


def _with_first_part(text: str, name: Suggestion) -> Suggestion:
    """Give "Ortiz" its "Guadalupe Reyes-" back, where a surname was cut at its hyphen."""
    before = _CUT_SURNAME.search(text[max(0, name.start - _SURNAME_REACH) : name.start])
    if before is None or name.label != "PERSON":
        return name
    return replace(name, start=name.start - len(before.group()))


def _with_given_name(doc: Doc, text: str, name: Suggestion) -> Suggestion:
    """Give "Yamamoto" the "Yoshinobu" that the recogniser left out: no word of the language.

    What is a place, a title or a role, or stands in a heading in capitals, is no given name.
    """
    if name.label != "PERSON" or " " in text[name.start : name.end]:
        return name
    plain, start = doc.vocab.lookups.get_table(PLAIN_WORDS, {}), name.start
    for _ in range(_GIVEN_NAMES):
        before = _GIVEN_BEFORE.search(text[max(0, start - _SURNAME_REACH) : start])
        word = "" if before is None else before["word"]
        known = word in people().given or (len(plain) and word.lower() not in plain)
        if before is None or not known or word in places().labels or is_office([word]):
            break
        start -= len(before.group())
    return name if start == name.start else replace(name, start=start)


def _apart_at_of(text: str, name: Suggestion) -> list[Suggestion]:
    """Split "Fiona Garrick of Cardiff University" and "Brenk Energy of Aberdeen"."""
    covered = text[name.start : name.end]
    left, of, right = covered.partition(" of ")
    if not of or (not right[:1].isupper() and not right.startswith("the ")):
        return [name]
    words = left.split()
    if words[-1] in places().firms and places().labels.get(right) == "GPE":
        label = "ORG"
    elif is_given_and_surname(words) or _is_called(text, name.start, words):
        label = "PERSON"
    else:
        return [name]
    place = places().labels.get(right, "ORG")
    return [
        replace(name, label=label, end=name.start + len(left)),
        replace(name, label=place, start=name.start + len(left + of), origin=LEXICON_ORIGIN),
    ]


def _apart_at_owner(text: str, name: Suggestion) -> list[Suggestion]:
    """Split "the Film Network's Joan Holt" into a body and who speaks for it."""
    owned = _OWNED.search(text[name.start : name.end])
    if owned is None or not is_given_and_surname(owned["person"].split()):
        return [name]
    label = "ORG" if name.label == "PERSON" else name.label
    end, start = name.start + owned.start(), name.start + owned.start("person")
    body = places().labels.get(text[name.start : end], label)
    return [replace(name, label=body, end=end), replace(name, label="PERSON", start=start)]


def _without_epithet(doc: Doc, text: str, name: Suggestion) -> list[Suggestion]:
    """Take "Neighbour" off "Neighbour Sheila Bott", and "Spaniard" off "Spaniard Iker Galán"."""
    first, _, rest = text[name.start : name.end].partition(" ")
    words = rest.split()
    person = name.label == "PERSON" and 1 < len(words) < 4
    if not person or first in people().given:
        return [name]
    start = name.end - len(rest)
    behind = replace(name, start=start)
    if places().labels.get(first) == "NORP":
        people_name = replace(name, label="NORP", end=start - 1, origin=LEXICON_ORIGIN)
        return [people_name, behind]
    if first.lower() in people().roles and first not in people().titles:
        return [behind]
    plain = first.lower() in doc.vocab.lookups.get_table(PLAIN_WORDS, {})
    return [behind] if words[0] in people().given and plain and first.istitle() else [name]


def _without_office(text: str, name: Suggestion) -> Suggestion:
    """Take the title off "Clearwater County Sheriff", where its holder follows."""
    left, _, last = text[name.start : name.end].rpartition(" ")
    if not left or last not in people().titles or not _HOLDER.match(text, name.end):
        return name
    label = "GPE" if left.endswith("County") or name.label == "PERSON" else name.label
    return replace(name, end=name.start + len(left), label=places().labels.get(left, label))


def _is_called(text: str, start: int, words: Sequence[str]) -> bool:
    """Whether a title or a role stands before words that may be a person's name."""
    heads = places().heads.keys() | places().suffixes.keys()
    before = text[max(0, start - 30) : start].split()[-1:]
    return len(words) < 4 and is_office(before) and heads.isdisjoint(words)


def _with_suffixes(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Let "London" reach over "Bridge", whatever the recogniser called that."""
    mended: list[Suggestion] = []
    for name in names:
        if not mended or name.start >= mended[-1].end:
            mended.append(_with_suffix(text, name))
    return mended


def _with_suffix(text: str, name: Suggestion) -> Suggestion:
    particle = _PARTICLE.match(text, name.end) if name.label == "PERSON" else None
    if particle is not None and _ends_with_name(text, name, particle.group()):
        return replace(name, end=particle.end())
    words = without_article(_YEAR.sub("", text[name.start : name.end])).split()
    if len(words) > 1 and words[0] not in people().given:
        head = next((w for w, of in pairwise(words) if of in {"of", "for"}), "")
        label = (
            things().endings.get(words[-1])
            or (None if words[0] in places().prefixes else places().suffixes.get(words[-1]))
            or places().prefixes.get(words[0])
            or places().heads.get(head)
        )
        return name if label is None else replace(name, label=label)
    word = _NEXT_WORD.match(text, name.end)
    label = None if word is None else places().suffixes.get(word.group(1))
    if word is None or label is None or name.label not in {"GPE", "LOC", "PERSON", "ORG"}:
        return name
    return replace(name, end=word.end(), label=label)


def _ends_with_name(text: str, name: Suggestion, behind: str) -> bool:
    """Whether what follows a person belongs to the name: "Ursula von der Leyen"."""
    last = text[name.start : name.end].rsplit(maxsplit=1)[-1]
    return len(behind.split()) > 1 or (last.islower() and last in people().particles)


def _datelines(text: str) -> Iterator[Suggestion]:
    """Yield place and agency where a story begins with a dateline: "OSLO (AP) - "."""
    for match in _DATELINE.finditer(text):
        if not languages().english.isdisjoint(match["place"].lower().split()):
            continue
        yield Suggestion(Layer.ENTITY, "GPE", *match.span("place"), origin=DATELINE_ORIGIN)
        if match["country"] is not None and places().labels.get(match["country"]) == "GPE":
            yield Suggestion(Layer.ENTITY, "GPE", *match.span("country"), origin=DATELINE_ORIGIN)
        if match["agency"] is not None and match["agency"][0].isupper():
            yield Suggestion(Layer.ENTITY, "ORG", *match.span("agency"), origin=DATELINE_ORIGIN)


def _with_title(text: str, name: Suggestion) -> Suggestion:
    """Make a person of "Councillor Priya Raman", whatever the recogniser called that."""
    covered = text[name.start : name.end]
    title = _title_pattern().match(covered)
    if name.label == "PERSON" or title is None or title.end() == len(covered):
        return name
    last = covered.rsplit(maxsplit=1)[-1]
    if last in things().endings or last in places().suffixes or last in people().not_people:
        return name  # "the General Workers Union"
    return replace(name, label="PERSON", start=name.start + title.end())


@cache
def _title_pattern() -> re.Pattern[str]:
    """Return a pattern for a title before a name that looks like a person's."""
    titles = "|".join(re.escape(title) for title in people().titles)
    return re.compile(rf"(?:[Tt]he )?(?:{titles})\s+(?=[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?$)")


def _without_fragments(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Leave out what is a piece of a well-known longer name or of a title.

    "Don" of "Rostov-on-Don", "State" of "Secretary of State".
    """
    stretches = Lines([(at, at + len(name)) for at, name in _long_names().find(text)])
    return [name for name in names if not stretches.surround(name.start, name.end)]


@cache
def _long_names() -> Gazetteer:
    """Return the names and titles of more than one word."""
    return Gazetteer(
        name for name in (*places().labels, *people().titles) if _SEVERAL_WORDS.search(name)
    )


def _full_names(
    large: Sequence[Token], text: str, names: Sequence[Suggestion]
) -> Iterator[Suggestion]:
    """Yield names of people, where the recogniser has no more than pieces of them.

    They begin with a given name, or the words beside them say that somebody is meant. `large` are
    the tokens that may begin one (`tokens.beginning_large`).
    """
    headings = title_lines(text)
    marked = Lines([(name.start, name.end) for name in names])
    behind = 0
    for token in large:
        role = token.lower_ in people().roles and token.text not in people().given
        if token.idx < behind or role or not _may_be_given(token) or headings.hold(token.idx):
            continue
        words = [token, *_proper_nouns_behind(token)]
        start, end = token.idx, words[-1].idx + len(words[-1])
        person = is_given_and_surname([word.text for word in words]) or _is_somebody(words)
        if person and _is_more(start, end, marked):
            yield Suggestion(Layer.ENTITY, "PERSON", start, end, LEXICON_ORIGIN)
            behind = end


def _may_be_given(token: Token) -> bool:
    return token.text in people().given or (
        token.tag_ == "NNP"
        and token.text.istitle()
        and token.text not in places().labels
        and token.text not in people().titles
        and token.text not in people().epithets
    )


def _is_somebody(words: Sequence[Token]) -> bool:
    """Whether two or three proper nouns stand behind a role, or before "who" or an age."""
    first, last = words[0], words[-1]
    surname = last.text not in people().not_people and last.text not in places().suffixes
    before = first.nbor(-1) if first.i else None
    office = before is not None and is_office([before.text])
    if len(words) == 2 and office and first.text in people().given:
        return True
    if not surname or len(words) < 2 or not all(word.text.istitle() for word in words):
        return False
    if before is not None and before.lower_ in people().roles:
        return before.is_lower or bool(before.is_sent_start)
    if before is not None and before.tag_ in {"NNP", "NNPS", "HYPH"}:
        return False
    behind = [token.text for token in first.doc[last.i + 1 : last.i + 4]]
    aged = behind[1:2] and behind[1].isdecimal() and behind[2:] == [","]
    return behind[:1] == [","] and (behind[1:2] in (["who"], ["whose"]) or bool(aged))


def _is_more(start: int, end: int, marked: Lines) -> bool:
    """Whether all that is marked in `[start, end)` is less than it, and lies inside."""
    first, last = marked.at(start), marked.at(end - 1)
    return (
        (first is None or first[0] == start)
        and (last is None or last[1] == end)
        and (first is None or first[1] < end)
    )


def _proper_nouns_behind(token: Token) -> Iterator[Token]:
    for following in token.doc[token.i + 1 : token.i + 3]:
        named = following.tag_ == "NNP" and following.text[0].isupper()
        honour = following.text in _HONOURS
        if not named or honour or following.text in people().titles or following.is_sent_start:
            return
        yield following
