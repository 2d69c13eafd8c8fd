"""Starting other programs so that callers can't tell the difference."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, TextIO


class Stopped(Exception):
    """A signal asked this program to end while another one was running."""

    def __init__(self, number: int) -> None:
        super().__init__(f"stopped by signal {number}")
        self.code = 128 + number


def become(command: Sequence[str], environment: Mapping[str, str]) -> NoReturn:
    """Hand this process over: its streams, its signals and its exit code are ``command``'s from now on."""
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], list(command), dict(environment))
    process = subprocess.Popen(list(command), env=dict(environment))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(process.wait())


def follow(command: Sequence[str], environment: Mapping[str, str], folder: Path, output: TextIO | None = None) -> int:
    """Run ``command`` to its end; its exit code, 128 + N where signal N ended it. ``output`` takes its stdout.

    SIGTERM is passed on, SIGINT reaches both from the terminal; either is answered when the command has ended.
    Raises ``Stopped``.
    """
    process = subprocess.Popen(list(command), env=dict(environment), cwd=folder, stdout=output)
    received: list[int] = []

    def pass_on(number: int, _frame: Any) -> None:
        received.append(number)
        if number == signal.SIGTERM:
            process.terminate()

    before = {number: signal.signal(number, pass_on) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        code = process.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if received:
        raise Stopped(received[-1])
    return code if code >= 0 else 128 - code
