"""Stand-ins for what the media library is given: small, and true to the ports."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from app.domain.errors import UserError
from app.services.ports import Fetched, MediaInfo, Picture


class MediaWorkspace:
    """The part of a workspace that holds media. What a failed transaction wrote is gone."""

    def __init__(self, *, read_only: bool = False) -> None:
        self.read_only = read_only
        self.transactions = 0
        self._tables: dict[str, dict[Any, Any]] = {"media": {}, "bytes": {}, "fitted": {}, "links": {}}

    @contextmanager
    def transaction(self) -> Iterator["MediaWorkspace"]:
        if self.read_only:
            raise UserError("The workspace can't be written")
        before = deepcopy(self._tables)
        self.transactions += 1
        try:
            yield self
        except BaseException:
            self._tables = before
            raise

    def add_media(self, info: MediaInfo, data: bytes) -> None:
        if self._tables["media"].setdefault(info.sha256, info) is info:
            self._tables["bytes"][info.sha256] = data

    def add_fitted(self, sha256: str, slot: str, data: bytes) -> None:
        self._tables["fitted"][sha256, slot] = data

    def link(self, url: str, sha256: str) -> None:
        self._tables["links"][url] = sha256

    def media_info(self, sha256: str) -> MediaInfo | None:
        return self._tables["media"].get(sha256)

    def media_bytes(self, sha256: str) -> bytes | None:
        return self._tables["bytes"].get(sha256)

    def all_media(self) -> list[MediaInfo]:
        return list(self._tables["media"].values())

    def fitted(self, sha256: str, slot: str) -> bytes | None:
        return self._tables["fitted"].get((sha256, slot))

    def linked(self, url: str) -> str | None:
        return self._tables["links"].get(url)


def picture(**fields: Any) -> bytes:
    """A file for ``Tools``: it says what it is. ``pad`` makes it that many bytes long."""
    pad = fields.pop("pad", 0)
    values = {"kind": "image", "mime": "image/jpeg", "width": 1600, "height": 900} | fields
    return json.dumps(values).encode().ljust(pad)


class Tools:
    """Picture tools for files made by ``picture``; counts the copies it makes."""

    def __init__(self) -> None:
        self.copies: list[tuple[float | None, int, int]] = []

    def inspect(self, data: bytes, name: str = "") -> Picture:
        try:
            return Picture(**{key: value for key, value in json.loads(data).items() if key != "note"})
        except ValueError:
            raise UserError(f"“{name}” can't be used") from None

    def fit(self, data: bytes, *, ratio: float | None, max_width: int, max_bytes: int) -> bytes:
        self.copies.append((ratio, max_width, max_bytes))
        looked = self.inspect(data)
        width = min(looked.width or 0, max_width)
        mime = "image/jpeg" if looked.mime == "image/webp" else looked.mime
        return picture(mime=mime, width=width, height=round(width / (ratio or 1.5)), note="copy")


class Net:
    """Pictures by URL."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = {f"https://cdn.test/{name}.jpg": data for name, data in pages.items()}
        self.asked: list[str] = []

    def fetch(self, url: str) -> Fetched:
        self.asked.append(url)
        if url not in self.pages:
            raise UserError("Not fetched: nothing is at that address")
        return Fetched(data=self.pages[url], mime="image/jpeg")
