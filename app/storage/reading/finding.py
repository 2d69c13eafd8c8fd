"""What a search finds among the campaigns of a list, in any order."""

import json
from collections.abc import Iterator

from app.services.ports import CampaignRow
from app.storage.reading.arms import Arm, merged
from app.storage.reading.base import Querying
from app.storage.reading.filters import Filters
from app.storage.reading.hits import Hits
from app.storage.reading.leading import narrow

SCARCE = 2_000
"""So many campaigns that keep the filters are each looked up in the search's indexes; of more, the hits are filtered."""
AMONG = "{} IN (SELECT value FROM json_each(?))"


def restricted(reader: Querying, filters: Filters, found: Hits) -> Hits:
    """The hits that keep the filters."""
    size, narrowest = narrow(reader, filters, SCARCE)
    if narrowest is None or size >= SCARCE:
        return found.each(filters.joined)
    led = filters.led_by(narrowest)
    kept = json.dumps([place for (place,) in reader.query(led.sql(led.place), *led.values)])
    return found.each(lambda arm: arm.where(AMONG.format(arm.place), values=[kept]))


def ranked(reader: Querying, found: Hits, after: CampaignRow | None) -> Iterator[int]:
    """The places of all hits, the best first, the newest first among equals; or those behind ``after``."""
    begin = -1 if after is None else _tier(reader, found, after.place)
    seen: set[int] = set()
    for number, tier in enumerate(found.tiers):
        sql, values = merged(tier, ascending=False)
        for (place,) in reader.stream(sql, *values):
            fresh = place not in seen
            seen.add(place)
            if fresh and (number > begin or (after is not None and number == begin and place < after.place)):
                yield place


def every(reader: Querying, found: Hits) -> set[int]:
    """The places of all hits."""
    sql, values = merged(found.every, ascending=False)
    return {place for (place,) in reader.stream(sql, *values)}


def only(places: set[int]) -> Arm:
    """Campaigns by their places."""
    return Arm("campaigns c", "c.place", (AMONG.format("c.place"),), (json.dumps(list(places)),))


def _tier(reader: Querying, found: Hits, place: int) -> int:
    """In which tier the campaign at ``place`` is; in the last one where nothing finds it any more."""
    for number, tier in enumerate(found.tiers):
        if any(_has(reader, arm, place) for arm in tier):
            return number
    return len(found.tiers) - 1


def _has(reader: Querying, arm: Arm, place: int) -> bool:
    there = arm.where(f"{arm.place} = ?", values=[place])
    return reader.first(there.sql("1"), *there.values) is not None
