"""Texts in, one spaCy Doc per article out, parsed paragraph by paragraph.

A whole article is bad input for spaCy: sentences and entities run over paragraph ends. So each
paragraph is parsed by itself, a repeated one (picture captions) once, and the results are put
together again. Between two pieces no sentence, dependency or entity crosses.
"""

import gc
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pressmark.detect.decode import ENTITY_SCORES, EntityScores, annotate
from pressmark.domain.text import Bounds, paragraphs

Progress = Callable[[int, int], None]
"""Called with the number of paragraphs done and of paragraphs known so far."""

LONGEST_PIECE = 4_000
"""Code points parsed as one. Memory grows with the longest piece, and pieces go side by side."""

LONGEST_RUN = 1_000
"""Code points without a space. The tokeniser peels affixes in quadratic time."""

_BATCH = 12_000  # code points annotated together: progress stays smooth, and memory small
_GROUP = 200_000  # code points of articles among which repeated paragraphs are looked for

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_ATTRIBUTES = (
    "NORM", "LEMMA", "TAG", "POS", "MORPH", "HEAD", "DEP", "SENT_START",
    "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID",
)  # fmt: skip
_SENT_START = _ATTRIBUTES.index("SENT_START")

Annotations = NDArray[Any]


def parse(
    texts: Iterable[str], pipeline: Language, progress: Progress | None = None
) -> Iterator[Doc]:
    """Give one Doc per text, in order; `doc.text` is exactly the text.

    Sentences begin at every paragraph (`domain.text.paragraphs`). Texts are read ahead in groups of
    some 200,000 code points, so a long stream needs no more memory than a short one.
    """
    done = 0
    for group in groups(texts):
        plans = [pieces(text) for text in group]
        wanted = dict.fromkeys(
            text[start:end] for text, plan in zip(group, plans, strict=True) for start, end in plan
        )
        known = done + len(wanted)
        parsed: dict[str, _Piece] = {}
        for batch in _batches(wanted):
            pieces_of_batch = [_Piece.of(doc) for doc in annotate(batch, pipeline)]
            parsed.update(zip(batch, pieces_of_batch, strict=True))
            # A Doc and its tokens hold each other, and the collector does not see their size.
            gc.collect(1)
            if progress is not None:
                progress(done + len(parsed), known)
        done = known
        for text, plan in zip(group, plans, strict=True):
            yield _assemble(text, plan, parsed, pipeline.vocab)


def _batches(wanted: Collection[str]) -> Iterator[list[str]]:
    """Cut pieces into batches of one size, alike in length.

    The decoders take as many steps as the longest piece of a batch has words, and a small batch
    takes nearly as long as a large one.
    """
    size = sum(map(len, wanted))
    least = size // max(1, round(size / _BATCH))
    return groups(sorted(wanted, key=len), least)


def pieces(text: str) -> list[Bounds]:
    """Return the bounds of what is parsed in one go: paragraphs, over-long ones cut.

    A paragraph beyond `LONGEST_PIECE` is cut after a sentence, else at a space; a run without any
    space beyond `LONGEST_RUN` is cut wherever it gets too long.
    """
    found: list[Bounds] = []
    for start, end in paragraphs(text):
        for run_start, run_end in _without_long_runs(text, start, end):
            found.extend(_cut(text, run_start, run_end))
    return found


def _without_long_runs(text: str, start: int, end: int) -> Iterator[Bounds]:
    """Split `[start, end)` into ordinary stretches and slices of runs without a space."""
    if end - start <= LONGEST_RUN:
        yield start, end
        return
    cuts = {start, end}
    for run in _LONG_RUN.finditer(text, start, end):
        cuts.update(range(run.start(), run.end(), LONGEST_RUN))
        cuts.add(run.end())
    for first, last in pairwise(sorted(cuts)):
        trimmed = text[first:last].strip()
        if trimmed:
            lead = text.index(trimmed[0], first)
            yield lead, lead + len(trimmed)


def _cut(text: str, start: int, end: int) -> Iterator[Bounds]:
    """Cut `[start, end)`, which has a space at least every `LONGEST_RUN`, to `LONGEST_PIECE`."""
    while end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        sentence_ends = list(_SENTENCE_END.finditer(text, limit - LONGEST_PIECE // 4, limit))
        place = sentence_ends[-1].end() if sentence_ends else _last_space(text, limit)
        yield start, start + len(text[start:place].rstrip())
        start = place + len(text[place:end]) - len(text[place:end].lstrip())
    yield start, end


def _last_space(text: str, limit: int) -> int:
    place = limit
    while not text[place - 1].isspace():
        place -= 1
    return place


def groups(texts: Iterable[str], least: int = _GROUP) -> Iterator[list[str]]:
    """Cut a stream into lists of texts that come to `least` code points or more each."""
    group: list[str] = []
    size = 0
    for text in texts:
        group.append(text)
        size += len(text)
        if size >= least:
            yield group
            group, size = [], 0
    if group:
        yield group


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is kept of a parsed piece; its Doc takes several times the memory."""

    words: list[str]
    spaces: list[bool]
    rows: Annotations
    scores: EntityScores
    parsed: bool

    @classmethod
    def of(cls, doc: Doc) -> "_Piece":
        """Return what is kept of a Doc; it begins a sentence."""
        rows: Annotations = doc.to_array(list(_ATTRIBUTES))
        rows[0, _SENT_START] = 1
        strings = doc.vocab.strings
        return cls(
            words=[strings[int(word)] for word in doc.to_array("ORTH")],
            spaces=[bool(space) for space in doc.to_array("SPACY")],
            rows=rows,
            scores=doc.user_data.get(ENTITY_SCORES, {}),
            parsed=doc.has_annotation("DEP"),
        )


def _assemble(text: str, plan: Sequence[Bounds], parsed: dict[str, _Piece], vocab: Vocab) -> Doc:
    """Put the parsed pieces of a text together, the white space between them included."""
    assembly = _Assembly(vocab)
    at = 0
    for start, end in plan:
        assembly.add_gap(text[at:start])
        assembly.add(parsed[text[start:end]])
        at = end
    assembly.add_gap(text[at:])
    return assembly.doc()


class _Assembly:
    """A Doc in the making.

    The token attributes travel as one array. `Doc.from_docs` would leave out the white space
    between the pieces, and copy the token vectors, which nobody reads.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._words: list[str] = []
        self._spaces: list[bool] = []
        self._rows: list[Annotations] = []
        self._scores: EntityScores = {}
        self._parsed = False

    def add(self, piece: _Piece) -> None:
        """Add a parsed piece."""
        offset = len(self._words)
        self._parsed = self._parsed or piece.parsed
        for (start, end), score in piece.scores.items():
            self._scores[start + offset, end + offset] = score
        self._words.extend(piece.words)
        self._spaces.extend(piece.spaces)
        self._rows.append(piece.rows)

    def add_gap(self, gap: str) -> None:
        """Add the white space between two pieces: one space to the last token, else a token."""
        if gap.startswith(" ") and self._words and not self._spaces[-1]:
            self._spaces[-1] = True
            gap = gap[1:]
        if gap:
            self._rows.append(self._gap_row(gap))
            self._words.append(gap)
            self._spaces.append(False)

    def _gap_row(self, gap: str) -> Annotations:
        """Annotate white space as spaCy does, hung on the token before it."""
        strings, first = self._vocab.strings, not self._words
        values = {
            "NORM": strings.add(gap),
            "LEMMA": strings.add(gap),
            "TAG": strings.add("_SP"),
            "POS": strings["SPACE"],
            "MORPH": strings.add(""),
            "DEP": strings.add("dep" if self._parsed else ""),
            "HEAD": 0 if first else -1,
            "SENT_START": 1 if first else -1,
            "ENT_IOB": 2,
        }
        unsigned = (1 << 64) - 1  # spaCy keeps -1 in an unsigned column
        return np.array([[values.get(name, 0) & unsigned for name in _ATTRIBUTES]], np.uint64)

    def doc(self) -> Doc:
        """Return the Doc, with the entities' scores in `user_data[ENTITY_SCORES]`."""
        doc = Doc(self._vocab, words=self._words, spaces=self._spaces)
        if self._rows:
            stacked: Any = np.concatenate(self._rows)  # spaCy's stub asks for signed numbers
            doc.from_array(list(_ATTRIBUTES), stacked)
        doc.user_data[ENTITY_SCORES] = self._scores
        return doc
