"""What a request writes to, read from its method and path (Kinto's HTTP API 1.23)."""

from collections.abc import Iterator
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that write nothing."""

_ROOTS = frozenset({"buckets", "accounts"})
_RECORDS = ("buckets", "collections", "records")


class Target(NamedTuple):
    """What a path names: ``scope``, that which has to be written by one at a time (a workspace, an account, or ""), and
    how far the path goes into it. ``records``: all records of a collection, or (``single``) one of them."""

    scope: str
    records: bool = False
    single: bool = False

    @property
    def workspace(self) -> str:
        """The URI of the workspace that the path lies in; "" outside of any."""
        return self.scope if self.scope.startswith("/buckets/") else ""


def target(path: str) -> Target:
    """What a decoded path names, with or without the version in front."""
    parts = [part for part in path.split("/") if part]
    if parts and parts[0][:1] == "v" and parts[0][1:].isdigit():
        parts = parts[1:]
    if len(parts) < 2 or parts[0] not in _ROOTS:
        return Target("")
    return Target(f"/{parts[0]}/{parts[1]}", tuple(parts[::2]) == _RECORDS, len(parts) == 6)


def is_batch(path: str) -> bool:
    """Whether a decoded path is that of requests in one."""
    return path.rstrip("/").endswith("/batch")


def batch_scopes(body: Any) -> set[str]:
    """The scopes that a batch writes to. What is not as Kinto wants it is left out: Kinto refuses it."""
    return {target(unquote(path.partition("?")[0])).scope for method, path in _items(body) if method not in SAFE}


def _items(body: Any) -> Iterator[tuple[str, str]]:
    given = _mapping(body)
    defaults, requests = _mapping(given.get("defaults")), given.get("requests")
    for item in cast("list[Any]", requests) if isinstance(requests, list) else ():
        whole = {**defaults, **_mapping(item)}
        yield str(whole.get("method") or "GET").upper(), str(whole.get("path") or "")


def _mapping(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
