import os
import signal
import subprocess
import sys
from pathlib import Path

import _process
import pytest

PACKAGING = Path(_process.__file__).parent
posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
BECOME = "import os, sys; sys.path.insert(0, sys.argv[1]); import _process; _process.become(sys.argv[2:], os.environ)"
FOLLOW = """
import os, pathlib, sys
sys.path.insert(0, sys.argv[1])
import _process
try:
    sys.exit(_process.follow(sys.argv[2:], os.environ, pathlib.Path.cwd()))
except _process.Stopped as stopped:
    print("stopped")
    sys.exit(stopped.code)
"""
SLEEPER = """
import os, signal, threading
def leave(number, frame):
    os.write(1, b"heard %d\\n" % number)
    os._exit(7)
signal.signal(signal.SIGTERM, leave)
os.write(1, b"ready\\n")
threading.Event().wait(60)
"""


def started(script: str, child: str, **streams) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, str(PACKAGING), sys.executable, "-c", child]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **streams)


@pytest.mark.parametrize("script", [BECOME, FOLLOW])
def test_streams_and_exit_code_are_the_programs_own(script: str):
    process = started(script, "import sys; print(sys.stdin.read().upper()); sys.exit(5)", stdin=subprocess.PIPE)
    out, _ = process.communicate("given")
    assert (out.strip(), process.returncode) == ("GIVEN", 5)


@posix
def test_a_process_that_became_another_one_keeps_its_number():
    process = started(BECOME, "import os; print(os.getpid())")
    out, _ = process.communicate()
    assert int(out) == process.pid


@posix
def test_signals_reach_the_program_that_took_over():
    process = started(BECOME, SLEEPER)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate()
    assert (out, process.returncode) == ("heard 15\n", 7)


@posix
def test_sigterm_is_passed_on_and_answered_when_the_program_has_ended():
    process = started(FOLLOW, SLEEPER)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate()
    assert (out.splitlines(), process.returncode) == (["heard 15", "stopped"], 143)


@posix
def test_an_interrupt_from_the_terminal_waits_for_the_program():
    child = SLEEPER.replace("SIGTERM", "SIGINT")
    process = started(FOLLOW, child, start_new_session=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate()
    assert (out.splitlines(), process.returncode) == (["heard 2", "stopped"], 130)


@posix
def test_a_program_that_a_signal_ended_has_the_shells_exit_code():
    process = started(FOLLOW, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    process.communicate()
    assert process.returncode == 137


def test_handlers_are_put_back(tmp_path: Path):
    before = signal.getsignal(signal.SIGTERM)
    assert _process.follow([sys.executable, "-c", ""], os.environ, tmp_path) == 0
    assert signal.getsignal(signal.SIGTERM) is before


def test_output_can_be_led_elsewhere(tmp_path: Path):
    with (tmp_path / "out").open("w") as out:
        _process.follow([sys.executable, "-c", "print('there')"], os.environ, tmp_path, output=out)
    assert (tmp_path / "out").read_text() == "there\n"
