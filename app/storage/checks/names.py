"""Whether labels and subscriptions of campaigns are known, and what was merged leads to one that is there."""

from collections.abc import Iterator, Mapping

from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.reading.reader import Reading

ONE: dict[NameKind, str] = {LABELS: "label", CATEGORIES: "subscription"}
UNKNOWN = """SELECT named, count(*) FROM campaign_{kind} WHERE named NOT IN (SELECT id FROM {kind})
    GROUP BY named ORDER BY named"""
ALIASES = "SELECT id, alias_of FROM {kind} ORDER BY id"


def check(workspace: Reading) -> Iterator[str]:
    """Campaigns' labels and subscriptions, and those that others stand for."""
    for kind, one in ONE.items():
        for named, count in workspace.query(UNKNOWN.format(kind=kind)):
            yield f"{count} campaigns have the {one} {named}, which is gone"
        known = dict(workspace.query(ALIASES.format(kind=kind)))
        for alias, found in astray(known).items():
            right = f"{one} {found}" if found else f"no {one}: it is merged with nothing or with itself"
            yield f"The merged {one} {alias} leads to {known[alias]}, and should lead to {right}"


def astray(known: Mapping[str, str | None]) -> dict[str, str | None]:
    """Aliases that don't lead to one that stands for itself, and where they should lead; None where there is nothing
    at the end of the way, or no end. ``known`` says of every id what stands for it."""
    ends = {id: _end(known, id) for id, target in known.items() if target is not None}
    return {id: end for id, end in ends.items() if end != known[id]}


def _end(known: Mapping[str, str | None], id: str) -> str | None:
    seen = {id}
    target = known[id]
    while target is not None and target in known and target not in seen:
        seen.add(target)
        if known[target] is None:
            return target
        target = known[target]
    return None
