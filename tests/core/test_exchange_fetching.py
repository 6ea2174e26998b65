"""Pages fetched by their address, from a server on this machine that the rule of a test allows."""

import gzip
import ipaddress
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from inbox_samples import SAMPLES

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange.fetching import Address, Fetching, is_public
from pressmark.exchange.reading import Reading, source_of
from pressmark.exchange.registry import Begun
from pressmark.exchange.stream import ImportItem

PAGE = "<html><title>Quay</title><article><p>It costs £3.2m – “at last”.</p></article></html>"


class Pages(BaseHTTPRequestHandler):
    """Serves what the tests need, and counts how often it is asked."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        serve = getattr(self, f"serve_{self.path.strip('/').split('/')[0].split('?')[0]}", None)
        if serve is None:
            self.send_error(404, "Not Found")
            return
        # The other side has had enough, which is what some tests want.
        with suppress(BrokenPipeError, ConnectionResetError):
            serve()

    def answer(self, data: bytes, kind: str = "text/html; charset=utf-8", **fields: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def send_on(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def serve_page(self) -> None:
        self.answer(PAGE.encode())

    def serve_western(self) -> None:
        self.answer(PAGE.encode("cp1252"), "text/html; charset=windows-1252")

    def serve_pdf(self) -> None:
        self.answer(SAMPLES["pdf"], "application/pdf")

    def serve_zipped(self) -> None:
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def serve_bomb(self) -> None:
        self.answer(gzip.compress(b"0" * 60_000_000), Content_Encoding="gzip")

    def serve_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"0" * 1_000_000)

    def serve_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(600):
            self.wfile.write(b"0")
            self.wfile.flush()
            time.sleep(0.1)

    def serve_head(self) -> None:
        for _ in range(600):
            self.wfile.write(b"H")
            self.wfile.flush()
            time.sleep(0.1)

    def serve_moved(self) -> None:
        self.send_on("/page")

    def serve_circle(self) -> None:
        self.send_on("/circle")

    def serve_inside(self) -> None:
        self.send_on("http://10.0.0.1/secret")

    def serve_file(self) -> None:
        self.send_on("file:///etc/passwd")

    def serve_nonsense(self) -> None:
        self.wfile.write(b"no answer at all\r\n\r\n")

    def serve_short(self) -> None:
        self.answer(b"<html>Words", Content_Length="500")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()
    thread.join()


def here(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Allow this machine in the place of the open internet."""
    return address.is_loopback


def read(url: str) -> list[ImportItem]:
    with Reading(rule=here) as reading:
        return [one for one in reading.read([Address(url)]) if not isinstance(one, Begun)]


def problem(url: str, seconds: float = 30) -> str:
    with pytest.raises(ImportProblem) as caught:
        Fetching(here, seconds).fetch(Address(url))
    return caught.value.reason


@pytest.mark.parametrize("path", ["page", "western", "zipped", "moved"])
def test_a_page_is_fetched_and_read_by_its_content(server: str, path: str) -> None:
    [item] = read(f"{server}/{path}")
    assert isinstance(item, MarkedArticle)
    assert item.article.text == "It costs £3.2m – “at last”."
    assert item.article.title == "Quay"
    assert item.article.url == f"{server}/{'page' if path == 'moved' else path}"
    assert item.article.name == ("page" if path == "moved" else path)


def test_a_pdf_is_fetched_as_well(server: str) -> None:
    [item] = read(f"{server}/pdf/plan%20b?x=1#top")
    assert isinstance(item, MarkedArticle)
    assert item.article.text == "Words of an article."
    assert item.article.name == "plan b"


def test_a_page_is_fetched_once_however_often_it_is_read(server: str) -> None:
    Pages.asked.clear()
    with Reading(rule=here) as reading:
        for _ in range(3):
            assert len(list(reading.read([Address(f"{server}/page")]))) == 2
    assert Pages.asked == ["/page"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone", "the server answers 404 (Not Found)"),
        ("circle", "its server sends on again and again"),
        ("inside", "10.0.0.1 is in a private network"),
        ("file", "only addresses that begin with http:// or https://"),
        ("endless", "the page is larger than 20 MB"),
        ("bomb", "the page is larger than 20 MB"),
        ("short", "the server broke off before the end of the page"),
        ("nonsense", "the server answers in a way that makes no sense"),
    ],
)
def test_what_a_server_does_wrong_gets_a_sentence(server: str, path: str, reason: str) -> None:
    assert reason in problem(f"{server}/{path}")


@pytest.mark.parametrize("path", ["slow", "head"])
def test_a_server_that_trickles_is_given_up(server: str, path: str) -> None:
    begun = time.monotonic()
    assert problem(f"{server}/{path}", 1) == "it took longer than 1 seconds"
    assert time.monotonic() - begun < 5


def test_cancelling_ends_it_at_once(server: str) -> None:
    with Reading(rule=here) as reading:
        threading.Timer(0.5, reading.cancel).start()
        begun = time.monotonic()
        assert list(reading.read([Address(f"{server}/slow")])) == []
    assert time.monotonic() - begun < 5


def test_nothing_private_is_fetched_without_that_rule(server: str) -> None:
    Pages.asked.clear()
    for url in (server, server.replace("127.0.0.1", "localhost"), "http://[::1]/", "http://0/"):
        with pytest.raises(ImportProblem, match="is in a private network; save the page"):
            Fetching().fetch(Address(url))
    assert Pages.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("192.168.0.1", False), ("169.254.169.254", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("::1", False), ("fe80::1", False),
        ("fd00::1", False), ("::ffff:10.0.0.1", False), ("::ffff:8.8.8.8", True),
        ("64:ff9b::a00:1", False), ("64:ff9b::808:808", True), ("2002:a00:1::", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/x", "only addresses that begin with http"),
        ("file:///etc/passwd", "only addresses that begin with http"),
        ("http://ana:secret@example.org/", "there is a user name in the address"),
        ("http:///x", "there is no server named in the address"),
        ("http://example.org:99999999/", "Port out of range"),
        ("http://" + "a" * 80 + ".example/", "label"),
        ("http://[::1", "Invalid IPv6 URL"),
    ],
)
def test_an_address_that_is_none_gets_a_sentence(url: str, reason: str) -> None:
    assert reason in problem(url)


def test_what_is_typed_is_an_address_where_it_says_so() -> None:
    assert source_of("https://example.org/a") == Address("https://example.org/a")
    assert source_of("ftp://example.org/a") == Address("ftp://example.org/a")
    assert not isinstance(source_of("C:\\a.txt"), Address)
    assert not isinstance(source_of("a.txt"), Address)


def test_a_name_that_leads_elsewhere_stays_in_the_folder(server: str) -> None:
    [item] = read(f"{server}/page/..%2F..%2Fetc%2Fpasswd%00.txt")
    assert isinstance(item, MarkedArticle)
    assert "/" not in item.article.name
