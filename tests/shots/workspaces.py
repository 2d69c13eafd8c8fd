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
from tests.shots.audience import audience
from tests.shots.conflicts import conflicts
from tests.shots.exchange import exchange
from tests.shots.history import history
from tests.shots.organised import many_labels, one_label, organised
from tests.shots.proof import proof
from tests.shots.results import results
from tests.shots.scenes_details import labelled
from tests.shots.scenes_team import team

MANY = 2_000
PERSONAL = "Spring sale, for everybody by name"
"""The campaign with personal fields and language versions."""
BROKEN = "Spring sale, with a tag left open"
FAULTY = "Flash sale, to be corrected"
"""The campaign with something to fix."""
WRITTEN = "Good morning"
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


def writing(services: Services, path: Path) -> None:
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


def renewing(services: Services, path: Path) -> None:
    """The samples, one of which says until when, at which address and with which code."""
    workspace = services.create(path, "both")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    (slide,) = simple.message.slides
    text = "Book by 30 April 2026 with the code SPRING26 at https://example.com/spring?utm_campaign=spring26."
    message = replace(simple.message, slides=(replace(slide, body=replace(slide.body, text=text)),))
    id = "5eed0000-0000-4000-8000-000000000003"
    services.editing(workspace).create([replace(simple, id=id, name="Spring sale 2026", message=message)])


def no_recipients(services: Services, path: Path) -> None:
    """The samples, and nobody to send them to."""
    workspace = services.create(path, "both")
    services.samples.add(workspace)
    services.people(workspace).remove(None)


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
    """Sample recipients, and two campaigns that speak to them by name, in three languages."""
    workspace = services.create(path, "both")
    simple = next(it for it in services.samples.add(workspace) if it.message.template == "simple")
    recipients = services.people(workspace)
    if not recipients.people().total:
        recipients.add_samples()
    for identity in KEPT:
        recipients.keep(identity)
    services.editing(workspace).create([personal(simple), broken(simple)])


def personal(simple: Campaign) -> Campaign:
    """The simple sample with a name in its title, in English, Ukrainian and, in part, Arabic."""
    (slide,) = simple.message.slides
    title = replace(slide.title, text='{{ Profile.FirstName | default: "Hello" }}, spring is here')
    buttons = tuple(replace(button, text=text) for button, text in zip(slide.buttons, BUTTONS, strict=False))
    message = replace(
        simple.message,
        slides=(replace(slide, title=title, buttons=buttons),),
        language="en",
        languages={code: {f"slides/{slide.id}/{path}": text for path, text in TEXTS[code].items()} for code in TEXTS},
    )
    id = "5eed0000-0000-4000-8000-000000000002"
    return replace(simple, id=id, name=PERSONAL, dialect="liquid", origin=None, message=message)


def broken(simple: Campaign) -> Campaign:
    """A tag in its title that is not closed."""
    (slide,) = simple.message.slides
    title = replace(slide.title, text="Hello {{ Profile.FirstName, spring is here")
    message = replace(simple.message, slides=(replace(slide, title=title),))
    id = "5eed0000-0000-4000-8000-000000000003"
    return replace(simple, id=id, name=BROKEN, dialect="liquid", origin=None, message=message)


KEPT = ("sample-05@example.com", "sample-06@example.com")
BUTTONS = ("Shop now", "Copy code")
TEXTS: dict[str, dict[str, str]] = {
    "uk": {
        "title/text": '{{ Profile.FirstName | default: "Вітаємо" }}, весна вже тут',
        "body/text": "Дві ночі за ціною однієї, до кінця тижня.",
    },
    "ar": {"title/text": '{{ Profile.FirstName | default: "مرحبا" }}، وصل الربيع'},
}


def crowd(services: Services, path: Path) -> None:
    """Some hundred recipients that were imported, two of them test recipients."""
    workspace = services.create(path, "both")
    people = services.people(workspace)
    people.carry_out(people.plan(people.read(recipients_file(path.parent))))
    for identity in ("ada.1@example.com", "ada.4@example.com"):
        people.keep(identity)
    people.set_sample_data({"Event": {"price": 120, "items": [{"name": "Lamp"}]}, "data": {"discount": "5%"}})


def recipients_file(folder: Path) -> Path:
    """A CSV file of made-up people, with two rows that have mistakes."""
    head = "Email,First name,Last name,City,Language,Points,Member,Registered,Subscriptions,Phone"
    rows = [_customer(number) for number in range(640)]
    rows[20] = rows[20].replace("ada.20@example.com", "")
    rows[40] = "ada.40@example.com,too,few"
    file = folder / "customers.csv"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    return file


def _customer(number: int) -> str:
    name = ("Ada", "Bo", "Chidi", "Dana", "Émile", "Олена")[number % 6]
    city = ("Kyiv", "Ulm", "Lagos", "Oslo", "")[number % 5]
    language, member = "uk" if number % 6 else "", "yes" if number % 3 else "no"
    day = f"2025-{number % 12 + 1:02}-14"
    start = f"ada.{number}@example.com,{name},Example-{number},{city},{language}"
    return f"{start},{number * 7 % 500},{member},{day},News; Offers,+3800000{number:05}"


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
    return replace(simple, id=id, name=WRITTEN, dialect="liquid", message=message)


MAKERS: dict[str, Callable[[Services, Path], None]] = {
    "first": first,
    "empty": empty,
    "samples": samples,
    "no-recipients": no_recipients,
    "many": many,
    "renewing": renewing,
    "audience": audience,
    "proof": proof,
    "results": results,
    "people": people,
    "crowd": crowd,
    "writing": writing,
    "history": history,
    "conflicts": conflicts,
    "exchange": exchange,
    "organised": organised,
    "one-label": one_label,
    "many-labels": many_labels,
    "labelled": labelled,
    "team": team,
}
