"""The team store on a Kinto server."""

import threading
from collections.abc import Generator, Mapping, Sequence

import requests
from requests.adapters import BaseAdapter
from requests.auth import AuthBase, HTTPBasicAuth

from app.remote.kinto import assets, greeting, history, paging, words, writing
from app.remote.kinto.address import is_name, read
from app.remote.kinto.ahead import ahead
from app.remote.kinto.asking import Asking
from app.remote.kinto.connection import Connection
from app.remote.kinto.greeting import Greeting
from app.remote.kinto.waiting import Wait
from app.sync.ports import Known
from app.sync.values import Asset, Collection, Event, Hello, Outcome, Page, Refused, Write


class KintoStore:
    """``RemoteStore`` over the workspace of that name on the server at ``url``, for a user with a password, or for
    whoever has ``token``.

    ``ca``: a file of certificate authorities to trust instead of the usual ones. ``wait``: where the store waits before
    it asks again; its own ends with ``close``, which another thread may call. Raises ``Barred`` where the address must
    not be used.
    """

    def __init__(
        self,
        url: str,
        workspace: str,
        user: str = "",
        password: str = "",
        *,
        token: str = "",
        ca: str | None = None,
        transport: BaseAdapter | None = None,
        wait: Wait | None = None,
    ) -> None:
        if not is_name(workspace):
            raise words.bad_name(workspace)
        auth = _Bearer(token) if token else HTTPBasicAuth(user.encode(), password.encode())
        self._over = threading.Event()
        self._closed = False
        self._connection = Connection(read(url), auth, ca=ca, transport=transport, stopped=self._over.is_set)
        self._asking = Asking(self._connection, workspace, wait or self._over.wait)
        self._greeting: Greeting | None = None
        self._epoch = ""

    def hello(self) -> Hello:
        """See the port."""
        self._greeting = greeting.greet(self._asking)
        self._epoch = self._greeting.epoch
        return self._greeting.hello

    def adopt(self, workspace: str) -> None:
        """See the port."""
        self._epoch = greeting.adopt(self._asking, workspace)

    def changes(self, cursors: Mapping[Collection, str | None], known: Known) -> Generator[Page, None, None]:
        """See the port. One page is fetched in advance."""
        self._greeted()
        try:
            yield from ahead(paging.pages(self._asking, cursors, self), self._over.set)
        finally:
            self._over.clear()
            if self._closed:
                self._over.set()

    def current(self) -> str:
        """``paging.Epochs``."""
        return self._epoch

    def renew(self) -> None:
        """``paging.Epochs``."""
        self._epoch = greeting.renew(self._asking)

    def older(self, revision: str, than: str) -> bool:
        """See the port. A revision is the number of the write: milliseconds, always rising."""
        return int(revision) < int(than)

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        """See the port."""
        return writing.write(self._asking, writes, self._greeted().most)

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        """See the port."""
        return assets.listed(self._asking, hashes)

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        """See the port."""
        return assets.put(self._asking, asset, data)

    def asset(self, sha256: str) -> bytes | None:
        """See the port."""
        return assets.get(self._asking, sha256)

    def history(self, collection: Collection, id: str) -> list[Event]:
        """See the port."""
        return history.events(self._asking, collection, id) if self._greeted().log else []

    def close(self) -> None:
        """See the port."""
        self._closed = True
        self._over.set()
        self._connection.close()

    def _greeted(self) -> Greeting:
        if self._greeting is None:
            self.hello()
        assert self._greeting
        return self._greeting


class _Bearer(AuthBase):
    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, r: requests.PreparedRequest) -> requests.PreparedRequest:
        r.headers["Authorization"] = f"Bearer {self._token}"
        return r
