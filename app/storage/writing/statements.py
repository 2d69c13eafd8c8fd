"""Statements that several parts build. They are built once, at import: typing runs them at every key."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import Insert, dialect, insert
from sqlalchemy.sql.dml import Insert as AnyInsert

MOST_VALUES = 30_000
"""In a statement; SQLite takes 32,766 (``SQLITE_MAX_VARIABLE_NUMBER``)."""
MOST_ROWS = 250


def replacing(table: Table, *keys: str, keep: tuple[str, ...] = ()) -> Insert:
    """INSERT; where ``keys`` exist already, UPDATE of all other columns but those in ``keep``."""
    statement = insert(table)
    names = [column.name for column in table.c if column.name not in (*keys, *keep)]
    return statement.on_conflict_do_update(
        index_elements=list(keys), set_={name: statement.excluded[name] for name in names}
    )


def put_rows(sql: Connection, statement: AnyInsert, rows: Sequence[Mapping[str, Any]]) -> None:
    """Carry out ``statement`` for rows that all have the same columns, hundreds of them in one step of SQLite's.
    Between two steps Python's lock is asked for, which a painting window may hold for a while."""
    if rows:
        parts = _parts(statement, tuple(rows[0]))
        at_once = min(MOST_ROWS, MOST_VALUES // len(parts.names))
        for start in range(0, len(rows), at_once):
            some = rows[start : start + at_once]
            values = ", ".join([parts.row] * len(some))
            sql.exec_driver_sql(f"{parts.head}{values}{parts.tail}", tuple(chain.from_iterable(map(parts.read, some))))


class _Parts(NamedTuple):
    """``row`` is what stands in the statement for a row, between its ``head`` and its ``tail``."""

    head: str
    row: str
    tail: str
    names: tuple[str, ...]

    def read(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values in the order of the statement."""
        return itemgetter(*self.names)(row)


@lru_cache(maxsize=64)
def _parts(statement: AnyInsert, columns: tuple[str, ...]) -> _Parts:
    compiled: Any = statement.compile(dialect=dialect(), column_keys=list(columns))
    row = f"({', '.join('?' * len(columns))})"
    head, tail = str(compiled).split(row)
    return _Parts(head, row, tail, tuple(compiled.positiontup))
