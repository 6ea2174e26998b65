"""Run a pipeline's components over a batch, stepping the greedy decoders from outside.

spaCy's parser and entity recogniser take, state by state, the best of the moves that are allowed.
Stepping a whole batch of states together from Python makes the same moves, takes about half the
time of spaCy's own loop (its small matrix products become one large one), and shows the scores,
from which the confidence of each entity is read.
"""

from collections.abc import Sequence
from typing import Any

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer
from spacy.tokens import Doc

from pressmark.detect.confidence import Scores, entity_scores
from pressmark.detect.lemmas import lemmas
from pressmark.detect.rules import ruling

ENTITY_SCORES = "pressmark_entity_scores"
"""Key in `doc.user_data`: a dict from (first token, last token + 1) to a score from 0 to 1."""

EntityScores = dict[tuple[int, int], float]

_DECODERS = (DependencyParser, EntityRecognizer)


def annotate(texts: Sequence[str], pipeline: Language) -> list[Doc]:
    """Give one Doc per text, as `pipeline.pipe` does, with the entities' scores where it can."""
    docs = [pipeline.make_doc(text) for text in texts]
    for _, component in pipeline.pipeline:
        if isinstance(component, _DECODERS) and component.cfg["beam_width"] == 1:
            _decode(docs, component)
        elif isinstance(component, AttributeRuler):
            docs = [ruling(component).apply(doc) for doc in docs]
        elif isinstance(component, EnglishLemmatizer):
            docs = [lemmas(component).apply(doc) for doc in docs]
        elif hasattr(component, "pipe"):
            docs = list(component.pipe(iter(docs), batch_size=len(docs)))
        else:
            docs = [component(doc) for doc in docs]
    return docs


def _decode(docs: Sequence[Doc], component: Any) -> None:
    """Annotate the docs in step, longest first, so that a doc keeps its row in all scores."""
    ranked = sorted(docs, key=len, reverse=True)
    states = component.moves.init_batch(ranked)
    steps = _steps(ranked, states, component)
    component.set_annotations(ranked, states)
    if isinstance(component, EntityRecognizer):
        for rank, doc in enumerate(ranked):
            rows = [step[rank] for step in steps[: len(doc)]]
            found = entity_scores(doc, rows, component.move_names)
            doc.user_data[ENTITY_SCORES] = found


def _steps(docs: list[Doc], states: list[Any], component: Any) -> list[Scores]:
    waiting = [state for state in states if not state.is_final()]
    if not waiting:
        return []
    model = component.model.predict(docs)
    steps = []
    while waiting:
        scores = model.predict(waiting)
        steps.append(scores)
        waiting = component.transition_states(waiting, scores)
    return steps
