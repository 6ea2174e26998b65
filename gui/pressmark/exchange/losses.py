"""What an export could not carry: sentences for the user, and a list of the spans concerned.

A writer makes one `Losses`, tells it what it leaves out or changes as it goes, and returns it. The
list is packed while it grows: 400,000 spans that are left out take about 10 MB.
"""

import csv
import io
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressmark.domain.article import Article
from pressmark.domain.span import Span
from pressmark.exchange.atomic import replacing
from pressmark.exchange.cells import harmless
from pressmark.exchange.stream import counted, shortened

COLUMNS = ("reason", "article", "span", "layer", "label", "start", "end", "text")
"""The header of the list; offsets are code points, half-open."""

_LONGEST = 200
"""Characters of a span's text in the list."""

_PIECE = 1 << 16
"""Characters of the list that are packed at once."""


class Losses:
    """Sentences on what was lost, and the spans and articles behind them."""

    def __init__(self, sentences: Iterable[str] = ()) -> None:
        """`sentences` say what concerns no span and no article of its own."""
        self.sentences = list(sentences)
        self.of_spans: Counter[tuple[str, str]] = Counter()
        self.of_articles: Counter[str] = Counter()
        self._packer = zlib.compressobj(1)
        self._packed: list[bytes] = []
        self._rows = io.StringIO()
        self._csv = csv.writer(self._rows, lineterminator="\r\n")

    def add(self, sentence: str) -> None:
        """Note a loss that concerns no span and no article of its own."""
        self.sentences.append(sentence)

    def span(self, article: Article, span: Span, reason: str, kind: str = "span") -> None:
        """Note what happened to a span: "left out: CoNLL has no overlap", "cut into pieces".

        `reason` follows "3 nested spans" in the sentence, where `kind` is "nested span". Give equal
        losses equal words: they are counted together, and each span is listed.
        """
        self.of_spans[kind, reason] += 1
        self._list(
            reason, article.name, span.name, span.layer.value, span.label, span.start, span.end,
            shortened(span.text, _LONGEST),
        )  # fmt: skip

    def article(self, article: Article, reason: str) -> None:
        """Note what happened to a whole article: "without spans left out: a row is a span"."""
        self.of_articles[reason] += 1
        self._list(reason, article.name, *[""] * 6)

    def join(self, other: "Losses") -> None:
        """Take in what another tells and lists."""
        self.sentences += other.sentences
        self.of_spans.update(other.of_spans)
        self.of_articles.update(other.of_articles)
        for part in other.unpacked():
            self._pack()
            self._packed.append(self._packer.compress(part))

    def _list(self, *cells: str | int) -> None:
        self._csv.writerow([harmless(one) if isinstance(one, str) else one for one in cells])
        if self._rows.tell() > _PIECE:
            self._pack()

    def _pack(self) -> None:
        self._packed.append(self._packer.compress(self._rows.getvalue().encode("utf-8", "replace")))
        self._rows.seek(0)
        self._rows.truncate()

    @property
    def listed(self) -> int:
        """How many spans and articles are listed."""
        return self.of_spans.total() + self.of_articles.total()

    def told(self) -> list[str]:
        """Return one sentence for each kind of loss; [] where nothing was lost."""
        spans = [f"{counted(n, kind)} {reason}." for (kind, reason), n in self.of_spans.items()]
        articles = [f"{counted(n, 'article')} {reason}." for reason, n in self.of_articles.items()]
        return [*spans, *articles, *self.sentences]

    def __bool__(self) -> bool:
        """Whether anything was lost."""
        return bool(self.listed or self.sentences)

    def write(self, path: Path) -> None:
        """Write the list as a CSV table, in UTF-8 with a byte order mark. Raises ExportProblem."""
        with replacing(path) as target:
            target.write(("\ufeff" + ",".join(COLUMNS) + "\r\n").encode())
            for part in self.unpacked():
                target.write(part)

    def unpacked(self) -> Iterator[bytes]:
        """Yield the list in pieces, without its header."""
        self._pack()
        self._packed.append(self._packer.flush(zlib.Z_SYNC_FLUSH))
        unpacker = zlib.decompressobj()
        for part in self._packed:
            yield unpacker.decompress(part)
