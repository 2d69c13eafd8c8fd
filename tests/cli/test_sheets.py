import csv
import io

import pytest

from app.services.ports import ListQuery
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.made import campaign


@pytest.fixture
def filled(workspace):
    put(workspace, campaign(1, name="Spring"), campaign(2, name="Summer", status="review"), campaign(3, name="=Fall"))
    return workspace


def names(text):
    return [row["Campaign Name"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_named_campaigns_become_a_report_in_their_order(galley, path, filled, tmp_path):
    ran = galley("export", path, "Summer", "Spring", "--to", "csv", "-o", tmp_path / "a.csv", "--json")
    assert ran.lines == [{"path": str(tmp_path / "a.csv"), "campaigns": 2, "media": 0}]
    validate("export", ran.lines[0])
    assert names((tmp_path / "a.csv").read_bytes().decode()) == ["Summer", "Spring"]


def test_the_list_or_what_filters_leave_becomes_a_report(galley, path, filled):
    assert sorted(names(galley("export", path, "--all", "--to", "csv", "-o", "-").out)) == [
        "'=Fall",
        "Spring",
        "Summer",
    ]
    assert names(galley("export", path, "--status", "review", "--to", "csv", "-o", "-").out) == ["Summer"]
    assert names(galley("export", path, "--all", "--search", "spr", "--to", "csv", "-o", "-").out) == ["Spring"]


def test_nothing_found_is_a_report_without_lines(galley, path, filled, tmp_path):
    ran = galley("export", path, "--search", "winter", "--to", "csv", "-o", tmp_path / "a.csv", "--json")
    assert (ran.code, ran.lines[0]["campaigns"]) == (0, 0)
    validate("export", ran.lines[0])


def test_excel_is_told_that_it_is_utf_8(galley, path, filled, tmp_path):
    galley("export", path, "--all", "--to", "csv", "--for-excel", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfCampaign ID")


@pytest.mark.parametrize("arguments", [(), ("Spring", "--all"), ("Spring", "--status", "draft")])
def test_a_report_is_of_campaigns_or_of_the_list(galley, path, filled, tmp_path, arguments):
    assert "--all" in refused(galley("export", path, *arguments, "--to", "csv", "-o", tmp_path / "a.csv"))
    assert not list(tmp_path.glob("a*"))


@pytest.mark.parametrize("arguments", [(), ("--all",), ("Spring", "--label", "x")])
def test_other_formats_take_campaigns_by_name(galley, path, filled, tmp_path, arguments):
    assert "by name" in refused(galley("export", path, *arguments, "--to", "galley", "-o", tmp_path / "a.json"))


@pytest.fixture
def sheet(tmp_path):
    """A CSV file with this text."""

    def write(text, name="in.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


def test_rows_become_campaigns(galley, path, workspace, sheet):
    ran = galley("import", path, sheet("Title;Message\nOne;Hi\nTwo;There\n"), "--json")
    assert (ran.code, ran.err) == (0, "Imported 2\n")
    for line in ran.lines:
        validate("import", line)
    assert [(line["name"], line["format"]) for line in ran.lines] == [("One", "csv"), ("Two", "csv")]
    assert {row.name for row in workspace.rows(ListQuery())} == {"One", "Two"}
    assert galley("undo", path).code == 0
    assert workspace.rows(ListQuery()) == []


def test_what_was_checked_is_remembered(galley, path, workspace, sheet):
    ran = galley("import", path, sheet("Title\nOne\n"), "--json")
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (ran.lines[0]["errors"], ran.lines[0]["warnings"])


def test_a_dry_run_says_what_would_come_of_each_row(galley, path, workspace, sheet):
    ran = galley("import", path, sheet("Title,Picture,Labels\nOne,hill.png,Spring\n,,x\nbroken\n"), "--dry-run")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "Row 2: the picture is no address that begins with https:// and was left out.",
        "Row 3: it has no name, no title, no message and no picture. It was left out.",
        "Row 4: it has 1 cells, and the header has 3. It was left out.",
        "New labels: Spring.",
        "Would import 1",
    ]
    assert workspace.rows(ListQuery()) == []


def test_columns_are_taken_as_told(galley, path, workspace, sheet):
    file = sheet("A=B,Title\nOne,Two\n")
    assert galley("import", path, file, "--map", "A=B=title", "--map", "Title=message").code == 0
    assert [row.name for row in workspace.rows(ListQuery())] == ["One"]


@pytest.mark.parametrize("given", ["Title", "Nothing=title", "Title=poem"])
def test_a_column_or_field_that_there_is_not_is_refused(galley, path, sheet, given):
    refused(galley("import", path, sheet("Title\nOne\n"), "--map", given))


def test_a_table_without_a_good_row_is_refused(galley, path, workspace, sheet):
    ran = galley("import", path, sheet("Owner\nAnn\n"))
    assert (ran.code, ran.out) == (2, "")
    assert "Nothing was changed" in ran.err
    assert workspace.rows(ListQuery()) == []


def test_tables_come_one_at_a_time(galley, path, sheet):
    one, other = sheet("Title\nOne\n"), sheet("[]", "a.json")
    assert "one at a time" in refused(galley("import", path, one, other))
    assert "--map" in refused(galley("import", path, other, "--map", "A=title"))


def test_the_format_may_be_told(galley, path, workspace, sheet):
    assert galley("import", path, sheet("Title\nOne\n", "a.txt"), "--format", "csv").code == 0
    assert [row.name for row in workspace.rows(ListQuery())] == ["One"]
    assert galley("import", path, sheet("Title\nOne\n"), "--format", "galley").code == 2


def test_a_report_comes_back_as_campaigns(galley, path, filled, tmp_path):
    galley("export", path, "--all", "--to", "csv", "-o", tmp_path / "a.csv")
    ran = galley("import", path, tmp_path / "a.csv", "--json")
    assert sorted(line["name"] for line in ran.lines) == ["=Fall", "Spring", "Summer"]
