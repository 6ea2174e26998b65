"""What `spacy train` needs beside the two `.spacy` files: a config and a page on how to use it.

The config is for a processor without a graphics card. It has an entity recogniser where there are
entities, and a span categoriser for quotes and one for figures, as these may overlap. Figures are
looked for in runs of a few tokens, as long as the longest in the data; quotes, which may be of any
length, between the ends that a span finder proposes. Settings are spaCy's own for speed
(`spacy init config --optimize efficiency`), but for these.
"""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from pressmark.detect.components.data import GROUPS, KEY
from pressmark.domain.span import Layer

_LONGEST_RUN = 12
"""Tokens of the longest runs that are tried as figures; their number grows with this."""

_ENTITIES, _QUOTES, _FIGURES = (GROUPS[layer] for layer in Layer)


@dataclass
class Corpus:
    """What is counted of the Docs of a corpus while it is written."""

    docs: Counter[str] = field(default_factory=Counter)
    """By side."""
    labels: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """By side, group and label; entities as in `doc.ents`."""
    longest: Counter[str] = field(default_factory=Counter)
    """By group the tokens of its longest span in train."""
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, doc: Doc, side: str) -> None:
        """Count a Doc."""
        self.docs[side] += 1
        self.languages[doc.user_data[KEY]["language"]] += 1
        for span in doc.ents:
            self.labels[side, _ENTITIES, span.label_] += 1
        for group in (_QUOTES, _FIGURES):
            for span in doc.spans[group]:
                self.labels[side, group, span.label_] += 1
                if side == "train":
                    self.longest[group] = max(self.longest[group], len(span))

    def has(self, group: str) -> bool:
        """Whether train has spans of a group."""
        return any(side == "train" and own == group for side, own, _ in self.labels)


def config(corpus: Corpus, language: str) -> str:
    """Return the config for a corpus in files train.spacy and dev.spacy beside it."""
    parts: list[tuple[str, str]] = []
    scores: list[str] = []
    if corpus.has(_ENTITIES):
        parts.append(("ner", _NER))
        scores.append("ents_f")
    if corpus.has(_QUOTES):
        longest = corpus.longest[_QUOTES]
        parts.append(("quote_finder", _FINDER.format(group=_QUOTES, longest=longest)))
        suggester = _PRESET.format(group=_QUOTES)
        parts.append(("quotes", _SPANCAT.format(name="quotes", group=_QUOTES) + suggester))
        scores.append(f"spans_{_QUOTES}_f")
    if corpus.has(_FIGURES):
        longest = min(corpus.longest[_FIGURES], _LONGEST_RUN)
        suggester = _RUNS.format(longest=longest)
        parts.append(("figures", _SPANCAT.format(name="figures", group=_FIGURES) + suggester))
        scores.append(f"spans_{_FIGURES}_f")
    names = ["tok2vec", *(name for name, _ in parts)]
    # The span finder proposes what the categoriser then learns from, so both work while learning.
    annotating = ["tok2vec", "quote_finder"] if "quote_finder" in names else []
    head = _HEAD.format(
        language=language,
        pipeline=_listed(names),
        annotating=_listed(annotating),
        weights="\n".join(f"{score} = {1 / len(scores):.2f}" for score in scores),
    )
    return "\n".join((head, *(part for _, part in parts)))


def _listed(names: list[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def readme(corpus: Corpus) -> str:
    """Return the page on how to train, with what is in the files."""
    rows = sorted({(group, label) for _, group, label in corpus.labels})
    table = [
        f"| {group} | {label.replace('|', '/')} | {corpus.labels['train', group, label]} "
        f"| {corpus.labels['dev', group, label]} |"
        for group, label in rows
    ]
    return _README.format(
        train=corpus.docs["train"], dev=corpus.docs["dev"], table="\n".join(table)
    )


_HEAD = """\
# Made by Pressmark; README.md says how to use it.

[paths]
train = "train.spacy"
dev = "dev.spacy"
vectors = null
init_tok2vec = null

[system]
gpu_allocator = null
seed = 0

[nlp]
lang = "{language}"
pipeline = {pipeline}
batch_size = 1000
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null

[nlp.tokenizer]
@tokenizers = "spacy.Tokenizer.v1"

[nlp.vectors]
@vectors = "spacy.Vectors.v1"

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = ${{components.tok2vec.model.encode.width}}
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[training]
dev_corpus = "corpora.dev"
train_corpus = "corpora.train"
seed = ${{system.seed}}
gpu_allocator = ${{system.gpu_allocator}}
dropout = 0.1
accumulate_gradient = 1
patience = 1600
max_epochs = 0
max_steps = 20000
eval_frequency = 200
frozen_components = []
annotating_components = {annotating}
before_to_disk = null
before_update = null

[training.logger]
@loggers = "spacy.ConsoleLogger.v1"
progress_bar = false

[training.optimizer]
@optimizers = "Adam.v1"

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001

[training.score_weights]
{weights}
spans_sc_f = null
spans_sc_p = null
spans_sc_r = null

[initialize]
vectors = ${{paths.vectors}}
init_tok2vec = ${{paths.init_tok2vec}}
vocab_data = null
lookups = null
before_init = null
after_init = null

[initialize.tokenizer]

[initialize.components]
"""

_LISTENER = """\
@architectures = "spacy.Tok2VecListener.v1"
width = ${components.tok2vec.model.encode.width}
upstream = "*"
"""

_NER = f"""\
[components.ner]
factory = "ner"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[components.ner.model.tok2vec]
{_LISTENER}"""

_FOR_FORMAT = _LISTENER.replace("{", "{{").replace("}", "}}")

_FINDER = f"""\
[components.quote_finder]
factory = "span_finder"
spans_key = "{{group}}"
max_length = {{longest}}
threshold = 0.5

[components.quote_finder.model]
@architectures = "spacy.SpanFinder.v1"

[components.quote_finder.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = 2

[components.quote_finder.model.tok2vec]
{_FOR_FORMAT}"""

_SPANCAT = f"""\
[components.{{name}}]
factory = "spancat"
spans_key = "{{group}}"
threshold = 0.5

[components.{{name}}.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.{{name}}.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.{{name}}.model.scorer]
@layers = "spacy.LinearLogistic.v1"

[components.{{name}}.model.tok2vec]
{_FOR_FORMAT}
[components.{{name}}.suggester]
"""

_PRESET = """\
@misc = "spacy.preset_spans_suggester.v1"
spans_key = "{group}"
"""

_RUNS = """\
@misc = "spacy.ngram_range_suggester.v1"
min_size = 1
max_size = {longest}
"""

_README = """\
# Training data for spaCy

Written by Pressmark. `train.spacy` has {train} articles, `dev.spacy` has {dev}. Articles that tell
the same story are on the same side.

Train a pipeline in this folder, on the processor alone:

    python -m spacy debug data config.cfg
    python -m spacy train config.cfg --output model

and use it:

    import spacy
    nlp = spacy.load("model/model-best")
    doc = nlp("Words of an article.")
    doc.ents, doc.spans["quotes"], doc.spans["figures"]

It learns entities in `doc.ents`, quotes and figures in `doc.spans`, each where the articles have
some. With a few hundred articles it is of use, with a few dozen it only shows that all is well.

| group | label | train | dev |
|---|---|---|---|
{table}

`doc.user_data["pressmark"]` has what models do not learn: speakers, cues, values, states, and the
fields of the article.
"""
