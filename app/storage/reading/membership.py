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
LOOKED, OFTEN = 200, 50
"""Where so many of so many newest campaigns have the labels, the first hits are soon found by looking at all, too."""
NEWEST = "SELECT count(*) FROM (SELECT place FROM campaigns ORDER BY place DESC LIMIT ?) l WHERE {}"
FEW = 16
"""So many labels are each read in order and merged."""


class Labelled(Struct, frozen=True):
    """Labels by id, and how many memberships they have, counted up to ``DENSE``. ``often``: many of the newest
    campaigns have one."""

    ids: tuple[str, ...]
    members: int
    often: bool = False

    @property
    def rare(self) -> bool:
        """Whether few campaigns have them."""
        return self.members < RARE

    def having(self, arm: Arm) -> Arm:
        """The campaigns of ``arm`` that have one of them."""
        return arm.where(_has(arm.place, self.ids), values=self.ids)

    def arms(self, *, alone: bool) -> tuple[Arm, ...]:
        """The campaigns that have one of them, in the order of places. ``alone``: nothing else is asked of them."""
        if len(self.ids) <= FEW:
            return tuple(Arm("campaign_labels m", "m.campaign", ("m.named = ?",), (id,)) for id in self.ids)
        if self.members < DENSE and not (self.often and alone):
            some = f"(SELECT DISTINCT campaign FROM campaign_labels WHERE named IN ({marks(self.ids)})) m"
            return (Arm(some, "m.campaign", values=self.ids),)
        return (Arm("campaigns l", "l.place", (_has("l.place", self.ids),), self.ids),)


def labelled(reader: Querying, term: Term, *, first: bool = False) -> Labelled | None:
    """The labels that go by ``term``; None where no campaign has one. ``first``: only the newest hits are wanted."""
    probe = term.probe
    ids = tuple(id for id, key in reader.query(NAMES) if probe in key and term.names(key))
    members = reader.query(MEMBERS.format(marks(ids)), *ids, DENSE)[0][0] if ids else 0
    if not members:
        return None
    uncertain = first and len(ids) > FEW and RARE <= members < DENSE
    return Labelled(ids, members, uncertain and _often(reader, ids))


def _often(reader: Querying, ids: tuple[str, ...]) -> bool:
    """Whether many of the newest campaigns have one of these labels."""
    return reader.query(NEWEST.format(_has("l.place", ids)), LOOKED, *ids)[0][0] >= OFTEN


def _has(place: str, ids: tuple[str, ...]) -> str:
    return f"EXISTS (SELECT 1 FROM campaign_labels h WHERE h.campaign = {place} AND +h.named IN ({marks(ids)}))"
