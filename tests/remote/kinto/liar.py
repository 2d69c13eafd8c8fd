"""An HTTP server on loopback that says what a test wants, byte by byte, over connections that may stay open."""

import contextlib
import json
import ssl
import threading
from collections import deque
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, Self

Answer = bytes | Callable[["Handler"], None]


class Asked(NamedTuple):
    """A request that came in. ``connection`` numbers them."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Http"

    def setup(self) -> None:
        owner = self.server.owner
        if owner.context:
            self.request = owner.context.wrap_socket(self.request, server_side=True, do_handshake_on_connect=False)
        owner.connections += 1
        self.number = owner.connections
        super().setup()

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()
        self.request.close()

    def handle_any(self) -> None:
        owner = self.server.owner
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        owner.asked.append(Asked(self.command, self.path, headers, body, self.number))
        answer = owner.answers.popleft() if owner.answers else owner.otherwise
        if isinstance(answer, bytes):
            self.wfile.write(answer)
        else:
            answer(self)

    do_GET = do_PUT = do_POST = do_DELETE = handle_any

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


class _Http(ThreadingHTTPServer):
    owner: "Liar"
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what the tests are about."""


class Liar:
    """``answers`` are given one after the other, then ``otherwise``."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.context = context
        self.answers: deque[Answer] = deque()
        self.otherwise: Answer = says(404, {"code": 404})
        self.asked: list[Asked] = []
        self.connections = 0
        self.over = threading.Event()
        self._server = _Http(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self.port = self._server.server_address[1]
        self.url = f"{'https' if context else 'http'}://127.0.0.1:{self.port}"

    def will(self, *answers: Answer) -> Self:
        self.answers.extend(answers)
        return self

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def says(status: int, body: Any = None, **headers: Any) -> bytes:
    """A whole, correct answer: JSON, or ``bytes`` as they are. Underscores in names stand for dashes."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"Content-Type": "application/json", "Content-Length": len(data)}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Whatever\r\n{head}\r\n".encode() + data


def batch(*replies: tuple[int, Any] | tuple[int, Any, dict[str, str]]) -> bytes:
    """An answer to a batch: a status, a body and headers for each request."""
    told = [{"status": each[0], "body": each[1], "headers": each[2] if len(each) > 2 else {}} for each in replies]
    return says(200, {"responses": told})


def breaks_off(answer: bytes, after: int) -> Answer:
    """The connection ends in the middle of an answer."""

    def give(handler: Handler) -> None:
        handler.wfile.write(answer[:after])
        handler.close_connection = True

    return give


def hangs_up(handler: Handler) -> None:
    """The connection ends without an answer."""
    handler.close_connection = True


PAGE = b"<html><body>Welcome to the hotel</body></html>"


def page(status: int = 200) -> bytes:
    """What a sign-in page of a guest network is."""
    return says(status, PAGE, Content_Type="text/html")
