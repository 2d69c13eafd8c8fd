"""As much of a workspace, a clock and the resources as previews ask for."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from app.domain.campaign import Campaign
from app.services.ports import MediaInfo, Stored

RESOURCES = Path(__file__).parents[1] / "resources"
NOW = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)


class StoppedClock:
    def __init__(self, at: datetime = NOW, zone: tzinfo = UTC) -> None:
        self._at = at
        self._zone = zone

    def now(self) -> datetime:
        return self._at

    def zone(self) -> tzinfo:
        return self._zone


class FolderResources:
    def data(self, name: str) -> bytes:
        return (RESOURCES / name).read_bytes()

    def names(self, folder: str) -> list[str]:
        return sorted(f"{folder}/{file.name}" for file in (RESOURCES / folder).iterdir())


class ShelfWorkspace:
    def __init__(self, campaigns: Sequence[Campaign] = (), media: Sequence[MediaInfo] = (), **links: str) -> None:
        self._campaigns = {campaign.id: campaign for campaign in campaigns}
        self._media = {info.sha256: info for info in media}
        self.links = links
        self.closed = False

    def get(self, campaign: str) -> Stored | None:
        found = self._campaigns.get(campaign)
        return Stored(campaign=found) if found else None

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        every = [(campaign.id, campaign.name) for campaign in self._campaigns.values()]
        named = [each for each in every if reference in each]
        return named or [each for each in every if len(reference) >= 4 and each[0].startswith(reference)]

    def recipient(self, identity: str) -> None:
        return None

    def media_info(self, sha256: str) -> MediaInfo | None:
        return self._media.get(sha256)

    def linked(self, url: str) -> str | None:
        return self.links.get(url)

    def close(self) -> None:
        self.closed = True


class OneWorkspace:
    """Opens the same workspace whatever the path."""

    def __init__(self, workspace: ShelfWorkspace) -> None:
        self.workspace = workspace
        self.asked: list[tuple[Path, bool]] = []

    def open(self, path: Path, *, read_only: bool = False) -> ShelfWorkspace:
        self.asked.append((path, read_only))
        return self.workspace
