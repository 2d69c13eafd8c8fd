"""One open campaign with everything that fields are given, nothing of it real: what the form's tests stand on."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.campaign import Campaign
from app.domain.fields import Field
from app.domain.message import Button, KeyValue, Media, Message, Slide, Text
from app.render.pictures import Pending, Reason, Request
from app.services.crowds import Crowds
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.media import MediaLibrary
from app.services.organising.labels import Labels
from app.services.organising.subscriptions import Subscriptions
from app.services.results.results import Results
from app.services.segmenting import Segmenting
from app.ui.forms import registry
from app.ui.forms.base import FieldWidget
from app.ui.forms.base import Tools as FormTools
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.audience import AudienceDesk
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.fits import Fit
from app.ui.viewmodels.label_desk import LabelDesk
from app.ui.viewmodels.media_desk import MediaDesk
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.results.campaign import CampaignResults
from app.ui.viewmodels.watch import Watch
from tests.fake_people import FakePersonaliser
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.made import campaign
from tests.services.media_fakes import Net, Tools

SLIDE = "message/slides/s1"


class FakePictures(QObject):
    """Answers what it was told to."""

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: QImage | Pending | Reason = Pending()
        self.asked: list[Request] = []
        self.retried: list[Media] = []

    def picture(self, request: Request) -> QImage | Pending | Reason:
        self.asked.append(request)
        return self.shown

    def forget(self, media: Media) -> None:
        self.retried.append(media)


class FakeJudge(QObject):
    """Titles of more than ten characters are cut."""

    ready = Signal()

    def note(self, path: str, text: str) -> Fit | None:
        if not path.endswith("title/text"):
            return None
        return Fit("cut on small phones", "warn", "Tiny") if len(text) > 10 else Fit("fits all phones")


def full_slide(id: str = "s1", **fields: Any) -> Slide:
    """A slide with something in every field that takes something."""
    values: dict[str, Any] = {
        "title": Text(text="Hello", color="#111111"),
        "body": Text(text="Two nights", color="#222222"),
        "buttons": (Button(id="b1", text="Shop"), Button(id="b2", text="Code", kind="copy", copy="SAVE")),
    }
    return Slide(id=id, **{**values, **fields})


def full_campaign(*slides: Slide, **fields: Any) -> Campaign:
    """A campaign of these slides, with tags, pairs and data."""
    more = {name: fields.pop(name) for name in list(fields) if name in Message.__struct_fields__}
    message = Message(
        slides=slides or (full_slide(),),
        **{
            "inbox_tags": ("Offers",),
            "key_values": (KeyValue(id="p1", key="a", value="1"),),
            "custom_data": {"x": 1},
            **more,
        },
    )
    return campaign(1, message=message, **fields)


def _follow(widget: FieldWidget, changed: frozenset[str]) -> None:
    if any(widget.concerns(path) for path in changed):
        widget.refresh()


class Bench:
    """An open campaign. ``settle`` lets everything that waits be done."""

    def __init__(self, opened: Campaign, *, read_only: bool = False) -> None:
        file, clock = FakeFile(), FakeClock()
        Editing(FakeWorkspace(file=file), clock, "ann").create([opened])
        self.workspace = FakeWorkspace(file=file, read_only=read_only)
        self.jobs = ManualJobs()
        stored = self.workspace.get(opened.id)
        assert stored is not None
        self.model = EditorModel(self.workspace, Editing(self.workspace, clock, "ann"), self.jobs, clock, stored)
        self.files, self.net = Tools(), Net()
        self.library = MediaLibrary(self.workspace, self.files, self.net)
        self.segmenting = Segmenting(self.workspace, Crowds())
        filing = Filing(self.workspace, clock, "ann")
        self.labels = Labels(self.workspace, filing, "user")
        self.subscriptions = Subscriptions(self.workspace, filing, self.segmenting, "user")
        self.watch = Watch(self.workspace, self.jobs, self.model)
        self.judge = FakeJudge(self.model)
        self.pictures = FakePictures(self.model)
        self.fixed: list[Any] = []
        self.told: list[str] = []
        self.model.told.connect(self.told.append)
        self.tools = FormTools(
            model=self.model,
            fits=self.judge,
            media=MediaDesk(self.model, lambda: self.library, self.jobs),
            pictures=self.pictures,
            audience=AudienceDesk(
                self.model, self.workspace, lambda: self.segmenting, lambda: self.subscriptions, self.jobs
            ),
            labels=LabelDesk(self.model, self.workspace, lambda: self.labels, self.jobs, self.watch),
            results=CampaignResults(
                lambda: Results(self.workspace), opened.id, self.jobs, self.model, read_only=read_only
            ),
            fix=self.fixed.append,
            personal=Personal(self.model, FakePersonaliser, self.workspace, self.jobs),
        )

    def field(self, field: Field) -> FieldWidget:
        """The widget for a field of the slide in hand; it follows the model as the form lets it."""
        widget = registry.make(field, self.tools)
        widget.point_at(self.model.slide.id)
        self.model.changed.connect(lambda changed: _follow(widget, changed))
        return widget

    def value(self, path: str) -> Any:
        return self.model.value(path)

    def settle(self) -> None:
        self.model.flush()
        self.jobs.run_all()

    def undo(self) -> None:
        self.model.focus_field("")
        self.model.undo()
        self.settle()

    def close(self) -> None:
        self.model.close()
        self.jobs.run_all()
