"""One writer at a time, over computers too.

The lock is a file that only one can make. Its holder writes on in it while it works; a lock in which nothing moved for
a while, by the watcher's own stopwatch, belongs to somebody who died, and is taken over. Nobody's clock is asked.

A holder that was only asleep does no harm: what it was about to put in place lies in ``NEW``, whoever gets the lock
empties that first, and a new file put there is looked at once more (``Holding.check``) before it takes its place.
"""

import os
import random
import time
import uuid
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.remote.folder import files, folders
from app.remote.folder.files import Odd, Wait
from app.remote.folder.layout import LOCK, NEW
from app.sync.ports import Offline

BEAT = 2.0
"""Seconds between two signs of life."""
STALE = 15.0
"""Seconds without one, after which a lock is taken over."""
PATIENCE = 60.0
"""Seconds to wait for a lock that others use."""
PAUSES = (0.002, 0.05)
"""Seconds between two looks: at first, and at most."""
_MAX_BYTES = 65_536

Clock = Callable[[], float]
"""A stopwatch in seconds."""


class Holding:
    """The lock while it is held."""

    def __init__(self, root: Path, token: bytes, clock: Clock, wait: Wait) -> None:
        self._root = root
        self._token = token
        self._clock = clock
        self._wait = wait
        self._last = clock()

    def beat(self) -> None:
        """Give a sign of life, if it is time."""
        if self._clock() - self._last >= BEAT:
            self.check()
            self._last = self._clock()
            with (self._root / LOCK).open("ab") as file:
                file.write(b".")

    def check(self) -> None:
        """Raises ``Offline`` where somebody else took the lock over."""
        if not _is_mine(self._root, self._token):
            raise Offline(f"somebody else went on writing into the team folder {self._root}")

    def put(self, target: Path, data: bytes) -> None:
        """Let ``target`` hold ``data``, at once and on the disk. Raises ``OSError``, ``Offline``."""
        new = files.fresh(self._root / NEW)
        files.write(new, data, mode=files.mode_of(target))
        try:
            self.check()
            files.replace(new, target, self._wait)
        except FileNotFoundError:
            self.check()
            raise
        finally:
            files.remove(new, self._wait)

    def take(self, path: Path) -> Path:
        """Move a file out of its place; where to."""
        self.check()
        gone = files.fresh(self._root / NEW)
        files.replace(path, gone, self._wait)
        return gone


@contextmanager
def held(root: Path, clock: Clock = time.monotonic, wait: Wait = time.sleep) -> Generator[Holding]:
    """Nobody else writes into the folder meanwhile. Raises ``OSError``; ``Offline`` where others don't stop."""
    token = uuid.uuid4().hex.encode()
    _acquire(root, token, clock, wait)
    try:
        _sweep(root, wait)
        yield Holding(root, token, clock, wait)
    finally:
        _release(root, token, wait)


def _acquire(root: Path, token: bytes, clock: Clock, wait: Wait) -> None:
    begun = since = clock()
    seen: bytes | None = None
    pause = PAUSES[0]
    while not _make(root / LOCK, token):
        now = _content(root)
        if now is None or now != seen:
            seen, since = now, clock()
        elif clock() - since >= STALE and _take_over(root, token, wait):
            return
        if clock() - begun >= PATIENCE:
            raise Offline(f"somebody else is writing into the team folder {root} all the time")
        wait(random.uniform(pause / 2, pause))
        pause = min(pause * 1.5, PAUSES[1])


def _make(path: Path, token: bytes) -> bool:
    """Whether the file is this one's work."""
    try:
        files.write(path, token)
    except FileExistsError:
        return False
    return True


def _take_over(root: Path, token: bytes, wait: Wait) -> bool:
    """Put one's own lock in the place of a dead one. Where several do so, the last one holds it. False: somebody who
    got it first swept this one's away."""
    folders.provide(root, root / NEW)
    new = files.fresh(root / NEW)
    files.write(new, token)
    try:
        files.replace(new, root / LOCK, wait)
    except FileNotFoundError:
        return False
    finally:
        files.remove(new, wait)
    return True


def _release(root: Path, token: bytes, wait: Wait) -> None:
    """A failure leaves a lock behind that nobody moves: others take it over."""
    with suppress(OSError):
        if _is_mine(root, token):
            files.remove(root / LOCK, wait)


def _sweep(root: Path, wait: Wait) -> None:
    """Leave nothing that could still take a record's place."""
    new = root / NEW
    folders.provide(root, new)
    with os.scandir(new) as entries:
        left = [Path(entry.path) for entry in entries if entry.name.endswith(files.TEMPORARY)]
    for path in left:
        files.remove(path, wait)


def _is_mine(root: Path, token: bytes) -> bool:
    content = _content(root)
    return content is not None and content.startswith(token)


def _content(root: Path) -> bytes | None:
    try:
        return files.read(root / LOCK, _MAX_BYTES)
    except Odd as error:
        return str(error).encode()
