"""Reports of both kinds of workspaces."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.message import Message, Slide, Text
from app.domain.segments import Every, Segment
from app.services.ports import ListQuery, Named
from app.services.reports import reporting
from app.services.reports.reporting import COLUMNS, Reporting
from app.services.sheets.harmless import original
from tests.contracts.steps import at, put
from tests.made import campaign, slide, uuid
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def report(workspace, clock):
    """The rows of a report, by column."""

    def read(chosen, **given):
        file = io.StringIO(newline="")
        count = Reporting(workspace, clock).put(chosen, file, **given)
        rows = list(csv.DictReader(io.StringIO(file.getvalue(), newline="")))
        assert len(rows) == count
        return rows

    return read


def names(rows):
    return [row["Campaign Name"] for row in rows]


def test_the_list_is_reported_in_its_order_over_all_pages(workspace, report, monkeypatch):
    monkeypatch.setattr(reporting, "PAGE", 2)
    put(workspace, *(campaign(number, name=f"C{number}", changed=at(number)) for number in range(1, 8)))
    put(workspace, campaign(9, name="Gone"), bin=at(9))
    assert names(report(ListQuery())) == ["C7", "C6", "C5", "C4", "C3", "C2", "C1"]
    assert names(report(ListQuery(sort="name", ascending=True, limit=3))) == ["C1", "C2", "C3"]
    assert names(report(ListQuery(sort="match", search="c"))) == names(report(ListQuery()))
    assert names(report(ListQuery(bin=True))) == ["Gone"]
    assert report(ListQuery(limit=0)) == []


def test_chosen_campaigns_are_reported_in_the_order_of_the_choice(workspace, report, monkeypatch):
    monkeypatch.setattr(reporting, "PAGE", 2)
    put(workspace, *(campaign(number, name=f"C{number}") for number in range(1, 5)))
    put(workspace, campaign(9, name="Gone"), bin=at(9))
    assert names(report([uuid(3), uuid(9), uuid(7), uuid(1), uuid(2)])) == ["C3", "Gone", "C1", "C2"]
    assert report([]) == []


def test_every_column_has_its_cell(workspace, report):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Spring"))
        transaction.put_segment(Segment(id="far", name="Far away", rule=Every()))
        transaction.put_platform_ids({"154": uuid(1)})
        transaction.set_counts(uuid(1), 2, 1)
    put(workspace, campaign(1, labels=("l",), audience={"include": ("far",)}))
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 1)
    (by_id,) = report([uuid(1)])
    (by_list,) = report(ListQuery())
    assert by_id == by_list
    assert list(by_id) == list(COLUMNS)
    wanted = {"Campaign ID": "154", "Labels": "Spring", "WHO query": "Far away", "To fix": "2", "Warnings": "1"}
    assert {name: by_id[name] for name in wanted} == wanted


def test_no_text_runs_and_numbers_stay_numbers(workspace, report):
    put(workspace, campaign(1, slide("s", "=1+1"), name="-2+3"))
    (row,) = report(ListQuery())
    assert (row["Campaign Name"], row["Title"], row["Slides"]) == ("'-2+3", "'=1+1", "1")


def test_lines_end_as_the_standard_says_and_texts_keep_theirs(workspace, clock):
    put(workspace, campaign(1, slide("s", 'One\nTwo, "three"')))
    file = io.StringIO(newline="")
    Reporting(workspace, clock).put(ListQuery(), file)
    assert file.getvalue().startswith("Campaign ID,Campaign Name,Channel,")
    assert file.getvalue().endswith("\r\n")
    assert '"One\nTwo, ""three"""' in file.getvalue()


def test_a_file_for_excel_says_that_it_is_utf_8(workspace, clock, tmp_path):
    put(workspace, campaign(1, name="Львів"))
    one = Reporting(workspace, clock)
    assert one.write(ListQuery(), tmp_path / "a.csv") == one.write(ListQuery(), tmp_path / "b.csv", for_excel=True) == 1
    plain, marked = (tmp_path / "a.csv").read_bytes(), (tmp_path / "b.csv").read_bytes()
    assert marked == b"\xef\xbb\xbf" + plain
    assert "Львів" in plain.decode()


def test_a_cancel_leaves_no_file_behind(workspace, clock, tmp_path):
    put(workspace, campaign(1))
    (tmp_path / "a.csv").write_text("before")
    told = []

    def stop(done, total):
        told.append((done, total))
        if done:
            raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError):
        Reporting(workspace, clock).write(ListQuery(), tmp_path / "a.csv", progress=stop)
    assert told == [(0, 1), (1, 1)]
    assert [file.name for file in tmp_path.glob("*.csv")] == ["a.csv"]
    assert not list(tmp_path.glob(".*.tmp"))
    assert (tmp_path / "a.csv").read_text() == "before"


def test_a_campaign_that_goes_meanwhile_is_left_out(workspace, clock):
    put(workspace, campaign(1), campaign(2))
    one = Reporting(workspace, clock)
    one._reader = Forgetful(workspace)
    assert one.put([uuid(1), uuid(2)], io.StringIO()) == 1


class Forgetful:
    """A workspace from which a campaign goes between two looks."""

    def __init__(self, workspace):
        self._workspace = workspace

    def __getattr__(self, name):
        return getattr(self._workspace, name)

    def get(self, campaign):
        return None if campaign == uuid(1) else self._workspace.get(campaign)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_characters="\0")), st.text())
def test_any_text_comes_through(workspace, clock, title, body):
    message = Message(slides=(Slide(id="s", title=Text(text=title), body=Text(text=body)),))
    put(workspace, campaign(1, message=message))
    file = io.StringIO(newline="")
    Reporting(workspace, clock).put([uuid(1)], file)
    (row,) = csv.DictReader(io.StringIO(file.getvalue(), newline=""))
    assert original(row["Title"]) == title.encode("utf-8", "replace").decode()


def test_only_the_chosen_columns_are_written_in_their_usual_order(workspace, clock):
    put(workspace, campaign(1, name="Sale"))
    file = io.StringIO(newline="")
    assert Reporting(workspace, clock).put(ListQuery(), file, columns=["Galley ID", "Campaign Name", "No such"]) == 1
    assert file.getvalue() == f"Campaign Name,Galley ID\r\nSale,{uuid(1)}\r\n"
