"""Names in other scripts, quotations in other languages, and languages told from peoples."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from pressmark.detect.lexicon import languages
from pressmark.detect.lines import Lines, apart
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion

SCRIPTS_ORIGIN = origin("scripts")
"""Origin of a name in another script, known by the one beside it, or by the marks of a title."""

# Greek, Cyrillic, Armenian, Hebrew, Arabic, the scripts of India and South-East Asia, Georgian,
# Korean, Japanese and Chinese.
_LETTERS = (
    "\u0370-\u03ff\u0400-\u052f\u0530-\u06ff\u0750-\u077f\u08a0-\u0fff\u1000-\u10ff\u1100-\u11ff"
    "\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufb1d-\ufefc"
)
_RUN = rf"[{_LETTERS}]+(?:[ ·・-][{_LETTERS}]+){{0,5}}"
_STRETCH = re.compile(rf"[{_LETTERS}]+")
_WORD_SIGN = re.compile(r"\w")
_BESIDE = re.compile(rf" ?[(（\[]\s?(?P<bracketed>{_RUN})\s?[)）\]]|, (?P<apposed>{_RUN})(?=[,.)])")
_BRACKETED_NAME = re.compile(rf"(?P<run>{_RUN}) ?[(（\[]$")
_TITLE = re.compile(r"[《〈『](?P<title>[^《》〈〉『』\n]{1,80})[》〉』]")
_SPACED = re.compile(r"[\u0370-\u0fff]")  # scripts with spaces between words
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]")
_QUOTATION = re.compile(
    r"„[^„“”\n]{3,400}[“”]|«[^«»\n]{3,400}»|»[^«»\n]{3,400}«|“[^“”\n]{3,400}”|‘[^‘’\n]{3,400}’"
    r'|"[^"\n]{3,400}"'
)
_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_PLAIN_MARKS = '“‘"'
_SPOKEN = "spoken"
_INTO = frozenset({"in", "into", "from"})


def in_scripts(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the names in other scripts: beside a name of `names`, their repetitions, titles."""
    labels: dict[str, str] = {}
    for name in names:
        run = _run_beside(text, name)
        if run is not None:
            labels.setdefault(run, name.label)
    return apart([*_titles(text), *_occurrences(text, labels)])


def _run_beside(text: str, name: Suggestion) -> str | None:
    """Return what stands in another script in brackets or commas behind a name, or before it."""
    if name.label in {"DATE", "TIME"} or not _LATIN.search(text, name.start, name.end):
        return None
    behind = _BESIDE.match(text, name.end)
    if behind is not None:
        return behind["bracketed"] or behind["apposed"]
    before = _BRACKETED_NAME.search(text[max(0, name.start - 80) : name.start])
    if before is not None and text[name.end : name.end + 1] in (")", "）", "]"):
        return before["run"]
    return None


def _titles(text: str) -> Iterator[Suggestion]:
    for match in _TITLE.finditer(text):
        yield _suggestion("WORK_OF_ART", *match.span("title"))


def _occurrences(text: str, labels: dict[str, str]) -> Iterator[Suggestion]:
    """Yield each place of some names; a text with many of them is read once for all."""
    by_start: dict[str, list[str]] = {}
    for run in labels:
        by_start.setdefault(run[:2], []).append(run)
    for stretch in _STRETCH.finditer(text) if labels else ():
        for place in range(*stretch.span()):
            two = text[place : place + 2]
            for run in (*by_start.get(two, ()), *by_start.get(two[0], ())):
                if text.startswith(run, place) and _is_whole(text, place, run):
                    yield _suggestion(labels[run], place, place + len(run))


def _is_whole(text: str, place: int, run: str) -> bool:
    """Whether a name stands between word ends, in a script that has them."""
    if not _SPACED.match(run):
        return True
    around = text[max(0, place - 1) : place], text[place + len(run) : place + len(run) + 1]
    return not any(_WORD_SIGN.match(sign) for sign in around)


def _suggestion(label: str, start: int, end: int) -> Suggestion:
    return Suggestion(Layer.ENTITY, label, start, end, SCRIPTS_ORIGIN)


def without_foreign(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Leave out what an English pipeline takes for names in texts of other languages.

    A name in a quotation in another language stays if it stands elsewhere as well.
    """
    foreign = _foreign_quotations(text)
    outside = {text[one.start : one.end] for one in names if not foreign.hold(one.start)}
    return [
        one
        for one in names
        if _LATIN.search(text, one.start, one.end)
        and (not foreign.hold(one.start) or text[one.start : one.end] in outside)
    ]


def _foreign_quotations(text: str) -> Lines:
    return Lines(
        [match.span() for match in _QUOTATION.finditer(text) if _is_foreign(match.group())]
    )


def _is_foreign(quotation: str) -> bool:
    """Whether small words of other languages stand in a quotation, and none of English."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(quotation)]
    known = sum(word in languages().foreign for word in words)
    needed = 2 if quotation[0] in _PLAIN_MARKS else 1
    return len(words) >= 3 and known >= needed and not languages().english.intersection(words)


def tell_languages(doc: Doc, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Label "in French" as a language and "English port" as a people."""
    return [_told(doc, name) if name.label in {"NORP", "LANGUAGE"} else name for name in names]


def _told(doc: Doc, name: Suggestion) -> Suggestion:
    span = doc.char_span(name.start, name.end)
    if span is None or span.text not in languages().tongues:
        return name
    label = "LANGUAGE" if _is_spoken(span) else "NORP"
    return name if label == name.label else replace(name, label=label)


def _is_spoken(span: Span) -> bool:
    """Whether the word before or behind makes a language of a name."""
    doc = span.doc
    before = doc[span.start - 1] if span.start else None
    behind = doc[span.end] if span.end < len(doc) else None
    if behind is not None and (
        behind.lower_ in languages().spoken
        or (behind.lower_ == "is" and _SPOKEN in doc[span.end : span.end + 4].text)
    ):
        return True
    if behind is not None and (behind.text == "-" or behind.tag_[:2] in {"NN", "JJ"}):
        return False
    if before is None or before.is_space:
        return False
    return before.lower_ in _INTO or before.lemma_.lower() in languages().speaking
