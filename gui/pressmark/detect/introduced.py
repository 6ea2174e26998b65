"""Names that nothing but the words beside them gives away: "the charity Brenk"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from pressmark.detect.evidence import votes
from pressmark.detect.lexicon import clues, people, places
from pressmark.detect.lines import Lines, title_lines
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion

INTRODUCED_ORIGIN = origin("introduced")
"""Origin of a name that the recogniser missed, and the words beside it introduce."""

_INTRODUCED = frozenset({"ORG", "WORK_OF_ART", "PRODUCT"})
_VOTED = frozenset({"ORG", "PERSON", "PRODUCT", "FAC"})
_END = re.compile(r"[,.;:?!)\n'’\"”]|$")
_SAID = re.compile(r"[.!?,]?[’'\"”](?!\w)")
_MADE = re.compile(r" (?:crude|injections?|tablets|capsules|battery|pills)\b")
_TITLE_REST = re.compile(r"(?: (?:of|and|in|for|to|with|on))?(?: the| a)? [A-Z][\w’'-]*")
_MOST_WORDS = 3
_ENOUGH = 2.0


def introduced(
    large: Sequence[Token], text: str, names: Sequence[Suggestion]
) -> Iterator[Suggestion]:
    """Yield capitalised words that nobody marked, and that a noun beside them calls a name.

    "The charity Brenk said", "Brenk, the shopworkers' union," and, behind a person's name,
    "Morag Sinclair of Brenk." `large` are the tokens that may begin one.
    """
    marked = Lines([(name.start, name.end) for name in names])
    people_ends = {name.end for name in names if name.label == "PERSON"}
    headings = title_lines(text)
    behind = 0
    for token in large:
        if token.idx < behind or not _is_capitalised(token) or headings.hold(token.idx):
            continue
        end = _end(token)
        behind = end
        if clues().nouns.get(_noun_before(token)) == "WORK_OF_ART":
            title = _TITLE_REST.match(text, end)
            end = title.end() if title is not None else end
        if marked.overlap(token.idx, end):
            continue
        label = _label(token, text, end, people_ends)
        if label is not None:
            yield Suggestion(Layer.ENTITY, label, token.idx, end, INTRODUCED_ORIGIN)


def _noun_before(token: Token) -> str:
    return "" if token.i == 0 else token.nbor(-1).text


def _is_called_out(token: Token, text: str, end: int) -> bool:
    """Whether a name ends what is said: "Don't read too much into it, Bev.'"."""
    if _noun_before(token) != "," or token.i < 2 or not _SAID.match(text, end):
        return False
    name = text[token.idx : end]
    return token.nbor(-2).text.islower() and name.isalpha() and name not in places().labels


def _is_capitalised(token: Token) -> bool:
    return token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper() and token.text.isalpha()


def _end(token: Token) -> int:
    """Return where the run of proper nouns ends that a token begins."""
    last = token
    for following in token.doc[token.i + 1 : token.i + _MOST_WORDS]:
        if not _is_capitalised(following) or not last.whitespace_:
            break
        last = following
    return last.idx + len(last)


def _label(token: Token, text: str, end: int, people_ends: frozenset[int] | set[int]) -> str | None:
    first = token.text
    if first in people().titles or first in clues().no_names:
        return None
    before = _noun_before(token)
    label = clues().nouns.get(before)
    if label in _INTRODUCED and first not in people().given:
        return places().labels.get(text[token.idx : end], label)
    if before == "of" and token.idx - len(" of ") in people_ends and _END.match(text, end):
        return places().labels.get(text[token.idx : end], "ORG")
    if before == "of" and token.i > 1:
        place = clues().links.get(f"{token.nbor(-2).lower_} of")
        if place in {"GPE", "LOC"}:
            return places().labels.get(text[token.idx : end], place)
    if _is_called_out(token, text, end):
        return "PERSON"
    made = _MADE.match(text, end)
    if made is not None and places().labels.get(first, "PRODUCT") == "PRODUCT":
        return "PRODUCT"
    return _by_votes(text, token, end)


def _by_votes(text: str, token: Token, end: int) -> str | None:
    """Return what the words beside a name say without doubt."""
    cast: dict[str, float] = defaultdict(float)
    for label, weight in votes(text, token.idx, end):
        cast[label] += weight
    best = max(cast, key=lambda label: cast[label], default=None)
    if best not in _VOTED or cast[best] < _ENOUGH or len(cast) > 1:
        return None
    return places().labels.get(text[token.idx : end], best)
