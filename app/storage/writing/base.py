"""How the parts of a transaction write."""

from sqlalchemy import Connection

from app.storage.readied import Made
from app.storage.reading.base import Querying


class Writing(Querying):
    """A transaction in progress."""

    sql: Connection
    arrived: dict[str, Made]
    """What was made of the campaigns that are new in this transaction, by id."""
