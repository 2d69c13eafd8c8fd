"""The parts that template types build cards from, and what all platforms share when they draw them."""

from typing import Literal, Protocol

from app.domain.message import Media
from app.domain.scene import AnyNode, Edges, PictureNode, Scene, ShapeNode, TextNode, TextStyle
from app.platforms.base import Platform, View

Nodes = tuple[AnyNode, ...]
FooterPlace = Literal["text", "head", "slides", "pictures"]
"""What the footer stands under: a text, the head with the icon, a carousel's text, a carousel without text."""

WIDE = 16 / 9
"""The ratio of a picture that is not known yet."""


class Parts(Platform, Protocol):
    """A platform as template types see it. Every part is a tuple of nodes, empty where the platform draws nothing."""

    head_first: bool
    """Whether the head with the icon stands above the picture."""
    has_carousels: bool

    def media(self, view: View) -> Nodes:
        """The picture, video or sound of a message that is no carousel."""
        ...

    def texts(self, view: View) -> Nodes:
        """Title and message."""
        ...

    def head(self, view: View) -> Nodes:
        """The icon with title and message beside it."""
        ...

    def pager(self, view: View) -> Nodes:
        """The picture of the slide in hand."""
        ...

    def dots(self, view: View) -> Nodes:
        """The page dots."""
        ...

    def slide_texts(self, view: View) -> Nodes:
        """Title and message of the slide in hand."""
        ...

    def footer(self, view: View, place: FooterPlace) -> Nodes:
        """The time stamp and the unread dot, with the line below them where there is one."""
        ...

    def actions(self, view: View) -> Nodes:
        """The bar of buttons."""
        ...

    def card(self, view: View, body: Nodes, footer: Nodes, actions: Nodes = ()) -> Scene:
        """Everything put together."""
        ...


def at(view: View, *steps: str) -> str:
    """The stored path of a part of the slide in hand."""
    return "/".join(("message/slides", view.current.id, *steps))


def shows(media: Media | None) -> bool:
    """Whether there is anything to load."""
    return media is not None and bool(media.url or media.sha256)


def ratio(view: View, slide: int) -> float:
    """Width / height of a slide's picture; 16:9 until it is known."""
    known = view.ratios[slide] if slide < len(view.ratios) else None
    return known if known and known > 0 else WIDE


def position(view: View) -> int:
    """The number of the slide in hand."""
    return min(view.slide, len(view.message.slides) - 1)


def title(view: View, style: TextStyle, margin: Edges, height: float | None = None) -> TextNode:
    """The title of the slide in hand; lines centred where ``height`` leaves room."""
    slide = view.current
    return TextNode(
        role="title",
        text=slide.title.text,
        style=style,
        margin=margin,
        height=height,
        middle=height is not None,
        field=at(view, "title", "text"),
    )


def message(view: View, style: TextStyle, margin: Edges, height: float | None = None) -> TextNode:
    """The message of the slide in hand; lines centred where ``height`` leaves room."""
    slide = view.current
    return TextNode(
        role="message",
        text=slide.body.text,
        style=style,
        margin=margin,
        height=height,
        middle=height is not None,
        field=at(view, "body", "text"),
    )


def timestamp(view: View, style: TextStyle, margin: Edges) -> TextNode:
    """The time, as wide as its text."""
    return TextNode(role="timestamp", text=view.timestamp, style=style, width=-1, margin=margin, cross="center")


def unread_dot(size: float, color: str, margin: Edges) -> ShapeNode:
    """The dot of an unread message."""
    return ShapeNode(
        role="unread_dot",
        width=size,
        height=size,
        radius=size / 2,
        background=color,
        margin=margin,
        cross="center",
    )


def divider(height: float) -> ShapeNode:
    """The line across the card, #AAAAAA on both phones."""
    return ShapeNode(role="divider", height=height, background="#AAAAAA")


def page_dot(view: View, index: int, size: float, color: str, margin: Edges) -> ShapeNode:
    """One page dot; a click on it leads to its slide."""
    return ShapeNode(
        role="page_dot",
        index=index,
        width=size,
        height=size,
        radius=size / 2,
        background=color,
        margin=margin,
        cross="center",
        field=f"message/slides/{view.message.slides[index].id}",
    )


def icon(view: View, size: float, fit: Literal["cover", "contain", "stretch"], margin: Edges) -> PictureNode:
    """The icon beside the title."""
    media = view.current.icon
    return PictureNode(
        role="icon",
        media=media,
        width=size,
        height=size,
        fit=fit,
        margin=margin,
        cross="center",
        alt=media.alt if media else "",
        field=at(view, "icon"),
    )
