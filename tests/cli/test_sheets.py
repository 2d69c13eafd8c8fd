import csv
import io

import pytest

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
