import os

import pytest

from app.domain.errors import UserError
from app.services import files, held


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "a.galley"
    made.write_bytes(b"{}")
    return made


def test_a_file_is_held_until_it_is_let_go_as_often_as_it_was_held(path):
    assert not held.is_held(path)
    first, second = held.hold(path), held.hold(path)
    first()
    first()
    assert held.is_held(path)
    second()
    assert not held.is_held(path)


def test_another_name_of_the_file_is_the_file(path, tmp_path):
    release = held.hold(path)
    os.link(path, tmp_path / "b")
    (tmp_path / "c").symlink_to(path)
    assert held.is_held(tmp_path / "b")
    assert held.is_held(tmp_path / "c")
    assert not held.is_held(tmp_path / "none")
    release()


def test_a_held_file_is_neither_read_nor_replaced(path):
    release = held.hold(path)
    with pytest.raises(UserError, match="is the workspace that is open"):
        files.read(path)
    with pytest.raises(UserError, match="is the workspace that is open"):
        files.write(path, b"other")
    release()
    assert files.read_json(path) == {}
