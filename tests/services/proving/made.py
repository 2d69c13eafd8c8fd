"""Proofs over made-up people, with a template language of one tag and without fonts."""

from collections.abc import Sequence
from typing import Any

from app.domain.campaign import Campaign
from app.domain.message import Action, Button, Media, Message, Slide, Text
from app.domain.recipient import Recipient
from app.services.devices import Devices
from app.services.ports import Personaliser, Rendered
from app.services.proving.prover import Prover
from app.services.proving.proving import Proving
from app.services.proving.values import Report
from tests.fake_people import FakePersonaliser
from tests.fake_workers import FakeWorkers
from tests.fakes import FakeClock, FakeWorkspace, FolderResources
from tests.fakes_measure import FakeMeasure
from tests.made import campaign as made_campaign

DEVICES = Devices(FolderResources())
TITLE, BODY = "message/slides/a/title/text", "message/slides/a/body/text"
LINK = "message/slides/a/action/android"


def slide(id: str = "a", title: str = "Hello", body: str = "There is news", **more: Any) -> Slide:
    return Slide(id=id, title=Text(text=title), body=Text(text=body), **more)


def campaign(*slides: Slide, template: Any = "simple", **more: Any) -> Campaign:
    message = Message(template=template, slides=slides or (slide(),), languages=more.pop("languages", {}))
    return made_campaign(more.pop("number", 1), dialect="liquid", message=message, **more)


def linked(android: str, **more: Any) -> Slide:
    return slide(action=Action(enabled=True, android=android, ios="https://shop.example"), **more)


def link_button(id: str, web: str) -> Button:
    return Button(id=id, text="Go", android="https://a.example", ios="https://a.example", web=web)


def picture(url: str) -> Media:
    return Media(url=url, mime="image/png")


def person(identity: str, **attributes: Any) -> Recipient:
    return Recipient(identity=identity, attributes=attributes)


def crowd(count: int) -> list[Recipient]:
    """People of all kinds, over and over."""
    kinds: tuple[dict[str, Any], ...] = (
        {"Name": "Ann", "City": "Kyiv"},
        {"Name": "A" * 80},
        {"City": "New York"},
        {"Name": "<b>Bo</b>", "City": " "},
        {},
        {"Name": "x" * 4_000},
        {"Name": "{{ Profile.Name }}"},
    )
    return [
        person(f"{number:05}", **{**kinds[number % len(kinds)], "Number": str(number % 90)}) for number in range(count)
    ]


class Scripted(FakePersonaliser):
    """Answers what a test says, by text."""

    def __init__(self, **answers: Rendered) -> None:
        self.answers = answers

    def render(self, text: str, dialect: Any, given: Any) -> Rendered:
        return self.answers.get(given.identity) or super().render(text, dialect, given)


def proving(
    people: Sequence[Recipient] = (),
    personaliser: Personaliser | None = None,
    workers: FakeWorkers | None = None,
    workspace: FakeWorkspace | None = None,
) -> Proving:
    workspace = workspace or FakeWorkspace()
    if people:
        with workspace.transaction() as transaction:
            transaction.put_recipients(people)
    templates, clock = personaliser or FakePersonaliser(), FakeClock()
    prover = Prover(templates, FakeMeasure(), clock)
    return Proving(workspace, templates, DEVICES, clock, prover, lambda: workers or FakeWorkers(), prove)


def prove(part: Any) -> Any:
    """As another process would."""
    return Prover(FakePersonaliser(), FakeMeasure(), FakeClock()).prove(part)


def proved(shown: Campaign, *people: Recipient, **more: Any) -> Report:
    report = proving(people, more.pop("personaliser", None)).prove(shown, **more)
    assert report is not None
    return report


def found(report: Report, *kinds: str) -> list[tuple[str, str, str]]:
    """Whose, where, what, of some kinds."""
    return [(each.recipient, each.path, each.detail) for each in report.findings if each.kind in kinds]
