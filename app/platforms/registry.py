"""The platforms, by name."""

from app.platforms.base import PlatformName
from app.platforms.parts import Parts
from app.platforms.types.android import Android
from app.platforms.types.ios import Ios
from app.platforms.types.web import Web

PLATFORMS: tuple[Parts, ...] = (Android(), Ios(), Web())
_BY_NAME: dict[PlatformName, Parts] = {platform.name: platform for platform in PLATFORMS}


def platform(name: PlatformName) -> Parts:
    """The platform with that name."""
    return _BY_NAME[name]
