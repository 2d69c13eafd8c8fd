"""Names that no member of a package has."""

import struct
from pathlib import Path

import pytest

from app.services.packages.ending import ENTRY_MARK, FIRST_MARK
from app.services.packages.members import campaign_file, campaign_of, media_file, sha256_of
from tests.made import uuid
from tests.services.packages.made import SHA, Content, refusal, write, zipped

UTF8 = 0x800
"""The flag that says that a name is UTF-8."""


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json",
        "campaigns/../../evil.json",
        "/etc/passwd",
        "C:/evil.json",
        "c:evil.json",
        "campaigns\\evil.json",
        "..\\evil.json",
        "labels.json\0.png",
        "//host/share",
    ],
)
def test_members_that_would_lie_elsewhere(tmp_path: Path, good: Content, name: str) -> None:
    data = zipped({**good, "x" * len(name): b"{}"}).replace(b"x" * len(name), name.encode())
    assert "outside of the package" in refusal(write(tmp_path, data))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.galleypack", "good"]


@pytest.mark.parametrize("twin", ["manifest.json", "MANIFEST.JSON", "Manifest.json", "ｍanifest.json"])
def test_names_that_are_the_same_to_some_system(tmp_path: Path, good: Content, twin: str) -> None:
    placeholder = "y" * len(twin.encode())
    data = bytearray(zipped({**good, placeholder: b"{}"}).replace(placeholder.encode(), twin.encode()))
    for mark, flags in ((FIRST_MARK, 6), (ENTRY_MARK, 8)):
        at = data.rindex(mark)
        struct.pack_into("<H", data, at + flags, UTF8)
    assert "twice" in refusal(write(tmp_path, bytes(data)))


@pytest.mark.parametrize(
    "name",
    [
        "readme.txt",
        "campaigns/",
        "campaigns/x.json",
        f"campaigns/{uuid(1)}.txt",
        f"campaigns/deep/{uuid(1)}.json",
        f"media/{SHA}.exe",
        f"media/{SHA[:-1]}.png",
        "__MACOSX/._manifest.json",
        f"campaigns/{uuid(1).upper()[:-1]}A.json",
    ],
)
def test_members_that_no_package_has(tmp_path: Path, good: Content, name: str) -> None:
    assert "belongs to no package" in refusal(write(tmp_path, zipped({**good, name: b""})))


@pytest.mark.parametrize(("mime", "name"), [("image/png", f"media/{SHA}.png"), ("text/plain", f"media/{SHA}.bin")])
def test_names_say_what_they_stand_for(mime: str, name: str) -> None:
    assert media_file(SHA, mime) == name
    assert (sha256_of(name), campaign_of(name)) == (SHA, None)
    assert campaign_of(campaign_file(uuid(1))) == uuid(1)
