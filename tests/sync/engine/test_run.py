import pytest

from app.sync.engine.report import Report
from app.sync.engine.run import Run, Stopped, never, silent
from tests.fake_team import FakeTeam
from tests.sync.fake_workspace import FakeWorkspace


def run(**wishes) -> Run:
    return Run(local=FakeWorkspace(), remote=FakeTeam().connect(), report=Report(), **wishes)


def test_each_look_tells_the_progress():
    heard = []
    run(progress=lambda *each: heard.append(each)).look("push", 50, 120)
    assert heard == [("push", 50, 120)]


def test_who_asks_for_an_end_is_not_told_more():
    heard = []
    with pytest.raises(Stopped):
        run(progress=lambda *each: heard.append(each), stop=lambda: True).look("push", 50)
    assert heard == []


def test_without_wishes_nothing_is_told_and_nothing_ends():
    assert silent("pull", 0, 0) is None
    assert not never()
    run().look("pull", 0)
