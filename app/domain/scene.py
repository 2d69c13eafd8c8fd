"""The scene: what is to be drawn, as a tree that knows nothing of Qt and nothing of fonts.

Lengths are in the platform's own unit (dp, pt, CSS px). A template type builds a scene by asking a platform;
``app.layout`` places it; ``app.render`` paints what was placed.
"""

from typing import Literal

from msgspec import Struct

from app.domain.message import Media

Role = Literal[
    "card",
    "media",
    "icon",
    "title",
    "message",
    "timestamp",
    "unread_dot",
    "divider",
    "button_bar",
    "button",
    "page_dots",
    "page_dot",
    # parts of the inbox around the card: never in `galley layout`
    "frame",
    "toolbar",
    "toolbar_title",
    "toolbar_icon",
    "tab",
    "tab_indicator",
    "neighbour",
]
FontRole = Literal["roboto", "inter", "arial"]
"""The families that platforms draw with: Roboto, Inter (stands for the iOS system font), Liberation Sans (Arial)."""

Overflow = Literal["wrap", "word", "ellipsis", "middle"]
"""What happens to text beyond ``max_lines``: nothing is cut (wrap); cut behind the last whole word that fits, no mark
(word); cut by characters with an ellipsis at the end (ellipsis) or in the middle (middle)."""

Direction = Literal["auto", "ltr"]
"""How a paragraph is read: by its first strongly directed character (auto; then ``left`` means the side where reading
starts), or from left to right whatever it says (ltr, as in a web page that declares no direction)."""

Fit = Literal["cover", "contain", "stretch"]
Align = Literal["left", "center", "right"]
Unit = Literal["dp", "pt", "px"]


class TextStyle(Struct, frozen=True, kw_only=True):
    """How a text is set. ``size`` is the font size, not rounded. ``first_line`` is the height of a text of one line,
    ``next_line`` what each further line adds, ``cut_line`` the height of a first line behind which lines were cut
    (None: as ``first_line``). ``baseline`` is the distance from the top of the box to the first baseline."""

    font: FontRole
    size: float
    weight: int
    first_line: float
    next_line: float
    baseline: float
    cut_line: float | None = None
    max_lines: int | None = None
    overflow: Overflow = "wrap"
    align: Align = "left"
    direction: Direction = "auto"
    color: str = "#000000"


class Edges(Struct, frozen=True):
    """Margins: left, top, right, bottom. Negative ones let a node overlap its neighbour."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


NONE = Edges()


class Node(Struct, frozen=True, kw_only=True):
    """What every part of a scene has.

    ``width``: None fills what the parent gives, a number is fixed, -1 wraps the content.
    ``height``: None wraps the content, a number is fixed. ``min_height`` holds for wrapping nodes.
    ``weight`` shares what is left of a row's width. ``cross`` places the node across its parent's direction
    (start, center, end); in a row, ``stretch`` makes it as high as the row. ``field`` is the stored path, relative to
    the record, of what is shown: a click leads there.
    """

    role: Role | None = None
    index: int | None = None
    width: float | None = None
    height: float | None = None
    min_height: float = 0
    margin: Edges = NONE
    weight: float = 0
    cross: Literal["start", "center", "end", "stretch"] = "start"
    background: str | None = None
    radius: float = 0
    border: float = 0
    border_color: str | None = None
    field: str = ""


class TextNode(Node, frozen=True, kw_only=True):
    """A text, already personalised and capitalised. ``padding`` is kept free inside the box (its left and right are for
    centred texts); ``middle`` centres the lines where the box is higher than they need."""

    text: str
    style: TextStyle
    padding: Edges = NONE
    middle: bool = False


class PictureNode(Node, frozen=True, kw_only=True):
    """A picture. ``media`` None draws nothing but the background; ``play`` adds the player's button."""

    media: Media | None
    fit: Fit = "cover"
    play: bool = False
    alt: str = ""


class ShapeNode(Node, frozen=True, kw_only=True):
    """A plain rectangle or, with a radius, a rounded one or a dot."""


class IconNode(Node, frozen=True, kw_only=True):
    """A sign of the platform's own chrome, drawn from the bundled icons by name."""

    icon: str
    color: str


class ColumnNode(Node, frozen=True, kw_only=True):
    """Children one below the other. ``main`` places them where the height is fixed and larger than they need."""

    children: tuple["AnyNode", ...] = ()
    main: Literal["start", "center", "end"] = "start"


class RowNode(Node, frozen=True, kw_only=True):
    """Children one beside the other."""

    children: tuple["AnyNode", ...] = ()
    main: Literal["start", "center", "end"] = "start"


class LayerNode(Node, frozen=True, kw_only=True):
    """Children over one another, each placed by its margins from the top left; ``cross`` end: from the right."""

    children: tuple["AnyNode", ...] = ()


AnyNode = TextNode | PictureNode | ShapeNode | IconNode | ColumnNode | RowNode | LayerNode


class Scene(Struct, frozen=True, kw_only=True):
    """A card or a frame around cards, ``width`` wide. ``pixel`` is the size of a screen pixel where the platform cuts
    centred places and shares to whole ones, and rounds wrapped texts up to them; 0 where it does not."""

    unit: Unit
    width: float
    pixel: float = 0
    root: AnyNode
