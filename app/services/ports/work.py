"""Work for other processes: what may be killed, or uses both cores."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol


class Workers(Protocol):
    """A pool of processes. ``function`` is importable by name; what goes in and comes out can be pickled."""

    def map(
        self,
        function: Callable[[Any], Any],
        items: Sequence[Any],
        *,
        seconds: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[tuple[int, Any]]:
        """The results with their places, as they come. Ends early once ``cancelled`` says so. An item that takes longer
        than ``seconds`` is killed and given as ``TimeoutError``; one that raised, as its exception."""
        ...

    def close(self) -> None:
        """End the processes."""
        ...
