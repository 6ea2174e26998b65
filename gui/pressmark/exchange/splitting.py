"""Articles into train and dev, so that the same story is never on both sides.

Papers print the same agency report with other headlines, cut shorter or with a paragraph added, and
a follow-up repeats its background word for word. A model that has read one of these knows the
others. So articles that share a good part of their runs of five words go to the same side (see
`domain.stories`), and so do those with the same address.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.stories import sketch
from pressmark.errors import UserError

TRAIN, DEV = "train", "dev"

_SHARED = 0.25
"""Share of the shorter text's shingles from which on two articles tell the same story.

Reports of one event by two authors share a few quotes, 1 to 5 %; a text with half of its paragraphs
new still shares 50 %.
"""

_FEW, _EACH = 128, 8
"""Of a text with more shingles than `_FEW` those are looked up whose hash `_EACH` divides."""

_COMMON = 0.1
"""Share of the articles above which a shingle is a paper's imprint and tells no story."""

_LEAST_COMMON = 20

_COMPARED = 50
"""Earlier articles with the same shingle that one is held against."""


def assign(
    articles: Iterable[Article | MarkedArticle], share: float, seed: int = 0
) -> dict[str, str]:
    """Return "train" or "dev" for the name of each article.

    About `share` of the articles (0 to 1) go to dev, at least one where there are two stories, and
    never all. The same articles and seed give the same sides in any order, and few change theirs
    when articles are added. Raises UserError for a share that is none.
    """
    if not 0 < share < 1:
        raise UserError("The share of the dev part lies between 0 and 1: 0.1 is a tenth.")
    groups = stories(articles)
    total = sum(map(len, groups))
    wanted = min(max(1, round(share * total)), total - 1) if len(groups) > 1 else 0
    dev: set[str] = set()
    for group in sorted(groups, key=lambda names: _draw(names, seed)):
        if len(dev) + len(group) <= wanted:
            dev.update(group)
    if wanted and not dev:  # each story has more articles than are wanted
        smallest = min(groups, key=lambda names: (len(names), _draw(names, seed)))
        dev.update(smallest)
    return {name: DEV if name in dev else TRAIN for group in groups for name in group}


def _draw(names: Sequence[str], seed: int) -> bytes:
    """Return the lot of a story: it depends on the seed and on its first name alone."""
    return blake2b(f"{seed} {min(names)}".encode("utf-8", "replace"), digest_size=8).digest()


def stories(articles: Iterable[Article | MarkedArticle]) -> list[list[str]]:
    """Return the names of the articles, those that tell the same story together."""
    names: list[str] = []
    known: list[array[int]] = []
    urls: dict[str, int] = {}
    story = _Stories()
    for number, item in enumerate(articles):
        article = item.article if isinstance(item, MarkedArticle) else item
        names.append(article.name)
        known.append(sketch(article.text))
        story.add()
        if article.url:
            story.join(number, urls.setdefault(article.url, number))
    for first, second in _alike(known):
        story.join(first, second)
    return [[names[number] for number in group] for group in story.groups()]


class _Stories:
    """Numbers that are joined into groups (union-find)."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> None:
        """Add the next number, alone."""
        self._parents.append(len(self._parents))

    def join(self, first: int, second: int) -> None:
        """Put the groups of two numbers together."""
        one, other = sorted((self._root(first), self._root(second)))
        self._parents[other] = one

    def groups(self) -> list[list[int]]:
        """Return the groups by their first numbers."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parents)):
            found.setdefault(self._root(number), []).append(number)
        return list(found.values())

    def _root(self, number: int) -> int:
        parents = self._parents
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number


def _alike(known: Sequence["array[int]"]) -> Iterator[tuple[int, int]]:
    """Yield pairs of articles that share a good part of the shingles of the shorter one."""
    common = _common(known)
    looked_up: dict[int, list[int]] = {}
    sizes: dict[int, int] = {}
    for number in sorted(range(len(known)), key=lambda one: (len(known[one]), one)):
        shared = Counter(other for one in known[number] for other in looked_up.get(one, ()))
        for other, count in shared.items():
            if count >= _SHARED * sizes[other]:
                yield other, number
        telling = [one for one in _some(known[number]) if one not in common]
        sizes[number] = len(telling)
        for one in telling:
            there = looked_up.setdefault(one, [])
            if len(there) < _COMPARED:
                there.append(number)


def _some(sketch: "array[int]") -> Iterable[int]:
    """Return the shingles by which a text is found: all of a short one, a part of a long one."""
    if len(sketch) <= _FEW:
        return sketch
    return [one for one in sketch if one % _EACH == 0]


def _common(known: Sequence["array[int]"]) -> set[int]:
    """Return the shingles that stand in so many articles that they tell no story."""
    limit = max(_LEAST_COMMON, _COMMON * len(known))
    counts = Counter(one for sketch in known for one in _some(sketch))
    return {one for one, count in counts.items() if count > limit}
