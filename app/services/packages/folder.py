"""Members of a folder: the same files as in a package, to be read and compared."""

import stat
from collections.abc import Sequence
from pathlib import Path

from app.services import files
from app.services.packages.members import (
    CATEGORIES_FILE,
    LABELS_FILE,
    MANIFEST,
    MAX_MEMBERS,
    check_names,
    limit,
    refused,
)
from app.services.pictures.names import spoken

PARTS = ("campaigns", "media")


class Folder:
    """A ``Container`` over a folder. What else lies beside the manifest is left alone. Raises ``UserError``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with files.reading(path):
            alone = [name for name in (MANIFEST, LABELS_FILE, CATEGORIES_FILE) if self._is_there(name)]
            parts = [f"{part}/{name}" for part in PARTS for name in self._inside(part)]
        self._names = [*alone, *parts]
        if len(self._names) > MAX_MEMBERS:
            raise refused(path, f"It has too many files: a package has at most {MAX_MEMBERS:,} members")
        check_names(self._names, path)

    def names(self) -> Sequence[str]:
        """See ``Container``."""
        return self._names

    def read(self, name: str) -> bytes:
        """See ``Container``."""
        place = self.path / name
        with files.reading(place):
            mode = place.lstat().st_mode
        if not stat.S_ISREG(mode):
            raise refused(self.path, f"{spoken(name)} in it is {'a link' if stat.S_ISLNK(mode) else 'no file'}")
        return files.read(place, limit(name))

    def _is_there(self, name: str) -> bool:
        place = self.path / name
        return place.exists() or place.is_symlink()

    def _inside(self, part: str) -> list[str]:
        """The files of a part, without hidden ones."""
        folder = self.path / part
        if folder.is_symlink():
            raise refused(self.path, f"{spoken(part)} in it is a link")
        if not folder.is_dir():
            return []
        return sorted(place.name for place in folder.iterdir() if not place.name.startswith("."))
