"""The folders inside a team folder."""

import stat
from pathlib import Path

from app.remote.folder import files
from app.sync.ports import Barred


def is_there(root: Path, folder: Path) -> bool:
    """Whether a part of the team folder is there. Raises ``Barred`` where something else is, ``OSError``."""
    try:
        mode = folder.lstat().st_mode
    except FileNotFoundError:
        root.stat()
        return False
    if not stat.S_ISDIR(mode):
        kind = "a link" if stat.S_ISLNK(mode) else "no folder"
        raise Barred(f"{folder.name} in the team folder {root} is {kind}. Put the folder back, then sync again.")
    return True


def provide(root: Path, folder: Path) -> None:
    """Let a part of the team folder be there. Raises ``Barred``, ``OSError``."""
    if not is_there(root, folder):
        folder.mkdir(exist_ok=True)
        files.settle(root)
        is_there(root, folder)
