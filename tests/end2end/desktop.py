"""A private screen with a window manager and an accessibility bus, and a person's hands and eyes on it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

CHECKOUT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0
"""Seconds after which a step that a person would see at once has failed."""


class Failed(AssertionError):
    """A step that a person could not have done."""


class Desktop:
    """Starts everything it needs, and ends only that."""

    def __init__(self, size: str = "1440x900", environment: Mapping[str, str] | None = None) -> None:
        self._size = size
        self._more = dict(environment or {})
        self._processes: list[subprocess.Popen[Any]] = []
        self.program: subprocess.Popen[Any] | None = None

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.program is not None:
            self._end(self.program)
        for process in reversed(self._processes):
            self._end(process)

    @staticmethod
    def _end(process: subprocess.Popen[Any]) -> None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()

    def _start(self) -> None:
        read, write = os.pipe()
        screen = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            f"{self._size}x24",
            "-dpi",
            "96",
            "-nolisten",
            "tcp",
        ]
        self._processes.append(subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **self._more,
        }
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        daemon = subprocess.Popen(
            bus, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=self.environment
        )
        self._processes.append(daemon)
        assert daemon.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        self._processes.append(
            subprocess.Popen(["openbox", "--sm-disable"], env=self.environment, stderr=subprocess.DEVNULL)
        )
        walker = [
            "/usr/bin/python3",
            "-W",
            "ignore",
            str(Path(__file__).with_name("accessibility.py")),
        ]
        self._walker = subprocess.Popen(
            walker,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={key: value for key, value in self.environment.items() if not key.startswith("PYTHON")},
        )
        self._processes.append(self._walker)

    # the program

    def run(self, *arguments: str) -> None:
        """Start Galley and wait until its window can be reached."""
        self.start(*arguments)
        assert self.program is not None
        self.ask("find_app", self.program.pid, seconds=60)

    def start(self, *arguments: str) -> None:
        """Start Galley without waiting for anything."""
        self.program = subprocess.Popen([sys.executable, "-m", "app", *arguments], cwd=CHECKOUT, env=self.environment)

    def kill(self) -> None:
        """SIGKILL: the program gets no chance to save anything."""
        assert self.program is not None
        self.program.kill()
        self.program.wait()
        self.program = None

    def quit(self) -> int:
        """SIGTERM, and the exit code."""
        assert self.program is not None
        self.program.terminate()
        code = self.program.wait(20)
        self.program = None
        return code

    # eyes and hands

    def ask(self, verb: str, *arguments: Any, seconds: float = PATIENCE) -> Any:
        """One command to the accessibility walker, repeated until it succeeds or the time is over."""
        assert self._walker.stdin is not None
        assert self._walker.stdout is not None
        self._walker.stdin.write(json.dumps({"do": verb, "arguments": arguments, "seconds": seconds}) + "\n")
        self._walker.stdin.flush()
        answer = json.loads(self._walker.stdout.readline())
        if not answer["ok"]:
            raise Failed(f"{verb} {arguments}: not possible within {seconds} s")
        return answer["value"]

    def press(self, name: str, role: str | None = None) -> None:
        """Press the control called ``name``."""
        self.ask("press", name, role)

    def reads(self, name: str, text: str) -> None:
        """Wait until the field called ``name`` holds ``text``."""
        self.ask("reads", name, text)

    def expect(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until ``text`` is somewhere on the screen."""
        self.ask("holds", text, seconds=seconds)

    def focus(self, name: str) -> None:
        """Give the keyboard to ``name``."""
        self.ask("focus", name)
        self.ask("focused", name)

    def write(self, name: str, text: str) -> None:
        """Type ``text`` in the place of what the field called ``name`` holds, and wait until it is committed."""
        self.focus(name)
        self.keys("ctrl+a")
        self.type(text)
        self.reads(name, text)
        self.expect("Saved ")

    def keys(self, *keys: str) -> None:
        """Press keys (xdotool names)."""
        self._hand("key", *keys)

    def type(self, text: str) -> None:
        """Type into the focus."""
        self._hand("type", "--delay", "8", text)

    @contextmanager
    def typing(self, text: str, delay: int) -> Iterator[subprocess.Popen[bytes]]:
        """Somebody who types into the focus meanwhile, ``delay`` milliseconds a key."""
        words = ["xdotool", "type", "--delay", str(delay), text]
        with subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL) as hand:
            yield hand

    def click(self, name: str) -> None:
        """Press and let go in the middle of what is called ``name``."""
        x, y, width, height = self.ask("place", name)
        self._hand("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def drag(self, start: Sequence[int], end: Sequence[int]) -> None:
        """Press at ``start``, move to ``end`` in steps, let go."""
        steps = [
            (start[0] + (end[0] - start[0]) * part // 8, start[1] + (end[1] - start[1]) * part // 8)
            for part in range(9)
        ]
        words = ["mousemove", str(steps[0][0]), str(steps[0][1]), "mousedown", "1"]
        for x, y in steps[1:]:
            words += ["mousemove", "--sync", str(x), str(y)]
        self._hand(*words, "mouseup", "1")

    def picture(self, path: Path) -> None:
        """Keep a picture of the screen."""
        subprocess.run(["scrot", "-o", str(path)], env=self.environment, check=True)

    def _hand(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, capture_output=True)
