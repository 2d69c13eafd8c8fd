from pathlib import Path

import pytest

from app.remote.folder import layout
from tests.made import uuid

ODD = ["", ".", "..", "../a", "a/b", "a\\b", "a.b", "c:", "a\0", "a\n", "a ", "ä", "A", "-a", "_a", "x" * 101]


@pytest.mark.parametrize("id", [uuid(7), "a", "0", "spring-sale_2", "com", "com10", "console", "x" * 100])
def test_plain_ids_are_names_of_files(id: str) -> None:
    assert layout.is_safe(id)


@pytest.mark.parametrize("id", [*ODD, "con", "nul", "aux", "prn", "com1", "lpt0"])
def test_what_some_system_takes_for_something_else_is_none(id: str) -> None:
    assert not layout.is_safe(id)


def test_subscriptions_lie_in_a_folder_of_their_own_name() -> None:
    assert layout.record_file(Path("team"), "categories", "a") == Path("team/subscriptions/a.json")


@pytest.mark.parametrize("sha256", ["", "a" * 63, "a" * 65, "A" * 64, "../" + "a" * 61, "a" * 64 + "\n"])
def test_only_a_hash_names_a_picture(sha256: str) -> None:
    assert not layout.is_hash(sha256)


def test_a_picture_has_the_ending_of_its_kind() -> None:
    sha256 = "0a" * 32
    assert layout.is_hash(sha256)
    assert layout.media_file(Path("team"), sha256, "image/png") == Path(f"team/media/{sha256}.png")
    assert layout.media_file(Path("team"), sha256, "../../x").name == f"{sha256}.bin"
    assert layout.about_file(Path("team"), sha256) == Path(f"team/media/{sha256}.json")
