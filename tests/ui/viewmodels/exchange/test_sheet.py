"""A table from its columns to the campaigns."""

import pytest

from tests.ui.exchanging import CSV


@pytest.fixture
def model(bench):
    made = bench.sheet()
    made.start()
    bench.settle()
    return made


def replan(bench, model):
    model._soon.stop()
    model._plan()
    bench.settle()


def fields(model):
    return [column.field for column in model.columns]


def test_columns_are_guessed_and_each_row_has_its_report(model):
    assert fields(model) == ["title", "message", "picture", "leave-out"]
    assert [bool(row.campaign) for row in model.rows] == [True, True, False, True]
    assert [len(row.notes) for row in model.rows] == [0, 1, 0, 0]
    assert (model.refused, model.ready, model.step) == (1, True, "asking")


def test_another_choice_makes_the_plan_anew(qtbot, bench, model):
    model._soon.setInterval(0)
    model.choose(0, "name")
    assert (model.plan, model.ready) == (None, False)
    qtbot.waitUntil(lambda: bool(bench.jobs.waiting))
    bench.settle()
    assert model.rows[0].campaign.message.slides[0].title.text == ""
    assert model.rows[0].campaign.name == "One"


def test_the_same_choice_changes_nothing(bench, model):
    plan = model.plan
    model.choose(0, "title")
    assert model.plan is plan


def test_a_row_is_taken_in_hand(model):
    heard = []
    model.row_changed.connect(lambda: heard.append(model.in_hand.row))
    model.look_at(2)
    model.look_at(2)
    assert heard == [4]


def test_without_a_column_that_tells_anything_nothing_can_be_imported(bench, model):
    for place in range(4):
        model.choose(place, "leave-out")
    replan(bench, model)
    assert (model.ready, model.refused) == (False, 4)
    model.carry_out()
    assert model.step == "asking"


def test_what_was_planned_comes_in_as_one_step(bench, model):
    model.carry_out()
    bench.settle()
    assert model.step == "done"
    assert [bench.workspace.get(each).campaign.name for each in model.imported] == ["One", "Two", "Three"]
    bench.opened.commands.undo()
    assert [bench.workspace.get(each) for each in model.imported] == [None] * 3


def test_a_file_that_is_none_fails_with_its_reason(bench):
    made = bench.sheet("")
    made.start()
    bench.settle()
    assert made.step == "failed"
    assert "is empty" in made.error.sentence()


def test_a_file_that_changed_meanwhile_is_said_in_place(bench, model):
    model.path.write_text("Title\nOther\n", encoding="utf-8")
    replan(bench, model)
    assert (model.step, model.ready) == ("asking", False)
    assert "has changed" in model.error.sentence()


def test_a_cancel_while_importing_changes_nothing(bench, model):
    model.carry_out()
    model.progressed.connect(lambda done, total: model.cancel() if total else None)
    bench.settle()
    assert (model.step, model.imported) == ("working", ())
    assert all(bench.workspace.get(row.campaign.id) is None for row in model.rows if row.campaign)


def test_text_that_a_spreadsheet_was_kept_from_running_is_itself_again(bench):
    made = bench.sheet(CSV + "'=1+1,Sum,,\n")
    made.start()
    bench.settle()
    assert made.rows[-1].campaign.name == "=1+1"
