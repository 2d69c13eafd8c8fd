import pytest

from app.ui.viewmodels.organise.travel import Travel


@pytest.fixture
def travel(bench):
    return Travel(bench.opened.commands, bench.jobs)


def test_the_newest_change_is_taken_back_and_done_again(travel, bench):
    told = []
    travel.travelled.connect(told.append)
    label = bench.labels.create("Sale")
    bench.labels.rename(label, "Sales")
    travel.undo()
    bench.settle()
    assert bench.label_names == ["Sale"]
    travel.redo()
    bench.settle()
    assert bench.label_names == ["Sales"]
    assert told == ["Undone: Rename label", "Done again: Rename label"]


def test_where_there_is_nothing_to_undo_the_window_is_told(travel, bench):
    travel.undo()
    bench.settle()
    assert [str(each) for each in bench.troubles] == ["Nothing to undo."]
