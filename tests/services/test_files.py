import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import parse_json
from app.domain.errors import UserError
from app.services import files
from tests.strategies import json_values


def test_json_is_read_with_and_without_a_mark(tmp_path):
    for mark in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "f").write_bytes(mark + b'{"a": 1}')
        assert files.read_json(tmp_path / "f") == {"a": 1}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "line 1 column"),
        (b"\xff", "UTF-8"),
        (b"[NaN]", "NaN"),
        (b"[Infinity]", "Infinity"),
        (b"[1e999]", "1e999"),
        (b"[" * 101 + b"]" * 101, "100 levels"),
        (b"[" * 100_000, "levels"),
        (b"9" * 5000, "digits"),
        (b"", "line 1"),
    ],
)
def test_other_content_is_refused_with_the_reason(tmp_path, data, reason):
    path = tmp_path / "spring.json"
    path.write_bytes(data)
    with pytest.raises(UserError, match=rf"spring\.json.*{reason}"):
        files.read_json(path)


def test_the_deepest_that_is_taken(tmp_path):
    (tmp_path / "f").write_bytes(b"[" * 100 + b"]" * 100)
    assert files.read_json(tmp_path / "f")


def test_folders_missing_files_pipes_and_odd_names_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path, reason in (
        (tmp_path, "folder"),
        (tmp_path / "none.json", "No such file"),
        (tmp_path / "pipe", "no ordinary file"),
        (tmp_path / "nul\0", "null"),
    ):
        with pytest.raises(UserError, match=reason):
            files.read_json(path)


def test_a_file_beyond_the_limit_is_refused_without_reading_it(tmp_path):
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(UserError, match="64 MB"):
        files.read_json(path)


def test_writing_replaces_the_file_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "f.json"
    path.write_text("old")
    path.chmod(0o640)
    files.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    files.write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_device_is_written_to_and_stays_one():
    files.write(files.Path(os.devnull), b"x")
    assert not files.Path(os.devnull).is_file()


def test_what_can_not_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "none/f", tmp_path / "file/f"):
        with pytest.raises(UserError, match="can't be written"):
            files.write(path, b"x")


def test_a_failure_while_writing_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "f"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        files.write(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_json_text_is_readable_and_ends_with_a_line():
    assert files.to_json({"ü": ["😀"]}).decode() == '{\n  "ü": [\n    "😀"\n  ]\n}\n'


def test_what_utf8_can_not_hold_is_escaped():
    assert files.to_json("a\ud83d") == b'"a\\ud83d"\n'
    assert json.loads(files.to_json("a\ud83d")) == "a\ud83d"


@given(json_values | st.text(st.characters(categories=["Cs"])).map(lambda text: text[:1]))
def test_what_is_written_is_read_back(value):
    assert parse_json(files.to_json(value)) == value


def test_a_workspace_is_not_written_over(tmp_path):
    path = tmp_path / "mine.galley"
    path.write_bytes(files.SQLITE + b"campaigns")
    with pytest.raises(UserError, match="is a workspace"):
        files.write(path, b"new")
    assert path.read_bytes() == files.SQLITE + b"campaigns"


def test_what_is_replaced_is_the_old_file_until_the_end(tmp_path):
    path = tmp_path / "f"
    path.write_text("old")
    with files.replacing(path) as temporary:
        temporary.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_goes_wrong_inside_is_not_called_a_failure_to_write(tmp_path):
    path = tmp_path / "f"
    path.write_text("old")
    with pytest.raises(ValueError, match="mine"), files.replacing(path):
        raise ValueError("mine")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_text_becomes_the_file_when_it_is_done(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("before")
    path.chmod(0o640)
    with files.text_file(path) as file:
        file.write("Львів\r\n")
        assert path.read_text() == "before"
    assert path.read_bytes() == "Львів\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_text_that_is_not_finished_leaves_the_file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("before")
    with pytest.raises(RuntimeError), files.text_file(path) as file:
        file.write("x" * 100_000)
        raise RuntimeError
    assert path.read_text() == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("name", ["none/a.csv", "", "a\0.csv"])
def test_where_nothing_can_be_written_is_said(tmp_path, name):
    with pytest.raises(UserError, match="can't be written"), files.text_file(tmp_path / name):
        raise AssertionError


def test_a_mistake_of_the_writer_is_not_taken_for_the_disk_s(tmp_path):
    with pytest.raises(ValueError, match="mine"), files.text_file(tmp_path / "a.csv"):
        raise ValueError("mine")


def test_a_pipe_is_written_to(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with files.text_file(tmp_path / "pipe") as file:
        file.write("text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)
