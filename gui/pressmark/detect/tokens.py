"""All tokens of a Doc looked at together: asking each one by itself takes many times as long."""

from typing import Any

from spacy.tokens import Doc, Token


def starts(doc: Doc) -> list[int]:
    """Return where each token begins, in code points."""
    return column(doc, "IDX")


def column(doc: Doc, attribute: str) -> list[int]:
    """Return an attribute of each token, by spaCy's name for it; strings as their hashes."""
    values: Any = doc.to_array(attribute)
    found: list[int] = values.tolist()
    return found


def beginning_large(doc: Doc, text: str) -> list[Token]:
    """Return the tokens that begin with no small letter, `text` being that of the Doc."""
    return [doc[index] for index, at in enumerate(starts(doc)) if not text[at].islower()]
