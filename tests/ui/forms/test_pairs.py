import pytest

from app.domain.edits import SetValue
from app.templates import fields

PAIRS = "message/key_values"


@pytest.fixture
def pairs(bench, show_field):
    return show_field(bench, fields.PAIRS).pairs


def stored(bench):
    return [(pair["key"], pair["value"]) for pair in bench.value(PAIRS)]


def test_a_new_pair_comes_last_and_is_ready_to_be_typed(bench, pairs, qtbot):
    pairs.add.click()
    row = list(pairs.rows.values())[-1]
    assert row.edits["key"].hasFocus()
    qtbot.keyClicks(row.edits["key"], "b")
    qtbot.keyClicks(row.edits["value"], "2")
    assert stored(bench) == [("a", "1"), ("b", "2")]


def test_pairs_take_themselves_out(bench, pairs):
    pairs.rows["p1"].remove.click()
    assert stored(bench) == []
    assert pairs.rows == {}
    assert pairs.add.hasFocus()


def test_removing_can_be_taken_back(bench, pairs):
    pairs.rows["p1"].remove.click()
    bench.settle()
    bench.undo()
    assert pairs.rows["p1"].edits["value"].text() == "1"


def test_rows_stand_in_the_order_of_the_campaign(bench, pairs):
    new = [{"id": id, "key": id, "value": ""} for id in ("z", "p1", "y")]
    bench.model.edit([SetValue(PAIRS, new)])
    pairs.layout().activate()
    assert sorted(pairs.rows, key=lambda id: pairs.rows[id].y()) == ["z", "p1", "y"]


def test_a_row_keeps_its_focus_while_others_come(bench, pairs):
    edit = pairs.rows["p1"].edits["value"]
    edit.setFocus()
    bench.model.edit([SetValue(PAIRS, [{"id": "n", "key": "", "value": ""}, *bench.value(PAIRS)])])
    assert edit.hasFocus()
