from app.ui.viewmodels.attributes import AttributesModel
from tests.ui.people import ATTRIBUTES, PeopleBench


def test_attributes_are_read_off_the_interface_thread(qtbot):
    bench = PeopleBench()
    model = AttributesModel(bench.workspace, bench.jobs)
    model.load()
    assert model.people.attributes == ()
    with qtbot.waitSignal(model.loaded):
        bench.settle()
    assert model.people.attributes == ATTRIBUTES


def test_a_failure_is_told_and_what_was_known_stays(qtbot, monkeypatch):
    bench = PeopleBench()
    model = AttributesModel(bench.workspace, bench.jobs)
    model.load()
    bench.settle()
    monkeypatch.setattr(bench.workspace, "people", _fail)
    model.load()
    with qtbot.waitSignal(model.failed) as told:
        bench.settle()
    assert str(told.args[0]) == "gone"
    assert model.people.attributes == ATTRIBUTES


def _fail():
    raise OSError("gone")
