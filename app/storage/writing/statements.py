"""Statements that several parts build. They are built once, at import: typing runs them at every key."""

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import Insert, insert


def replacing(table: Table, *keys: str, keep: tuple[str, ...] = ()) -> Insert:
    """INSERT; where ``keys`` exist already, UPDATE of all other columns but those in ``keep``."""
    statement = insert(table)
    names = [column.name for column in table.c if column.name not in (*keys, *keep)]
    return statement.on_conflict_do_update(
        index_elements=list(keys), set_={name: statement.excluded[name] for name in names}
    )
