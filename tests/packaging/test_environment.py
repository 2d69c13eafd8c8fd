import os
import shutil
import subprocess
import sys
from pathlib import Path

import _environment
import pytest
from _environment import LOCK, STAMP, VENV, Python, SetupError, ensure, find_python, interpreter, is_ready

PACKAGING = Path(_environment.__file__).parent
OLD = Python("/usr/bin/python3.11", (3, 11))
NEW = Python("/usr/bin/python3.13", (3, 13))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / LOCK).parent.mkdir()
    (tmp_path / LOCK).write_text("first==1\n")
    return tmp_path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Python]:
    """Environments made, without pip: an interpreter that is a file."""
    calls: list[Python] = []

    def make(venv: Path, lock: Path, python: Python) -> None:
        calls.append(python)
        _environment._remove(venv)
        interpreter(venv).parent.mkdir(parents=True)
        interpreter(venv).touch()

    monkeypatch.setattr(_environment, "_make", make)
    return calls


def answers(**outputs: str):
    """What interpreters say of themselves, by their names with ``_`` for dots; others are not there."""
    return lambda command: outputs.get(Path(command[0]).name.replace(".", "_"))


RUNNING = Path(sys.executable).name.replace(".", "_")


def test_the_running_interpreter_is_taken_where_it_fits():
    asked = answers(**{RUNNING: "cpython 3 12 /opt/a b/python"}, python3_13="cpython 3 13 /usr/bin/python3.13")
    assert find_python(asked) == Python("/opt/a b/python", (3, 12))


@pytest.mark.skipif(os.name == "nt", reason="Windows has the py launcher instead")
@pytest.mark.parametrize("running", ["cpython 3 14 /usr/bin/python3", "cpython 3 10 /x", "pypy 3 11 /x"])
def test_another_interpreter_from_path_is_taken_where_the_running_one_does_not_fit(running: str):
    asked = answers(**{RUNNING: running}, python3_12="cpython 3 12 /usr/bin/python3.12")
    assert find_python(asked) == Python("/usr/bin/python3.12", (3, 12))


def test_without_an_interpreter_that_fits_one_line_says_so():
    with pytest.raises(SetupError, match=r"^Galley needs Python 3\.11, 3\.12 or 3\.13; this is .*\.$"):
        find_python(answers(**{RUNNING: "cpython 3 9 /usr/bin/python3"}))


def test_a_shim_that_fails_is_no_interpreter():
    with pytest.raises(SetupError):
        find_python(answers(**{RUNNING: ""}, python3_13="pyenv: python3.13: command not found"))


def test_this_very_interpreter_is_understood():
    output = subprocess.run(
        [sys.executable, "-c", _environment._ASK], capture_output=True, text=True, check=True
    ).stdout
    assert find_python(answers(**{RUNNING: output})).version == sys.version_info[:2]


def test_an_environment_is_made_once(root: Path, made: list[Python]):
    said: list[str] = []
    assert ensure(root, OLD, said.append) == interpreter(root / VENV)
    assert ensure(root, OLD, said.append) == interpreter(root / VENV)
    assert made == [OLD]
    assert len(said) == 1


def test_a_changed_lock_file_makes_it_anew(root: Path, made: list[Python]):
    ensure(root, OLD, print)
    (root / LOCK).write_text("first==2\n")
    assert not is_ready(root, OLD)
    ensure(root, OLD, print)
    assert made == [OLD, OLD]


def test_another_python_makes_it_anew(root: Path, made: list[Python]):
    ensure(root, OLD, print)
    ensure(root, NEW, print)
    assert made == [OLD, NEW]


def test_a_moved_checkout_makes_it_anew(root: Path, made: list[Python], tmp_path_factory: pytest.TempPathFactory):
    ensure(root, OLD, print)
    moved = tmp_path_factory.mktemp("elsewhere") / "checkout"
    root.rename(moved)
    assert not is_ready(moved, OLD)


def test_an_environment_whose_interpreter_is_gone_is_not_ready(root: Path, made: list[Python]):
    ensure(root, OLD, print)
    interpreter(root / VENV).unlink()
    assert not is_ready(root, OLD)


@pytest.mark.parametrize("left", [b"", b"\xff\xfe", b"half a sta"])
def test_a_half_made_environment_is_not_trusted(root: Path, made: list[Python], left: bytes):
    interpreter(root / VENV).parent.mkdir(parents=True)
    interpreter(root / VENV).touch()
    (root / VENV / "rubbish").touch()
    (root / VENV / STAMP).write_bytes(left)
    ensure(root, OLD, print)
    assert made == [OLD]
    assert not (root / VENV / "rubbish").exists()


def test_an_interrupted_set_up_is_begun_again(root: Path, made: list[Python], monkeypatch: pytest.MonkeyPatch):
    def interrupted(venv: Path, lock: Path, python: Python) -> None:
        interpreter(venv).parent.mkdir(parents=True)
        interpreter(venv).touch()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(_environment, "_make", interrupted)
        ensure(root, OLD, print)
    ensure(root, OLD, print)
    assert made == [OLD]


def test_a_file_in_the_environments_place_is_removed(root: Path):
    (root / VENV).touch()
    _environment._remove(root / VENV)
    assert not (root / VENV).exists()


@pytest.mark.skipif(os.name == "nt", reason="there is no program that only fails")
def test_a_failing_interpreter_is_named(root: Path):
    fails = shutil.which("false") or ""
    with pytest.raises(SetupError, match=f"{fails} could not make"):
        ensure(root, OLD._replace(executable=fails), print)


def test_a_failing_download_leaves_nothing_to_trust(root: Path, capfd: pytest.CaptureFixture[str]):
    (root / LOCK).write_text("no-such-package-of-ours==1 --hash=sha256:" + "0" * 64 + "\n")
    python = Python(sys.executable, (3, 11))
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SetupError, match="could not be installed"):
        patch.setenv("PIP_NO_INDEX", "1")
        patch.delenv("PIP_FIND_LINKS", raising=False)
        ensure(root, python, print)
    assert not is_ready(root, python)
    assert "no-such-package-of-ours" in capfd.readouterr().err


def test_two_at_once_make_one_environment(root: Path):
    script = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
import _environment as e
def make(venv, lock, python):
    print("made", flush=True)
    e.interpreter(venv).parent.mkdir(parents=True)
    sys.stdin.readline()
    e.interpreter(venv).touch()
e._make = make
e.ensure(pathlib.Path(sys.argv[2]), e.Python("python", (3, 11)), lambda text: None)
print("done", flush=True)
"""
    command = [sys.executable, "-c", script, str(PACKAGING), str(root)]
    both = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("go on\n")
        process.stdin.flush()
    outputs = [process.communicate()[0] for process in both]
    assert sorted(outputs) == ["done\n", "made\ndone\n"]
