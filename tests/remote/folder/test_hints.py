import tempfile
import time
from pathlib import Path

import pytest

from app.remote.folder import hints
from app.remote.folder.hints import GRANULARITY, Cursor, Moment, mark, read_cursor, spell
from app.remote.folder.listing import Entry

ENTRY = Entry("a.json", "2 1 1 7", 1)


def test_a_cursor_comes_back() -> None:
    assert read_cursor(spell("f", {"a": "1"}), "f") == Cursor(format=1, folder="f", seen={"a": "1"})


@pytest.mark.parametrize(
    "text", [None, "", "1700000000000", "{}", "[]", '{"format":2,"folder":"f","seen":{}}', "\ud83d"]
)
def test_what_is_no_cursor_says_nothing(text: str | None) -> None:
    assert read_cursor(text, "f") is None


def test_a_cursor_of_another_folder_says_nothing() -> None:
    assert read_cursor(spell("f", {}), "g") is None


def test_a_mark_stands_for_a_state_and_a_revision() -> None:
    assert mark(ENTRY, "r") == mark(Entry("b.json", "2 1 1 7", 5), "r")
    assert mark(ENTRY, "r") != mark(ENTRY, "s")
    assert mark(ENTRY, "r") != mark(Entry("a.json", "2 1 2 7", 1), "r")


def test_what_changed_before_the_listing_by_a_margin_is_settled(tmp_path: Path) -> None:
    moment = Moment(tmp_path)
    now = (tmp_path / "now").touch() or (tmp_path / "now").stat().st_mtime_ns
    settled = moment.settled_before(0)
    assert now - 2 * GRANULARITY < settled < now
    assert [path.name for path in tmp_path.iterdir()] == ["now"]


def test_the_time_that_reading_took_is_taken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = Moment(tmp_path)
    begun = time.monotonic_ns()
    monkeypatch.setattr(hints.time, "monotonic_ns", lambda: begun + 3600 * 10**9)
    (tmp_path / "now").touch()
    assert moment.settled_before(0) < (tmp_path / "now").stat().st_mtime_ns - 3590 * 10**9


def test_the_clock_of_this_computer_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setattr(time, "time_ns", lambda: 4_000_000_000 * 10**9)
    (tmp_path / "now").touch()
    assert Moment(tmp_path).settled_before(0) < (tmp_path / "now").stat().st_mtime_ns + 10**9


def test_where_nothing_can_be_written_the_newest_file_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(**_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(tempfile, "TemporaryFile", forbidden)
    assert Moment(tmp_path).settled_before(5 * GRANULARITY) == 4 * GRANULARITY
