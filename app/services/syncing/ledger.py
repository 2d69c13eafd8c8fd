"""What one sync, or one choice, writes into the workspace: edits, all in one group of the journal."""

from collections.abc import Iterable, Sequence

from app.domain.edits import Edit, Step, perform
from app.domain.tree import Tree
from app.services.changes import Journaled, Note, enter
from app.services.ports import Transaction


class Ledger:
    """Carries edits out in one transaction. ``settle`` enters them; ``author`` is "" for what others wrote."""

    def __init__(self, transaction: Transaction, note: Note, author: str, at: str) -> None:
        self._transaction = transaction
        self._note = note
        self._author = author
        self._at = at
        self._done: list[Journaled] = []

    def edit(self, key: str, edits: Sequence[Edit]) -> Tree | None:
        """Change a record by its key, and store it; how it is now."""
        before = self._transaction.record(key)
        after, steps = perform(before, edits)
        if steps:
            self._transaction.put(key, after)
            self.add([(key, steps)])
        return after

    def add(self, done: Iterable[tuple[str, Sequence[Step]]]) -> None:
        """Enter what was stored already."""
        self._done += done

    def settle(self) -> bool:
        """Write everything into the journal; whether there was anything."""
        if not any(steps for _, steps in self._done):
            return False
        enter(self._transaction, self._done, self._note, author=self._author, at=self._at)
        self._done = []
        return True
