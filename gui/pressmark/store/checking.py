"""Checking the decided work of a project: reading it in portions, fixing and ignoring findings.

As for the statistics, one connection holds the file, so the reading is cut into pieces that are too
short to be felt.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pressmark.domain import decisions
from pressmark.domain.checking.figures import ReadFigure
from pressmark.domain.checking.finding import Facts, Finding, Fix, Remedy
from pressmark.domain.checking.table import CHECKS
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Span
from pressmark.store import articles, operations, spans
from pressmark.store.changes import ChangeSet, RowChange
from pressmark.store.project import Project, reading
from pressmark.store.steps import record

_SHOWN = 60
_AT_ONCE = 1000
"""Articles whose counters are looked at in one go."""


class Checking:
    """Checks one project. `portions` does the work; `findings` then has what was found."""

    def __init__(
        self, project: Project, read: ReadFigure, only: Sequence[ArticleId] | None = None
    ) -> None:
        """Check all articles with decisions, or `only` some of them."""
        self.findings: list[Finding] = []
        self._project = project
        self._only = only
        self._rules = [check.start(read) for check in CHECKS]

    def portions(self) -> Iterator[float]:
        """Read article after article; yield the share that is done. Raises ProjectProblem."""
        last = _last(self._project)
        for start in range(0, last, _AT_ONCE):
            for number in _decided(self._project, start, self._only):
                article = articles.read_article(self._project, number)
                facts = Facts.of(article, spans.of_article(self._project, number))
                for rule in self._rules:
                    rule.see(facts)
                yield number / (last + 1)
            yield min(start + _AT_ONCE, last) / (last + 1)
        ignored = _ignored(self._project)
        for rule in self._rules:
            for finding in rule.findings():
                if finding is not None and (finding.check, finding.key) not in ignored:
                    self.findings.append(finding)
                yield 1.0


def findings_of(
    project: Project,
    read: ReadFigure,
    only: Sequence[ArticleId] | None = None,
    watch: Callable[[Iterator[float]], Iterable[float]] = iter,
) -> list[Finding]:
    """Check a project at once, for who can wait and may `watch` the share that is done.

    Raises ProjectProblem.
    """
    checking = Checking(project, read, only)
    deque(watch(checking.portions()), 0)
    return checking.findings


@reading
def _last(project: Project) -> int:
    return int(project.db.execute("SELECT COALESCE(MAX(id), 0) FROM articles").fetchone()[0])


@reading
def _decided(project: Project, after: int, only: Sequence[ArticleId] | None) -> list[ArticleId]:
    """Return the next articles that have decided spans and are not excluded."""
    rows = project.db.execute(
        "SELECT id FROM articles WHERE id > ? AND id <= ? AND NOT removed "
        "AND status <> 'excluded' AND kept + rejected > 0 "
        "AND (? OR id IN (SELECT value FROM json_each(?))) ORDER BY id",
        (after, after + _AT_ONCE, only is None, json.dumps(list(only or ()))),
    )
    return [ArticleId(row[0]) for row in rows]


@reading
def _ignored(project: Project) -> set[tuple[str, str]]:
    return set(project.db.execute('SELECT "check", key FROM ignored'))


@dataclass(frozen=True, slots=True)
class Spot:
    """A span of a finding, with the id in files and the title of its article."""

    span: Span
    article: str
    title: str


@reading
def spots(project: Project, ids: Sequence[SpanId]) -> list[Spot]:
    """Return the spans with these ids that exist, in the order of `ids`."""
    found = {span.id: span for span in spans.read_spans(project, ids)}
    present = [found[number] for number in ids if number in found]
    lines = {
        article: articles.summary_of(project, article)
        for article in {span.article for span in present}
    }
    return [Spot(span, lines[span.article].name, lines[span.article].title) for span in present]


def fixed(span: Span, fix: Fix) -> Span | None:
    """Return what a fix makes of a span, None where it is deleted: to show it beforehand."""
    if fix.remedy is Remedy.ACCEPT:
        return decisions.accepted(span)
    if fix.remedy is Remedy.REJECT:
        return operations.rejected(span)
    if fix.remedy is Remedy.RELABEL:
        return decisions.corrected(span, layer=fix.layer, label=fix.label)
    if fix.remedy is Remedy.NOTE:
        return decisions.noted(span, fix.words)
    return decisions.corrected(span, attributes=fix.attributes[span.id])


def fix_finding(project: Project, fix: Fix) -> ChangeSet | None:
    """Put a finding right, as one step. Returns None where nothing changes any more."""
    if fix.remedy is Remedy.ACCEPT:
        return operations.accept(project, fix.spans)
    if fix.remedy is Remedy.REJECT:
        return operations.reject(project, fix.spans)
    if fix.remedy is Remedy.RELABEL:
        return operations.relabel(project, fix.spans, fix.layer, fix.label)
    if fix.remedy is Remedy.NOTE:
        return operations.set_notes(project, fix.spans, fix.words)
    what = "speaker" if fix.remedy is Remedy.SPEAKER else "low and high"
    return operations.set_attributes(project, what, fix.attributes, fix.spans)


def ignore(project: Project, finding: Finding) -> ChangeSet | None:
    """Leave a finding out from now on, as a step. Returns None where it is ignored already."""
    if (finding.check, finding.key) in _ignored(project):
        return None
    row = {"check": finding.check, "key": finding.key}
    words = finding.sentence.rstrip(".")
    title = f"ignore {words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}"
    with project.transaction() as db:
        return record(project, db, "ignore", title, [RowChange("ignored", 0, None, row)])
