"""The recipients of open workspaces in columns, so that counting doesn't read them each time."""

from collections.abc import Callable, Iterator
from threading import Lock
from weakref import WeakKeyDictionary

from app.domain.columns import Columns
from app.domain.recipient import Recipient
from app.services.ports import Reader


class Crowds:
    """One set of columns a workspace, made when they are first needed and after recipients were written."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Reader, tuple[int, Columns]] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, reader: Reader, check: Callable[[], None] = lambda: None) -> Columns:
        """The recipients as they are now. ``check`` may raise to stop."""
        with self._lock:
            version = reader.people_version()
            known = self._known.get(reader)
            if known is None or known[0] != version:
                known = version, Columns(_checked(reader, check))
                self._known[reader] = known
            return known[1]


def _checked(reader: Reader, check: Callable[[], None]) -> Iterator[Recipient]:
    for recipient in reader.every_recipient():
        check()
        yield recipient
