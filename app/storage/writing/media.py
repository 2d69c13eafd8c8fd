"""Keeping pictures, videos and sounds."""

from sqlalchemy.dialects.sqlite import insert as upsert

from app.services.ports import MediaInfo
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing


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
        self.sql.execute(upsert(tables.media).on_conflict_do_nothing(index_elements=["sha256"]), values)

    def add_fitted(self, sha256: str, slot: str, data: bytes) -> None:
        """See ``ports.Transaction``."""
        statement = upsert(tables.fitted).values(sha256=sha256, slot=slot, data=data)
        self.sql.execute(statement.on_conflict_do_update(index_elements=["sha256", "slot"], set_={"data": data}))

    def link(self, url: str, sha256: str) -> None:
        """See ``ports.Transaction``."""
        statement = upsert(tables.links).values(url=clean(url), sha256=sha256)
        self.sql.execute(statement.on_conflict_do_update(index_elements=["url"], set_={"sha256": sha256}))
