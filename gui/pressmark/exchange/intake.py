"""What becomes of labelled data that was read: its labels, and whether it counts as decided.

Readers give labels as the file has them. Here each is found among those of the project, or is
mapped by the user to one of them, to a new one, or to nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.drafts import fresh_label
from pressmark.domain.scheme import Label, LabelKey, Scheme
from pressmark.domain.span import Layer, Span, State, Suggestion, empty_attributes, is_imported
from pressmark.errors import UserError
from pressmark.exchange.regions import flat_label, layered
from pressmark.exchange.stream import counted, shortened


class Manner(StrEnum):
    """How spans come in: undecided, or as decisions. Without one, as their file has them."""

    SUGGESTIONS = "suggestions"
    DECISIONS = "decisions"


class UnknownLabels(UserError):
    """A file has labels that the project has not, and nobody said what they become."""


LabelMap = Mapping[LabelKey, Label | None]
"""What labels of a file become: labels of the project or new ones, None for left out."""


@dataclass
class Intake:
    """Brings what was read into the labels of a project. Iterate `articles`, then ask the rest.

    `new_labels` has the labels that come into the scheme, as soon as a span has one of them.
    """

    scheme: Scheme
    manner: Manner | None = None
    becomes: LabelMap = field(default_factory=dict)
    rules: "Rules | None" = None
    new_labels: list[Label] = field(default_factory=list)
    unknown: Counter[LabelKey] = field(default_factory=Counter)
    left_out: Counter[LabelKey] = field(default_factory=Counter)
    rejected: int = 0
    _found: dict[LabelKey, Label | None] = field(default_factory=dict)

    def articles(self, marked: Iterable[MarkedArticle]) -> Iterator[MarkedArticle]:
        """Yield articles with their spans as they come in.

        Raises UnknownLabels at the end, when all of them are known; the articles after the first
        such label are gone through and not yielded.
        """
        for item in marked:
            left = item.article.status is Status.EXCLUDED
            spans = [self._taken_in(span, left=left) for span in item.spans]
            if not self.unknown:
                yield self._begun(replace(item, spans=[span for span in spans if span is not None]))
        if self.unknown:
            raise UnknownLabels(_unknown(self.unknown, self.scheme))

    def told(self) -> list[str]:
        """Say what was left out."""
        labels = [f"{flat_label(*key)} ({count})" for key, count in self.left_out.items()]
        sentences = [f"Spans left out by their label: {', '.join(labels)}."] if labels else []
        if self.rejected:
            rejected = counted(self.rejected, "rejected span")
            sentences.append(f"{rejected} left out, as nobody suggests what was rejected.")
        return sentences

    def _begun(self, item: MarkedArticle) -> MarkedArticle:
        """Return an article as in progress where the file's spans on it count as decided."""
        decides = self.manner is Manner.DECISIONS and any(span.decided for span in item.spans)
        if not decides or item.article.status is not Status.NEW:
            return item
        return replace(item, article=replace(item.article, status=Status.IN_PROGRESS))

    def _taken_in(self, span: Span, *, left: bool) -> Span | None:
        """Return a span as it comes in, None for none; `left` articles have nothing decided."""
        key = (span.layer, span.label)
        if key not in self._found and not self._find(key):
            self.unknown[key] += 1
            return None
        label = self._found[key]
        if label is None:
            self.left_out[key] += 1
            return None
        if self.manner is Manner.SUGGESTIONS and span.state is State.REJECTED:
            self.rejected += 1
            return None
        return self._labelled(span if left else self._decided(span), label)

    def _find(self, key: LabelKey) -> bool:
        """Look up what a label becomes, and tell whether anybody knows."""
        if key in self.becomes:
            found = self.becomes[key]
        elif (known := known_label(self.scheme, key)) is not None:
            found = known
        elif self.rules is not None and self.rules.has(key):
            found = self.rules.label_for(key, [*self.scheme.labels, *self.new_labels])
        else:
            return False
        self._found[key] = found
        present = (*self.scheme.labels, *self.new_labels)
        if found is not None and not any(_same(found, label) for label in present):
            self.new_labels.append(found)
        return True

    def _decided(self, span: Span) -> Span:
        if self.manner is Manner.DECISIONS and not span.decided:
            return replace(span, state=State.ACCEPTED)
        if self.manner is Manner.SUGGESTIONS:
            return replace(span, state=State.SUGGESTED, proposal=None)
        return span

    def _labelled(self, span: Span, label: Label) -> Span:
        if span.proposal is not None:
            span = replace(span, proposal=self._proposal(span.proposal))
        if span.layer is not label.layer:
            span = replace(span, layer=label.layer, attributes=empty_attributes(label.layer))
        return span if span.label == label.name else replace(span, label=label.name)

    def _proposal(self, proposal: Suggestion) -> Suggestion | None:
        """Return what had been proposed for a span, None where its label is none of ours."""
        key = (proposal.layer, proposal.label)
        label = self._found[key] if key in self._found else known_label(self.scheme, key)
        if label is None or label.layer is not proposal.layer:
            return None
        return replace(proposal, label=label.name)


def _same(one: Label, other: Label) -> bool:
    return (one.layer, one.name) == (other.layer, other.name)


def known_label(scheme: Scheme, key: LabelKey) -> Label | None:
    """Return the label of a project that one of a file means beyond doubt.

    Files without layers have entities, as far as readers know: a label that only quotes or only
    figures have is theirs.
    """
    layer, name = key
    found = scheme.label_for(layer, name)
    if found is not None or layer is not Layer.ENTITY:
        return found
    others = [label for label in scheme.labels if label.name == name]
    return others[0] if len(others) == 1 else None


_CALLED = {
    "PER": "PERSON", "PERS": "PERSON", "PEOPLE": "PERSON", "NAME": "PERSON",
    "LOCATION": "LOC", "PLACE": "LOC", "GEO": "GPE", "COUNTRY": "GPE", "CITY": "GPE",
    "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "COMPANY": "ORG", "FACILITY": "FAC",
    "NATIONALITY": "NORP", "WORK": "WORK_OF_ART",
    "QUOTE": "direct", "QUOTATION": "direct", "SPEECH": "direct",
    "MONEY": "money", "PERCENT": "percent", "PERCENTAGE": "percent", "QUANTITY": "measure",
    "CARDINAL": "count", "NUMBER": "count",
}  # fmt: skip
"""What labels of other tools and corpora mostly stand for."""


def likely_label(scheme: Scheme, key: LabelKey) -> Label | None:
    """Return the label of a project that one of a file may mean, to be proposed to the user."""
    layer, name = key
    wanted = name.replace("-", "_").replace(" ", "_").casefold()
    called = _CALLED.get(wanted.upper(), "").casefold()
    for form in filter(None, (wanted, called)):
        for label in sorted(scheme.labels, key=lambda label: label.layer is not layer):
            if form in (label.name.casefold(), label.title.replace(" ", "_").casefold()):
                return label
    return None


@dataclass
class Survey:
    """What is to be known of labelled data before it comes in."""

    unknown: Counter[LabelKey] = field(default_factory=Counter)
    """Labels that the project has not, with how many spans each has."""

    examples: dict[LabelKey, str] = field(default_factory=dict)
    """The words of the first span of each."""

    spans: int = 0
    decided: int = 0
    is_foreign: bool = False
    """Whether spans come from another tool, which may mean other things by deciding."""

    @property
    def asks(self) -> bool:
        """Whether the user has anything to say to it."""
        return bool(self.unknown) or self.is_foreign


def survey(scheme: Scheme, marked: Iterable[MarkedArticle]) -> Survey:
    """Look through articles that were read."""
    found, counts = Survey(), Counter[LabelKey]()
    for item in marked:
        for span in item.spans:
            key = (span.layer, span.label)
            counts[key] += 1
            found.examples.setdefault(key, span.text)
            found.decided += span.decided
            found.is_foreign = found.is_foreign or is_imported(span.origin)
    found.spans = counts.total()
    for key, count in counts.most_common():
        if known_label(scheme, key) is None:
            found.unknown[key] = count
    return found


_LISTED = 20


def _unknown(unknown: Counter[LabelKey], scheme: Scheme) -> str:
    """Return the sentence that lists labels and says what to type."""
    keys = [key for key, _ in unknown.most_common()]
    listed = [f"{shortened(flat_label(*key), 60)} ({unknown[key]})" for key in keys[:_LISTED]]
    more = ", …" if len(keys) > _LISTED else ""
    which = "1 label is" if len(keys) == 1 else f"{len(keys)} labels are"
    shown = next((key for key in keys if likely_label(scheme, key) is not None), keys[0])
    likely = likely_label(scheme, shown) or scheme.labels[0]
    name = flat_label(*shown)
    one = _typed(f"{name}={flat_label(likely.layer, likely.name)}")
    return (
        f"{which} not among those of the project: {', '.join(listed)}{more}; say what becomes of "
        f"each, such as --map {one} for one of the project, --map {_typed(f'{name}=+')} to add it, "
        f"or --map {_typed(f'{name}=')} to leave its spans out (* as the name means all others)."
    )


def _typed(text: str) -> str:
    """Return an argument as it is typed in a shell."""
    return text if all(one.isalnum() or one in "=+:_-." for one in text) else f"'{text}'"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user typed: FOREIGN=LABEL, FOREIGN=+LABEL for a new one, FOREIGN= for left out.

    FOREIGN is a label of the file, with or without its layer (`quote:direct`), or * for each that
    is not named. LABEL may be given with its layer, too; a new one without a name keeps its own.
    """

    rules: Mapping[str, str]
    scheme: Scheme

    def has(self, key: LabelKey) -> bool:
        """Whether anything was said of a label."""
        return self._rule(key) is not None

    def _rule(self, key: LabelKey) -> str | None:
        forms = (flat_label(*key), f"{key[0].value}:{key[1]}", key[1], "*")
        return next((self.rules[form] for form in forms if form in self.rules), None)

    def label_for(self, key: LabelKey, present: Sequence[Label]) -> Label | None:
        """Return what a label becomes; `present` are the labels that there are by now."""
        rule = self._rule(key) or ""
        if not rule:
            return None
        if not rule.startswith("+"):
            return self.existing(rule, key[0])
        layer, name, said = layered(rule[1:])
        return fresh_label(layer if said else key[0], name or key[1], present)

    def existing(self, text: str, layer: Layer) -> Label:
        """Return a label of the project. Raises UserError where there is none called so."""
        named, name, said = layered(text)
        own = self.scheme.find(named if said else layer, name)
        others = [label for label in self.scheme.labels if label.name == name and not said]
        if own is not None:
            return own
        if len(others) == 1:
            return others[0]
        labels = ", ".join(flat_label(label.layer, label.name) for label in self.scheme.labels)
        raise UserError(
            f"The project has no label {text}; its labels are {labels}. Put + before a new one."
        )


def read_rules(typed: Iterable[str], scheme: Scheme) -> Rules:
    """Read rules as they are typed. Raises UserError for what is none, or names no label."""
    rules: dict[str, str] = {}
    for text in typed:
        foreign, equals, own = text.rpartition("=")
        if not equals or not foreign.strip():
            raise UserError(f"--map takes FOREIGN=LABEL, such as PER=PERSON, and not {text!r}.")
        rules[foreign.strip()] = own.strip()
    read = Rules(rules, scheme)
    for foreign, own in rules.items():
        if own and not own.startswith("+"):
            read.existing(own, layered(foreign)[0])
    return read
