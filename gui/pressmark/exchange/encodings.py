"""From bytes to text: what the file announces, then UTF-8, then the likeliest guess."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from pressmark.domain.text import REPLACEMENT
from pressmark.exchange.kinds import BOMS, Kind, announced, kind_of, wide
from pressmark.exchange.stream import counted

# The legacy encodings that news archives hold. charset-normalizer tries about a hundred when left
# to itself and then finds Icelandic or Tajik variants in English text.
_GUESSES = {
    "cp1252": "Windows-1252 (Western)",
    "mac_roman": "Mac Roman (Western)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "gb18030": "GB 18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "shift_jis": "Shift JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "euc_kr": "EUC-KR (Korean)",
}
_ASCII = bytes(range(128))

# What stands beyond ASCII in English news: typographic marks, currency signs, borrowed accents.
_ENGLISH_EXTRAS = frozenset(
    "‘’“”–—…•·£€¢©®™°½¼¾×áàâäãåçéèêëíîïñóôöøúûüÁÉÍÓÚÑÖÜùûœŒæßÀÂÄÅÆÇÈÊÎÔØÙÛ\xa0"
)

_MOSTLY_ASCII = 0.05
"""Share of bytes beyond ASCII up to which a text is in a Western language.

English with curly quotes has 1–3 %, French 4 %, Polish and Czech 8–15 %, Russian 80 %. On such
texts charset-normalizer takes Windows-1250 for 1252, and £ becomes Ł.
"""

_LARGELY_ASCII = 0.5
"""Share up to which a text can be Western at all; a headline in curly quotes comes near it."""

_SAMPLE = 200_000
"""Bytes a guess rests on."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as decoded, not yet normalised, with what the user has to know about it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Turn the bytes of a text file into text. Raises ValueError with a reason for the user."""
    encoding = announced(data)
    if encoding:
        return _announced(data, encoding)
    kind = kind_of(data[: 64 * 1024])
    if kind not in (Kind.TEXT, Kind.JSON_LINES, Kind.JSON, Kind.PAGE):
        raise ValueError(kind.value)
    encoding = wide(data)
    if encoding:
        return _strictly(data, encoding, f"read as {encoding.upper()}, which is a guess")
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _nearly_utf_8(data) or _guess(data)


def encoding_of(path: Path) -> tuple[str, tuple[str, ...]]:
    """Tell the encoding of a text file that is too long to be read at once, with notes on it.

    Decode what is read in it with `errors="replace"`. Raises OSError, and ValueError where the
    encoding cannot be guessed.
    """
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
        encoding = announced(head) or wide(head)
        if encoding:
            return encoding, ()
        decoder, place, chunk = codecs.getincrementaldecoder("utf-8")(), 0, head
        try:
            while chunk:
                decoder.decode(chunk)
                place, chunk = place + len(chunk), file.read(_SAMPLE)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            file.seek(max(0, place - _SAMPLE // 2))
            return _guessed(file.read(_SAMPLE * 2))
    return "utf-8-sig", ()


def _guessed(sample: bytes) -> tuple[str, tuple[str, ...]]:
    nearly = _nearly_utf_8(sample)
    if nearly is not None:
        return "utf-8-sig", (f"what is not in UTF-8 became {REPLACEMENT}",)
    encoding = _western(sample) or _likeliest(sample)
    if encoding is None:
        raise ValueError("the file is not in UTF-8, nor in any encoding that can be guessed")
    return encoding, (f"the file is not in UTF-8; read as {_GUESSES[encoding]}, which is a guess",)


def _announced(data: bytes, encoding: str) -> Decoded:
    mark = next(mark for mark, name in BOMS if name == encoding)
    return _strictly(data[len(mark) :], encoding)


def _strictly(data: bytes, encoding: str, *notes: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), notes)
    except UnicodeDecodeError as error:
        # A stray lone surrogate is no reason to refuse an article; a torn last unit neither.
        text = data.decode(encoding, "replace")
        bad = text.count(REPLACEMENT)
        if bad > 0.01 * len(text):
            raise ValueError(
                f"the file begins as {encoding.upper()}, but byte {error.start + 1} does not fit"
            ) from None
        return Decoded(text, (*notes, *_broken(bad)))


def _broken(bad: int) -> tuple[str, ...]:
    return (f"{counted(bad, 'broken character')} became {REPLACEMENT}",) if bad else ()


def _nearly_utf_8(data: bytes) -> Decoded | None:
    """Decode UTF-8 that is broken in a few places, as where programs cut or glued bytes.

    Java and old databases write characters beyond U+FFFF as two surrogates; these are joined. In
    other encodings bytes hardly ever make a valid sequence of UTF-8, so one of those for each
    broken place is proof enough.
    """
    try:
        halves = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        if (mixed := _mixed(data)) is not None:
            return mixed
        text = data.decode("utf-8", "replace")
        bad = text.count(REPLACEMENT) - data.count(REPLACEMENT.encode())
        good = len(text) - len(text.encode("ascii", "ignore")) - bad
        return Decoded(text, _broken(bad)) if good > bad else None
    return Decoded(halves.decode("utf-16-le", "surrogatepass"))


def _mixed(data: bytes) -> Decoded | None:
    """Decode UTF-8 into which a text in Windows-1252 was pasted, where that makes good letters."""
    text = data.decode("utf-8", "surrogateescape")
    strays = "".join(_STRAY.findall(text))
    good = len(text) - len(text.encode("ascii", "ignore")) - len(strays)
    letters = _western_of(strays)
    torn = any(len(run) > 1 and _LEADS.match(run) for run in _STRAY.findall(text))
    if not good or torn or any(letter not in _ENGLISH_EXTRAS for letter in letters):
        return None
    note = "partly in UTF-8 and partly in Windows-1252 (Western), and read so, which is a guess"
    return Decoded(_STRAY.sub(lambda found: _western_of(found[0]), text), (note,))


def _western_of(strays: str) -> str:
    return strays.encode("utf-8", "surrogateescape").decode("cp1252", "replace")


_STRAY = re.compile("[\udc80-\udcff]+")
"""Bytes that are no UTF-8, as Python keeps them."""

_LEADS = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]")
"""The beginning of a character whose end was cut off."""


def _guess(data: bytes) -> Decoded:
    """Decode bytes that are not UTF-8 by the likeliest of the legacy encodings."""
    encoding = _western(data) or _likeliest(data[:_SAMPLE])
    if encoding is None:
        raise ValueError("the file is not in UTF-8, nor in any encoding that can be guessed")
    text = data.decode(encoding, "replace")
    bad = text.count(REPLACEMENT)
    note = f"the file is not in UTF-8; read as {_GUESSES[encoding]}, which is a guess"
    return Decoded(text, (note, *_broken(bad)))


def _western(data: bytes) -> str | None:
    """Return the Western encoding of a text that is nearly all ASCII, None where it is not.

    A short text may have more beyond ASCII, if all of it is what one expects.
    """
    high = data.translate(None, _ASCII)
    if len(high) > _LARGELY_ASCII * len(data):
        return None
    enough = 0.5 if len(high) <= _MOSTLY_ASCII * len(data) else 1
    scores = {name: _plausibility(high, name) for name in ("cp1252", "mac_roman")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= enough else None


def _plausibility(high: bytes, encoding: str) -> float:
    """Return the share of these bytes that are characters one expects in English news."""
    return sum(char in _ENGLISH_EXTRAS for char in high.decode(encoding, "replace")) / len(high)


def _likeliest(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_GUESSES)).best()
    return best.encoding if best is not None and best.encoding in _GUESSES else None
