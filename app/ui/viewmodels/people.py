"""What is done to recipients and attributes: each told when it is stored, with its way back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.recipient import Attribute, AttributeKind, Recipient, Role
from app.services.people.aside import Aside
from app.services.people.changing import Removed
from app.services.people.recipients import Recipients
from app.ui.jobs import Runner
from app.ui.viewmodels.importing import ImportModel

T = TypeVar("T")


class Done(Struct, frozen=True, kw_only=True):
    """What was done, to how many; ``recipients`` are those that were named, ``attribute`` the one that was changed.
    ``refused`` values were left as they were. ``back`` takes it back."""

    command: str
    count: int = 0
    recipients: tuple[Recipient, ...] = ()
    attribute: str = ""
    refused: int = 0
    back: Callable[[], None] | None = None


class PeopleDesk(QObject):
    """Carries commands out on the database lane."""

    done = Signal(object)
    changed = Signal()
    """Recipients or attributes were written."""

    def __init__(self, people: Recipients, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._jobs = jobs

    def importing(self, path: Path) -> ImportModel:
        """The import of a file, not begun yet."""
        return ImportModel(self._people, path, self._jobs)

    def keep(self, recipients: Sequence[Recipient], on: bool) -> None:
        """Make them test recipients, or no longer; those that are so already are left alone."""
        some = [each for each in recipients if each.kept != on]
        if some:
            done = Done(
                command="keep" if on else "let go",
                count=len(some),
                recipients=tuple(some),
                back=self._way_back(lambda: self._keep(some, not on)),
            )
            self._run(lambda: self._keep(some, on), lambda _: done)

    def remove(self, recipients: Sequence[Recipient]) -> None:
        """Remove these."""
        if recipients:
            self._remove([each.identity for each in recipients], tuple(recipients))

    def remove_all(self) -> None:
        """Remove everybody."""
        self._remove(None, ())

    def add_samples(self) -> None:
        """Add the sample recipients."""
        back = self._way_back(lambda: self._people.remove(None))
        self._run(self._people.add_samples, lambda count: Done(command="samples", count=count, back=back))

    def set_role(self, attribute: Attribute, role: Role | None, before: Sequence[Attribute]) -> None:
        """Say which part an attribute plays. ``before``: all attributes as they are now."""
        players: list[tuple[str, Role | None]] = [
            (each.name, each.role) for each in before if each.role in (role, attribute.role) and each.role
        ]

        def back() -> None:
            self._people.set_role(attribute.name, None)
            for name, played in players:
                self._people.set_role(name, played)

        done = Done(command="role", attribute=attribute.name, back=self._way_back(back))
        self._run(lambda: self._people.set_role(attribute.name, role), lambda _: done)

    def set_kind(self, attribute: Attribute, kind: AttributeKind) -> None:
        """Say what an attribute's values are, and convert them."""

        def work() -> tuple[Aside, int]:
            aside = self._people.put_aside(attribute)
            return aside, self._people.set_kind(attribute.name, kind)

        def told(outcome: tuple[Aside, int]) -> Done:
            aside, refused = outcome
            back = self._way_back(lambda: self._people.put_back(aside))
            return Done(command="kind", attribute=attribute.name, refused=refused, back=back)

        self._run(work, told)

    def _remove(self, identities: Sequence[str] | None, recipients: tuple[Recipient, ...]) -> None:
        def back_from(removed: Removed) -> Done:
            restore = self._way_back(lambda: self._people.restore(removed))
            return Done(command="remove", count=removed.count, recipients=recipients, back=restore)

        self._run(lambda: self._people.remove(identities), back_from)

    def _keep(self, recipients: Sequence[Recipient], on: bool) -> None:
        for recipient in recipients:
            self._people.keep(recipient.identity, on)

    def _run(self, work: Callable[[], T], told: Callable[[T], Done]) -> None:
        def on_done(value: T) -> None:
            self.changed.emit()
            self.done.emit(told(value))

        self._jobs.run("database", lambda _: work(), on_done)

    def _way_back(self, work: Callable[[], object]) -> Callable[[], None]:
        def go_back() -> None:
            self._jobs.run("database", lambda _: work(), lambda _: self.changed.emit())

        return go_back
