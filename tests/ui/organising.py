"""A workspace in memory with labels, inbox tabs and subscriptions, opened as the window opens one."""

from collections.abc import Sequence

from msgspec.structs import replace

from app.bootstrap import Services
from app.domain.recipient import Attribute, Recipient
from app.services.ports import CATEGORIES, LABELS
from app.ui.context import OpenWorkspace
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.watch import Watch
from app.ui.views.organise.panel import undoing
from app.ui.wiring import ServiceCommands
from tests.fakes import FakeWorkspace
from tests.made import campaign
from tests.ui.fakes import CheckoutResources, MadeUpChoices, MemorySettings, StillClock


class OrganiseBench:
    """``settle`` lets everything that waits be done. Another process is a second way to the same file."""

    def __init__(self, *, read_only: bool = False) -> None:
        self.workspace = FakeWorkspace()
        self.workspace.read_only = read_only
        self.jobs = ManualJobs()
        self.troubles: list[Exception] = []
        self.jobs.trouble.connect(self.troubles.append)
        self.services = Services(
            author="Olena", clock=StillClock(), resources=CheckoutResources(), settings=MemorySettings()
        )
        self.opened = OpenWorkspace(
            services=self.services,
            workspace=self.workspace,
            commands=ServiceCommands(self.services, self.workspace),
            choices=MadeUpChoices(),
            jobs=self.jobs,
            watch=Watch(self.workspace, self.jobs),
        )
        self.labels = self.services.labels(self.workspace)
        self.subscriptions = self.services.subscriptions(self.workspace)
        self.tabs = self.services.inbox_tabs(self.workspace)
        self.undo = undoing(self.opened)
        self._made = 0

    def campaign(self, labels: Sequence[str] = (), tabs: Sequence[str] = (), subscriptions: Sequence[str] = ()) -> str:
        """A campaign with labels and subscriptions, by their names, and inbox tabs; its id."""
        self._made += 1
        plain = campaign(self._made)
        made = replace(
            plain,
            labels=tuple(map(self.labels.create, labels)),
            categories=tuple(map(self.subscriptions.create, subscriptions)),
            message=replace(plain.message, inbox_tags=tuple(tabs)),
        )
        self.services.editing(self.workspace).create([made])
        return made.id

    def subscribers(self, name: str, count: int) -> None:
        """So many recipients who subscribe to ``name``."""
        with self.workspace.transaction() as transaction:
            transaction.put_recipients(
                Recipient(identity=f"{name} {number}", attributes={"Subs": [name]}) for number in range(count)
            )
            transaction.put_attributes((Attribute(name="Subs", kind="list", role="subscriptions"),), ())

    @property
    def label_names(self) -> list[str]:
        return [each.name for each in self.workspace.labels()]

    @property
    def subscription_names(self) -> list[str]:
        return [each.name for each in self.workspace.categories()]

    def label_id(self, name: str) -> str:
        return self.workspace.named(LABELS, name) or ""

    def subscription_id(self, name: str) -> str:
        return self.workspace.named(CATEGORIES, name) or ""

    def labelled(self, id: str) -> list[str]:
        """The names of a campaign's labels."""
        names = {each.id: each.name for each in self.workspace.labels()}
        stored = self.workspace.get(id)
        assert stored is not None
        return [names[each] for each in self.workspace.survivors(LABELS, stored.campaign.labels)]

    def tabbed(self, id: str) -> list[str]:
        """A campaign's inbox tabs."""
        stored = self.workspace.get(id)
        assert stored is not None
        return list(stored.campaign.message.inbox_tags)

    def settle(self) -> None:
        self.jobs.run_all()

    def elsewhere(self) -> None:
        """Another process has written: the window notices, and reads."""
        self.opened.watch.changed.emit()
        self.settle()
