"""Which phones cut a title: measured, not counted."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.message import Message
from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.platforms.base import PlatformName
from app.services.devices import Device, Devices
from app.services.previewing import Previewing
from app.ui.jobs import Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.pointing import stored_place

ALL = QT_TRANSLATE_NOOP("Fits", "fits all phones")
CUT_EVERYWHERE = QT_TRANSLATE_NOOP("Fits", "cut on all phones")
CUT_ALL: dict[PlatformName, Any] = {
    "android": QT_TRANSLATE_NOOP("Fits", "all Android phones"),
    "ios": QT_TRANSLATE_NOOP("Fits", "all iPhones"),
}
CUT_SOME: dict[PlatformName, Any] = {
    "android": QT_TRANSLATE_NOOP("Fits", "small Android phones"),
    "ios": QT_TRANSLATE_NOOP("Fits", "small iPhones"),
}
CUT_ON = QT_TRANSLATE_NOOP("Fits", "cut on {phones}")
AND = QT_TRANSLATE_NOOP("Fits", " and ")


class Room(Struct, frozen=True):
    """The title's place on one device."""

    device: Device
    style: TextStyle
    width: float


class Fit(NamedTuple):
    """How a text fits the phones: a few words, their tone, and the devices for the tooltip."""

    text: str
    tone: Literal["", "warn"] = ""
    detail: str = ""


class Judge(Protocol):
    """What says how texts fit."""

    ready: Any
    """Emitted when more is known than before: ask again."""

    def note(self, path: str, text: str) -> Fit | None:
        """How ``text`` fits as the text at a stored path; None where nothing cuts it, or that is not known yet."""
        ...


class Fits(QObject):
    """The judge of one open campaign's titles. Their places are looked up once for each layout, in the background; then
    only text is measured, which is cheap enough for typing."""

    ready = Signal()

    def __init__(
        self,
        model: EditorModel,
        previewing: Previewing,
        devices: Devices,
        measure: TextMeasure,
        jobs: Runner,
    ) -> None:
        super().__init__(model)
        self._model = model
        self._jobs = jobs
        self._previewing = previewing
        self._devices = devices
        self._measure = measure
        self._rooms: dict[object, Sequence[Room]] = {}

    def note(self, path: str, text: str) -> Fit | None:
        """See ``Judge``."""
        if paths.split(stored_place(path))[-2:] != ("title", "text") or not (rooms := self._rooms_now()):
            return None
        cut = [room.device for room in rooms if self._measure.measure(text, room.style, room.width).cut]
        every = [room.device for room in rooms]
        return Fit(words(cut, every), "warn" if cut else "", ", ".join(device.label for device in cut))

    def _rooms_now(self) -> Sequence[Room]:
        """The title's places in the layout in hand; none while they are looked up."""
        campaign = self._model.campaign
        key = (campaign.message.template, campaign.message.slides[0].icon is not None)
        if key not in self._rooms:
            self._rooms[key] = ()
            self._jobs.run("pictures", lambda _: self._look(campaign), lambda rooms: self._learn(key, rooms))
        return self._rooms[key]

    def _learn(self, key: object, rooms: Sequence[Room]) -> None:
        self._rooms[key] = rooms
        self.ready.emit()

    def _look(self, campaign: Campaign) -> list[Room]:
        """Where a one-letter title would stand."""
        plain = replace(campaign, origin=None, message=_with_title(campaign.message))
        rooms: list[Room] = []
        for device in self._devices.all():
            if device.platform not in CUT_ALL:
                continue
            box = self._previewing.look(plain, device).placement.find("title")
            if box is not None and box.style is not None and box.style.max_lines:
                rooms.append(Room(device, box.style, box.w))
        return rooms


def words(cut: Sequence[Device], every: Sequence[Device]) -> str:
    """``cut`` out of ``every`` phone in a few words."""
    if not cut:
        return _said(ALL)
    if len(cut) == len(every):
        return _said(CUT_EVERYWHERE)
    parts: list[str] = []
    for platform in CUT_ALL:
        here = [device for device in cut if device.platform == platform]
        whole = len(here) == sum(device.platform == platform for device in every)
        if here:
            parts.append(_said((CUT_ALL if whole else CUT_SOME)[platform]))
    return _said(CUT_ON).format(phones=_said(AND).join(parts))


def _with_title(message: Message) -> Message:
    slide = message.slides[0]
    return replace(message, slides=(replace(slide, title=replace(slide.title, text="A")),))


def _said(text: Any) -> str:
    return QCoreApplication.translate("Fits", text)
