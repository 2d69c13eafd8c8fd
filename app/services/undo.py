"""What is next to be undone or redone, and the reason where it can't be."""

from collections.abc import Sequence

from msgspec import Struct

from app.domain import paths
from app.domain.edits import Step, path_of
from app.domain.errors import UserError
from app.domain.history import Group, GroupKind, JournalRow, OriginName, stacks
from app.domain.tree import Tree
from app.domain.undoing import Overtaken, about_existence, latest, take_back
from app.services.ports import Transaction, is_name_key

_DONE = {"undo": "undone", "redo": "redone"}
_FROM: dict[OriginName, str] = {
    "user": "in the window",
    "cli": "on the command line",
    "sync": "by the team's sync",
    "bulk": "in a change to several campaigns",
}


class Plan(Struct, frozen=True, kw_only=True):
    """The group that an undo or a redo is about, and the ``group`` (id) whose edits are to be taken back."""

    target: Group
    group: str


def plan(
    transaction: Transaction,
    campaign: str | None,
    origins: Sequence[OriginName],
    kind: GroupKind,
    wanted: str | None = None,
) -> Plan:
    """What to take back next, or just the group ``wanted``, in one campaign or (None) in the workspace. Raises
    ``UserError``."""
    groups = transaction.groups(campaign)
    found = stacks(groups, origins)
    stack = found.undo if kind == "undo" else found.redo
    fitting = [group for group in stack if wanted in (None, group.id)]
    if not fitting:
        raise _nothing(kind) if wanted is None else UserError(f"This step is {_DONE[kind]} already")
    target = fitting[-1]
    return Plan(target=target, group=latest(groups, target.id, "edit" if kind == "undo" else "undo"))


def planned_rows(
    transaction: Transaction, group: str, campaign: str | None, kind: GroupKind
) -> dict[str, list[JournalRow]]:
    """The group's edits, by campaign, oldest first. Raises ``UserError`` where ``campaign`` alone can't be taken
    back."""
    rows = transaction.group_rows(group)
    if campaign is not None:
        _refuse_beyond(rows, campaign, kind)
    by_campaign: dict[str, list[JournalRow]] = {}
    for row in rows:
        by_campaign.setdefault(row.campaign, []).append(row)
    return by_campaign


def _refuse_beyond(rows: list[JournalRow], campaign: str, kind: GroupKind) -> None:
    """Within one campaign its creation is not a step, and a step that others share is taken back for all of them."""
    if about_existence(rows):
        raise _nothing(kind)
    others = {row.campaign for row in rows} - {campaign}
    if others:
        raise UserError(
            f"This step can't be {_DONE[kind]} in one campaign alone",
            f"It also changed {_counted(others)}",
            f"{kind.capitalize()} it in the list of campaigns",
        )


def _counted(others: set[str]) -> str:
    campaigns = sum(not is_name_key(other) for other in others)
    if not campaigns:
        return "labels or subscriptions"
    return f"{campaigns} other {'campaign' if campaigns == 1 else 'campaigns'}"


def _nothing(kind: GroupKind) -> UserError:
    return UserError(f"Nothing to {kind}")


def taken_back(
    transaction: Transaction, record: Tree | None, rows: list[JournalRow], kind: GroupKind, now: str
) -> tuple[Tree | None, list[Step]]:
    """The campaign's ``record`` without what ``rows`` did. Raises ``UserError`` that says who changed the place
    since."""
    try:
        return take_back(record, rows, now)
    except Overtaken as overtaken:
        raise _refusal(transaction, record, overtaken.row, rows[-1].seq, kind) from None


def _refusal(transaction: Transaction, record: Tree | None, row: JournalRow, since: int, kind: GroupKind) -> UserError:
    place = paths.to_dotted(record, path_of(row.edit)) or "The campaign"
    by = _overtaker(transaction, row, since)
    who = f" by {by.author or 'someone'}, {_FROM[by.origin]}" if by else ""
    return UserError(
        f"This step can't be {_DONE[kind]} any more",
        f"{place} has been changed since{who}",
        "Change it by hand, or leave it",
    )


def _overtaker(transaction: Transaction, row: JournalRow, since: int) -> JournalRow | None:
    """The newest edit behind ``since`` at the place of ``row``."""
    place = path_of(row.edit)
    for group in reversed(transaction.groups(row.campaign)):
        if group.last_seq <= since:
            break
        for later in reversed(transaction.group_rows(group.id)):
            if later.campaign == row.campaign and later.seq > since and paths.overlaps(path_of(later.edit), place):
                return later
    return None
