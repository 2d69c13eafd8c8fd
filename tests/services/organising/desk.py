"""One workspace with everything that files campaigns, and whether it agrees with itself."""

from collections import Counter
from collections.abc import Callable, Sequence

from app.domain.edits import BIN, Edit, Exclude, Include, SetValue
from app.domain.errors import UserError
from app.services.crowds import Crowds
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.library import Library
from app.services.naming import named as by_name
from app.services.organising.labels import Labels
from app.services.organising.subscriptions import Subscriptions
from app.services.ports import ListQuery, Named, NameKind, Workspace
from app.services.references import Names
from app.services.segmenting import Segmenting
from tests.fakes import FakeClock
from tests.made import campaign, uuid

ALL = ListQuery(archived=None, bin=None)
KINDS: tuple[NameKind, ...] = ("labels", "categories")
DELETED = "2026-03-02T09:00:00.000Z"


class Desk:
    """``named`` are ids of labels and subscriptions by kind, ``campaigns`` ids of campaigns, both in the order in which
    they were made: the same places mean the same things in two desks."""

    def __init__(self, workspace: Workspace, clock: FakeClock) -> None:
        self.workspace = workspace
        self.editing = Editing(workspace, clock, "me")
        self.filing = Filing(workspace, clock, "me")
        self.library = Library(workspace, self.editing, self.filing, clock, "me")
        self.labels = Labels(workspace, self.filing)
        self.subscriptions = Subscriptions(workspace, self.filing, Segmenting(workspace, Crowds()))
        self.named: dict[NameKind, list[str]] = {"labels": [], "categories": []}
        self.campaigns = [uuid(number) for number in range(1, 4)]
        self.editing.create([campaign(number) for number in range(1, 4)])

    def create(self, kind: NameKind, name: str) -> None:
        made = self.labels.create(name) if kind == "labels" else self.subscriptions.create(name)
        if made not in self.named[kind]:
            self.named[kind].append(made)

    def rename(self, kind: NameKind, one: int, name: str) -> None:
        (self.labels if kind == "labels" else self.subscriptions).rename(self._id(kind, one), name)

    def merge(self, kind: NameKind, one: int, other: int) -> None:
        ids = self._id(kind, one), self._id(kind, other)
        if kind == "labels":
            self.labels.merge(*ids)
        else:
            self.subscriptions.delete(*ids)

    def delete(self, kind: NameKind, one: int) -> None:
        (self.labels if kind == "labels" else self.subscriptions).delete(self._id(kind, one))

    def file(self, kind: NameKind, one: int, campaigns: Sequence[int], add: bool) -> None:
        id = self._id(kind, one)
        edit: Edit = Include(kind, id) if add else Exclude(kind, id)
        self.filing.file([self._campaign(each) for each in campaigns], lambda record: [edit])

    def file_new(self, kind: NameKind, name: str, campaigns: Sequence[int]) -> None:
        """Label campaigns with what comes into being on the way, as the list does it."""
        names = Names(self.workspace, kind)
        ids = names.ids([name], create=True)
        self.filing.file_by([self._campaign(each) for each in campaigns], by_name(kind, ids, []), also=names.new)
        self.named[kind].extend(id for id in ids if id not in self.named[kind])

    def merge_all(self, ones: Sequence[int], other: int) -> None:
        self.labels.merge_all([self._id("labels", one) for one in ones], self._id("labels", other))

    def delete_all(self, ones: Sequence[int]) -> None:
        self.labels.delete_all([self._id("labels", one) for one in ones])

    def move(self, one: int, after: int | None) -> None:
        self.subscriptions.move(self._id("categories", one), None if after is None else self._id("categories", after))

    def edit(self, kind: NameKind, one: int, campaign: int, sync: bool) -> None:
        edit = Include(kind, self._id(kind, one), "")
        self.editing.apply(self._campaign(campaign), [edit], origin="sync" if sync else "user")

    def put_away(self, campaigns: Sequence[int], bin: bool, away: bool) -> None:
        edit = SetValue(BIN, DELETED if away else None) if bin else SetValue("archived", away)
        self.filing.file([self._campaign(each) for each in campaigns], lambda record: [edit])

    def duplicate(self, campaign: int) -> None:
        self.campaigns.append(self.library.duplicate(self._campaign(campaign)).id)

    def travel(self, redo: bool) -> None:
        (self.editing.redo if redo else self.editing.undo)()

    def _id(self, kind: NameKind, number: int) -> str:
        known = self.named[kind]
        return known[number % len(known)] if known else "nothing"

    def _campaign(self, number: int) -> str:
        return self.campaigns[number % len(self.campaigns)]


def told(step: Callable[[], None]) -> str:
    """How a step ended: "" or what was said."""
    try:
        step()
    except UserError as error:
        return type(error).__name__
    return ""


def seen(desk: Desk) -> object:
    """What a person sees, in words that two desks share."""
    rows = desk.workspace.rows(ALL)
    place = {id: number for number, id in enumerate(desk.campaigns)}
    return (
        sorted((place[row.id], row.labels, row.categories, row.archived, bool(row.bin)) for row in rows),
        [[each.name for each in names(desk, kind)] for kind in KINDS],
        [sorted((name_of(desk, kind, id), count) for id, count in usage(desk, kind).items()) for kind in KINDS],
    )


def names(desk: Desk, kind: NameKind) -> Sequence[Named]:
    return desk.workspace.labels() if kind == "labels" else desk.workspace.categories()


def name_of(desk: Desk, kind: NameKind, id: str) -> str:
    return next(each.name for each in names(desk, kind) if each.id == id)


def usage(desk: Desk, kind: NameKind) -> dict[str, int]:
    return dict(desk.workspace.usage(kind))


def agrees(desk: Desk, kind: NameKind) -> bool:
    """Whether counts, lists and filters all say what the documents say."""
    workspace, by_id = desk.workspace, {each.id: each.name for each in names(desk, kind)}
    has: dict[str, list[str]] = {}
    for row in workspace.rows(ALL):
        stored = workspace.get(row.id)
        assert stored
        own = getattr(stored.campaign, kind)
        has[row.id] = workspace.survivors(kind, own)
        assert list(getattr(row, kind)) == [by_id[id] for id in has[row.id]], "the list says something else"
    counted = Counter(id for ids in has.values() for id in ids)
    assert usage(desk, kind) == counted
    for id, name in by_id.items():
        expected = sorted(campaign for campaign, ids in has.items() if id in ids)
        for reference in (id, name):
            asked = {"label" if kind == "labels" else "category": reference}
            query = ListQuery(archived=None, bin=None, **asked)  # type: ignore[arg-type]
            assert sorted(row.id for row in workspace.rows(query)) == expected
            assert workspace.count(query) == len(expected)
        assert sorted(workspace.members(kind, id)) == expected
    return True
