"""The preview's pictures: out of a cache, loaded and fetched off the interface thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.errors import UserError
from app.domain.message import Media
from app.domain.scene import Fit
from app.layout.placed import Placement
from app.render.decode import decode
from app.render.pictures import Pending, PictureCache, Reason, Request, Shown, WantedPictures, load
from app.services.ports import Reader
from app.ui.jobs import Job, Runner

SETTLE_MS = 700
"""How long an address must stand before it is fetched: it may still be typed."""

Learn = Callable[[str], bytes]
"""The picture at an address, fetched into the workspace's cache. Raises ``UserError``."""


class LivePictures(QObject):
    """``render``'s picture source for the window. While a size is being loaded, the last known one stands in for it.

    An address is fetched only when it has stood for a while and ``is_wanted`` still: it may be half typed."""

    arrived = Signal()
    """A picture, or the reason for having none, is here: paint again."""
    learnt = Signal()
    """An online picture was fetched: its pixels are known now."""

    def __init__(
        self,
        reader: Reader,
        jobs: Runner,
        learn: Learn | None = None,
        is_wanted: Callable[[Media], bool] = lambda _media: True,
        settle_ms: int = SETTLE_MS,
        cache: PictureCache | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._jobs = jobs
        self._learn = learn
        self._is_wanted = is_wanted
        self._unsettled: list[Request] = []
        self._settling = QTimer(self, singleShot=True, interval=settle_ms)
        self._settling.timeout.connect(self._settled)
        self._wanted = WantedPictures(self._want, cache)
        self._latest: dict[tuple[Media, Fit], QImage] = {}
        self._unreachable: dict[str, str] = {}
        self._under_way = under_way = set[Job]()
        self.destroyed.connect(lambda: [job.cancel() for job in under_way])

    def picture(self, request: Request) -> Shown:
        """See ``PictureSource``."""
        shown = self._wanted.picture(request)
        if isinstance(shown, Pending):
            return self._latest.get((request.media, request.fit), shown)
        return shown

    def warm(self, card: Placement, scale: float) -> None:
        """Load what ``card`` will show at ``scale`` device pixels a unit, before it is painted."""
        for box in card.boxes:
            if box.media is not None:
                self.picture(Request(box.media, max(round(box.w * scale), 1), max(round(box.h * scale), 1), box.fit))

    def forget(self, media: Media) -> None:
        """Load a picture anew, because its bytes have come or changed."""
        self._unreachable.pop(media.url or "", None)
        self._wanted.forget(media)
        self.arrived.emit()

    def _want(self, request: Request) -> None:
        if self._is_news(request.media):
            self._unsettled.append(request)
            self._settling.start() if self._settling.interval() else self._settled()
        else:
            self._load(request)

    def _is_news(self, media: Media) -> bool:
        """Whether the picture may have to be fetched."""
        address = _address(media)
        return self._learn is not None and bool(address) and not self._reader.linked(address)

    def _settled(self) -> None:
        waiting, self._unsettled = self._unsettled, []
        for request in waiting:
            if self._is_wanted(request.media):
                self._load(request)
            else:
                self._wanted.forget(request.media)

    def _load(self, request: Request) -> None:
        def done(loaded: tuple[QImage | Reason, bool]) -> None:
            self._under_way.discard(job)
            self._on_loaded(request, *loaded)

        unreadable = Reason(self.tr("The picture can't be read"))
        job = self._jobs.run(
            "pictures", lambda _context: self._loaded(request), done, lambda _error: done((unreadable, False))
        )
        self._under_way.add(job)

    def _loaded(self, request: Request) -> tuple[QImage | Reason, bool]:
        """The picture, and whether it had to be fetched."""
        shown = load(self._reader, request)
        address = _address(request.media)
        if isinstance(shown, QImage) or self._learn is None or not address or self._reader.linked(address):
            return shown, False
        if address in self._unreachable:
            return Reason(self._unreachable[address]), False
        try:
            image = decode(self._learn(address), request.width, request.height, request.fit)
        except UserError as error:
            self._unreachable[address] = error.title
            return Reason(error.title), False
        return Reason(image) if isinstance(image, str) else image, True

    def _on_loaded(self, request: Request, shown: QImage | Reason, fetched: bool) -> None:
        self._wanted.arrived(request, shown)
        if isinstance(shown, QImage):
            self._latest[request.media, request.fit] = shown
        self.arrived.emit()
        if fetched:
            self.learnt.emit()


def _address(media: Media) -> str:
    """Where a still picture of the media can be fetched, "" for nowhere."""
    address = media.poster if media.kind == "video" else None if media.sha256 or media.kind == "audio" else media.url
    return address if address and address.lower().startswith("https://") else ""
