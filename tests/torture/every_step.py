"""One of every kind of step, each as it would be done on the project of `damage.busy_project`."""

from collections.abc import Callable
from pathlib import Path

import damage
from damage import entity, marked
from pressmark.domain.article import Status
from pressmark.domain.ids import ArticleId, SpanId, StepId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer
from pressmark.errors import UserError
from pressmark.store import articles, bulk, labels, operations, schemes, shaping, spans, steps
from pressmark.store import watching as folders
from pressmark.store.doctor import findings
from pressmark.store.project import Project

Step = Callable[[Project], object]
FIRST, SECOND = ArticleId(1), ArticleId(2)


def _undecided(project: Project) -> list[SpanId]:
    rows = project.db.execute("SELECT id FROM spans WHERE state = 'suggested' ORDER BY id")
    return [SpanId(row[0]) for row in rows]


def _first(project: Project) -> SpanId:
    return spans.of_article(project, FIRST)[0].id


def _second(project: Project) -> list[SpanId]:
    return [span.id for span in spans.of_article(project, SECOND)]


def _rename(project: Project) -> object:
    scheme = labels.read_scheme(project.db)
    return schemes.change_scheme(project, Scheme("Other", scheme.labels))


def _split(project: Project) -> object:
    span = next(one for one in spans.of_article(project, FIRST) if " " in one.text)
    at = span.start + span.text.index(" ")
    return shaping.split(project, [shaping.Cut(span.id, at, (span.attributes, span.attributes))])


def _import(project: Project) -> object:
    aside, known = articles.put_aside(project, [marked("word " * 4_000, "long"), marked("a", "a")])
    return articles.add_articles(project, known, aside=aside)


def _put(project: Project) -> object:
    text = articles.read_article(project, SECOND).text
    return spans.put_suggestions(project, SECOND, text, [entity(4, 7), entity(16, 19)])


STEPS: dict[str, Step] = {
    "accept": lambda p: operations.accept(p, _undecided(p)[:1], 0.5),
    "accept many": lambda p: bulk.accept(p, _undecided(p), "of the article"),
    "reject": lambda p: operations.reject(p, [_first(p)]),
    "reject many": lambda p: operations.reject(p, _second(p)),
    "relabel": lambda p: operations.relabel(p, [_first(p)], Layer.ENTITY, "LOC"),
    "relabel many": lambda p: operations.relabel(p, _second(p), Layer.ENTITY, "LOC"),
    "move edges": lambda p: operations.set_bounds(p, _first(p), 0, 4),
    "note": lambda p: operations.set_note(p, _first(p), "a note"),
    "add": lambda p: operations.add(p, FIRST, Layer.ENTITY, "ORG", [(11, 15), (22, 25)]),
    "split": _split,
    "status": lambda p: operations.set_status(p, [FIRST], Status.FLAGGED),
    "note on article": lambda p: operations.set_article_note(p, SECOND, "look again"),
    "remove": lambda p: articles.remove_article(p, SECOND),
    "import": _import,
    "suggest": _put,
    "labels": _rename,
    "undo": steps.undo,
    "redo": steps.redo,
    "undo all": lambda p: steps.travel_to(p, StepId(0)),
    "watch": lambda p: folders.watch(p, [Path("/somewhere")]),
}
"""One row for each kind of step; what can be written in another way is another kind."""


class Between(AssertionError):
    """A project in a state that no step leads to."""


def states(path: Path, step: Step) -> tuple[object, object]:
    """Return what a closed project says before and after a step; the file is as it was then."""
    content = path.read_bytes()
    before = state(path)
    with damage.open_project(path) as project:
        step(project)
    after = state(path)
    path.write_bytes(content)
    return before, after


def state(path: Path) -> object:
    """Return what a project says, once it has been looked over. Raises Between."""
    with damage.open_project(path) as project:
        return state_of(project)


def state_of(project: Project) -> object:
    """Return what an open project says, once it has been looked over. Raises Between."""
    found = [one.sentence for one in findings(project.db)]
    if found:
        raise Between(f"{project.path}: {found[:5]}")
    return said_by(project)


def said_by(project: Project) -> object:
    """Return what an open project says; the times in its log go by the clock and are left out."""
    said = damage.contents(project)
    log = [(one.step, one.kind, one.title) for one in said.pop("log")]  # type: ignore[attr-defined]
    standing = [(one.step, one.done) for one in said.pop("standing")]  # type: ignore[attr-defined]
    return said | {"log": log, "standing": standing, "watched": folders.watched_folders(project)}


def tried(project: Project, step: Step) -> bool:
    """Do a step; return whether it was told as done. Anything but a sentence goes through."""
    try:
        step(project)
    except UserError:
        return False
    return True
