import pytest

from app.domain.errors import UserError
from app.services.sheets.opening import open_sheet


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_whatever_it_is_written_in(tmp_path, encoding, delimiter):
    path = tmp_path / "a.csv"
    path.write_bytes("\n".join([f"Name{delimiter}Текст", f"A{delimiter}я"]).encode(encoding))
    sheet = open_sheet(path)
    assert sheet.headers == ("Name", "Текст")
    assert [row.cells for row in sheet.rows()] == [["A", "я"]]


@pytest.mark.parametrize(("data", "words"), [(b"", "is empty"), (b"PK\x03\x04rest", "is no text")])
def test_what_is_no_table_is_refused(tmp_path, data, words):
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(UserError, match=words):
        open_sheet(tmp_path / "a.csv")
