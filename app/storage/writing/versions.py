"""Keeping versions of campaigns."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, update

from app.domain.campaign import Campaign, encode
from app.domain.digest import digest_of
from app.services.ports import Version
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing

ADD = insert(tables.versions)
RENAME = update(tables.versions).where(tables.versions.c.id == bindparam("which"))
DROP = delete(tables.versions).where(tables.versions.c.id == bindparam("which"))


class VersionWriting(Writing):
    """``ports.VersionWriter``."""

    def add_version(self, version: Version, document: Campaign) -> None:
        """See ``ports.VersionWriter``."""
        text = encode(document)
        self.sql.execute(
            ADD,
            {
                "id": version.id,
                "campaign": version.campaign,
                "kind": version.kind,
                "name": clean(version.name),
                "author": clean(version.author),
                "at": version.at,
                "digest": digest_of(text),
                "document": text,
            },
        )

    def rename_version(self, id: str, name: str) -> None:
        """See ``ports.VersionWriter``."""
        self.sql.execute(RENAME, {"which": clean(id), "name": clean(name), "kind": "named" if name else "hour"})

    def drop_versions(self, ids: Sequence[str]) -> None:
        """See ``ports.VersionWriter``."""
        if ids:
            self.sql.execute(DROP, [{"which": clean(id)} for id in ids])
