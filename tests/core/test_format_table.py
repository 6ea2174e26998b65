"""The table of formats in the docs is what the registry says."""

from tools.format_table import TARGET, made

from pressmark.exchange.format import Part
from pressmark.exchange.formats import FORMATS


def test_the_page_in_the_docs_is_current() -> None:
    told = "run `python -m tools.format_table` to make the page anew"
    assert TARGET.read_text(encoding="utf-8") == made(), told


def test_the_page_has_every_format_and_every_part() -> None:
    page = made()
    assert all(f"| `{form.name}` |" in page for form in FORMATS)
    assert all(page.count(f"\n| {part.value} |") == 1 for part in Part)
