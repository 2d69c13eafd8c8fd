"""Keeping pictures, videos and sounds."""

from sqlalchemy.dialects.sqlite import insert

from app.services.ports import MediaInfo
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import replacing

KEEP = insert(tables.media).on_conflict_do_nothing(index_elements=["sha256"])
FIT = replacing(tables.fitted, "sha256", "slot")
LINK = replacing(tables.links, "url")


class MediaWriting(Writing):
    """The media's part of ``ports.Transaction``."""

    def add_media(self, info: MediaInfo, data: bytes) -> None:
        """See ``ports.Transaction``."""
        values = {
            "sha256": info.sha256,
            "kind": info.kind,
            "mime": clean(info.mime),
            "width": info.width,
            "height": info.height,
            "bytes": info.bytes,
            "filename": clean(info.filename),
            "data": data,
        }
        self.sql.execute(KEEP, values)

    def add_fitted(self, sha256: str, slot: str, data: bytes) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(FIT, {"sha256": sha256, "slot": slot, "data": data})

    def link(self, url: str, sha256: str) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(LINK, {"url": clean(url), "sha256": sha256})
