import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.turns import Turns


class Steps:
    """Three of them; ``log`` remembers what was carried out, and what happened in between."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def __iter__(self):
        for name in "abc":
            self.log.append(name)
            yield


@pytest.fixture
def steps():
    return Steps()


@pytest.fixture
def turns(qtbot, steps):
    owner = QObject()
    made = Turns(iter(steps), owner)
    made.ended.connect(lambda: steps.log.append("end"))
    yield made
    owner.deleteLater()


class Painted(QWidget):
    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self.log = log

    def paintEvent(self, event) -> None:
        self.log.append("painted")


def test_nothing_is_done_before_the_picture(qtbot, turns, steps):
    widget = Painted(steps.log)
    qtbot.addWidget(widget)
    turns.begin_behind(widget)
    assert steps.log == []
    widget.show()
    qtbot.waitUntil(lambda: turns.done)
    assert [each for each in steps.log if each != "painted"] == ["a", "b", "c", "end"]
    assert steps.log[0] == "painted"


def test_a_window_that_is_not_painted_does_not_stop_it(qtbot, turns, steps):
    widget = QWidget()
    qtbot.addWidget(widget)
    turns.begin_behind(widget)
    qtbot.waitUntil(lambda: turns.done)
    assert steps.log == ["a", "b", "c", "end"]


def test_the_rest_can_be_had_at_once_and_its_end_is_told_once(turns, steps):
    turns.finish()
    turns.finish()
    assert turns.done
    assert steps.log == ["a", "b", "c", "end"]


def test_what_is_stopped_stays_undone(qtbot, turns, steps):
    widget = Painted([])
    qtbot.addWidget(widget)
    turns.begin_behind(widget)
    turns.stop()
    widget.show()
    qtbot.waitUntil(lambda: widget.log != [])
    turns.finish()
    assert turns.done
    assert steps.log == []
    assert not turns._timer.isActive()


def test_a_step_that_asks_for_the_end_is_carried_out_once(qtbot):
    done: list[str] = []
    owner = QObject()
    made: list[Turns] = []

    def steps():
        done.append("a")
        made[0].finish()
        yield
        done.append("b")

    made.append(Turns(steps(), owner))
    made[0].finish()
    assert done == ["a", "b"]
    owner.deleteLater()


def test_behind_a_step_that_fails_the_end_comes_still(qtbot, turns, steps):
    owner = QObject()
    ended: list[bool] = []

    def failing():
        raise ValueError("no form")
        yield

    widget = QWidget()
    qtbot.addWidget(widget)
    broken = Turns(failing(), owner)
    broken.ended.connect(lambda: ended.append(True))
    with qtbot.captureExceptions() as caught:
        broken.begin_behind(widget)
        qtbot.waitUntil(lambda: broken.done)
    assert [str(error) for _, error, _ in caught] == ["no form"]
    assert ended == [True]
    owner.deleteLater()
