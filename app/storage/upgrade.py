"""Bringing a file to the current format: a copy beside it, then the migrations, in one transaction."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import UserError
from app.storage.access import Access, connect
from app.storage.copies import copy_database, free_name
from app.storage.failures import damaged, explained
from app.storage.header import refuse_newer
from app.storage.version import APPLICATION_ID, Schema

if TYPE_CHECKING:
    from sqlalchemy import Connection


def version_of(connection: sqlite3.Connection) -> int:
    """The format of an open file."""
    return connection.execute("PRAGMA user_version").fetchone()[0]


def upgrade(path: Path, schema: Schema) -> None:
    """Upgrade a workspace; the copy of before is called ``NAME.galley.before-<revision>``.

    Raises ``UserError``, and then the file is as it was, and no copy is left.
    """
    with explained(path):
        opened = connect(path, Access.WRITE)
    with closing(opened) as connection:
        migrate(connection, path, schema)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def migrate(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Run the migrations that the file has not seen, all or none of them. Raises ``UserError``."""
    from sqlalchemy.exc import DBAPIError

    from app.storage.writing.engine import engine_over

    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with engine_over(connection, path).connect() as sql, sql.begin():
            found = version_of(connection)
            refuse_newer(path, found, schema)
            if 0 < found < schema.version:
                with _copy_beside(path, schema):
                    _run_scripts(sql, path, schema)
            elif found == 0:
                _run_scripts(sql, path, schema)
    except DBAPIError as error:
        raise UserError(f"{path} can't be upgraded", f"{error.orig}; it is as it was", "Use a backup") from error


@contextmanager
def _copy_beside(path: Path, schema: Schema) -> Generator[None]:
    """A copy of the file as it is committed, kept only if all goes well."""
    copy = free_name(path.with_name(f"{path.name}.before-{schema.revision}"))
    with explained(path), closing(connect(path, Access.QUERY)) as source:
        copy_database(source, copy, path)
    try:
        yield
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _run_scripts(sql: "Connection", path: Path, schema: Schema) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.attributes["connection"] = sql
    command.upgrade(config, schema.revision)
    broken = sql.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken:
        raise damaged(path, f"A row of {broken[0]} points to nothing")
    sql.exec_driver_sql(f"PRAGMA user_version = {schema.version}")
    sql.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
