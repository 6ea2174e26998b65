"""Faults below SQLite: a layer around the file system of the very library that Python uses.

SQLite reaches files through a table of functions (https://www.sqlite.org/vfs.html). Here the one
that opens files is replaced, and then in each file of a project those that write. So every write
of the program passes by, whatever it was asked for through, and can fail as a disk does.
"""

import ctypes as c
import ctypes.util
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

OK, FULL = 0, 13
IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE, IOERR_LOCK = 778, 1034, 1546, 2570, 3850

_OPEN_DB, _OPEN_JOURNAL = 0x100, 0x800
_POINTER = c.c_void_p


class _Vfs(c.Structure):
    pass


_OPEN = c.CFUNCTYPE(c.c_int, _POINTER, _POINTER, _POINTER, c.c_int, _POINTER)
_DELETE = c.CFUNCTYPE(c.c_int, _POINTER, c.c_char_p, c.c_int)

_Vfs._fields_ = [
    ("iVersion", c.c_int),
    ("szOsFile", c.c_int),
    ("mxPathname", c.c_int),
    ("pNext", _POINTER),
    ("zName", c.c_char_p),
    ("pAppData", _POINTER),
    ("xOpen", _OPEN),
    ("xDelete", _DELETE),
    *((f"other{number}", _POINTER) for number in range(14)),
]

_CLOSE = c.CFUNCTYPE(c.c_int, _POINTER)
_WRITE = c.CFUNCTYPE(c.c_int, _POINTER, _POINTER, c.c_int, c.c_int64)
_TRUNCATE = c.CFUNCTYPE(c.c_int, _POINTER, c.c_int64)
_SYNC = c.CFUNCTYPE(c.c_int, _POINTER, c.c_int)
_LOCK = c.CFUNCTYPE(c.c_int, _POINTER, c.c_int)


class _Methods(c.Structure):
    _fields_ = [
        ("iVersion", c.c_int),
        ("xClose", _CLOSE),
        ("xRead", _POINTER),
        ("xWrite", _WRITE),
        ("xTruncate", _TRUNCATE),
        ("xSync", _SYNC),
        ("xFileSize", _POINTER),
        ("xLock", _LOCK),
        *((f"other{number}", _POINTER) for number in range(11)),
    ]


class Fault(Enum):
    """How a disk fails."""

    FULL = "full"
    WRITE = "write"
    TORN = "torn"
    SYNC = "fsync"

    @property
    def hits(self) -> tuple[str, ...]:
        """The operations that fail in this way."""
        if self is Fault.SYNC:
            return ("sync",)
        return ("write",) if self in (Fault.FULL, Fault.TORN) else ("write", "truncate", "delete")


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that SQLite did to a file: "db" or "journal"."""

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


@dataclass
class Disk:
    """What is done to files while the layer is there, and what is to fail."""

    done: list[Operation] = field(default_factory=list)
    fault: Fault | None = None
    countdown: int = 0
    lasting: bool = False
    """Whether all that comes after the first failure fails, too, as on a disk that stays full."""
    failed: int = 0
    recording: bool = False
    no_locks: bool = False
    """Whether files cannot be locked, as in some network folders."""

    def arm(self, fault: Fault, countdown: int, *, lasting: bool = False) -> None:
        """Let the operation with this number, counted from 1, fail."""
        self.fault, self.countdown, self.lasting, self.failed = fault, countdown, lasting, 0

    def disarm(self) -> None:
        """Let everything succeed."""
        self.fault = None

    def fails(self, operation: Operation) -> bool:
        """Note an operation; return whether it is to fail."""
        if self.recording:
            self.done.append(operation)
        if self.fault is None or operation.kind not in self.fault.hits:
            return False
        self.countdown -= 1
        hit = self.countdown == 0 or (self.lasting and self.countdown < 0)
        self.failed += hit
        return hit


def library() -> c.CDLL | None:
    """Return the SQLite that Python uses, None where it cannot be reached from here."""
    name = ctypes.util.find_library("sqlite3")
    if name is None:
        return None
    found = c.CDLL(name)
    found.sqlite3_libversion.restype = c.c_char_p
    return found if found.sqlite3_libversion().decode() == sqlite3.sqlite_version else None


@contextmanager
def faulty_disk() -> Iterator[Disk]:
    """Put the layer below all files that SQLite opens from now on, until the end of the block.

    Whatever was opened inside is to be closed inside.
    """
    sqlite = library()
    assert sqlite is not None, "ask `library` first"
    sqlite.sqlite3_vfs_find.restype = _POINTER
    first = sqlite.sqlite3_vfs_find(None)
    layer = _Layer(c.cast(first, c.POINTER(_Vfs)).contents, first)
    sqlite.sqlite3_vfs_register(c.byref(layer.vfs), 1)
    try:
        yield layer.disk
    finally:
        sqlite.sqlite3_vfs_register(_POINTER(first), 1)
        sqlite.sqlite3_vfs_unregister(c.byref(layer.vfs))


class _Layer:
    """The functions that stand in front of the real ones; they live as long as this object."""

    def __init__(self, real: _Vfs, address: int) -> None:
        self.disk = Disk()
        self._real, self._address = real, address
        self._files: dict[int, str] = {}
        self._methods: dict[tuple[int, str], _Methods] = {}
        self._alive: list[object] = []
        self.vfs = _Vfs.from_buffer_copy(real)
        self.vfs.pNext, self.vfs.zName = None, b"pressmark-faults"
        self.vfs.xOpen, self.vfs.xDelete = _OPEN(self._open), _DELETE(self._delete)

    def _open(self, _: int, name: int, file: int, flags: int, out: int) -> int:
        result = self._real.xOpen(self._address, name, file, flags, out)
        methods = c.cast(file, c.POINTER(_POINTER))
        if result == OK and methods[0] and flags & (_OPEN_DB | _OPEN_JOURNAL):
            role = "db" if flags & _OPEN_DB else "journal"
            key = (methods[0], role)
            if key not in self._methods:
                self._methods[key] = self._in_front_of(methods[0], role)
            methods[0] = c.addressof(self._methods[key])
        return int(result)

    def _in_front_of(self, address: int, role: str) -> _Methods:
        real = c.cast(address, c.POINTER(_Methods)).contents
        ours = _Methods.from_buffer_copy(real)

        def write(file: int, data: int, size: int, at: int) -> int:
            content = c.string_at(data, size)
            if self.disk.fails(Operation("write", role, at, content)):
                if self.disk.fault is Fault.TORN:
                    real.xWrite(file, data, size // 2, at)
                return FULL if self.disk.fault is Fault.FULL else IOERR_WRITE
            return int(real.xWrite(file, data, size, at))

        def truncate(file: int, size: int) -> int:
            if self.disk.fails(Operation("truncate", role, size)):
                return IOERR_TRUNCATE
            return int(real.xTruncate(file, size))

        def sync(file: int, flags: int) -> int:
            if self.disk.fails(Operation("sync", role)):
                return IOERR_FSYNC
            return int(real.xSync(file, flags))

        def lock(file: int, level: int) -> int:
            return IOERR_LOCK if self.disk.no_locks else int(real.xLock(file, level))

        ours.xWrite, ours.xTruncate = _WRITE(write), _TRUNCATE(truncate)
        ours.xSync, ours.xLock = _SYNC(sync), _LOCK(lock)
        return ours

    def _delete(self, _: int, name: bytes, sync_folder: int) -> int:
        role = "journal" if name.endswith(b"-journal") else "db"
        if self.disk.fails(Operation("delete", role, sync_folder)):
            return IOERR_DELETE
        return int(self._real.xDelete(self._address, name, sync_folder))
