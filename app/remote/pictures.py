"""Pictures by URL: https only, from public addresses only, within 10 s and 20 MB."""

import time
from collections.abc import Callable
from contextlib import closing
from urllib.parse import urljoin, urlsplit

import requests

from app.remote import addresses, reasons
from app.remote.addresses import Allow, Endpoint, Resolve
from app.remote.pinned import Deadline, PinnedAdapter, Route
from app.services.pictures.limits import MAX_BYTES, readable
from app.services.ports import Fetched

SECONDS = 10.0
MAX_REDIRECTS = 5
_CHUNK = 65_536
_HEADERS = {"User-Agent": "Galley", "Accept": "image/*", "Accept-Encoding": "identity", "Connection": "close"}


class HttpsPictures:
    """``ports.PictureFetcher``.

    Proxies from the environment are not used: a proxy would look names up itself, and the check of the address would
    be worth nothing. The system's own name lookup can't be interrupted, but its time counts.
    ``authorities`` is the file with certificate authorities to trust instead of the bundled ones.
    """

    def __init__(
        self,
        *,
        resolve: Resolve = addresses.resolve,
        allow: Allow = addresses.is_public,
        authorities: str | None = None,
        seconds: float = SECONDS,
        max_bytes: int = MAX_BYTES["image"],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolve = resolve
        self._allow = allow
        self._verify = authorities or True
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._clock = clock

    def fetch(self, url: str) -> Fetched:
        """See the port. Every redirect is checked like the first address."""
        deadline = Deadline(self._seconds, self._clock)
        address = url.strip()
        for _ in range(MAX_REDIRECTS + 1):
            try:
                found = self._ask(address, deadline)
            except reasons.FAILURES as error:
                raise reasons.of_failure(error, address) from error
            if isinstance(found, Fetched):
                return found
            address = found
        raise reasons.not_fetched("the link leads from one address to the next", url)

    def _ask(self, url: str, deadline: Deadline) -> Fetched | str:
        """The picture, or the address that it is said to be at."""
        request = _prepared(url)
        route = Route(self._endpoints(request.url or "", deadline), deadline)
        with (
            closing(PinnedAdapter(route)) as adapter,
            adapter.send(request, stream=True, timeout=deadline.remaining(), verify=self._verify) as response,
        ):
            if response.is_redirect:
                return urljoin(url, response.headers["location"].encode("latin-1").decode("utf-8", "replace"))
            return self._read(response, url, deadline)

    def _endpoints(self, url: str, deadline: Deadline) -> list[Endpoint]:
        host = str(urlsplit(url).hostname)
        endpoints = self._resolve(host, 443)
        deadline.remaining()
        if not all(self._allow(address) for address, _ in endpoints):
            raise reasons.not_fetched("the address is inside a private network", url, "Use a public link")
        return endpoints

    def _read(self, response: requests.Response, url: str, deadline: Deadline) -> Fetched:
        if response.status_code != 200:
            raise reasons.of_status(response.status_code, url)
        declared = response.headers.get("content-length", "")
        data = bytearray()
        while not (declared.isdecimal() and int(declared) > self._max_bytes):
            deadline.remaining()
            chunk = response.raw.read(_CHUNK, decode_content=True)
            data += chunk
            if not chunk:
                mime = response.headers.get("content-type", "").split(";")[0].strip().lower()
                return Fetched(data=bytes(data), mime=mime)
            if len(data) > self._max_bytes:
                break
        raise reasons.not_fetched(f"it is larger than {readable(self._max_bytes)}", url, "Use a smaller picture")


def _prepared(url: str) -> requests.PreparedRequest:
    """The request as it is sent. The address is judged as it came and as requests understood it."""
    if problem := reasons.of_address(url):
        raise problem
    request = requests.Request("GET", url, headers=_HEADERS).prepare()
    if problem := reasons.of_address(request.url or ""):
        raise problem
    return request
