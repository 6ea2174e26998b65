"""Quotations set off as a paragraph of their own, without marks: "He added:" and the next line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pressmark.detect.quotes.attribution import Attribution, Rung
from pressmark.detect.quotes.cues import find_speaker, is_cue
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds, paragraphs

_SAYING = frozenset({"say", "add", "write", "continue", "tweet", "post", "reply", "respond"})
_LEAST_WORDS = 6
_LONGEST_LEAD_IN = 300  # code points of the paragraph that ends in "he added:"
_MARK = re.compile('["“”„«»‘]')
_WORD = re.compile(r"\w+")
_NO_PROSE = ("•", "-", "–", "*", "@", "http", "pic.", "Read", "READ")


def find_set_off(scene: Scene) -> Iterator[Quote]:
    """Yield each paragraph without marks that follows a line which ends in a cue and a colon."""
    if ":\n" not in scene.text.replace(" \n", "\n"):
        return
    for lead_in, block in pairwise(paragraphs(scene.text)):
        if scene.text[lead_in[1] - 1] != ":" or not _is_prose(scene, block):
            continue
        attribution = _said(scene, lead_in)
        if attribution is not None:
            yield Quote(*block, "direct", attribution)


def _is_prose(scene: Scene, block: Bounds) -> bool:
    text = scene.text[slice(*block)]
    enough = len(_WORD.findall(text)) >= _LEAST_WORDS and text.endswith((".", "!", "?", "…"))
    return enough and not _MARK.search(text) and not text.startswith(_NO_PROSE)


def _said(scene: Scene, lead_in: Bounds) -> Attribution | None:
    """Return the cue that ends a line before its colon, and its speaker."""
    if lead_in[1] - lead_in[0] > _LONGEST_LEAD_IN:
        return None
    colon = scene.doc.char_span(lead_in[1] - 1, lead_in[1])
    if colon is None or colon.start == 0:
        return None
    cue = scene.doc[colon.start - 1]
    if not is_cue(cue) or cue.lemma_.lower() not in _SAYING or scene.inside[cue.i] >= 0:
        return None
    speaker = find_speaker(scene, cue)
    return None if speaker is None else Attribution(speaker, cue, Rung.COLON)
