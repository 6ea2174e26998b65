"""XML that others wrote, read as data: nothing is fetched, nothing is expanded."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTITY_WIDE = re.compile("<!ENTITY".encode("utf-16-le") + b"|" + "<!ENTITY".encode("utf-16-be"))

Element = Any
"""An element of lxml, which comes without types."""


def parse(data: bytes, *, mend: bool = False) -> Element:
    """Return the root of an XML file; with `mend` a broken one is read as far as it makes sense.

    Raises ValueError with a sentence for what is no XML, and for a file that declares entities: no
    feed and no document needs any, and a few of them can stand for gigabytes.
    """
    if _ENTITY.search(data) or _ENTITY_WIDE.search(data):
        raise ValueError("the file declares entities of its own, which can hide anything")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=mend,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(f"the file is not sound XML ({error})") from None
    if root is None:
        raise ValueError("the file is not sound XML")
    return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of these local names, or all of them."""
    for child in element:
        if not names or local(child) in names:
            yield child


def words(element: Element | None) -> str:
    """Return the text in an element and all below it, "" for none."""
    return "" if element is None else "".join(element.itertext()).strip()
