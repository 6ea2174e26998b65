"""Tags of articles: words that analysts put on them, each once whatever its case."""

from collections.abc import Iterable

Tags = tuple[str, ...]
"""The tags of one article, in the order of the alphabet."""


def tag_of(typed: str) -> str:
    """Return what is typed as a tag: on one line, without blanks around, "" for none."""
    return " ".join(typed.split())


def tagged(tags: Tags, tag: str) -> Tags:
    """Return tags with one more; one that is there in another case stays as it is."""
    return tags if has_tag(tags, tag) else _ordered([*tags, tag])


def untagged(tags: Tags, tag: str) -> Tags:
    """Return tags without one, in whatever case it is there."""
    return tuple(one for one in tags if one.casefold() != tag.casefold())


def has_tag(tags: Iterable[str], tag: str) -> bool:
    """Return whether a tag is among some, in whatever case."""
    return tag.casefold() in (one.casefold() for one in tags)


def tags_of(values: Iterable[str]) -> Tags:
    """Return what other programs or files give as tags, without what is blank or twice."""
    found: Tags = ()
    for value in values:
        if tag := tag_of(value):
            found = tagged(found, tag)
    return found


def tags_text(tags: Tags) -> str | None:
    """Return tags as one text, a line each; None for none."""
    return "\n".join(tags) or None


def read_tags(text: str | None) -> Tags:
    """Return the tags of a text of `tags_text`."""
    return tuple(text.split("\n")) if text else ()


def _ordered(tags: Iterable[str]) -> Tags:
    return tuple(sorted(tags, key=lambda one: (one.casefold(), one)))
