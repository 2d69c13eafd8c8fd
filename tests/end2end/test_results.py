"""A platform's report in the real window: looked at, imported, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

HEAD = "Campaign ID,Campaign Name,Run Date,Total Sent (users),Total Viewed (users)"


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        yield desktop


def test_a_report_is_imported_read_and_taken_back(desktop: Desktop, samples: Path, tmp_path: Path) -> None:
    campaign = lines("list", samples)[0]
    report = tmp_path / "stats.csv"
    rows = (f"{campaign['id']},,2026-03-01,200,50", "9,Nobody knows this one,2026-03-01,7,1")
    report.write_text("\n".join((HEAD, *rows)), encoding="utf-8")

    desktop.run("open", str(samples))
    desktop.expect("New campaign")
    desktop.press("Results")
    desktop.expect("No results yet")
    desktop.press("Import results", "push button")
    desktop.focus("File name:")
    desktop.type(str(report))
    desktop.reads("File name:", str(report))
    desktop.keys("Return")
    desktop.expect("1 of 2 campaigns of the report")
    desktop.expect("Not found")
    assert lines("results", samples, "list") == []
    desktop.press("Import 1 row")
    desktop.expect("Sent: 200")
    desktop.expect("Viewed %: 25.0%")
    assert [line["campaign"] for line in lines("results", samples, "list")] == [campaign["id"]]
    desktop.press("Take back")
    desktop.expect("No results yet")
    assert lines("results", samples, "list") == []
