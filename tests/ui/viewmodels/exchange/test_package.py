"""A package from the dry run to the step that can be undone."""

import pytest

from app.services.ports import CATEGORIES, LABELS
from tests.services.packages.made import package, pictured
from tests.ui.exchanging import CHANGED, CLASHING, NEW, SAME, ExchangeBench, four

ROWS = [("Clashing", "clashing"), ("Changed", "changed"), ("New", "new"), ("Same", "same")]


@pytest.fixture
def begun(qapp, tmp_path):
    bench, path = four(tmp_path)
    model = bench.bundle(path)
    model.start()
    bench.settle()
    return bench, model


def test_the_dry_run_says_how_each_campaign_stands_and_stores_nothing(begun):
    bench, model = begun
    assert [(each.campaign.name, each.state) for each in model.rows] == ROWS
    assert model.counts() == {"new": 1, "same": 1, "changed": 1, "clashing": 1}
    assert model.step == "asking"
    assert NEW not in bench.names


def test_without_a_word_new_ones_come_and_mine_stay(begun):
    _, model = begun
    assert [model.choice(each) for each in model.rows] == ["mine", "mine", "theirs", "mine"]
    assert model.coming == 1


def test_what_differs_is_found_for_the_campaign_in_hand(begun):
    bench, model = begun
    assert [each.new for each in model.differences] == ["Clashing"]
    heard = []
    model.compared.connect(lambda: heard.append(model.row))
    model.look_at(1)
    assert model.differences is None
    bench.settle()
    (name,) = model.differences
    assert (name.old, name.new, heard) == ("Mine", "Changed", [1])


def test_who_moves_on_gets_the_last_answer_only(begun):
    bench, model = begun
    model.look_at(0)
    model.look_at(1)
    bench.settle()
    assert [each.new for each in model.differences] == ["Changed"]


def test_a_choice_for_several_reaches_those_that_have_it(begun):
    _, model = begun
    model.choose(range(4), "both")
    assert [model.choice(each) for each in model.rows] == ["both", "both", "theirs", "mine"]
    assert model.coming == 3


def test_a_choice_for_a_state_is_what_they_have_in_common(begun):
    _, model = begun
    model.choose_all("changed", "theirs")
    assert (model.common("changed"), model.common("clashing")) == ("theirs", "mine")


def test_choices_that_are_not_the_same_have_nothing_in_common(qapp, tmp_path):
    bench = ExchangeBench(tmp_path)
    model = bench.bundle(package(tmp_path / "p", pictured(1), pictured(2)))
    model.start()
    bench.settle()
    model.choose([0], "skip")
    assert model.common("new") is None


def test_what_is_chosen_is_what_happens_and_is_undone_in_one_step(begun):
    bench, model = begun
    before = bench.names
    model.choose_all("changed", "theirs")
    model.choose_all("clashing", "both")
    model.carry_out()
    assert model.step == "working"
    bench.settle()
    assert model.step == "done"
    assert (model.taken.replaced, list(model.taken.copies)) == ((CHANGED,), [CLASHING])
    assert bench.names == {NEW: "New", SAME: "Same", CHANGED: "Changed", CLASHING: "Mine, later"}
    bench.opened.commands.undo()
    assert bench.names == before


def test_versions_tell_of_the_import(begun):
    bench, model = begun
    model.choose_all("changed", "theirs")
    model.carry_out()
    bench.settle()
    kinds = [[each.kind for each in bench.workspace.versions(id)] for id in (NEW, CHANGED, CLASHING)]
    assert kinds == [["import"], ["import", "hour"], []]


def test_nothing_to_import_is_not_carried_out(begun):
    bench, model = begun
    model.choose_all("new", "skip")
    model.carry_out()
    assert (model.step, bench.jobs.waiting) == ("asking", [])


def test_labels_come_along_by_kind(qapp, tmp_path):
    bench = ExchangeBench(tmp_path)
    model = bench.bundle(package(tmp_path / "p"))
    model.start()
    bench.settle()
    assert [each.named.name for each in model.names(LABELS, fresh=True)] == ["Spring"]
    assert [each.named.name for each in model.names(CATEGORIES, fresh=True)] == ["News"]
    assert model.names(LABELS, fresh=False) == []


def test_a_package_that_is_none_says_why(bench, tmp_path):
    path = tmp_path / "bad.galleypack"
    path.write_bytes(b"PK\3\4 nothing")
    model = bench.bundle(path)
    model.start()
    bench.settle()
    assert model.step == "failed"
    assert "can't be imported" in model.error.sentence()


def test_a_workspace_that_changed_meanwhile_is_said_and_can_be_looked_at_again(begun):
    bench, model = begun
    model.choose_all("new", "theirs")
    bench.services.library(bench.workspace).delete([SAME])
    model.carry_out()
    bench.settle()
    assert model.step == "failed"
    assert NEW not in bench.names
    model.start()
    bench.settle()
    assert (model.step, model.counts()["same"]) == ("asking", 0)


def test_choices_that_are_none_any_more_are_forgotten(begun):
    bench, model = begun
    model.choose_all("changed", "both")
    bench.opened.commands.undo()
    model.start()
    bench.settle()
    assert model.counts()["new"] == 4
    assert {model.choice(each) for each in model.rows} == {"theirs"}


@pytest.mark.parametrize("when", ["reading", "working"])
def test_a_cancel_changes_nothing(qapp, tmp_path, when):
    bench, path = four(tmp_path)
    before = bench.names
    model = bench.bundle(path)
    model.start()
    if when == "working":
        bench.settle()
        model.carry_out()
    model.progressed.connect(lambda done, total: model.cancel() if total else None)
    bench.settle()
    assert (model.step, bench.names, bench.troubles) == (when, before, [])
