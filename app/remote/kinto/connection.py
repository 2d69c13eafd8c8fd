"""One request and its answer, over connections that stay open."""

import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import requests
import urllib3.exceptions
from requests.adapters import BaseAdapter
from requests.auth import AuthBase

from app.remote.kinto import words
from app.remote.kinto.address import Address
from app.remote.kinto.reply import GIVEN, Reply, decoded
from app.remote.kinto.words import Broken

CONNECT, READ, WHOLE = 10.0, 60.0, 300.0
"""Seconds: to be connected, between two pieces of an answer, for all of it."""

MOST_BYTES = 64 << 20
"""Of an answer. The server takes 16 MiB a request, so that no single record comes near."""

REDIRECTS = 3
_CHUNK = 65_536
_HEADERS = {"User-Agent": "Galley", "Accept": "application/json", "Content-Type": "application/json"}

_FAILURES = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError)


class Connection:
    """Requests to the server at ``address``. ``ca``: a file of certificate authorities to trust instead of the usual
    ones. ``stopped`` is asked while an answer comes in; it may be asked from another thread."""

    def __init__(
        self,
        address: Address,
        auth: AuthBase,
        *,
        ca: str | None = None,
        transport: BaseAdapter | None = None,
        stopped: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.address = address
        self._ca = ca
        self._stopped = stopped
        self._clock = clock
        self._session = requests.Session()
        self._session.auth = auth
        self._session.headers.update(_HEADERS)
        self._session.trust_env = not address.local  # no proxy between this computer and itself
        if transport is not None:
            self._session.mount("https://", transport)
            self._session.mount("http://", transport)

    def send(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Reply:
        """The answer, whatever its status. Raises ``Broken``, ``TooLarge``, ``Offline``, ``Barred``."""
        if self._stopped():
            raise words.stopped()
        if self._ca is not None and not Path(self._ca).is_file():
            raise words.no_authority(self._ca)
        url = self.address.base + path
        for _ in range(REDIRECTS):
            try:
                found = self._once(method, url, body, headers)
            except _FAILURES as error:
                raise self._failure(error) from error
            if isinstance(found, Reply):
                return found
            url = found
        raise words.elsewhere(self.address.host, url[:200])

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def _once(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Reply | str:
        """The answer, or where on the same server it is said to be."""
        request = self._session.prepare_request(requests.Request(method, url, data=body, headers=dict(headers)))
        settings = self._session.merge_environment_settings(url, {}, True, self._ca or True, None)
        # Straight to the adapter: the session reads a redirect's body to the end, and whatever it says.
        adapter = self._session.get_adapter(url)
        with adapter.send(request, timeout=(CONNECT, READ), **settings) as response:
            if response.is_redirect:
                return self._onward(url, response.headers["location"])
            return self._reply(response)

    def _onward(self, url: str, location: str) -> str:
        try:
            target = urljoin(url, location)
            if self.address.holds(target):
                return target
        except ValueError:
            target = location
        raise words.elsewhere(self.address.host, target[:200])

    def _reply(self, response: requests.Response) -> Reply:
        headers = {name.lower(): value for name, value in response.headers.items()}
        data = b"".join(self._pieces(response))
        body = decoded(data)
        if body is None and response.status_code in GIVEN:
            if "json" in headers.get("content-type", "json"):
                raise Broken(f"the answer of {self.address.host} was cut off")
            raise words.not_json(self.address.host)
        return Reply(response.status_code, headers, body or {})

    def _pieces(self, response: requests.Response) -> Iterator[bytes]:
        until, size = self._clock() + WHOLE, 0
        while piece := response.raw.read1(_CHUNK, decode_content=True):
            size += len(piece)
            if size > MOST_BYTES:
                raise words.too_large(self.address.host)
            if self._stopped():
                raise words.stopped()
            if self._clock() > until:
                raise Broken(f"{self.address.host} took too long to answer")
            yield piece

    def _failure(self, error: BaseException) -> Exception:
        host, chain = self.address.host, list(_chain(error))

        def caused_by(*kinds: type[BaseException]) -> bool:
            return any(isinstance(link, kinds) for link in chain)

        if caused_by(ssl.SSLCertVerificationError):
            return words.not_trusted(host)
        if isinstance(error, ValueError):  # of http.client, which names the header with all that is in it
            return words.not_sendable(host)
        if caused_by(requests.exceptions.ProxyError):
            return Broken("the proxy of this computer can't be reached")
        if caused_by(socket.gaierror):
            return Broken(f"{host} was not found")
        if caused_by(ConnectionRefusedError, urllib3.exceptions.NewConnectionError):
            return Broken(f"{host} can't be reached")
        if caused_by(TimeoutError, requests.Timeout, urllib3.exceptions.TimeoutError):
            return Broken(f"{host} took too long to answer")
        return Broken(f"the connection to {host} broke off")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """What is behind an error, also where it is wrapped as an argument (urllib3's ``MaxRetryError``)."""
    waiting, seen = [error], set[int]()
    while waiting:
        link = waiting.pop()
        if id(link) not in seen:
            seen.add(id(link))
            yield link
            inner = (link.__cause__, link.__context__, getattr(link, "reason", None), *link.args)
            waiting += [each for each in inner if isinstance(each, BaseException)]
