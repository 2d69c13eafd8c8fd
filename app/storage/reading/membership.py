"""Labels that a term of a search names, and the campaigns that have them."""

from msgspec import Struct

from app.storage.reading.arms import Arm
from app.storage.reading.base import Querying, marks
from app.storage.reading.terms import Term

NAMES = "SELECT id, name_key FROM labels WHERE alias_of IS NULL"
MEMBERS = "SELECT count(*) FROM (SELECT 1 FROM campaign_labels WHERE named IN ({}) LIMIT ?)"
RARE = 1_000
"""Of so many members each is looked up in the index of words; of more, the words' rows are."""
DENSE = 20_000
"""From so many members on, the newest campaigns are soon found by looking at all."""
FEW = 16
"""So many labels are each read in order and merged."""


class Labelled(Struct, frozen=True):
    """Labels by id, and how many memberships they have, counted up to ``DENSE``."""

    ids: tuple[str, ...]
    members: int

    @property
    def rare(self) -> bool:
        """Whether few campaigns have them."""
        return self.members < RARE

    def having(self, arm: Arm) -> Arm:
        """The campaigns of ``arm`` that have one of them."""
        return arm.where(_has(arm.place, self.ids), values=self.ids)

    def arms(self) -> tuple[Arm, ...]:
        """The campaigns that have one of them, in the order of places."""
        if len(self.ids) <= FEW:
            return tuple(Arm("campaign_labels m", "m.campaign", ("m.named = ?",), (id,)) for id in self.ids)
        if self.members < DENSE:
            some = f"(SELECT DISTINCT campaign FROM campaign_labels WHERE named IN ({marks(self.ids)})) m"
            return (Arm(some, "m.campaign", values=self.ids),)
        return (Arm("campaigns l", "l.place", (_has("l.place", self.ids),), self.ids),)


def labelled(reader: Querying, term: Term) -> Labelled | None:
    """The labels that go by ``term``; None where no campaign has one."""
    probe = term.probe
    ids = tuple(id for id, key in reader.query(NAMES) if probe in key and term.names(key))
    members = reader.query(MEMBERS.format(marks(ids)), *ids, DENSE)[0][0] if ids else 0
    return Labelled(ids, members) if members else None


def _has(place: str, ids: tuple[str, ...]) -> str:
    return f"EXISTS (SELECT 1 FROM campaign_labels h WHERE h.campaign = {place} AND +h.named IN ({marks(ids)}))"
