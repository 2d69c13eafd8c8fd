import pytest

from app.domain.errors import UserError
from app.services.results.reading import read
from app.services.results.values import Reported

STATS = (
    "Campaign ID,Run Date,Total Sent (users),Total Viewed (users),Total Clicked (users),Total Sent (events),"
    "Total Viewed (events),Total Clicked (events),Total HTML Viewed (events),Total AMP Viewed (events),"
    "Total HTML Clicked (events),Total AMP Clicked (events),Total AMP Unsubscribe (events),"
    "Total HTML Unsubscribe (events),Errors,Click through conversions,Click through conversions %,"
    "Click through conversion revenue,Total control group count,Total control group conversions,"
    "Total control group conversions %,Total control group revenue,Total Delivered (users),CC Sent,BCC Sent,"
    "Delivery Rate (Total),Open Rate (Unique),CTR (Total),CTR (Unique)"
)
ROW = (
    '1544171480,2026-03-01,"1,200",600,30,1300,700,35,N/A,N/A,N/A,N/A,N/A,N/A,7,12,1.0%,99.50,0,0,N/A,N/A,1100,'
    "N/A,N/A,91.7%,54.5%,5%,5.0%"
)


@pytest.fixture
def sheet(tmp_path):
    """Read text as a report."""

    def read_text(text, **given):
        path = tmp_path / "stats.csv"
        path.write_text(text, encoding="utf-8")
        return read(path, **given)

    return read_text


def test_the_vendor_s_own_file_is_read_whole(sheet):
    found = sheet(f"{STATS}\n{ROW}\n")
    (reported,) = found.campaigns
    assert (reported.id, reported.name, reported.key) == ("1544171480", "", "1544171480")
    assert reported.days["2026-03-01"] == {
        "Total Sent (users)": 1200,
        "Total Viewed (users)": 600,
        "Total Clicked (users)": 30,
        "Total Sent (events)": 1300,
        "Total Viewed (events)": 700,
        "Total Clicked (events)": 35,
        "Errors": 7,
        "Click through conversions": 12,
        "Click through conversions %": 1.0,
        "Click through conversion revenue": 99.5,
        "Total control group count": 0,
        "Total control group conversions": 0,
        "Total Delivered (users)": 1100,
        "Delivery Rate (Total)": 91.7,
        "Open Rate (Unique)": 54.5,
        "CTR (Total)": 5,
        "CTR (Unique)": 5,
    }
    assert len(found.figures) == 27
    assert (found.unused, found.notes, found.errors.count) == ((), (), 0)


def test_columns_may_come_in_any_order_be_missing_or_be_more(sheet):
    found = sheet("Owner;total clicked (USERS);Campaign Name;campaign_id\nAnn;1.234;Sale;77\n")
    assert found.campaigns == (Reported(id="77", name="Sale", days={"": {"Total Clicked (users)": 1234}}),)
    assert found.unused == ("Owner",)
    assert found.figures == ("Total Clicked (users)",)


def test_a_campaign_has_several_days_and_comes_once(sheet):
    found = sheet("Campaign ID,Campaign Name,Run Date,Errors\n7,,2026-03-01,1\n8,B,2026-03-01,2\n7,A,2026-03-02,3\n")
    assert [(each.id, sorted(each.days)) for each in found.campaigns] == [
        ("7", ["2026-03-01", "2026-03-02"]),
        ("8", ["2026-03-01"]),
    ]


def test_rows_of_one_day_add_up_and_the_same_row_counts_once(sheet):
    found = sheet("Campaign ID,OS,Errors\n7,Android,1\n7,iOS,2\n7,iOS,2\n")
    assert found.campaigns == (Reported(id="7", name="", days={"": {"Errors": 3}}),)
    assert [note.split()[0] for note in found.notes] == ["1", "1"]
    assert "count once" in found.notes[0]
    assert "added up" in found.notes[1]


def test_other_channels_are_left_out(sheet):
    found = sheet("Campaign ID,Channel,Errors\n7,Push,1\n7,App Inbox,2\n8,,4\n")
    assert [each.days[""] for each in found.campaigns] == [{"Errors": 2}, {"Errors": 4}]
    assert found.notes == ("1 rows are of other channels and were left out",)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("1.54417E+09,2026-03-01,1", "shortened"),
        (",2026-03-01,1", "names no campaign"),
        ("7,some day,1", "run date"),
        ("7,2026-03-01,many", "Errors"),
        ("7,2026-03-01", "2 cells"),
    ],
)
def test_a_row_that_makes_no_sense_is_left_out_with_the_reason(sheet, row, words):
    found = sheet(f"Campaign ID,Run Date,Errors\n{row}\n8,2026-03-01,5\n")
    assert [each.id for each in found.campaigns] == ["8"]
    assert found.errors.count == 1
    (note,) = found.errors.first
    assert note.row == 2
    assert words in note.sentence()


def test_days_that_can_be_read_in_two_ways_are_said_and_can_be_told(sheet):
    text = "Campaign ID,Run Date,Errors\n7,03/04/2026,1\n"
    assert [*sheet(text).campaigns[0].days] == ["2026-04-03"]
    assert len(sheet(text).notes) == 1
    told = sheet(text, order="month first")
    assert [*told.campaigns[0].days] == ["2026-03-04"]
    assert told.notes == ()
    assert [*sheet(text + "8,04/13/2026,1\n").campaigns[0].days] == ["2026-03-04"]


def test_the_apostrophe_of_our_own_report_is_taken_off(sheet):
    assert sheet("Campaign Name,Errors\n'=Sale,1\n").campaigns[0].name == "=Sale"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Errors\n1\n", "names no campaigns"),
        ("Campaign ID,City\n7,Kyiv\n", "holds no results"),
        ("", "is empty"),
    ],
)
def test_what_is_no_report_is_refused(sheet, text, words):
    with pytest.raises(UserError, match=words):
        sheet(text)


def test_a_cancel_ends_the_reading(sheet):
    def stop(done, total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        sheet("Campaign ID,Errors\n7,1\n", progress=stop)
