import gzip
import itertools
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from app.domain.errors import UserError
from app.remote.pictures import MAX_REDIRECTS, HttpsPictures
from tests.remote.server import Line, PictureServer, answer, redirect, server_context

BODY = bytes(range(256)) * 100
URL = "https://pictures.test/a.png"
Fetcher = Callable[..., HttpsPictures]


def refusal(fetcher: HttpsPictures, url: str = URL) -> str:
    with pytest.raises(UserError) as caught:
        fetcher.fetch(url)
    return caught.value.title


def ticking() -> Callable[[], float]:
    """A clock on which every look costs a second."""
    seconds = itertools.count()
    return lambda: float(next(seconds))


def test_a_picture_comes_back_whole_with_its_declared_type(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = answer(BODY, Content_Type="Image/PNG; charset=x")
    fetched = fetcher().fetch(f"  {URL}\n")
    assert fetched.data == BODY
    assert fetched.mime == "image/png"


def test_the_request_names_the_host_and_tells_nothing_about_the_person(
    fetcher: Fetcher, server: PictureServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login anna password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    server.pages["/a.png?size=2"] = answer(BODY)
    fetcher().fetch(URL + "?size=2")
    names = {line.split(":")[0].lower() for line in server.requests[0].splitlines()[1:] if line}
    assert "Host: pictures.test\r\n" in server.requests[0]
    assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_names_in_other_alphabets_are_asked_for_as_the_net_writes_them(fetcher: Fetcher, server: PictureServer) -> None:
    asked: list[str] = []
    server.pages["/a.png"] = answer(BODY)
    ours = fetcher(resolve=lambda host, port: asked.append(host) or [server.endpoint])
    assert ours.fetch("https://bücher.test/a.png").data == BODY
    assert asked == ["xn--bcher-kva.test"]


def test_a_name_is_looked_up_once_and_only_checked_addresses_are_dialled(
    fetcher: Fetcher, server: PictureServer
) -> None:
    answers = iter([[server.endpoint]])
    server.pages["/a.png"] = answer(BODY)
    assert fetcher(resolve=lambda host, port: next(answers)).fetch(URL).data == BODY


def test_the_next_address_is_tried_when_one_does_not_answer(fetcher: Fetcher, server: PictureServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        dead = ("127.0.0.1", closed.getsockname()[1])
    server.pages["/a.png"] = answer(BODY)
    assert fetcher(resolve=lambda host, port: [dead, server.endpoint]).fetch(URL).data == BODY


def test_one_private_address_among_public_ones_is_enough_to_refuse(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = answer(BODY)
    ours = fetcher(resolve=lambda host, port: [server.endpoint, ("10.0.0.1", port)])
    assert refusal(ours) == "Not fetched: the address is inside a private network"
    assert server.requests == []


@pytest.mark.parametrize("host", ["localhost", "127.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "0x7f.1"])
def test_out_of_the_box_nothing_inside_is_reached(host: str) -> None:
    assert refusal(HttpsPictures(), f"https://{host}/a.png") == "Not fetched: the address is inside a private network"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://pictures.test/a.png", "only https links are fetched"),
        ("ftp://pictures.test/a.png", "only https links are fetched"),
        ("file:///etc/passwd", "only https links are fetched"),
        ("pictures.test/a.png", "only https links are fetched"),
        ("", "only https links are fetched"),
        ("https://", "the link is not a complete https address"),
        ("https:///a.png", "the link is not a complete https address"),
        ("https://[::1/a.png", "the link is not a complete https address"),
        ("https://pictures.test:99999/a.png", "the link is not a complete https address"),
        ("https://pictures.test:8443/a.png", "the link names a port"),
        ("https://anna:secret@pictures.test/a.png", "the link holds a user name or password"),
    ],
)
def test_links_that_are_not_plain_https_are_refused_unasked(fetcher: Fetcher, url: str, reason: str) -> None:
    def never(host: str, port: int) -> list[tuple[str, int]]:
        raise AssertionError("looked up")

    assert refusal(fetcher(resolve=never), url) == f"Not fetched: {reason}"


def test_secrets_in_a_link_are_not_repeated(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png?key=secret"] = answer(b"", "404 Not Found")
    for url in (URL + "?key=secret", "https://anna:secret@pictures.test/a.png"):
        with pytest.raises(UserError) as caught:
            fetcher().fetch(url)
        assert "secret" not in caught.value.sentence()


def test_redirects_are_followed_without_the_cookies_they_set(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = redirect("/b.png", Set_Cookie="id=1; Path=/")
    server.pages["/b.png"] = redirect("https://mirror.test/c.png")
    server.pages["/c.png"] = answer(BODY)
    assert fetcher().fetch(URL).data == BODY
    assert "Host: mirror.test" in server.requests[2]
    assert not any("cookie" in request.lower() for request in server.requests)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("https://inside.test/c.png", "the address is inside a private network"),
        ("http://pictures.test/c.png", "only https links are fetched"),
        ("file:///etc/passwd", "only https links are fetched"),
        ("https://pictures.test:22/", "the link names a port"),
    ],
)
def test_every_redirect_is_checked_again(fetcher: Fetcher, server: PictureServer, target: str, reason: str) -> None:
    server.pages["/a.png"] = redirect(target)
    places = {"inside.test": ("192.168.0.1", 443), "pictures.test": server.endpoint}
    assert refusal(fetcher(resolve=lambda host, port: [places[host]])) == f"Not fetched: {reason}"


def test_a_ring_of_redirects_ends(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = redirect("/a.png")
    assert refusal(fetcher()) == "Not fetched: the link leads from one address to the next"
    assert len(server.requests) == MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("404 Not Found", "nothing is at that address"),
        ("403 Forbidden", "the server lets only some people see it"),
        ("503 Busy", "the server answered 503"),
        ("304 Not Modified", "the server answered 304"),
    ],
)
def test_answers_without_a_picture_are_told(fetcher: Fetcher, server: PictureServer, status: str, reason: str) -> None:
    server.pages["/a.png"] = answer(b"", status)
    assert refusal(fetcher()) == f"Not fetched: {reason}"


def test_a_picture_of_exactly_the_limit_is_taken(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = answer(BODY)
    assert fetcher(max_bytes=len(BODY)).fetch(URL).data == BODY


def test_a_declared_size_beyond_the_limit_is_not_waited_for(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = lambda line: line.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n") and line.hold()
    assert refusal(fetcher(max_bytes=1_000)) == "Not fetched: it is larger than 1 KB"


def test_an_endless_body_is_cut_off(fetcher: Fetcher, server: PictureServer) -> None:
    def pour(line: Line) -> None:
        line.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in line.until_over():
            line.write(b"x" * 10_000)

    server.pages["/a.png"] = pour
    assert refusal(fetcher(max_bytes=200_000)) == "Not fetched: it is larger than 200 KB"


def test_a_compressed_bomb_counts_by_what_comes_out_of_it(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = answer(gzip.compress(bytes(3_000_000)), Content_Encoding="gzip")
    assert refusal(fetcher(max_bytes=1_000_000)) == "Not fetched: it is larger than 1 MB"


def test_a_compressed_picture_is_unpacked(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = answer(gzip.compress(BODY), Content_Encoding="gzip")
    assert fetcher().fetch(URL).data == BODY


def test_a_body_shorter_than_declared_is_not_taken_for_whole(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = lambda line: line.write(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort")
    assert refusal(fetcher()) == "Not fetched: the connection broke off"


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"])
def test_drops_that_keep_coming_do_not_stretch_the_time(fetcher: Fetcher, server: PictureServer, start: bytes) -> None:
    def drip(line: Line) -> None:
        line.write(start)
        for _ in line.until_over():
            line.write(b"x")

    server.pages["/a.png"] = drip
    assert refusal(fetcher(clock=ticking())) == "Not fetched: it took too long"


def test_the_time_is_counted_over_all_redirects(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = redirect("/b.png")
    server.pages["/b.png"] = answer(BODY)
    assert fetcher(clock=ticking(), seconds=100).fetch(URL).data == BODY
    server.requests.clear()
    assert refusal(fetcher(clock=ticking(), seconds=8)) == "Not fetched: it took too long"
    assert len(server.requests) == 1


def test_a_server_that_says_nothing_is_given_up(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = Line.hold
    assert refusal(fetcher(seconds=0.2)) == "Not fetched: it took too long"


def test_garbage_for_an_answer_is_a_broken_connection(fetcher: Fetcher, server: PictureServer) -> None:
    server.pages["/a.png"] = lambda line: line.write(b"\x00\xff nonsense\r\n\r\n")
    assert refusal(fetcher()) == "Not fetched: the connection broke off"


def test_the_certificate_must_be_for_the_name(fetcher: Fetcher) -> None:
    title = refusal(fetcher(), "https://other.test/a.png")
    assert title == "Not fetched: the server's certificate can't be trusted"


def test_the_certificate_must_come_from_a_trusted_authority(fetcher: Fetcher, server: PictureServer) -> None:
    server.context = server_context(trustme.CA(), "pictures.test")
    assert refusal(fetcher()) == "Not fetched: the server's certificate can't be trusted"
    assert server.requests == []


def test_out_of_the_box_only_the_bundled_authorities_are_trusted(fetcher: Fetcher, server: PictureServer) -> None:
    assert refusal(fetcher(authorities=None)) == "Not fetched: the server's certificate can't be trusted"
    assert server.requests == []


def test_a_server_without_tls_is_told_apart(fetcher: Fetcher) -> None:
    with PictureServer(None) as plain:
        ours = fetcher(resolve=lambda host, port: [plain.endpoint])
        assert refusal(ours) == "Not fetched: the server does not speak https"


def test_an_unknown_name_is_told(fetcher: Fetcher) -> None:
    def unknown(host: str, port: int) -> list[tuple[str, int]]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    assert refusal(fetcher(resolve=unknown)) == "Not fetched: the server was not found"
