"""Writing packages: a zip file whose bytes depend on nothing but its content, or a folder of plain files."""

import json
import shutil
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from app.domain.campaign import parse_json
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.services import files
from app.services.packages.archive import MAX_RATIO, SMALL
from app.services.packages.manifest import Member, digest, is_manifest
from app.services.packages.members import MANIFEST, MAX_MEMBERS, MAX_TEXTS, MAX_TOTAL, limit, sha256_of
from app.services.packages.values import Form
from app.services.pictures.names import spoken

LEVEL = 9
REGULAR_FILE = 0o100644 << 16
UNIX = 3


class Sink(Protocol):
    """Where members go."""

    def put(self, name: str, data: bytes) -> None:
        """Keep a member."""
        ...

    def spell(self, tree: Any) -> bytes:
        """JSON as it is written here."""
        ...


class Package:
    """A zip file in the making."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def put(self, name: str, data: bytes) -> None:
        """See ``Sink``. Pictures are packed already."""
        info = ZipInfo(name)
        info.create_system = UNIX
        info.external_attr = REGULAR_FILE
        info.compress_type = ZIP_STORED if sha256_of(name) or _suspicious(data) else ZIP_DEFLATED
        self._archive.writestr(info, data, compresslevel=LEVEL)

    def spell(self, tree: Any) -> bytes:
        """See ``Sink``."""
        return json.dumps(tree, separators=(",", ":")).encode()


class Files:
    """A folder in the making."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, name: str, data: bytes) -> None:
        """See ``Sink``."""
        place = self._path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)

    def spell(self, tree: Any) -> bytes:
        """See ``Sink``: a line a value, so that two folders can be compared."""
        return files.to_json(tree)


class Writer:
    """Hands members on, and remembers them for the manifest. Raises ``UserError`` where they are too many."""

    def __init__(self, sink: Sink, path: Path) -> None:
        self._sink = sink
        self._path = path
        self._total = self._texts = 0
        self.members: list[Member] = []

    def put(self, name: str, data: bytes, filename: str = "") -> None:
        """Write a member. ``filename`` is what a picture is called."""
        self._total += len(data)
        self._texts += 0 if sha256_of(name) else len(data)
        if len(data) > limit(name):
            raise self._refused(f"{spoken(name)} would have {len(data):,} bytes")
        if self._texts > MAX_TEXTS:
            raise self._refused(f"The campaigns of a package have at most {MAX_TEXTS // 10**6} MB")
        if len(self.members) + 1 >= MAX_MEMBERS or self._total > MAX_TOTAL:
            raise self._refused(f"A package has at most {MAX_MEMBERS:,} files, and {MAX_TOTAL // 10**9} GB")
        with files.writing(self._path):
            self._sink.put(name, data)
        self.members.append(Member(name=name, sha256=digest(data), size=len(data), filename=filename))

    def put_json(self, name: str, tree: Any) -> None:
        """Write a member of JSON."""
        self.put(name, self._sink.spell(tree))

    def _refused(self, happened: str) -> UserError:
        return UserError(f"{self._path} can't be written", happened, "Put fewer campaigns into one package")


@contextmanager
def open_sink(path: Path, form: Form) -> Generator[Sink]:
    """A package or a folder that takes its place at ``path`` at the end; after a failure nothing has changed there.

    Raises ``UserError``, also where something else lies there.
    """
    if form == "folder":
        with _folder(path) as folder:
            yield Files(folder)
        return
    with files.replacing(path) as temporary:
        archive = ZipFile(temporary, "w", allowZip64=False)
        try:
            yield Package(archive)
        finally:
            with files.writing(path):
                archive.close()


@contextmanager
def _folder(path: Path) -> Generator[Path]:
    old = _members_there(path)
    temporary = path.absolute().parent / f".{new_id()}.tmp"
    try:
        with files.writing(path):
            temporary.mkdir()
        yield temporary
        with files.writing(path):
            _settle(temporary, path, old)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _members_there(path: Path) -> list[Path]:
    """The files of the package that ``path`` holds already. Raises ``UserError`` where it holds anything else."""
    with files.writing(path):
        if path.is_dir() and not any(path.iterdir()):
            return []
        if not path.exists() and not path.is_symlink():
            return []
        manifest = _manifest(path) if path.is_dir() else None
    if manifest is None:
        raise UserError(f"{path} can't be written", "Something else is there", "Choose a new or an empty folder")
    inside = [path / "campaigns", path / "media"]
    if any(part.is_symlink() for part in inside):
        raise UserError(f"{path} can't be written", "A part of it is a link", "Choose a new or an empty folder")
    return [place for part in inside if part.is_dir() for place in part.iterdir() if place.is_file()]


def _manifest(path: Path) -> Any:
    """The manifest in a folder, if it is that of a package."""
    try:
        tree = parse_json((path / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return tree if is_manifest(tree) else None


def _settle(temporary: Path, path: Path, old: list[Path]) -> None:
    """Bring what was written to its place. What is no member, as the data of a version control, stays."""
    if not path.exists():
        temporary.rename(path)
        return
    new = {place.relative_to(temporary) for place in temporary.rglob("*") if place.is_file()}
    for place in sorted(new):
        (path / place).parent.mkdir(exist_ok=True)
        (temporary / place).replace(path / place)
    for place in old:
        if place.relative_to(path) not in new:
            place.unlink()


def _suspicious(data: bytes) -> bool:
    """Whether packed so well that a reader would take it for an attack."""
    return len(data) > SMALL and len(data) > len(zlib.compress(data, LEVEL)) * (MAX_RATIO // 2)
