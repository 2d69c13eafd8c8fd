"""What a platform is: the fonts and line boxes of one SDK, its shared parts, and what it makes of odd messages."""

from datetime import datetime
from typing import Any, Literal, Protocol

from msgspec import Struct

from app.domain.message import Message, Slide
from app.domain.scene import Scene, Unit

PlatformName = Literal["android", "ios", "web"]
Effect = Literal["crash", "dropped", "unsupported", "wrong"]
"""What the SDK does: crashes, drops the message, can't show this kind, or shows something else than was meant."""


class Finding(Struct, frozen=True, kw_only=True):
    """Something in an encoded message that this SDK stumbles over.

    ``code`` is stable and starts with the platform's name. ``where`` is the place in the encoded JSON.
    """

    code: str
    effect: Effect
    reason: str
    where: tuple[str | int, ...] = ()


class Fate(Struct, frozen=True):
    """What becomes of the message on the phone, and why (one sentence, None when it is simply drawn)."""

    fate: Literal["drawn", "crash", "dropped", "unsupported"] = "drawn"
    reason: str | None = None


class InboxStyle(Struct, frozen=True, kw_only=True):
    """*Our app's inbox*: what the app around the messages looks like. None keeps the SDK's own look."""

    title: str | None = None
    toolbar_color: str | None = None
    title_color: str | None = None
    tab_color: str | None = None
    selected_tab_color: str | None = None
    tabs: tuple[str, ...] = ()
    background: str | None = None


class View(Struct, frozen=True, kw_only=True):
    """One look at a message on one device.

    ``message`` is the message as this SDK reads it (``Platform.seen``). ``width`` is the screen's (on Web: the card's)
    in the platform's unit, ``density`` pixels per unit, ``text_scale`` the person's text size (1 = normal).
    ``ratio`` is the picture's width / height for each slide, where it is known. ``empty_bar``: the button bar is drawn
    without buttons.
    """

    message: Message
    slide: int = 0
    width: float
    density: float = 3.0
    text_scale: float = 1.0
    read: bool = False
    timestamp: str = ""
    ratios: tuple[float | None, ...] = ()
    empty_bar: bool = False

    @property
    def current(self) -> Slide:
        """The slide in hand; a number beyond the last one means the last one."""
        return self.message.slides[min(self.slide, len(self.message.slides) - 1)]


class Seen(Struct, frozen=True):
    """The message as the SDK reads it: what it ignores is gone, what it defaults is filled in."""

    message: Message
    empty_bar: bool = False


class Platform(Protocol):
    """One SDK. The parts that scenes are made of are methods of the concrete platforms, agreed with the templates."""

    name: PlatformName
    label: str
    unit: Unit
    drawing: str
    """Whose drawing it is, for the preview's caption."""

    def findings(self, encoded: dict[str, Any]) -> tuple[Finding, ...]:
        """What this SDK stumbles over in the encoded message, the worst first."""
        ...

    def seen(self, message: Message, encoded: dict[str, Any]) -> Seen:
        """The typed message as this SDK reads it from its encoded form."""
        ...

    def date_of(self, encoded: Any) -> int | None:
        """The epoch seconds that this SDK makes of an encoded ``date``; None where it takes the present."""
        ...

    def timestamp(self, sent: datetime, now: datetime) -> str:
        """The time as the card shows it; both in the viewer's zone."""
        ...

    def frame(self, style: InboxStyle, width: float, density: float) -> Scene:
        """The inbox around the cards: toolbar and tabs, the first tab selected."""
        ...

    def list_background(self, style: InboxStyle) -> str:
        """The colour between the cards."""
        ...

    def gap(self, density: float) -> float:
        """The distance between two cards, in the platform's unit."""
        ...


def fate_of(findings: tuple[Finding, ...]) -> Fate:
    """The worst thing that the findings say."""
    for effect in ("unsupported", "dropped", "crash"):
        for finding in findings:
            if finding.effect == effect:
                return Fate(effect, finding.reason)
    return Fate()
