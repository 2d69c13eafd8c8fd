"""Versions that nobody has to ask for: of what goes out, of what comes in, and of every hour of work."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.digest import digest
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.services.ports import Clock, Stored, Transaction, Version, VersionKind, Workspace

MOST = 50
"""Automatic versions of one campaign."""
AFTER = timedelta(hours=1)
REMEMBERED = 1_000
"""Campaigns of which it is known that nothing is due."""


def add(transaction: Transaction, document: Campaign, version: Version) -> Version | None:
    """Keep an automatic version of ``document``, and let go of the oldest beyond ``MOST``. None, and nothing is kept,
    where the newest version has the same document."""
    known = transaction.versions(document.id)
    fresh = digest(document)
    if known and known[0].digest == fresh:
        return None
    transaction.add_version(version, document)
    automatic = [each.id for each in known if not each.name]
    transaction.drop_versions(automatic[MOST - 1 :])
    return replace(version, digest=fresh)


class Automatic:
    """Automatic versions in one workspace, on behalf of ``author``."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._since: dict[str, datetime] = {}
        """When the hour began that a campaign is in, where that is known."""

    def keep(self, campaigns: Sequence[Campaign], kind: VersionKind) -> tuple[Version, ...]:
        """Keep a version of each of these documents whose campaign is in the workspace; those that were made.

        A read-only workspace keeps none. Raises ``UserError``.
        """
        if self._workspace.read_only:
            return ()
        with self._workspace.transaction() as transaction:
            stored = [campaign for campaign in campaigns if transaction.get(campaign.id) is not None]
            made = [add(transaction, campaign, self._version(campaign.id, kind)) for campaign in stored]
        return tuple(version for version in made if version is not None)

    def before(self, transaction: Transaction, campaign: Campaign) -> None:
        """What is stored and about to be replaced by what comes from outside: it is kept as it stands."""
        add(transaction, campaign, self._version(campaign.id, "hour"))

    def syncing(self, transaction: Transaction, campaign: Campaign) -> None:
        """What is stored and about to be changed by the team's sync, or by a choice between both sides."""
        add(transaction, campaign, self._version(campaign.id, "sync"))

    def arrived(self, transaction: Transaction, campaigns: Sequence[Campaign]) -> None:
        """What has come from outside, within the transaction that stored it."""
        for campaign in campaigns:
            stored = transaction.get(campaign.id)
            if stored is not None:
                add(transaction, stored.campaign, self._version(campaign.id, "import"))

    def hourly(self, transaction: Transaction, stored: Stored) -> None:
        """Before an edit: where the last version is an hour old, keep the document as it is now.

        An hour begins with a version, or with the first edit after a pause in which nothing was there to keep.
        """
        campaign, now = stored.campaign, self._clock.now()
        since = self._since.get(campaign.id)
        if since is not None and timedelta() <= now - since < AFTER:
            return
        newest = transaction.newest_version(campaign.id)
        begun = datetime.fromisoformat(newest.at if newest else campaign.created)
        if timedelta() <= now - begun < AFTER:
            self._remember(campaign.id, begun)
        elif newest is not None and newest.digest == digest(campaign):
            self._remember(campaign.id, now)
        else:
            add(transaction, campaign, self._version(campaign.id, "hour", now))

    def _remember(self, campaign: str, since: datetime) -> None:
        """Only what stands already: a version that is being made may yet be rolled back."""
        if len(self._since) >= REMEMBERED:
            self._since.pop(next(iter(self._since)))
        self._since[campaign] = since

    def _version(self, campaign: str, kind: VersionKind, at: datetime | None = None) -> Version:
        now = stamp(at or self._clock.now())
        return Version(id=new_id(), campaign=campaign, kind=kind, author=self._author, at=now)
