"""Writing tasks for Label Studio, and the labelling setup that goes with them.

Each layer is a `<Labels>` control of its own; `labelstudio` tells the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.records import Record
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.exchange.about import about_record
from pressmark.exchange.atomic import replacing
from pressmark.exchange.labelstudio import CHOICES, NUMBERS, OBJECT, ORIGINS, PART, TEXTS
from pressmark.exchange.losses import Losses
from pressmark.exchange.regions import (
    ROLES,
    Region,
    extras,
    json_line,
    kept_spans,
    regions_of,
)


def write(path: Path, articles: Iterable[MarkedArticle], scheme: Scheme | None = None) -> Losses:
    """Write a list of tasks, one a line, and the labelling setup beside it. Raises ExportProblem.

    The setup has the labels of the scheme and those that occur, and is named like the tasks.
    """
    losses, setup = Losses(), _Setup(scheme)
    with replacing(path) as target:
        before = b"["
        for number, marked in enumerate(articles, 1):
            spans = kept_spans(marked, losses, "Label Studio")
            setup.take(spans)
            target.write(before + json_line(_task(number, marked, spans)).rstrip(b"\n"))
            before = b",\n"
        target.write((b"[" if before == b"[" else b"") + b"]\n")
    if path.is_file():
        with replacing(path.with_suffix(".setup.xml")) as target:
            target.write(setup.xml().encode("utf-8", "xmlcharrefreplace"))
    return losses


def _task(number: int, marked: MarkedArticle, spans: Sequence[Span]) -> Record:
    article = marked.article
    decided = [span for span in spans if span.decided]
    undecided = [span for span in spans if not span.decided]
    annotations: list[Record] = []
    if decided or article.status is Status.DONE:
        annotations.append({"result": _results(decided, article)})
    predictions: list[Record] = []
    if undecided:
        predictions.append({"model_version": "Pressmark", "result": _results(undecided, article)})
    data = {OBJECT: article.text} | about_record(article)
    return {"id": number, "data": data, "annotations": annotations, "predictions": predictions}


def _results(spans: Sequence[Span], article: Article) -> list[Record]:
    """Return regions with what is said of each, then relations."""
    regions, links = regions_of(spans)
    names = {span.name for span in spans}
    ids: list[str] = []
    results: list[Record] = []
    for region in regions:
        ids.append(_free(region.span.name if region.span else region.label, names, ids))
        results += _region(region, ids[-1], article.text)
    relations = [
        {
            "type": "relation",
            "from_id": ids[link.source],
            "to_id": ids[link.target],
            "direction": "right",
            "labels": [link.role],
        }
        for link in links
    ]
    return results + relations


def _free(wanted: str, names: set[str], ids: Sequence[str]) -> str:
    """Return the id of a region: the name of its span, or one that no other region has."""
    if wanted in names and wanted not in ROLES:
        return wanted
    return f"{wanted}-{len(ids) + 1}"


def _region(region: Region, name: str, text: str) -> Iterator[Record]:
    place = {"start": region.start, "end": region.end}
    covered = {"text": text[region.start : region.end], "labels": [region.label]}
    record: Record = {"id": name, "from_name": PART, "to_name": OBJECT, "type": "labels"}
    record["value"] = place | covered
    if region.span is None:
        yield record
        return
    rest = extras(region.span, text)
    record["from_name"] = region.span.layer.value
    record["origin"] = _origin(region.span.state)
    if "score" in rest:
        record["score"] = rest.pop("score")
    answers = list(_answers(rest, name, place))
    note = {"text": [rest.pop("note")]} if "note" in rest else {}
    rest.pop("state")
    yield record | {"meta": note | {"pressmark": rest}}
    yield from answers


def _origin(state: State) -> str:
    found = [name for name, one in ORIGINS.items() if one is state]
    return found[0] if found else "prediction"


def _answers(rest: Record, name: str, place: Record) -> Iterator[Record]:
    """Yield what controls per region hold of a span, taken out of the `rest` of what it says."""
    modifier = rest.pop("modifier", None) or {}
    said = {key: rest.pop(key, None) for key in (*TEXTS, *NUMBERS) if key != "modifier"}
    said |= {"modifier": modifier.get("text"), "modifier_class": modifier.get("class")}
    said["vague"] = "vague" if rest.pop("vague", False) else None
    for key, value in said.items():
        if value is None:
            continue
        kind, held = _held(key, value)
        yield {
            "id": name,
            "from_name": key,
            "to_name": OBJECT,
            "type": kind,
            "value": place | held,
        }


def _held(key: str, value: Any) -> tuple[str, Record]:
    if key in NUMBERS:
        return "number", {"number": value}
    return ("choices", {"choices": [value]}) if key in CHOICES else ("textarea", {"text": [value]})


class _Setup:
    """The labelling setup: what Label Studio asks for under "Labeling Interface"."""

    def __init__(self, scheme: Scheme | None) -> None:
        labels = scheme.labels if scheme is not None else ()
        self._labels: dict[tuple[Layer, str], str | None] = {
            (label.layer, label.name): label.colour for label in labels
        }

    def take(self, spans: Iterable[Span]) -> None:
        """Note the labels of some spans; each control offers those of the scheme and these."""
        for span in spans:
            self._labels.setdefault((span.layer, span.label), None)

    def xml(self) -> str:
        """Return the setup."""
        lines = ["<View>", "  <Style>.htx-text { white-space: pre-wrap; }</Style>", "  <Relations>"]
        lines += [f"    <Relation value={quoteattr(role)}/>" for role in ROLES]
        lines.append("  </Relations>")
        for layer in Layer:
            own = [(n, c) for (one, n), c in self._labels.items() if one is layer]
            lines += _labels(layer.value, own)
        lines += _labels(PART, [(role, "#8a8a8a") for role in ROLES])
        lines.append(f'  <Text name="{OBJECT}" value="${OBJECT}" granularity="symbol"/>')
        about = f'toName="{OBJECT}" perRegion="true"'
        lines += [
            f'  <Header value={quoteattr(key)}/>\n  <TextArea name="{key}" {about}/>'
            for key in TEXTS
        ]
        lines += [
            f'  <Header value={quoteattr(key)}/>\n  <Number name="{key}" {about}/>'
            for key in NUMBERS
        ]
        for key, values in CHOICES.items():
            lines.append(f'  <Choices name="{key}" {about}>')
            lines += [f"    <Choice value={quoteattr(value)}/>" for value in values]
            lines.append("  </Choices>")
        return "\n".join([*lines, "</View>"]) + "\n"


def _labels(name: str, labels: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    yield f'  <Labels name="{name}" toName="{OBJECT}">'
    for label, colour in labels:
        background = f" background={quoteattr(colour)}" if colour else ""
        yield f"    <Label value={quoteattr(label)}{background}/>"
    yield "  </Labels>"
