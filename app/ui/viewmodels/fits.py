"""Which phones cut a title: measured, not counted."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.message import Message
from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.platforms.base import PlatformName
from app.services.devices import Device, Devices
from app.services.previewing import Previewing

ALL = QT_TRANSLATE_NOOP("Fits", "fits all phones")
CUT_EVERYWHERE = QT_TRANSLATE_NOOP("Fits", "cut on all phones")
CUT_ALL: dict[PlatformName, str] = {
    "android": QT_TRANSLATE_NOOP("Fits", "all Android phones"),
    "ios": QT_TRANSLATE_NOOP("Fits", "all iPhones"),
}
CUT_SOME: dict[PlatformName, str] = {
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


class Fits:
    """Judges titles. Places are looked up once for each layout, then only text is measured: cheap enough for typing."""

    def __init__(self, previewing: Previewing, devices: Devices, measure: TextMeasure) -> None:
        self._previewing = previewing
        self._devices = devices
        self._measure = measure
        self._rooms: dict[object, Sequence[Room]] = {}

    def cut_on(self, campaign: Campaign, path: str, text: str) -> tuple[Sequence[Device], Sequence[Device]] | None:
        """The phones that cut ``text`` as the title at ``path``, and all phones that draw it; None for other texts."""
        if paths.split(path)[-2:] != ("title", "text"):
            return None
        rooms = self._rooms_for(campaign)
        cut = [room.device for room in rooms if self._measure.measure(text, room.style, room.width).cut]
        return cut, [room.device for room in rooms]

    def _rooms_for(self, campaign: Campaign) -> Sequence[Room]:
        message = campaign.message
        key = (message.template, message.slides[0].icon is not None)
        if key not in self._rooms:
            self._rooms[key] = tuple(self._look(campaign))
        return self._rooms[key]

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


def _said(text: str) -> str:
    return QCoreApplication.translate("Fits", text)
