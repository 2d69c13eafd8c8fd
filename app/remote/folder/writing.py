"""One record written, where the folder still has what was expected."""

from pathlib import Path

from app.domain.tree import Tree, same
from app.remote.folder import files, folders
from app.remote.folder.failures import Forbidden, changing
from app.remote.folder.files import Odd, Wait
from app.remote.folder.layout import is_safe, record_file
from app.remote.folder.listing import told
from app.remote.folder.lock import Holding
from app.remote.folder.text import MAX_BYTES, Unreadable, parse, render, revision
from app.services.pictures.names import spoken
from app.sync.values import Clash, Outcome, Refused, Remote, Stored, Write

GONE = Stored("")


class Writing:
    """Writes records while the lock is held. Raises ``OSError``, ``Offline``."""

    def __init__(self, root: Path, holding: Holding, wait: Wait) -> None:
        self._root = root
        self._holding = holding
        self._wait = wait
        self._touched: set[Path] = set()

    def carry_out(self, write: Write) -> Outcome:
        """What comes of one write. It is on the disk for good after ``settle``."""
        if not is_safe(write.id):
            return Refused(f"A team folder can't have a file that is called {spoken(write.id)}.")
        path = record_file(self._root, write.collection, write.id)
        self._holding.beat()
        try:
            folders.is_there(self._root, path.parent)
            data = files.read(path, MAX_BYTES)
            with changing():
                if write.data is None:
                    return self._remove(path, data, write)
                return self._put(path, data, write, write.data)
        except (Odd, Unreadable) as error:
            return Refused(told(path.parent, path.name, str(error)))
        except Forbidden:
            return forbidden(self._root)

    def settle(self) -> None:
        """See on the disk what was done."""
        for folder in self._touched:
            files.settle(folder)

    def _put(self, path: Path, there: bytes | None, write: Write, tree: Tree) -> Outcome:
        try:
            data = render(write.collection, tree)
        except ValueError as error:
            return Refused(f"It can't be kept in a file: {error}.")
        new = revision(data)
        found = None if there is None else revision(there)
        if found == new:
            return Stored(new)
        if found != write.revision:
            return self._clash(there, write, tree)
        folders.provide(self._root, path.parent)
        self._holding.put(path, data)
        self._touched.add(path.parent)
        return Stored(new)

    def _remove(self, path: Path, there: bytes | None, write: Write) -> Outcome:
        if there is None:
            return GONE
        if revision(there) != write.revision:
            return self._clash(there, write, None)
        self._touched.add(path.parent)
        gone = self._holding.take(path)
        taken = files.read(gone, MAX_BYTES)
        if taken is not None and revision(taken) != write.revision:
            self._give_back(gone, path)
            return self._clash(taken, write, None)
        files.remove(gone, self._wait)
        return GONE

    def _give_back(self, gone: Path, path: Path) -> None:
        """What was taken was changed at the last moment, by somebody who asks for no lock."""
        if files.mode_of(path) is None:
            files.replace(gone, path, self._wait)

    def _clash(self, there: bytes | None, write: Write, mine: Tree | None) -> Outcome:
        if there is None:
            return Clash(None)
        theirs = Remote(write.collection, write.id, revision(there), parse(there, write.id))
        if mine is not None and theirs.data is not None and same(theirs.data, mine):
            return Stored(theirs.revision)
        return Clash(theirs)


def forbidden(root: Path) -> Refused:
    """Why nothing can be written."""
    return Refused(f"You may not write into the team folder {root}. Ask whoever looks after it to let you.")
