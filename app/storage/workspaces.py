"""``ports.Workspaces``: making and opening workspace files."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.campaign import Product
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.services.ports import Clock
from app.storage.access import Access, access_to, connect
from app.storage.copies import arriving, copy_as_it_lies, copy_database
from app.storage.failures import explained, read_from
from app.storage.header import inspect, refuse_newer
from app.storage.upgrade import migrate, upgrade, version_of
from app.storage.version import CURRENT, Schema
from app.storage.workspace import SqliteWorkspace


class SqliteWorkspaces:
    """Workspace files of one format, the current one but in tests."""

    def __init__(self, clock: Clock, schema: Schema = CURRENT) -> None:
        self._clock = clock
        self._schema = schema

    def create(self, path: Path, product: Product | None = None) -> SqliteWorkspace:
        """See ``ports.Workspaces``."""
        if not path.parent.is_dir():
            raise UserError(f"There is no folder {path.parent}", "", "Make it first, or choose another one")
        with arriving(path) as made, explained(path), closing(sqlite3.connect(made, isolation_level=None)) as fresh:
            fresh.execute("PRAGMA journal_mode = WAL")
            migrate(fresh, path, self._schema)
            self._introduce(fresh, made, product)
        return self.open(path)

    def open(self, path: Path, *, read_only: bool = False) -> SqliteWorkspace:
        """See ``ports.Workspaces``."""
        inspect(path, self._schema)
        access = access_to(path, read_only=read_only)
        try:
            version = self._version(path, access)
        except UserError:
            if access is not Access.SHARED:
                raise
            return self._open_copy(path, copy_as_it_lies)
        refuse_newer(path, version, self._schema)
        if version == self._schema.version:
            return self._workspace(path, access)
        if access is not Access.WRITE:
            return self._open_copy(path, partial(_copy_through, access))
        upgrade(path, self._schema)
        return self._workspace(path, access)

    def _version(self, path: Path, access: Access) -> int:
        with read_from(path), closing(connect(path, access)) as connection:
            return version_of(connection)

    def _workspace(self, path: Path, access: Access) -> SqliteWorkspace:
        return SqliteWorkspace(path, partial(connect, path, access), self._clock, read_only=access is not Access.WRITE)

    def _open_copy(self, path: Path, copy_to: Callable[[Path, Path], None]) -> SqliteWorkspace:
        """Read a file that can't be read where it lies: an older one, or one whose log nobody may put in order."""
        folder = TemporaryDirectory(prefix="galley-", ignore_cleanup_errors=True)
        try:
            copy = Path(folder.name) / path.name
            copy_to(path, copy)
            upgrade(copy, self._schema)
            return SqliteWorkspace(
                path, partial(connect, copy, Access.QUERY), self._clock, read_only=True, on_close=folder.cleanup
            )
        except BaseException:
            folder.cleanup()
            raise

    def _introduce(self, connection: sqlite3.Connection, path: Path, product: Product | None) -> None:
        """Give a new file its identity."""
        from sqlalchemy import insert

        from app.storage.writing import tables
        from app.storage.writing.engine import engine_over
        from app.storage.writing.transaction import transaction

        with transaction(engine_over(connection, path), path, connection) as writing:
            created = self._clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
            pairs = {"id": new_id(), "created": created}
            writing.sql.execute(insert(tables.meta), [{"key": key, "value": value} for key, value in pairs.items()])
            if product is not None:
                writing.set_setting("product", product)


def _copy_through(access: Access, path: Path, copy: Path) -> None:
    """Copy what is committed, while others may write."""
    with explained(path), closing(connect(path, access)) as source:
        copy_database(source, copy, path)
