"""What a tap on the preview would do on the phone, in words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.message import Button
from app.platforms.base import PlatformName


def tap_words(button: Button, platform: PlatformName) -> str:
    """What pressing ``button`` does on ``platform``."""
    return _WORDS[button.kind](button, platform)


def _link(button: Button, platform: PlatformName) -> str:
    address = {"android": button.android, "ios": button.ios, "web": button.web}[platform]
    if not address:
        return _tr("Opens nothing: there is no link for this platform yet")
    if platform == "web" and button.new_tab:
        return _tr("Opens {address} in a new tab").format(address=address)
    if address.lower().startswith(("http://", "https://")):
        return _tr("Opens {address} in the browser").format(address=address)
    return _tr("Opens {address} in the app").format(address=address)


def _copy(button: Button, platform: PlatformName) -> str:
    if not button.copy:
        return _tr("Copies nothing: there is no text to copy yet")
    return _tr("Copies {text}").format(text=button.copy)


def _keys(button: Button, platform: PlatformName) -> str:
    pairs = ", ".join(f"{pair.key} = {pair.value}" for pair in button.keys)
    return _tr("Hands the app: {pairs}").format(pairs=pairs) if pairs else _tr("Hands the app nothing yet")


def _push(button: Button, platform: PlatformName) -> str:
    if button.open_settings:
        return _tr("Asks for permission to send notifications; where that was refused, opens the settings")
    return _tr("Asks for permission to send notifications")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tapping", text)


_WORDS: dict[str, Callable[[Button, PlatformName], str]] = {
    "link": _link,
    "copy": _copy,
    "keys": _keys,
    "push": _push,
}
