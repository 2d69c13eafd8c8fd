"""What is done alike to labels and to subscriptions: a new one, another name, another property."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.services.filing import Filed, Progress
from app.services.ports import NameKind, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.organise.desk import Desk, Done, Twin


class Called(Protocol):
    """Something with a name."""

    @property
    def name(self) -> str:
        """The name."""
        ...


class Names(Protocol):
    """The service behind it. All are called by their ids."""

    def create(self, name: str) -> str:
        """A new one; its id."""
        ...

    def rename(self, id: str, name: str, /) -> Filed:
        """Another name."""
        ...

    def find(self, id: str, /) -> Called:
        """The one with that id."""
        ...

    def touched(self, id: str, /) -> int:
        """How many campaigns have it."""
        ...


class NameDesk(Desk):
    """``made`` carries the id of a new one, or of the one that had the name already, and whether it is new."""

    made = Signal(str, bool)

    def __init__(
        self,
        kind: NameKind,
        workspace: Workspace,
        names: Names,
        jobs: Runner,
        undo: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, undo, parent)
        self._kind: NameKind = kind
        self._workspace = workspace
        self._names = names

    def create(self, name: str) -> None:
        """A new one, where none has that name."""

        def work(progress: Progress) -> tuple[str, bool]:
            there = self._workspace.named(self._kind, name)
            return (there, False) if there else (self._names.create(name), True)

        self.write("", work, lambda outcome: self.made.emit(*outcome))

    def rename_from(self, key: str, old: str, name: str) -> None:
        """Another name than ``old``, unless another one has it: then that is told."""

        def work(progress: Progress) -> Filed | Twin:
            there = self._workspace.named(self._kind, name)
            if there is None or there == key:
                return self._names.rename(key, name)
            known = self._names.find(there)
            return Twin(key=key, other=there, name=known.name, campaigns=self._names.touched(key))

        self.write(key, work, lambda value: self._on_renamed(old, name, value))

    def change(self, key: str, name: str, command: str, work: Callable[[], Filed]) -> None:
        """Carry out ``work`` on the one that is called ``name``."""
        done = Done(command=command, name=name)
        self.write(key, lambda _: work(), lambda filed: self.tell(done, filed))

    def _on_renamed(self, old: str, name: str, value: Filed | Twin) -> None:
        if isinstance(value, Twin):
            self.twin.emit(value)
        else:
            self.tell(Done(command="rename", name=old, other=name), value)
