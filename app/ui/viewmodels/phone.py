"""The phone around the card: its screen, its status bar, the other messages in the list. Pure, in the scene's unit."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.scene import ColumnNode, Edges, IconNode, RowNode, Scene, ShapeNode, TextNode, TextStyle, Unit
from app.layout.placed import Placement
from app.platforms.base import InboxStyle
from app.platforms.types.web import PANEL_CARD
from app.services.devices import Device
from app.services.ports import Theme
from app.services.previewing import Inbox
from app.ui.theme.tokens import PHONE

Place = Callable[[Scene], Placement]

PEEK = 44.0
"""How much of the message above can be seen, and at least of the one below."""
STATUS = {"android": 28.0, "ios": 44.0, "web": 28.0}
"""Heights of a status bar with rounded corners beside it."""
SMALL_STATUS, SMALL_PHONE = 20.0, 700.0
"""The status bar of phones up to that height."""
PANEL_RADIUS = 4.0
_SIDE, _ICON, _ICON_GAP, _CLOCK = 24.0, 14.0, 4.0, 13.0


class Phone(Struct, frozen=True, kw_only=True):
    """``width`` and ``height`` of the screen; ``status`` and ``frame`` stand above the list, which begins at ``top``.
    ``side`` is free beside the cards. ``panel``: a panel in a web page, not a phone."""

    width: float
    height: float
    top: float
    status: Placement
    frame: Placement
    background: str
    gap: float
    side: float
    panel: bool


def worn(style: InboxStyle, theme: Theme) -> InboxStyle:
    """``style`` in surroundings of that theme: in dark ones, what the app has not chosen itself is dark."""
    if theme == "light":
        return style
    around = PHONE[theme]
    dark: dict[str, Any] = {
        "toolbar_color": around.toolbar,
        "title_color": around.ink,
        "tab_color": around.tab,
        "background": around.list,
    }
    chosen = {name: value for name in style.__struct_fields__ if (value := getattr(style, name)) is not None}
    return InboxStyle(**{**dark, **chosen})


def phone_of(device: Device, width: float, inbox: Inbox, theme: Theme, place: Place) -> Phone:
    """``device`` with a card ``width`` wide in its inbox."""
    panel = device.platform == "web" and width == PANEL_CARD
    screen = inbox.frame.width
    status = place(_status(device, screen, theme, panel))
    return Phone(
        width=screen,
        height=device.height,
        top=status.height + inbox.frame.height,
        status=status,
        frame=_inked(inbox.frame, PHONE[theme].ink) if theme == "dark" else inbox.frame,
        background=inbox.background,
        gap=inbox.gap,
        side=(screen - width) / 2,
        panel=panel,
    )


def neighbour(width: float, theme: Theme, unit: Unit = "px") -> Scene:
    """Another message in the list: only shapes, so that nobody reads it."""
    ground, shape = PHONE[theme].other, PHONE[theme].shape
    parts = ((0.45, 12.0, 20.0), (0.85, 9.0, 12.0), (0.7, 9.0, 8.0))
    lines = tuple(
        ShapeNode(width=share * (width - 40), height=h, margin=Edges(20, y, 20, 0), background=shape, radius=h / 2)
        for share, h, y in parts
    )
    time = ShapeNode(width=48, height=8, margin=Edges(0, 12, 20, 16), cross="end", background=shape, radius=4)
    root = ColumnNode(role="neighbour", background=ground, children=(*lines, time))
    return Scene(unit=unit, width=width, root=root)


def _status(device: Device, width: float, theme: Theme, panel: bool) -> Scene:
    if panel:
        return Scene(unit="px", width=width, root=ColumnNode(height=0))
    small = device.height <= SMALL_PHONE
    height = SMALL_STATUS if small else STATUS[device.platform]
    ink = PHONE[theme].ink
    style = TextStyle(
        font="inter", size=_CLOCK, weight=600, first_line=18, next_line=18, baseline=13.5, max_lines=1, color=ink
    )
    clock = TextNode(text="9:41", style=style, height=height, middle=True, weight=1, margin=Edges(_SIDE, 0, 0, 0))
    icons = tuple(
        IconNode(icon=name, color=ink, width=size, height=size, cross="center", margin=Edges(0, 0, after, 0))
        for name, size, after in (
            ("signal", _ICON, _ICON_GAP),
            ("wifi", _ICON, _ICON_GAP),
            ("battery-full", _ICON + 4, _SIDE - 4),
        )
    )
    root = RowNode(role="frame", height=height, background=PHONE[theme].bar, children=(clock, *icons))
    return Scene(unit="px", width=width, root=root)


def _inked(frame: Placement, ink: str) -> Placement:
    """The frame with its signs in another colour."""
    return replace(frame, boxes=tuple(replace(box, icon_color=ink) if box.icon else box for box in frame.boxes))
