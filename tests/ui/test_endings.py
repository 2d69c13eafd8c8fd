import os
import signal

import pytest

from app.ui.endings import SIGNALS, Endings


@pytest.fixture
def ends(qtbot):
    heard: list[bool] = []
    endings = Endings(lambda: heard.append(True))
    yield heard
    endings.remove()


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")
def test_a_signal_ends_the_window(qtbot, ends, number):
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: ends == [True])


def test_signals_are_left_as_they_were(qtbot):
    before = [signal.getsignal(number) for number in SIGNALS]
    Endings(lambda: None).remove()
    assert [signal.getsignal(number) for number in SIGNALS] == before
