import subprocess
import sys
import threading
from concurrent.futures import CancelledError

import pytest

from app.ui.loose import LooseThread
from tests.end2end.galley import ROOT


@pytest.fixture
def lane():
    made = LooseThread("sync", grace=0.1)
    yield made
    made.shutdown()


def test_work_is_done_in_order_and_its_values_come_back(lane):
    done: list[int] = []
    futures = [lane.submit(lambda number=number: done.append(number) or number) for number in range(20)]
    assert [future.result(10) for future in futures] == list(range(20)) == done


def test_what_fails_is_told_and_the_next_goes_on(lane):
    failed = lane.submit(int, "x")
    assert isinstance(failed.exception(10), ValueError)
    assert lane.submit(int, "7").result(10) == 7


def test_what_hangs_holds_nobody_up_and_what_waits_behind_it_is_left(lane):
    free, begun = threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        free.wait(30)

    hanging, behind = lane.submit(hang), lane.submit(int, "7")
    begun.wait(10)
    lane.shutdown()
    assert not hanging.done()
    free.set()
    assert hanging.result(10) is None
    with pytest.raises(CancelledError):
        behind.result(10)


def test_the_program_ends_while_something_hangs():
    lines = ("import time", "from app.ui.loose import LooseThread", "lane = LooseThread('x', 0.1)")
    program = "; ".join((*lines, "lane.submit(time.sleep, 600)", "lane.shutdown()"))
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=60, check=False).returncode == 0
