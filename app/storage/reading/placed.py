"""From the places of campaigns to their ids, and back."""

from array import array
from collections.abc import Sequence

from app.storage.reading.base import Querying, marks
from app.storage.text import clean

ASKED = 500
"""How many campaigns one question names."""


class PlacedReading(Querying):
    """``ids_at`` and ``places_of`` of ``ports.Reader``."""

    def ids_at(self, places: Sequence[int]) -> list[str]:
        """See ``ports.Reader``."""
        found: list[str] = []
        for start in range(0, len(places), ASKED):
            some = places[start : start + ASKED]
            rows = self.query(f"SELECT place, id FROM campaigns WHERE place IN ({marks(some)})", *some)
            known = dict(rows)
            found += [known[place] for place in some if place in known]
        return found

    def places_of(self, ids: Sequence[str]) -> "array[int]":
        """See ``ports.Reader``."""
        found = array("q")
        for start in range(0, len(ids), ASKED):
            some = [clean(id_) for id_ in ids[start : start + ASKED]]
            rows = self.query(f"SELECT id, place FROM campaigns WHERE id IN ({marks(some)})", *some)
            known = dict(rows)
            found.extend(known.get(id_, 0) for id_ in some)
        return found
