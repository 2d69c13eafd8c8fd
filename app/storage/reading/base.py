"""How the parts of the reader ask the database."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.storage.failures import read_from

Row = tuple[Any, ...]


class Querying:
    """A workspace file, and the connection to ask it through."""

    path: Path

    def connection(self) -> sqlite3.Connection:
        """The connection of the calling thread."""
        raise NotImplementedError

    def query(self, sql: str, *values: Any) -> list[Row]:
        """Every row of the answer. Raises ``UserError`` where the file can't be read."""
        with read_from(self.path):
            return self.connection().execute(sql, values).fetchall()

    def stream(self, sql: str, *values: Any) -> Iterator[Row]:
        """The rows of the answer one by one, as the database finds them. Raises ``UserError``."""
        with read_from(self.path):
            yield from self.connection().execute(sql, values)

    def first(self, sql: str, *values: Any) -> Row | None:
        """The first row of the answer."""
        return next(iter(self.query(sql, *values)), None)


def marks(values: Sequence[Any]) -> str:
    """As many placeholders as there are values."""
    return ", ".join("?" * len(values))
