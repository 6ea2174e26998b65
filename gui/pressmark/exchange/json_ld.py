"""What a page says of its article in JSON-LD (schema.org), as search engines want it."""

import json
from collections.abc import Iterator
from typing import Any

_LONGEST = 1_000_000
"""Characters of a script that is read."""

_DEEPEST = 4
"""Lists and graphs within each other in which the article is looked for."""

_KINDS = ("Article", "Posting", "NewsStory", "Report")
"""Ends of the types of schema.org that are articles."""


def article_facts(script: str) -> dict[str, str]:
    """Return title, source, author, published, url and language as far as a script tells them."""
    if len(script) > _LONGEST:
        return {}
    try:
        content = json.loads(script)
    except (ValueError, RecursionError):
        return {}
    found = next(_articles(content, _DEEPEST), {})
    facts = {
        "title": _text(found.get("headline")) or _text(found.get("name")),
        "source": _names(found.get("publisher")),
        "author": _names(found.get("author")),
        "published": _text(found.get("datePublished")),
        "url": _text(found.get("url")) or _text(found.get("mainEntityOfPage")),
        "language": _text(found.get("inLanguage")).lower(),
    }
    if not facts["url"].startswith(("http://", "https://")):
        facts["url"] = ""
    return {key: value for key, value in facts.items() if value}


def _articles(value: Any, left: int) -> Iterator[dict[str, Any]]:
    if not left:
        return
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, left - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and kind.endswith(_KINDS) for kind in named):
            yield value
        yield from _articles(value.get("@graph"), left - 1)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("name")
    return value if isinstance(value, str) else ""


def _names(value: Any) -> str:
    """Return the names of one or several people or firms: "Bo Chen; Lea Roth"."""
    found = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in found]
    said = [one for one in names if isinstance(one, str) and not one.startswith(("http", "#"))]
    return "; ".join(dict.fromkeys(said))
