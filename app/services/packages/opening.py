"""Which files are packages, and opening them."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.services import files
from app.services.packages.archive import open_archive
from app.services.packages.container import Members
from app.services.packages.ending import is_zip
from app.services.packages.folder import Folder
from app.services.packages.values import Form

SUFFIX = ".galleypack"


def form_of(path: Path) -> Form | None:
    """What a path holds, by its content: a package, the folder of one, or (None) something else. A file that goes by
    a package's name and is none counts as one, so that it is refused as such. Raises ``UserError``."""
    with files.reading(path):
        if path.is_dir():
            return "folder"
    if path.suffix.lower() == SUFFIX:
        return "package"
    if not path.is_file():
        return None
    files.inspect(path, path.stat().st_size)
    with files.reading(path):
        return "package" if is_zip(path) else None


@contextmanager
def open_members(path: Path) -> Generator[Members]:
    """The members of a package or of a folder, as the manifest lists them. Raises ``UserError``."""
    if form_of(path) == "folder":
        yield Members(Folder(path))
    else:
        with open_archive(path) as archive:
            yield Members(archive)
