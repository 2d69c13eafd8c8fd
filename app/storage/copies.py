"""Consistent copies of a database, put into place only when they are whole."""

import os
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path

from app.domain.errors import UserError
from app.domain.ids import new_id
from app.storage.failures import explained
from app.storage.header import beside, wal_left


def copy_database(source: sqlite3.Connection, to: Path, path: Path) -> None:
    """Copy the database behind ``source`` (the file ``path``) while others write. Raises ``UserError``."""
    with arriving(to) as made, explained(path), closing(sqlite3.connect(made, isolation_level=None)) as target:
        source.backup(target)


def copy_as_it_lies(path: Path, to: Path) -> None:
    """Copy a database that nobody has open and that can't be opened where it lies, with the log beside it.

    Raises ``UserError``.
    """
    try:
        shutil.copyfile(path, to)
        if wal_left(path):
            shutil.copyfile(beside(path, "-wal"), beside(to, "-wal"))
    except OSError as error:
        raise UserError(
            f"{path} can't be read where it lies",
            f"The copy that is needed for it failed: {error.strerror}",
            "Make room in the folder for temporary files, or copy the workspace to a folder of your own",
        ) from error


@contextmanager
def arriving(to: Path) -> Generator[Path]:
    """A name for a file that is to become ``to`` when it is done, and that disappears when it is not.

    Raises ``UserError`` where ``to`` exists or can't be made.
    """
    made = to.with_name(f".{to.name[:40]}.{new_id()[:8]}")
    try:
        if os.path.lexists(to):
            raise _exists(to)
        made.open("xb").close()
        yield made
        _put(made, to)
    except FileExistsError:
        raise _exists(to) from None
    except OSError as error:
        raise UserError(f"{to} can't be made", error.strerror or str(error), "Choose another folder") from error
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                made.with_name(made.name + suffix).unlink()


def free_name(wanted: Path) -> Path:
    """``wanted``, or the first of ``wanted-2``, ``wanted-3``... that does not exist."""
    names = (wanted.with_name(f"{wanted.name}-{n}") for n in count(2))
    return wanted if not wanted.exists() else next(name for name in names if not name.exists())


def _put(made: Path, to: Path) -> None:
    """Give the file its name without replacing another one."""
    try:
        os.link(made, to)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if os.path.lexists(to):
            raise _exists(to) from None
        made.replace(to)


def _exists(to: Path) -> UserError:
    return UserError(f"{to} exists already", "Nothing was written", "Choose another name")
