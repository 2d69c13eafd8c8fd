"""Packages as values: what one holds, what its import would do, what it has done."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.domain.campaign import Campaign
from app.services.ports import CATEGORIES, LABELS, Category, MediaInfo, Named, NameKind

Form = Literal["package", "folder"]
"""One file (``*.galleypack``), or the same content as plain files."""
State = Literal["new", "same", "changed", "clashing"]
"""How a campaign of a package stands to the one with its id here. ``clashing``: they differ, and the one here was
changed later."""
Choice = Literal["theirs", "mine", "both", "skip"]
"""Take the one of the package, keep the one here, take it as another campaign, or leave it out."""
CHOICES: dict[State, tuple[Choice, ...]] = {
    "new": ("theirs", "skip"),
    "same": ("mine",),
    "changed": ("mine", "theirs", "both", "skip"),
    "clashing": ("mine", "theirs", "both", "skip"),
}
"""What can be chosen; the first is taken where nothing is."""
NameState = Literal["new", "same", "renamed", "mapped"]
"""How a label or a subscription of a package stands to those here. ``renamed``: the same one is called or described
otherwise here. ``mapped``: another one has its name (or, for subscriptions, its key), and takes its place."""


class Bundle(Struct, frozen=True, kw_only=True):
    """What a package holds, everything parsed and found sound. ``media`` are its files, by hash."""

    path: Path
    form: Form
    campaigns: tuple[Campaign, ...]
    labels: tuple[Named, ...]
    categories: tuple[Category, ...]
    media: dict[str, MediaInfo]


class CampaignPlan(Struct, frozen=True, kw_only=True):
    """One campaign of a package. ``campaign`` has the labels and subscriptions of this workspace, ``mine`` is the one
    here, ``fields`` are the stored paths at which they differ (``@bin``: it was deleted here). ``notes`` are sentences
    about it."""

    campaign: Campaign
    state: State
    mine: Campaign | None = None
    fields: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen, the usual one first."""
        return CHOICES[self.state]


class NamePlan(Struct, frozen=True, kw_only=True):
    """One label or subscription of a package; ``here`` is the one that its campaigns get."""

    kind: NameKind
    named: Named
    here: Named
    state: NameState

    @property
    def note(self) -> str:
        """What becomes of it, where that is not plain."""
        word = {LABELS: "label", CATEGORIES: "subscription"}[self.kind]
        if self.state == "mapped":
            return f"The {word} “{self.named.name}” is there already and takes its place"
        if self.state == "renamed" and self.named.name != self.here.name:
            return f"The {word} “{self.named.name}” is called “{self.here.name}” here"
        return f"The {word} “{self.named.name}” is described otherwise here" if self.state == "renamed" else ""


class BundlePlan(Struct, frozen=True, kw_only=True):
    """What importing a package would do; nothing is stored yet."""

    bundle: Bundle
    campaigns: tuple[CampaignPlan, ...]
    names: tuple[NamePlan, ...]

    def counts(self) -> dict[State, int]:
        """How many campaigns are in each state."""
        states = [plan.state for plan in self.campaigns]
        return {state: states.count(state) for state in CHOICES}


class Taken(Struct, frozen=True, kw_only=True):
    """What was imported: ids of campaigns by what happened, and how much came along. ``group`` is the step to undo,
    None where nothing has changed. ``copies`` are new ids by those in the package."""

    group: str | None
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    copies: dict[str, str] = {}
    labels: int = 0
    categories: int = 0
    media: int = 0


class Packed(Struct, frozen=True, kw_only=True):
    """What was written: numbers of campaigns and of media. ``missing`` pictures are not in this workspace."""

    path: Path
    campaigns: int
    media: int
    missing: int = 0
