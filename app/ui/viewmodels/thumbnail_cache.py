"""Small pictures of campaigns up to a number of bytes: those shown last stay."""

from collections import OrderedDict
from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QPixmap

CACHE_BYTES = 64 * 1024 * 1024
PIXEL_BYTES = 4
NOTHING_BYTES = 512
"""What remembering costs that there is no picture."""
STALE = -1
"""A place that no campaign has."""

Size = Literal["small", "large"]


class Key(Struct, frozen=True):
    """One campaign's picture. ``scale``: device pixels a logical one."""

    campaign: str
    size: Size
    scale: float


class Kept(Struct):
    """``pixmap`` None: the campaign can't be drawn. ``place`` is that of the row it was drawn for; ``whole``: nothing
    was missing in it."""

    place: int
    pixmap: QPixmap | None
    whole: bool = True

    @property
    def weight(self) -> int:
        """Bytes."""
        if self.pixmap is None:
            return NOTHING_BYTES
        return self.pixmap.width() * self.pixmap.height() * PIXEL_BYTES


class ThumbnailCache:
    """Belongs to the GUI thread, as pixmaps do."""

    def __init__(self, limit: int = CACHE_BYTES) -> None:
        self._limit = limit
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self.size = 0

    def get(self, key: Key) -> Kept | None:
        """What was kept, used now."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        return kept

    def put(self, key: Key, kept: Kept) -> None:
        """Keep it, and let go of what was used longest ago."""
        self._drop(key)
        self._kept[key] = kept
        self.size += kept.weight
        while self.size > self._limit and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def spoil(self) -> None:
        """Let everything in which something was missing be drawn again; until then it stays."""
        for kept in self._kept.values():
            if not kept.whole:
                kept.place = STALE

    def _drop(self, key: Key) -> None:
        kept = self._kept.pop(key, None)
        if kept is not None:
            self.size -= kept.weight
