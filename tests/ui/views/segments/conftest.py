"""A workspace with recipients and segments, opened."""

import pytest

from app.domain.recipient import Attribute, Event
from app.domain.segments import Compare, Did, Every, Segment
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.watch import Watch
from tests.fakes import FakeFile, FakeWorkspace
from tests.people import crowd, person
from tests.ui import fakes

CITY = Attribute(name="City", samples=("Kyiv", "Oslo"))
AGE = Attribute(name="Age", kind="number", samples=("30", "12"))
JOINED = Attribute(name="Joined", kind="date", samples=("2020-05-01",))
PREMIUM = Attribute(name="Premium", kind="switch", samples=("yes",))
EMPTY = Attribute(name="Empty")
ATTRIBUTES = (CITY, AGE, JOINED, PREMIUM, EMPTY)
PEOPLE = (
    person("ann", Event(name="Bought", at="2026-02-01T10:00:00Z", properties={"amount": 150}), City="Kyiv", Age=30),
    person("bob", City="Kyiv", Age=12),
    person("cy", City="Oslo", Age=40),
)
KYIV = Segment(id="kyiv", name="Kyiv", rule=Every(rules=(Compare(attribute="City", value="Kyiv"),)))
BUYERS = Segment(id="shop", name="Shoppers", rule=Did(event="Bought"))
TEAM = Segment(id="team", name="Team", members=("ann", "ghost"))


class Window:
    """The window, as far as it is spoken to."""

    def __init__(self):
        self.told = []
        self.undos = []
        self.pages = []

    def tell(self, text, undo=None, action=""):
        self.told.append(text)
        self.undos.append(undo)

    def show_page(self, page):
        self.pages.append(page)


@pytest.fixture
def host():
    return Window()


@pytest.fixture
def make_opened(jobs):
    """Opens a workspace with these segments."""

    def make(*segments, people=PEOPLE, read_only=False) -> OpenWorkspace:
        file = FakeFile()
        by_id = {each.id: each for each in segments}
        file.state.crowd = crowd(*people, segments=by_id, attributes=ATTRIBUTES, events=("Bought", "Opened"))
        workspace = FakeWorkspace(file=file, read_only=read_only)
        return OpenWorkspace(
            services=fakes.services(workspace),
            workspace=workspace,
            commands=fakes.RecordedCommands(workspace),
            choices=fakes.MadeUpChoices(),
            jobs=jobs,
            watch=Watch(workspace, jobs),
        )

    return make
