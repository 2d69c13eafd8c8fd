"""Pictures, videos and sounds."""

import msgspec

from app.services.ports import MediaInfo
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row
from app.storage.text import clean

FIELDS = ("sha256", "kind", "mime", "width", "height", "bytes", "filename")
INFO = f"SELECT {', '.join(FIELDS)} FROM media"


class MediaReading(Querying):
    """The media's part of ``ports.Reader``."""

    def media_info(self, sha256: str) -> MediaInfo | None:
        """See ``ports.Reader``."""
        return next(iter(self._infos(self.query(f"{INFO} WHERE sha256 = ?", sha256))), None)

    def media_bytes(self, sha256: str) -> bytes | None:
        """See ``ports.Reader``."""
        row = self.first("SELECT data FROM media WHERE sha256 = ?", sha256)
        return row[0] if row else None

    def all_media(self) -> list[MediaInfo]:
        """See ``ports.Reader``."""
        return self._infos(self.query(f"{INFO} ORDER BY number DESC"))

    def fitted(self, sha256: str, slot: str) -> bytes | None:
        """See ``ports.Reader``."""
        row = self.first("SELECT data FROM fitted WHERE sha256 = ? AND slot = ?", sha256, slot)
        return row[0] if row else None

    def linked(self, url: str) -> str | None:
        """See ``ports.Reader``."""
        row = self.first("SELECT sha256 FROM links WHERE url = ?", clean(url))
        return row[0] if row else None

    def _infos(self, rows: list[Row]) -> list[MediaInfo]:
        with read_from(self.path):
            return [msgspec.convert(dict(zip(FIELDS, row, strict=True)), MediaInfo) for row in rows]
