"""A lane for work that may hang in the network: nobody has to wait for it when the program ends."""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import Any

GRACE = 2.0
"""Seconds in which what is under way may still come to its end."""

Task = tuple[Future[Any], Callable[[], Any]]


class LooseThread(Executor):
    """One thread, in order. Those of ``ThreadPoolExecutor`` keep the process alive until they are done; this one
    does not."""

    def __init__(self, name: str, grace: float = GRACE) -> None:
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._grace = grace
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """See ``Executor``."""
        future: Future[Any] = Future()
        self._tasks.put((future, lambda: fn(*args, **kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """See ``Executor``; what waits is left undone, and what is under way has a while."""
        self._over.set()
        self._tasks.put(None)
        if wait:
            self._thread.join(self._grace)

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            future, run = task
            if self._over.is_set() or not future.set_running_or_notify_cancel():
                future.cancel()
                continue
            try:
                future.set_result(run())
            except BaseException as error:
                future.set_exception(error)
