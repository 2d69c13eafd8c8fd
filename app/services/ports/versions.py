"""Versions of a campaign: frozen documents, and the journal that leads from one to the next."""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.history import JournalRow

VersionKind = Literal["named", "publish", "sync", "import", "hour", "restore"]


class Version(Struct, frozen=True, kw_only=True):
    """A version without its document. ``name`` is empty for automatic ones; ``at`` is an instant in UTC; ``digest`` is
    equal for equal documents (``domain.digest``; who keeps a version writes it)."""

    id: str
    campaign: str
    kind: VersionKind
    name: str = ""
    author: str = ""
    at: str
    digest: str = ""


class VersionReader(Protocol):
    """Reading versions."""

    def versions(self, campaign: str) -> list[Version]:
        """Every version of a campaign, newest first."""
        ...

    def newest_version(self, campaign: str) -> Version | None:
        """The version that was made last."""
        ...

    def version(self, id: str) -> tuple[Version, Campaign] | None:
        """A version with its document."""
        ...

    def journal_of(self, campaign: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        """Edits of one campaign, newest first, those before the row number ``before``."""
        ...


class VersionWriter(Protocol):
    """Writing versions."""

    def add_version(self, version: Version, document: Campaign) -> None:
        """Keep a version."""
        ...

    def rename_version(self, id: str, name: str) -> None:
        """Give a version a name; an automatic one becomes a named one. With "" it becomes automatic (``hour``)."""
        ...

    def drop_versions(self, ids: Sequence[str]) -> None:
        """Forget versions."""
        ...
