"""How far a long step is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""How many are done, of how many. May raise: then nothing is changed at all."""


def quiet(done: int, total: int) -> None:
    """Nobody listens."""
