"""A TLS server on loopback that says what a test wants, byte by byte."""

import contextlib
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any, Self

import trustme

Page = Callable[["Line"], None]
NAMES = ("pictures.test", "mirror.test", "xn--bcher-kva.test")


class Line:
    """The server's end of one connection."""

    def __init__(self, write: Callable[[bytes], Any], over: threading.Event) -> None:
        self.write = write
        self._over = over

    def until_over(self) -> Iterator[None]:
        """Runs until the test ends or the client hangs up."""
        while not self._over.is_set():
            yield

    def hold(self) -> None:
        """Says nothing until the test ends."""
        self._over.wait(30)


class _Handler(socketserver.StreamRequestHandler):
    server: "_Tcp"

    def setup(self) -> None:
        owner = self.server.owner
        if owner.context:
            self.request = owner.context.wrap_socket(self.request, server_side=True)
        super().setup()

    def handle(self) -> None:
        owner = self.server.owner
        if owner.context is None:
            self.wfile.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            return
        head = b""
        while not head.endswith(b"\r\n\r\n") and (line := self.rfile.readline(65_536)):
            head += line
        if not head:
            return
        owner.requests.append(head.decode("latin-1"))
        owner.pages[head.split(b" ")[1].decode()](Line(self.wfile.write, owner.over))

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()
        self.request.close()


class _Tcp(socketserver.ThreadingTCPServer):
    owner: "PictureServer"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up or refuse the certificate are what the tests are about."""


class PictureServer:
    """``pages`` by path; ``requests`` holds the heads that came in. Without a context it answers 400 in plain HTTP."""

    def __init__(self, context: ssl.SSLContext | None) -> None:
        self.context = context
        self.pages: dict[str, Page] = {}
        self.requests: list[str] = []
        self.over = threading.Event()
        self._server = _Tcp(("127.0.0.1", 0), _Handler)
        self._server.owner = self
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def endpoint(self) -> tuple[str, int]:
        return "127.0.0.1", self._server.server_address[1]


def server_context(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    """A server's side of TLS, with a certificate for ``names``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return context


def answer(body: bytes, status: str = "200 OK", **headers: str) -> Page:
    """A whole, correct answer."""
    fields = {"Content-Length": str(len(body)), "Content-Type": "image/png"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return lambda line: line.write(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)


def redirect(to: str, **headers: str) -> Page:
    """A redirect."""
    return answer(b"", "302 Found", Location=to, **headers)
