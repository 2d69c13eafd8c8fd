"""What lies where in a team folder, and which names are safe in one."""

import re
from pathlib import Path

from app.services.pictures.names import EXTENSIONS
from app.sync.values import Collection

TEAM = "galley-team.json"
LOCK = ".galley-lock"
NEW = ".galley-new"
"""The folder where records are written before they take their place. Whoever holds the lock empties it first."""
MEDIA = "media"
FOLDERS: dict[Collection, str] = {
    "labels": "labels",
    "categories": "subscriptions",
    "segments": "segments",
    "campaigns": "campaigns",
}
SUFFIX = ".json"

_ID = re.compile("[a-z0-9][a-z0-9_-]{0,99}")
_DEVICE = re.compile("(con|prn|aux|nul|(com|lpt)[0-9])")
"""Names that Windows keeps for devices, whatever stands behind the dot."""
_SHA256 = re.compile("[0-9a-f]{64}")


def is_safe(id: str) -> bool:
    """Whether a record's id can be the name of a file on every system. Capitals can't: some systems see no
    difference."""
    return _ID.fullmatch(id) is not None and _DEVICE.fullmatch(id) is None


def is_hash(sha256: str) -> bool:
    """Whether this is a SHA-256 in small hexadecimal digits."""
    return _SHA256.fullmatch(sha256) is not None


def record_file(root: Path, collection: Collection, id: str) -> Path:
    """Where a record lies. ``id`` has to be safe."""
    return root / FOLDERS[collection] / f"{id}{SUFFIX}"


def about_file(root: Path, sha256: str) -> Path:
    """What is known of a picture, video or sound. It is written last: where it is, the file is whole."""
    return root / MEDIA / f"{sha256}{SUFFIX}"


def media_file(root: Path, sha256: str, mime: str) -> Path:
    """Where the bytes of a picture, video or sound lie."""
    return root / MEDIA / f"{sha256}.{EXTENSIONS.get(mime, 'bin')}"
