"""The inbox around the cards on iOS: navigation bar and segmented control (CleverTapInboxViewController)."""

from app.domain.scene import ColumnNode, Edges, LayerNode, RowNode, Scene, TextNode
from app.platforms.base import InboxStyle
from app.platforms.fonts import ios as fonts

MAX_TABS = 2
"""Beside "All" (kMaxTags 3)."""
NAVIGATION_BAR, TITLE_SIZE = 44, 17
STRIP, CONTROL, SIDE = 33, 30, 25
"""pt: the strip below the bar, the segmented control in it, the margins at its sides."""
WHITE, BLACK = "#FFFFFF", "#000000"


def frame(style: InboxStyle, width: float, density: float) -> Scene:
    """The navigation bar, and the segmented control where the app has tabs, the first one selected."""
    parts = (_bar(style), *((_segments(style),) if style.tabs else ()))
    root = ColumnNode(role="frame", background=style.toolbar_color or WHITE, children=parts)
    return Scene(unit="pt", width=width, root=root)


def _bar(style: InboxStyle) -> LayerNode:
    color = style.title_color or BLACK
    title_font = fonts.style(TITLE_SIZE, 600, color, max_lines=1, overflow="ellipsis", align="center")
    title = TextNode(
        role="toolbar_title",
        text=style.title or "Notifications",
        style=title_font,
        height=NAVIGATION_BAR,
        middle=True,
        margin=Edges(SIDE * 2, 0, SIDE * 2, 0),
    )
    close = TextNode(
        role="toolbar_icon",
        text="✕",
        style=fonts.style(TITLE_SIZE, 400, color, max_lines=1),
        width=-1,
        height=NAVIGATION_BAR,
        middle=True,
        margin=Edges(0, 0, 16, 0),
        cross="end",
    )
    return LayerNode(role="toolbar", height=NAVIGATION_BAR, children=(title, close))


def _segments(style: InboxStyle) -> ColumnNode:
    names = ("All", *style.tabs[:MAX_TABS])
    control = RowNode(
        height=CONTROL,
        margin=Edges(SIDE, 0, SIDE, STRIP - CONTROL),
        background="#EEEEEF",
        radius=8,
        children=tuple(_segment(style, index, name) for index, name in enumerate(names)),
    )
    return ColumnNode(height=STRIP, children=(control,))


def _segment(style: InboxStyle, index: int, name: str) -> TextNode:
    color = (style.selected_tab_color if index == 0 else style.tab_color) or BLACK
    weight = 600 if index == 0 else 400
    return TextNode(
        role="tab",
        index=index,
        text=name,
        style=fonts.style(13, weight, color, max_lines=1, overflow="middle", align="center"),
        weight=1,
        height=CONTROL - 4,
        margin=Edges(2, 2, 2, 2),
        middle=True,
        radius=6,
        background=WHITE if index == 0 else None,
    )
