"""Subscription categories: who agreed to get a campaign."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import asdict, replace

from app.domain import paths
from app.domain.edits import Create, Edit, Erase, SetValue, Unset
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.naming import tidy
from app.services.filing import Filed, Filing, Progress
from app.services.organising import names
from app.services.organising.keys import key_for
from app.services.ports import CATEGORIES, Category, ListQuery, Named, Usage, Workspace, name_key, pack_name
from app.services.segmenting import Segmenting


class Subscription(Category, frozen=True, kw_only=True):
    """A subscription, and how many campaigns have it: as the list shows them, in the archive, and in the bin."""

    campaigns: int = 0
    archived: int = 0
    binned: int = 0


class InUse(UserError):
    """A subscription that ``campaigns`` have: something has to take its place."""

    def __init__(self, name: str, campaigns: int) -> None:
        have = "1 campaign has" if campaigns == 1 else f"{campaigns:,} campaigns have"
        super().__init__(f"“{name}” is in use", f"{have} it", "Choose the subscription that takes its place")
        self.campaigns = campaigns


class Subscriptions:
    """The subscriptions of one workspace. What is done to them is one step to undo, campaigns included."""

    def __init__(
        self,
        workspace: Workspace,
        filing: Filing,
        segmenting: Segmenting,
        origin: OriginName = "bulk",
    ) -> None:
        self._workspace = workspace
        self._filing = filing
        self._segmenting = segmenting
        self._origin: OriginName = origin

    def subscriptions(self) -> list[Subscription]:
        """All of them, in their order."""
        usage = self._workspace.usage_by_place(CATEGORIES)
        every = self._workspace.categories()
        return [Subscription(**asdict(each), **asdict(usage.get(each.id, Usage()))) for each in every]

    def subscribers(self, check: Callable[[], None] = lambda: None) -> dict[str, int]:
        """How many recipients subscribe to each, by id. ``check`` may raise to stop."""
        return self._segmenting.subscribers(check)

    def find(self, reference: str) -> Named:
        """The subscription that goes by an id, a key or a name. Raises ``UserError``."""
        every = self._workspace.categories()
        keyed = next((each for each in every if each.key == reference), None)
        return keyed or names.find(CATEGORIES, every, reference)

    def touched(self, id: str) -> int:
        """How many campaigns have it, those in the bin too."""
        return self._workspace.count(ListQuery(category=id, archived=None, bin=None))

    def create(self, name: str, description: str = "", *, subscribed: bool = False) -> str:
        """The id of a new one, which comes last, or of the one that has this name. Its key is made from the name, and
        stays. Raises ``UserError``."""
        good = names.good_name(CATEGORIES, name)
        if there := self._workspace.named(CATEGORIES, good):
            return there
        fresh = new_category(good, self._workspace.categories())
        new = replace(fresh, description=tidy(description), subscribed=subscribed)
        self._change("Add subscription", {new.id: [Create(pack_name(new))]})
        return new.id

    def rename(self, id: str, name: str) -> Filed:
        """Its key stays. Raises ``UserError``: no name, a name that another one has."""
        return self._set(id, "Rename subscription", SetValue("name", names.good_name(CATEGORIES, name)))

    def describe(self, id: str, description: str) -> Filed:
        """Say what readers agree to. Raises ``UserError``."""
        return self._set(id, "Describe subscription", SetValue("description", tidy(description)))

    def translate(self, id: str, language: str, name: str) -> Filed:
        """The name in a language, by its code; "" takes it away. Raises ``UserError``."""
        known = names.known(self._workspace, CATEGORIES, id)
        path = paths.join(("names", language))
        if tidy(name):
            return self._set(id, "Translate subscription", SetValue(path, names.good_name(CATEGORIES, name)))
        if isinstance(known, Category) and language in known.names:
            return self._set(id, "Translate subscription", Unset(path))
        return Filed(group=None, campaigns=0)

    def subscribe(self, id: str, subscribed: bool) -> Filed:
        """Whether who never said anything gets it. Raises ``UserError``."""
        return self._set(id, "Change who gets it by default", SetValue("subscribed", subscribed))

    def move(self, id: str, after: str | None) -> Filed:
        """Put one behind another, or (None) first. Raises ``UserError``."""
        moved = self._alive(id)
        order = [each.id for each in self._workspace.categories() if each.id != moved]
        order.insert(order.index(self._alive(after)) + 1 if after else 0, moved)
        places = {each: [SetValue("position", place)] for place, each in enumerate(order)}
        return self._change("Move subscription", places)

    def delete(self, id: str, replace_with: str | None = None, progress: Progress = names.quiet) -> Filed:
        """Take one away; campaigns get ``replace_with`` in its place, and so do frozen versions that are restored.

        Raises ``InUse`` where campaigns have it and nothing is to take its place, and ``UserError``.
        """
        one = names.known(self._workspace, CATEGORIES, id)
        if replace_with is not None:
            return self._replace(one.id, self._alive(replace_with), progress)
        if campaigns := self.touched(one.id):
            raise InUse(one.name, campaigns)
        gone = names.family(self._workspace, CATEGORIES, one.id)
        return self._change("Delete subscription", {each: [Erase()] for each in gone})

    def _replace(self, one: str, other: str, progress: Progress) -> Filed:
        if one == other:
            raise UserError("A subscription can't take its own place", next_step="Choose another one")
        edits, change = names.merging(self._workspace, CATEGORIES, [one], other)
        members = self._workspace.members(CATEGORIES, one)
        label = "Replace subscription"
        return self._filing.file(members, change, also=edits, origin=self._origin, label=label, progress=progress)

    def _alive(self, id: str) -> str:
        return names.known(self._workspace, CATEGORIES, id).id

    def _set(self, id: str, label: str, edit: Edit) -> Filed:
        return self._change(label, {self._alive(id): [edit]})

    def _change(self, label: str, edits: Mapping[str, Sequence[Edit]]) -> Filed:
        also = {name_key(CATEGORIES, id): its for id, its in edits.items()}
        return self._filing.file([], lambda _: [], also=also, origin=self._origin, label=label)


def new_category(name: str, others: Sequence[Category]) -> Category:
    """A subscription of that name, with a key of its own, behind the others."""
    key = key_for(name, {each.key for each in others}.__contains__)
    return Category(id=new_id(), name=name, key=key, position=max((each.position + 1 for each in others), default=0))
