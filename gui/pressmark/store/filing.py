"""What is done to articles as a whole, one or thousands: tags, whom they are for, how far they are.

Each is one step. Titles are read for one article only, so that many take no longer than they must.
"""

import json
from collections.abc import Callable, Iterable, Sequence

from pressmark.domain.ids import ArticleId
from pressmark.domain.tags import read_tags, tag_of, tagged, tags_text, untagged
from pressmark.errors import UserError
from pressmark.store import article_list, articles
from pressmark.store.changes import ArticlesChange, ChangeSet
from pressmark.store.project import Project, reading
from pressmark.store.steps import record


def add_tag(project: Project, ids: Iterable[ArticleId], tag: str) -> ChangeSet | None:
    """Put a tag on articles. Returns None where all have it. Raises UserError for a blank one."""
    wanted = tag_of(tag)
    if not wanted:
        raise UserError("A tag needs a letter at least.")
    known = next(
        (one for one in article_list.tags(project) if one.casefold() == wanted.casefold()), wanted
    )
    return change_articles(
        project,
        "tag",
        f"tag {{articles}} with {known}",
        ids,
        "tags",
        lambda text: tags_text(tagged(read_tags(text), known)),
    )


def remove_tag(project: Project, ids: Iterable[ArticleId], tag: str) -> ChangeSet | None:
    """Take a tag away from articles. Returns None where none has it."""
    return change_articles(
        project,
        "tag",
        f"take the tag {tag} from {{articles}}",
        ids,
        "tags",
        lambda text: tags_text(untagged(read_tags(text), tag)),
    )


def assign(project: Project, ids: Iterable[ArticleId], annotator: str | None) -> ChangeSet | None:
    """Give articles to an annotator to work on, None to nobody. Returns None for no change."""
    name = " ".join((annotator or "").split()) or None
    title = f"give {{articles}} to {name}" if name else "give {articles} to nobody"
    return change_articles(project, "assign", title, ids, "assignee", lambda _: name)


def change_articles(
    project: Project,
    kind: str,
    title: str,
    ids: Iterable[ArticleId],
    column: str,
    after: Callable[[str | None], str | None],
) -> ChangeSet | None:
    """Change one column of articles; `title` has {articles} where they are named."""
    alike: dict[str | None, list[int]] = {}
    for number, before in _values(project, list(ids), column):
        if after(before) != before:
            alike.setdefault(before, []).append(number)
    changes = [
        ArticlesChange(some, {column: before}, {column: after(before)})
        for before, some in alike.items()
    ]
    changed = [number for some in alike.values() for number in some]
    if not changed:
        return None
    if len(changed) == 1:
        name = articles.summary_of(project, ArticleId(changed[0])).title
    else:
        name = f"{len(changed):,} articles"
    with project.transaction() as db:
        return record(project, db, kind, title.replace("{articles}", name), changes)


@reading
def _values(
    project: Project, ids: Sequence[ArticleId], column: str
) -> list[tuple[int, str | None]]:
    rows = project.db.execute(
        f"SELECT id, {column} FROM articles WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return rows.fetchall()
