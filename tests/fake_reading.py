"""What a workspace in memory holds, and how it is read."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from app.domain.campaign import Campaign, decode
from app.domain.history import Group, JournalRow
from app.services.ports import CampaignRow, Category, ListQuery, MediaInfo, Named, Stored
from tests.fake_people import Crowd, FakePeopleReader
from tests.fake_placed import FakePlacedReader

TERM = re.compile(r'"([^"]*)("|$)|([^\s"]+)')


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
    media: dict[str, tuple[MediaInfo, bytes]] = field(default_factory=dict)
    fitted: dict[tuple[str, str], bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    crowd: Crowd = field(default_factory=Crowd)

    def copy(self) -> "State":
        """One that can be changed without changing this one: every value in it is immutable."""
        return replace(self, **{name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)})


class FakeReader(FakePeopleReader, FakePlacedReader):
    """``ports.Reader`` over a state."""

    @property
    def state(self) -> State:
        raise NotImplementedError

    @property
    def crowd(self) -> Crowd:
        return self.state.crowd

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

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        places = enumerate(self._campaigns(), 1)
        found = [self._row(campaign, place) for place, (campaign, bin) in places if self._matches(query, campaign, bin)]
        found.sort(key=lambda row: _order(query, row), reverse=not query.ascending)
        if query.after is not None:
            last = _order(query, query.after)
            found = [
                row
                for row in found
                if (_order(query, row) > last) == query.ascending and row.place != query.after.place
            ]
        return found[: query.limit]

    def count(self, query: ListQuery) -> int:
        return len(self.rows(msgspec.structs.replace(query, limit=None, after=None)))

    def _matches(self, query: ListQuery, campaign: Campaign, bin: str | None) -> bool:
        return (
            query.archived in (None, campaign.archived)
            and query.bin in (None, bin is not None)
            and query.status in (None, campaign.status)
            and query.template in (None, campaign.message.template)
            and self._member(query.label, campaign.labels, self.state.labels)
            and self._member(query.category, campaign.categories, self.state.categories)
            and _found(query.search, self._words(campaign))
        )

    def _words(self, campaign: Campaign) -> str:
        texts = [text.text for slide in campaign.message.slides for text in (slide.title, slide.body)]
        return " ".join([campaign.name, *texts, *self._names(campaign.labels, self.state.labels)])

    def _row(self, campaign: Campaign, place: int) -> CampaignRow:
        errors, warnings = self.state.counts.get(campaign.id, (None, None))
        return CampaignRow(
            id=campaign.id,
            name=campaign.name,
            template=campaign.message.template,
            status=campaign.status,
            labels=self._names(campaign.labels, self.state.labels),
            categories=self._names(campaign.categories, self.state.categories),
            shared=campaign.shared,
            archived=campaign.archived,
            errors=errors,
            warnings=warnings,
            created=campaign.created,
            changed=campaign.changed,
            place=place,
        )

    def _survivor(self, id: str) -> str:
        return self.state.aliases.get(id, id)

    def _names(self, ids: Sequence[str], known: Mapping[str, Named]) -> tuple[str, ...]:
        """Names; an id that nothing goes by stands for itself."""
        alive = dict.fromkeys(self._survivor(id) for id in ids)
        return tuple(known[id].name if id in known else id for id in alive)

    def _member(self, wanted: str | None, ids: Sequence[str], known: Mapping[str, Named]) -> bool:
        if wanted is None:
            return True
        by_name = {folded(named.name): id for id, named in known.items()}
        return by_name.get(folded(wanted), self._survivor(wanted)) in map(self._survivor, ids)

    def groups(self, campaign: str | None) -> list[Group]:
        about = {row.group for row in self.state.journal if campaign in (None, row.campaign)}
        return [group for group in self.state.groups.values() if group.id in about]

    def group_rows(self, group: str) -> list[JournalRow]:
        return [row for row in self.state.journal if row.group == group]

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        return [row for row in self.state.journal if row.seq > seq][:limit]

    def last_seq(self) -> int:
        return self.state.journal[-1].seq if self.state.journal else 0

    def labels(self) -> list[Named]:
        return sorted(self.state.labels.values(), key=lambda label: folded(label.name))

    def categories(self) -> list[Category]:
        return sorted(self.state.categories.values(), key=lambda category: (category.position, folded(category.name)))

    def usage(self, kind: str) -> dict[str, int]:
        return Counter(named for campaign, _ in self._campaigns() for named in self._named(kind, campaign))

    def members(self, kind: str, id: str) -> list[str]:
        return [campaign.id for campaign, _ in self._campaigns() if id in self._named(kind, campaign)]

    def _named(self, kind: str, campaign: Campaign) -> list[str]:
        return self.survivors(kind, campaign.labels if kind == "labels" else campaign.categories)

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        return list(dict.fromkeys(map(self._survivor, ids)))

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


def folded(text: str) -> str:
    """Without case, accents and runs of spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().split())


def _found(search: str, text: str) -> bool:
    written = f" {folded(text)} "
    return all(_term(*parts) in written for parts in TERM.findall(search))


def _term(phrase: str, closed: str, word: str) -> str:
    """What has to stand in a text: the beginning of a word, or a phrase up to its end."""
    return f" {folded(phrase or word)}" + (" " if closed == '"' else "")


def _order(query: ListQuery, row: CampaignRow) -> tuple[str, int]:
    """Where a row stands: by its column, then by its place."""
    value = "" if query.sort == "changed" else getattr(row, query.sort)
    return folded(value) if query.sort == "name" else value, row.place
