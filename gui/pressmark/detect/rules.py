"""The attribute ruler, asked once for each kind of token instead of for each token.

spaCy tries some 180 patterns on every token, which took a sixth of the time of all detection.
Nearly all of them look at one token's tag, dependency and lower-case form, and most forms stand in
no pattern: there are some hundred kinds of token. Where a pattern of several tokens may fit, spaCy
does the work as ever.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_KNOWN_KEYS = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_MADE = ("POS", "MORPH", "LEMMA")
_OTHER = "\ue000"  # stands for every word that no pattern names
_SPACE = " "
_MOST_FORMS = 500_000  # remembered at once

Kind = tuple[str, int, int]
"""The word as the patterns see it, its tag and its dependency."""


@lru_cache(maxsize=4)
def ruling(ruler: AttributeRuler) -> "Ruling":
    """Return the ruling by an attribute ruler, whose patterns must not change any more."""
    return Ruling(ruler)


class Ruling:
    """What an attribute ruler says of each kind of token."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        entries: Any = ruler.patterns  # spaCy's hints allow forms that never come out of it
        patterns: list[list[dict[str, Any]]] = [
            one for entry in entries for one in entry["patterns"]
        ]
        tokens = [token for pattern in patterns for token in pattern]
        self._words = {word for token in tokens for word in _words(token)}
        self._expressions = [re.compile(one) for token in tokens for one in _expressions(token)]
        openers = [pattern[0] for pattern in patterns if len(pattern) > 1]
        self._opening_words = {word for token in openers for word in _words(token)}
        self._opening_expressions = [
            re.compile(one) for token in openers for one in _expressions(token)
        ]
        strings = ruler.vocab.strings
        self._opening_deps = {
            strings.add(token["DEP"]) for token in openers if isinstance(token.get("DEP"), str)
        }
        self._simple = all(_is_simple(token) for token in tokens) and all(
            "LOWER" in token or isinstance(token.get("DEP"), str) for token in openers
        )
        self._forms: dict[int, str] = {}
        self._rows: dict[Kind, tuple[int, ...]] = {}
        self._unset = self._values(_blank(ruler))

    def apply(self, doc: Doc) -> Doc:
        """Annotate a Doc as the ruler does."""
        kinds = self._kinds(doc) if self._simple else None
        if kinds is None or not len(doc):
            return self._ruler(doc)
        rows = [self._row(kind) for kind in kinds]
        values: Any = np.array([row[:3] for row in rows], np.uint64)
        doc.from_array(list(_MADE), values)  # spaCy's hint asks for signed numbers
        for token, kind, row in zip(doc, kinds, rows, strict=True):
            if kind[0] == _SPACE:
                token.tag, token.dep = row[3], row[4]
        return doc

    def _kinds(self, doc: Doc) -> list[Kind] | None:
        """Return the kind of each token; None where one begins a longer pattern, or is ruled."""
        if any(values != self._unset for values in set(self._each_values(doc))):
            return None
        kinds: list[Kind] = []
        for lower, tag, dep in doc.to_array(["LOWER", "TAG", "DEP"]).tolist():
            form = self._forms.get(lower)
            if form is None:
                form = self._form(lower)
            if dep in self._opening_deps or (form != _OTHER and self._opens(form)):
                return None
            kinds.append((form, tag, dep))
        return kinds

    def _form(self, lower: int) -> str:
        word = self._ruler.vocab.strings[lower]
        named = word in self._words or any(one.search(word) for one in self._expressions)
        form = word if named else _SPACE if word.isspace() else _OTHER
        if len(self._forms) > _MOST_FORMS:
            self._forms.clear()
        self._forms[lower] = form
        return form

    def _opens(self, form: str) -> bool:
        return form in self._opening_words or any(
            one.search(form) for one in self._opening_expressions
        )

    def _row(self, kind: Kind) -> tuple[int, ...]:
        """Return part of speech, morphology, lemma, tag and dependency that a kind gets."""
        row = self._rows.get(kind)
        if row is None:
            word, tag, dep = kind
            doc = Doc(self._ruler.vocab, words=[word])
            doc[0].tag, doc[0].dep = tag, dep
            self._ruler(doc)
            row = (*self._values(doc), doc[0].tag, doc[0].dep)
            self._rows[kind] = row
        return row

    def _values(self, doc: Doc) -> tuple[int, ...]:
        [values] = self._each_values(doc)
        return values

    def _each_values(self, doc: Doc) -> Iterator[tuple[int, ...]]:
        return map(tuple, doc.to_array(list(_MADE)).tolist())


def _blank(ruler: AttributeRuler) -> Doc:
    return Doc(ruler.vocab, words=[_OTHER])


def _is_simple(token: dict[str, Any]) -> bool:
    """Whether a token's pattern looks only at what makes a kind."""
    forms = (token.get("LOWER", ""), token.get("TAG", ""), token.get("DEP", ""))
    return token.keys() <= _KNOWN_KEYS and all(
        isinstance(form, str) or form.keys() <= {"IN", "NOT_IN", "REGEX"} for form in forms
    )


def _words(token: dict[str, Any]) -> list[str]:
    """Return the words that a token's pattern names."""
    form = token.get("LOWER")
    if isinstance(form, str):
        return [form]
    return [] if form is None else [*form.get("IN", ()), *form.get("NOT_IN", ())]


def _expressions(token: dict[str, Any]) -> list[str]:
    form = token.get("LOWER")
    return [form["REGEX"]] if isinstance(form, dict) and "REGEX" in form else []
