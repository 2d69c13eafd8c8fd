from datetime import UTC, datetime, timedelta

import pytest

from app.personalise.yespo.java_dates import spelled, understood, zone
from app.personalise.yespo.methods import Unfit
from tests.personalise.made import shown, yespo

WHEN = datetime(2026, 3, 2, 15, 5, 7, 8_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("call", "made"),
    [
        ("mathTool.add(1,2)", "3"),
        ("mathTool.add(1.5,2)", "3.5"),
        ("mathTool.add('1','2')", "3"),
        ("mathTool.div(7,2)", "3.5"),
        ("mathTool.div(6.0,2)", "3.0"),
        ("mathTool.mul(-2,3)", "-6"),
        ("numberTool.integer(3.7)", "4"),
        ("numberTool.integer('-3')", "-3"),
        ("numberTool.format('#.00',3.14159)", "3.14"),
        ("numberTool.format('#.00',0.5)", ".50"),
        ("numberTool.format('0.00',0.5)", "0.50"),
        ("numberTool.format('#.##',2.5)", "2.5"),
        ("numberTool.format('#',0)", "0"),
        ("numberTool.format('#,##0.0',1234567.89)", "1,234,567.9"),
        ("numberTool.format('000',-7)", "-007"),
        ("dateTool.formatDate('yyyy-MM-dd','05/03/2026')", "2026-03-05"),
        ("dateTool.formatInContactTimezone('HH:mm','2026-03-05 10:00')", "12:00"),
        ("dateTool.addYears('29/02/2024',1)", "28/02/2025"),
        ("dateTool.addMonths('31.01.2026',1)", "28.02.2026"),
        ("dateTool.addMonths('2026-01-31',-2)", "2025-11-30"),
        ("dateTool.addHours('2026-01-31 23:30:00',1)", "2026-02-01 00:30:00"),
        ("dateTool.addMinutes('01/01/2026 00:00',-1)", "31/12/2025 23:59"),
        ("dateTool.addDays('26-1-5',1,'yy-M-d')", "26-1-6"),
        ("dateTool.addDays('26-1-5',1,'yy-M-d','d MMMM yyyy')", "6 January 2026"),
        ("dateTool.diff('01/01/2020','31/12/2020','YEARS')", "0"),
        ("dateTool.diff('01/01/2020','01/01/2022','YEARS')", "2"),
        ("dateTool.diff('31/01/2020','29/02/2020','MONTHS')", "1"),
        ("dateTool.diff('05/05/2020','01/03/2020','MONTHS')", "-2"),
        ("dateTool.diff('01/01/2020 10:00','01/01/2020 12:30','HOURS')", "2"),
        ("dateTool.diff('10-00','10-30','HH-mm','MINUTES')", "30"),
        ("dateTool.currentDate('yyyy')", "2026"),
        ("dateTool.currentTimeStamp()", "1772442307000"),
    ],
)
def test_what_tools_make(call, made):
    assert shown(yespo(f"$!{call}", roles={"time_zone": "Europe/Kyiv"})) == made


def test_a_tool_without_a_value_shows_nothing():
    assert shown(yespo("[$!dateTool.addDays($!data.get('x'),1)]")) == "[]"
    assert shown(yespo("[$!mathTool.add($!data.get('x'),1)]")) == "[]"


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ("dd.MM.yyyy HH:mm:ss", "02.03.2026 15:05:07"),
        ("d/M/yy h:m a", "2/3/26 3:5 PM"),
        ("EEE EEEE MMM MMMM", "Mon Monday Mar March"),
        ("yyyy'T'HH SSS ''", "2026T15 008 '"),
    ],
)
def test_patterns_are_java_s(pattern, made):
    assert spelled(WHEN, pattern) == made


@pytest.mark.parametrize("pattern", ["QQ", "Y", "n"])
def test_other_letters_are_refused(pattern):
    with pytest.raises(Unfit):
        spelled(WHEN, pattern)


@pytest.mark.parametrize("text", ["32/01/2020", "", "1", "01/01/2020x", "2020-13-01"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(Unfit):
        understood(text)


@pytest.mark.parametrize(
    ("name", "hours"), [("GMT+3", 3), ("GMT-03:30", -3.5), ("UTC", 0), ("", 0), ("+02:00", 2), ("Europe/Kyiv", 2)]
)
def test_zones_are_offsets_or_names(name, hours):
    assert WHEN.astimezone(zone(name)).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("name", ["GMT+99", "Mars/Base", "../../etc/passwd", "\0"])
def test_other_zones_are_refused(name):
    with pytest.raises(Unfit):
        zone(name)
