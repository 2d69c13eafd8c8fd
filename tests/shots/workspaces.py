"""Workspaces to photograph: none, an empty one, one with the samples, a large one."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.services.services import Services
from app.storage.workspace import SqliteWorkspace
from tests.bench.generator import fill
from tests.bench.writing import campaigns
from tests.services.proving.made import crowd

MANY = 2_000
FAULTY = "Flash sale, to be corrected"
"""The campaign with something to fix."""
FINE, AWKWARD = "Right for everyone", "Awkward for some"
DEAR = 'Dear {{ Profile.Name | default: "friend" }}, it is spring'
SEASON = (
    '{% if Profile.City == "Kyiv" %}Chestnuts are in bloom.{% elsif Profile.City == "Oslo" %}The fjord thaws.'
    '{% else %}Spring is here{% endif %} {% if Profile.Number == "13" %}{% abort %}{% endif %}Come and see.'
)
LINK = "https://shop.example/?town={{ Profile.City | default: 'all' }}"


def first(services: Services, path: Path) -> None:
    """None yet: Galley makes its own, and asks its first question."""


def empty(services: Services, path: Path) -> None:
    """Nothing in it."""
    services.create(path, "clevertap")


def samples(services: Services, path: Path) -> None:
    """The samples, and one with something to fix."""
    workspace = services.create(path, "both")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    services.editing(workspace).create([faulty(simple)])


def many(services: Services, path: Path) -> None:
    """What a team has written in some years."""
    workspace = services.create(path, "both")
    assert isinstance(workspace, SqliteWorkspace)
    fill(workspace, campaigns(MANY), lambda _: None)


def faulty(simple: Campaign) -> Campaign:
    """The simple sample with mistakes that people make."""
    (slide,) = simple.message.slides
    first, *others = slide.buttons
    buttons = (replace(first, android="shop", ios="", color="#1E7B4A"), *others)
    title = replace(
        slide.title, text="Half price until midnight, and this title is far too long for any phone there is"
    )
    mistaken = replace(slide, title=title, body=replace(slide.body, color="#F2F2F2"), buttons=buttons)
    message = replace(simple.message, slides=(mistaken,))
    id = "5eed0000-0000-4000-8000-000000000001"
    return replace(simple, id=id, name=FAULTY, status="review", message=message)


def people(services: Services, path: Path) -> None:
    """Recipients of all kinds, a message that is right for all of them and one that is not."""
    workspace = services.create(path, "clevertap")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    services.editing(workspace).create([personal(simple, 2, FINE, "Hello, {{ Profile.Number }}", "News for you")])
    services.editing(workspace).create([personal(simple, 3, AWKWARD, DEAR, SEASON)])
    with workspace.transaction() as transaction:
        transaction.remove_recipients(None)
        transaction.put_recipients(crowd(280))


def personal(simple: Campaign, number: int, name: str, title: str, body: str) -> Campaign:
    """The simple sample with personal fields."""
    (slide,) = simple.message.slides
    action = replace(slide.action, enabled=True, android=f"{LINK}", ios=f"{LINK}", web="https://shop.example")
    written = replace(
        slide, title=replace(slide.title, text=title), body=replace(slide.body, text=body), action=action, buttons=()
    )
    id = f"5eed0000-0000-4000-8000-{number:012}"
    link = replace(action, android="https://shop.example", ios="https://shop.example")
    written = replace(written, action=link) if name == FINE else written
    return replace(simple, id=id, name=name, dialect="liquid", message=replace(simple.message, slides=(written,)))


MAKERS: dict[str, Callable[[Services, Path], None]] = {
    "first": first,
    "empty": empty,
    "samples": samples,
    "many": many,
    "people": people,
}
