"""Whatever is handed in: exit code 2, one line that says why, and a workspace that is as it was."""

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.header import beside
from tests.end2end.galley import galley, ids, lines, refusal
from tests.inbox import ENVELOPES, message_of

pytestmark = pytest.mark.end2end

TITLE = "message.slides.0.title.text"
POWERLESS = ("setpriv", "--inh-caps=-all", "--bounding-set=-all", "--")
"""Takes root's right to write to what is read-only; nobody else needs it."""


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


FILES: dict[str, bytes] = {
    "cut off": ENVELOPES[0].read_bytes()[:-20],
    "empty": b"",
    "no JSON": b"\x89PNG\r\n\x1a\n\x00\x01",
    "no UTF-8": b'{"inbox_notifs": ["\xff\xfe"]}',
    "too deep": deep(100_000).encode(),
    "a deep message": json.dumps(message_of()).replace('"1"', deep(5_000), 1).encode(),
    "a number": b"7",
    "a list of numbers": b"[1, 2, 3]",
    "no list of messages": b'{"inbox_notifs": {"a": 1}}',
    "messages that are none": b'{"inbox_notifs": [null, "x"]}',
    "no messages": b'{"inbox_notifs": []}',
    "a campaign of another schema": b'{"schema": 99, "id": "x", "name": "y", "message": {}}',
    "not a number": b'{"inbox_notifs": [{"_id": "1", "date": NaN, "msg": {}}]}',
}


@pytest.fixture
def unchanged(samples: Path):
    """The documents before and after are the same, and so is the history."""
    before = content(samples)
    yield samples
    assert content(samples) == before


def content(path: Path) -> list[tuple[str, ...]]:
    """Every row of every table that holds what people made."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        tables = [connection.execute(f"SELECT * FROM {table}") for table in ("campaigns", "documents", "journal")]
        return [tuple(map(str, row)) for rows in tables for row in rows]
    finally:
        connection.close()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_message_is_refused(unchanged, tmp_path, name):
    file = tmp_path / "bad.json"
    file.write_bytes(FILES[name])

    assert "bad.json" in refusal(galley("import", unchanged, file))


def test_a_bad_file_among_good_ones_imports_none(unchanged, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{")

    assert "bad.json" in refusal(galley("import", unchanged, *ENVELOPES[:2], bad))


def test_a_file_of_64_megabytes_is_refused_before_it_is_read(unchanged, tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(64 * 1024**2 + 1)

    assert "64 MB" in refusal(galley("import", unchanged, huge))


USAGE: dict[str, Callable[[Path, str], list[object]]] = {
    "no such campaign": lambda ws, id: ["show", ws, "nowhere"],
    "too short a start of an id": lambda ws, id: ["show", ws, id[:3]],
    "no such path": lambda ws, id: ["edit", ws, id, "--set", "message.slides.9.title.text=x"],
    "a path into a text": lambda ws, id: ["edit", ws, id, "--set", f"{TITLE}.more=x"],
    "a wrong kind of value": lambda ws, id: ["edit", ws, id, "--set", "message.slides=7"],
    "a colour that is none": lambda ws, id: ["edit", ws, id, "--set", "message.background=reddish"],
    "one good and one bad value": lambda ws, id: ["edit", ws, id, "--set", f"{TITLE}=x", "status=maybe"],
    "what Galley keeps": lambda ws, id: ["edit", ws, id, "--set", "id=x"],
    "no equals sign": lambda ws, id: ["edit", ws, id, "--set", TITLE],
    "a deep value": lambda ws, id: ["edit", ws, id, "--set", f"message.custom_data={deep(20_000)}"],
    "no such command": lambda ws, id: ["publish", ws],
    "no workspace": lambda ws, id: ["list"],
    "no such option": lambda ws, id: ["list", ws, "--colour"],
    "no such format": lambda ws, id: ["export", ws, id, "--to", "fax", "-o", "-"],
    "no such device": lambda ws, id: ["layout", ws, id, "--device", "fridge"],
    "no such slide": lambda ws, id: ["layout", ws, id, "--device", "ios", "--slide", "7"],
    "a width of nothing": lambda ws, id: ["layout", ws, id, "--device", "ios", "--width", "nan"],
    "no such time": lambda ws, id: ["layout", ws, id, "--device", "ios", "--now", "tomorrow"],
    "a picture by another name": lambda ws, id: ["render", ws, id, "--device", "ios", "-o", ws.parent / "a.gif"],
    "a picture in no folder": lambda ws, id: ["render", ws, id, "--device", "ios", "-o", ws.parent / "no/a.png"],
    "a picture over a folder": lambda ws, id: ["export", ws, id, "--to", "galley", "-o", ws.parent],
    "a folder for a file": lambda ws, id: ["import", ws, ws.parent],
    "a folder for a workspace": lambda ws, id: ["list", ws.parent],
    "no such workspace": lambda ws, id: ["list", ws.parent / "none.galley"],
    "no such workspace to open": lambda ws, id: ["open", ws.parent / "none.galley"],
    "a workspace that is there already": lambda ws, id: ["new", ws],
    "a workspace in no folder": lambda ws, id: ["new", ws.parent / "no/new.galley"],
    "another kind of file": lambda ws, id: ["list", ENVELOPES[0]],
    "an endless file": lambda ws, id: ["import", ws, "/dev/zero"],
}


@pytest.mark.parametrize("name", USAGE)
def test_what_can_not_be_done_is_refused(unchanged, name):
    campaign = ids(unchanged)["simple"]
    before = {path.name for path in unchanged.parent.iterdir()}

    said = refusal(galley(*USAGE[name](unchanged, campaign)))

    assert len(said) < 1_000
    assert {path.name for path in unchanged.parent.iterdir()} == before


def test_a_name_that_two_campaigns_have_is_refused_with_their_ids(samples):
    pair = list(ids(samples).values())[:2]
    for campaign in pair:
        lines("edit", samples, campaign, "--set", "name=Twice")

    said = refusal(galley("edit", samples, "Twice", "--set", f"{TITLE}=x"))

    assert all(campaign in said for campaign in pair)


def test_a_workspace_of_a_newer_version_is_left_alone(samples):
    connection = sqlite3.connect(samples)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = samples.read_bytes()

    for command in (["list", samples], ["edit", samples, "x", "--set", "name=y"], ["doctor", samples]):
        assert "newer" in refusal(galley(*command))
    assert samples.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the rights of Unix")
def test_a_protected_workspace_is_read_by_every_command_and_written_by_none(samples, tmp_path):
    campaign = ids(samples)["simple"]
    through = POWERLESS if os.geteuid() == 0 else ()
    folder = tmp_path / "protected"
    folder.mkdir()
    path = samples.rename(folder / samples.name)
    for suffix in ("-wal", "-shm"):
        beside(samples, suffix).unlink(missing_ok=True)
    path.chmod(0o444)
    folder.chmod(0o555)
    before = path.read_bytes()
    out = tmp_path / "out"
    try:
        for reading in (
            ["list", path],
            ["show", path, campaign],
            ["check", path, campaign],
            ["layout", path, campaign, "--device", "ios"],
            ["render", path, campaign, "--device", "ios", "-o", f"{out}.png"],
            ["export", path, campaign, "--to", "galley", "-o", f"{out}.json"],
            ["backup", path, "-o", f"{out}.galley"],
            ["doctor", path],
        ):
            ended = galley(*reading, through=through)
            assert ended.code == int(reading[0] == "check"), (reading[0], ended.err)
        for writing in (["edit", path, campaign, "--set", "name=y"], ["undo", path], ["import", path, ENVELOPES[0]]):
            assert "read-only" in refusal(galley(*writing, through=through))
        assert path.read_bytes() == before
        assert [file.name for file in folder.iterdir()] == [path.name]
    finally:
        folder.chmod(0o755)


def test_a_full_disk_refuses_the_edit_and_keeps_what_was_there(unchanged, tmp_path):
    resource = pytest.importorskip("resource")
    campaign = ids(unchanged)["simple"]
    size = unchanged.stat().st_size

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))

    text = tmp_path / "long.json"
    text.write_text(json.dumps([message_of(_id=str(number)) for number in range(400)]))
    said = refusal(galley("import", unchanged, text, before=no_room))
    assert "disk" in said.lower()
    lines("doctor", unchanged)
    assert ids(unchanged)["simple"] == campaign
