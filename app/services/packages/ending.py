"""The end of a zip file: where its directory lies, and how large it says to be, before anything in it is believed."""

import struct
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from app.services.packages.members import MAX_MEMBERS, refused

END = struct.Struct("<4s4H2LH")
END_MARK, ENTRY_MARK, FIRST_MARK, ZIP64_MARK = b"PK\5\6", b"PK\1\2", b"PK\3\4", b"PK\6\7"
"""APPNOTE 4.3.16, 4.3.12, 4.3.7, 4.3.15."""
ZIP64_LOCATOR = 20
ENTRY, LENGTHS, LENGTHS_AT = 46, struct.Struct("<3H"), 28
"""A directory entry: its bytes before the name, and where the lengths of name, extra data and comment stand."""
LONGEST_COMMENT = 0xFFFF
MAX_RECORD = 300
"""Bytes of a directory entry: 46, the longest name of a package, and what other programs add to it."""


class Directory(Struct, frozen=True):
    """``start`` is a position in the file, ``count`` how many entries there are."""

    start: int
    count: int


def is_zip(path: Path) -> bool:
    """Whether a file begins or ends as a zip file does. Raises ``OSError``."""
    with path.open("rb") as file:
        return file.read(4) in (FIRST_MARK, END_MARK) or END_MARK in _tail(file)[1]


def find_directory(file: BinaryIO, path: Path) -> Directory:
    """The directory of the zip file. Raises ``UserError`` where it is not what the end of the file says."""
    start, tail = _tail(file)
    at = tail.rfind(END_MARK)
    if at < 0:
        file.seek(0)
        cut = file.read(4) == FIRST_MARK
        raise refused(path, "Its end is missing" if cut else "It is not a zip file", "Copy or download it again")
    if len(tail) < at + END.size:
        raise refused(path, "Its end is missing", "Copy or download it again")
    _, disk, first_disk, here, count, size, offset, comment = END.unpack_from(tail, at)
    if len(tail) < at + END.size + comment:
        raise refused(path, "Its end is missing", "Copy or download it again")
    if disk or first_disk or here != count:
        raise refused(path, "It is one part of several")
    before = tail[max(0, at - ZIP64_LOCATOR) : at]
    if before.startswith(ZIP64_MARK) or count == 0xFFFF or 0xFFFF_FFFF in (size, offset):
        raise refused(path, "It is written as a zip file of more than 4 GB, which no package is")
    if count > MAX_MEMBERS or size > count * MAX_RECORD:
        raise refused(path, f"Its directory is too large: a package has at most {MAX_MEMBERS:,} members")
    begin = start + at - size
    if begin < offset:
        raise refused(path, "Its directory is damaged: it does not lie where it should")
    _check_entries(file, path, begin, size, count)
    return Directory(begin, count)


def _tail(file: BinaryIO) -> tuple[int, bytes]:
    """The position and the bytes of all that the end may take up."""
    size = file.seek(0, 2)
    start = max(0, size - END.size - LONGEST_COMMENT - ZIP64_LOCATOR)
    file.seek(start)
    return start, file.read(size - start)


def _check_entries(file: BinaryIO, path: Path, start: int, size: int, count: int) -> None:
    file.seek(start)
    entries = file.read(size)
    at = found = 0
    while entries.startswith(ENTRY_MARK, at) and len(entries) >= at + ENTRY:
        at += ENTRY + sum(LENGTHS.unpack_from(entries, at + LENGTHS_AT))
        found += 1
    if (at, found) != (size, count):
        raise refused(path, f"Its directory is damaged: it does not hold the {count:,} members that it counts")
