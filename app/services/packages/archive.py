"""Members of a zip file that may come from anybody: nothing is unpacked before all of its entries were looked at."""

import stat
import struct
import zlib
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from app.services import files
from app.services.packages.ending import FIRST_MARK, find_directory
from app.services.packages.members import MAX_TOTAL, check_names, limit, refused
from app.services.pictures.names import spoken

LOCAL = struct.Struct("<4s5H3L2H")
"""The header in front of a member (APPNOTE 4.3.7)."""
ENCRYPTED = 0x1 | 0x40 | 0x2000
DESCRIBED_BEHIND = 0x8
DESCRIPTORS = (12, 16)
"""Bytes behind a member whose sizes its header does not tell (APPNOTE 4.3.9)."""
ZIP64_EXTRA = 1
MAX_RATIO = 200
SMALL = 1_000_000
"""Bytes up to which a member may be packed ever so well."""
MAX_FILE = 2 * MAX_TOTAL
"""Bytes of a file that is looked into at all."""

DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, UnicodeDecodeError)
"""What ``zipfile`` raises over broken files."""


class Archive:
    """A ``Container`` over an open zip file whose entries were checked."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self.path = path
        self._archive = archive
        self._infos = {info.orig_filename: info for info in archive.infolist()}

    def names(self) -> Sequence[str]:
        """See ``Container``."""
        return list(self._infos)

    def read(self, name: str) -> bytes:
        """See ``Container``."""
        info = self._infos[name]
        try:
            with files.reading(self.path), self._archive.open(info) as member:
                data = member.read(info.file_size + 1)
        except DAMAGE:
            raise refused(self.path, f"{spoken(name)} in it is damaged") from None
        if len(data) != info.file_size:
            raise refused(self.path, f"{spoken(name)} in it is damaged")
        return data


@contextmanager
def open_archive(path: Path) -> Generator[Archive]:
    """The zip file, looked at from outside. Raises ``UserError``."""
    files.inspect(path, MAX_FILE)
    with files.reading(path):
        file = path.open("rb")
    with file:
        with files.reading(path):
            archive = _opened(file, path)
        yield Archive(path, archive)


def _opened(file: BinaryIO, path: Path) -> ZipFile:
    directory = find_directory(file, path)
    try:
        archive = ZipFile(file)
    except DAMAGE:
        raise refused(path, "Its directory is damaged") from None
    infos = archive.infolist()
    if (archive.start_dir, len(infos)) != (directory.start, directory.count):
        raise refused(path, "Its directory is damaged: its end names another place")
    check_names([info.orig_filename for info in infos], path)
    for info in infos:
        _check_kind(info, path)
        _check_size(info, path)
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise refused(path, f"Unpacked it would have more than {MAX_TOTAL // 10**9} GB")
    _check_places(file, sorted(infos, key=lambda info: info.header_offset), directory.start, path)
    return archive


def _check_kind(info: ZipInfo, path: Path) -> None:
    name, mode = spoken(info.orig_filename), info.external_attr >> 16
    if stat.S_ISLNK(mode):
        raise refused(path, f"{name} in it is a link")
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise refused(path, f"{name} in it is no ordinary file")
    if info.flag_bits & ENCRYPTED:
        raise refused(path, f"{name} in it is encrypted")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise refused(path, f"{name} in it is packed in a way that no package is")
    if _has_extra(info.extra, ZIP64_EXTRA):
        raise refused(path, f"{name} in it claims the size of more than 4 GB files")


def _has_extra(extra: bytes, wanted: int) -> bool:
    """Whether extra data of the kind ``wanted`` stands in an entry, or what stands there can't be read."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == wanted:
            return True
        at += 4 + length
    return at > len(extra)


def _check_size(info: ZipInfo, path: Path) -> None:
    name, size, packed = spoken(info.orig_filename), info.file_size, info.compress_size
    if size > limit(info.orig_filename):
        raise refused(path, f"{name} in it is too large: it would have {size:,} bytes")
    if size > SMALL and size > packed * MAX_RATIO:
        raise refused(path, f"{name} in it would grow to more than {MAX_RATIO} times its size when it is unpacked")
    if info.compress_type == ZIP_STORED and size != packed:
        raise refused(path, f"{name} in it is damaged: it gives two sizes")


def _check_places(file: BinaryIO, infos: Sequence[ZipInfo], end: int, path: Path) -> None:
    """Raises ``UserError`` where members overlap, have something between them, or are described in two ways."""
    places = [*(info.header_offset for info in infos), end]
    for info, behind in zip(infos, places[1:], strict=True):
        file.seek(info.header_offset)
        header = file.read(LOCAL.size)
        name = spoken(info.orig_filename)
        if len(header) < LOCAL.size or not header.startswith(FIRST_MARK):
            raise refused(path, f"{name} in it does not lie where its directory says")
        _, _, flags, method, _, _, crc, packed, size, name_length, extra_length = LOCAL.unpack(header)
        own = (info.flag_bits, info.compress_type, info.orig_filename.encode())
        if (flags, method, file.read(name_length)) != own:
            raise refused(path, f"{name} in it is described in two ways")
        described = bool(flags & DESCRIBED_BEHIND)
        if not described and (crc, packed, size) != (info.CRC, info.compress_size, info.file_size):
            raise refused(path, f"{name} in it is described in two ways")
        left = behind - info.header_offset - LOCAL.size - name_length - extra_length - info.compress_size
        if left and not (described and left in DESCRIPTORS):
            raise refused(path, f"{name} in it overlaps another member, or something lies between them")
