"""How a process that serves is asked to end."""

import _thread
import contextlib
import os
import select
import signal
import stat
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

STDIN = 0
_CHUNK = 4096


@contextmanager
def asked_to_end() -> Generator[None]:
    """Inside, SIGINT and SIGTERM raise ``SystemExit`` in the main thread, which ends up here; so does the end of a pipe
    on stdin that somebody held open at the start."""
    over = threading.Event()
    before = {number: signal.signal(number, _leave) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        if is_held(STDIN):
            threading.Thread(target=_until_closed, args=(over,), name="stdin", daemon=True).start()
        with contextlib.suppress(SystemExit):
            yield
    finally:
        over.set()
        for number, handler in before.items():
            signal.signal(number, handler)


def is_held(descriptor: int) -> bool:
    """Whether somebody is at the other end of that pipe or socket. Of a terminal, a file or nothing (as a shell gives
    to commands in the background) no end is waited for."""
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        return False
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
        return False
    return sys.platform == "win32" or not _is_at_end(descriptor)


def _is_at_end(descriptor: int) -> bool:
    readable, _, _ = select.select([descriptor], [], [], 0)
    return bool(readable) and not os.read(descriptor, _CHUNK)


def _until_closed(over: threading.Event) -> None:
    with contextlib.suppress(OSError):
        while os.read(STDIN, _CHUNK):
            pass
    if not over.is_set():
        _tell_main_thread()


def _tell_main_thread() -> None:
    """As if SIGTERM had come from outside: where there are real signals, it ends a wait that is under way."""
    if sys.platform == "win32":
        _thread.interrupt_main(signal.SIGTERM)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
