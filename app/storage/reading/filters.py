"""The filters of a list as conditions on ``campaigns c``."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from app.services.ports import ListQuery, NameKind
from app.storage.reading.arms import Arm
from app.storage.reading.base import Querying, marks
from app.storage.reading.conditions import Filter
from app.storage.reading.periods import periods
from app.storage.reading.standing import SYNCED, UNSYNCED
from app.storage.shelves import shelves
from app.storage.text import clean, folded


class Filters(Struct, frozen=True):
    """What every campaign of a list has to keep: its shelf, and the filters."""

    shelves: tuple[int, ...]
    wanted: tuple[Filter, ...] = ()

    def on(self, arm: Arm, *, without: Filter | None = None) -> Arm:
        """``arm``, whose source knows ``campaigns c``, with all filters."""
        for each in self.wanted:
            if each is not without:
                arm = arm.where(each.condition, values=each.values)
        return arm

    def joined(self, arm: Arm) -> Arm:
        """``arm``, whose source knows nothing of ``campaigns c``, with shelf and filters."""
        source = f"{arm.source} CROSS JOIN campaigns c ON c.place = {arm.place}"
        return self.on(self._shelved(replace(arm, source=source)))

    def led_by(self, filter: Filter) -> Arm:
        """All campaigns of the list, out of those that ``filter`` holds together."""
        return self.on(self.held_by(filter), without=filter)

    def held_by(self, filter: Filter) -> Arm:
        """The list's campaigns with that filter alone."""
        if filter.members is None:
            arm = Arm(f"campaigns c INDEXED BY campaigns_by_{filter.index}", "c.place")
            return self._shelved(arm).where(filter.condition, values=filter.values)
        table, id = filter.members
        arm = Arm(f"{table} m CROSS JOIN campaigns c ON c.place = m.campaign", "m.campaign")
        return self._shelved(arm.where("m.named = ?", values=[id]))

    def _shelved(self, arm: Arm) -> Arm:
        wanted = "c.shelf = ?" if len(self.shelves) == 1 else f"c.shelf IN ({marks(self.shelves)})"
        return arm.where(wanted, values=self.shelves)

    def walks(self, index: str = "shelf") -> list[Arm]:
        """The list in the order of ``campaigns_by_INDEX``, a walk for each shelf."""
        source = f"campaigns c INDEXED BY campaigns_by_{index}"
        return [self.on(Arm(source, "c.place", ("c.shelf = ?",), (number,))) for number in self.shelves]


def filters(reader: Querying, query: ListQuery) -> Filters:
    """Those of a query."""
    shown = tuple(shelves(archived=query.archived, deleted=query.bin))
    return Filters(shown, (*_columns(query), *_members(reader, query), *periods(query)))


def _columns(query: ListQuery) -> Iterator[Filter]:
    for name, value in (("status", query.status), ("template", query.template)):
        if value is not None:
            yield Filter(f"c.{name} = ?", (value,), name)
    if query.author is not None:
        author = clean(query.author)
        yield Filter("c.author_key = ?", (folded(author),), "author_key")
        yield Filter("c.author = ?", (author,))
    if query.faulty is not None:
        yield Filter("c.errors > 0" if query.faulty else "c.errors = 0", index="errors")
    if query.synced is not None:
        yield Filter(SYNCED if query.synced else UNSYNCED)


def _members(reader: Querying, query: ListQuery) -> Iterator[Filter]:
    kinds: tuple[tuple[NameKind, str | None], ...] = (("labels", query.label), ("categories", query.category))
    for kind, named in kinds:
        if named is not None:
            table, id = f"campaign_{kind}", _survivor(reader, kind, clean(named))
            condition = f"EXISTS (SELECT 1 FROM {table} WHERE campaign = c.place AND named = ?)"
            yield Filter(condition, (id,), members=(table, id))


def _survivor(reader: Querying, kind: NameKind, named: str) -> str:
    """The id that stands in the membership for a name, an id or an alias; itself where nothing has that name."""
    ways = (
        ("id = ?", named),
        ("alias_of IS NULL AND name_key = ?", folded(named)),
        ("name_key = ?", folded(named)),
    )
    found = f"SELECT coalesce(alias_of, id) FROM {kind} WHERE"
    row = next((row for where, value in ways if (row := reader.first(f"{found} {where}", value))), None)
    return row[0] if row else named
