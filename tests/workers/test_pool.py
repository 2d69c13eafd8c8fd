import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.workers.pool import ProcessPool
from tests.workers import jobs

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0

ALONE = """
import sys
from app.workers.pool import ProcessPool
from tests.workers import jobs
if __name__ == "__main__":
    pool = ProcessPool(1)
    print(dict(pool.map(jobs.chatter, [1], seconds=60)))
    {end}
"""


@pytest.fixture
def pool():
    made = ProcessPool(2)
    yield made
    made.close()


def test_the_work_is_done_elsewhere_and_by_as_many_as_asked_for(pool):
    found = {process for _, process in pool.map(jobs.process_of, list(range(50)), seconds=PATIENCE)}
    assert os.getpid() not in found
    assert 1 <= len(found) <= 2


def test_processes_stay_for_the_next_time(pool):
    first = {process for _, process in pool.map(jobs.process_of, [1], seconds=PATIENCE)}
    assert {process for _, process in pool.map(jobs.process_of, [1], seconds=PATIENCE)} == first


def test_an_item_that_takes_too_long_is_killed_and_the_rest_is_done(pool):
    names = [(name, "c") for name in "abcdef"]
    found = dict(pool.map(jobs.hang_at, names, seconds=2.0))
    assert isinstance(found.pop(2), TimeoutError)
    assert found == {0: "a", 1: "b", 3: "d", 4: "e", 5: "f"}


def test_a_process_that_goes_under_takes_only_its_own_item_with_it(pool):
    found = dict(pool.map(jobs.die_at, [(name, "b") for name in "abcd"], seconds=PATIENCE))
    assert isinstance(found.pop(1), ChildProcessError)
    assert found == {0: "a", 2: "c", 3: "d"}
    assert dict(pool.map(jobs.double, [4], seconds=PATIENCE)) == {0: 8}


def test_an_exception_that_cannot_travel_arrives_in_words(pool):
    ((_, error),) = pool.map(jobs.refuse_strangely, [1], seconds=PATIENCE)
    assert str(error) == "Untransportable: odd words"


def test_cancelling_ends_work_that_would_never_end(pool, tmp_path: Path):
    found = pool.map(jobs.leave_mark_and_hang, [str(tmp_path)], seconds=600, cancelled=lambda: any(tmp_path.iterdir()))
    assert list(found) == []
    (mark,) = tmp_path.iterdir()
    assert not _runs(int(mark.name))


def test_closing_leaves_no_process_and_no_thread():
    threads = threading.active_count()
    pool = ProcessPool(2)
    processes = {process for _, process in pool.map(jobs.process_of, list(range(20)), seconds=PATIENCE)}
    pool.close()
    assert not any(_runs(process) for process in processes)
    assert threading.active_count() == threads


def test_closing_while_somebody_works_ends_their_processes_when_they_are_done(pool):
    working = pool.map(jobs.process_of, [1, 2, 3], seconds=PATIENCE)
    _, process = next(working)
    pool.close()
    assert len(list(working)) == 2
    assert not _runs(process)


def test_two_threads_may_ask_at_once(pool):
    found: dict[int, dict[int, int]] = {}

    def ask(number: int) -> None:
        found[number] = dict(pool.map(jobs.double, [number, number + 1], seconds=PATIENCE))

    threads = [threading.Thread(target=ask, args=(number,)) for number in (10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {10: {0: 20, 1: 22}, 20: {0: 40, 1: 42}}


@pytest.mark.parametrize("end", ["pool.close()", "pass"])
def test_a_program_prints_nothing_but_its_own_and_comes_to_its_end(tmp_path: Path, end: str):
    script = tmp_path / "program.py"
    script.write_text(ALONE.format(end=end), encoding="utf-8")
    done = _run([sys.executable, str(script)])
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "{0: 'quiet'}", "")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=variables, capture_output=True, text=True, timeout=PATIENCE, check=False)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
