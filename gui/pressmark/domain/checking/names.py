"""Names: one with two labels, one decided both ways, and two that differ in a letter."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from pressmark.domain.checking.finding import Facts, Finding, Fix, Remedy, shown
from pressmark.domain.ids import SpanId
from pressmark.domain.search import fold
from pressmark.domain.span import Layer, Span

_LETTERS = 5
"""Two words as short as this or shorter differ in a letter by chance, but for a doubled one."""

_RARE = 3
"""A slip is so many times rarer than the name, at least."""

_BREATH = 100
"""After so many names the window is let live."""

# What tells two forms of a word apart that are no slips of each other, by what is written more:
# plural, woman's name, adjective.
_ENDINGS = frozenset(("s", "a", "n", "i", "e", "y"))

_EITHER = {"LANGUAGE", "NORP"}
"""Both may be right for one word: the English speak English."""

# Dates differ in a letter by nature: "June" and "July".
_NAMES = frozenset(("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT"))


@dataclass
class _Seen:
    """Where a name was seen with a label: spans, and the articles they lie in."""

    spans: "array[int]" = field(default_factory=lambda: array("q"))
    articles: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, span: Span) -> None:
        self.spans.append(span.id)
        if not self.articles or self.articles[-1] != span.article:
            self.articles.append(span.article)

    @property
    def ids(self) -> tuple[SpanId, ...]:
        return tuple(map(SpanId, self.spans))


class TwoLabels:
    """Finds names that are kept with two labels.

    A label that a longer name of the same article explains is left out: "Jordan" is a PERSON beside
    "Michael Jordan".
    """

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, _Seen]] = defaultdict(lambda: defaultdict(_Seen))

    def see(self, facts: Facts) -> None:
        """Take in the entities of an article."""
        entities = facts.of_layer(Layer.ENTITY)
        parts = {
            (word, span.label)
            for span in entities
            for word in span.text.split()
            if word != span.text
        }
        for span in entities:
            if (span.text, span.label) not in parts:
                self._seen[" ".join(span.text.split())][span.label].add(span)

    def findings(self) -> Iterator[Finding | None]:
        """Yield each name that has more than one label, the most frequent label first."""
        for name, labels in self._seen.items():
            unlike = len(labels) > 1 and labels.keys() != _EITHER
            yield _two_labels(name, labels) if unlike else None


def _two_labels(name: str, labels: dict[str, _Seen]) -> Finding:
    ranked = sorted(labels.items(), key=lambda one: (-len(one[1].spans), one[0]))
    told = ", ".join(f"{label} {len(seen.spans)} ×" for label, seen in ranked)
    minority = tuple(number for _, seen in ranked[1:] for number in seen.ids)
    fixes = [
        Fix(
            Remedy.RELABEL,
            f"Label all as {label}",
            tuple(n for other, one in ranked if other != label for n in one.ids),
            label=label,
        )
        for label, _ in ranked
    ]
    return Finding(
        "two-labels",
        " | ".join([name, *sorted(labels)]),
        f"“{shown(name)}” has two labels: {told}.",
        (*minority, *ranked[0][1].ids),
        tuple(fixes),
    )


class BothWays:
    """Finds names with a label that was accepted in one place and rejected in another.

    A rejected span over which a kept one lies was rejected for its edges and says nothing.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], _Seen] = defaultdict(_Seen)
        self._rejected: dict[tuple[str, str], _Seen] = defaultdict(_Seen)

    def see(self, facts: Facts) -> None:
        """Take in the entities of an article, kept and rejected."""
        entities = facts.of_layer(Layer.ENTITY)
        covered = _Covered(entities)
        for span in entities:
            self._kept[" ".join(span.text.split()), span.label].add(span)
        for span in facts.rejected:
            if span.layer is Layer.ENTITY and not covered.touches(span):
                self._rejected[" ".join(span.text.split()), span.label].add(span)

    def findings(self) -> Iterator[Finding | None]:
        """Yield each name with the label that it has and has not."""
        for key, rejected in self._rejected.items():
            kept = self._kept.get(key)
            if kept is None:
                continue
            name, label = key
            rarer, other = sorted((kept, rejected), key=lambda one: len(one.spans))
            yield Finding(
                "both-ways",
                f"{name} | {label}",
                f"“{shown(name)}” as {label} was kept {len(kept.spans)} × and rejected "
                f"{len(rejected.spans)} ×.",
                (*rarer.ids, *other.ids),
                (
                    Fix(Remedy.ACCEPT, "Accept all", rejected.ids),
                    Fix(Remedy.REJECT, "Reject all", kept.ids),
                ),
            )


class _Covered:
    """The stretches that spans cover, asked for whether another touches them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._farthest = list(accumulate((span.end for span in spans), max))

    def touches(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._farthest[before - 1] > span.start


class NearNames:
    """Finds names that differ from another of the same label in one letter or in an accent."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], _Seen] = defaultdict(_Seen)
        self._explained: set[tuple[str, str]] = set()

    def see(self, facts: Facts) -> None:
        """Take in the names of an article; those that a longer one explains are no slips."""
        names = [span for span in facts.of_layer(Layer.ENTITY) if span.label in _NAMES]
        for span in names:
            name = " ".join(span.text.split())
            self._seen[span.label, name].add(span)
            words = name.split()
            if len(words) > 1:
                self._explained.update((span.label, word) for word in words)

    def findings(self) -> Iterator[Finding | None]:
        """Yield each rare name that is another one but for a letter."""
        for pair in near_pairs(self._seen, self._explained):
            if pair is None:
                yield None
                continue
            rare, name = pair
            label, slip = rare
            seen, other = self._seen[rare], self._seen[name]
            note = f"Written “{name[1]}” elsewhere."
            yield Finding(
                "near-names",
                f"{slip} | {name[1]} | {label}",
                f"“{shown(slip)}” ({len(seen.spans)} ×) may be “{shown(name[1])}” "
                f"({len(other.spans)} ×).",
                (*seen.ids, *other.ids),
                (Fix(Remedy.NOTE, f"Note on all: {note}", seen.ids, words=note),),
            )


class NearSpeakers:
    """Finds speakers whose names differ from another in one letter or in an accent."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], _Seen] = defaultdict(_Seen)
        self._quotes: dict[SpanId, Span] = {}

    def see(self, facts: Facts) -> None:
        """Take in the names of an article's speakers."""
        for span in facts.of_layer(Layer.QUOTE):
            speaker = span.quote.speaker if span.quote else None
            if speaker is not None and speaker.name:
                self._seen["", speaker.name].add(span)
                self._quotes[span.id] = span

    def findings(self) -> Iterator[Finding | None]:
        """Yield each rare name of a speaker that is another one but for a letter."""
        for pair in near_pairs(self._seen, set()):
            if pair is None:
                yield None
                continue
            (_, slip), (_, name) = pair
            seen, other = self._seen["", slip], self._seen["", name]
            yield Finding(
                "near-speakers",
                f"{slip} | {name}",
                f"The speaker “{shown(slip)}” ({len(seen.spans)} ×) may be “{shown(name)}” "
                f"({len(other.spans)} ×).",
                (*seen.ids, *other.ids),
                (
                    self._fix(seen.ids, name),
                    self._fix(other.ids, slip),
                ),
            )

    def _fix(self, ids: Sequence[SpanId], name: str) -> Fix:
        attributes = {}
        for number in ids:
            quote = self._quotes[number].quote
            assert quote is not None, "only quotes were kept"
            assert quote.speaker is not None, "only quotes with a speaker were kept"
            attributes[number] = replace(quote, speaker=replace(quote.speaker, name=name))
        title = f"Call all of them {name}"
        return Fix(Remedy.SPEAKER, title, tuple(ids), Layer.QUOTE, attributes=attributes)


_Key = tuple[str, str]


def near_pairs(seen: dict[_Key, _Seen], explained: set[_Key]) -> Iterator[tuple[_Key, _Key] | None]:
    """Yield pairs of a rare name and the one it may be, and None now and then, to take a breath.

    Two names that differ in one letter have a form in common once a letter is left out of each, so
    that all pairs are found in a time that grows with the letters of the names (SymSpell's way).
    """
    blocks: dict[_Key, list[_Key]] = defaultdict(list)
    for count, (label, name) in enumerate(seen):
        folded = fold(name)
        for form in {folded, *(folded[:at] + folded[at + 1 :] for at in range(len(folded)))}:
            blocks[label, form].append((label, name))
        if count % _BREATH == 0:
            yield None
    told = set()
    for count, block in enumerate(blocks.values()):
        for pair in _pairs(block, seen):
            if pair not in told and _is_slip(*pair, seen, explained):
                told.add(pair)
                yield pair
        if count % _BREATH == 0:
            yield None


def _pairs(block: Sequence[_Key], seen: dict[_Key, _Seen]) -> Iterable[tuple[_Key, _Key]]:
    """Return the names of a block beside its most frequent one."""
    if len(block) < 2:
        return ()
    ranked = sorted(block, key=lambda one: (-len(seen[one].spans), one))
    return ((other, ranked[0]) for other in ranked[1:])


def _is_slip(rare: _Key, name: _Key, seen: dict[_Key, _Seen], explained: set[_Key]) -> bool:
    if rare in explained or not _look_alike(rare[1], name[1]):
        return False
    few, many = seen[rare], seen[name]
    together = not set(few.articles).isdisjoint(many.articles)
    alone = " " not in name[1]
    if alone and not together and fold(rare[1]) != fold(name[1]):
        return False  # two short names in two articles are two people or places
    return len(few.spans) * _RARE <= len(many.spans) or (together and len(few.spans) == 1)


def _look_alike(one: str, other: str) -> bool:
    """Return whether two names are one but for an accent or a letter in one of their words."""
    if one.casefold() == other.casefold():
        return False
    first, second = fold(one), fold(other)
    if first == second:
        return True
    words, others = first.split(), second.split()
    if len(words) != len(others):
        return False
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and words_alike(*unlike[0])


def words_alike(one: str, other: str) -> bool:
    """Return whether two folded words are one but for a slip: a letter more, less, other, turned.

    Endings that make another form of a word are no slips, nor are digits.
    """
    if abs(len(one) - len(other)) > 1 or one[:1] != other[:1]:  # no slip is in the first letter
        return False
    short, long = sorted((one, other), key=len)
    if not (short.isalpha() and long.isalpha()) or len(short) < 3 or len(long) - len(short) > 1:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(long) > len(short):
        if short[at:] != long[at + 1 :]:
            return False
        doubled = at > 0 and long[at] == long[at - 1]
        if at == len(short) and long[at] in _ENDINGS and not doubled:
            return False
        return doubled if len(short) < _LETTERS else at > 0
    if len(short) < _LETTERS or at == 0:
        return False
    turned = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    other_letter = short[at + 1 :] == long[at + 1 :] and at < len(short) - 1
    return turned or other_letter
