"""Articles by their words: the query for the index, and the line of a text that answers to it."""

import json
import re
from collections.abc import Sequence

from pressmark.domain.ids import ArticleId
from pressmark.domain.search import Haystack
from pressmark.domain.text import is_spaced
from pressmark.store.project import Project, reading

_MANY = 5000
"""Articles from which on short words are looked for as they are.

The index puts together what all words hold that begin like one; in 100,000 articles that takes
half a second where it is two or three letters long.
"""

_SHORT = 3
_BEFORE, _AFTER = 40, 120
"""Code points that are shown before and behind the first word that was found."""

_AMONG = "IN (SELECT value FROM json_each(?))"


def query(project: Project, words: str) -> str:
    """Return a query of FTS5 for words, each of which may be the beginning of a longer one.

    Words that end in no more than three letters, as "U.S." does, are whole words where there are
    many articles. "" for no words.
    """
    many = len(words) > 0 and _is_large(project)
    without_end = words.replace("\0", " ")  # FTS5 reads a query no further than that
    return " ".join(_term(word, whole=many and _is_short(word)) for word in without_end.split())


def _is_short(word: str) -> bool:
    last = re.findall(r"\w+", word)[-1:] or [word]
    return len(last[0]) <= _SHORT and is_spaced(word)


def _is_large(project: Project) -> bool:
    row = project.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
    return row is not None and row[0] > _MANY


def _term(word: str, *, whole: bool) -> str:
    quoted = word.replace('"', '""')
    return f'"{quoted}"' if whole else f'"{quoted}"*'


@reading
def excerpts(project: Project, numbers: Sequence[ArticleId], words: str) -> dict[ArticleId, str]:
    """Return a line of each article's text around the first words that it is found by, "" for none.

    The texts are looked through here: the index would find all articles anew for each of them.
    """
    if not words.strip():
        return dict.fromkeys(numbers, "")
    rows = project.db.execute(
        f"SELECT article, text FROM texts WHERE article {_AMONG}", (json.dumps(list(numbers)),)
    )
    return {ArticleId(article): _excerpt(text, words) for article, text in rows}


def _excerpt(text: str, words: str) -> str:
    found = Haystack(text).find_word(words)
    if found is None:
        return ""
    start, end = found
    first, last = max(0, start - _BEFORE), min(len(text), end + _AFTER)
    if first:
        first = text.find(" ", first, start) + 1 or start
    line = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{line}{'…' if last < len(text) else ''}"
