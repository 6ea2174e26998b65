"""A page of marked articles to read, to send and to print: one file, no scripts, nothing fetched.

All articles stand in one page, with a list of them on top where there are several, and tables of
its quotes and figures below each. Marks that cross are cut where one ends, so that the elements
nest; the words of the labels come from attributes, so that neither copying from the page nor
reading it back gives them as text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import chain, groupby, islice
from pathlib import Path

from pressmark.assets import resources
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.scheme import Label, LabelKey, Scheme, read_scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds, paragraphs
from pressmark.exchange.atomic import replacing
from pressmark.exchange.page_colours import DARK, LIGHT, readable, rgb, written
from pressmark.exchange.page_lists import anchor, lists
from pressmark.exchange.values import value_text

_LAYERS = {Layer.ENTITY: "e", Layer.QUOTE: "q", Layer.FIGURE: "f"}
_LAYER_TITLES = {Layer.ENTITY: "Entities", Layer.QUOTE: "Quotes", Layer.FIGURE: "Figures"}
_STATES = {
    State.SUGGESTED: "sug",
    State.ACCEPTED: "acc",
    State.CORRECTED: "cor",
    State.ADDED: "add",
    State.REJECTED: "rej",
}
_SIGNS = {State.CORRECTED: "✎ ", State.ADDED: "+ "}
_UNKNOWN = "#7a7a7a"

# Widths in ems of the text: of a character of it, and of a chip and its characters. They only
# decide whether a chip has room for its words, so that no two lie upon each other.
_CHARACTER, _CHIP, _LETTER, _DOT = 0.46, 0.62, 0.37, 0.5
_BEYOND = 40
"""Characters that the last chip of a paragraph may reach over its end."""


def write(path: Path, articles: Iterable[MarkedArticle], scheme: Scheme | None = None) -> list[str]:
    """Write all articles into one page, one after another. Raises ExportProblem.

    `scheme` gives titles and colours; without one they are those of the scheme that comes along.
    """
    scheme = scheme or read_scheme(resources() / "schemes" / "news.toml")
    with replacing(path) as target:
        for part in _page(articles, scheme):
            target.write(part.encode("utf-8", "replace"))
    return []


def page(articles: Iterable[MarkedArticle], scheme: Scheme) -> str:
    """Return the page as one string."""
    return "".join(_page(articles, scheme))


class _Looks:
    """The label of each span, with a number for its class in the style sheet."""

    def __init__(self, scheme: Scheme) -> None:
        self._found: dict[LabelKey, tuple[int, Label]] = {
            (label.layer, label.name): (number, label) for number, label in enumerate(scheme.labels)
        }

    def of(self, span: Span) -> tuple[int, Label]:
        """Return number and label; one that the scheme does not know is grey."""
        key = (span.layer, span.label)
        if key not in self._found:
            label = Label(span.layer, span.label, span.label, span.label[:4], "", _UNKNOWN, "")
            self._found[key] = (len(self._found), label)
        return self._found[key]

    def labels(self) -> list[tuple[int, Label]]:
        """Return all labels with their numbers."""
        return list(self._found.values())


@dataclass
class _Seen:
    """What the articles so far had: their titles, their labels, the states of their spans."""

    titles: list[str] = field(default_factory=list)
    labels: dict[int, Label] = field(default_factory=dict)
    states: set[State] = field(default_factory=set)

    def note(self, item: MarkedArticle, looks: _Looks) -> None:
        """Take another article in."""
        self.titles.append(_title(item.article))
        self.states.update(span.state for span in item.spans)
        self.labels.update(looks.of(span) for span in item.spans)


def _page(articles: Iterable[MarkedArticle], scheme: Scheme) -> Iterator[str]:
    looks = _Looks(scheme)
    coming = iter(articles)
    ahead = list(islice(coming, 2))
    title = _title(ahead[0].article) if len(ahead) == 1 else "Marked articles"
    language = ahead[0].article.language if ahead else "en"
    yield (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Pressmark">\n'
        f"<title>{_words(title)}</title>\n<style>\n{_style()}{_label_rules(looks.labels())}</style>\n"
        "</head>\n<body>\n"
    )
    # The list of articles is seen on top, and comes last: whoever goes by keys is led to it.
    if len(ahead) > 1:
        yield '<a class="skip" href="#articles">List of articles</a>\n'
    yield "<main>\n"
    seen = _Seen()
    for item in chain(ahead, coming):
        seen.note(item, looks)
        yield _article(item, len(seen.titles), looks, scheme)
    yield f"</main>\n{_legend(seen)}{_contents(seen.titles)}</body>\n</html>\n"


def _title(article: Article) -> str:
    first = article.text[slice(*next(iter(paragraphs(article.text)), (0, 0)))]
    return article.title or first[:120] or article.name


def _words(text: str) -> str:
    return escape(" ".join(text.split()), quote=True)


def _contents(titles: Sequence[str]) -> str:
    """Return the list of articles, which the style sheet puts on top: by now all are known."""
    if len(titles) < 2:
        return ""
    rows = "".join(
        f'<li><a href="#a{number}">{_words(title)}</a></li>\n'
        for number, title in enumerate(titles, start=1)
    )
    return f'<nav id="articles" aria-label="Articles"><ol>\n{rows}</ol></nav>\n'


def _article(item: MarkedArticle, number: int, looks: _Looks, scheme: Scheme) -> str:
    article, lines = item.article, paragraphs(item.article.text)
    title = _title(article)
    first = article.text[slice(*lines[0])] if lines else ""
    headline = bool(lines) and first.strip() == title.strip()
    head = "" if headline else f'<h1 dir="auto">{_words(title)}</h1>\n'
    body = []
    for at, (bounds, spans) in enumerate(_by_line(lines, item.spans)):
        tag = "h1" if headline and at == 0 else "p"
        marked = "".join(_marked(article.text, bounds, spans, looks, number))
        body.append(f'<{tag} dir="auto">{marked}</{tag}>\n')
    return (
        f'<section id="a{number}">\n{head}{_about(article)}'
        f'<article lang="{escape(article.language)}">\n{"".join(body)}</article>\n'
        f"{lists(item, number, scheme)}</section>\n"
    )


def _by_line(lines: Sequence[Bounds], spans: Iterable[Span]) -> Iterator[tuple[Bounds, list[Span]]]:
    """Yield each line with the spans that lie in it, or in part."""
    within: list[list[Span]] = [[] for _ in lines]
    for span in spans:
        at = bisect_right(lines, span.start, key=lambda line: line[1])
        while at < len(lines) and lines[at][0] < span.end:
            within[at].append(span)
            at += 1
    yield from zip(lines, within, strict=True)


def _about(article: Article) -> str:
    """Return the line with source, date and address; only web addresses become links."""
    parts = [
        _words(part)
        for part in (article.source, article.author, (article.published or "")[:10])
        if part
    ]
    url = article.url or ""
    if url.startswith(("http://", "https://")):
        parts.append(f'<a href="{escape(url)}" rel="noreferrer noopener">{_words(url)}</a>')
    elif url:
        parts.append(_words(url))
    return f'<aside class="about">{" · ".join(parts)}</aside>\n' if parts else ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span as far as it lies in one paragraph, and its chip: words, or "" for a dot."""

    span: Span
    start: int
    end: int
    chip: str | None
    shift: float


def _marked(
    text: str, bounds: Bounds, spans: Sequence[Span], looks: _Looks, number: int
) -> Iterator[str]:
    """Yield a paragraph's text with its marks as elements that nest.

    `number` is that of the article on the page.
    """
    pieces = _pieces(bounds, spans, looks)
    edges = sorted({*bounds, *(p.start for p in pieces), *(p.end for p in pieces)})
    starting: dict[int, list[_Piece]] = {}
    for piece in pieces:
        starting.setdefault(piece.start, []).append(piece)
    opened: list[_Piece] = []
    before = bounds[0]
    for edge in edges:
        yield escape(text[before:edge], quote=False)
        before = edge
        staying = [piece for piece in opened if piece.end > edge]
        kept = _common(opened, staying)
        yield "</mark>" * (len(opened) - kept)
        fresh = starting.get(edge, [])
        for piece in staying[kept:]:
            yield _opening(piece, looks)
        for piece in fresh:
            yield _opening(piece, looks, number)
        opened = [*staying, *fresh]


def _common(opened: Sequence[_Piece], staying: Sequence[_Piece]) -> int:
    """Return how many of the outermost elements can stay open."""
    same = 0
    while same < len(staying) and opened[same] is staying[same]:
        same += 1
    return same


def _pieces(bounds: Bounds, spans: Sequence[Span], looks: _Looks) -> list[_Piece]:
    """Return what lies in a paragraph, the longer first where two begin together."""
    start, end = bounds
    inside = sorted(spans, key=lambda span: (max(span.start, start), -span.end))
    chips = _chips([span for span in inside if span.start >= start], end, looks)
    return [
        _Piece(span, max(span.start, start), min(span.end, end), *chips.get(id(span), (None, 0.0)))
        for span in inside
    ]


def _chips(spans: Sequence[Span], end: int, looks: _Looks) -> dict[int, tuple[str, float]]:
    """Give each span the longest words that fit before the next chip, and its place beside others.

    Places are in ems from the beginning of the span.
    """
    found: dict[int, tuple[str, float]] = {}
    groups = [(start, list(here)) for start, here in groupby(spans, key=lambda span: span.start)]
    ends = [*(start for start, _ in groups[1:]), end + _BEYOND]
    for (start, here), after in zip(groups, ends[: len(groups)], strict=True):
        room = (after - start) * _CHARACTER
        for words in (_fullest, _full, _short, _none):
            chips = [words(span, looks) for span in here]
            widths = [_DOT if not chip else _CHIP + _LETTER * len(chip) for chip in chips]
            if sum(widths) <= room:
                break
        for at, (span, chip) in enumerate(zip(here, chips, strict=True)):
            found[id(span)] = (chip, round(sum(widths[:at]), 2))
    return found


def _fullest(span: Span, looks: _Looks) -> str:
    """Return the title of a span and who is quoted."""
    name = _speaker(span)
    return f"{_full(span, looks)}: {name}" if name else _full(span, looks)


def _full(span: Span, looks: _Looks) -> str:
    return _SIGNS.get(span.state, "") + looks.of(span)[1].title


def _short(span: Span, looks: _Looks) -> str:
    return _SIGNS.get(span.state, "") + looks.of(span)[1].short


def _none(_: Span, __: _Looks) -> str:
    return ""


def _opening(piece: _Piece, looks: _Looks, article: int | None = None) -> str:
    """Open the element of a span, which without the number of its `article` goes on with it."""
    number, label = looks.of(piece.span)
    names = [_LAYERS[piece.span.layer], f"l{number}", _STATES[piece.span.state]]
    more = ""
    if piece.chip is not None and article is not None:
        names.append("chip" if piece.chip else "dot")
        more = f' id="{anchor(article, piece.span)}" data-l="{escape(piece.chip)}"'
        more += f' style="--x:{piece.shift}em"' if piece.shift else ""
    told = escape(told_of(piece.span, label), quote=True)
    return f'<mark class="{" ".join(names)}"{more} title="{told}">'


def told_of(span: Span, label: Label) -> str:
    """Say what a span is and what it says: "Direct quote, accepted; speaker Ana Oré"."""
    words = f"{label.title}, {span.state.value}"
    speaker = _speaker(span)
    if speaker:
        return f"{words}; speaker {speaker}"
    value = value_text(span.figure) if span.figure else ""
    return f"{words}; {value}" if value else words


def _speaker(span: Span) -> str | None:
    speaker = span.quote.speaker if span.quote else None
    return speaker.name if speaker else None


def _style() -> str:
    return (resources() / "pages" / "article.css").read_text(encoding="utf-8")


def _label_rules(used: Sequence[tuple[int, Label]]) -> str:
    rules = []
    for number, label in used:
        light, dark = (readable(rgb(label.colour), page) for page in (LIGHT, DARK))
        rules.append(
            f".l{number}{{--light:{written(light)};--dark:{written(dark)};"
            f"--light-tint:{_tint(rgb(label.colour), label.layer)};"
            f"--dark-tint:{_tint(dark, label.layer)}}}\n"
        )
    return "".join(rules)


def _tint(colour: tuple[int, int, int], layer: Layer) -> str:
    alpha = 0.13 if layer is Layer.QUOTE else 0.2
    return f"rgba({colour[0]},{colour[1]},{colour[2]},{alpha})"


def _legend(seen: _Seen) -> str:
    if not seen.labels:
        return ""
    rows = []
    for layer in Layer:
        labels = [
            f'<li><mark class="{_LAYERS[layer]} l{number} acc">{_words(label.title)}</mark></li>'
            for number, label in sorted(seen.labels.items())
            if label.layer is layer
        ]
        if labels:
            rows.append(f"<h2>{_LAYER_TITLES[layer]}</h2><ul>{''.join(labels)}</ul>\n")
    if len(seen.states) > 1:
        words = "".join(
            f'<li><mark class="e {_STATES[state]}">{_SIGNS.get(state, "")}{state.value}</mark></li>'
            for state in State
            if state in seen.states
        )
        rows.append(f"<h2>States</h2><ul>{words}</ul>\n")
    return f'<footer class="legend">\n{"".join(rows)}</footer>\n'
