import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.server.ending import asked_to_end, is_held


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reader, writer = os.pipe()
    yield reader, writer
    for descriptor in (reader, writer):
        try:
            os.close(descriptor)
        except OSError:
            continue


def test_a_pipe_is_held_as_long_as_somebody_is_at_its_other_end(pipe):
    reader, writer = pipe
    assert is_held(reader)
    os.close(writer)
    assert not is_held(reader)


def test_a_pipe_that_something_was_written_to_is_held(pipe):
    reader, writer = pipe
    os.write(writer, b"hello")
    assert is_held(reader)


def test_a_socket_is_held_as_long_as_somebody_is_at_its_other_end():
    here, there = socket.socketpair()
    with here:
        with there:
            assert is_held(here.fileno())
        assert not is_held(here.fileno())


def test_files_and_nothing_are_held_by_nobody(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"text")
    for name in (os.devnull, tmp_path / "file"):
        with Path(name).open("rb") as file:
            assert not is_held(file.fileno())
    assert not is_held(-1)


@pytest.fixture
def nothing_on_stdin(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.server.ending.is_held", lambda _: False)


@pytest.mark.usefixtures("nothing_on_stdin")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_what_is_inside_and_nothing_else(number: signal.Signals):
    reached: list[str] = []
    before = signal.getsignal(number)
    with asked_to_end():
        signal.raise_signal(number)
        reached.append("the end of what is inside")
    reached.append("what comes after it")
    assert reached == ["what comes after it"]
    assert signal.getsignal(number) is before


@pytest.mark.usefixtures("nothing_on_stdin")
def test_failures_inside_are_not_taken_for_an_end():
    with pytest.raises(RuntimeError), asked_to_end():
        raise RuntimeError


def test_the_end_of_stdin_ends_what_is_inside(pipe, monkeypatch: pytest.MonkeyPatch):
    reader, writer = pipe
    monkeypatch.setattr("app.server.ending.STDIN", reader)
    with asked_to_end():
        os.write(writer, b"still there")
        os.close(writer)
        signal.pause()
        pytest.fail("it went on")
