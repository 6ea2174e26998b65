"""The record forms of quote and figure corpora, and our spans put into them.

Corpora mark other things than Pressmark does, so our spans are adapted before they are compared:

- A set of *speech* marks quotes with and without marks. Quoted words inside a reported clause are
  one quote of the kind "mixed" there, and two spans here: the partial and the indirect around it.
- A set of *marked* stretches has only what stands in quotation marks: indirect speech is left
  out, and a partial quote is "mixed" by itself. Such a set lists scare quotes and titles as
  `other`.
- Scare quotes are nobody's speech, and no quote in either. Quotes inside other quotes are part of
  the outer one there.
- A reported clause begins with its "that" there, and behind it here.
- Vague numbers have the band N to 10N ("dozens": 12 to 120), and 2N and open above here.
- Rates that are no unit of their own ("dollar per barrel") are counted there, and units here. What
  is counted stands in the singular there, and as written here. Some units are called otherwise.

All offsets are code points, half-open.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pressmark.detect.figures.lexicon import units
from pressmark.domain.records import Record
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Number,
    QuoteAttributes,
    Span,
    reading_order,
)
from pressmark.domain.text import Bounds
from pressmark.learn.evaluation.matching import touching

_THAT = re.compile(r"\bthat,? \Z", re.IGNORECASE)
_THAT_LENGTH = len(" that, ")
_UNIT_NAMES = {
    "part per million": "parts-per-million",
    "part per billion": "parts-per-billion",
    "revolution per minute": "revolutions per minute",
}
_SINGULARS = (("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ruses", "rus"))
_MARKS = frozenset("\"'“”‘’‚„‟«»‹›`´「」『』＂＇")


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """A quote as corpora give it."""

    start: int
    end: int
    kind: str | None = None
    speaker: Bounds | None = None
    cue: Bounds | None = None

    def record(self) -> Record:
        """Return it as plain data."""
        return {
            "start": self.start,
            "end": self.end,
            "kind": self.kind,
            "speaker": self.speaker and list(self.speaker),
            "cue": self.cue and list(self.cue),
        }


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure as corpora give it; `number` is the bare number, `counted` a text.

    `ignore` marks what counts neither way.
    """

    start: int
    end: int
    number: Bounds
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    modifier: str | None = None
    counted: str | None = None
    ignore: bool = False

    def record(self) -> Record:
        """Return it as plain data."""
        return {
            "start": self.start,
            "end": self.end,
            "low": self.low,
            "high": self.high,
            "unit": self.unit,
            "modifier": self.modifier,
            "counted": self.counted,
            "nstart": self.number[0],
            "nend": self.number[1],
        }


def speech_records(spans: Iterable[Span], text: str) -> list[QuoteRecord]:
    """Return our quotes as a set of speech would have them; `text` is the article's.

    Such sets hold speech that has a source: quoted words nobody is known to have said are left out.
    """
    quotes = [_with_that(span, text) for span in _outermost(spans)]
    reported = [span for span in quotes if span.label == "indirect"]
    quoted = [span for span in quotes if span.label == "partial"]
    around: dict[int, Span] = {}
    folded = set()
    for outer, inner in touching([_bounds(q) for q in reported], [_bounds(q) for q in quoted]):
        if _one_sentence(reported[outer], quoted[inner]):
            folded.add(id(quoted[inner]))
            before = around.get(outer, reported[outer])
            around[outer] = _widened(before, quoted[inner])
    mixed = {id(reported[place]): span for place, span in around.items()}
    return [
        _quote_record(mixed.get(id(quote), quote), is_mixed=id(quote) in mixed)
        for quote in quotes
        if id(quote) not in folded and not _is_nobodys(quote)
    ]


def marked_records(spans: Iterable[Span]) -> list[QuoteRecord]:
    """Return our quotes as a set of quote-marked stretches would have them."""
    return [
        _quote_record(span)
        for span in _outermost(spans)
        if span.label != "indirect" and (span.text[0] in _MARKS or span.text[-1] in _MARKS)
    ]


def figure_records(spans: Iterable[Span], text: str) -> list[FigureRecord]:
    """Return our figures as the figure sets would have them; `text` is the article's."""
    return [_figure_record(span, text) for span in spans if span.layer is Layer.FIGURE]


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the quotes that are somebody's speech and lie inside no other quoted words.

    Spans come in reading order, so what contains a quote comes before it.
    """
    found: list[Span] = []
    reach = -1
    for span in reading_order(one for one in spans if one.layer is Layer.QUOTE):
        if span.label == "scare" or (span.end <= reach and span.label != "indirect"):
            continue
        if span.label != "indirect":
            reach = max(reach, span.end)
        found.append(span)
    return found


def _is_nobodys(span: Span) -> bool:
    said = span.quote or QuoteAttributes()
    return span.label == "partial" and said.speaker is None


def _with_that(span: Span, text: str) -> Span:
    match = _THAT.search(text, max(0, span.start - _THAT_LENGTH), span.start)
    return span if match is None else replace(span, start=match.start())


def _one_sentence(outer: Span, inner: Span) -> bool:
    """Tell whether a partial quote belongs to the reported clause it touches."""
    reported, quoted = outer.quote or QuoteAttributes(), inner.quote or QuoteAttributes()
    if reported.utterance is not None and reported.utterance == quoted.utterance:
        return True
    speakers = _mention(reported.speaker), _mention(quoted.speaker)
    return None in speakers or speakers[0] == speakers[1]


def _widened(outer: Span, inner: Span) -> Span:
    return replace(outer, start=min(outer.start, inner.start), end=max(outer.end, inner.end))


def _quote_record(span: Span, *, is_mixed: bool = False) -> QuoteRecord:
    said = span.quote or QuoteAttributes()
    kind = "mixed" if is_mixed or span.label == "partial" else span.label
    return QuoteRecord(span.start, span.end, kind, _mention(said.speaker), _mention(said.cue))


def _figure_record(span: Span, text: str) -> FigureRecord:
    said = span.figure
    if said is None:
        return FigureRecord(span.start, span.end, (span.start, span.end))
    low, high = said.low, said.high
    if said.vague and low is not None and high is None:
        low, high = low / 2, low * 5
    return FigureRecord(
        span.start,
        span.end,
        said.number or (span.start, span.end),
        low,
        high,
        *_unit_and_counted(said, text),
    )


def _unit_and_counted(
    said: FigureAttributes, text: str
) -> tuple[str | None, str | None, str | None]:
    """Return unit, modifier class and what is counted."""
    unit, modifier = said.unit, said.modifier
    kind = modifier.kind.value if modifier and modifier.kind else None
    if unit is not None and " per " in unit and unit not in units().kinds:
        return None, kind, unit
    counted = text[said.counted.start : said.counted.end] if said.counted else None
    name = None if unit is None else _UNIT_NAMES.get(unit, unit)
    return name, kind, None if counted is None else _singular(counted)


def _singular(counted: str) -> str:
    """Return a noun phrase with the singular of its last word, where the ending tells it."""
    if counted.endswith("men") and not counted.endswith(("amen", "imen")):
        return counted[:-2] + "an"
    for plural, singular in _SINGULARS:
        if counted.endswith(plural):
            return counted.removesuffix(plural) + singular
    return counted


def _bounds(span: Span) -> Bounds:
    return span.start, span.end


def _mention(mention: Mention | None) -> Bounds | None:
    return None if mention is None else (mention.start, mention.end)


def read_quotes(records: Any, text: str) -> list[QuoteRecord]:
    """Read the quotes of one line. Raises ValueError saying what is wrong."""
    return [
        QuoteRecord(
            *_read_bounds(record, text, "quote"),
            _string(record, "kind"),
            _read_pair(record.get("speaker"), text, "speaker"),
            _read_pair(record.get("cue"), text, "cue"),
        )
        for record in _objects(records, "quotes")
    ]


def read_figures(records: Any, text: str) -> list[FigureRecord]:
    """Read the figures of one line. Raises ValueError saying what is wrong."""
    return [_read_figure(record, text) for record in _objects(records, "figures")]


def _read_figure(record: Mapping[str, Any], text: str) -> FigureRecord:
    start, end = _read_bounds(record, text, "figure")
    number = [record.get("nstart", start), record.get("nend", end)]
    return FigureRecord(
        start,
        end,
        _read_pair(number, text, "number") or (start, end),
        _read_number(record, "low"),
        _read_number(record, "high"),
        _string(record, "unit"),
        _string(record, "modifier"),
        _string(record, "counted"),
        ignore=record.get("ignore") is True,
    )


def read_pairs(records: Any, text: str, what: str) -> list[Bounds]:
    """Read a list of [start, end]. Raises ValueError saying what is wrong."""
    if not isinstance(records, list):
        raise ValueError(f"the {what} is not a list")
    return [pair for record in records if (pair := _read_pair(record, text, what))]


def _objects(records: Any, what: str) -> Iterator[Mapping[str, Any]]:
    if not isinstance(records, list):
        raise ValueError(f"the {what} are not a list")
    for record in records:
        if not isinstance(record, dict):
            raise ValueError(f"one of the {what} is not an object")
        yield record


def _read_bounds(record: Mapping[str, Any], text: str, what: str) -> Bounds:
    return _checked([record.get("start"), record.get("end")], text, what)


def _read_pair(value: Any, text: str, what: str) -> Bounds | None:
    return _checked(value, text, what) if value else None


def _checked(value: Any, text: str, what: str) -> Bounds:
    if not isinstance(value, Sequence) or len(value) < 2:
        raise ValueError(f"the {what} is not a pair of start and end")
    start, end = value[:2]
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise ValueError(
            f"the {what} from {start} to {end} does not lie in the text of {len(text)} characters"
        )
    return start, end


def _string(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"the {key} is not a string")


def _read_number(record: Mapping[str, Any], key: str) -> Number | None:
    value = record.get(key)
    if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    raise ValueError(f"the {key} value is not a number")
