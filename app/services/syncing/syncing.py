"""The team of one workspace: connecting, syncing, and taking a sync back."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import from_tree
from app.domain.errors import UserError
from app.services import files
from app.services.checking import Checking
from app.services.ports import Clock, Connection, Reader, Secrets, TeamStores, Workspace
from app.services.progress import Progress, quiet
from app.services.syncing.change import TEAM
from app.services.syncing.choosing import agree, mine_of, waiting
from app.services.syncing.collecting import seldom
from app.services.syncing.expecting import go_on
from app.services.syncing.local import Keep, LocalRun, Look
from app.services.syncing.membership import ROLE, Membership
from app.services.syncing.standing import Standing
from app.services.syncing.undoing import Undone, take_sync_back
from app.services.syncing.wire import files_of
from app.sync.engine.engine import Engine
from app.sync.engine.meeting import compare
from app.sync.engine.pictures import fetch_file
from app.sync.engine.report import Report
from app.sync.engine.run import Progress as Doing
from app.sync.engine.run import never, silent
from app.sync.ports import Barred, Offline
from app.sync.values import COLLECTIONS, Collection, Event, Hello

CONNECTION = "team"
"""The workspace setting that holds the connection; never a secret."""
SERVICE = "Galley team {}"
"""How a keyring calls what opens a team store."""
CHECKED = 200
"""Campaigns of which the counts are kept together."""


class NoSecret(UserError):
    """A team store needs a password, or a token, and none is known."""


class Connected(Struct, frozen=True, kw_only=True):
    """``hello`` is None where the store was not asked, or (``offline`` says why) did not answer. ``kept``: the secret
    is in the keyring."""

    hello: Hello | None = None
    offline: str = ""
    kept: bool = True


class Status(Struct, frozen=True, kw_only=True):
    """How the workspace stands in its team. Counts are of records."""

    connection: Connection
    waiting: int
    conflicts: int
    refused: int
    hello: Hello | None = None
    offline: str = ""


class Synced(Struct, frozen=True, kw_only=True):
    """What a sync came to, and the group of the journal that holds what it wrote here (None: nothing)."""

    report: Report
    group: str | None = None


class Syncing:
    """The team store of one workspace. What asks the store raises ``Offline`` and ``Barred``; ``UserError`` where no
    team is set, or its secret is not known. ``last`` is what the last sync did, also where that raised."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        author: str,
        stores: TeamStores,
        secrets: Secrets,
        look: Look,
        keep: Keep,
    ) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._stores = stores
        self._secrets = secrets
        self._look = look
        self._keep = keep
        self._membership = Membership(workspace)
        self.last: Synced | None = None

    def connection(self) -> Connection | None:
        """Where the team is; None where none was set."""
        return connection_of(self._workspace)

    def connect(self, connection: Connection, secret: str | None = None) -> Connected:
        """Let the workspace belong to the team there. A store that says no is not kept, nor a folder that is not there;
        a server may be offline. Raises ``UserError``."""
        try:
            found = self.try_out(connection, secret)
        except Barred as barred:
            raise UserError("That team can't be used", str(barred), "Nothing was changed") from None
        if found.offline and connection.is_folder:
            raise UserError("That team can't be used", found.offline, "Make the folder first, or choose another one")
        self._remember(connection)
        self._membership.learn(found.hello)
        return replace(found, kept=self.remember_secret(connection, secret))

    def try_out(self, connection: Connection, secret: str | None = None) -> Connected:
        """What the store there says; nothing is kept. Raises ``Barred`` where it can't be this workspace's."""
        hello, offline = self._greet(connection, secret)
        if hello is not None:
            compare(self._workspace.setting(TEAM) or "", hello.workspace)
        return Connected(hello=hello, offline=offline)

    def remember_secret(self, connection: Connection, secret: str | None) -> bool:
        """Keep what opens the store; False where there is no keyring for it, and it is known until the program ends."""
        return not secret or self._secrets.set(_service(connection), connection.user, secret)

    def disconnect(self) -> str | None:
        """Forget the connection and its secret, which is handed back. What was shared stays shared. Raises
        ``UserError``."""
        connection = self._known()
        secret = None if connection.is_folder else self._secrets.get(_service(connection), connection.user)
        self._secrets.forget(_service(connection), connection.user)
        with self._workspace.transaction() as transaction:
            transaction.set_setting(CONNECTION, None)
            transaction.set_setting(ROLE, None)
        return secret

    def history(self, id: str, secret: str | None = None, *, collection: Collection = "campaigns") -> list[Event]:
        """Who in the team changed a record, newest first; empty where the store keeps no log."""
        connection = self._known()
        store = self._stores.open(connection, self._secret(connection, secret))
        try:
            return store.history(collection, id)
        finally:
            store.close()

    def fetch(self, campaign: str, secret: str | None = None) -> list[str]:
        """Get the files of a campaign that are not here; the hashes of those that came. The store is asked only where
        one is missing."""
        documents = self._workspace.document_rows([campaign])
        missing = self._workspace.missing_media([sha for each in documents.values() for sha in files_of(each.document)])
        connection = self.connection()
        if not missing or connection is None or self._workspace.read_only:
            return []
        store = self._stores.open(connection, self._secret(connection, secret))
        try:
            local = LocalRun(self._workspace, self._clock, self._look, self._keep)
            there = store.assets(missing)
            return [sha256 for sha256, asset in there.items() if fetch_file(local, store, asset)]
        finally:
            store.close()

    def status(self, secret: str | None = None) -> Status:
        """How things stand, the store asked who this person is to it."""
        connection = self._known()
        hello, offline = self._greet(connection, self._secret(connection, secret))
        troubled = [mine_of(self._workspace, *at) for at in self._workspace.team_troubles()]
        records = [mine for mine in troubled if mine is not None and mine.agreed is not None]
        return Status(
            connection=connection,
            waiting=self.waiting(),
            conflicts=sum(bool(waiting(each)) for each in records),
            refused=sum(bool(each.agreed and each.agreed.refused) for each in records),
            hello=hello,
            offline=offline,
        )

    def waiting(self) -> int:
        """How many records may have to be sent."""
        standing = Standing(self._workspace)
        return sum(len(standing.waiting(collection, refused=False)) for collection in COLLECTIONS)

    def sync(
        self,
        secret: str | None = None,
        *,
        allow_deletes: bool = False,
        keep_deletes: bool = False,
        dry_run: bool = False,
        refused: bool = False,
        progress: Doing = silent,
        stop: Callable[[], bool] = never,
        pause: Callable[[], None] = go_on,
    ) -> Synced:
        """Let workspace and team have the same; see ``Engine.sync``, for what it raises, too. ``pause``
        is called between two records that come, outside of transactions, on any thread: it may wait for what is more
        urgent."""
        connection = self._known()
        local = LocalRun(self._workspace, self._clock, self._look, self._keep, pause)
        store = self._stores.open(connection, self._secret(connection, secret))
        engine = Engine(local, store)
        try:
            if not dry_run:
                self._forget_settled()
            with seldom():
                engine.sync(
                    allow_deletes=allow_deletes,
                    keep_deletes=keep_deletes,
                    dry_run=dry_run,
                    refused=refused,
                    role=self._membership.role(),
                    progress=progress,
                    stop=stop,
                )
        finally:
            self.last = Synced(report=engine.report, group=local.group)
            store.close()
            if not dry_run:
                self._membership.learn(engine.report.hello)
        return self.last

    def undo(self) -> Undone:
        """Take back what the last sync did here. Raises ``UserError`` where there is nothing to take back, or all of it
        was changed since."""
        return take_sync_back(self._workspace, self._clock, self._author)

    def judge(self, report: Report, checking: Checking, progress: Progress = quiet) -> None:
        """Check the campaigns that came in, for the counts of the list. Raises whatever ``progress`` raises."""
        ids = list(dict.fromkeys(line.id for line in report.lines if line.collection == "campaigns" and not line.sent))
        for start in range(0, len(ids), CHECKED):
            progress(start, len(ids))
            documents = self._workspace.document_rows(ids[start : start + CHECKED])
            checking.remember({id: checking.check(from_tree(each.document)) for id, each in documents.items()})
        progress(len(ids), len(ids))

    def export_refused(self, path: Path) -> int:
        """Write what the store did not take, with the reasons, into a JSON file; how many records these were. Raises
        ``UserError``."""
        refused = list(self._refused())
        files.write(path, files.to_json({"refused": refused}))
        return len(refused)

    def _forget_settled(self) -> None:
        """What both sides have alike by now waits for nobody."""
        for collection, id in self._workspace.team_troubles():
            mine = mine_of(self._workspace, collection, id)
            if mine and mine.agreed and mine.data is not None and waiting(mine) != mine.agreed.held:
                with self._workspace.transaction() as transaction:
                    agree(transaction, collection, id, mine.agreed.held)

    def _refused(self) -> Sequence[dict[str, object]]:
        standing = Standing(self._workspace)
        every = [(at, standing.read(at[0], [at[1]])[at[1]]) for at in self._workspace.team_troubles()]
        return [
            {"collection": collection, "reason": mine.agreed.refused, "record": mine.data}
            for (collection, _), mine in every
            if mine.agreed and mine.agreed.refused
        ]

    def _greet(self, connection: Connection, secret: str | None) -> tuple[Hello | None, str]:
        if not connection.is_folder and not secret:
            self._stores.open(connection, "").close()
            return None, ""
        store = self._stores.open(connection, secret or "")
        try:
            return store.hello(), ""
        except Offline as offline:
            return None, str(offline)
        finally:
            store.close()

    def _remember(self, connection: Connection) -> None:
        """Elsewhere the same team is read from the beginning."""
        before = self.connection()
        with self._workspace.transaction() as transaction:
            transaction.set_setting(CONNECTION, msgspec.to_builtins(connection))
            if before and (before.location, before.workspace) != (connection.location, connection.workspace):
                transaction.forget_team_assets()
                for collection in COLLECTIONS:
                    transaction.put_team_cursor(collection, None)

    def _known(self) -> Connection:
        connection = self.connection()
        if connection is None:
            raise UserError(
                "This workspace has no team yet", "Nothing was sent, and nothing came", "Set a folder or a server first"
            )
        return connection

    def _secret(self, connection: Connection, given: str | None) -> str:
        if connection.is_folder:
            return ""
        secret = given or self._secrets.get(_service(connection), connection.user)
        if not secret:
            raise NoSecret(
                f"The password for {connection.location} is not known",
                "No keyring has it",
                "Give it again: --password-stdin or GALLEY_PASSWORD on the command line",
            )
        return secret


def connection_of(reader: Reader) -> Connection | None:
    """Where the team of a workspace is; None where none was set."""
    found = reader.setting(CONNECTION)
    return msgspec.convert(found, Connection) if found else None


def _service(connection: Connection) -> str:
    return SERVICE.format(connection.location)
