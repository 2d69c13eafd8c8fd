"""One https request to addresses that were checked before, with one deadline over all of it.

The name is not looked up again: certificate, SNI and ``Host`` still go by it.
"""

import http.client
import io
import socket
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool

from app.remote.addresses import Endpoint


class Deadline:
    """The moment by which everything has to be done. ``clock`` counts seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def remaining(self) -> float:
        """Seconds left. Raises ``TimeoutError`` when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise TimeoutError("the deadline is over")
        return left


class Route:
    """Where to connect, and until when."""

    def __init__(self, endpoints: Sequence[Endpoint], deadline: Deadline) -> None:
        self._endpoints = endpoints
        self.deadline = deadline

    def dial(self) -> socket.socket:
        """A connection to the first address that answers. Raises ``OSError``."""
        failed: OSError = ConnectionError("no address")
        for index, endpoint in enumerate(self._endpoints):
            share = self.deadline.remaining() / (len(self._endpoints) - index)
            try:
                connection = socket.create_connection(endpoint, timeout=share)
            except OSError as error:
                failed = error
            else:
                connection.settimeout(self.deadline.remaining())
                return connection
        raise failed


class _Paced(io.RawIOBase):
    """A socket's reading end that allows each read only what is left of the time: drops that keep coming don't
    stretch it."""

    def __init__(self, raw: io.RawIOBase, connection: socket.socket, deadline: Deadline) -> None:
        self._raw, self._connection, self._deadline = raw, connection, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        self._connection.settimeout(self._deadline.remaining())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, deadline: Deadline, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        self.fp = io.BufferedReader(_Paced(self.fp.detach(), sock, deadline))


class _Connection(HTTPSConnection):
    def __init__(self, *args: Any, route: Route, **options: Any) -> None:
        super().__init__(*args, **options)  # pyright: ignore[reportUnknownMemberType]
        self._route = route
        self.response_class: Any = partial(_Response, deadline=route.deadline)

    def _new_conn(self) -> socket.socket:
        return self._route.dial()


class _Pool(HTTPSConnectionPool):
    ConnectionCls = _Connection  # pyright: ignore[reportAssignmentType]


class PinnedAdapter(HTTPAdapter):
    """Sends requests along a route and knows no proxies, no retries, no cookies, no stored passwords."""

    def __init__(self, route: Route) -> None:
        super().__init__(max_retries=0)
        self._route = route
        self._pools: list[_Pool] = []

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: Any, proxies: Any = None, cert: Any = None
    ) -> HTTPSConnectionPool:
        """requests' hook for choosing the connection."""
        parts = urlsplit(request.url or "")
        self._pools.append(_Pool(str(parts.hostname), parts.port or 443, route=self._route))
        return self._pools[-1]

    def close(self) -> None:
        """Close every connection."""
        for pool in self._pools:
            pool.close()
        super().close()
