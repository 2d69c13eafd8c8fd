"""The stage: the editor's campaign as the chosen device draws it. Looks are derived, and told when they differ."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Campaign
from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.message import TemplateName
from app.domain.scene import Scene
from app.layout.placed import Box, Placement
from app.platforms.base import InboxStyle
from app.platforms.registry import platform
from app.services.devices import Device, Devices
from app.services.ports import AppSettings, Clock
from app.services.previewing import Inbox, Look, Previewing, Sitting
from app.templates.base import TemplateType
from app.templates.registry import template
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.filling import THEIRS, Filled, Filling, Mark
from app.ui.viewmodels.person import PersonModel
from app.ui.viewmodels.phone import worn
from app.ui.viewmodels.pointing import boxes_of, stored_place
from app.ui.viewmodels.stage_boxes import StageBoxes
from app.ui.viewmodels.stage_choices import known, recalled, remember

T = TypeVar("T")
UNSEEN = frozenset({"changed", "name", "status", "archived", "shared", "labels", "categories"})
"""Paths of a campaign that no phone shows. The first one differs after every commit."""


class StageModel(QObject):
    """What the preview shows of the editor's campaign. ``style`` is the look of our app's inbox."""

    looked = Signal()
    """``look``, or something around it, differs now."""
    walls_changed = Signal()
    """The campaign, or how it is looked at, differs: every look derived before is stale."""
    chosen = Signal()
    """``choices``, ``tongue`` or the person in hand differ."""
    marked = Signal()
    """``marks`` or ``aborted`` differ."""
    trouble_changed = Signal()
    told = Signal(str)
    """A sentence for the person, shown for a while."""

    def __init__(
        self,
        editor: EditorModel,
        previewing: Previewing,
        devices: Devices,
        settings: AppSettings,
        clock: Clock,
        filling: Filling,
        style: InboxStyle | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.devices = devices
        self._previewing = previewing
        self._settings = settings
        self._clock = clock
        self.style = style or InboxStyle()
        self.choices = known(recalled(settings), devices)
        self.filling = filling
        self.tongue = THEIRS
        self.filled = Filled(campaign=editor.campaign)
        self.trouble = ""
        self.look: Look | None = None
        self.boxes = StageBoxes(self, self)
        self._sitting: Sitting | None = None
        self._pages: dict[int, Look] = {}
        self.refresh()
        editor.changed.connect(self._on_changed)
        editor.slide_changed.connect(self.refresh)
        filling.changed.connect(self._on_person)

    @property
    def device(self) -> Device:
        """The device in hand."""
        return self.devices.get(self.choices.device)

    @property
    def width(self) -> float:
        """The card's width on the Web, the screen's elsewhere, in the platform's unit."""
        return self.choices.width or self.device.width

    @property
    def pages(self) -> int:
        """How many slides the look in hand has to turn."""
        return len(self.look.view.message.slides) if self.look else 1

    @property
    def person(self) -> PersonModel:
        """Whom the preview is for."""
        return self.filling.person

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The texts that can't be shown to the person in hand."""
        return self.filled.marks

    @property
    def aborted(self) -> bool:
        """The message cancels itself for the person in hand."""
        return self.filled.aborted

    @property
    def language(self) -> str | None:
        """The version that is shown, None for the message's own texts."""
        return self.filled.language

    @property
    def inbox(self) -> Inbox:
        """What is around the card on the device in hand."""
        return self._previewing.inbox(self.device, worn(self.style, self.choices.theme), self.choices.width)

    def ground(self, device: Device) -> str:
        """The colour behind the cards on ``device``."""
        return platform(device.platform).list_background(worn(self.style, self.choices.theme))

    def place(self, scene: Scene) -> Placement:
        """A scene of the phone's own, with the fonts that cards are set in."""
        return self._previewing.place(scene)

    def choose(self, **changes: Any) -> None:
        """Change how the preview is looked at, and remember it."""
        if "device" in changes and "width" not in changes:
            changes["width"] = None
        choices = replace(self.choices, **changes)
        if choices == self.choices:
            return
        self.choices = choices
        remember(self._settings, choices)
        self._look_again(self.chosen.emit)

    def speak(self, tongue: str) -> None:
        """Show the texts of a language, THEIRS or DEFAULT."""
        if tongue != self.tongue:
            self.tongue = tongue
            self._look_again(self.chosen.emit)

    def wear(self, style: InboxStyle) -> None:
        """Our app's inbox looks like this now."""
        if style != self.style:
            self.style = style
            self.looked.emit()

    def refresh(self, _cause: object = None) -> None:
        """Derive the look in hand anew; where that fails the last good one stays, and ``trouble`` says why."""
        self._look_again()

    def page(self, number: int) -> Look | None:
        """The look at another slide that the device shows; None beyond the ends."""
        if not 0 <= number < self.pages or self._sitting is None:
            return None
        if number not in self._pages:
            kept = self.look.view.message.slides[number].id if self.look else ""
            self._pages[number] = self._look_at(self._sitting, self.device, slide=self._stored_number(kept))
        return self._pages[number]

    def on_device(self, device: Device) -> Look | None:
        """The campaign on another device, at its own width."""
        return self._tried(lambda: self._look_at(self._current_sitting(), device, width=None))

    def as_type(self, name: TemplateName) -> Look | None:
        """The same message as another template type, on the device in hand."""
        campaign = self.editor.campaign
        retyped = replace(campaign, message=replace(campaign.message, template=name))
        filled = self.filling.fill(retyped, self.tongue, keep=False)
        return self._tried(lambda: self._look_at(self._sit(filled.campaign), self.device))

    def take_type(self, name: TemplateName) -> None:
        """Make the message one of that type."""
        self.editor.edit([SetValue("message/template", name)])

    def show_page(self, number: int) -> None:
        """Take the slide that the device shows at ``number`` in hand."""
        if self.look and 0 <= number < self.pages:
            self.editor.show_slide(self.look.view.message.slides[number].id)

    def show_mark(self) -> None:
        """Lead to the first text that can't be shown."""
        if self.marks:
            self.editor.request_field(self.marks[0].path)

    def outlined(self) -> Sequence[Box]:
        """The boxes that show the field in hand."""
        if self.look is None:
            return ()
        field = stored_place(self.editor.field)
        return boxes_of(self.look.placement, field, self.template, self.look.view.current.id)

    def failing(self) -> Sequence[Box]:
        """The boxes of the texts that can't be shown."""
        if self.look is None:
            return ()
        card, slide = self.look.placement, self.look.view.current.id
        return [box for mark in self.marks for box in boxes_of(card, mark.place, self.template, slide)]

    @property
    def template(self) -> TemplateType:
        """The template type of the message."""
        return template(self.editor.campaign.message.template)

    def _on_changed(self, changed: frozenset[str]) -> None:
        if not changed <= UNSEEN:
            self.refresh()

    def _on_person(self) -> None:
        self._look_again(self.chosen.emit)

    def _look_again(self, tell: Callable[[], object] = lambda: None) -> None:
        before = self.filled
        look = self._tried(self._derived)
        differs = look is not None and look != self.look
        self.look = look if differs else self.look
        tell()
        if differs:
            self.looked.emit()
        if (before.marks, before.aborted) != (self.marks, self.aborted):
            self.marked.emit()
        self.walls_changed.emit()

    def _derived(self) -> Look:
        self.filled = self.filling.fill(self.editor.campaign, self.tongue)
        self._sitting = sitting = self._sit(self.filled.campaign)
        self._pages = {}
        return self._look_at(sitting, self.device)

    def _sit(self, campaign: Campaign) -> Sitting:
        return self._previewing.sitting(campaign, now=self._clock.now())

    def _current_sitting(self) -> Sitting:
        self._sitting = self._sitting or self._sit(self.filled.campaign)
        return self._sitting

    def _look_at(self, sitting: Sitting, device: Device, **more: Any) -> Look:
        choices = self.choices
        asked: dict[str, Any] = {"slide": self.editor.slide_index, "width": choices.width, **more}
        return sitting.look(device, read=choices.read, text_scale=choices.text_scale, **asked)

    def _stored_number(self, slide: str) -> int:
        return [each.id for each in self.editor.campaign.message.slides].index(slide)

    def _tried(self, derive: Callable[[], T]) -> T | None:
        try:
            value = derive()
        except UserError as error:
            self._show_trouble(error.sentence())
            return None
        self._show_trouble("")
        return value

    def _show_trouble(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit()
