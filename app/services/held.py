"""Files that SQLite has open in this process.

Nobody else here may open them: on POSIX systems closing any handle on a file drops all locks of the process on it,
and then another process may take the log away that this one still reads (SQLite, "How to corrupt", section 2.2).
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from threading import Lock

Place = tuple[int, int]

_held: Counter[Place] = Counter()
_lock = Lock()


def hold(path: Path) -> Callable[[], None]:
    """From now on the file is held; what comes back lets it go, once."""
    place = _place(path)
    with _lock:
        _held[place] += 1
    left = [place]

    def release() -> None:
        with _lock:
            while left:
                _held[left.pop()] -= 1

    return release


def is_held(path: Path) -> bool:
    """Whether the file, under whatever name, is open in this process."""
    try:
        place = _place(path)
    except (OSError, ValueError):
        return False
    with _lock:
        return _held[place] > 0


def _place(path: Path) -> Place:
    info = path.stat()
    return info.st_dev, info.st_ino
