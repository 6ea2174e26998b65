"""ZIP files opened with care: what they unpack to is counted, not believed."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MAX_FILES = 20_000
"""Files in a ZIP that are looked at."""

MAX_UNPACKED = 1_000_000_000
"""Bytes that one ZIP may unpack to, all its files together."""

MAX_RATIO = 250
"""How much larger a file may get by unpacking. Plain text gets some 3 times as large, a table or
XML of a few repeated words up to 100 times; bombs start at 1,000."""

_FREE = 10_000_000
"""Bytes up to which the ratio does not matter."""

_CHUNK = 1 << 16


class Unpacked:
    """A ZIP file that is open. Its methods raise ValueError with a sentence."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._left = MAX_UNPACKED
        # In a broken ZIP a file may have no name at all, which `is_dir` does not expect.
        self.entries = [one for one in file.infolist() if one.filename and not one.is_dir()]
        if len(self.entries) > MAX_FILES:
            raise ValueError(f"there are more than {MAX_FILES:,} files in it; unpack it first")

    @property
    def names(self) -> set[str]:
        """The names of all files in it, as the ZIP has them."""
        return {entry.filename for entry in self.entries}

    def read(self, name: str, limit: int) -> bytes:
        """Return a file of at most `limit` bytes."""
        entry = next((one for one in self.entries if one.filename == name), None)
        if entry is None:
            raise ValueError(f"it lacks {name}")
        return b"".join(self.chunks(entry, limit))

    def chunks(self, entry: zipfile.ZipInfo, limit: int) -> Iterator[bytes]:
        """Yield what a file unpacks to, piece by piece."""
        if entry.flag_bits & 1:
            raise ValueError("it is locked with a password")
        size = 0
        most = max(_FREE, entry.compress_size * MAX_RATIO)
        with _told(), self._file.open(entry) as packed:
            while chunk := packed.read(_CHUNK):
                size += len(chunk)
                self._left -= len(chunk)
                if size > limit:
                    raise ValueError(f"it unpacks to more than {limit / 1e6:.0f} MB")
                if size > most:
                    raise ValueError(f"it unpacks to more than {MAX_RATIO} times its size")
                if self._left < 0:
                    raise ValueError(f"all in it is more than {MAX_UNPACKED / 1e6:.0f} MB")
                yield chunk


@contextmanager
def unpacked(path: Path) -> Iterator[Unpacked]:
    """Open a ZIP file. Raises ValueError with a sentence for a broken one, and OSError."""
    with _told(), zipfile.ZipFile(path) as file:
        yield Unpacked(file)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what zipfile says of broken files into a ValueError."""
    try:
        yield
    except zipfile.BadZipFile:
        raise ValueError("the ZIP file is broken or cut off") from None
    except (zlib.error, struct.error, EOFError, RuntimeError, OverflowError) as error:
        raise ValueError(f"the ZIP file cannot be unpacked ({error})") from None
