"""What becomes of a message that is not simply drawn, in a marketer's words."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.platforms.base import PlatformName
from app.services.previewing import Look

PLATFORM_WORDS: dict[PlatformName, str] = {"android": "Android", "ios": "iPhone", "web": "the Web"}


class Notice(Struct, frozen=True):
    """A headline, the reason, and whether there is a drawing beneath it."""

    title: str
    reason: str
    drawn: bool


def notice_of(look: Look) -> Notice | None:
    """What the preview has to say about a look; None where the message is simply drawn."""
    titles = {
        "crash": _tr("The app would crash on {platform}"),
        "dropped": _tr("Nobody on {platform} would get this message"),
        "unsupported": _tr("This can't be shown on {platform}"),
    }
    title = titles.get(look.fate.fate)
    if title is None:
        return None
    words = title.format(platform=PLATFORM_WORDS[look.platform])
    return Notice(words, look.fate.reason or "", look.fate.fate != "unsupported")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fates", text)
