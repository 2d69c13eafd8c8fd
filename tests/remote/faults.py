"""A transport on which everything goes wrong that can, between a client and a real server.

``KintoStore(..., transport=Faults(Random(1)), wait=at_once)``.
"""

import io
import json
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

_TIMES: dict[str, Any] = {"timeout": (10, 60), "verify": True, "cert": None, "proxies": {}}


class Faults(HTTPAdapter):
    """``rate``: of the requests that something happens to. ``happened`` counts what did."""

    def __init__(self, random: Random, rate: float = 0.3) -> None:
        super().__init__()
        self.random = random
        self.rate = rate
        self.happened: Counter[str] = Counter()
        self._late: list[requests.PreparedRequest] = []
        self._kinds: tuple[Callable[[requests.PreparedRequest, dict[str, Any]], requests.Response], ...] = (
            self._unsent, self._lost, self._slow, self._cut, self._failing, self._busy, self._limited, self._twice,
            self._out_of_order, self._page,
        )  # fmt: skip

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:  # pyright: ignore[reportIncompatibleMethodOverride]
        if self._late and self.random.random() < 0.3:
            self._read(self._late.pop(self.random.randrange(len(self._late))), _TIMES)
        if self.random.random() >= self.rate:
            return super().send(request, **options)
        kind = self.random.choice(self._kinds)
        self.happened[kind.__name__.strip("_")] += 1
        return kind(request, options)

    def calm(self) -> None:
        """Nothing goes wrong any more, and nothing is on its way."""
        self.rate = 0
        self._late.clear()

    def _read(self, request: requests.PreparedRequest, options: dict[str, Any]) -> requests.Response:
        """The server's answer, to its end."""
        response = super().send(request, **options)
        data = response.raw.read(decode_content=True)
        response.close()
        headers = {name: value for name, value in response.headers.items() if name.lower() != "content-encoding"}
        return made(request, response.status_code, data, headers)

    def _unsent(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        raise requests.ConnectionError("the server was not reached")

    def _lost(self, request: requests.PreparedRequest, options: dict[str, Any]) -> requests.Response:
        self._read(request, options)
        raise requests.ConnectionError("the answer was lost")

    def _slow(self, request: requests.PreparedRequest, options: dict[str, Any]) -> requests.Response:
        self._read(request, options)
        raise requests.ReadTimeout("the answer did not come in time")

    def _cut(self, request: requests.PreparedRequest, options: dict[str, Any]) -> requests.Response:
        whole = self._read(request, options)
        data = whole.raw.read()
        return made(request, whole.status_code, data[: self.random.randrange(len(data) or 1)], dict(whole.headers))

    def _failing(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        return made(request, self.random.choice((500, 502, 504)), b"<html>", {"Content-Type": "text/html"})

    def _busy(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        return refusal(request, 503, **{"Retry-After": "2"})

    def _limited(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        return refusal(request, 429, **{"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT", "Backoff": "1"})

    def _twice(self, request: requests.PreparedRequest, options: dict[str, Any]) -> requests.Response:
        answers = [self._read(request, options), self._read(request, options)]
        return self.random.choice(answers)

    def _out_of_order(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        """It reaches the server behind later ones."""
        self._late.append(request.copy())
        raise requests.ReadTimeout("the request is still on its way")

    def _page(self, request: requests.PreparedRequest, _: dict[str, Any]) -> requests.Response:
        return made(request, 200, b"<html>Sign in</html>", {"Content-Type": "text/html"})


def at_once(_seconds: float) -> bool:
    """Waiting that takes no time."""
    return False


def refusal(request: requests.PreparedRequest, status: int, **headers: str) -> requests.Response:
    body = json.dumps({"code": status, "errno": 201, "error": "Later"}).encode()
    return made(request, status, body, {"Content-Type": "application/json", **headers})


def made(request: requests.PreparedRequest, status: int, data: bytes, headers: dict[str, str]) -> requests.Response:
    """An answer as it comes from the network."""
    response = requests.Response()
    response.status_code = status
    response.url = request.url or ""
    response.request = request
    response.headers.update(headers)
    response.raw = HTTPResponse(io.BytesIO(data), status=status, preload_content=False)
    return response
