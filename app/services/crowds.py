"""The recipients of open workspaces in columns, so that counting doesn't read them each time."""

from collections.abc import Callable, Iterator
from threading import Lock
from weakref import WeakKeyDictionary

from app.domain.columns import Columns
from app.domain.recipient import Recipient
from app.services.ports import Reader


class _Kept:
    """The columns of one workspace, the version that they are of, and versions with the same recipients."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.columns: Columns | None = None
        self.version = 0
        self.same: dict[int, int] = {}


class Crowds:
    """One set of columns a workspace, made when they are first needed and after recipients were written."""

    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[Reader, _Kept] = WeakKeyDictionary()

    def of(self, reader: Reader, check: Callable[[], None] = lambda: None) -> Columns:
        """The recipients as they are now. ``check`` may raise to stop. Who asks while they are read waits."""
        kept = self._of(reader)
        with kept.lock:
            version = reader.people_version()
            while kept.version != version and kept.version in kept.same:
                kept.version = kept.same.pop(kept.version)
            if kept.columns is None or kept.version != version:
                kept.columns = Columns(_checked(reader, check))
                kept.version = version
            return kept.columns

    def keep(self, reader: Reader, before: int, after: int) -> None:
        """The version ``after`` differs from ``before`` by other things than recipients. Waits for nobody."""
        if before != after:
            self._of(reader).same[before] = after

    def _of(self, reader: Reader) -> _Kept:
        return self._kept.setdefault(reader, _Kept())


def _checked(reader: Reader, check: Callable[[], None]) -> Iterator[Recipient]:
    for recipient in reader.every_recipient():
        check()
        yield recipient
