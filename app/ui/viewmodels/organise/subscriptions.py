"""The subscriptions of a workspace on the page: in their order, with campaigns and subscribers."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.services.filing import Filed, Progress
from app.services.organising.subscriptions import InUse, Subscription, Subscriptions
from app.services.ports import CATEGORIES, Workspace
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.organise.desk import Done
from app.ui.viewmodels.organise.lines import Line
from app.ui.viewmodels.organise.name_desk import NameDesk
from app.ui.viewmodels.organise.reading import Reading


class SubscriptionsModel(Reading[list[Subscription]]):
    """``shown`` are all of them, in their order; subscribers are counted after them, beside the list."""

    counted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        subscriptions: Subscriptions,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workspace, jobs, parent)
        self._subscriptions = subscriptions
        self._counting = counting = list[Job]()
        self.every: list[Subscription] = []
        self.subscribers: dict[str, int] = {}
        self.shown: list[Line] = []
        self.destroyed.connect(lambda: [job.cancel() for job in counting])

    def read(self, context: JobContext) -> list[Subscription]:
        return self._subscriptions.subscriptions()

    def take(self, value: list[Subscription]) -> None:
        self.every = value
        self._derive()
        key = f"subscribers {id(self)}"
        job = self._jobs.run("pictures", self._count, self._on_counted, lambda _: None, key=key)
        self._counting[:] = [job]

    def subscription(self, key: str) -> Subscription | None:
        """The one with that id."""
        return next((each for each in self.every if each.id == key), None)

    def before(self, key: str, steps: int) -> tuple[bool, str | None]:
        """Whether it can go ``steps`` (±1) along, and behind which one it then stands; None: it is the first."""
        keys = [each.id for each in self.every]
        place = keys.index(key) + steps
        if not 0 <= place < len(keys):
            return False, None
        others = [each for each in keys if each != key]
        return True, others[place - 1] if place else None

    def _count(self, context: JobContext) -> dict[str, int]:
        return self._subscriptions.subscribers(context.check)

    def _on_counted(self, subscribers: dict[str, int]) -> None:
        self.subscribers = subscribers
        self._derive()
        self.counted.emit()

    def _derive(self) -> None:
        self.shown = [replace(_line(each), subscribers=self.subscribers.get(each.id)) for each in self.every]


def _line(each: Subscription) -> Line:
    return Line(
        key=each.id,
        name=each.name,
        about=each.description,
        campaigns=each.campaigns,
        archived=each.archived,
        touched=each.campaigns + each.archived + each.binned,
    )


class SubscriptionDesk(NameDesk):
    """Carries out what is done to subscriptions; a new one is the last. ``in_use`` carries the one that can't go
    without something in its place, and how many campaigns have it."""

    in_use = Signal(object, int)

    def __init__(
        self,
        workspace: Workspace,
        subscriptions: Subscriptions,
        jobs: Runner,
        undo: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CATEGORIES, workspace, subscriptions, jobs, undo, parent)
        self._subscriptions = subscriptions

    def rename(self, one: Subscription, name: str) -> None:
        """Another name, unless another one has it: then that is told."""
        self.rename_from(one.id, one.name, name)

    def describe(self, one: Subscription, text: str) -> None:
        """What readers agree to."""
        self.change(one.id, one.name, "describe", lambda: self._subscriptions.describe(one.id, text))

    def translate(self, one: Subscription, language: str, name: str) -> None:
        """The name in a language; "" takes it away."""
        self.change(one.id, one.name, "translate", lambda: self._subscriptions.translate(one.id, language, name))

    def subscribe(self, one: Subscription, on: bool) -> None:
        """Whether who never said anything gets it."""
        self.change(one.id, one.name, "subscribe", lambda: self._subscriptions.subscribe(one.id, on))

    def move(self, one: Subscription, after: str | None) -> None:
        """Put it behind another one, or (None) first."""
        self.change(one.id, one.name, "move", lambda: self._subscriptions.move(one.id, after))

    def delete(self, one: Subscription) -> None:
        """Take it away, unless campaigns have it: then that is told."""

        def work(progress: Progress) -> Filed | InUse:
            try:
                return self._subscriptions.delete(one.id, progress=progress)
            except InUse as refusal:
                return refusal

        self.write(one.id, work, lambda value: self._on_deleted(one, value))

    def replace_by(self, one: Subscription, other: str, name: str) -> None:
        """Campaigns get ``other``, called ``name``, in its place."""
        done = Done(command="replace", name=one.name, other=name)
        self.write(
            one.id,
            lambda tell: self._subscriptions.delete(one.id, other, tell),
            lambda filed: self.tell(done, filed),
        )

    def _on_deleted(self, one: Subscription, value: Filed | InUse) -> None:
        if isinstance(value, InUse):
            self.in_use.emit(one, value.campaigns)
        else:
            self.tell(Done(command="delete", name=one.name), value)


def others(every: Sequence[Subscription], key: str) -> list[Subscription]:
    """All but one."""
    return [each for each in every if each.id != key]
