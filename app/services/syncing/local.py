"""The workspace as one run of the engine sees it."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager

from app.domain.campaign import Campaign
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.tree import Tree
from app.services.changes import Note
from app.services.ports import Clock, DocumentRow, MediaInfo, Transaction, Workspace
from app.services.syncing.change import TEAM, Change
from app.services.syncing.expecting import Expecting, go_on
from app.services.syncing.ledger import Ledger
from app.services.syncing.standing import Standing
from app.services.syncing.wire import files_of
from app.sync.ports import LocalChange
from app.sync.values import COLLECTIONS, Asset, Collection, Mine

LOOKED = "team_pictures"
"""The workspace setting that holds up to which number of the journal no campaign lacks a file."""
SYNC = "Sync"
AT_ONCE = 200

Look = Callable[[str, bytes], MediaInfo]
"""What a file is, by its name and content. Raises ``UserError``."""
Keep = Callable[[Transaction, Campaign], None]
"""Is shown every campaign that a sync is about to change, as it stands."""


class LocalRun:
    """``LocalStore`` over a workspace. All that is written is one group of the journal: ``group``, None as long as
    nothing was."""

    def __init__(
        self, workspace: Workspace, clock: Clock, look: Look, keep: Keep, pause: Callable[[], None] = go_on
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._look = look
        self._keep = keep
        self._note = Note(group=new_id(), origin="sync", label=SYNC)
        self._expecting = Expecting(workspace, pause)
        self._left: set[tuple[Collection, str]] = set()
        self.group: str | None = None

    def own(self) -> str:
        """See the port."""
        return self._workspace.id

    def team(self) -> str:
        """See the port."""
        return self._workspace.setting(TEAM) or ""

    def cursors(self) -> dict[Collection, str | None]:
        """See the port."""
        known = self._workspace.team_cursors()
        return {collection: known.get(collection) for collection in COLLECTIONS}

    def revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        """See the port."""
        return self._workspace.team_revisions(collection, ids)

    def count(self, collection: Collection) -> int:
        """See the port."""
        return Standing(self._workspace).count(collection)

    def waiting(self, collection: Collection, *, refused: bool = False) -> list[str]:
        """See the port."""
        return Standing(self._workspace).waiting(collection, refused=refused)

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        """See the port."""
        return Standing(self._workspace).read(collection, ids)

    def assets_of(self, campaigns: Sequence[str]) -> dict[str, list[str]]:
        """See the port."""
        files = self._files(campaigns)
        there = self._workspace.team_assets([sha256 for hashes in files.values() for sha256 in hashes])
        return {id: [sha256 for sha256 in hashes if sha256 not in there] for id, hashes in files.items()}

    def asset(self, sha256: str) -> tuple[Asset, bytes] | None:
        """See the port."""
        info, data = self._workspace.media_info(sha256), self._workspace.media_bytes(sha256)
        if info is None or data is None:
            return None
        return Asset(sha256=sha256, filename=info.filename, mime=info.mime, size=len(data)), data

    def expect(self, collection: Collection, records: Mapping[str, Tree]) -> None:
        """See the port."""
        if collection == "campaigns":
            self._expecting.expect(records)

    def lacking(self) -> list[str]:
        """See the port. Campaigns that lacked nothing are not looked at again until they change."""
        newest, before = self._workspace.last_seq(), self._workspace.coming()
        looked = self._workspace.setting(LOOKED)
        since = self._workspace.shown_since(looked if looked is not None else -1)
        campaigns = [*dict.fromkeys([*since, *sorted(before)])]
        coming: list[str] = []
        lacking: dict[str, None] = {}
        for start in range(0, len(campaigns), AT_ONCE):
            missing = self._missing(campaigns[start : start + AT_ONCE])
            coming += [id for id, hashes in missing.items() if hashes]
            lacking |= dict.fromkeys(sha256 for hashes in missing.values() for sha256 in hashes)
        if since or before != {*coming}:
            with self._workspace.transaction() as transaction:
                transaction.set_setting(LOOKED, newest)
                transaction.set_coming(coming)
        return [*lacking]

    def _missing(self, campaigns: Sequence[str]) -> dict[str, list[str]]:
        """The files that these campaigns lack; none of those that are not in use any more."""
        files = self._files(campaigns, _in_use)
        missing = {*self._workspace.missing_media([sha256 for hashes in files.values() for sha256 in hashes])}
        return {id: [sha256 for sha256 in hashes if sha256 in missing] for id, hashes in files.items()}

    def _files(
        self, campaigns: Sequence[str], chosen: Callable[[DocumentRow], bool] = lambda _: True
    ) -> dict[str, list[str]]:
        """The hashes of the files that the chosen ones show, by campaign; those without may be missing."""
        rows = self._workspace.document_rows(self._workspace.naming_files(campaigns))
        return {id: [*dict.fromkeys(files_of(row.document))] for id, row in rows.items() if chosen(row)}

    @contextmanager
    def change(self) -> Generator[LocalChange, None, None]:
        """See the port."""
        left = {*self._left}
        with self._workspace.transaction() as transaction:
            ledger = Ledger(transaction, self._note, "", stamp(self._clock.now()))
            change = Change(transaction, ledger, left, self._clock, self._look, self._keep, self._expecting)
            yield change
        self._left = left
        if change.wrote:
            self.group = self._note.group


def _in_use(row: DocumentRow) -> bool:
    return bool(row.document["shared"]) and row.bin is None and not row.document["archived"]
