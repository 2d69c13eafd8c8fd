"""What the system says about a folder, in the words of the team store."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.sync.ports import Barred, Offline

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Forbidden(Exception):
    """The person may read here, but not write."""


@contextmanager
def reaching(root: Path) -> Generator[None]:
    """Turns failures of the system into ``Offline`` and ``Barred``."""
    try:
        yield
    except OSError as error:
        raise _told(root, error) from error


@contextmanager
def changing() -> Generator[None]:
    """Raises ``Forbidden`` where the system does not let the person write."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FORBIDDEN:
            raise
        raise Forbidden from error


def _told(root: Path, error: OSError) -> Offline | Barred:
    if error.errno in _FULL:
        return Barred(f"The disk of the team folder {root} is full. Free some space there, then sync again.")
    if error.errno in _FORBIDDEN:
        return Barred(f"You may not read the team folder {root}. Ask whoever looks after it to let you.")
    if isinstance(error, FileNotFoundError):
        return Offline(f"the team folder {root} is not there")
    if isinstance(error, NotADirectoryError):
        return Barred(f"{root} is no folder. Choose another place for the team, then sync again.")
    return Offline(f"the team folder {root} does not answer: {error.strerror or error}")
