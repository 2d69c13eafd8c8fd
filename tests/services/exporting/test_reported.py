import csv

from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.exporting.made import exporting
from tests.services.packages.made import fill, pictured


def test_the_report_is_a_table_that_excel_knows_as_utf_8(tmp_path):
    workspace = fill(FakeWorkspace(), pictured(1, name="Весна"), pictured(2))
    path = tmp_path / "out.csv"
    assert exporting(workspace).write("csv", [uuid(1)], path).campaigns == 1
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert ["Весна" in row.values() for row in rows] == [True]
