"""The firms and institutions of an article, and which one "the company" or its short name means."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Token

from pressmark.detect.quotes.descriptions import determiner
from pressmark.detect.quotes.full_names import specifics
from pressmark.detect.quotes.lexicon import lexicon

_ACRONYM = 3  # letters of it at least
_SMALL = frozenset({"and", "at", "by", "de", "for", "in", "of", "on", "the", "to"})


class Bodies:
    """Names of bodies in reading order, each with its place in code points."""

    def __init__(self, bodies: Iterable[tuple[int, str]] = ()) -> None:
        self._bodies = [(start, name) for start, name in bodies if name]

    def in_full(self, name: str) -> str:
        """Return the longer name of a body that is called by its first word or by its initials.

        "Quistal" of "Quistal Garden Centres", "CWU" of "Communication Workers Union"; the name
        itself where the article has no longer one, or several.
        """
        return self._full.get(name, name)

    @cached_property
    def _full(self) -> dict[str, str]:
        names = list(dict.fromkeys(name for _, name in self._bodies))
        long = [name for name in names if " " in name]
        short: dict[str, set[str]] = {}
        for name in long:
            for each in (name.split()[0], *_initials(name)):
                short.setdefault(each, set()).add(name)
        return {name: short[name].pop() for name in names if len(short.get(name, ())) == 1}

    def named_in(self, words: str) -> str:
        """Return the body that words name: "Tomlin & Wray" of "Retailer Tomlin & Wray".

        Of several the longest, which is there in every run: "Wray" may be a body as well.
        """
        named = (body for _, body in self._bodies if words.endswith(f" {body}"))
        return max(named, key=len, default=words)

    def meant_by(self, head: Token) -> str | None:
        """Return the body that "the force" or "the company" means: the last one of that kind.

        "The Oslo-based company" says no more than that.
        """
        kinds = lexicon().bodies.get(head.lemma_.lower())
        said = [word for word in specifics(head) if not word.endswith("based")]
        if kinds is None or determiner(head) != "the" or said:
            return None
        place = bisect_left(self._bodies, head.idx, key=lambda body: body[0])
        for _, name in reversed(self._bodies[:place]):
            if kinds and name.split()[-1] in kinds:
                return name
        return None if kinds else self._most_named(self._bodies[:place])

    def _most_named(self, bodies: list[tuple[int, str]]) -> str | None:
        """Return the firm that a story is about: the only one, or named most often, and twice."""
        known = {kind for kinds in lexicon().bodies.values() for kind in kinds}
        counts = Counter(self.in_full(name) for _, name in bodies if name.split()[-1] not in known)
        ranked = counts.most_common(2)
        if len(ranked) == 1 and ranked[0][0] == self.in_full(bodies[-1][1]):
            return ranked[0][0]  # the only one so far
        if not ranked or ranked[0][1] < 2 or (ranked[1:] and ranked[1][1] == ranked[0][1]):
            return None
        return ranked[0][0]


def _initials(name: str) -> set[str]:
    """Return the initials of a name, with and without its small words."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    large = [word for word in words if word not in _SMALL]
    spelt = ("".join(word[0].upper() for word in some) for some in (words, large))
    return {letters for letters in spelt if len(letters) >= _ACRONYM}
