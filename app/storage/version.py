"""Which workspace files this version writes; known without the migration library."""

from pathlib import Path

from msgspec import Struct

APPLICATION_ID = int.from_bytes(b"GALY", "big")
"""Stands in the header of every workspace file (SQLite's ``application_id``)."""


class Schema(Struct, frozen=True):
    """A format of the file. ``version`` is kept in SQLite's ``user_version``; ``scripts`` holds the migrations."""

    version: int
    scripts: Path

    @property
    def revision(self) -> str:
        """The migration that leads to this version."""
        return f"{self.version:04}"


CURRENT = Schema(4, Path(__file__).parent / "migrations")
