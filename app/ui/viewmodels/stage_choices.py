"""How the preview is looked at: what the person chose, remembered over campaigns."""

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct

from app.domain.errors import UserError
from app.services.devices import Device, Devices
from app.services.ports import AppSettings, Theme

SETTING = "stage"
Mode = Literal["one", "devices", "types"]
TEXT_SCALES = (0.85, 1.0, 1.15, 1.3, 1.5, 2.0)
"""What phones offer as text sizes, as factors."""
WIDTHS = (240, 600)
"""Units between which a width can be chosen."""


class StageChoices(Struct, frozen=True, kw_only=True):
    """``device`` is a device's name or a platform's; ``width`` and ``text_scale`` None are the device's own.
    ``phone``: with the phone around the card."""

    device: str = "android"
    width: float | None = None
    theme: Theme = "light"
    text_scale: float | None = None
    read: bool = False
    phone: bool = True
    mode: Mode = "one"


def recalled(settings: AppSettings) -> StageChoices:
    """What was chosen last; anything that can't be understood counts as nothing chosen."""
    stored: Any = settings.get(SETTING)
    try:
        return msgspec.convert(stored or {}, StageChoices)
    except msgspec.ValidationError:
        return StageChoices()


def known(choices: StageChoices, devices: Devices) -> StageChoices:
    """``choices`` without a device that does not exist any more."""
    try:
        devices.get(choices.device)
    except UserError:
        return StageChoices()
    return choices


def devices_by_platform(devices: Devices) -> Sequence[tuple[str, Sequence[Device]]]:
    """The devices under the words that the screen has for their platforms."""
    names = {"android": "Android", "ios": "iPhone", "web": "Web"}
    return [(words, [d for d in devices.all() if d.platform == name]) for name, words in names.items()]


def remember(settings: AppSettings, choices: StageChoices) -> None:
    """Keep the choices for the next time."""
    settings.set(SETTING, msgspec.to_builtins(choices))
