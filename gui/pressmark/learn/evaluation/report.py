"""What an evaluation found: tables for a terminal, or plain data for JSON."""

import json
import sys
from collections.abc import Iterator
from io import TextIOWrapper

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.exchange.stream import counted
from pressmark.learn.evaluation import figures, quotes
from pressmark.learn.evaluation.counts import Quality, Shares
from pressmark.learn.evaluation.evaluate import Evaluation
from pressmark.learn.evaluation.figures import FigureScores
from pressmark.learn.evaluation.mistakes import Kind, Mistake
from pressmark.learn.evaluation.quotes import QuoteScores
from pressmark.learn.evaluation.spans import Counts, LayerScores

_TITLES = {Layer.ENTITY: "entities", Layer.QUOTE: "quotes", Layer.FIGURE: "figures"}


def as_record(evaluation: Evaluation) -> Record:
    """Return all scores as plain data; shares lie between 0 and 1, forms without gold are left out.

    Errors are there as far as they were kept, and counted in any case.
    """
    record: Record = {"articles": evaluation.articles, "missing": evaluation.missing}
    if evaluation.spans.articles:
        layers = evaluation.spans.scored().items()
        record["spans"] = {layer.value: scores.record() for layer, scores in layers}
    for name, scores in (
        ("speech", evaluation.speech),
        ("marked_quotes", evaluation.marked),
        ("figures", evaluation.figures),
    ):
        if scores.articles:
            record[name] = scores.record()
    record["error_counts"] = {
        layer.value: {kind.value: evaluation.mistakes.counts[layer, kind] for kind in Kind}
        for layer in _layers(evaluation)
    }
    mistakes = [one for layer in _layers(evaluation) for one in _mistakes(evaluation, layer)]
    record["errors"] = [mistake.record() for mistake in mistakes]
    return record


def print_json(evaluation: Evaluation) -> None:
    """Print the record of `as_record` as JSON on standard output."""
    _write_utf8()
    print(json.dumps(as_record(evaluation), ensure_ascii=False, indent=1))


def show(evaluation: Evaluation) -> None:
    """Print the tables on standard output, then the errors that were kept."""
    _write_utf8()
    console = Console()
    for table in tables(evaluation):
        console.print(table)
        console.print()
    for layer in _layers(evaluation):
        _show_mistakes(evaluation, layer, console)


def tables(evaluation: Evaluation) -> Iterator[Table]:
    """Yield a table of counts and one of attributes for each form of gold there is."""
    if evaluation.spans.articles:
        scored = evaluation.spans.scored()
        yield _spans_table(evaluation.spans.articles, scored)
        for layer, scores in scored.items():
            yield from _attributes(f"attributes of matched {_TITLES[layer]}", scores.attributes)
    for title, spoken in (
        ("quotes, speech", evaluation.speech),
        ("quotes in marks", evaluation.marked),
    ):
        if spoken.articles:
            yield _measures(title, spoken, quotes.MEASURES)
            yield from _attributes("speaker and cue, recall by kind", _quote_shares(spoken))
    if evaluation.figures.articles:
        yield _measures("figures", evaluation.figures, figures.MEASURES)
        yield from _attributes("attributes of matched figures", evaluation.figures.attributes)


def _spans_table(articles: int, scored: dict[Layer, LayerScores]) -> Table:
    measures = ("exact\nP", "R", "F1", "overlap\nP", "R", "F1", "any\nlabel\nF1")
    table = _table(f"spans, {counted(articles, 'article')}", "gold", "found", *measures)
    for layer, scores in scored.items():
        total = scores.total()
        any_label = _percent(total.quality(total.any_label).f1)
        table.add_row(*_row(_TITLES[layer], total), any_label, style="bold")
        for label in sorted(scores.labels):
            table.add_row(*_row(f"  {label}", scores.labels[label]))
        table.add_section()
    return table


def _row(name: str, counts: Counts) -> list[str]:
    shares = _three(counts.quality(counts.exact)) + _three(counts.quality(counts.overlap))
    return [name, str(counts.gold), str(counts.found), *shares]


def _measures(title: str, scores: QuoteScores | FigureScores, names: tuple[str, ...]) -> Table:
    heading = f"{title}, {counted(scores.articles, 'article')}"
    table = _table(heading, "gold", "found", "P", "R", "F1")
    for name in names:
        quality = scores.quality(name)
        table.add_row(name, str(quality.gold), str(quality.found), *_three(quality))
    return table


def _attributes(title: str, shares: Shares) -> Iterator[Table]:
    if not shares.by_name:
        return
    table = _table(title, "right", "of", "%")
    for name, share in shares.in_order().items():
        table.add_row(name, str(share.right), str(share.of), _percent(share.value))
    yield table


def _quote_shares(scores: QuoteScores) -> Shares:
    """Return what is told of quotes beside precision and recall, under the names shown."""
    shares = Shares(dict(scores.attributes.by_name))
    for kind in scores.known_kinds():
        shares.by_name[f"recall of {kind}"] = scores.by_kind.by_name[kind]
    if scores.other.of:
        shares.by_name["others found as quotes (the fewer the better)"] = scores.other
    return shares


def _write_utf8() -> None:
    """Let standard output take every character: into a pipe, Windows gives it a code page."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _show_mistakes(evaluation: Evaluation, layer: Layer, console: Console) -> None:
    for kind in Kind:
        kept = evaluation.mistakes.of(layer, kind)
        if not kept:
            continue
        count = evaluation.mistakes.counts[layer, kind]
        some = f", the first {len(kept)}" if len(kept) < count else ""
        console.print(f"\n{_TITLES[layer]}, {kind.value}: {count}{some}", style="bold")
        for mistake in kept:
            console.print(Text(f"  {mistake.line()}"), soft_wrap=True)


def _mistakes(evaluation: Evaluation, layer: Layer) -> Iterator[Mistake]:
    for kind in Kind:
        yield from evaluation.mistakes.of(layer, kind)


def _layers(evaluation: Evaluation) -> list[Layer]:
    """Return the layers that are scored in one form or another."""
    scored = set(evaluation.spans.scored())
    if evaluation.speech.articles or evaluation.marked.articles:
        scored.add(Layer.QUOTE)
    if evaluation.figures.articles:
        scored.add(Layer.FIGURE)
    return [layer for layer in Layer if layer in scored]


def _table(title: str, *numbers: str) -> Table:
    """Return an empty table of names and numbers, narrow enough for 80 columns."""
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=(0, 1, 0, 0),
    )
    table.add_column("", overflow="fold")
    for name in numbers:
        last = name.rpartition("\n")[2]
        width = max(len(last), len("100.0"))
        table.add_column(name, justify="right", vertical="bottom", no_wrap=True, min_width=width)
    return table


def _three(quality: Quality) -> list[str]:
    return [_percent(share) for share in (quality.precision, quality.recall, quality.f1)]


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
