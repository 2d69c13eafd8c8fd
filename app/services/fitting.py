"""Whether a text fits the phones: laid out on the narrowest one of each platform, and on the usual one."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.domain.message import Message, Text
from app.layout.measure import TextMeasure
from app.layout.place import place
from app.platforms import registry as platforms
from app.platforms.base import PlatformName, View
from app.services.devices import Device, Devices
from app.services.encoding import shown
from app.templates import registry as templates

TextRole = Literal["title", "message"]
PHONES: tuple[PlatformName, ...] = ("android", "ios")
WORDS: dict[PlatformName, str] = {"android": "Android phones", "ios": "iPhones"}


class Cut(Struct, frozen=True):
    """A platform on which a text is cut; ``small``: only on its narrowest phones, not on the usual ones."""

    platform: PlatformName
    small: bool

    @property
    def words(self) -> str:
        """Where it is cut, for a sentence: small Android phones."""
        return f"small {WORDS[self.platform]}" if self.small else WORDS[self.platform]


class Fitting:
    """Lays texts out on phones. Light enough for every keystroke."""

    def __init__(self, measure: TextMeasure, devices: Devices) -> None:
        self._measure = measure
        self._devices = devices

    def cuts(self, message: Message, slide: int, role: TextRole) -> tuple[Cut, ...]:
        """The platforms that cut the text of the slide with that number; none: it fits all phones."""
        alone = _alone(message, slide, role)
        return tuple(
            Cut(platform, small=not self._is_cut(alone, role, self._devices.get(platform)))
            for platform in PHONES
            if self._is_cut(alone, role, self._devices.narrowest(platform))
        )

    def _is_cut(self, message: Message, role: TextRole, device: Device) -> bool:
        view = View(message=message, width=device.width, density=device.density)
        scene = templates.template(message.template).scene(view, platforms.platform(device.platform))
        box = place(scene, self._measure).find(role)
        return box is not None and box.cut


def _alone(message: Message, slide: int, role: TextRole) -> Message:
    """The one text where it stands: neither the other slides nor the slide's other text have a say in its lines."""
    number = min(slide, len(message.slides) - 1) if templates.template(message.template).many_slides else 0
    own = message.slides[number]
    emptied = replace(own, body=Text()) if role == "title" else replace(own, title=Text())
    return shown(replace(message, slides=(emptied,)))


def where(cuts: tuple[Cut, ...]) -> str:
    """The places in words: small Android phones and iPhones."""
    return " and ".join(cut.words for cut in cuts)
