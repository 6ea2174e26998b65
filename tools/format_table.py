"""The table of formats in the docs, made from the registry: `python -m tools.format_table`.

A test holds docs/formats.md to what this makes.
"""

from pathlib import Path

from pressmark.exchange.format import Format, Part
from pressmark.exchange.formats import FORMATS

TARGET = Path(__file__).parent.parent / "docs" / "formats.md"

_HEAD = """# File formats

Made from the table of formats in the program (`python -m tools.format_table`); a test keeps it so.

{table}

## What each format carries

“yes” says that a file has it. Of the formats that are written and read and carry the exact text,
all of it comes back as it was: a test writes any article and reads it again. What a format does not
carry is counted and told by each export, but for titles, languages, origins and ids, and rejected
spans where a format has no such state. Single spans that a file could not take are listed beside
it.

{parts}

The offsets of spans are Unicode code points in Pressmark's own files. Where another tool counts
in UTF-16 or in bytes, its files do, and they are converted on the way.
"""

_GROUPS = (
    ("Articles", tuple(Part)[: list(Part).index(Part.ENTITY)]),
    ("Spans", tuple(Part)[list(Part).index(Part.ENTITY) : list(Part).index(Part.SPEAKER)]),
    ("Quotes", tuple(Part)[list(Part).index(Part.SPEAKER) : list(Part).index(Part.NUMBER)]),
    ("Figures", tuple(Part)[list(Part).index(Part.NUMBER) :]),
)


def made() -> str:
    """Return the page."""
    carrying = [form for form in FORMATS if form.writes and form.carries is not None]
    parts = "\n\n".join(f"**{title}**\n\n{_parts(group, carrying)}" for title, group in _GROUPS)
    return _HEAD.format(table=_formats(), parts=parts)


def _formats() -> str:
    rows = ["| format | in | out | endings | what it is |", "|---|---|---|---|---|"]
    for form in FORMATS:
        endings = " ".join(form.suffixes) + (" (a folder)" if form.folder else "")
        cells = (f"`{form.name}`", _mark(form.reads), _mark(form.writes), endings, _told(form))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _told(form: Format) -> str:
    return f"{form.title}: {form.summary}".replace("|", "\\|")


def _parts(parts: tuple[Part, ...], forms: list[Format]) -> str:
    names = " | ".join(f"`{form.name}`" for form in forms)
    rows = [f"| | {names} |", f"|---|{'---|' * len(forms)}"]
    for part in parts:
        marks = (_mark(form.carries is not None and part in form.carries) for form in forms)
        rows.append(f"| {part.value} | {' | '.join(marks)} |")
    return "\n".join(rows)


def _mark(true: bool) -> str:
    return "yes" if true else "–"


if __name__ == "__main__":
    TARGET.write_text(made(), encoding="utf-8")
