import pytest

from app.services.ports import CampaignRow, ListQuery, Totals
from app.ui.viewmodels.list_columns import COLUMNS, FIRST, LEAST, SETTING, WIDEST, ListColumns
from tests.ui.fakes import MemorySettings


@pytest.fixture
def settings():
    return MemorySettings()


@pytest.fixture
def columns(settings):
    return ListColumns(settings, "one")


def names(columns: ListColumns) -> tuple[str, ...]:
    return tuple(column.name for column in columns.shown())


def test_before_anybody_chose_there_are_the_usual_ones(columns):
    assert names(columns) == FIRST


def test_a_choice_stands_in_the_order_of_all_columns_and_is_remembered(columns, settings):
    columns.show("sent", True)
    columns.show("template", False)
    columns.show("author", True)
    assert names(ListColumns(settings, "one")) == ("name", "status", "labels", "changed", "author", "sent")


def test_the_name_can_not_be_taken_off(columns):
    columns.show("name", False)
    assert names(columns)[0] == "name"


def test_every_workspace_has_its_own_choice(columns, settings):
    columns.show("sent", True)
    columns.set_width("name", 300)
    assert names(ListColumns(settings, "two")) == FIRST
    assert ListColumns(settings, "two").widths() == {}


def test_widths_are_remembered_beside_the_choice(columns, settings):
    columns.show("sent", True)
    columns.set_width("name", 300)
    again = ListColumns(settings, "one")
    assert (again.widths(), "sent" in names(again)) == ({"name": 300}, True)


def test_back_to_the_usual_ones(columns, settings):
    ListColumns(settings, "two").show("ctr", True)
    columns.show("sent", True)
    columns.set_width("name", 300)
    columns.forget()
    assert (names(columns), columns.widths()) == (FIRST, {})
    assert "ctr" in names(ListColumns(settings, "two"))


@pytest.mark.parametrize("stored", [None, 7, {"one": 3}, {"one": {"names": 4, "widths": [1]}}])
def test_a_damaged_setting_is_no_choice(stored):
    columns = ListColumns(MemorySettings(**{SETTING: stored}), "one")
    assert (names(columns), columns.widths()) == (FIRST, {})


def test_widths_nobody_could_drag_to_are_bounded_and_strange_ones_left_out():
    stored = {"one": {"widths": {"name": 1, "labels": 10**9, "gone": 100, "status": "wide"}}}
    assert ListColumns(MemorySettings(**{SETTING: stored}), "one").widths() == {"name": LEAST, "labels": WIDEST}


def test_every_column_sorts_by_something_else_that_storage_knows():
    known = set(CampaignRow.__struct_fields__) | set(Totals.__struct_fields__)
    sorts = [column.sort for column in COLUMNS if column.sort]
    assert set(sorts) <= known
    assert len(set(sorts)) == len(sorts) == len(COLUMNS) - 1
    assert ListQuery().sort in {column.sort for column in COLUMNS}


def test_where_there_is_a_team_its_column_is_shown_until_somebody_chooses():
    columns = ListColumns(MemorySettings(), "w", lambda: True)
    assert "team" in [column.name for column in columns.shown()]
    columns.show("team", False)
    assert "team" not in [column.name for column in columns.shown()]
    assert "team" not in [column.name for column in ListColumns(MemorySettings(), "w").shown()]
