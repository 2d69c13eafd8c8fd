import pytest

from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.made import campaign, uuid

HEAD = "Campaign ID,Campaign Name,Run Date,Total Sent (users),Total Viewed (users),Errors"


@pytest.fixture
def stats(tmp_path):
    """A report with these rows."""

    def write(*rows):
        (tmp_path / "stats.csv").write_text("\n".join((HEAD, *rows)))
        return tmp_path / "stats.csv"

    return write


@pytest.fixture
def sales(workspace):
    put(workspace, campaign(1, name="Sale"), campaign(2, name="Twin"), campaign(3, name="Twin"))
    return workspace


def checked(ran):
    for line in ran.lines:
        validate("results", line)
    return ran.lines


def test_results_are_imported_and_listed(galley, path, sales, stats):
    ran = galley("results", path, "import", stats("7,Sale,2026-03-01,200,50,3", "8,None,,1,1,1"), "--json")
    assert ran.code == 0
    found = [(line["key"], line["how"], line["campaign"], line["days"]) for line in checked(ran)]
    assert found == [("7", "name", uuid(1), ["2026-03-01"]), ("8", "none", None, [""])]
    assert ran.err == "1 rows written, 0 there already, 1 campaigns left out.\n"
    (line,) = checked(galley("results", path, "list", "--json"))
    assert (line["campaign"], line["name"], line["view_rate"]) == (uuid(1), "Sale", 25.0)
    assert line["figures"] == {"Total Sent (users)": 200, "Total Viewed (users)": 50, "Errors": 3}


def test_a_dry_run_says_the_same_and_stores_nothing(galley, path, sales, stats):
    file = stats("7,Sale,2026-03-01,200,50,3")
    dry = galley("results", path, "import", file, "--dry-run", "--json")
    assert galley("results", path, "list").out == ""
    assert dry.code == 0
    assert checked(dry) == galley("results", path, "import", file, "--json").lines


def test_the_same_file_twice_writes_nothing(galley, path, sales, stats):
    file = stats("7,Sale,2026-03-01,200,50,3")
    galley("results", path, "import", file)
    assert galley("results", path, "import", file).err == "0 rows written, 1 there already, 0 campaigns left out.\n"


def test_a_doubtful_one_is_matched_by_hand(galley, path, sales, stats):
    file = stats("7,Twin,,200,50,3", "9,Sale,,1,1,1")
    ran = galley("results", path, "import", file, "--match", f"7={uuid(3)}", "--match", "9=", "--json")
    assert [(line["how"], line["campaign"]) for line in checked(ran)] == [("several", uuid(3)), ("name", None)]
    assert [line["campaign"] for line in checked(galley("results", path, "list", "--json"))] == [uuid(3)]


def test_what_may_be_meant_is_said(galley, path, sales, stats):
    ran = galley("results", path, "import", stats("7,Twin,,200,50,3"))
    assert ran.code == 2
    assert f"7  left out: it may be {uuid(2)} (Twin), {uuid(3)} (Twin)" in ran.out
    assert "Nothing was changed" in ran.err


@pytest.mark.parametrize("given", ["7", "6=Sale", "=Sale"])
def test_a_match_that_fits_nothing_is_refused(galley, path, sales, stats, given):
    assert "--match" in refused(galley("results", path, "import", stats("7,Sale,,1,1,1"), "--match", given))


def test_a_match_with_a_campaign_that_is_not_there_is_refused(galley, path, sales, stats):
    file = stats("7,Sale,,1,1,1")
    assert "Nobody" in refused(galley("results", path, "import", file, "--match", "7=Nobody"))


def test_rows_and_columns_that_were_left_out_are_said(galley, path, sales, tmp_path):
    (tmp_path / "a.csv").write_text("Campaign ID,Owner,Errors\n7,Ann,many\n8,Bob,1\n")
    ran = galley("results", path, "import", tmp_path / "a.csv", "--match", "8=Sale")
    assert ran.code == 0
    assert "Columns that were not used: Owner." in ran.err
    assert "Row 2, Errors: that is not the number it should be. It was left out." in ran.err


def test_dates_are_read_as_told(galley, path, sales, stats):
    file = stats("7,Sale,03/04/2026,1,1,1")
    asked = galley("results", path, "import", file, "--dry-run", "--json")
    assert checked(asked)[0]["days"] == ["2026-04-03"]
    assert "two ways" in asked.err
    told = galley("results", path, "import", file, "--dry-run", "--json", "--dates", "month")
    assert checked(told)[0]["days"] == ["2026-03-04"]


def test_totals_are_printed_by_group(galley, path, sales, stats):
    galley("results", path, "import", stats("7,Sale,2026-03-01,200,50,3", "7,Sale,2026-04-01,100,50,N/A"))
    months = checked(galley("results", path, "totals", "--by", "month", "--json"))
    assert [(line["key"], line["sent"], line["view_rate"], line["failures"]) for line in months] == [
        ("2026-03", 200, 25.0, 3),
        ("2026-04", 100, 50.0, None),
    ]
    assert galley("results", path, "totals", "--by", "template").out == (
        "simple  1  300 sent, 100 viewed, 33.3% viewed\n"
    )


def test_what_is_no_report_is_refused(galley, path, tmp_path):
    (tmp_path / "a.csv").write_text("City\nKyiv\n")
    assert "names no campaigns" in refused(galley("results", path, "import", tmp_path / "a.csv"))
