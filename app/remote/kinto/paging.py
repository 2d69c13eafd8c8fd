"""What changed on the server, page by page."""

from collections.abc import Generator, Mapping, Sequence
from typing import Any, Protocol, cast
from urllib.parse import parse_qs, quote, urlsplit

from app.remote.kinto import words
from app.remote.kinto.asking import Asking, request
from app.remote.kinto.reply import ABSENT, BAD, FORBIDDEN, GIVEN, Reply
from app.remote.kinto.words import TooLarge
from app.sync.values import Collection, Page, Remote

SIZE = 500
SMALLER = 8
"""By how much less is asked for where a page was too large."""

_BETWEEN = "."
_DELETED = {"id", "deleted"}


class Epochs(Protocol):
    """The server's life between two restorations, as far as anybody noticed; a cursor is worth nothing in another."""

    def current(self) -> str:
        """What cursors end in."""
        ...

    def renew(self) -> None:
        """Let everybody know that the server was restored."""
        ...


def pages(asking: Asking, cursors: Mapping[Collection, str | None], epochs: Epochs) -> Generator[Page, None, None]:
    """See ``RemoteStore.changes``. The first pages of all collections take one request. Where one of them shows that
    the server was restored, all are listed afresh."""
    listings = [_Listing(asking, collection, cursor, epochs) for collection, cursor in cursors.items()]
    first: list[Reply | None] = [*_first(asking, listings)]
    if any(reply and listing.is_behind(reply) for listing, reply in zip(listings, first, strict=True)):
        epochs.renew()
        first = [listing.forget() for listing in listings]
    for listing, reply in zip(listings, first, strict=True):
        yield from listing.pages(reply)


def _first(asking: Asking, listings: Sequence["_Listing"]) -> list[Reply]:
    size = SIZE
    while listings:
        try:
            return asking.several([request("GET", each.path(size=size)) for each in listings])
        except TooLarge:
            if size == 1:
                raise
            size = max(1, size // SMALLER)
    return []


def remote(collection: Collection, row: Mapping[str, Any]) -> Remote:
    """A record out of what Kinto keeps; its tombstones have nothing else in them."""
    data = dict(row)
    revision = str(data.pop("last_modified"))
    gone = data.get("deleted") is True and data.keys() == _DELETED
    return Remote(collection, str(data["id"]), revision, None if gone else data)


class _Listing:
    """One collection. ``since``: everything up to there was given out. ``ceiling``: where a listing of everything
    began, which has no tombstones in it; what is deleted meanwhile lies behind."""

    def __init__(self, asking: Asking, collection: Collection, cursor: str | None, epochs: Epochs) -> None:
        self._asking = asking
        self._collection: Collection = collection
        self._epochs = epochs
        self._since = _since(cursor, epochs.current())
        self._ceiling: int | None = None
        self._size = SIZE

    def path(self, token: str = "", size: int = SIZE) -> str:
        """Where a page is. ``token``: Kinto's own mark of where it begins."""
        path = f"{self._asking.records(self._collection)}?_sort=last_modified&_limit={size}"
        if self._since is not None and self._ceiling is None:
            path += f"&_since=%22{self._since}%22"
        return f"{path}&_token={quote(token, safe='')}" if token else path

    def is_behind(self, reply: Reply) -> bool:
        """Whether the server has not come as far as this side has read: it was restored."""
        if self._since is None:
            return False
        return reply.status == BAD or (reply.stamp is not None and reply.stamp < self._since)

    def forget(self) -> None:
        """List everything."""
        self._since = None

    def pages(self, reply: Reply | None) -> Generator[Page, None, None]:
        """``reply`` to the first question, if it was asked."""
        reply = self._checked(reply or self._page())
        fresh = self._since is None
        if fresh:
            self._ceiling = reply.stamp or 0
        while True:
            token, records = _token(reply), self._records(reply)
            self._reach(records, last=not token)
            cursor = f"{self._since}{_BETWEEN}{self._epochs.current()}"
            yield Page(collection=self._collection, records=records, cursor=cursor, fresh=fresh, last=not token)
            if not token:
                return
            fresh = False
            reply = self._checked(self._page(token))

    def _page(self, token: str = "") -> Reply:
        """A page; where its token is too old, or it is too large, what follows behind what was given out."""
        while True:
            try:
                reply = self._asking.ask("GET", self.path(token, self._size))
            except TooLarge:
                if self._size == 1:
                    raise
                self._size = max(1, self._size // SMALLER)
            else:
                if not (token and reply.status == BAD):
                    return reply
            token, self._ceiling = "", None

    def _checked(self, reply: Reply) -> Reply:
        """Raises ``Barred``, ``Offline``."""
        if reply.status in (FORBIDDEN, ABSENT):
            raise words.incomplete(self._asking.host, self._asking.workspace)
        if reply.status not in GIVEN:
            raise words.answered(self._asking.host, reply.status)
        return reply

    def _records(self, reply: Reply) -> tuple[Remote, ...]:
        rows = cast("list[dict[str, Any]]", reply.data or [])
        return tuple(remote(self._collection, row) for row in rows)

    def _reach(self, records: tuple[Remote, ...], *, last: bool) -> None:
        number = int(records[-1].revision) if records else self._since or 0
        if self._ceiling is not None:
            number = self._ceiling if last else min(number, self._ceiling)
        self._since = number


def _token(reply: Reply) -> str:
    """Of the address of the next page only this is used, so that nobody can send this side elsewhere."""
    return parse_qs(urlsplit(reply.headers.get("next-page", "")).query).get("_token", [""])[0]


def _since(cursor: str | None, epoch: str) -> int | None:
    number, _, of = (cursor or "").partition(_BETWEEN)
    return int(number) if number.isdecimal() and of == epoch else None
