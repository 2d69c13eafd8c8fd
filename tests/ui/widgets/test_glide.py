import pytest
from PySide6.QtCore import QObject

from app.ui.theme import motion
from app.ui.widgets.glide import Glide


@pytest.fixture
def moving(qapp):
    """A motion and the values it has stepped through."""
    owner = QObject()
    steps = []
    yield Glide(steps.append, owner), steps
    owner.deleteLater()


@pytest.fixture
def lively(qapp):
    motion.set_reduced(False)
    yield
    motion.set_reduced(False)


@pytest.fixture
def still(qapp):
    motion.set_reduced(True)
    yield
    motion.set_reduced(False)


def test_it_arrives_through_values_in_between(qtbot, moving, lively):
    made, steps = moving
    done = []
    made.go(0, 1, 60, lambda: done.append(True))
    assert made.running
    qtbot.waitUntil(lambda: done == [True])
    assert steps[-1] == 1
    assert all(0 <= value <= 1 for value in steps)
    assert steps == sorted(steps)


def test_with_reduced_motion_it_is_there_at_once(moving, still):
    made, steps = moving
    done = []
    made.go(0, 1, 5_000, lambda: done.append(True))
    assert (steps, done, made.running) == ([1], [True], False)


def test_a_way_of_no_length_is_done_at_once(moving, lively):
    made, steps = moving
    done = []
    made.go(2, 2, 5_000, lambda: done.append(True))
    assert (steps, done) == ([2], [True])


def test_a_stopped_motion_neither_steps_nor_ends(qtbot, moving, lively):
    made, steps = moving
    done = []
    made.go(0, 1, 5_000, lambda: done.append("first"))
    made.stop()
    made.go(5, 6, 20, lambda: done.append("second"))
    qtbot.waitUntil(lambda: done == ["second"])
    assert steps[-1] == 6
