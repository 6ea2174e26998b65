"""The lemmas of English, worked out once for each word in each part of speech and form.

spaCy's own lemmatizer remembers what its rules say, and not that a word is its own base form: that
it works out anew at each of most tokens, by way of a dict of the token's morphology.
"""

from functools import lru_cache

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.tokens import Doc

_LOOKED_AT = ("ORTH", "POS", "MORPH", "LEMMA")
_MOST = 200_000  # remembered at once

_Key = tuple[int, int, int]
"""The word, its part of speech and its morphology: all that spaCy's rules look at."""


@lru_cache(maxsize=4)
def lemmas(lemmatizer: EnglishLemmatizer) -> "Lemmas":
    """Return the lemmas of a lemmatizer, whose tables must not change any more."""
    return Lemmas(lemmatizer)


class Lemmas:
    """What a lemmatizer says of each word."""

    def __init__(self, lemmatizer: EnglishLemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[_Key, str] = {}
        lemmatizer(Doc(lemmatizer.vocab))  # looks whether its tables are there

    def apply(self, doc: Doc) -> Doc:
        """Annotate a Doc as the lemmatizer does."""
        for index, (word, pos, morph, lemma) in enumerate(doc.to_array(list(_LOOKED_AT)).tolist()):
            if lemma and not self._lemmatizer.overwrite:
                continue
            key = word, pos, morph
            found = self._known.get(key)
            if found is None:
                found = self._lemmatizer.lemmatize(doc[index])[0]
                if len(self._known) >= _MOST:
                    self._known.clear()
                self._known[key] = found
            doc[index].lemma_ = found
        return doc
