"""What goes through the workspace's door."""

from typing import Literal

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.edits import Edit
from app.domain.message import MediaKind


class Stored(Struct, frozen=True, kw_only=True):
    """A campaign as the workspace holds it. ``seq`` is the last journal row about it, ``bin`` when it was deleted."""

    campaign: Campaign
    bin: str | None = None
    seq: int = 0


class Named(Struct, frozen=True, kw_only=True):
    """A label or a subscription category."""

    id: str
    name: str
    color: str = ""
    description: str = ""
    key: str = ""


class Category(Named, frozen=True, kw_only=True):
    """A subscription category. ``names`` are its names by language; ``subscribed``: who never said anything gets it;
    ``position``: its place among the others."""

    names: dict[str, str] = {}
    subscribed: bool = False
    position: int = 0


class Totals(Struct, frozen=True, kw_only=True):
    """What a delivery platform reported of a campaign, all runs together; None is what it did not report. ``sent``,
    ``viewed`` and ``clicked`` count users, ``failures`` are its errors. Rates are percentages (``domain.results``)."""

    sent: int | None = None
    viewed: int | None = None
    clicked: int | None = None
    view_rate: float | None = None
    click_rate: float | None = None
    ctr: float | None = None
    conversions: int | None = None
    failures: int | None = None


class Period(Struct, frozen=True, kw_only=True):
    """Instants in UTC from ``start`` (included) to ``end`` (excluded); "" leaves that side open. A bound may be a day
    (YYYY-MM-DD): its beginning. A campaign sent on a day of which the instant is not known counts as sent at noon."""

    start: str = ""
    end: str = ""


TeamState = Literal["here", "synced", "changed", "coming", "conflict", "refused"]
"""Where a campaign stands: only on this computer; as the team store has it; changed here since; its pictures have not
all come yet; a place of it waits for the person to choose; the store does not take it as it is."""


class CampaignRow(Struct, frozen=True, kw_only=True):
    """A line of the list. ``labels`` and ``categories`` are names; ``errors`` and ``warnings`` are counts of issues,
    None until the campaign was checked. ``sent_at`` is the newest day (or instant) on which it is known to have been
    sent, ``bin`` when it was deleted, ``team`` how the campaign stands in the team,
    ``synced`` whether the team store has it as it is now. ``place`` is unique, and
    the higher, the newer the change."""

    id: str
    name: str
    template: str
    status: str
    labels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    shared: bool = False
    archived: bool = False
    errors: int | None = None
    warnings: int | None = None
    created: str = ""
    changed: str = ""
    author: str = ""
    sent_at: str = ""
    bin: str = ""
    synced: bool = False
    team: TeamState = "here"
    totals: Totals = Totals()
    place: int = 0


SortColumn = Literal[
    "match",
    "changed",
    "created",
    "sent_at",
    "name",
    "status",
    "template",
    "labels",
    "categories",
    "author",
    "errors",
    "sent",
    "viewed",
    "clicked",
    "view_rate",
    "click_rate",
    "ctr",
    "conversions",
    "failures",
]
"""``match``: what fits the search best comes first, whatever ``ascending`` says; without a search, or with one of fewer
than three letters, that is the newest change. In every order what has no value comes last, rising or falling."""


class ListQuery(Struct, frozen=True, kw_only=True):
    """What the list shows. ``archived`` and ``bin``: None shows neither set apart, True only those, False none of them.
    ``label`` and ``category`` are a name or an id. ``search``: every word is the beginning of a word, a quoted phrase
    stands as it is; case and accents don't count. ``author`` is a name, exactly. ``faulty``: with errors or (False)
    without, as far as checked. ``sent`` is about the last time; ``reported``: figures of a day (YYYY-MM-DD) in it were
    reported, as ``result_groups`` counts them. ``synced``: shared, and the team store has it as it is, or (False)
    shared and not. ``after`` is the
    last row of the page before."""

    search: str = ""
    label: str | None = None
    category: str | None = None
    status: str | None = None
    template: str | None = None
    archived: bool | None = False
    bin: bool | None = False
    author: str | None = None
    created: Period = Period()
    changed: Period = Period()
    sent: Period = Period()
    reported: Period = Period()
    faulty: bool | None = None
    synced: bool | None = None
    limit: int | None = None
    sort: SortColumn = "changed"
    ascending: bool = False
    after: CampaignRow | None = None


class MediaInfo(Struct, frozen=True, kw_only=True):
    """A picture, video or sound in the workspace. Pixels and bytes; ``kind`` as in the document."""

    sha256: str
    kind: MediaKind
    mime: str
    width: int | None
    height: int | None
    bytes: int
    filename: str = ""


class NewRow(Struct, frozen=True, kw_only=True):
    """An edit about to enter the journal."""

    campaign: str
    edit: Edit
    inverse: Edit


class Checkup(Struct, frozen=True, kw_only=True):
    """What one check of a workspace file found; ``detail`` is a sentence for people."""

    check: str
    ok: bool
    detail: str = ""
