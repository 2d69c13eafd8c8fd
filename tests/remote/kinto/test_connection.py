import gzip
import socket
from collections.abc import Callable

import pytest
import trustme
from requests.auth import HTTPBasicAuth

from app.remote.kinto import connection as subject
from app.remote.kinto.address import read
from app.remote.kinto.connection import Connection
from app.remote.kinto.reply import Reply
from app.remote.kinto.words import Broken, TooLarge
from app.sync.ports import Barred, Offline
from tests.remote.kinto.liar import Answer, Handler, Liar, breaks_off, hangs_up, page, says
from tests.remote.server import server_context

WHOLE = says(200, {"data": "x" * 100})


def get(connection: Connection) -> Reply:
    return connection.send("GET", "/", None, {})


class TestAnswers:
    def test_an_answer_has_status_headers_and_body(self, liar: Liar, connection: Connection) -> None:
        liar.will(says(412, {"data": 1}, ETag='"5"'))
        reply = get(connection)
        assert (reply.status, reply.headers["etag"], reply.body) == (412, '"5"', {"data": 1})

    def test_a_request_says_who_asks_and_what(self, liar: Liar, connection: Connection) -> None:
        liar.will(WHOLE)
        connection.send("PUT", "/there", b'{"a":1}', {"If-Match": '"1"'})
        asked = liar.asked[0]
        assert (asked.method, asked.path, asked.json) == ("PUT", "/v1/there", {"a": 1})
        assert asked.headers["authorization"] == "Basic YWRhOnNlY3JldA=="
        assert asked.headers["if-match"] == '"1"'
        assert asked.headers["content-type"] == "application/json"
        assert "gzip" in asked.headers["accept-encoding"]
        assert "content-encoding" not in asked.headers

    def test_packed_answers_are_unpacked(self, liar: Liar, connection: Connection) -> None:
        liar.will(says(200, gzip.compress(b'{"data": 7}'), Content_Encoding="gzip"))
        assert get(connection).data == 7

    def test_an_answer_in_chunks(self, liar: Liar, connection: Connection) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        liar.will(head + b'4\r\n{"da\r\n6\r\nta": 7\r\n1\r\n}\r\n0\r\n\r\n')
        assert get(connection).data == 7

    def test_connections_stay_open(self, liar: Liar, connection: Connection) -> None:
        liar.will(WHOLE, says(503), WHOLE)
        assert [get(connection).status for _ in range(3)] == [200, 503, 200]
        assert {asked.connection for asked in liar.asked} == {1}

    def test_a_page_instead_of_data_is_offline(self, liar: Liar, connection: Connection) -> None:
        liar.will(page())
        with pytest.raises(Offline, match="sign in"):
            get(connection)

    def test_a_page_with_an_error_keeps_its_status(self, liar: Liar, connection: Connection) -> None:
        liar.will(page(502))
        assert get(connection) == Reply(502, get_headers(connection, liar, page(502)), {})


def get_headers(connection: Connection, liar: Liar, answer: Answer) -> dict[str, str]:
    liar.will(answer)
    return dict(get(connection).headers)


class TestBroken:
    @pytest.mark.parametrize(
        "answer",
        [
            hangs_up,
            breaks_off(WHOLE, 20),
            breaks_off(WHOLE, len(WHOLE) - 30),
            breaks_off(WHOLE, len(WHOLE) - 1),
            b"not HTTP at all\r\n\r\n",
            says(200, b'{"data": "cut', Content_Type="application/json"),
            says(200, gzip.compress(b'{"data": 7}')[:-14], Content_Encoding="gzip"),
            breaks_off(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{", 60),
        ],
    )
    def test_what_does_not_come_whole_is_worth_another_try(
        self, liar: Liar, connection: Connection, answer: Answer
    ) -> None:
        liar.will(answer, WHOLE)
        with pytest.raises(Broken):
            get(connection)
        assert get(connection).status == 200

    def test_nobody_listens(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        connection = Connection(read(f"http://127.0.0.1:{port}"), HTTPBasicAuth("a", "b"))
        with pytest.raises(Broken, match=r"127.0.0.1 can't be reached"):
            get(connection)
        connection.close()

    def test_a_name_that_nobody_has(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown(*_: object) -> None:
            raise socket.gaierror(-2, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        connection = Connection(read("https://team.invalid"), HTTPBasicAuth("a", "b"))
        with pytest.raises(Broken, match=r"team.invalid was not found"):
            get(connection)
        connection.close()

    def test_silence_ends(self, liar: Liar, connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(subject, "READ", 0.05)
        liar.will(lambda handler: liar.over.wait(30) and None)
        with pytest.raises(Broken, match="too long"):
            get(connection)
        liar.over.set()


class TestBounds:
    @pytest.fixture
    def timed(self, liar: Liar) -> Callable[[list[float]], Connection]:
        def make(times: list[float]) -> Connection:
            clock = iter([*times, *[times[-1]] * 99])
            return Connection(read(liar.url), HTTPBasicAuth("a", "b"), clock=lambda: next(clock))

        return make

    def test_drops_that_keep_coming_don_t_stretch_the_time(
        self, liar: Liar, timed: Callable[[list[float]], Connection]
    ) -> None:
        liar.will(WHOLE)
        connection = timed([0.0, subject.WHOLE + 1])
        with pytest.raises(Broken, match="too long"):
            get(connection)
        connection.close()

    def test_a_drop_is_dealt_with_as_it_comes(self, liar: Liar, connection: Connection) -> None:
        seen: list[int] = []
        connection._stopped = lambda: bool(seen.append(1)) or len(seen) > 3  # pyright: ignore[reportPrivateUsage]

        def drip(handler: Handler) -> None:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while not liar.over.wait(0.001):
                handler.wfile.write(b" ")

        liar.will(drip)
        with pytest.raises(Offline, match="stopped"):
            get(connection)

    def test_an_answer_without_end_is_left(
        self, liar: Liar, connection: Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(subject, "MOST_BYTES", 1000)
        liar.will(says(200, {"data": "x" * 2000}))
        with pytest.raises(TooLarge):
            get(connection)

    def test_what_is_small_only_while_it_is_packed_is_left(
        self, liar: Liar, connection: Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(subject, "MOST_BYTES", 1 << 20)
        packed = gzip.compress(b'{"data": "' + b"x" * (20 << 20) + b'"}')
        liar.will(says(200, packed, Content_Encoding="gzip"))
        with pytest.raises(TooLarge):
            get(connection)

    def test_nothing_is_asked_once_it_is_over(self, liar: Liar) -> None:
        connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"), stopped=lambda: True)
        with pytest.raises(Offline, match="stopped"):
            get(connection)
        assert liar.asked == []


class TestRedirects:
    def test_on_the_same_server_they_are_followed(self, liar: Liar, connection: Connection) -> None:
        liar.will(says(307, None, Location="/v1/there"), WHOLE)
        assert get(connection).status == 200
        assert [asked.path for asked in liar.asked] == ["/v1/", "/v1/there"]

    @pytest.mark.parametrize(
        "to", ["https://portal.example/login", "//portal.example", "http://127.0.0.1:1/v1", "//[x"]
    )
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_to_another_one_they_are_refused(self, liar: Liar, connection: Connection, to: str, status: int) -> None:
        liar.will(says(status, None, Location=to))
        with pytest.raises(Offline, match="nothing was sent there"):
            get(connection)
        assert len(liar.asked) == 1

    def test_they_end(self, liar: Liar, connection: Connection) -> None:
        liar.otherwise = says(302, None, Location="/v1/")
        with pytest.raises(Offline):
            get(connection)
        assert len(liar.asked) == subject.REDIRECTS


class TestTrust:
    def test_an_authority_of_one_s_own(self, authority: trustme.CA, authorities: str) -> None:
        with Liar(server_context(authority, "127.0.0.1")).will(WHOLE) as liar:
            connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"), ca=authorities)
            assert get(connection).status == 200
            connection.close()

    def test_an_unknown_authority_is_barred_and_hears_nothing(self, authority: trustme.CA) -> None:
        with Liar(server_context(authority, "127.0.0.1")) as liar:
            connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"))
            with pytest.raises(Barred, match=r"certificate of 127\.0\.0\.1"):
                get(connection)
            connection.close()
            assert liar.asked == []

    def test_a_certificate_for_another_name_is_barred(self, authority: trustme.CA, authorities: str) -> None:
        with Liar(server_context(authority, "other.example")) as liar:
            connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"), ca=authorities)
            with pytest.raises(Barred, match="certificate"):
                get(connection)
            connection.close()

    def test_one_s_own_authority_counts_more_than_the_system_s(
        self, authority: trustme.CA, authorities: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere.pem")
        with Liar(server_context(authority, "127.0.0.1")).will(WHOLE) as liar:
            connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"), ca=authorities)
            assert get(connection).status == 200
            connection.close()

    def test_a_file_of_authorities_that_is_gone(self, liar: Liar) -> None:
        connection = Connection(read(liar.url), HTTPBasicAuth("a", "b"), ca="/nowhere.pem")
        with pytest.raises(Barred, match=r"/nowhere.pem"):
            get(connection)

    def test_a_server_that_speaks_no_tls(self, liar: Liar) -> None:
        liar.otherwise = hangs_up
        connection = Connection(read(liar.url.replace("http:", "https:")), HTTPBasicAuth("a", "b"))
        with pytest.raises(Broken):
            get(connection)
        connection.close()

    def test_a_password_that_can_not_be_sent(self, liar: Liar) -> None:
        class Odd(HTTPBasicAuth):
            def __call__(self, r):
                r.headers["Authorization"] = "Bearer a\nb"
                return r

        connection = Connection(read(liar.url), Odd("a", "b"))
        with pytest.raises(Barred, match="characters"):
            get(connection)
        connection.close()


class TestProxies:
    def test_this_computer_is_asked_without_any(
        self, liar: Liar, connection: Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        liar.will(WHOLE)
        assert get(connection).status == 200

    def test_others_are_asked_through_that_of_the_system(self, liar: Liar, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", liar.url)
        monkeypatch.setenv("https_proxy", liar.url)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        connection = Connection(read("https://team.invalid"), HTTPBasicAuth("a", "b"))
        with pytest.raises(Broken, match="proxy"):
            get(connection)
        connection.close()
