"""Campaigns that two people have changed, and the screens on which one chooses."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import Move, SetValue
from app.services.services import Services
from app.ui.viewmodels.conflicts import words
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.viewmodels.conflicts.reading import Writers
from app.ui.views.conflicts.conflict_bar import ConflictBar
from app.ui.views.conflicts.conflict_view import ConflictView
from tests.conflicting import BODY, TITLE, Team
from tests.fakes import FakeClock
from tests.live import Live, child, until

WORKSPACE = "conflicts"
ONE, SEVERAL, MANY, HEBREW, WHOLE = (
    "Spring sale with a team",
    "A carousel of two people",
    "Forty fields",
    "Written from the right",
    "From a newer Galley",
)
WRITERS = {"order": "Taras"}
LONG = "Two nights for the price of one, with breakfast and the pool, from Sunday to Thursday. " * 4


def conflicts(services: Services, path: Path) -> None:
    """Made in the days before the pictures are taken."""
    workspace = services.create(path, "both")
    every = services.samples.add(workspace)
    team = Team(workspace, FakeClock(datetime(2026, 3, 11, 9, 0, tzinfo=UTC)))
    simple, carousel = (next(it for it in every if it.message.template == name) for name in ("simple", "carousel"))
    made = [_again(simple, 31, ONE), _again(carousel, 32, SEVERAL), _again(carousel, 33, MANY)]
    made += [_again(simple, 34, HEBREW), _again(simple, 35, WHOLE)]
    services.editing(workspace).create(made)
    team.share(*(each.id for each in made))
    one, several, many, hebrew, whole = made
    _one(team, one)
    _several(team, several)
    _many(team, many)
    _hebrew(team, hebrew)
    _whole(team, whole)
    team.connect()


def _again(campaign: Campaign, number: int, name: str) -> Campaign:
    return replace(campaign, id=f"5eed0000-0000-4000-8000-{number:012}", name=name, origin=None)


def _one(team: Team, campaign: Campaign) -> None:
    at = campaign.message.slides[0].id
    team.elsewhere(campaign.id, SetValue(BODY.format(at), "Two nights, one price, breakfast included."))
    team.both(campaign, TITLE.format(at), "Spring is nearly here", "Spring is here, and so are we")


def _several(team: Team, campaign: Campaign) -> None:
    first, second, *_ = (slide.id for slide in campaign.message.slides)
    media = campaign.message.slides[1].media
    assert media is not None
    team.edit(campaign.id, SetValue(BODY.format(first), LONG), SetValue("ttl", {"days": 14}))
    team.edit(campaign.id, SetValue(TITLE.format(second), "A room over the bay"))
    team.edit(campaign.id, Move(f"message/slides/{first}", second))
    team.edit(campaign.id, SetValue(f"message/slides/{first}/media/sha256", media.sha256))
    team.elsewhere(campaign.id, SetValue("message/background", "#FFF6E5"), SetValue("ttl", {"days": 30}))
    theirs = LONG.replace("the pool", "a walk by the sea", 1)
    team.elsewhere(
        campaign.id, SetValue(BODY.format(first), theirs), SetValue(TITLE.format(second), "A bed by the bay")
    )
    last = campaign.message.slides[-1]
    team.elsewhere(campaign.id, Move(f"message/slides/{last.id}", None), user="Taras")
    assert last.media is not None
    team.elsewhere(campaign.id, SetValue(f"message/slides/{first}/media/sha256", last.media.sha256))
    team.sync()


def _many(team: Team, campaign: Campaign) -> None:
    paths = [SetValue(f"message/key_values/k{n}", {"id": f"k{n}", "key": f"k{n}", "value": "0"}) for n in range(40)]
    pairs = [each.value for each in paths]
    team.edit(campaign.id, SetValue("message/key_values", pairs))
    team.sync()
    for who, change in (("mine", team.edit), ("theirs", team.elsewhere)):
        change(campaign.id, *(SetValue(f"message/key_values/k{n}/value", f"{who} {n}") for n in range(40)))
    team.sync()


def _hebrew(team: Team, campaign: Campaign) -> None:
    at = campaign.message.slides[0].id
    team.both(campaign, TITLE.format(at), "האביב כבר כאן, 50% הנחה", "האביב הגיע, בואו אלינו")


def _whole(team: Team, campaign: Campaign) -> None:
    team.edit(campaign.id, SetValue("name", f"{WHOLE}, mine"))
    team.change("campaigns", campaign.id, lambda tree: {**tree, "schema": 2, "mood": "sunny"})
    team.sync()


Shown = tuple[str, str, Callable[[Live], object]]


def conflict_scenes() -> Iterable[Shown]:
    """Name, workspace, and what brings it into sight."""
    yield "conflict-bar", WORKSPACE, lambda shown: _editor(shown, ONE)
    yield "conflict-one", WORKSPACE, lambda shown: choice(shown, ONE)
    yield "conflict-several", WORKSPACE, _some_chosen
    yield "conflict-many", WORKSPACE, lambda shown: choice(shown, MANY)
    yield "conflict-hebrew", WORKSPACE, lambda shown: choice(shown, HEBREW).model.choose_all("theirs")
    yield "conflict-whole", WORKSPACE, lambda shown: choice(shown, WHOLE)
    yield "conflict-news", WORKSPACE, _news
    yield "conflict-chosen", WORKSPACE, _none
    yield "conflict-none", WORKSPACE, _nothing


def choice(shown: Live, name: str) -> ConflictView:
    """The choice about a campaign, over its editor."""
    _editor(shown, name)
    shown.window.commands["conflict.choose"].trigger()
    shown.settle()
    view = child(shown.window, ConflictView)
    until(lambda: view.model.state == "full")
    _know(view.model)
    shown.rest(400)
    return view


def _editor(shown: Live, name: str) -> ConflictModel:
    row = next(row for row in shown.rows() if row.name.startswith(name))
    _, stage = shown.open_editor(row.id)
    stage.model.choose(theme=shown.theme.scheme, mode="one", device="android")
    shown.settle()
    model = child(shown.window.navigation.current, ConflictBar).model
    until(lambda: model.state == "full")
    _know(model)
    return model


def _know(model: ConflictModel) -> None:
    """As if the team's server had been asked."""
    model.know(Writers(by_path={line.path: WRITERS.get(line.kind, "Olena") for line in model.lines}, own="mira"))


def _some_chosen(shown: Live) -> None:
    view = choice(shown, SEVERAL)
    first, second, *_ = view.model.lines
    view.model.choose(first.path, "theirs")
    view.model.choose(second.path, "mine")
    shown.settle()


def _news(shown: Live) -> None:
    model = choice(shown, SEVERAL).model
    model.news = words.again(model.lines[:1])
    model.changed.emit()


def _none(shown: Live) -> None:
    """Everything is chosen."""
    view = choice(shown, ONE)
    view.model.choose_all("theirs")
    view.model.use()
    shown.settle()


def _nothing(shown: Live) -> None:
    """Somebody looks although there is nothing."""
    _none(shown)
    shown.window.commands["conflict.choose"].trigger()
    shown.settle()
