import pytest

from app.domain.errors import UserError
from app.services.people.sources import opening
from app.services.people.sources.base import Row
from app.services.people.sources.opening import open_source


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"identity,City\na,Kyiv\n"),
        ("a.CSV", b"\xef\xbb\xbfidentity,City\r\na,Kyiv\r\n"),
        ("a.txt", "identity\tCity\na\tKyiv\n".encode("utf-16")),
        ("a.tsv", b"identity\tCity\na\tKyiv"),
        ("a", b"identity;City\na;Kyiv\n"),
        ("a.json", b'[{"identity": "a", "City": "Kyiv"}]'),
        ("a.json", '[{"identity": "a", "City": "Kyiv"}]'.encode("utf-16")),
        ("a.jsonl", b'{"identity": "a", "City": "Kyiv"}\n'),
        ("a.ndjson", b'{"identity": "a", "City": "Kyiv"}'),
        ("a.txt", b' {"recipients": [{"identity": "a", "City": "Kyiv"}]}'),
        ("a", b'\xef\xbb\xbf[{"identity": "a", "City": "Kyiv"}]'),
    ],
)
def test_every_kind_of_file_is_recognised(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    source = open_source(path)
    assert source.headers == ("identity", "City")
    assert [row.cells for row in source.rows() if isinstance(row, Row)] == [["a", "Kyiv"]]
    assert source.typed == (b"{" in data.replace(b"\0", b""))


def test_a_table_may_have_brackets_in_its_header(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("[id],City\na,Kyiv\n")
    assert open_source(path).headers == ("[id]", "City")


def test_a_file_of_nothing_is_empty(tmp_path):
    path = tmp_path / "a.csv"
    path.touch()
    with pytest.raises(UserError, match=r"a\.csv is empty"):
        open_source(path)


def test_json_in_an_old_code_page_is_refused(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes('[{"identity": "Олена"}]'.encode("cp1251"))
    with pytest.raises(UserError, match="Save it as UTF-8"):
        open_source(path)


def test_what_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MAX_BYTES", 3)
    path = tmp_path / "a.csv"
    path.write_text("identity\na\n")
    with pytest.raises(UserError, match="too large"):
        open_source(path)


@pytest.mark.parametrize("name", ["gone.csv", "."])
def test_what_is_no_file_is_said(tmp_path, name):
    with pytest.raises(UserError, match="can't be read"):
        open_source(tmp_path / name)


def test_another_content_has_another_stamp(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("identity\na\n")
    before = open_source(path).stamp
    path.write_text("identity\nab\n")
    assert open_source(path).stamp != before
