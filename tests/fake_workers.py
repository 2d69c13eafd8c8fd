"""``ports.Workers`` without processes: one item after the other, on the thread that asks."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any


class FakeWorkers:
    """What goes in and comes out is pickled, as if it went to another process. ``lost`` are places whose item takes
    too long."""

    def __init__(self, lost: Sequence[int] = ()) -> None:
        self.lost = lost
        self.closed = False
        self.mapped = 0

    def map(
        self,
        function: Callable[[Any], Any],
        items: Sequence[Any],
        *,
        seconds: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[tuple[int, Any]]:
        if self.closed:
            raise ChildProcessError("the processes have ended")
        self.mapped += 1
        for place in reversed(range(len(items))):
            if cancelled():
                return
            yield place, TimeoutError("too long") if place in self.lost else _called(function, items[place])

    def close(self) -> None:
        self.closed = True


def _called(function: Callable[[Any], Any], item: Any) -> Any:
    try:
        return pickle.loads(pickle.dumps(function(pickle.loads(pickle.dumps(item)))))
    except Exception as error:
        return error
