"""Versions in memory: what the ports promise, without SQL."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from app.domain.campaign import Campaign, decode, encode
from app.domain.digest import digest
from app.domain.history import JournalRow
from app.services.ports import Version


class FakeVersionReader:
    """``ports.VersionReader`` over ``state``."""

    @property
    def state(self) -> Any:
        raise NotImplementedError

    def versions(self, campaign: str) -> list[Version]:
        found = [version for version, _ in reversed(self.state.versions.values()) if version.campaign == campaign]
        return sorted(found, key=lambda version: version.at, reverse=True)

    def newest_version(self, campaign: str) -> Version | None:
        return next(iter(self.versions(campaign)), None)

    def version(self, id: str) -> tuple[Version, Campaign] | None:
        if id not in self.state.versions:
            return None
        version, text = self.state.versions[id]
        return version, decode(text)

    def journal_of(self, campaign: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        rows = [row for row in reversed(self.state.journal) if row.campaign == campaign]
        return [row for row in rows if before is None or row.seq < before][:limit]


class FakeVersionWriter(FakeVersionReader):
    """``ports.VersionWriter``."""

    def add_version(self, version: Version, document: Campaign) -> None:
        self.state.versions[version.id] = (replace(version, digest=digest(document)), encode(document))

    def rename_version(self, id: str, name: str) -> None:
        if id in self.state.versions:
            version, text = self.state.versions[id]
            self.state.versions[id] = (replace(version, name=name, kind="named" if name else "hour"), text)

    def drop_versions(self, ids: Sequence[str]) -> None:
        for id in ids:
            self.state.versions.pop(id, None)
