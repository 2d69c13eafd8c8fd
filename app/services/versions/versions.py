"""Versions of campaigns: naming what is stored, comparing, and going back without losing what stands."""

from collections.abc import Callable

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.digest import digest
from app.domain.edits import EditRefused
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.services.changes import Changed
from app.services.editing import Editing
from app.services.ports import Clock, Stored, Transaction, Version, VersionKind, Workspace
from app.services.versions.automatic import add
from app.services.versions.comparing import Comparison, compare
from app.services.versions.names import names_of
from app.services.versions.restoring import way
from app.services.versions.timeline import Moment, TimeLine

PREFIX = 4
"""Characters of an id that are enough to name a version."""


class Restored(Struct, frozen=True, kw_only=True):
    """``version`` is of the campaign as it is now, None where nothing had to be changed. ``lost`` are the names of
    labels and subscriptions that are no more, and were left out."""

    changed: Changed
    version: Version | None = None
    lost: tuple[str, ...] = ()


class Versions:
    """The versions of one workspace, on behalf of ``author``."""

    def __init__(self, workspace: Workspace, editing: Editing, clock: Clock, author: str) -> None:
        self._workspace = workspace
        self._editing = editing
        self._clock = clock
        self._author = author

    def list(self, campaign: str) -> list[Version]:
        """Every version of the campaign with that id, newest first."""
        return self._workspace.versions(campaign)

    def get(self, version: str) -> tuple[Version, Campaign]:
        """The version with that id, with its document. Raises ``UserError``."""
        return _found(self._workspace.version(version))

    def find(self, campaign: str, reference: str) -> Version:
        """The one version of a campaign that ``reference`` names: an id, an exact name, or at least the first 4
        characters of an id; of equal names the newest. Raises ``UserError``."""
        known = self.list(campaign)
        begun = [each for each in known if len(reference) >= PREFIX and each.id.startswith(reference.lower())]
        named = [each for each in known if reference and each.name == reference]
        exact = [each for each in known if each.id == reference]
        found = exact or named[:1] or begun
        if len(found) == 1:
            return found[0]
        what = f"{len(found)} versions go by" if found else "No version is called"
        raise UserError(f"{what} {reference!r}", next_step="Name it by its id, as the list of versions shows it")

    def name(self, campaign: str, name: str) -> Version:
        """Keep what is stored now under a name. An automatic version of the same document gets it. Raises
        ``UserError``."""
        name = _proper(name)
        with self._workspace.transaction() as transaction:
            document = _stored(transaction, campaign).campaign
            same = digest(document)
            alike = [each for each in transaction.versions(campaign) if each.digest == same]
            made = next((each.id for each in alike if each.name in ("", name)), None)
            if made is None:
                made = new_id()
                transaction.add_version(self._version(made, campaign, "named", name), document)
            transaction.rename_version(made, name)
            return _found(transaction.version(made))[0]

    def rename(self, version: str, name: str) -> Version:
        """Give a version another name; an automatic one is kept for good from then on. Raises ``UserError``."""
        name = _proper(name)
        with self._workspace.transaction() as transaction:
            _found(transaction.version(version))
            transaction.rename_version(version, name)
            return _found(transaction.version(version))[0]

    def name_moment(self, campaign: str, moment: Moment, document: Campaign, name: str) -> Version:
        """Keep under a name what stood after a moment of the campaign's time line: ``document``, of that instant, by
        whoever made it so. Raises ``UserError``."""
        version = Version(
            id=new_id(), campaign=campaign, kind="named", name=_proper(name), author=moment.author, at=moment.at
        )
        self.bring_back(version, document)
        return version

    def forget(self, version: str) -> tuple[Version, Campaign]:
        """Let go of a version; what ``bring_back`` needs. Raises ``UserError`` where it is gone already."""
        with self._workspace.transaction() as transaction:
            found = _found(transaction.version(version))
            transaction.drop_versions([version])
            return found

    def bring_back(self, version: Version, document: Campaign) -> None:
        """Keep a version that was let go of, as it was. Raises ``UserError`` where its campaign is gone."""
        with self._workspace.transaction() as transaction:
            _stored(transaction, version.campaign)
            transaction.add_version(version, document)

    def compare(
        self,
        one: Campaign,
        other: Campaign,
        language: Callable[[str], str] = str,
        word: Callable[[str], str] = str,
    ) -> Comparison:
        """What leads from one document to the other, by the names that the workspace has. ``language`` turns a code
        into words."""
        return compare(one, other, names_of(self._workspace, language, word))

    def time_line(
        self, campaign: str, language: Callable[[str], str] = str, word: Callable[[str], str] = str
    ) -> TimeLine:
        """The campaign's history as it is now. Raises ``UserError`` where the campaign is gone."""
        return TimeLine(self._workspace, campaign, language, word)

    def restore(self, version: str, *, origin: OriginName = "user") -> Restored:
        """Lead the campaign back to a version: one step to undo. What stood is kept as a version as well, and so is
        what comes of it. Raises ``UserError``."""
        found, document = self.get(version)
        return self.restore_document(found.campaign, document, origin=origin)

    def restore_moment(self, line: TimeLine, moment: Moment, *, origin: OriginName = "user") -> Restored:
        """Lead the campaign back to a moment of its time line, in the same way. Raises ``UserError``."""
        return self.restore_document(line.campaign, line.document_at(moment), origin=origin)

    def restore_document(self, campaign: str, document: Campaign, *, origin: OriginName = "user") -> Restored:
        """Lead the campaign back to a document of its past that is known already, in the same way. Raises
        ``UserError``."""
        with self._workspace.transaction() as transaction:
            stood = _stored(transaction, campaign)
            there = way(transaction, stood.campaign, document)
            if not there.edits:
                return Restored(changed=Changed(id=campaign, stored=stood, seq=stood.seq), lost=there.lost)
            add(transaction, stood.campaign, self._version(new_id(), campaign, "hour"))
            changed = self._editing.apply_within(
                transaction, campaign, there.edits, origin=origin, label="Restore a version"
            )
            assert changed.stored is not None
            made = add(transaction, changed.stored.campaign, self._version(new_id(), campaign, "restore"))
            return Restored(changed=changed, version=made, lost=there.lost)

    def _version(self, id: str, campaign: str, kind: VersionKind, name: str = "") -> Version:
        now = stamp(self._clock.now())
        return Version(id=id, campaign=campaign, kind=kind, name=name, author=self._author, at=now)


def _proper(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError("A version needs a name", next_step="Write one, for example “Sent to legal”")
    return name


def _stored(transaction: Transaction, campaign: str) -> Stored:
    stored = transaction.get(campaign)
    if stored is None:
        raise EditRefused("The campaign is not in this workspace any more")
    return stored


def _found(version: tuple[Version, Campaign] | None) -> tuple[Version, Campaign]:
    if version is None:
        raise UserError("This version is not in the workspace any more", next_step="Choose another one")
    return version
