"""Quotes and figures as components of any English spaCy pipeline with a parser.

Whoever has Pressmark installed adds them by name, without an import:

    nlp.add_pipe("pressmark_paragraphs", first=True)
    nlp.add_pipe("pressmark_quotes")
    nlp.add_pipe("pressmark_figures")

`pressmark_paragraphs` is optional: it keeps sentences and entities from running over line ends,
which makes both layers better. What the other two write, `components.data` tells. Loading this
module also registers the extensions of `components.extensions`.

spaCy loads this module for every pipeline that is made where Pressmark is installed, also for those
that want nothing of it. So the detectors are loaded only when they are run.
"""

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.components.data import GROUPS, on_tokens, write_layer
from pressmark.detect.components.extensions import register_extensions
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import paragraphs

Component = Callable[[Doc], Doc]

# The `name` of a component is set anew by spaCy where it is renamed.


@dataclass(slots=True, eq=False)
class ParagraphStarts:
    """Lets a sentence begin at each line with text. It goes before the parser, which keeps to it.

    Raises ValueError for a Doc that is parsed.
    """

    name: str

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentence starts in the Doc and return it."""
        lines = paragraphs(doc.text)
        if lines and doc.has_annotation("DEP"):
            raise ValueError(
                f"{self.name} comes too late, the doc is parsed: it goes before the parser, as in "
                'nlp.add_pipe("pressmark_paragraphs", first=True)'
            )
        for start, _ in lines:
            on_tokens(doc, start, start + 1)[0].is_sent_start = True
        return doc


@dataclass(slots=True, eq=False)
class LayerComponent:
    """Writes one layer into the Doc, to `doc.spans[group]` and `doc.user_data`.

    Raises ValueError for a Doc that is not parsed. Warns where `useful` token attributes are
    missing, without which the layer is found badly.
    """

    name: str
    group: str
    layer: Layer
    useful: tuple[str, ...]
    suggest: Callable[[Doc], Sequence[Suggestion]]

    def __call__(self, doc: Doc) -> Doc:
        """Write the spans of the layer into the Doc and return it."""
        self._check(doc)
        found = sorted(self.suggest(doc), key=lambda span: (span.start, -span.end))
        write_layer(doc, self.layer, found, self.group)
        return doc

    def _check(self, doc: Doc) -> None:
        if not doc.has_annotation("DEP"):
            raise ValueError(
                f"{self.name} needs sentences and their grammar: it goes behind a parser, into a "
                "pipeline such as en_core_web_sm"
            )
        missing = [attribute for attribute in self.useful if not doc.has_annotation(attribute)]
        if missing:
            warnings.warn(
                f"{self.name} finds its {GROUPS[self.layer]} badly in docs without "
                f"{' and '.join(missing)}: put a tagger, an attribute_ruler and a lemmatizer "
                "before it",
                stacklevel=3,
            )


def _quotes(doc: Doc) -> Sequence[Suggestion]:
    """Return the quotes, their speakers named after the persons among the Doc's entities."""
    from pressmark.detect.entities import suggest_entities
    from pressmark.detect.quotes.suggest import suggest_quotes

    entities = suggest_entities(doc, "") if doc.ents else []
    return suggest_quotes(doc, [each for each in entities if each.label in {"PERSON", "ORG"}])


def _figures(doc: Doc) -> Sequence[Suggestion]:
    """Return the figures; entities, if there are any, tell them from dates and names."""
    from pressmark.detect.figures.suggest import suggest_figures

    return suggest_figures(doc)


# spaCy calls factories with these names of the arguments.
def make_paragraphs(nlp: Language, name: str) -> Component:  # noqa: ARG001
    """Make the component `pressmark_paragraphs`."""
    return ParagraphStarts(name)


def make_quotes(nlp: Language, name: str, spans_key: str) -> Component:  # noqa: ARG001
    """Make the component `pressmark_quotes`; it writes to `doc.spans[spans_key]`."""
    return LayerComponent(name, spans_key, Layer.QUOTE, ("TAG", "POS", "LEMMA"), _quotes)


def make_figures(nlp: Language, name: str, spans_key: str) -> Component:  # noqa: ARG001
    """Make the component `pressmark_figures`; it writes to `doc.spans[spans_key]`."""
    return LayerComponent(name, spans_key, Layer.FIGURE, ("TAG", "POS"), _figures)


# No component of spaCy claims to assign `token.pos`: it is not asked for, or it would always miss.
_NEEDED = ("token.dep", "token.head", "token.tag")

# Not as decorators: registering a name looks up its entry point, which must be found here by then.
Language.factory("pressmark_paragraphs", func=make_paragraphs, assigns=["token.is_sent_start"])
Language.factory(
    "pressmark_quotes",
    func=make_quotes,
    default_config={"spans_key": GROUPS[Layer.QUOTE]},
    assigns=["doc.spans"],
    requires=[*_NEEDED, "token.lemma"],
)
Language.factory(
    "pressmark_figures",
    func=make_figures,
    default_config={"spans_key": GROUPS[Layer.FIGURE]},
    assigns=["doc.spans"],
    requires=_NEEDED,
)
register_extensions()
