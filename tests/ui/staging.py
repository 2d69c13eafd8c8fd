"""A stage for tests: a campaign in the editor, devices of this checkout, texts without fonts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent

from app.domain.campaign import Campaign, Dialect
from app.domain.message import Button, KeyValue, Media, Message, Slide, Text
from app.domain.recipient import Attribute, Recipient, Role
from app.layout.placed import Box, Placement
from app.platforms.base import InboxStyle
from app.services.devices import Devices
from app.services.editing import Editing
from app.services.people.recipients import Recipients
from app.services.previewing import Previewing
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.filling import Filling
from app.ui.viewmodels.person import PREVIEW_AS, PersonModel, read_last
from app.ui.viewmodels.stage import StageModel
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.fakes_measure import FakeMeasure
from tests.made import campaign
from tests.ui.fakes import CheckoutResources, MemorySettings

PICTURE = Media(url="https://shop.example/a.png", mime="image/png", width=1600, height=900)
LINK = Button(id="go", text="Shop now", android="https://shop.example", ios="shop://sale")
COPY = Button(id="code", kind="copy", text="Copy code", copy="SAVE20")


def slide(id: str, title: str = "Spring", **more: Any) -> Slide:
    texts = {"title": Text(text=title, color="#111111"), "body": Text(text="Two nights", color="#222222")}
    return Slide(id=id, **{**texts, **more})


def simple(**more: Any) -> Message:
    return Message(slides=(slide("a", media=PICTURE, buttons=(LINK, COPY)),), **more)


def carousel(count: int = 3, template: Any = "carousel") -> Message:
    pages = tuple(slide("abcde"[n], f"Page {n + 1}", media=PICTURE) for n in range(count))
    return Message(template=template, slides=pages)


def pairs(**values: str) -> tuple[KeyValue, ...]:
    return tuple(KeyValue(id=key, key=key, value=value) for key, value in values.items())


@dataclass
class Staged:
    """``told`` gathers what the model says, ``requested`` the fields it leads to."""

    model: StageModel
    editor: EditorModel
    jobs: ManualJobs
    workspace: FakeWorkspace
    settings: MemorySettings
    person: PersonModel
    clock: FakeClock
    told: list[str] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    def type_title(self, text: str) -> None:
        self.editor.set(f"message/slides/{self.editor.slide.id}/title/text", text, typing=True)

    def box(self, role: Any, index: int | None = None) -> Box:
        found = self.model.look and self.model.look.placement.find(role, index)
        assert found
        return found

    def title(self) -> str | None:
        return self.box("title").text

    def close(self) -> None:
        self.editor.close()
        self.jobs.run_all()
        for each in (self.model, self.editor):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def staged(
    message: Message,
    encode: Any = None,
    style: InboxStyle | None = None,
    measure: Any = None,
    people: Sequence[Recipient] = (),
    dialect: Dialect = "none",
    **remembered: Any,
) -> Staged:
    file, clock, jobs = FakeFile(), FakeClock(), ManualJobs()
    made: Campaign = campaign(1, message=message, dialect=dialect)
    workspace = FakeWorkspace(file=file)
    populate(workspace, people)
    editing = Editing(workspace, clock, "ann")
    editing.create([made])
    stored = workspace.get(made.id)
    assert stored is not None
    editor = EditorModel(workspace, editing, jobs, clock, stored)
    settings = MemorySettings(**remembered)
    previewing = Previewing(workspace, measure or FakeMeasure(), clock, encode)
    person = PersonModel(workspace, Recipients(workspace, CheckoutResources()), jobs, read_last(workspace), editor)
    filling = Filling(FakePersonaliser, person, jobs, editor)
    model = StageModel(editor, previewing, Devices(CheckoutResources()), settings, clock, filling, style)
    stage = Staged(model, editor, jobs, workspace, settings, person, clock)
    model.told.connect(stage.told.append)
    editor.field_requested.connect(stage.requested.append)
    return stage


ROLES: dict[Role, str] = {"first_name": "Name", "last_name": "Surname", "language": "Language"}


def populate(workspace: FakeWorkspace, people: Sequence[Recipient], last: str | None = None) -> None:
    """Put recipients in; ``last`` is the one that was looked at last."""
    names = dict.fromkeys([*ROLES.values(), *(name for each in people for name in each.attributes)])
    played = {name: role for role, name in ROLES.items()}
    with workspace.transaction() as transaction:
        transaction.put_recipients(people)
        transaction.put_attributes([Attribute(name=name, role=played.get(name)) for name in names], ())
        transaction.set_setting(PREVIEW_AS, last)


def person(identity: str, **attributes: Any) -> Recipient:
    return Recipient(identity=identity, attributes=attributes)


def text_box(role: Any, text: str, x: float, y: float, w: float, h: float, **more: Any) -> Box:
    return Box(role=role, index=more.pop("index", None), x=x, y=y, w=w, h=h, text=text, lines=(text,), **more)


def card(*boxes: Box, width: float = 100, height: float = 80) -> Placement:
    ground = Box(role="card", index=None, x=0, y=0, w=width, h=height, background="#FFFFFF", field="message/background")
    return Placement(unit="dp", width=width, height=height, boxes=(ground, *boxes))
