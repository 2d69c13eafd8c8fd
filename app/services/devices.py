"""The devices that previews know: one description each in ``resources/devices``."""

from collections.abc import Sequence
from functools import cached_property

import msgspec
from msgspec import Struct

from app.domain.errors import UserError
from app.platforms.base import PlatformName
from app.services.ports import Resources

FOLDER = "devices"


class Device(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A screen. ``width`` and ``height`` are in the platform's unit (on Web ``width`` is the card's), ``density`` is
    pixels a unit, ``text_scale`` the text size it is sold with. ``generic``: stands for its platform."""

    name: str
    label: str
    platform: PlatformName
    width: float
    height: float
    density: float
    text_scale: float = 1.0
    generic: bool = False


class Devices:
    """All descriptions, read when they are first asked for."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def all(self) -> Sequence[Device]:
        """Every device, by platform, then by width."""
        return self._devices

    def get(self, name: str) -> Device:
        """The device with that name; a platform's name means its usual one. Raises ``UserError``."""
        for device in self._devices:
            if device.name == name or (device.generic and device.platform == name):
                return device
        known = ", ".join(("android", "ios", "web", *(device.name for device in self._devices)))
        raise UserError(f"There is no device {name}", next_step=f"Use one of: {known}")

    def narrowest(self, platform: PlatformName) -> Device:
        """The device on which texts are cut first."""
        return min((d for d in self._devices if d.platform == platform), key=lambda device: device.width)

    @cached_property
    def _devices(self) -> tuple[Device, ...]:
        order = ("android", "ios", "web")
        names = (name for name in self._resources.names(FOLDER) if name.endswith(".json"))
        devices = (msgspec.json.decode(self._resources.data(name), type=Device) for name in names)
        return tuple(sorted(devices, key=lambda d: (order.index(d.platform), d.width, d.name)))
