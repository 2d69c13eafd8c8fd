"""A workspace with two campaigns that have a past, and the screens that show it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import Edit, Move, Remove, SetValue
from app.services.editing import Editing
from app.services.ports import Workspace
from app.services.services import Services
from app.services.versions.automatic import Automatic
from app.services.versions.versions import Versions
from app.ui.views.history.history_view import HistoryView
from tests.fakes import FakeClock
from tests.live import Live, child, until

WORKSPACE = "history"
STORY, PICTURES, FRESH = "Spring sale with a past", "Pictures in another order", "Written just now"
TITLES = ("Spring is near", "Spring is here", "Spring is here, and so are we", "Two nights for one")
BODIES = ("Two nights, one price.", "Stay two nights, pay for one. Breakfast is on us.", "Stay longer, pay less.")


class Past:
    """Somebody's work, on a clock that moves on."""

    def __init__(self, workspace: Workspace, clock: FakeClock, author: str) -> None:
        self.clock = clock
        self.automatic = Automatic(workspace, clock, author)
        self.editing = Editing(workspace, clock, author, keep=self.automatic.hourly)
        self.versions = Versions(workspace, self.editing, clock, author)

    def edit(self, campaign: Campaign, *edits: Edit, after: timedelta = timedelta(minutes=9)) -> None:
        """Change something, a while later."""
        self.clock.at += after
        self.editing.apply(campaign.id, edits)


def history(services: Services, path: Path) -> None:
    """Made in the days before the pictures are taken."""
    workspace = services.create(path, "both")
    every = services.samples.add(workspace)
    clock = FakeClock(datetime(2026, 3, 8, 9, 0, tzinfo=UTC))
    mira, olena = (Past(workspace, clock, author) for author in ("Mira", "Olena"))
    simple, carousel = (next(it for it in every if it.message.template == name) for name in ("simple", "carousel"))
    story, pictures, fresh = _again(simple, 21, STORY), _again(carousel, 22, PICTURES), _again(simple, 23, FRESH)
    mira.editing.create([story, pictures, fresh])
    mira.automatic.keep([story], "import")
    _written(mira, story, days=2)
    clock.at += timedelta(days=1)
    olena.versions.name(story.id, "Sent to legal")
    _written(olena, story, days=1)
    clock.at += timedelta(days=1)
    olena.automatic.keep([_stored(workspace, story)], "publish")
    mira.versions.restore(mira.versions.find(story.id, "Sent to legal").id)
    clock.at = datetime(2026, 3, 12, 11, 0, tzinfo=UTC)
    _written(mira, story, days=0)
    mira.versions.name(pictures.id, "First order")
    first, second, *_, last = (f"message/slides/{slide.id}" for slide in pictures.message.slides)
    mira.edit(pictures, Move(first, second.rsplit("/", 1)[-1]), Remove(last))
    mira.edit(pictures, SetValue(f"{second}/title/text", "A window over the bay"))


def _again(campaign: Campaign, number: int, name: str) -> Campaign:
    return replace(campaign, id=f"5eed0000-0000-4000-8000-{number:012}", name=name)


def _written(past: Past, campaign: Campaign, days: int) -> None:
    """Texts, a colour and a button, over some hours."""
    (slide,) = campaign.message.slides
    at = f"message/slides/{slide.id}"
    for number in range(8):
        title, body = TITLES[(number + days) % len(TITLES)], BODIES[(number + days) % len(BODIES)]
        past.edit(campaign, SetValue(f"{at}/title/text", title))
        past.edit(campaign, SetValue(f"{at}/body/text", body))
    past.edit(campaign, SetValue("message/background", ("#FFFFFF", "#FFF6E5", "#EEF3FF")[days]))
    past.edit(
        campaign, SetValue(f"{at}/buttons/{slide.buttons[0].id}/text", ("Shop now", "Book now", "See more")[days])
    )


def _stored(workspace: Workspace, campaign: Campaign) -> Campaign:
    stored = workspace.get(campaign.id)
    assert stored is not None
    return stored.campaign


Shown = tuple[str, str, Callable[[Live], object]]


def history_scenes() -> Iterable[Shown]:
    """Name, workspace, and what brings it into sight."""
    yield "history-versions", WORKSPACE, lambda shown: history_of(shown, STORY)
    yield "history-slides", WORKSPACE, lambda shown: history_of(shown, PICTURES).model.pair.choose_slide(1)
    yield "history-none", WORKSPACE, lambda shown: history_of(shown, FRESH)
    yield "history-name", WORKSPACE, lambda shown: history_of(shown, STORY).ask_name()
    yield "history-timeline", WORKSPACE, lambda shown: _scrubbed(shown, 6)
    yield "history-timeline-end", WORKSPACE, lambda shown: _scrubbed(shown, 1_000)


def history_of(shown: Live, name: str) -> HistoryView:
    """The history of a campaign, over its editor."""
    row = next(row for row in shown.rows() if row.name == name)
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme, mode="one", device="android")
    shown.window.header.history.click()
    shown.settle()
    view = child(shown.window, HistoryView)
    until(lambda: view.model.versions.state == "full")
    shown.rest(400)
    return view


def _scrubbed(shown: Live, moments: int) -> None:
    view = history_of(shown, STORY)
    view.model.choose_mode("timeline")
    until(lambda: view.model.timeline.end != "more")
    view.model.timeline.go(moments)
    shown.rest(400)
