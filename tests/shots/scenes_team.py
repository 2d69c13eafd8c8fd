"""The team: connecting, how things stand, what waits, and what the list says of it."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from app.domain.edits import SetValue
from app.services.ports import Connection
from app.services.services import Services
from app.services.syncing.overview import Counts
from app.ui.viewmodels.team.state import Step
from app.ui.views.campaigns import CampaignsPage
from app.ui.views.library.arrangement import CARDS
from app.ui.views.team.page import TeamPage
from tests.live import Live, until

TITLE = "message/slides/{}/title/text"


def team(services: Services, path: Path) -> None:
    """The samples, three of them shared in a folder, where somebody else has changed the same title."""
    folder = path.with_name("Team folder")
    folder.mkdir()
    workspace = services.create(path, "both")
    made = services.samples.add(workspace)
    shared = [campaign.id for campaign in made[:3]]
    services.sharing(workspace).share(shared)
    mine = services.syncing(workspace)
    mine.connect(Connection(location=str(folder)))
    mine.sync()
    other = services.create(path.with_name("Other.galley"), "both")
    theirs = services.syncing(other)
    theirs.connect(Connection(location=str(folder)))
    theirs.sync()
    (slide, *_) = made[0].message.slides
    places = ((other, "Walk out of the door"), (workspace, "A walk before breakfast"))
    for side, text in places:
        services.editing(side).apply(shared[0], [SetValue(TITLE.format(slide.id), text)])
    services.editing(other).apply(shared[1], [SetValue("name", "Harbour House: rooms for winter")])
    theirs.sync()


def page(shown: Live) -> TeamPage:
    """The page, once the first sync is over."""
    shown.window.show_page("team")
    found = shown.window.navigation.current
    assert isinstance(found, TeamPage)
    until(lambda: found.team.state.known)
    if found.team.state.connected:
        until(lambda: found.team.state.at is not None)
    shown.settle()
    return found


def stand(shown: Live, **values: object) -> None:
    """As if things stood so."""
    found = page(shown)
    now = shown.services.clock.now()
    state = replace(found.team.state, **{"at": now - timedelta(minutes=12), **values})
    found.team.stop()
    found.team.state = state
    found.team.changed.emit()


def choosing(shown: Live, place: str, error: str = "") -> None:
    """A form, with something that is wrong."""
    panel = page(shown).connecting
    panel.cards["folder" if place == "folder" else "server"].click()
    form = panel.forms["folder" if place == "folder" else "server"]
    values = {"location": "https://team.example.com", "workspace": "spring", "user": "mira", "secret": "a password"}
    for name, edit in form.edits.items():
        edit.setText("/srv/share/Campaigns" if place == "folder" else values.get(name, ""))
    if error:
        form.tell_error("secret", error)


def listed(shown: Live, *, cards: bool = False) -> None:
    """What the list says of it."""
    page(shown)
    shown.window.show_page("campaigns")
    found = shown.window.navigation.current
    assert isinstance(found, CampaignsPage)
    if cards:
        found.arrangement.choose(CARDS)
    found.table.selectRow(0)


def edited(shown: Live) -> None:
    """In the editor's header."""
    found = page(shown)
    shown.open_editor(found.lists.overview.conflicts[0].id if found.lists.overview else "")


SERVER = Connection(location="https://team.example.com", workspace="spring", user="mira")
AWAY = "team.example.com was not found"
WRONG = "team.example.com does not know this user and password; enter them again."


def scenes() -> Iterable[tuple[str, str, Callable[[Live], object]]]:
    """Name, workspace, and what brings it into sight."""
    step = Step(phase="pull", done=1_500, of=0)
    server = {"connection": SERVER, "role": "editor"}
    yield "team-none", "samples", page
    yield "team-folder", "samples", lambda shown: choosing(shown, "folder")
    yield "team-server", "samples", lambda shown: choosing(shown, "server")
    yield "team-server-error", "samples", lambda shown: choosing(shown, "server", WRONG)
    yield "team-synced", "team", page
    yield "team-syncing", "team", lambda shown: stand(shown, syncing=True, slow=True, step=step, **server)
    yield "team-offline", "team", lambda shown: stand(shown, offline=AWAY, counts=Counts(waiting=4), **server)
    yield "team-password", "team", lambda shown: stand(shown, wants_secret=True, barred=WRONG, **server)
    yield "team-list", "team", listed
    yield "team-cards", "team", lambda shown: listed(shown, cards=True)
    yield "team-editor", "team", edited
