"""The report of a sync, as people read it: what came, went, merged and was deleted, by name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from app.services.ports import Workspace
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.team.words import said

if TYPE_CHECKING:
    from app.sync.engine.report import Line, Report
    from app.sync.values import Collection

SHOWN = 50
"""Lines of each part that are named; the others are counted."""
PARTS: tuple[tuple[str, str, str], ...] = (
    ("conflict", QT_TRANSLATE_NOOP("Team", "Changed by both, to be chosen"), "triangle-alert"),
    ("refused", QT_TRANSLATE_NOOP("Team", "Not accepted"), "circle-x"),
    ("gone", QT_TRANSLATE_NOOP("Team", "Deleted in the team, now in the bin here"), "trash-2"),
    ("merged", QT_TRANSLATE_NOOP("Team", "Merged"), "refresh-cw"),
    ("came", QT_TRANSLATE_NOOP("Team", "Came"), "download"),
    ("went", QT_TRANSLATE_NOOP("Team", "Went"), "upload"),
    ("taken", QT_TRANSLATE_NOOP("Team", "Taken out of the team"), "trash-2"),
)
"""Each part's key, heading and sign, in the order in which they are told."""
OTHERS: "dict[Collection, str]" = {
    "labels": QT_TRANSLATE_NOOP("Team", "Label"),
    "categories": QT_TRANSLATE_NOOP("Team", "Subscription"),
    "segments": QT_TRANSLATE_NOOP("Team", "Segment"),
}


class Told(Struct, frozen=True, kw_only=True):
    """One record. ``campaign`` is its id where it is one; ``about`` is a note beside its name."""

    name: str
    campaign: str = ""
    about: str = ""


class Part(Struct, frozen=True, kw_only=True):
    """One part of the report: ``count`` lines, the first of which are named."""

    key: str
    title: str
    sign: str
    count: int
    lines: tuple[Told, ...]


def told(report: "Report", workspace: Workspace) -> tuple[Part, ...]:
    """The parts that have lines; reads names from the workspace."""
    from app.services.syncing.overview import names

    parts = {key: _lines(report, key) for key, _, _ in PARTS}
    shown = {key: lines[:SHOWN] for key, lines in parts.items()}
    called = names(workspace, [(line.collection, line.id) for lines in shown.values() for line in lines])
    return tuple(
        Part(
            key=key,
            title=said(title),
            sign=sign,
            count=len(parts[key]),
            lines=tuple(_told(line, called.get((line.collection, line.id), "")) for line in shown[key]),
        )
        for key, title, sign in PARTS
        if parts[key]
    )


def kind_of(collection: "Collection") -> str:
    """What a record is that is no campaign; "" for a campaign."""
    return said(OTHERS[collection]) if collection in OTHERS else ""


def _lines(report: "Report", key: str) -> "Sequence[Line]":
    return [line for line in report.lines if _key(line) == key]


def _key(line: "Line") -> str:
    if line.what in ("conflict", "refused", "merged"):
        return line.what
    if line.what == "deleted":
        return "taken" if line.sent else "gone"
    return "went" if line.sent or line.what == "pushed" else "came"


def _told(line: "Line", name: str) -> Told:
    about = " · ".join(filter(None, (kind_of(line.collection), line.reason)))
    return Told(name=name, campaign=line.id if line.collection == "campaigns" else "", about=about)
