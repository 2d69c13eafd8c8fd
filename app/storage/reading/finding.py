"""What a search finds among the campaigns of a list, in any order."""

import json
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from msgspec import Struct

from app.services.ports import CampaignRow
from app.storage.reading.arms import Arm, merged
from app.storage.reading.base import Querying
from app.storage.reading.filters import Filters
from app.storage.reading.hits import Hits
from app.storage.reading.leading import kept, narrow
from app.storage.shelves import ALL

SCARCE = 2_000
"""So many campaigns are each looked up in the search's indexes; where more keep the filters, hits are filtered."""
AMONG = "{} IN (SELECT value FROM json_each(?))"


class Found(Struct, frozen=True):
    """Hits; of their places only those count that are ``within`` and not ``without``, where these are known."""

    hits: Hits
    within: set[int] | None = None
    without: set[int] = set()

    def places(self, reader: Querying, arms: Sequence[Arm], *, ascending: bool = False) -> Iterator[int]:
        """The places that some arms give, in order."""
        sql, values = merged(arms, ascending=ascending)
        for (place,) in reader.stream(sql, *values):
            if place not in self.without and (self.within is None or place in self.within):
                yield place

    def gathered(self, reader: Querying, arms: Sequence[Arm]) -> set[int]:
        """All places that some arms give, in no order; a million of them in half the time."""
        places: set[int] = set()
        for arm in arms:
            places.update(map(itemgetter(0), reader.stream(arm.sql(arm.place), *arm.values)))
        places -= self.without
        return places if self.within is None else places & self.within


def restricted(reader: Querying, filters: Filters, hits: Hits, *, whole: bool) -> Found:
    """The hits that keep the filters. ``whole``: all of them are going to be read."""
    size, narrowest = narrow(reader, filters, SCARCE)
    if narrowest is not None and size < SCARCE:
        listed = json.dumps(list(kept(reader, filters)))
        return Found(hits.each(lambda arm: arm.where(AMONG.format(arm.place), values=[listed])))
    if filters.wanted and (whole or any(each.past for each in filters.wanted)):
        return Found(hits, kept(reader, filters))
    if whole and ALL[0] in filters.shelves:
        others = tuple(shelf for shelf in ALL if shelf not in filters.shelves)
        return Found(hits, None, kept(reader, Filters(others)))
    return Found(hits, kept(reader, filters)) if whole else Found(hits.each(filters.joined))


def ranked(reader: Querying, found: Found, after: CampaignRow | None) -> Iterator[int]:
    """The places of all hits, the best first, the newest first among equals; or those behind ``after``."""
    begin = -1 if after is None else _tier(reader, found.hits, after.place)
    seen: set[int] = set()
    for number, tier in enumerate(found.hits.tiers):
        for place in found.places(reader, tier):
            fresh = place not in seen
            seen.add(place)
            if fresh and (number > begin or (after is not None and number == begin and place < after.place)):
                yield place


def all_ranked(reader: Querying, found: Found) -> Iterator[int]:
    """The same as ``ranked``, where all of them are wanted."""
    seen: set[int] = set()
    for tier in found.hits.tiers:
        fresh = found.gathered(reader, tier) - seen
        seen |= fresh
        yield from sorted(fresh, reverse=True)


def only(filters: Filters, places: Iterable[int]) -> Arm:
    """Campaigns of the list by their places."""
    return filters.on(Arm("campaigns c", "c.place", (AMONG.format("c.place"),), (json.dumps(list(places)),)))


def _tier(reader: Querying, hits: Hits, place: int) -> int:
    """In which tier the campaign at ``place`` is; in the last one where nothing finds it any more."""
    for number, tier in enumerate(hits.tiers):
        if any(_has(reader, arm, place) for arm in tier):
            return number
    return len(hits.tiers) - 1


def _has(reader: Querying, arm: Arm, place: int) -> bool:
    there = arm.where(f"{arm.place} = ?", values=[place])
    return reader.first(there.sql("1"), *there.values) is not None
