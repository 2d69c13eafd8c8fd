"""What a workspace in memory holds, and how it is read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.campaign import Campaign, decode
from app.domain.history import Group, JournalRow
from app.services.ports import CampaignRow, Category, MediaInfo, Named, Stored, TeamRecord, Totals, Version
from tests.fake_lists import FakeLists, folded
from tests.fake_names import FakeNameReader
from tests.fake_people import Crowd, FakePeopleReader
from tests.fake_placed import FakePlacedReader
from tests.fake_results import FakeResultReader, Reported
from tests.fake_team_records import FakeTeamReader
from tests.fake_versions import FakeVersionReader

__all__ = ["FakeReader", "State", "folded"]


@dataclass
class State:
    """What a file holds. Documents are text, so that nobody can change them by reference."""

    documents: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    journal: tuple[JournalRow, ...] = ()
    groups: dict[str, Group] = field(default_factory=dict)
    labels: dict[str, Named] = field(default_factory=dict)
    categories: dict[str, Category] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    touched: dict[str, None] = field(default_factory=dict)
    media: dict[str, tuple[MediaInfo, bytes]] = field(default_factory=dict)
    fitted: dict[tuple[str, str], bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    versions: dict[str, tuple[Version, str]] = field(default_factory=dict)
    reported: dict[str, tuple[str, Totals]] = field(default_factory=dict)
    """When campaigns were sent, and what was reported of them."""
    synced: dict[str, int] = field(default_factory=dict)
    """The journal's numbers up to which campaigns don't wait to be sent; -1 for those that do."""
    team_records: dict[tuple[str, str], TeamRecord] = field(default_factory=dict)
    team_cursors: dict[str, str] = field(default_factory=dict)
    team_assets: dict[str, None] = field(default_factory=dict)
    team_coming: dict[str, None] = field(default_factory=dict)
    crowd: Crowd = field(default_factory=Crowd)
    results: Reported = field(default_factory=Reported)

    def copy(self) -> "State":
        """One that can be changed without changing this one: every value in it is immutable."""
        return replace(self, **{name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)})


class FakeReader(
    FakePeopleReader,
    FakeNameReader,
    FakeResultReader,
    FakeTeamReader,
    FakeVersionReader,
    FakeLists,
    FakePlacedReader,
):
    """``ports.Reader`` over a state."""

    @property
    def state(self) -> State:
        raise NotImplementedError

    @property
    def crowd(self) -> Crowd:
        return self.state.crowd

    @property
    def results(self) -> Reported:
        return self.state.results

    def get(self, campaign: str) -> Stored | None:
        found = self.state.documents.get(campaign)
        seqs = [row.seq for row in self.state.journal if row.campaign == campaign]
        return Stored(campaign=decode(found[0]), bin=found[1], seq=max(seqs, default=0)) if found else None

    def _campaigns(self) -> list[tuple[Campaign, str | None]]:
        """Every campaign with its bin, the oldest change first."""
        every = [(decode(text), bin) for text, bin in self.state.documents.values()]
        return sorted(every, key=lambda each: each[0].changed)

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        every = [(campaign.id, campaign.name, bin) for campaign, bin in reversed(self._campaigns())]
        exact = [(id, name) for id, name, _ in every if id == reference]
        named = [(id, name) for id, name, bin in every if name == reference and bin is None]
        begun = [(id, name) for id, name, _ in every if len(reference) >= 4 and id.startswith(reference.lower())]
        return exact or named or begun

    def rows_of(self, campaigns: Sequence[str]) -> list[CampaignRow]:
        rows = {row.id: row for row, _, _ in self._every()}
        return [rows[id] for id in campaigns if id in rows]

    def groups(self, campaign: str | None) -> list[Group]:
        about = {row.group for row in self.state.journal if campaign in (None, row.campaign)}
        return [group for group in self.state.groups.values() if group.id in about]

    def group_rows(self, group: str) -> list[JournalRow]:
        return [row for row in self.state.journal if row.group == group]

    def group_page(self, group: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        older = [row for row in reversed(self.group_rows(group)) if before is None or row.seq < before]
        return older[:limit]

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        return [row for row in self.state.journal if row.seq > seq][:limit]

    def last_seq(self) -> int:
        return self.state.journal[-1].seq if self.state.journal else 0

    def using_segment(self, segment: str) -> list[tuple[str, str]]:
        every = [campaign for campaign, bin in self._campaigns() if bin is None]
        using = [each for each in every if segment in (*each.audience.include, *each.audience.exclude)]
        return [(each.id, each.name) for each in sorted(using, key=lambda each: (folded(each.name), each.id))]

    def media_info(self, sha256: str) -> MediaInfo | None:
        return self.state.media[sha256][0] if sha256 in self.state.media else None

    def media_bytes(self, sha256: str) -> bytes | None:
        return self.state.media[sha256][1] if sha256 in self.state.media else None

    def all_media(self) -> list[MediaInfo]:
        return [info for info, _ in reversed(self.state.media.values())]

    def fitted(self, sha256: str, slot: str) -> bytes | None:
        return self.state.fitted.get((sha256, slot))

    def linked(self, url: str) -> str | None:
        return self.state.links.get(url)

    def setting(self, key: str) -> Any:
        return json.loads(self.state.settings.get(key, "null"))
