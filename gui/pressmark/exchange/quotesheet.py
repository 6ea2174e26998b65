"""A sheet of quotes to read: who said what, in Markdown, or in CSV where the name ends in .csv.

One entry an utterance. Its pieces stand in their order, with “…” where other words part them, and a
piece inside another of the same speaker is not told twice. What is quoted from nobody (a scare
quote) is no utterance.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pressmark.assets import resources
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.domain.span import Layer, QuoteAttributes, Span, State, reading_order
from pressmark.exchange.cells import Cell
from pressmark.exchange.losses import Losses
from pressmark.exchange.sheets import ABOUT, about, escaped, write_sheet

COLUMNS = (
    *ABOUT,
    "speaker_name",
    "speaker",
    "cue",
    "words",
    "kind",
    "state",
    "start",
    "end",
    "note",
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker says in one go: its pieces in reading order, and the words in full."""

    pieces: list[Span]
    words: str
    speaker_name: str | None
    speaker: str | None
    cue: str | None

    @property
    def states(self) -> str:
        """The states of its pieces: "accepted", or "accepted, suggested"."""
        return ", ".join(dict.fromkeys(piece.state.value for piece in self.pieces))

    @property
    def notes(self) -> str:
        """The notes on its pieces, "" for none."""
        return "; ".join(piece.note for piece in self.pieces if piece.note)


def write(path: Path, articles: Iterable[MarkedArticle], scheme: Scheme | None = None) -> Losses:
    """Write the quotes of all articles. Raises ExportProblem.

    `scheme` has the titles of the labels and tells which one is of scare quotes; without one it is
    the scheme that comes along.
    """
    scheme = scheme or read_scheme(resources() / "schemes" / "news.toml")
    losses = Losses()

    def found() -> Iterator[tuple[Article, list[Utterance]]]:
        for marked in articles:
            yield (
                marked.article,
                utterances(_attributed(marked, scheme, losses), marked.article.text),
            )

    write_sheet(path, "Who said what", COLUMNS, found(), _row, partial(_section, scheme))
    return losses


def _attributed(marked: MarkedArticle, scheme: Scheme, losses: Losses) -> list[Span]:
    scare = scheme.label_for(Layer.QUOTE, "scare")
    quotes = []
    for span in marked.spans:
        if span.layer is not Layer.QUOTE or span.state is State.REJECTED:
            continue
        if scare is not None and span.label == scare.name:
            losses.span(marked.article, span, "left out: they quote nobody", "scare quote")
            continue
        quotes.append(span)
    return quotes


def utterances(quotes: Sequence[Span], text: str) -> list[Utterance]:
    """Return the utterances among the quotes of an article, by where they begin."""
    groups: dict[str | int, list[Span]] = {}
    for number, span in enumerate(reading_order(quotes)):
        key = span.quote.utterance if span.quote else None
        groups.setdefault(key or number, []).append(span)
    said = [_utterance(pieces, text) for pieces in groups.values()]
    return [one for one in said if not any(_within(one, other) for other in said)]


def _utterance(spans: Sequence[Span], text: str) -> Utterance:
    pieces: list[Span] = []
    for span in spans:
        if not pieces or span.end > pieces[-1].end:
            pieces.append(span)
    told = [span.quote for span in spans if span.quote is not None]
    speakers = [one.speaker for one in told if one.speaker is not None]
    cues = [one.cue for one in told if one.cue is not None]
    speaker = speakers[0] if speakers else None
    return Utterance(
        pieces,
        _words(pieces, text),
        next((one.name for one in speakers if one.name), None),
        None if speaker is None else text[speaker.start : speaker.end],
        text[cues[0].start : cues[0].end] if cues else None,
    )


def _words(pieces: Sequence[Span], text: str) -> str:
    """Return the words of the pieces, “…” between those that other words part."""
    words, end = "", None
    for piece in pieces:
        start = piece.start if end is None else max(piece.start, end)
        if end is not None:
            words += " … " if text[end:start].strip() else text[end:start] and " "
        words += text[start : piece.end]
        end = piece.end
    return " ".join(words.split())


def _within(one: Utterance, other: Utterance) -> bool:
    """Whether an utterance is a part of another by the same speaker, as quoted words often are."""
    if one is other or _who(one.pieces[0]) != _who(other.pieces[0]):
        return False
    return all(
        any(whole.start <= part.start and part.end <= whole.end for whole in other.pieces)
        for part in one.pieces
    ) and (_length(one), one.pieces[0].id) < (_length(other), other.pieces[0].id)


def _who(span: Span) -> tuple[str | None, tuple[int, int] | None]:
    said = span.quote or QuoteAttributes()
    cue = said.cue
    return (
        said.speaker.name if said.speaker else None,
        None if cue is None else (cue.start, cue.end),
    )


def _length(said: Utterance) -> int:
    return sum(piece.end - piece.start for piece in said.pieces)


def _row(article: Article, said: Utterance) -> list[Cell]:
    first, last = said.pieces[0], said.pieces[-1]
    return [
        *about(article), said.speaker_name, said.speaker, said.cue, said.words, first.label,
        said.states, first.start, last.end, said.notes or None,
    ]  # fmt: skip


def _section(scheme: Scheme, _: Article, said: Sequence[Utterance]) -> str:
    """Return the utterances of an article as a list in Markdown."""
    return "".join(f"- {_entry(scheme, one)}\n" for one in said)


def _entry(scheme: Scheme, said: Utterance) -> str:
    who = said.speaker_name or said.speaker
    name = f"**{escaped(who)}**" if who else "**Speaker not known**"
    cue = f" ({escaped(said.cue)})" if said.cue else ""
    first = said.pieces[0]
    label = scheme.find(first.layer, first.label)
    kind = label.title if label is not None else first.label
    undecided = ", undecided" if State.SUGGESTED in {piece.state for piece in said.pieces} else ""
    note = f"\n  *{escaped(f'Note: {said.notes}')}*" if said.notes else ""
    return f"{name}{cue}: {escaped(said.words)} — *{escaped(kind)}{undecided}*{note}"
