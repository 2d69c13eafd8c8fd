"""Zip files whose end lies about the rest."""

import struct
from pathlib import Path

import pytest

from app.services.packages.ending import END_MARK, MAX_RECORD
from app.services.packages.members import MAX_MEMBERS
from tests.services.packages.made import Content, ending, refusal, write, zipped


def test_rubbish_that_looks_like_another_end(tmp_path: Path, good: Content) -> None:
    assert "can't be imported" in refusal(write(tmp_path, zipped(good) + END_MARK + b"\0" * 18))
    assert "can't be imported" in refusal(write(tmp_path, zipped(good) + END_MARK + b"\1" * 18))


def test_every_cut_is_noticed(tmp_path: Path, good: Content) -> None:
    data = zipped(good)
    for length in range(0, len(data), 7):
        assert "can't be imported" in refusal(write(tmp_path, data[:length]))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"disk": 1}, "several"),
        ({"here": 1}, "several"),
        ({"here": 0xFFFF, "count": 0xFFFF}, "4 GB"),
        ({"size": 0xFFFF_FFFF}, "4 GB"),
        ({"offset": 0xFFFF_FFFF}, "4 GB"),
        ({"here": MAX_MEMBERS + 1, "count": MAX_MEMBERS + 1}, "too large"),
        ({"size": MAX_RECORD * 100}, "too large"),
        ({"here": 4, "count": 4}, "does not hold"),
        ({"here": 6, "count": 6}, "does not hold"),
        ({"here": 0, "count": 0, "size": 0}, "no manifest.json"),
        ({"offset": 10**9}, "does not lie"),
        ({"comment": 9}, "end is missing"),
    ],
)
def test_an_end_that_lies(tmp_path: Path, good: Content, given: dict[str, int], said: str) -> None:
    assert said in refusal(write(tmp_path, ending(zipped(good), **given)))


def test_a_second_directory_for_large_files(tmp_path: Path, good: Content) -> None:
    data = zipped(good)
    at = data.rindex(END_MARK)
    locator = b"PK\6\7" + struct.pack("<LQL", 0, 0, 1)
    assert "4 GB" in refusal(write(tmp_path, data[:at] + locator + data[at:]))


@pytest.mark.parametrize("data", [b"", b"{}", b"PK", b"\x89PNG\r\n", b"PK\3\4" + b"\0" * 100])
def test_what_is_no_zip_file(tmp_path: Path, data: bytes) -> None:
    said = refusal(write(tmp_path, data))
    assert ("end is missing" if len(data) > 100 else "not a zip file") in said


def test_an_empty_zip_file(tmp_path: Path) -> None:
    assert "no manifest.json" in refusal(write(tmp_path, zipped({})))
