"""Pages that the user names by their address: the only thing Pressmark ever fetches, and only then.

http and https alone, within limits of size and time. Addresses of this machine and of private
networks are refused wherever they turn up, in what was typed as in where a server sends on to: a
page must not make Pressmark look behind the firewall. The connection goes to the very address
that was checked. Proxies are not used, since they would look names up by themselves.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from pressmark import __version__
from pressmark.errors import ImportProblem
from pressmark.exchange.stream import MAX_TEXT, shortened

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Rule = Callable[[IP], bool]
"""Tells whether a page may be fetched from there."""

SECONDS = 30.0
"""Time for a page, with all that its server sends on to."""

MOST_REDIRECTS = 5
_CHUNK = 1 << 16
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": f"Pressmark/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_SUFFIXES = {"application/pdf": ".pdf", "text/html": ".html", "text/plain": ".txt"}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a page, as the user has typed it."""

    url: str

    @property
    def name(self) -> str:
        """The address as it is told."""
        return shortened(self.url, 200)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched. `url` is where it was found in the end, `name` a name for a file."""

    url: str
    name: str
    data: bytes


def is_public(address: IP) -> bool:
    """Tell whether an address is one of the open internet."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address in _NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address.sixtofour is not None or address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast


class Fetching:
    """Fetches one page. `cancel` may be called from another thread."""

    def __init__(self, rule: Rule = is_public, seconds: float = SECONDS) -> None:
        self._rule = rule
        self._seconds = seconds
        self._end = 0.0
        self._socket: socket.socket | None = None
        self.cancelled = False

    def fetch(self, address: Address) -> Fetched:
        """Fetch a page. Raises ImportProblem."""
        self._end = time.monotonic() + self._seconds
        watchdog = threading.Timer(self._seconds, self._hang_up)
        watchdog.daemon = True
        watchdog.start()
        try:
            return self._follow(address)
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            raise ImportProblem(address.name, self._reason(error)) from None
        finally:
            watchdog.cancel()

    def cancel(self) -> None:
        """End it at once."""
        self.cancelled = True
        self._hang_up()

    def _hang_up(self) -> None:
        """Let whoever waits for the server wait no more; may be called from any thread."""
        connected = self._socket
        if connected is not None:
            with suppress(OSError):  # the other side has hung up before
                connected.shutdown(socket.SHUT_RDWR)

    def _reason(self, error: Exception) -> str:
        if self.cancelled:
            return "cancelled"
        if time.monotonic() >= self._end or isinstance(error, TimeoutError):
            return f"it took longer than {self._seconds:.0f} seconds"
        if isinstance(error, ssl.SSLError):
            return f"the server cannot prove who it is ({error.reason or error})"
        if isinstance(error, http.client.HTTPException):
            return "the server answers in a way that makes no sense"
        if isinstance(error, OSError):
            return f"the server cannot be reached ({error.strerror or error})"
        return str(error)

    def _follow(self, address: Address) -> Fetched:
        url = address.url.strip()
        for _ in range(MOST_REDIRECTS + 1):
            with self._asked(urlsplit(url)) as answer:
                if answer.status not in _REDIRECTS:
                    return self._taken(url, answer)
                url = urljoin(url, answer.getheader("Location", ""))
        raise ValueError("its server sends on again and again")

    @contextmanager
    def _asked(self, parts: SplitResult) -> Iterator[http.client.HTTPResponse]:
        """Ask for a page, and hang up in the end."""
        host, port = _host_and_port(parts)
        place = self._place(host, port)
        with closing(_connected(parts.scheme, host, port, place, self._left())) as sock:
            self._socket = sock
            connection = http.client.HTTPConnection(host, port)
            connection.default_port = _PORTS[parts.scheme]
            connection.sock = sock
            path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
            connection.request("GET", _quoted(path), headers=_HEADERS)
            with closing(connection.getresponse()) as answer:
                yield answer

    def _left(self) -> float:
        left = self._end - time.monotonic()
        if left <= 0 or self.cancelled:
            raise TimeoutError
        return left

    def _place(self, host: str, port: int) -> str:
        """Return the address of a host, once all that it has are allowed."""
        found = [ipaddress.ip_address(one) for one in _looked_up(host, port, self._left())]
        if not found:
            raise ValueError(f"there is no server named {host}")
        if not all(self._rule(one) for one in found):
            raise ValueError(
                f"{host} is in a private network; save the page in a browser and import the file"
            )
        return str(found[0])

    def _taken(self, url: str, answer: http.client.HTTPResponse) -> Fetched:
        if answer.status != 200:
            raise ValueError(f"the server answers {answer.status} ({answer.reason})")
        kind = answer.headers.get_content_type()
        data = self._body(answer)
        charset = answer.headers.get_content_charset()
        if charset and kind.startswith("text/"):
            data = _in_utf_8(data, charset)
        return Fetched(url, _file_name(url, kind), data)

    def _body(self, answer: http.client.HTTPResponse) -> bytes:
        packed = answer.getheader("Content-Encoding", "identity").strip().lower()
        if packed not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise ValueError(f"the server packs the page in a way unknown here ({packed})")
        unpack = zlib.decompressobj(47) if packed not in ("identity", "") else None
        whole = bytearray()
        while chunk := answer.read1(_CHUNK):
            self._left()
            whole += chunk if unpack is None else unpack.decompress(chunk, MAX_TEXT)
            if len(whole) > MAX_TEXT or (unpack is not None and unpack.unconsumed_tail):
                raise ValueError(f"the page is larger than {MAX_TEXT // 1_000_000} MB")
        self._left()  # where we have hung up ourselves it looks like the end of the page
        if answer.length:
            raise ValueError("the server broke off before the end of the page")
        return bytes(whole)


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
    """Return the addresses of a host; looking up knows no limit of time, so a thread does it."""
    found: list[str] = []
    failed: list[OSError] = []

    def look_up() -> None:
        try:
            for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
                found.append(str(place[0]).partition("%")[0])
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TimeoutError
    if failed:
        raise ValueError(f"there is no server named {host}, or no network")
    return found


def _host_and_port(parts: SplitResult) -> tuple[str, int]:
    """Return what to connect to. Raises ValueError for an address that is none of a page."""
    if parts.scheme not in _PORTS:
        raise ValueError("only addresses that begin with http:// or https:// are fetched")
    if parts.username or parts.password:
        raise ValueError("there is a user name in the address; nobody is logged in from here")
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if not host:
        raise ValueError("there is no server named in the address")
    return host, parts.port or _PORTS[parts.scheme]


def _connected(scheme: str, host: str, port: int, place: str, seconds: float) -> socket.socket:
    """Connect to an address that was checked, and not to what the name may mean by now."""
    sock = socket.create_connection((place, port), timeout=seconds)
    if scheme == "http":
        return sock
    try:
        return ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except OSError:
        sock.close()
        raise


def _quoted(path: str) -> str:
    """Return a path as it may be sent: what is beyond ASCII, blank or control as %XX."""
    return "".join(
        char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in path
    )


def _in_utf_8(data: bytes, charset: str) -> bytes:
    """Return a text in UTF-8 with its mark, where the server names the encoding rightly."""
    try:
        return data.decode(charset).encode("utf-8-sig") if data[:3] != b"\xef\xbb\xbf" else data
    except (LookupError, UnicodeError):
        return data


def _file_name(url: str, kind: str) -> str:
    parts = urlsplit(url)
    last = PurePosixPath(unquote(parts.path)).name
    stem = PurePosixPath(last).stem if last else (parts.hostname or "page")
    clean = "".join(char if char.isalnum() or char in "-_. " else "_" for char in stem)[:80]
    suffix = _SUFFIXES.get(kind) or PurePosixPath(last).suffix[:10]
    return f"{clean.strip('. ') or 'page'}{suffix if suffix.isascii() else ''}"
