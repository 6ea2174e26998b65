"""Random steps, undone, done again and read after a restart: each time all is as it was there.

A digest of the whole project is kept for every place of the history, so that undo and redo are held
against what was really there and not against themselves. Memory and open files must stay flat.
"""

import os
import random
from hashlib import sha256
from pathlib import Path

import damage
from damage import entity, marked
from pressmark.domain.article import Status
from pressmark.domain.ids import ArticleId, SpanId, StepId
from pressmark.domain.span import Layer, Span
from pressmark.errors import UserError
from pressmark.store import articles, bulk, operations, shaping, spans, steps
from pressmark.store.doctor import findings
from pressmark.store.project import Project, create_project, open_project

WORDS = ("Ada", "met", "Bo", "in", "Lisse", "for", "40", "boats", "💩", "Zoë", "said")
LABELS = ("PERSON", "ORG", "GPE", "DATE")


class Lost(AssertionError):
    """Something in a project is not as it was at this place of its history."""


class Walk:
    """An analyst without a plan, and what is known of every place where they have been."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.path = folder / f"walk-{seed}.pressmark"
        self.chance = random.Random(seed)
        self.project = create_project(self.path, damage.SCHEME, "ana")
        texts = [" ".join(self.chance.choices(WORDS, k=60)) for _ in range(3)]
        items = [marked(text, f"a{number}") for number, text in enumerate(texts)]
        articles.add_articles(self.project, items, undoable=False)
        for number in (1, 2, 3):
            self._suggest(ArticleId(number))
        self.places = [self.digest()]
        """Digests of the states that stand, then of those that can be done again."""
        self.at = 0
        self.counts = {"steps": 0, "undo": 0, "redo": 0, "jumps": 0, "restarts": 0}

    def step(self) -> None:
        """Do something, and hold what is there against what was."""
        self.counts["steps"] += 1
        kind = self.chance.random()
        if kind < 0.16:
            self._undo()
        elif kind < 0.28:
            self._redo()
        elif kind < 0.285:
            self._jump()
        elif kind < 0.292:
            self._restart()
        elif kind < 0.30:
            self._suggest_again()
        else:
            self._decide()

    def _decide(self) -> None:
        before = steps.standing(self.project, 1)
        change = self._something()
        if change is None:
            self._compare("nothing changed")
            return
        after = steps.standing(self.project, 1)
        if before and after[0].step <= before[0].step:
            raise Lost("a step that changed something cannot be undone")
        del self.places[self.at + 1 :]
        self.places.append(self.digest())
        self.at += 1

    def _undo(self) -> None:
        if steps.undo(self.project) is not None:
            self.at -= 1
            self.counts["undo"] += 1
        self._compare("undo")

    def _redo(self) -> None:
        if steps.redo(self.project) is not None:
            self.at += 1
            self.counts["redo"] += 1
        self._compare("redo")

    def _jump(self) -> None:
        """Go to a place of the history some steps away."""
        rows = [one.step for one in reversed(steps.standing(self.project, 1_000_000))]
        target = max(0, min(len(rows), self.at + self.chance.randrange(-8, 8)))
        steps.travel_to(self.project, StepId(rows[target - 1] if target else 0))
        self.at = target
        self.counts["jumps"] += 1
        self._compare("jump")

    def _restart(self) -> None:
        """Close the file and open it anew; look the whole of it over."""
        self.project.close()
        self.project = open_project(self.path, "ana")
        self.counts["restarts"] += 1
        found = [one.sentence for one in findings(self.project.db)]
        if found:
            raise Lost(f"not sound: {found[:5]}")
        self._compare("restart")

    def _suggest(self, article: ArticleId) -> None:
        text = articles.read_article(self.project, article).text
        found = []
        for _ in range(self.chance.randrange(4, 12)):
            start = self.chance.randrange(len(text) - 8)
            found.append(entity(start, start + 6, self.chance.choice(LABELS)))
        spans.put_suggestions(self.project, article, text, found)

    def _suggest_again(self) -> None:
        """Look for suggestions anew: what undo leads to then has others, decided spans the same."""
        self._suggest(self.chance.choice([ArticleId(1), ArticleId(2), ArticleId(3)]))

    def _compare(self, what: str) -> None:
        if self.digest() != self.places[self.at]:
            raise Lost(f"after {what}, at place {self.at} of {len(self.places)}")

    def digest(self) -> str:
        """Return a digest of all that undo and redo bring back: suggestions may be others then."""
        hasher = sha256()
        rows = self.project.db.execute(
            'SELECT spans.id, article, name, layer, label, start, "end", state, score, attributes, '
            "note FROM spans WHERE state <> 'suggested' OR proposal IS NOT NULL ORDER BY spans.id"
        )
        for row in rows.fetchall():
            hasher.update(repr(row).encode())
        for row in self.project.db.execute("SELECT id, status, removed, note FROM articles"):
            hasher.update(repr(row).encode())
        return hasher.hexdigest()

    # -- what can be decided

    def _something(self) -> object:
        article = ArticleId(self.chance.choice([1, 2, 3]))
        present = spans.of_article(self.project, article)
        kinds = [self._accept, self._reject, self._label, self._edges, self._note, self._add]
        kinds += [self._many, self._status, self._split, self._merge, self._article_note]
        try:
            return self.chance.choice(kinds)(article, present)
        except UserError:
            return None

    def _some(self, present: list[Span], most: int = 3) -> list[SpanId]:
        if not present:
            return []
        return [one.id for one in self.chance.sample(present, min(len(present), most))]

    def _accept(self, _: ArticleId, present: list[Span]) -> object:
        return operations.accept(self.project, self._some(present), 0.5)

    def _reject(self, _: ArticleId, present: list[Span]) -> object:
        return operations.reject(self.project, self._some(present))

    def _label(self, _: ArticleId, present: list[Span]) -> object:
        label = self.chance.choice(LABELS)
        return operations.relabel(self.project, self._some(present, 40), Layer.ENTITY, label)

    def _edges(self, _: ArticleId, present: list[Span]) -> object:
        if not present:
            return None
        span = self.chance.choice(present)
        by = self.chance.choice([-1, 1])
        return operations.set_bounds(self.project, span.id, span.start + by, span.end + by)

    def _note(self, _: ArticleId, present: list[Span]) -> object:
        if not present:
            return None
        number = self.chance.choice(present).id
        return operations.set_note(self.project, number, self.chance.choice(["", "ask", "sure?"]))

    def _add(self, article: ArticleId, _: list[Span]) -> object:
        start = self.chance.randrange(150)
        bounds = [(start, start + self.chance.randrange(1, 20))]
        label = self.chance.choice(LABELS)
        return operations.add(self.project, article, Layer.ENTITY, label, bounds)

    def _many(self, _: ArticleId, present: list[Span]) -> object:
        decide = self.chance.choice([bulk.accept, bulk.reject])
        return decide(self.project, [one.id for one in present], "of the article")

    def _status(self, article: ArticleId, _: list[Span]) -> object:
        return operations.set_status(self.project, [article], self.chance.choice(list(Status)))

    def _article_note(self, article: ArticleId, _: list[Span]) -> object:
        note = self.chance.choice(["", "x", "y"])
        return operations.set_article_note(self.project, article, note)

    def _split(self, _: ArticleId, present: list[Span]) -> object:
        if not present:
            return None
        span = self.chance.choice(present)
        middle = (span.start + span.end) // 2
        return shaping.split(self.project, [shaping.Cut(span.id, middle, (None, None))])

    def _merge(self, _: ArticleId, present: list[Span]) -> object:
        if len(present) < 2:
            return None
        one, other = self.chance.sample(present, 2)
        bounds = (min(one.start, other.start), max(one.end, other.end))
        return shaping.merge(self.project, [shaping.Joint(one.id, [other.id], bounds, None)])


def walk(folder: Path, count: int, seed: int) -> dict[str, float]:
    """Do so many random steps, go back to the beginning and forth again; return counts.

    `memory_mb` is what the process has grown by in the second half, `handles` by how many open
    files. Raises Lost.
    """
    one = Walk(folder, seed)
    half: tuple[float, int] = (0.0, 0)
    for number in range(count):
        one.step()
        if number == count // 2:
            half = resources_used()
    memory, handles = resources_used()
    one.project.close()
    one.path.unlink()
    return one.counts | {"memory_mb": round(memory - half[0], 1), "handles": handles - half[1]}


def resources_used() -> tuple[float, int]:
    """Return the memory of this process in MB, and how many files it has open; 0 if not known."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6, len([*Path("/proc/self/fd").iterdir()])
    except OSError:
        return 0.0, 0


__all__ = ["Lost", "Project", "walk"]
