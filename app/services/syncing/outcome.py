"""What a campaign would be if a choice were carried out, who has made the other side, and what came in beside it."""

from collections.abc import Iterable, Mapping, Sequence

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import SetValue, path_of
from app.domain.history import JournalRow
from app.domain.tree import same
from app.domain.undoing import is_stamp
from app.services.syncing.choosing import OneSide
from app.services.syncing.clashes import Clash
from app.services.syncing.conflicts import Conflict
from app.services.syncing.wire import Unfit, campaign_in
from app.sync.merge.held import project
from app.sync.merge.places import value_at
from app.sync.states import WHOLE
from app.sync.values import Event, Held


def outcome(conflict: Conflict, sides: Mapping[str, OneSide]) -> Campaign | None:
    """The campaign with theirs where that is chosen, and mine everywhere else; None where that can't be drawn."""
    theirs = [Held(each.path, each.base) for each in conflict.fields if sides.get(each.path) == "theirs"]
    whole = any(each.path == WHOLE for each in theirs)
    tree = conflict.theirs if whole else project(conflict.mine, theirs, conflict.theirs)
    try:
        return campaign_in(conflict.id, tree)
    except Unfit:
        return None


def authors(conflict: Conflict, events: Sequence[Event]) -> dict[str, str]:
    """Who has written what the team has, by place: whoever made it so. ``events`` are newest first."""
    found = {each.path: _author(each, conflict, events) for each in conflict.fields}
    return {path: user for path, user in found.items() if user}


def came_along(conflict: Conflict, rows: Sequence[JournalRow]) -> tuple[str, ...]:
    """The places that syncs have brought since this person began to change what clashes. ``rows`` are the campaign's,
    newest first."""
    began = (_began(rows, each) for each in conflict.fields)
    since = min((seq for seq in began if seq is not None), default=None)
    brought = [row for row in rows if row.origin == "sync" and since is not None and row.seq > since]
    places = [path_of(row.edit) for row in reversed(brought) if not is_stamp(row.edit)]
    return tuple(dict.fromkeys(path for path in places if path and not _clashes(path, conflict.fields)))


def _author(clash: Clash, conflict: Conflict, events: Sequence[Event]) -> str:
    author = ""
    for event in events:
        if event.data is None:
            continue
        if clash.path == WHOLE:
            return event.user
        if not same(value_at(event.data, clash.path), value_at(conflict.theirs, clash.path)):
            break
        author = event.user
    return author


def _began(rows: Sequence[JournalRow], clash: Clash) -> int | None:
    """The number of the last edit that led away from what both began with."""
    ours = (row for row in rows if row.origin != "sync" and paths.overlaps(path_of(row.edit), clash.path))
    return next((row.seq for row in ours if _led_away(row, clash)), None)


def _led_away(row: JournalRow, clash: Clash) -> bool:
    if isinstance(row.inverse, SetValue) and row.inverse.path == clash.path:
        return same(row.inverse.value, clash.base)
    return True


def _clashes(path: str, fields: Iterable[Clash]) -> bool:
    return any(each.path == WHOLE or paths.overlaps(path, each.path) for each in fields)
