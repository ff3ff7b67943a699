import gzip
import time

import pytest
import requests

from dlcore.datasets.files import basket, download
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.fetch import fetch
from tests.datasets.serving import CONTENT, data_file, good, listing, send

PACKED = gzip.compress(CONTENT, mtime=0)
KEPT = ["small/numbers-ubyte.gz"]


def cut_off(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(PACKED)))
    handler.end_headers()
    handler.wfile.write(PACKED[: len(PACKED) // 2])


def silent(handler):
    handler.server.closing.wait(10)


BAD = {
    "wrong bytes": (send(gzip.compress(CONTENT[::-1])), "is not the published one"),
    "a page in place of the file": (send(b"<html>Please log in</html>"), "has 26 bytes"),
    "damaged in the middle": (send(PACKED[:500] + bytes(500) + PACKED[1000:]), "damaged"),
    "damaged packing": (send(PACKED[:-9] + bytes(9)), "damaged"),
    "cut short at the source": (send(PACKED[: len(PACKED) // 2]), "cut short"),
    "cut off": (cut_off, "broke off|cut short"),
    "too long": (send(bytes(200_000)), "more than the file can hold"),
    "unpacks to too much": (send(gzip.compress(bytes(10**7))), "over 51,200"),
    "not found": (lambda handler: handler.send_error(404), "404 Not Found"),
    "silent": (silent, "does not answer in time"),
}


@pytest.fixture(autouse=True)
def _short_silence(monkeypatch):
    monkeypatch.setattr(download, "SILENCE_SECONDS", 1)


@pytest.mark.parametrize("answer, reason", BAD.values(), ids=BAD)
def test_bad_mirror_alone_is_a_clear_error_and_leaves_nothing(server, data, answer, reason):
    with pytest.raises(DataUnavailable, match=rf"numbers-ubyte could not be .* 127.0.0.1: .*({reason})"):
        fetch(data_file(server.url("/bad", answer)))
    assert [listing(folder) for folder in data] == [[], [], []]


@pytest.mark.parametrize("answer, reason", BAD.values(), ids=BAD)
def test_second_mirror_helps(server, data, answer, reason):
    assert fetch(data_file(server.url("/bad", answer), server.url("/good", good()))) == CONTENT
    assert [listing(folder) for folder in data] == [KEPT, [], []]
    assert server.asked == ["/bad", "/good"]


def drop_by_drop(before):
    """An answer that sends the bytes `before` and then one byte at a time, for ever."""

    def answer(handler):
        handler.wfile.write(before)
        while not handler.server.closing.wait(0.02):
            handler.wfile.write(b"x")

    return answer


def around_and_around(handler):
    handler.server.closing.wait(0.05)
    handler.send_response(302)
    handler.send_header("Location", handler.path)
    handler.end_headers()


HEAD = b"HTTP/1.0 200 OK\r\n"
TRICKLES = {
    "body": drop_by_drop(HEAD + b"\r\n"),
    "body, after a good beginning": drop_by_drop(HEAD + b"\r\n" + PACKED[:20_000]),
    "headers": drop_by_drop(HEAD),
    "first line": drop_by_drop(b""),
    "addresses": around_and_around,
}


@pytest.mark.parametrize("answer", TRICKLES.values(), ids=TRICKLES)
def test_a_mirror_that_trickles_is_given_up_in_time(server, data, monkeypatch, answer):
    """Each wait is far below SILENCE_SECONDS; the limit is on the whole."""
    monkeypatch.setattr(basket, "PATIENCE_SECONDS", 0.3)
    monkeypatch.setattr(basket, "LEAST_BYTES_PER_SECOND", 30_000)
    file = data_file(server.url("/slow", answer), server.url("/gone", lambda h: h.send_error(404)))
    began = time.monotonic()
    with pytest.raises(DataUnavailable, match=r"127.0.0.1: it is too slow; 127.0.0.1: it answers 404 Not F"):
        fetch(file)
    assert time.monotonic() - began < 3
    assert listing(data[0]) == []


def test_a_slow_mirror_has_time_as_long_as_it_brings_enough(server, data, monkeypatch):
    """Five stretches of patience, each with more than the least."""
    monkeypatch.setattr(basket, "PATIENCE_SECONDS", 0.2)

    def slow(handler):
        handler.wfile.write(HEAD + b"\r\n")
        for start in range(0, len(PACKED), len(PACKED) // 20 + 1):
            handler.wfile.write(PACKED[start : start + len(PACKED) // 20 + 1])
            handler.server.closing.wait(0.05)

    assert fetch(data_file(server.url("/slow", slow))) == CONTENT


def test_addresses_without_end(server, data):
    def onwards(handler):
        handler.send_response(302)
        handler.send_header("Location", handler.path)
        handler.end_headers()

    with pytest.raises(DataUnavailable, match="from one address to the next without end"):
        fetch(data_file(server.url("/round", onwards)))


@pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "ALL_PROXY"])
def test_a_proxy_is_named_without_its_password(data, monkeypatch, variable):
    monkeypatch.delenv("NO_PROXY")
    for name in ("http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv(variable, "http://me:secret@127.0.0.1:9")
    with pytest.raises(DataUnavailable) as caught:
        fetch(data_file("http://data.example/numbers.gz"))
    assert f"no connection (through the proxy 127.0.0.1:9, which {variable} names)" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_filter_with_its_own_certificate(data, monkeypatch):
    def refuse(*arguments, **options):
        raise requests.exceptions.SSLError("certificate verify failed")

    monkeypatch.setattr(requests, "get", refuse)
    with pytest.raises(DataUnavailable, match="certificate is not accepted"):
        fetch(data_file("https://127.0.0.1/numbers.gz"))


def test_nobody_listens(server, data):
    with pytest.raises(DataUnavailable, match="no connection"):
        fetch(data_file("http://127.0.0.1:9/numbers.gz"))


@pytest.mark.parametrize("level", [1, 6, 9])
def test_the_content_counts_and_not_its_packing(server, data, level):
    assert fetch(data_file(server.url("/good", good(level)))) == CONTENT


def test_a_server_that_unpacks_on_the_way(server, data):
    assert fetch(data_file(server.url("/good", send(PACKED, Content_Encoding="gzip")))) == CONTENT
    assert listing(data[0]) == ["small/numbers-ubyte"]


def test_the_server_is_asked_not_to_unpack(server, data):
    seen = []

    def note(handler):
        seen.append(handler.headers["Accept-Encoding"])
        good()(handler)

    fetch(data_file(server.url("/good", note)))
    assert seen == ["identity"]


def test_is_downloaded_once(server, data):
    file = data_file(server.url("/good", good()))
    assert fetch(file) == fetch(file) == CONTENT
    assert server.asked == ["/good"]


@pytest.mark.parametrize(
    "value, offline",
    [
        ("1", True),
        ("yes", True),
        ("True", True),
        *((value, False) for value in ("", "0", "false", "No", "OFF ")),
    ],
)
def test_dlcore_offline(server, data, monkeypatch, value, offline):
    monkeypatch.setenv("DLCORE_OFFLINE", value)
    file = data_file(server.url("/good", good()))
    if offline:
        with pytest.raises(DataUnavailable, match="DLCORE_OFFLINE is set"):
            fetch(file)
    else:
        fetch(file)
    assert len(server.asked) == (not offline)
