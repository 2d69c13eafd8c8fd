"""From places to ids and back, in memory."""

from array import array
from collections.abc import Sequence

from app.services.ports import CampaignRow, ListQuery

EVERYTHING = ListQuery(archived=None, bin=None)


class FakePlacedReader:
    """``ids_at`` and ``places_of`` of ``ports.Reader`` over ``rows``."""

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        raise NotImplementedError

    def ids_at(self, places: Sequence[int]) -> list[str]:
        known = {row.place: row.id for row in self.rows(EVERYTHING)}
        return [known[place] for place in places if place in known]

    def places_of(self, ids: Sequence[str]) -> "array[int]":
        known = {row.id: row.place for row in self.rows(EVERYTHING)}
        return array("q", (known.get(id, 0) for id in ids))
