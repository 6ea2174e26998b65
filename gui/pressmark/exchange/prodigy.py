"""Prodigy: JSON Lines of annotation tasks, as `prodigy db-out` writes and its recipes read them.

https://prodi.gy/docs/api-interfaces tells the keys. Offsets are code points, `token_end` counts the
last token in, and a relation names head and child by their last token. A span that Pressmark wrote
has what Prodigy knows no place for under `pressmark`; Prodigy hands it on. Rejected spans stand in
a task of their own, whose answer is reject.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.records import Record
from pressmark.domain.span import Span, State
from pressmark.domain.text import words
from pressmark.errors import ImportProblem
from pressmark.exchange.about import about_record
from pressmark.exchange.atomic import replacing
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.losses import Losses
from pressmark.exchange.regions import (
    ROLES,
    Draft,
    Link,
    Region,
    drafted,
    extras,
    json_line,
    key_of,
    origin_by,
    origin_of,
    records_in,
    regions_of,
    score_of,
)
from pressmark.exchange.stream import ImportItem, shown

_ANSWERS = {"accept": State.ACCEPTED, "reject": State.REJECTED, "ignore": State.SUGGESTED}

# -- out


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write one task for each article, and one for what was rejected in it. Raises ExportProblem.

    A task is answered where its spans are decided, so that Prodigy asks about all others.
    """
    with replacing(path) as target:
        for marked in articles:
            for task in tasks(marked):
                target.write(json_line(task))
    return Losses()


def tasks(marked: MarkedArticle) -> Iterator[Record]:
    """Yield the tasks of an article: of what stands or is undecided, and of what was rejected."""
    rejected = [span for span in marked.spans if span.state is State.REJECTED]
    others = [span for span in marked.spans if span.state is not State.REJECTED]
    if others or not rejected:
        yield _task(marked, others, _answer(marked, others))
    if rejected:
        yield _task(marked, rejected, "reject")


def _answer(marked: MarkedArticle, spans: Sequence[Span]) -> str | None:
    if marked.article.status is Status.EXCLUDED:
        return "ignore"
    if any(span.state is State.SUGGESTED for span in spans):
        return None
    return "accept" if spans or marked.article.status is Status.DONE else None


def _task(marked: MarkedArticle, spans: Sequence[Span], answer: str | None) -> Record:
    text = marked.article.text
    regions, links = regions_of(spans)
    tokens = tokens_of(text, [(region.start, region.end) for region in regions])
    starts = [token["start"] for token in tokens]
    ends = [token["end"] for token in tokens]
    records = []
    for region in regions:
        first, last = bisect_left(starts, region.start), bisect_left(ends, region.end)
        records.append(_span_record(region, text, first, last))
    task: Record = {"text": text, "meta": about_record(marked.article), "tokens": tokens}
    names = [None if region.span is None else region.span.name for region in regions]
    relations = [_relation(link, records, names) for link in links]
    task |= {"spans": records, "relations": relations}
    return task if answer is None else task | {"answer": answer}


def _span_record(region: Region, text: str, first: int, last: int) -> Record:
    record: Record = {
        "start": region.start,
        "end": region.end,
        "token_start": first,
        "token_end": last,
        "label": region.flat,
        "text": text[region.start : region.end],
    }
    return record if region.span is None else record | {"pressmark": extras(region.span, text)}


_ENDS = ("start", "end", "token_start", "token_end", "label")


def _relation(link: Link, records: Sequence[Record], names: Sequence[str | None]) -> Record:
    """Return a relation; the name of the span tells it from others in the same place."""
    head, child = records[link.source], records[link.target]
    return {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": {key: head[key] for key in _ENDS},
        "child_span": {key: child[key] for key in _ENDS},
        "label": link.role,
        "pressmark": names[link.source],
    }


def tokens_of(text: str, spans: Iterable[tuple[int, int]]) -> list[Record]:
    """Return tokens that give `text` when joined, and that begin and end where spans do.

    A blank behind a token is no token of its own (`ws`), as in spaCy, unless a span begins or ends
    with it.
    """
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    edges = starts | ends | {0, len(text)}
    for start, end in words(text):
        edges.update((start, end))
    cuts = sorted(edges)
    tokens: list[Record] = []
    at = 0
    for cut in cuts[1:]:
        if at >= cut:
            continue
        blank = text[at] == " " and tokens and tokens[-1]["end"] == at and not tokens[-1]["ws"]
        if blank and at not in starts and at + 1 not in ends:
            tokens[-1]["ws"] = True
            at += 1
        if at < cut:
            tokens.append(
                {"text": text[at:cut], "start": at, "end": cut, "id": len(tokens), "ws": False}
            )
            at = cut
    return tokens


# -- in


def recognises(path: Path, head: bytes) -> bool:
    """Whether the objects of a file are tasks of Prodigy."""
    return any(_is_task(record) for record in beginning(path, head))


def _is_task(record: Record) -> bool:
    if "text" not in record or "pressmark" in record:
        return False
    if any(key in record for key in ("_input_hash", "_task_hash", "_view_id")):
        return True
    spans = record.get("spans")
    has_spans = isinstance(spans, list) and all(
        isinstance(span, dict) and "start" in span and "end" in span for span in spans
    )
    return has_spans or (_answer_of(record) in _ANSWERS and "data" not in record)


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file task by task; tasks of one text that follow each other are one article."""
    origin = origin_of("prodigy", path)
    waiting: tuple[int, Draft] | None = None
    for found in objects(path):
        if isinstance(found, ImportProblem):
            yield found
            continue
        line, task = found
        text = task.get("text")
        if not isinstance(text, str):
            yield ImportProblem(shown(path), "the task has no text", line)
            continue
        if waiting is not None and waiting[1].text == text:
            _fill(waiting[1], task)
            continue
        if waiting is not None:
            yield from drafted(waiting[1], path, waiting[0], origin)
        draft = Draft(text, _about(task), status=_status(task))
        _fill(draft, task)
        waiting = line, draft
    if waiting is not None:
        yield from drafted(waiting[1], path, waiting[0], origin)


def _about(task: Record) -> Record:
    meta = task.get("meta")
    return meta if isinstance(meta, dict) else {}


def _status(task: Record) -> Status | None:
    """Return "excluded" for a task that was ignored."""
    return Status.EXCLUDED if _answer_of(task) == "ignore" else None


@dataclass
class _Places:
    """Where the spans of one task are found: by their bounds, last token and name."""

    bounds: dict[tuple[Hashable, Hashable], int] = field(default_factory=dict)
    tokens: dict[Hashable, int] = field(default_factory=dict)
    names: dict[Hashable, int] = field(default_factory=dict)


def _fill(draft: Draft, task: Record) -> None:
    """Put the spans and relations of a task into the draft of its article."""
    state = _ANSWERS.get(_answer_of(task), State.SUGGESTED)
    tokens = task.get("tokens")
    tokens = tokens if isinstance(tokens, list) else []
    places = _Places()
    for span in records_in(task.get("spans")):
        key = len(draft.records)
        draft.records[key] = record = _record(span, state, tokens)
        places.bounds.setdefault((key_of(record["start"]), key_of(record["end"])), key)
        places.tokens.setdefault(key_of(span.get("token_end")), key)
        places.names.setdefault(key_of(record.get("id")), key)
    for relation in records_in(task.get("relations")):
        head, child = (_end_of(draft, relation, end, places, tokens) for end in ("head", "child"))
        draft.links.append((head, child, str(relation.get("label"))))
    if "spans" not in task and ("label" in task or "accept" in task):
        draft.notes.append("a label for the whole text was left out")


def _answer_of(task: Record) -> str:
    answer = task.get("answer")
    return answer if isinstance(answer, str) else ""


def _record(span: Record, state: State, tokens: Sequence[Any]) -> Record:
    own = span.get("pressmark")
    record: Record = {"state": state.value, "score": score_of(span.get("score"))}
    if isinstance(span.get("source"), str):
        record["origin"] = origin_by(span["source"])
    record |= own if isinstance(own, dict) else {}
    if "start" not in span:
        span = span | _by_tokens(span.get("token_start"), span.get("token_end"), tokens)
    covered = {"text": span["text"]} if isinstance(span.get("text"), str) else {}
    return record | {key: span.get(key) for key in ("start", "end", "label")} | covered


def _by_tokens(first: Any, last: Any, tokens: Sequence[Any]) -> Record:
    try:
        return {"start": tokens[first]["start"], "end": tokens[last]["end"]}
    except (KeyError, IndexError, TypeError):
        return {}


def _end_of(
    draft: Draft, relation: Record, end: str, places: _Places, tokens: Sequence[Any]
) -> Hashable:
    """Return the key of the span at one end of a relation; words that are no span become a part."""
    name = key_of(relation.get("pressmark"))
    if end == "head" and name is not None and name in places.names:
        return places.names[name]
    span, token, role = relation.get(f"{end}_span"), relation.get(end), relation.get("label")
    if not isinstance(span, dict):
        if key_of(token) in places.tokens:
            return places.tokens[key_of(token)]
        span = _by_tokens(token, token, tokens)
    place = key_of(span.get("start")), key_of(span.get("end"))
    if place not in places.bounds and key_of(role) in ROLES and None not in place:
        places.bounds[place] = len(draft.records)
        draft.records[len(draft.records)] = {"start": place[0], "end": place[1], "label": role}
    return places.bounds.get(place)
