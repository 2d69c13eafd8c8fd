"""Names for copies."""

import itertools
from collections.abc import Iterator

from app.services.ports import Reader


class CopyNames:
    """Finds names that no campaign goes by, each once: an exact name should find one campaign."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._numbers: dict[str, Iterator[int]] = {}

    def free(self, name: str) -> str:
        """``Spring (2)`` for a copy of ``Spring``, ``Spring (3)`` for the next."""
        numbers = self._numbers.setdefault(name, itertools.count(2))
        names = (f"{name} ({number})" for number in numbers)
        return next(name for name in names if not self._reader.resolve(name))
