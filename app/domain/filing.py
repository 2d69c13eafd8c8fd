"""Where campaigns are filed: labels, subscriptions, archive, bin, team. Nothing that readers see."""

from collections.abc import Callable, Iterable, Sequence

from app.domain.edits import BIN, Edit, Exclude, Include, SetValue
from app.domain.tree import Tree

FILED = frozenset({"labels", "categories", "archived", "shared", BIN})
"""The paths that filing changes."""

Change = Callable[[Tree], Sequence[Edit]]
"""What is to be done to one campaign. It sees ``id``, and the five paths that its edits may touch: labels, categories,
``archived``, ``shared`` and ``@bin``."""


def files(edit: Edit) -> bool:
    """Whether an edit changes nothing but where a campaign is filed."""
    return isinstance(edit, SetValue | Include | Exclude) and edit.path in FILED


def naming(kind: str, survivor: Callable[[str], str], add: Sequence[str], remove: Iterable[str] | None) -> Change:
    """Puts the labels (or categories, as ``kind`` says) ``add`` behind those that are there, and takes ``remove`` out
    (None: all others). ``survivor`` tells what an id goes by: a record may hold an alias."""
    wanted = list(dict.fromkeys(add))
    unwanted = None if remove is None else set(remove).difference(wanted)

    def change(record: Tree) -> list[Edit]:
        names = {id: survivor(id) for id in record[kind]}
        gone = {id for id, name in names.items() if (name not in wanted if unwanted is None else name in unwanted)}
        staying = [id for id in record[kind] if id not in gone]
        there = {names[id] for id in staying}
        return _moves(kind, record[kind], gone, staying, [id for id in wanted if id not in there])

    return change


def _moves(kind: str, stored: Sequence[str], gone: set[str], staying: list[str], come: list[str]) -> list[Edit]:
    if len(set(stored)) < len(stored):
        return [SetValue(kind, [*dict.fromkeys(staying), *come])] if gone or come else []
    behind: list[str | None] = [staying[-1] if staying else None, *come]
    return [
        *(Exclude(kind, id) for id in stored if id in gone),
        *(Include(kind, id, after) for id, after in zip(come, behind, strict=False)),
    ]


def archiving(archived: bool) -> Change:
    """Puts campaigns away, or takes them out again."""
    return lambda record: [SetValue("archived", archived)]


def sharing(shared: bool) -> Change:
    """Lets the team have campaigns, or keeps them on this computer only."""
    return lambda record: [SetValue("shared", shared)]


def deleting(now: str) -> Change:
    """Puts campaigns into the bin; what lies in it already keeps its day."""
    return lambda record: [] if record[BIN] else [SetValue(BIN, now)]


def restoring() -> Change:
    """Takes campaigns out of the bin."""
    return lambda record: [SetValue(BIN, None)]


def together(*changes: Change) -> Change:
    """One change after the other. No two of them may be about the same path."""
    return lambda record: [edit for change in changes for edit in change(record)]
