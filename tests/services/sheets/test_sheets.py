"""Campaigns out of tables, into both kinds of workspaces."""

import io

import pytest
from msgspec.structs import replace

from app.domain.edits import Create
from app.domain.errors import UserError
from app.domain.message import Message
from app.services.editing import Editing
from app.services.ports import Category, ListQuery, Named
from app.services.reports.reporting import Reporting
from app.services.sheets.sheets import Sheets
from tests.contracts.steps import put
from tests.made import campaign, slide
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


class Recording:
    """Takes down what is to be created."""

    def __init__(self):
        self.campaigns, self.also = [], {}

    def create(self, campaigns, *, origin, label, also):
        self.campaigns, self.also = list(campaigns), also
        self.step = (origin, label)


@pytest.fixture
def sheets(workspace, clock):
    return Sheets(workspace, Editing(workspace, clock, "Ann"), clock, "Ann")


@pytest.fixture
def table(sheets, tmp_path):
    def write(text):
        (tmp_path / "a.csv").write_text(text, encoding="utf-8", newline="")
        return sheets.read(tmp_path / "a.csv")

    return write


def test_a_plan_says_what_becomes_of_each_row_and_stores_nothing(workspace, sheets, table):
    plan = sheets.plan(table("Title,Picture\nOne,\nTwo,hill.png\n,\n3\n,x.png\n"))
    said = [(row.row, row.campaign.name if row.campaign else None, len(row.notes)) for row in plan.rows]
    assert said == [(2, "One", 0), (3, "Two", 1), (5, None, 0), (6, None, 0)]
    assert "cells" in plan.rows[2].reason
    assert workspace.count(ListQuery()) == 0


def test_what_was_planned_is_stored_in_one_step(workspace, sheets, table, clock):
    assert sheets.carry_out(sheets.plan(table("Title\nOne\nTwo\n")), origin="cli") == 2
    assert {row.name for row in workspace.rows(ListQuery())} == {"One", "Two"}
    (group,) = workspace.groups(None)
    assert (group.origin, group.label) == ("cli", "Import")
    Editing(workspace, clock, "Ann").undo(origin="cli")
    assert workspace.count(ListQuery()) == 0


def test_columns_may_be_taken_otherwise(sheets, table):
    found = table("A,Title\nOne,Two\n")
    columns = [replace(found.columns[0], field="title"), replace(found.columns[1], field="leave-out")]
    assert [made.name for made in sheets.plan(found, columns).campaigns] == ["One"]


def test_new_labels_are_made_in_the_same_step(workspace, clock, table):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Spring"))
        transaction.put_category(Category(id="c1", name="News"))
    recording = Recording()
    sheets = Sheets(workspace, recording, clock, "Ann")
    plan = sheets.plan(table('Title,Labels,Subscriptions\nOne,"spring, Shoes",news\nTwo,SHOES,\n,Unused,\n'))
    (shoes,) = plan.labels
    assert shoes.name == "Shoes"
    sheets.carry_out(plan)
    record = {"id": shoes.id, "name": "Shoes", "color": "", "description": "", "key": "", "alias_of": None}
    assert recording.also == {f"labels/{shoes.id}": [Create(record)]}
    assert [made.labels for made in recording.campaigns] == [("l1", shoes.id), (shoes.id,)]
    assert [made.categories for made in recording.campaigns] == [("c1",), ()]
    assert recording.step == ("user", "Import")


def test_a_table_without_a_good_row_is_refused(sheets, table):
    with pytest.raises(UserError, match="No row of"):
        sheets.carry_out(sheets.plan(table("Owner\nAnn\n")))


def test_a_file_that_changed_meanwhile_is_refused(sheets, table, tmp_path):
    found = table("Title\nOne\n")
    (tmp_path / "a.csv").write_text("Title\nOne\nTwo\n")
    with pytest.raises(UserError, match="has changed"):
        sheets.plan(found)


def test_a_cancel_changes_nothing(workspace, sheets, table):
    plan = sheets.plan(table("Title\n" + "One\n" * 150))

    def stop(done, total):
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        sheets.carry_out(plan, progress=stop)
    assert workspace.count(ListQuery()) == 0


def test_the_product_of_the_workspace_decides_the_dialect(workspace, sheets, table):
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "yespo")
    (made,) = sheets.plan(table("Title\nOne\n")).campaigns
    assert (made.product, made.dialect) == ("yespo", "yespo")


def test_our_own_report_comes_back(workspace, sheets, table, clock):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Shoes, boots"))
        transaction.put_category(Category(id="c1", name="News"))
    content = slide("s", '=1+1, "yes"\nend', "b1")
    content = replace(content, buttons=(replace(content.buttons[0], text="Open", web="https://w.example"),))
    message = Message(slides=(content,), inbox_tags=("Deals",))
    put(workspace, campaign(1, name="-5", message=message, labels=("l1",), categories=("c1",), ttl=None))
    file = io.StringIO(newline="")
    Reporting(workspace, clock).put(ListQuery(), file)
    (row,) = sheets.plan(table(file.getvalue())).rows
    made = row.campaign
    assert row.notes == ()
    assert (made.name, made.labels, made.categories, made.ttl) == ("-5", ("l1",), ("c1",), None)
    assert made.message.slides[0].title.text == '=1+1, "yes"\nend'
    assert made.message.slides[0].buttons[0].text == "Open"
    assert made.message.slides[0].buttons[0].web == "https://w.example"
    assert made.message.inbox_tags == ("Deals",)


def test_a_version_of_what_came_in_is_kept(workspace, clock, tmp_path):
    kept = []
    made = Sheets(workspace, Editing(workspace, clock, "Ann"), clock, "Ann", lambda *given: kept.append(given))
    path = tmp_path / "campaigns.csv"
    path.write_text("Title\nOne\nTwo\n", encoding="utf-8")
    plan = made.plan(made.read(path))
    made.carry_out(plan)
    assert kept == [(plan.campaigns, "import")]


def test_what_a_table_brings_is_on_this_computer_only(workspace, sheets, table):
    sheets.carry_out(sheets.plan(table("Title,Shared\nOne,yes\nTwo,true\n")))
    assert [row.shared for row in workspace.rows(ListQuery())] == [False, False]
