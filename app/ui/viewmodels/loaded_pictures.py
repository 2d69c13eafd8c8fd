"""The pictures that the window draws: loaded in the background, online ones fetched first."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.errors import UserError
from app.domain.message import Media
from app.render.pictures import PictureCache, Reason, Request, Shown, WantedPictures, load
from app.services.media import MediaLibrary
from app.services.ports import MediaInfo, Reader
from app.ui.jobs import Runner

SETTLE_MS = 700
"""How long an address must stand before it is fetched: it may still be typed."""


class Pictures(Protocol):
    """What draws pictures is given."""

    arrived: Any
    """Emitted when a picture is there that was not: draw again."""

    def picture(self, request: Request) -> Shown:
        """See ``render.pictures.PictureSource``."""
        ...

    def info(self, media: Media) -> MediaInfo | None:
        """What is known of an online picture, once it was drawn."""
        ...

    def again(self, media: Media) -> None:
        """Try once more to load a picture."""
        ...


class LoadedPictures(QObject):
    """``Pictures`` of one workspace. ``is_wanted`` tells whether a media is still in sight, so that a half typed
    address is never fetched."""

    arrived = Signal()

    def __init__(
        self,
        reader: Reader,
        library: Callable[[], MediaLibrary],
        jobs: Runner,
        is_wanted: Callable[[Media], bool],
        cache: PictureCache | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._library = library
        self._jobs = jobs
        self._is_wanted = is_wanted
        self._source = WantedPictures(self._want, cache)
        self._infos: dict[str, MediaInfo] = {}

    def picture(self, request: Request) -> Shown:
        """See ``Pictures``."""
        return self._source.picture(request)

    def info(self, media: Media) -> MediaInfo | None:
        """See ``Pictures``."""
        return self._infos.get(media.url or "")

    def again(self, media: Media) -> None:
        """See ``Pictures``."""
        self._source.forget(media)
        self.arrived.emit()

    def _want(self, request: Request) -> None:
        if _address(request.media) is None:
            self._load(request)
        else:
            QTimer.singleShot(SETTLE_MS, self, lambda: self._load(request))

    def _load(self, request: Request) -> None:
        if self._is_wanted(request.media):
            self._jobs.run("pictures", lambda _: self._loaded(request), lambda found: self._keep(request, *found))
        else:
            self._source.forget(request.media)

    def _loaded(self, request: Request) -> tuple[QImage | Reason, MediaInfo | None]:
        address = _address(request.media)
        try:
            info = self._library().learn(address).info if address else None
        except UserError as error:
            return Reason(error.sentence()), None
        return load(self._reader, request), info

    def _keep(self, request: Request, shown: QImage | Reason, info: MediaInfo | None) -> None:
        if info is not None and request.media.url:
            self._infos[request.media.url] = info
        self._source.arrived(request, shown)
        self.arrived.emit()


def _address(media: Media) -> str | None:
    """Where the drawn picture comes from, None where it is in the workspace or nothing is drawn."""
    if media.kind == "video":
        return media.poster
    return media.url if media.kind != "audio" and not media.sha256 else None
