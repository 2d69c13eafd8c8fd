"""One worker process, as the pool sees it."""

import multiprocessing
import pickle
from collections.abc import Callable
from time import monotonic
from typing import Any

from app.workers.child import READY, serve

ENDS_WITHIN = 2.0
"""Seconds that a process has to go by itself, once its pipe is closed."""

_SPAWN = multiprocessing.get_context("spawn")


class Worker:
    """A process and the pipe to it. ``place`` is the item in hand, None for none; ``deadline`` is on the monotonic
    clock."""

    def __init__(self) -> None:
        self.pipe, other_end = _SPAWN.Pipe()
        self.ready = False
        self.place: int | None = None
        self.deadline = float("inf")
        self._process = _SPAWN.Process(target=serve, args=(other_end,), daemon=True, name="galley-worker")
        try:
            self._process.start()
        except BaseException:
            self.pipe.close()
            raise
        finally:
            other_end.close()

    @property
    def is_free(self) -> bool:
        """Whether it waits for work."""
        return self.ready and self.place is None

    def take(self, function: Callable[[Any], Any], place: int, item: Any, seconds: float) -> None:
        """Begin with an item. Raises what pickling raises, and ``OSError`` where the process is gone."""
        call = pickle.dumps((function, item))
        self.pipe.send_bytes(call)
        self.place, self.deadline = place, monotonic() + seconds

    def answer(self) -> tuple[int, Any] | None:
        """The place and the result (or the exception) of the item in hand; None: the process is ready now. Raises
        ``EOFError`` or ``OSError`` where it is gone."""
        data = self.pipe.recv_bytes()
        place, self.place, self.deadline = self.place, None, float("inf")
        if place is None:
            self.ready = data == READY
            return None
        try:
            return place, pickle.loads(data)
        except Exception as error:
            return place, error

    def end(self) -> None:
        """Let it go; one that is at work is killed."""
        busy = not self.is_free
        self.pipe.close()
        if busy:
            self._process.kill()
        self._process.join(ENDS_WITHIN)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()
