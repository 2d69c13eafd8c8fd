"""Zip files that mean harm, or were damaged on their way: each is refused whole, with one sentence."""

import json
import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED, ZipInfo

import pytest

from app.domain.errors import UserError
from app.services.packages import archive
from app.services.packages.archive import MAX_FILE
from app.services.packages.ending import END, END_MARK, ENTRY_MARK, FIRST_MARK, Directory
from app.services.packages.members import MAX_TEXT
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.services.packages.made import SHA, Content, bundles, ending, listed, package, refusal, write, zipped

DOCUMENT = f"campaigns/{uuid(1)}.json"
SIZES_AT, NAME_AT = 18, 30
"""Where a local header holds the packed and the unpacked size, and where its name begins."""


def taken(path: Path) -> bool:
    """Whether a package is taken as it is."""
    return len(bundles(FakeWorkspace()).plan(path).campaigns) == 1


def only(name: str, change: Callable[[ZipInfo], None]) -> Callable[[ZipInfo], None]:
    """``change``, for one member."""
    return lambda info: change(info) if info.filename == name else None


def test_a_package_that_another_program_has_packed_again_is_taken(tmp_path: Path, good: Content) -> None:
    assert taken(write(tmp_path, zipped(good)))
    assert taken(write(tmp_path, zipped(dict(reversed(good.items())), lambda info: _store(info))))


def _store(info: ZipInfo) -> None:
    info.compress_type = ZIP_STORED
    info.external_attr = 0


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR, stat.S_IFCHR])
def test_links_and_other_things_that_are_no_files(tmp_path: Path, good: Content, kind: int) -> None:
    def make(info: ZipInfo) -> None:
        info.external_attr = (kind | 0o777) << 16

    said = refusal(write(tmp_path, zipped(good, only("labels.json", make))))
    assert ("is a link" if kind == stat.S_IFLNK else "no ordinary file") in said


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_ways_of_packing_that_no_package_uses(tmp_path: Path, good: Content, method: int) -> None:
    def make(info: ZipInfo) -> None:
        info.compress_type = method

    assert "packed in a way" in refusal(write(tmp_path, zipped(good, only("labels.json", make))))


@pytest.mark.parametrize("flag", [0x1, 0x41, 0x2000])
def test_encrypted_members(tmp_path: Path, good: Content, flag: int) -> None:
    data = bytearray(zipped(good))
    struct.pack_into("<H", data, data.index(FIRST_MARK) + 6, flag)
    struct.pack_into("<H", data, data.index(ENTRY_MARK) + 8, flag)
    assert "encrypted" in refusal(write(tmp_path, bytes(data)))


def test_a_member_that_grows_beyond_all_measure(tmp_path: Path, good: Content) -> None:
    bomb = listed({**good, DOCUMENT: b" " * (MAX_TEXT - 10)})
    assert "200 times its size" in refusal(write(tmp_path, zipped(bomb)))


def test_a_member_that_is_larger_than_any_may_be(tmp_path: Path, good: Content) -> None:
    bomb = listed({**good, DOCUMENT: b" " * (MAX_TEXT + 1)})
    assert "too large" in refusal(write(tmp_path, zipped(bomb)))


def test_members_that_are_too_much_together(tmp_path: Path, good: Content) -> None:
    media = {f"media/{number:064x}.bin": b"" for number in range(50)}
    data = bytearray(zipped({**good, **media}))
    at = data.index(ENTRY_MARK)
    while data.startswith(ENTRY_MARK, at):
        name, extra, comment = struct.unpack_from("<3H", data, at + 28)
        if data[at + 46 :].startswith(b"media/0"):
            struct.pack_into("<LL", data, at + 20, 49_000_000, 49_000_000)
        at += 46 + name + extra + comment
    assert "more than 2 GB" in refusal(write(tmp_path, bytes(data)))


@pytest.mark.parametrize("size", [0, 1, 10, 10**6])
def test_a_member_that_lies_about_its_size(tmp_path: Path, good: Content, size: int) -> None:
    data = bytearray(zipped(good))
    header, entry = data.index(FIRST_MARK), data.index(ENTRY_MARK)
    struct.pack_into("<L", data, header + SIZES_AT + 4, size)
    struct.pack_into("<L", data, entry + 24, size)
    assert "damaged" in refusal(write(tmp_path, bytes(data)))


def test_a_member_that_is_stored_in_two_sizes(tmp_path: Path, good: Content) -> None:
    data = bytearray(zipped(good, lambda info: _store(info)))
    struct.pack_into("<L", data, data.index(ENTRY_MARK) + 24, 5)
    assert "two sizes" in refusal(write(tmp_path, bytes(data)))


@pytest.mark.parametrize(("at", "value"), [(6, 0x4), (8, ZIP_STORED), (14, 7), (SIZES_AT, 7), (SIZES_AT + 4, 7)])
def test_headers_that_differ_from_the_directory(tmp_path: Path, good: Content, at: int, value: int) -> None:
    data = bytearray(zipped(good))
    struct.pack_into("<H", data, data.index(FIRST_MARK) + at, value)
    assert "two ways" in refusal(write(tmp_path, bytes(data)))


def test_a_name_that_differs_from_the_directory(tmp_path: Path, good: Content) -> None:
    data = bytearray(zipped(good))
    data[data.index(FIRST_MARK) + NAME_AT] ^= 1
    assert "two ways" in refusal(write(tmp_path, bytes(data)))


def test_members_that_overlap(tmp_path: Path, good: Content) -> None:
    data = bytearray(zipped(good))
    first = data.index(ENTRY_MARK)
    second = data.index(ENTRY_MARK, first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    assert "overlaps" in refusal(write(tmp_path, bytes(data)))


def test_something_hidden_between_members(tmp_path: Path, good: Content) -> None:
    data = zipped(good)
    at = data.index(ENTRY_MARK)
    offset = END.unpack_from(data, data.rindex(END_MARK))[6]
    hidden = ending(data[:at] + b"hidden" + data[at:], offset=offset + 6)
    assert "lies between" in refusal(write(tmp_path, hidden))


def test_a_member_that_begins_where_none_does(tmp_path: Path, good: Content) -> None:
    data = bytearray(zipped(good))
    struct.pack_into("<L", data, data.index(ENTRY_MARK) + 42, 1)
    assert "does not lie" in refusal(write(tmp_path, bytes(data)))


@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n" * 9])
@pytest.mark.parametrize("behind", [b"", b"\r\n", b"x" * 60_000])
def test_rubbish_around_a_sound_package_does_no_harm(
    tmp_path: Path, good: Content, before: bytes, behind: bytes
) -> None:
    assert taken(write(tmp_path, before + zipped(good) + behind))


def test_every_changed_byte_is_noticed_or_does_not_matter(tmp_path: Path, good: Content) -> None:
    data = zipped(good)
    whole = bundles(FakeWorkspace()).plan(write(tmp_path, data)).campaigns
    for at in range(0, len(data), 3):
        spoiled = data[:at] + bytes([data[at] ^ 0x41]) + data[at + 1 :]
        path = write(tmp_path, spoiled)
        try:
            found = bundles(FakeWorkspace()).plan(path)
        except UserError as error:
            assert str(path) in error.sentence()
        else:
            assert found.campaigns == whole


def test_a_directory_that_two_readers_see_in_two_places(
    tmp_path: Path, good: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, zipped(good))
    monkeypatch.setattr(archive, "find_directory", lambda file, path: Directory(0, len(good)))
    assert "names another place" in refusal(path)


def test_a_size_of_more_than_4_gb(tmp_path: Path, good: Content) -> None:
    def lie(info: ZipInfo) -> None:
        info.extra = struct.pack("<HHQQ", 1, 16, 10, 10)

    assert "4 GB" in refusal(write(tmp_path, zipped(good, only("labels.json", lie))))


def test_extra_data_that_is_cut_off(tmp_path: Path, good: Content) -> None:
    def lie(info: ZipInfo) -> None:
        info.extra = struct.pack("<HHB", 7, 100, 1)

    assert "can't be imported" in refusal(write(tmp_path, zipped(good, only("labels.json", lie))))


def test_a_file_that_is_too_large_to_look_into(tmp_path: Path) -> None:
    path = tmp_path / "huge.galleypack"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    assert "too large" in refusal(path)


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.galleypack")
    assert "no ordinary file" in refusal(tmp_path / "pipe.galleypack")


def test_a_package_within_a_package(tmp_path: Path, good: Content) -> None:
    inner = {**good, f"media/{SHA}.png": zipped(good)}
    assert "is not what it was" in refusal(write(tmp_path, zipped({**inner, "manifest.json": _sized(inner)})))


def _sized(members: Content) -> bytes:
    """The manifest with the right sizes and the old hashes."""
    manifest = json.loads(members["manifest.json"])
    for member in manifest["members"]:
        member["size"] = len(members[member["name"]])
    return json.dumps(manifest).encode()


def test_many_small_members_are_read_one_by_one(tmp_path: Path) -> None:
    path = package(tmp_path / "many", *(campaign(number, slide("s1")) for number in range(1, 40)))
    assert len(bundles(FakeWorkspace()).plan(path).campaigns) == 39
