"""Campaigns as small drawn cards: read in batches, drawn off the GUI thread, the newest request first."""

import threading
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from app.services.ports import CampaignRow, Stored
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.thumbnail_cache import Kept, Key, Size, ThumbnailCache

BATCH = 12
"""Documents that are read at once."""
MOST = 240
"""Requests that wait at most: more than a screen of the smallest tiles. Older ones are dropped."""
SETTLE_MS = 150
"""Milliseconds after the last request of a burst, and after the last reading for a list: who flies past is not drawn,
and who types or scrolls does not wait for drawing."""
BOXES: dict[Size, QSize] = {"small": QSize(28, 28), "large": QSize(216, 200)}
"""Logical pixels into which a card is fitted."""
USUAL_RATIO = 360 / 376
"""Width / height of the simplest card, before any was drawn."""


class Drawn(NamedTuple):
    """A card, None where it can't be drawn. ``whole``: no picture was missing in it."""

    image: QImage | None
    whole: bool = True


Draw = Callable[[Stored, QSize], Drawn]
"""Draws a campaign's card, fitted into a box of device pixels. Called on threads of lane ``pictures``."""


def lazily(make: Callable[[], Draw]) -> Draw:
    """A ``Draw`` that is made when the first card is drawn, by the thread that draws it."""
    made: list[Draw] = []
    lock = threading.Lock()

    def draw(stored: Stored, box: QSize) -> Drawn:
        with lock:
            if not made:
                made.append(make())
        return made[0](stored, box)

    return draw


class Documents(Protocol):
    """Where the documents are."""

    def get(self, campaign: str) -> Stored | None:
        """The campaign with that id."""
        ...


class Thumbnails(QObject):
    """Answers out of its cache at once; what is missing comes later, and ``arrived`` carries the campaign's id.
    ``scale`` says how many device pixels a logical one has now."""

    arrived = Signal(str)

    def __init__(
        self,
        documents: Documents,
        jobs: Runner,
        draw: Draw,
        parent: QObject | None = None,
        *,
        scale: Callable[[], float] = lambda: 1.0,
        settle_ms: int = SETTLE_MS,
        cache: ThumbnailCache | None = None,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._jobs = Errands(self, jobs)
        self._draw = draw
        self._cache = cache or ThumbnailCache()
        self._wanted: dict[Key, CampaignRow] = {}
        self._read: dict[Key, Stored | None] = {}
        self._busy = False
        self._ratios: dict[str, float] = {}
        self.scale = scale
        self._rest = settle_ms
        self._settling = QTimer(self, singleShot=True, interval=settle_ms)
        self._settling.timeout.connect(self._go_on)

    def small(self, row: CampaignRow) -> QPixmap | None:
        """For a line of the table. None: it is not there yet, or can't be drawn."""
        return self.picture(row, "small")

    def picture(self, row: CampaignRow, size: Size) -> QPixmap | None:
        """The card; until a changed campaign is drawn again, as it was."""
        key = Key(row.id, size, self.scale())
        kept = self._cache.get(key)
        if kept is None or kept.place != row.place:
            self._want(key, row)
        return kept.pixmap if kept else None

    def is_blank(self, row: CampaignRow, size: Size) -> bool:
        """Whether it is known that the campaign can't be drawn."""
        kept = self._cache.get(Key(row.id, size, self.scale()))
        return kept is not None and kept.pixmap is None

    def ratio(self, row: CampaignRow) -> float:
        """Width / height that the card will have, as far as others of its type tell."""
        return self._ratios.get(row.template, USUAL_RATIO)

    def keep(self, campaigns: Collection[str], size: Size) -> None:
        """Drop requests of that size for anything but ``campaigns``: the rest is out of sight."""
        gone = [key for key in self._wanted if key.size == size and key.campaign not in campaigns]
        for key in gone:
            self._wanted.pop(key)
            self._read.pop(key, None)

    def retry(self) -> None:
        """Draw again what lacked a picture, when it is next asked for: that picture may have come."""
        self._cache.spoil()

    def _want(self, key: Key, row: CampaignRow) -> None:
        known = self._wanted.pop(key, None)
        self._wanted[key] = row
        while len(self._wanted) > MOST:
            oldest = next(iter(self._wanted))
            self._wanted.pop(oldest)
            self._read.pop(oldest, None)
        if known is None:
            self._settling.start()

    def _go_on(self) -> None:
        """Draw the newest document that was read; without any read more; without requests rest."""
        if self._busy or not self._wanted or self._settling.isActive():
            return
        self._busy = True
        ready = [key for key in self._wanted if key in self._read]
        if ready:
            self._draw_one(ready[-1])
        else:
            self._read_some(list(self._wanted)[-BATCH:])

    def _read_some(self, keys: Sequence[Key]) -> None:
        documents = self._documents

        def read(context: JobContext) -> dict[Key, Stored | None]:
            found: dict[Key, Stored | None] = {}
            for key in keys:
                context.check()
                found[key] = documents.get(key.campaign)
            return found

        self._jobs.run("ahead", read, self._on_read, lambda _error: self._on_unread(keys), rest=self._rest)

    def _on_read(self, found: dict[Key, Stored | None]) -> None:
        self._read = {key: stored for key, stored in found.items() if key in self._wanted}
        self._next()

    def _on_unread(self, keys: Sequence[Key]) -> None:
        """The list itself says that the file can't be read."""
        for key in keys:
            self._wanted.pop(key, None)
        self._next()

    def _draw_one(self, key: Key) -> None:
        row, stored, draw = self._wanted.pop(key), self._read.pop(key), self._draw
        box = BOXES[key.size]
        pixels = QSize(round(box.width() * key.scale), round(box.height() * key.scale))
        if stored is None:
            self._on_drawn(key, row, Drawn(None))
            return
        self._jobs.run(
            "pictures",
            lambda _: draw(stored, pixels),
            lambda drawn: self._on_drawn(key, row, drawn),
            lambda _error: self._on_drawn(key, row, Drawn(None)),
            rest=self._rest,
        )

    def _on_drawn(self, key: Key, row: CampaignRow, drawn: Drawn) -> None:
        pixmap = None
        if drawn.image is not None and not drawn.image.isNull():
            pixmap = QPixmap.fromImage(drawn.image)
            pixmap.setDevicePixelRatio(key.scale)
            self._ratios[row.template] = drawn.image.width() / drawn.image.height()
        self._cache.put(key, Kept(row.place, pixmap, drawn.whole))
        self.arrived.emit(row.id)
        self._next()

    def _next(self) -> None:
        self._busy = False
        self._go_on()
