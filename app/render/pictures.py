"""Where the painter gets its pictures from."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from msgspec import Struct
from PySide6.QtGui import QImage

from app.domain.message import Media
from app.domain.scene import Fit
from app.render.decode import decode

CACHE_BYTES = 96 * 1024 * 1024
_REASON_BYTES = 1024


class Pending(Struct, frozen=True):
    """The picture is being loaded; the painter is called again when it is there."""


class Reason(Struct, frozen=True):
    """Why there is no picture, short enough for a placeholder."""

    text: str


Shown = QImage | Pending | Reason


class Request(Struct, frozen=True):
    """A picture in the size it is drawn in: a box of ``width`` x ``height`` device pixels."""

    media: Media
    width: int
    height: int
    fit: Fit


class Files(Protocol):
    """Where the bytes lie: a workspace, or what is shipped."""

    def media_bytes(self, sha256: str) -> bytes | None:
        """The file with that hash."""
        ...

    def linked(self, url: str) -> str | None:
        """The hash of the stored copy of an online picture."""
        ...


class PictureSource(Protocol):
    """Answers the painter."""

    def picture(self, request: Request) -> Shown:
        """The picture, at least as large as drawn or in its natural size; or why not."""
        ...


class PictureCache:
    """Decoded pictures up to a number of bytes, those used last. Any thread may use it."""

    def __init__(self, limit: int = CACHE_BYTES) -> None:
        self._limit = limit
        self._size = 0
        self._kept: OrderedDict[Request, QImage | Reason] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, request: Request) -> QImage | Reason | None:
        """What was kept for that request."""
        with self._lock:
            if request in self._kept:
                self._kept.move_to_end(request)
            return self._kept.get(request)

    def put(self, request: Request, shown: QImage | Reason) -> None:
        """Keep it, and let go of what was used longest ago."""
        with self._lock:
            self._drop(request)
            self._kept[request] = shown
            self._size += _weight(shown)
            while self._size > self._limit and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))

    def forget(self, media: Media) -> None:
        """Drop every size of a picture, because its bytes have arrived or changed."""
        with self._lock:
            for request in [request for request in self._kept if request.media == media]:
                self._drop(request)

    def _drop(self, request: Request) -> None:
        self._size -= _weight(self._kept.pop(request, None))


class StoredPictures:
    """Pictures out of a workspace, decoded when they are asked for: for files, proofs and tests."""

    def __init__(self, reader: Files, cache: PictureCache | None = None) -> None:
        self._reader = reader
        self._cache = cache or PictureCache()

    def picture(self, request: Request) -> QImage | Reason:
        """See ``PictureSource``."""
        shown = self._cache.get(request)
        if shown is None:
            shown = load(self._reader, request)
            self._cache.put(request, shown)
        return shown

    def forget(self, media: Media) -> None:
        """Read the picture again when it is next asked for, because its bytes may have come or changed."""
        self._cache.forget(media)


class WantedPictures:
    """Pictures out of the cache only: for the window, which must not wait. What is missing is asked for once, by
    calling ``want``; whoever loads it (see ``load``) hands it back with ``arrived``. GUI thread only."""

    def __init__(self, want: Callable[[Request], None], cache: PictureCache | None = None) -> None:
        self._want = want
        self._cache = cache or PictureCache()
        self._asked: set[Request] = set()

    def picture(self, request: Request) -> Shown:
        """See ``PictureSource``."""
        shown = self._cache.get(request)
        if shown is not None:
            return shown
        if request not in self._asked:
            self._asked.add(request)
            self._want(request)
        return Pending()

    def arrived(self, request: Request, shown: QImage | Reason) -> None:
        """Keep what was loaded; the next painting draws it."""
        self._asked.discard(request)
        self._cache.put(request, shown)

    def forget(self, media: Media) -> None:
        """Ask again for a picture whose bytes have arrived or changed."""
        self._asked = {request for request in self._asked if request.media != media}
        self._cache.forget(media)


def load(reader: Files, request: Request) -> QImage | Reason:
    """Read and decode a picture. Any thread."""
    media = request.media
    if media.kind == "audio":
        return Reason("Sound")
    sha256, missing = _still(reader, media)
    data = reader.media_bytes(sha256) if sha256 else None
    if data is None:
        return Reason(missing)
    image = decode(data, request.width, request.height, request.fit)
    return Reason(image) if isinstance(image, str) else image


def _still(reader: Files, media: Media) -> tuple[str | None, str]:
    """What stands for the media when nothing plays, and the reason where there is nothing."""
    if media.kind == "video":
        return reader.linked(media.poster) if media.poster else None, "Video"
    if media.sha256:
        return media.sha256, "The picture's file is missing"
    return reader.linked(media.url) if media.url else None, "The online picture was not fetched"


def _weight(shown: QImage | Reason | None) -> int:
    if shown is None:
        return 0
    return shown.sizeInBytes() if isinstance(shown, QImage) else _REASON_BYTES
