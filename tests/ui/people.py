"""A workspace in memory with recipients in it, opened as the window opens one, and a host that remembers."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.bootstrap import Services
from app.domain.recipient import Attribute, Event, Recipient
from app.ui.actions import Actions
from app.ui.context import OpenWorkspace
from app.ui.jobs import ManualJobs
from app.ui.theme.theme import Theme
from app.ui.viewmodels.watch import Watch
from tests.fakes import FakeWorkspace
from tests.ui.fakes import CheckoutResources, MadeUpChoices, MemorySettings, StillClock

ATTRIBUTES = (
    Attribute(name="Given", role="first_name", filled=3),
    Attribute(name="Family", role="last_name", filled=2),
    Attribute(name="City", role="city", filled=2, samples=("Kyiv", "Ulm")),
    Attribute(name="Points", kind="number", filled=1),
    Attribute(name="Topics", kind="list", role="subscriptions", filled=1),
)
PEOPLE = (
    Recipient(identity="ann@example.com", attributes={"Given": "Ann", "Family": "Kit", "City": "Kyiv", "Points": 7}),
    Recipient(identity="bob@example.com", attributes={"Given": "Bob", "Topics": ["News", "Offers"]}, kept=True),
    Recipient(
        identity="cem@example.com",
        attributes={"Given": "Cem", "Family": "<b>Ay</b>", "City": "Ulm"},
        events=(Event(name="Charged", at="2026-03-11T08:00:00Z", properties={"price": 120}), Event(name="Left")),
    ),
)


def person(number: int, **attributes: Any) -> Recipient:
    """Recipient ``number``, in the order of the numbers."""
    return Recipient(identity=f"p{number:06}@example.com", attributes=attributes)


class RecordingHost:
    """The window, as far as pages see it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self.theme = theme
        self.commands = Actions(window)
        self.told: list[str] = []
        self.warned: list[str] = []
        self.errors: list[Exception] = []
        self.pages: list[str] = []
        self.back: Callable[[], None] | None = None

    def tell(self, text: str, undo: Callable[[], None] | None = None, action: str = "") -> None:
        self.told.append(text)
        self.back = undo

    def warn(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        self.warned.append(text)

    def trouble(self, error: Exception) -> None:
        self.errors.append(error)

    def open_campaign(self, campaign: str) -> None:
        self.pages.append(campaign)

    def open_team_history(self, campaign: str) -> None:
        raise AssertionError("nobody asks for that here")

    def open_history(self, campaign: str) -> None:
        self.pages.append(campaign)

    def open_field(self, campaign: str, path: str) -> None:
        self.pages.append(f"{campaign} {path}")

    def show_page(self, page: str) -> None:
        self.pages.append(page)

    def show_group(self, by: str, key: str, days: Any = None) -> None:
        self.pages.append(f"{by}: {key}" + (f", {days.start} to {days.end}" if days else ""))

    def show_label(self, label: str) -> None:
        self.pages.append(f"label {label}")


class PeopleBench:
    """What the recipients page stands on. ``settle`` lets everything that waits be done."""

    def __init__(self, people: Iterable[Recipient] = PEOPLE, *, read_only: bool = False) -> None:
        self.workspace = FakeWorkspace()
        self.put(people)
        self.workspace.read_only = read_only
        self.jobs = ManualJobs()
        self.troubles: list[Exception] = []
        self.jobs.trouble.connect(self.troubles.append)
        self.settings = MemorySettings()
        self.services = Services(
            author="Olena", clock=StillClock(), resources=CheckoutResources(), settings=self.settings
        )
        self.opened = OpenWorkspace(
            services=self.services,
            workspace=self.workspace,
            commands=None,
            choices=MadeUpChoices(),
            jobs=self.jobs,
            watch=Watch(self.workspace, self.jobs),
        )

    def put(self, people: Iterable[Recipient], attributes: Iterable[Attribute] = ATTRIBUTES) -> None:
        """Have these besides those that there are."""
        with self.workspace.transaction() as transaction:
            transaction.put_recipients(people)
            transaction.put_attributes(tuple(attributes), ("Charged", "Left"))

    @property
    def identities(self) -> list[str]:
        return sorted(self.workspace.crowd.recipients)

    @property
    def kept(self) -> list[str]:
        return [each.identity for each in self.workspace.crowd.recipients.values() if each.kept]

    def attribute(self, name: str) -> Attribute:
        return next(each for each in self.workspace.crowd.attributes if each.name == name)

    def values(self, name: str) -> list[Any]:
        return [self.workspace.crowd.recipients[identity].attributes.get(name) for identity in self.identities]

    def settle(self) -> None:
        self.jobs.run_all()
