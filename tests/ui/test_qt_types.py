"""Types of Qt on several threads. The crash that this keeps away needs a fresh process: a type is made once in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui

from app.ui import qt_types
from app.ui.qt_types import QtTypes

ROOT = Path(__file__).parents[2]
PROCESSES = 4
"""Where nothing waited for the types, three of four crashed."""

PROGRAM = """
import faulthandler, sys, threading
from types import SimpleNamespace
faulthandler.enable()
from PySide6.QtCore import QCoreApplication, QEventLoop, QSize
from PySide6.QtGui import QGuiApplication
gui = QGuiApplication([])
from app.bootstrap import Services
from app.services.ports import Stored
from app.ui.jobs import Jobs
from app.ui.library_parts import card_pictures
from tests.fakes import FakeClock, FakeWorkspace
from tests.looks import campaign, message, slide

services, workspace = Services(author="ann", clock=FakeClock()), FakeWorkspace()
draw = card_pictures(SimpleNamespace(services=services, workspace=workspace))
card = Stored(campaign=campaign(message("carousel", slide(0), slide(1))))
jobs, together, drawn, wrong = Jobs(), threading.Barrier(3), [], []
begun = threading.Semaphore(0)

def work(_context):
    begun.release()
    together.wait(20)
    return [draw(card, QSize(216, 200)).image for _ in range(2)]

for _ in range(2):
    jobs.run("pictures", work, drawn.append, wrong.append)
for _ in range(2):
    while not begun.acquire(timeout=0.001):
        QCoreApplication.processEvents()
sys.setswitchinterval(1e-6)
together.wait(20)
here = draw(card, QSize(216, 200)).image
sys.setswitchinterval(1e-3)
while jobs.busy:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
jobs.shutdown()
assert not wrong, wrong
assert [each == here for one in drawn for each in one] == [True] * 4
"""


def test_threads_and_the_window_may_paint_for_the_first_time_at_once():
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = [
        subprocess.run(
            [sys.executable, "-W", "error", "-c", PROGRAM],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        for _ in range(PROCESSES)
    ]
    assert [each.returncode for each in ran] == [0] * PROCESSES, "".join(each.stderr for each in ran)


@pytest.fixture
def types(qapp):
    made = QtTypes()
    yield made
    made.stop()


@pytest.mark.parametrize("module", [QtCore, QtGui])
def test_afterwards_every_name_has_its_type(qtbot, types, module):
    with qtbot.waitSignal(types.made):
        types.start()
    assert types.all_made
    assert {name for name in dir(module) if hasattr(module, name)} <= vars(module).keys()


def test_it_is_told_once(qtbot, types):
    told: list[bool] = []
    types.made.connect(lambda: told.append(types.all_made))
    for _ in range(2):
        types.start()
        qtbot.waitUntil(lambda: types.all_made)
    assert not types._timer.isActive()
    assert told == [True]


def test_between_two_slices_events_get_their_turn(qtbot, types, monkeypatch):
    monkeypatch.setattr(qt_types, "SLICE", 0)
    order: list[str] = []
    types.made.connect(lambda: order.append("made"))
    types.start()
    QtCore.QTimer.singleShot(0, lambda: order.append("event"))
    qtbot.waitUntil(lambda: types.all_made)
    assert order == ["event", "made"]


def test_what_was_stopped_is_taken_up_again(qtbot, types, monkeypatch):
    monkeypatch.setattr(qt_types, "SLICE", 0)
    types.start()
    QtCore.QCoreApplication.processEvents()
    types.stop()
    QtCore.QCoreApplication.processEvents()
    assert not types.all_made
    types.start()
    qtbot.waitUntil(lambda: types.all_made)
