"""What lies in a package, under which names, and how much of it there may be."""

import re
from pathlib import Path

from app.domain.errors import UserError
from app.domain.folding import folded
from app.services.pictures.limits import LARGEST
from app.services.pictures.names import EXTENSIONS, spoken

MANIFEST = "manifest.json"
LABELS_FILE = "labels.json"
CATEGORIES_FILE = "categories.json"

MAX_MEMBERS = 25_000
"""Members of one package. It stays below the 65,535 at which zip files change their format (APPNOTE 4.4.21)."""
MAX_TOTAL = 2_000_000_000
"""Bytes of all members together, unpacked; below the 4 GiB at which zip files change their format."""
MAX_TEXT = 16_000_000
"""Bytes of a JSON member: the manifest of a full package has less."""
MAX_TEXTS = 100_000_000
"""Bytes of all JSON members together: they are held in memory, and take several times as much there."""

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_CAMPAIGN = re.compile(f"campaigns/({_UUID})\\.json")
_MEDIA = re.compile(f"media/([0-9a-f]{{64}})\\.({'|'.join([*EXTENSIONS.values(), 'bin'])})")
_DRIVE = re.compile("^[A-Za-z]:")
_NEXT = "Ask whoever made it for a new one"


def refused(path: Path, happened: str, next_step: str = _NEXT) -> UserError:
    """Why a package is not taken, as a whole."""
    return UserError(f"{path} can't be imported", happened, next_step)


def campaign_file(campaign: str) -> str:
    """The member that holds a campaign's document."""
    return f"campaigns/{campaign}.json"


def media_file(sha256: str, mime: str) -> str:
    """The member that holds a file; its type decides the extension."""
    return f"media/{sha256}.{EXTENSIONS.get(mime, 'bin')}"


def campaign_of(name: str) -> str | None:
    """The id of the campaign whose document the member is."""
    found = _CAMPAIGN.fullmatch(name)
    return found[1] if found else None


def sha256_of(name: str) -> str | None:
    """The hash of the file that the member is."""
    found = _MEDIA.fullmatch(name)
    return found[1] if found else None


def limit(name: str) -> int:
    """How many bytes the member may have."""
    return LARGEST if sha256_of(name) else MAX_TEXT


def check_names(names: list[str], path: Path) -> None:
    """Raises ``UserError`` where a name leads out of the package, stands there twice, or is none of a package's."""
    for name in names:
        _check_inside(name, path)
    kept: dict[str, str] = {}
    for name in names:
        twin = kept.setdefault(folded(name), name)
        if twin is not name:
            raise refused(path, f"It holds {spoken(name)} twice")
    for name in names:
        if not _known(name):
            raise refused(path, f"It holds {spoken(name)}, which belongs to no package")


def _check_inside(name: str, path: Path) -> None:
    steps = re.split(r"[/\\]", name)
    if "\0" in name or "\\" in name or ".." in steps or name.startswith("/") or _DRIVE.match(name):
        raise refused(path, f"Its member {spoken(name)} would lie outside of the package")


def _known(name: str) -> bool:
    alone = name in (MANIFEST, LABELS_FILE, CATEGORIES_FILE)
    return alone or campaign_of(name) is not None or sha256_of(name) is not None
