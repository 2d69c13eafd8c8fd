"""A campaign with a past, for the tests of its history."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QTimer

from app.bootstrap import Services
from app.domain.campaign import Campaign, to_tree
from app.services.ports import Version, VersionKind
from app.services.syncing.who import Compare, TeamChange, changes
from app.services.syncing.wire import campaign_out
from app.services.versions.automatic import Automatic
from app.services.versions.versions import Versions
from app.sync.merge.places import with_value
from app.sync.values import Event
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.history.history import HistoryModel
from app.ui.viewmodels.history.history import Past as PastServices
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.watch import Watch
from tests.fake_people import FakePersonaliser
from tests.fakes_measure import FakeMeasure
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import Staged

TITLE = "message/slides/a/title/text"
BODY = "message/slides/a/body/text"


class Team:
    """The log of the team's store, newest first; ``trouble`` is raised instead. ``asked`` counts."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.trouble: Exception | None = None
        self.asked = 0

    def wrote(self, campaign: Campaign, user: str, title: str | None = None) -> None:
        """Somebody sent a campaign, with another title; or (None) deleted it."""
        at = f"2026-03-01T09:00:{len(self.events):02}.000000Z"
        document = campaign_out(to_tree(campaign))
        data = None if title is None else with_value(document, TITLE, title)
        self.events.insert(0, Event(at=at, user=user, data=data))

    def read(self, campaign: str, compare: Compare) -> tuple[TeamChange, ...]:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return changes(campaign, self.events, compare)


@dataclass
class Past:
    """The editor's campaign, who writes on it, and the history over it. ``told`` gathers what the history says, each
    with the way back."""

    staged: Staged
    opened: OpenWorkspace
    service: Versions
    model: HistoryModel
    team: "Team"
    told: list[tuple[str, Any]] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)

    @property
    def campaign(self) -> str:
        return self.staged.editor.campaign.id

    def write(self, path: str, value: Any, after: timedelta = timedelta(minutes=5)) -> None:
        """Change a field in the editor, a while later, and commit it."""
        self.staged.clock.at += after
        self.staged.editor.set(path, value)
        self.staged.editor.flush()
        self.run()

    def keep(self, kind: VersionKind) -> Version:
        """An automatic version of what is stored."""
        self.staged.clock.at += timedelta(minutes=1)
        stored = self.staged.workspace.get(self.campaign)
        assert stored is not None
        automatic = Automatic(self.staged.workspace, self.staged.clock, "bob")
        (version,) = automatic.keep([stored.campaign], kind)
        return version

    def name(self, name: str) -> Version:
        """A version with a name of what is stored."""
        self.staged.clock.at += timedelta(minutes=1)
        return self.service.name(self.campaign, name)

    def run(self) -> None:
        self.staged.jobs.run_all()

    def start(self) -> None:
        """Open the history, and read it."""
        self.model.start()
        self.run()

    def title(self) -> str:
        """Of the campaign as the editor shows it."""
        return self.staged.editor.value(TITLE)

    def names(self) -> Sequence[str]:
        return [version.name for version in self.service.list(self.campaign)]


def past(staged: Staged) -> Past:
    """Over a stage's editor."""
    services = Services(
        author="ann",
        personaliser=FakePersonaliser(),
        measure=FakeMeasure(),
        resources=CheckoutResources(),
        clock=staged.clock,
    )
    watch = Watch(staged.workspace, staged.jobs, staged.editor)
    opened = OpenWorkspace(
        services=services,
        workspace=staged.workspace,
        commands=SimpleNamespace(),
        choices=SimpleNamespace(),
        jobs=staged.jobs,
        watch=watch,
    )
    looks = Looks(staged.model, services.previewing(staged.workspace), staged.clock, staged.editor)
    kept = services.versions(staged.workspace)
    team = Team()
    services_of_past = PastServices(
        versions=kept, editing=services.editing(staged.workspace), clock=staged.clock, team=team.read
    )
    model = HistoryModel(staged.editor, looks, services_of_past, staged.jobs, staged.editor)
    made = Past(staged, opened, kept, model, team)
    model.told.connect(lambda text, back: made.told.append((text, back)))
    model.failed.connect(made.failed.append)
    return made


def at_rest(timer: QTimer) -> None:
    """The time is over that a timer waits for."""
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()
