"""Whom the preview is for. Recipients are read off the interface thread; the neighbours are there before one asks."""

import random
from collections.abc import Callable, Sequence
from typing import Any, Literal, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.domain.recipient import People, Recipient
from app.services.personalising import SAMPLE_DATA
from app.services.ports import RecipientQuery, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.neighbours import Neighbours

PREVIEW_AS = "preview_as"
"""The workspace's setting with the identity that was looked at last: it stays in the workspace, as recipients do."""
FOUND, KEPT = 8, 20
"""How many a search, and the list of test recipients, show at most."""
REMEMBER_AFTER = 500
"""Milliseconds at rest after which a choice is remembered."""
SEEDS = 1 << 32

Special = Literal["longest_name", "most_missing", "random"]


class Finder(Protocol):
    """Finds recipients who are the one in some respect, on whatever thread asks."""

    def longest_name(self) -> Recipient | None:
        """The one with the longest name."""
        ...

    def most_missing(self, attributes: Sequence[str]) -> Recipient | None:
        """The one who lacks the most of these attributes."""
        ...

    def random(self, seed: int) -> Recipient | None:
        """One by chance."""
        ...


class PeopleDesk(Protocol):
    """What is done with recipients, on whatever thread asks."""

    @property
    def find(self) -> Finder:
        """The one to look at next."""
        ...

    def add_samples(self) -> int:
        """Put the sample recipients in. Raises ``UserError``."""
        ...


class Known(Struct, frozen=True, kw_only=True):
    """What the workspace says, at one ``version`` of its recipients. ``kept`` are test recipients."""

    version: int
    people: People
    sample_data: Any
    recipient: Recipient | None
    kept: tuple[Recipient, ...]


def read_known(workspace: Workspace, identity: str | None) -> Known:
    """Everything at once, ``identity``'s recipient included. For the database lane."""
    return Known(
        version=workspace.people_version(),
        people=workspace.people(),
        sample_data=workspace.setting(SAMPLE_DATA),
        recipient=workspace.recipient(identity) if identity else None,
        kept=tuple(workspace.recipients(RecipientQuery(kept=True, limit=KEPT))),
    )


def read_last(workspace: Workspace) -> Known:
    """Like ``read_known``, with the recipient who was looked at last."""
    last = workspace.setting(PREVIEW_AS)
    return read_known(workspace, last if isinstance(last, str) else None)


class PersonModel(QObject):
    """The recipient in hand; None is nobody, of whom nothing is known. ``uses`` says which attributes the message
    reads."""

    changed = Signal()
    """``recipient``, or what is known of all, differs."""
    stepped = Signal()
    """``can_step`` may answer otherwise."""
    found = Signal(str, object)
    """The text that was searched for, and the recipients."""
    told = Signal(str)
    """A sentence for the person, shown for a while."""

    def __init__(
        self, workspace: Workspace, desk: PeopleDesk, jobs: Runner, known: Known, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._jobs = Errands(self, jobs)
        self._known = known
        self.uses: Callable[[], Sequence[str]] = tuple
        self.recipient = known.recipient
        self._around = Neighbours(workspace, jobs, self)
        self._around.arrived.connect(self.stepped)
        self._around.reached.connect(self.choose)
        self._remember = QTimer(self, singleShot=True, interval=REMEMBER_AFTER)
        self._remember.timeout.connect(self.remember)
        self._around.stand_at(self.recipient)

    @property
    def people(self) -> People:
        """What is known of all recipients."""
        return self._known.people

    @property
    def sample_data(self) -> Any:
        """What templates read besides profiles."""
        return self._known.sample_data

    @property
    def kept(self) -> Sequence[Recipient]:
        """The test recipients, the first few."""
        return self._known.kept

    def choose(self, recipient: Recipient | None) -> None:
        """Take somebody in hand."""
        if recipient != self.recipient:
            self.recipient = recipient
            self._around.stand_at(recipient)
            self._remember.start()
            self.changed.emit()
            self.stepped.emit()

    def show(self, identity: str) -> None:
        """Take the recipient with that identity in hand."""
        workspace = self._workspace
        self._ask(lambda: workspace.recipient(identity), self.tr("This recipient is not in the workspace any more."))

    def can_step(self, by: int) -> bool:
        """Whether somebody stands on that side; before the first recipient stands nobody."""
        return self._around.can_step(by)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous one (-1)."""
        self._around.step(by)

    def find(self, special: Special) -> None:
        """Take in hand who is the one in some respect."""
        find, uses = self._desk.find, tuple(self.uses()) or tuple(each.name for each in self.people.attributes)
        seed = random.randrange(SEEDS)
        ways: dict[Special, tuple[Callable[[], Recipient | None], str]] = {
            "longest_name": (find.longest_name, self.tr("Nobody has a name.")),
            "most_missing": (lambda: find.most_missing(uses), self.tr("Nobody lacks anything that the message uses.")),
            "random": (lambda: find.random(seed), self.tr("There are no recipients yet.")),
        }
        self._ask(*ways[special])

    def add_samples(self) -> None:
        """Put the sample recipients in, and take the first one in hand."""
        desk, workspace = self._desk, self._workspace

        def add() -> Recipient | None:
            desk.add_samples()
            return next(iter(workspace.recipients(RecipientQuery(limit=1))), None)

        self._ask(add, self.tr("There are no recipients yet."))
        self.refresh()

    def search(self, text: str) -> None:
        """Look for recipients; ``found`` tells. A later search takes the place of one under way."""
        workspace, query = self._workspace, RecipientQuery(search=text.strip(), limit=FOUND)
        self._jobs.run(
            "database",
            lambda _: workspace.recipients(query),
            lambda people: self.found.emit(text, people),
            lambda _: self.found.emit(text, []),
            key="preview-search",
        )

    def refresh(self) -> None:
        """Somebody may have written recipients: read them again if so."""
        workspace, known, identity = self._workspace, self._known, self.recipient and self.recipient.identity

        def look() -> Known:
            unchanged = workspace.people_version() == known.version
            return known if unchanged else read_known(workspace, identity)

        self._jobs.run(
            "database",
            lambda _: look(),
            lambda found: self._learn(found, identity),
            lambda _: None,
            key="preview-people",
        )

    def remember(self) -> None:
        """Keep who is in hand for the next time; where that can't be written, nothing is lost."""
        self._remember.stop()
        workspace, identity = self._workspace, self.recipient and self.recipient.identity
        if workspace.read_only:
            return

        def write() -> None:
            with workspace.transaction() as transaction:
                transaction.set_setting(PREVIEW_AS, identity)

        self._jobs.run("database", lambda _: write(), failed=lambda _: None, key="preview-remember")

    def _ask(self, find: Callable[[], Recipient | None], nobody: str) -> None:
        def take(recipient: Recipient | None) -> None:
            if recipient is None:
                self.told.emit(nobody)
            else:
                self.choose(recipient)

        self._jobs.run("database", lambda _: find(), take, self._on_failed, key="preview-as")

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(error.sentence() if isinstance(error, UserError) else str(error))

    def _learn(self, known: Known, identity: str | None) -> None:
        if known is self._known:
            return
        self._known = known
        if identity == (self.recipient and self.recipient.identity):
            self.recipient = known.recipient
        self._around.forget()
        self._around.stand_at(self.recipient)
        self.changed.emit()
        self.stepped.emit()
