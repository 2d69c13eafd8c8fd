"""Reading page by page comes to an end, whatever a damaged index says."""

from typing import TypeVar

from app.storage.failures import damaged
from app.storage.reading.base import Querying

Key = TypeVar("Key", str, int)


def further(workspace: Querying, last: Key, key: Key) -> Key:
    """The key of the page's last row, which lies behind the one of the page before. Raises ``UserError``."""
    if key <= last:
        raise damaged(workspace.path, "Its rows are out of order")
    return key
