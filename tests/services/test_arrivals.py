"""What files are is told by their content, whatever they are called."""

import json
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.arrivals import Arrivals, kind_of, sorted_out
from tests.services.packages.made import package

INBOX = json.dumps({"inbox_notifs": []})


@pytest.fixture
def file(tmp_path):
    def write(content: str | bytes, name: str = "file.bin") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize("content", [INBOX, "[]", ' \n[ {"msg": {}}]', "\ufeff" + INBOX, "{}"])
@pytest.mark.parametrize("name", ["inbox", "inbox.json", "inbox.csv"])
def test_json_is_messages_under_any_name(file, content, name):
    assert kind_of(file(content, name)) == "messages"


@pytest.mark.parametrize(
    "content", ["Title,Message\nA,B\n", "[Title],[Message]\nA,B\n", "{{Title}};x\na;b\n", "Title\n"]
)
def test_other_text_is_a_table(file, content):
    assert kind_of(file(content)) == "table"


def test_a_table_need_not_be_utf_8(file):
    assert kind_of(file("Заголовок;Текст\nА;Б\n".encode("cp1251"))) == "table"
    assert kind_of(file("Title\tText\na\tb\n".encode("utf-16"))) == "table"


def test_damaged_json_is_taken_for_what_it_is_called(file):
    assert kind_of(file("inbox_notifs: []", "inbox.json")) == "messages"


def test_packages_are_known_by_what_is_in_them(tmp_path, file):
    made = package(tmp_path / "spring.galleypack")
    assert kind_of(made) == "package"
    assert kind_of(made.rename(tmp_path / "spring.txt")) == "package"
    assert kind_of(package(tmp_path / "folder", form="folder")) == "package"
    assert kind_of(file("no package", "bad.galleypack")) == "package"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"SQLite format 3\0" + bytes(100), "is a workspace"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "holds no campaigns"),
    ],
)
def test_what_holds_no_campaigns_is_refused_in_words(file, content, says):
    path = file(content)
    with pytest.raises(UserError, match=says) as refused:
        kind_of(path)
    assert str(path) in refused.value.title


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UserError, match="can't be read"):
        kind_of(tmp_path / "gone.json")


def test_files_are_sorted_out_in_their_order(tmp_path, file):
    b, a, table = file(INBOX, "b.json"), file("[]", "a.json"), file("Title\nx\n", "t.csv")
    bundle = package(tmp_path / "p")
    assert sorted_out([b, table, bundle, a]) == Arrivals(messages=(b, a), packages=(bundle,), tables=(table,))
