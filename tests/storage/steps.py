"""Steps that tests of files on the disk share."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.services.ports import ListQuery, Reader, RecipientQuery
from app.storage.header import beside
from app.storage.workspace import SqliteWorkspace

NOBODY = 65_534
"""A user without rights, on every Unix."""


def read_everything(reader: Reader) -> None:
    """Ask every question there is."""
    for row in reader.rows(ListQuery(archived=None, bin=None)):
        reader.get(row.id)
    reader.count(ListQuery(search="a"))
    reader.rows(ListQuery(search="spring", label="Summer", sort="name"))
    for group in reader.groups(None):
        reader.group_rows(group.id)
    reader.journal_since(0)
    reader.last_seq()
    reader.labels()
    reader.categories()
    reader.setting("product")
    reader.resolve("0000")
    for recipient in reader.recipients(RecipientQuery(search="a", limit=5)):
        reader.recipient(recipient.identity)
    for _ in reader.every_recipient():
        pass
    reader.people()
    reader.people_version()
    reader.segments()
    for media in reader.all_media():
        reader.media_bytes(media.sha256)


def plans(workspace: SqliteWorkspace, ask: Callable[[], object]) -> list[str]:
    """How SQLite carries out what ``ask`` asks, without its sub-queries."""
    asked: list[str] = []
    connection = workspace.connection()
    connection.set_trace_callback(asked.append)
    ask()
    connection.set_trace_callback(None)
    selects = [sql for sql in asked if sql.startswith("SELECT")]
    steps = [step for sql in selects for step in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    return [detail for _, parent, _, detail in steps if parent == 0]


def crashed(path: Path, folder: Path) -> Path:
    """The file as a crash at this moment would leave it: with its log beside it."""
    copy = folder / path.name
    for suffix in ("", "-wal"):
        beside(copy, suffix).write_bytes(beside(path, suffix).read_bytes())
    return copy


@contextmanager
def without_rights(*paths: Path, mode: int = 0o444) -> Iterator[None]:
    """Takes the right to write to ``paths``, and root's right to everything. ``mode`` is what files get."""
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else mode)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, before in zip(paths, modes, strict=True):
            path.chmod(before)


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
