"""Workspaces to photograph: none, an empty one, one with the samples, a large one."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.recipient import Attribute, Recipient
from app.services.services import Services
from app.storage.workspace import SqliteWorkspace
from tests.bench.generator import fill
from tests.bench.writing import campaigns

MANY = 2_000
FAULTY = "Flash sale, to be corrected"
"""The campaign with something to fix."""
PERSONAL = "Good morning"
"""The campaign with personal fields."""
ATTRIBUTES = (
    Attribute(name="first_name", role="first_name", filled=36, samples=("Olena",)),
    Attribute(name="last_name", role="last_name", filled=35, samples=("Kovalenko",)),
    Attribute(name="City", role="city", filled=31, samples=("Kyiv",)),
    Attribute(name="Points", kind="number", filled=40, samples=("120",)),
    Attribute(name="Plan", filled=28, samples=("Family, with breakfast and a late departure",)),
    Attribute(name="Last visit", kind="date", filled=22, samples=("2026-02-14",)),
    Attribute(name="VIP", kind="switch", filled=40, samples=("true",)),
)


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


def personal(services: Services, path: Path) -> None:
    """A message with personal fields in it, and a few made-up recipients."""
    workspace = services.create(path, "clevertap")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    services.editing(workspace).create([personalised(simple)])
    with workspace.transaction() as transaction:
        transaction.put_recipients(Recipient(identity=f"sample-{number}", sample=True) for number in range(40))
        transaction.put_attributes(ATTRIBUTES, [])


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


def personalised(simple: Campaign) -> Campaign:
    """The simple sample with personal fields: whole ones, free ones, and a filter that nobody knows."""
    (slide,) = simple.message.slides
    title = replace(slide.title, text='Good morning, {{ Profile.first_name | default: "dear friend" }}')
    body = replace(
        slide.body,
        text='Rooms in {{ Profile.City | default: "your city" }} from tonight.\n'
        "{% if Profile.Points > 100%}You have {{ Profile.Points | default: 0 }} points.{% endif %}\n"
        'Your plan: {{ Profile.Plan | defalt: "none yet" }}',
    )
    link = 'https://example.com/{{ Profile.City | default: "all" }}'
    action = replace(slide.action, enabled=True, android=link, ios=link, web=link)
    message = replace(simple.message, slides=(replace(slide, title=title, body=body, action=action),))
    id = "5eed0000-0000-4000-8000-000000000002"
    return replace(simple, id=id, name=PERSONAL, dialect="liquid", message=message)


MAKERS: dict[str, Callable[[Services, Path], None]] = {
    "first": first,
    "empty": empty,
    "samples": samples,
    "many": many,
    "personal": personal,
}
