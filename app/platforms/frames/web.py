"""The panel around the cards on the Web: header and categories (inboxStyles.js)."""

from app.domain.message import BUTTON_COLOR, TITLE_COLOR, WHITE
from app.domain.scene import ColumnNode, Edges, RowNode, Scene, TextNode
from app.platforms.base import InboxStyle
from app.platforms.fonts import web as fonts

LIST_SIDE = 16
"""px between the panel's edge and its cards."""
HEADER, PILL = 36, 32


def frame(style: InboxStyle, width: float, density: float) -> Scene:
    """The header, and the categories where the site has any, the first one selected. ``width`` is the card's."""
    parts = (_header(style), *((_categories(style),) if style.tabs else ()))
    root = ColumnNode(role="frame", background=style.background or WHITE, children=parts)
    return Scene(unit="px", width=width + 2 * LIST_SIDE, root=root)


def _header(style: InboxStyle) -> RowNode:
    color = style.title_color or TITLE_COLOR
    title = TextNode(
        role="toolbar_title",
        text=style.title or "Notifications",
        style=fonts.style(14, 20, 700, color, max_lines=1, overflow="ellipsis", align="center"),
        cross="center",
    )
    close = TextNode(
        role="toolbar_icon",
        text="×",
        style=fonts.style(20, 23, 400, color, max_lines=1),
        width=-1,
        margin=Edges(0, 0, 12, 0),
        cross="center",
    )
    return RowNode(role="toolbar", height=HEADER, background=style.toolbar_color or WHITE, children=(title, close))


def _categories(style: InboxStyle) -> RowNode:
    pills = tuple(_pill(style, index, name) for index, name in enumerate(("All", *style.tabs)))
    return RowNode(height=PILL, margin=Edges(LIST_SIDE, LIST_SIDE, LIST_SIDE, 0), children=pills)


def _pill(style: InboxStyle, index: int, name: str) -> TextNode:
    selected = index == 0
    return TextNode(
        role="tab",
        index=index,
        text=name,
        style=fonts.style(14, 20, 400, WHITE if selected else style.tab_color or TITLE_COLOR, align="center"),
        width=-1,
        padding=Edges(24, 6, 24, 6),
        margin=Edges(3, 0, 3, 0),
        background=(style.selected_tab_color or BUTTON_COLOR) if selected else "#ECEDF2",
        radius=PILL / 2,
    )
