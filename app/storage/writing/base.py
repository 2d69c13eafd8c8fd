"""How the parts of a transaction write."""

from sqlalchemy import Connection

from app.storage.reading.base import Querying


class Writing(Querying):
    """A transaction in progress."""

    sql: Connection
