"""What a sync writes into the workspace in one transaction."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.instants import stamp
from app.domain.message import MediaKind
from app.domain.tree import Tree
from app.services.ports import CATEGORIES, LABELS, Clock, MediaInfo, NameKind, TeamRecord, Transaction
from app.services.syncing.campaigns import Arriving
from app.services.syncing.expecting import Expecting
from app.services.syncing.ledger import Ledger
from app.services.syncing.names import Names
from app.services.syncing.segments import store_segments
from app.services.syncing.standing import Standing, is_shared
from app.sync.states import waits
from app.sync.values import Agreed, Asset, Collection, Mine

TEAM = "team_store"
"""The workspace setting that holds which team store the workspace belongs to."""
MEDIA: Mapping[str, MediaKind] = {"image": "image", "video": "video", "audio": "audio"}
KINDS: tuple[NameKind, ...] = (LABELS, CATEGORIES)


class Change:
    """``LocalChange`` over a transaction of the workspace. ``wrote``: it changed campaigns, labels or subscriptions.
    ``left`` are labels and subscriptions that the store deleted while they were in use here."""

    def __init__(
        self,
        transaction: Transaction,
        ledger: Ledger,
        left: set[tuple[Collection, str]],
        clock: Clock,
        look: Callable[[str, bytes], MediaInfo],
        keep: Callable[[Transaction, Campaign], None],
        expecting: Expecting | None = None,
    ) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._left = left
        self._clock = clock
        self._look = look
        self._keep = keep
        self._expecting = expecting
        self._fresh: dict[str, Tree] = {}
        self.wrote = False

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        """See the port."""
        return Standing(self._transaction).read(collection, ids)

    def store(self, collection: Collection, records: Mapping[str, Tree | None]) -> dict[str, str]:
        """See the port."""
        failed = self._store(collection, records)
        self._settle()
        return failed

    def agree(self, collection: Collection, agreed: Mapping[str, Agreed | None]) -> None:
        """See the port."""
        before = self._transaction.team_records(collection, [*agreed])
        skipped = {id for id, each in before.items() if each.skipped}
        here = {id for id, each in self._transaction.document_rows([*skipped]).items() if is_shared(each)}
        self._transaction.put_team_records(
            collection,
            {id: each and TeamRecord(agreed=each, skipped=id in skipped - here) for id, each in agreed.items()},
        )
        if collection == "campaigns":
            self._transaction.mark_synced({id: waits(mine) for id, mine in self._mine(agreed).items()})

    def sending(self, collection: Collection, texts: Mapping[str, str]) -> None:
        """See the port."""
        before = self._transaction.team_records(collection, [*texts])
        fresh = {id: TeamRecord(agreed=Agreed("", {})) for id, sent in texts.items() if sent}
        known = {id: before.get(id) or fresh[id] for id in texts if id in before or id in fresh}
        announced = {id: replace(each, agreed=replace(each.agreed, sent=texts[id])) for id, each in known.items()}
        self._transaction.put_team_records(collection, announced)

    def move(self, collection: Collection, cursor: str | None) -> None:
        """See the port. Behind the campaigns, labels that these had until now go after all."""
        self._transaction.put_team_cursor(collection, cursor)
        if collection == "campaigns" and self._left:
            self._drop_left()
            self._settle()

    def join(self, team: str) -> None:
        """See the port."""
        self._transaction.set_setting(TEAM, team)

    def uploaded(self, hashes: Sequence[str]) -> None:
        """See the port."""
        self._transaction.add_team_assets(hashes)

    def forget_uploads(self) -> None:
        """See the port."""
        self._transaction.forget_team_assets()

    def keep_asset(self, asset: Asset, data: bytes) -> None:
        """See the port."""
        self._transaction.add_media(self._looked_at(asset, data), data)
        self._transaction.add_team_assets([asset.sha256])

    def _store(self, collection: Collection, records: Mapping[str, Tree | None]) -> dict[str, str]:
        if collection == "segments":
            return store_segments(self._transaction, records)
        if collection == "campaigns":
            at = stamp(self._clock.now())
            came = Arriving(self._transaction, self._ledger, at, self._keep, self._expecting).store(records)
            self._fresh |= came.stored
            return came.failed
        names = Names(self._transaction, self._ledger, collection)
        failed = names.store(records)
        self._left |= {(collection, id) for id in names.drop(id for id, tree in records.items() if tree is None)}
        return failed

    def _drop_left(self) -> None:
        for kind in KINDS:
            ids = {id for collection, id in self._left if collection == kind}
            known = self._transaction.team_records(kind, [*ids])
            Names(self._transaction, self._ledger, kind).drop(ids - known.keys())
        self._left.clear()

    def _settle(self) -> None:
        self.wrote = self._ledger.settle() or self.wrote

    def _mine(self, agreed: Mapping[str, Agreed | None]) -> dict[str, Mine]:
        fresh = {id: Mine(id, self._fresh[id], 0, each) for id, each in agreed.items() if id in self._fresh}
        nothing = {id: Mine(id, None, 0, None) for id in agreed}
        return {**nothing, **self.read("campaigns", [id for id in agreed if id not in fresh]), **fresh}

    def _looked_at(self, asset: Asset, data: bytes) -> MediaInfo:
        try:
            return self._look(asset.filename, data)
        except UserError:
            kind = MEDIA.get(asset.mime.partition("/")[0], "image")
            return MediaInfo(
                sha256=asset.sha256,
                kind=kind,
                mime=asset.mime,
                width=None,
                height=None,
                bytes=len(data),
                filename=asset.filename,
            )
