"""The inbox around the cards on Android: toolbar and tabs (inbox_activity.xml, CTInboxStyleConfig)."""

from app.domain.scene import ColumnNode, Edges, IconNode, RowNode, Scene, ShapeNode, TextNode
from app.platforms.base import InboxStyle
from app.platforms.fonts import android as fonts

MAX_TABS = 2
"""Beside "ALL" (CTInboxStyleConfig.MAX_TABS)."""
TOOLBAR, TITLE_START, TITLE_SIZE = 56, 72, 20
"""dp and sp of the system's toolbar."""
TAB_BAR, TAB_SIZE, INDICATOR = 48, 14, 2
BLUE, WHITE, DARK = "#1C84FE", "#FFFFFF", "#333333"


def frame(style: InboxStyle, width: float, density: float) -> Scene:
    """The toolbar, and the tabs where the app has any, the first one selected."""
    parts = (_toolbar(style, density), *((_tabs(style, density),) if style.tabs else ()))
    root = ColumnNode(role="frame", background=style.toolbar_color or WHITE, children=parts)
    return Scene(unit="dp", width=width, pixel=1 / density, root=root)


def _toolbar(style: InboxStyle, density: float) -> RowNode:
    font = fonts.style(TITLE_SIZE, density, 500, style.title_color or DARK, max_lines=1, overflow="ellipsis")
    back = IconNode(
        role="toolbar_icon",
        icon="arrow-left",
        color=DARK,
        width=24,
        height=24,
        margin=Edges(16, 0, TITLE_START - 40, 0),
        cross="center",
    )
    title = TextNode(role="toolbar_title", text=style.title or "App Inbox", style=font, cross="center")
    return RowNode(role="toolbar", height=TOOLBAR, children=(back, title))


def _tabs(style: InboxStyle, density: float) -> RowNode:
    names = ("ALL", *style.tabs[:MAX_TABS])
    return RowNode(height=TAB_BAR, children=tuple(_tab(style, density, i, name) for i, name in enumerate(names)))


def _tab(style: InboxStyle, density: float, index: int, name: str) -> ColumnNode:
    selected = style.selected_tab_color or BLUE
    color = selected if index == 0 else style.tab_color or "#808080"
    font = fonts.style(TAB_SIZE, density, 500, color, max_lines=1, overflow="ellipsis", align="center")
    label = TextNode(role="tab", index=index, text=name.upper(), style=font, height=TAB_BAR - INDICATOR, middle=True)
    line = ShapeNode(role="tab_indicator", index=index, height=INDICATOR, background=selected)
    return ColumnNode(weight=1, children=(label, line) if index == 0 else (label,))
