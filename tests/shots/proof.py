"""A workspace for the pictures of the check for everyone."""

from pathlib import Path

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.services.services import Services
from tests.services.proving.made import crowd

FINE, AWKWARD = "Right for everyone", "Awkward for some"
DEAR = 'Dear {{ Profile.Name | default: "friend" }}, it is spring'
SEASON = (
    '{% if Profile.City == "Kyiv" %}Chestnuts are in bloom.{% elsif Profile.City == "Oslo" %}The fjord thaws.'
    '{% else %}Spring is here{% endif %} {% if Profile.Number == "13" %}{% abort %}{% endif %}Come and see.'
)
LINK = "https://shop.example/?town={{ Profile.City | default: 'all' }}"


def proof(services: Services, path: Path) -> None:
    """Recipients of all kinds, a message that is right for all of them and one that is not."""
    workspace = services.create(path, "clevertap")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    services.editing(workspace).create([addressed(simple, 2, FINE, "Hello, {{ Profile.Number }}", "News for you")])
    services.editing(workspace).create([addressed(simple, 3, AWKWARD, DEAR, SEASON)])
    with workspace.transaction() as transaction:
        transaction.remove_recipients(None)
        transaction.put_recipients(crowd(280))


def addressed(simple: Campaign, number: int, name: str, title: str, body: str) -> Campaign:
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
