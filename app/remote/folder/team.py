"""The file that makes a folder a team folder: in which format it is, and whose."""

import json
import uuid
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.domain.campaign import parse_json
from app.domain.tree import is_object
from app.remote.folder import files
from app.remote.folder.files import Odd
from app.remote.folder.layout import TEAM
from app.sync.ports import Barred

FORMAT = "galley-team"
VERSION = 1
MAX_BYTES = 65_536


class Team(Struct, frozen=True, kw_only=True):
    """``workspace`` is the id of the workspace that the folder belongs to, ``folder`` its own: another one began its
    life elsewhere, and what it lacks was not deleted in it."""

    workspace: str
    folder: str


def new_team(workspace: str) -> Team:
    """A folder that begins its life."""
    return Team(workspace=workspace, folder=str(uuid.uuid4()))


def read_team(root: Path) -> Team | None:
    """Whose folder it is; None where it is nobody's yet. Raises ``Barred``, ``OSError``."""
    try:
        data = files.read(root / TEAM, MAX_BYTES)
        if data is None:
            root.stat()
            return None
        return _team(root, parse_json(data))
    except (Odd, ValueError) as error:
        raise _no_team(root, str(error)) from None


def spell(team: Team) -> bytes:
    """The text of the file."""
    tree = {"format": FORMAT, "version": VERSION, "workspace": team.workspace, "folder": team.folder}
    return json.dumps(tree, indent=2).encode() + b"\n"


def _team(root: Path, tree: Any) -> Team:
    if not is_object(tree) or tree.get("format") != FORMAT:
        raise _no_team(root, "it does not say that this is a team folder")
    version, workspace, folder = tree.get("version"), tree.get("workspace"), tree.get("folder")
    if not isinstance(version, int) or version < 1:
        raise _no_team(root, "it does not say its version")
    if version > VERSION:
        raise Barred(f"The team folder {root} was made by a newer version of Galley. Update Galley, then sync again.")
    if not isinstance(workspace, str) or not isinstance(folder, str) or not workspace or not folder:
        raise _no_team(root, "it does not say whose it is")
    return Team(workspace=workspace, folder=folder)


def _no_team(root: Path, reason: str) -> Barred:
    return Barred(f"The file {TEAM} in the team folder {root} can't be read: {reason}. Restore it, then sync again.")
