"""The team store in a folder."""

import os
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.remote.folder import files, lock, media
from app.remote.folder.changes import Changes
from app.remote.folder.failures import Forbidden, changing, reaching
from app.remote.folder.files import Odd, Wait
from app.remote.folder.layout import FOLDERS, TEAM
from app.remote.folder.lock import Clock, Holding
from app.remote.folder.team import Team, new_team, read_team, spell
from app.remote.folder.writing import Writing, forbidden
from app.sync.ports import Barred, Known
from app.sync.values import Asset, Collection, Event, Hello, Outcome, Page, Refused, Role, Write

NOBODYS = "{}"
"""The cursor of a folder that belongs to nobody yet: it says nothing about any other."""


class FolderStore:
    """``RemoteStore`` in any folder. A record's revision is the hash of its file, so nothing but files travels: what
    copies them, merges them or edits them by hand is one more writer.

    ``clock`` is a stopwatch in seconds; ``wait`` lets seconds pass, and may raise to give up.
    """

    def __init__(self, path: Path | str, *, clock: Clock = time.monotonic, wait: Wait = time.sleep) -> None:
        self._root = Path(path)
        self._clock = clock
        self._wait = wait
        self._team: Team | None = None

    def hello(self) -> Hello:
        """See the port. There are no users: whoever may write into the folder is an editor."""
        with reaching(self._root):
            self._team = read_team(self._root)
            return Hello(workspace=self._team.workspace if self._team else "", role=self._role())

    def adopt(self, workspace: str) -> None:
        """See the port."""
        with reaching(self._root):
            if read_team(self._root) is None:
                self._begin(workspace)
            team = read_team(self._root)
        if team is None or team.workspace != workspace:
            raise Barred(f"The team folder {self._root} belongs to another workspace. Choose another folder.")
        self._team = team

    def changes(self, cursors: Mapping[Collection, str | None], known: Known) -> Generator[Page, None, None]:
        """See the port."""
        for collection, cursor in cursors.items():
            with reaching(self._root):
                if cursor is None and self._team is None and read_team(self._root) is None:
                    yield Page(collection=collection, records=(), cursor=NOBODYS, fresh=True)
                    continue
                changes = Changes(self._root, self._same_team().folder, collection, self._verify)
                yield from changes.pages(cursor, known)

    def older(self, revision: str, than: str) -> bool:
        """See the port: hashes have no order."""
        return False

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        """See the port."""
        try:
            with self._holding() as holding:
                writing = Writing(self._root, holding, self._wait)
                outcomes = [writing.carry_out(write) for write in writes]
                writing.settle()
                return outcomes
        except Forbidden:
            return [forbidden(self._root) for _ in writes]

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        """See the port."""
        with reaching(self._root):
            found = {sha256: media.about(self._root, sha256) for sha256 in hashes}
        return {sha256: asset for sha256, asset in found.items() if asset}

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        """See the port. Raises ``ValueError`` where ``data`` is not what ``asset`` says."""
        if self.asset(asset.sha256) is not None:
            return None
        try:
            self._same_team()
            with reaching(self._root), changing():
                media.fill(self._root, asset, data, self._wait)
            with self._holding() as holding, changing():
                media.tell(self._root, asset, holding)
        except Forbidden:
            return forbidden(self._root)
        except Odd as error:
            return Refused(f"A picture can't be put into the team folder {self._root}: {error}.")
        return None

    def asset(self, sha256: str) -> bytes | None:
        """See the port."""
        with reaching(self._root):
            return media.read(self._root, sha256)

    def history(self, collection: Collection, id: str) -> list[Event]:
        """See the port: a folder keeps no log."""
        return []

    def close(self) -> None:
        """See the port: nothing is kept open."""

    @contextmanager
    def _holding(self) -> Generator[Holding]:
        """The lock of a folder that is still this team's. Raises ``Forbidden``, ``Offline``, ``Barred``."""
        with reaching(self._root):
            self._same_team()
            with ExitStack() as stack:
                with changing():
                    holding = stack.enter_context(lock.held(self._root, self._clock, self._wait))
                yield holding

    def _begin(self, workspace: str) -> None:
        try:
            with changing(), lock.held(self._root, self._clock, self._wait) as holding:
                if read_team(self._root) is None:
                    for name in FOLDERS.values():
                        (self._root / name).mkdir(exist_ok=True)
                    holding.put(self._root / TEAM, spell(new_team(workspace)))
                    files.settle(self._root)
        except Forbidden:
            raise Barred(forbidden(self._root).reason) from None

    def _same_team(self) -> Team:
        """Whose folder it is: not another one's than when it was asked first. Raises ``Barred``."""
        with reaching(self._root):
            team = read_team(self._root)
        if team is None:
            raise Barred(
                f"{self._root} is no team folder now: {TEAM} is missing there. Perhaps a disk is not connected. Nothing"
                " was changed."
            )
        if self._team is not None and team != self._team:
            raise Barred(f"The team folder {self._root} is another one than before. Nothing was changed.")
        self._team = team
        return team

    def _verify(self) -> None:
        self._same_team()

    def _role(self) -> Role:
        places = [self._root, *(self._root / name for name in FOLDERS.values())]
        return "editor" if all(os.access(place, os.W_OK) for place in places if place.exists()) else "reader"
