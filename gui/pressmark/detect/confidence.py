"""How sure the entity recogniser is of each entity.

spaCy's recogniser gives no scores, but its decoder weighs the allowed moves (begin, inside, last,
unit, out) at every token. The product of their softmax over the moves that make up an entity ranks
errors better than a beam search does, at no cost.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

Scores = NDArray[np.floating[Any]]


def entity_scores(
    doc: Doc, rows: Sequence[Scores], moves: Sequence[str]
) -> dict[tuple[int, int], float]:
    """Return a score from 0 to 1 per entity, by its first token and the one after its last.

    `rows[i]` holds the decoder's scores at token i, a column per move ("B-ORG" … "O").
    """
    known = _columns(tuple(moves))
    return {(entity.start, entity.end): _score(entity, rows, known) for entity in doc.ents}


class _Columns(NamedTuple):
    """The column of each move, and those of the moves that make or begin an entity."""

    by_move: dict[str, int]
    unit: list[int]
    begin: list[int]


@lru_cache(maxsize=4)
def _columns(moves: tuple[str, ...]) -> _Columns:
    columns = {move: column for column, move in enumerate(moves)}
    unit = [column for move, column in columns.items() if move == "O" or move[:2] == "U-" != move]
    begin = [column for move, column in columns.items() if move[:2] == "B-"]
    return _Columns(columns, unit, begin)


def _score(entity: Span, rows: Sequence[Scores], known: _Columns) -> float:
    """Multiply the probabilities of the moves that made this entity.

    At the end of a sentence nothing can begin or go on; the decoder's choice is smaller there.
    """
    columns, unit, begin = known
    label, first, last = entity.label_, entity.start, entity.end - 1
    allowed = unit if _ends_sentence(entity.doc, first) else unit + begin
    opening = columns[f"{'U' if first == last else 'B'}-{label}"]
    probability = _softmax(rows[first], allowed, opening)
    for index in range(first + 1, entity.end):
        if not _ends_sentence(entity.doc, index):
            inside = [columns[f"I-{label}"], columns[f"L-{label}"]]
            probability *= _softmax(rows[index], inside, inside[index == last])
    # More digits would be noise: the products of matrices differ there with the size of the batch.
    return min(1.0, round(probability, 3))


def _ends_sentence(doc: Doc, index: int) -> bool:
    return index + 1 == len(doc) or doc[index + 1].is_sent_start is True


def _softmax(row: Scores, allowed: list[int], taken: int) -> float:
    values = row[allowed]
    top = values.max()
    return float(np.exp(row[taken] - top) / np.exp(values - top).sum())
