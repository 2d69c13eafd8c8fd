"""Reuse: a copy of a campaign, and what has to be renewed in it."""

from collections.abc import Iterable

from msgspec import Struct

from app.domain.history import OriginName
from app.domain.renewal.renewals import Renewal, renewals
from app.services.changes import Changed
from app.services.library import Library
from app.services.progress import Progress, quiet


class Reused(Struct, frozen=True, kw_only=True):
    """A copy (``id``, ``name``), and what in it belongs to the campaign that it was copied from. ``group`` is the step
    that made it."""

    id: str
    name: str
    renewals: tuple[Renewal, ...]
    group: str = ""


class Reusing:
    """Reuse in one workspace."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def reuse(
        self, campaigns: Iterable[str], *, origin: OriginName = "user", progress: Progress = quiet
    ) -> tuple[Reused, ...]:
        """Copies of ``campaigns`` (ids), as ``Library.duplicate``."""
        copies = self._library.duplicate(campaigns, origin=origin, label="Reuse", progress=progress)
        return tuple(map(_reused, copies))


def _reused(copy: Changed) -> Reused:
    assert copy.stored is not None
    campaign = copy.stored.campaign
    return Reused(id=campaign.id, name=campaign.name, renewals=renewals(campaign), group=copy.group or "")
