"""Web: the panel of the Web SDK 2.7.4, on a page that uses Roboto.

Lengths are CSS px. Font sizes are fixed px: a browser's zoom scales the whole panel, so the person's text size plays no
part. Colours come from the site's settings, not from the message. Figures: inboxStyles.js.
"""

import re
from datetime import datetime
from typing import Any

from app.domain.message import BODY_COLOR, BUTTON_COLOR, TITLE_COLOR, WHITE, Button, Message
from app.domain.scene import NONE, AnyNode, ColumnNode, Edges, PictureNode, RowNode, Scene, TextNode, Unit
from app.platforms import parts
from app.platforms.base import Finding, InboxStyle, PlatformName, Seen, View
from app.platforms.dates import several
from app.platforms.fonts import web as fonts
from app.platforms.frames import web as frames
from app.platforms.parts import FooterPlace, Nodes
from app.platforms.rules import web as rules

PANEL_CARD = 360
"""px of a card in the panel of a wide page."""
LIST_PADDING = 32
"""px that a page of a phone is wider than its cards."""
FIXED_FROM, FIXED_HEIGHT = 420, 180
"""px: from pages of that width up, pictures have that height."""
PICTURE_KINDS = ("image", "gif")
BUTTON_KINDS = ("link", "copy")

_WORD = re.compile(r"(?<![\w'’])\w")


class Web:
    """The Web SDK."""

    name: PlatformName = "web"
    label = "Web"
    unit: Unit = "px"
    drawing = "CleverTap standard inbox, Web"
    head_first = False
    has_carousels = False

    def findings(self, encoded: dict[str, Any]) -> tuple[Finding, ...]:
        """What the SDK stumbles over."""
        return rules.findings(encoded)

    def seen(self, message: Message, encoded: dict[str, Any]) -> Seen:
        """The message as the SDK reads it."""
        return rules.seen(message, encoded)

    def date_of(self, encoded: Any) -> int | None:
        """Never: the panel dates messages by their receipt."""
        return None

    def timestamp(self, sent: datetime, now: datetime) -> str:
        """Minutes, hours and days for ever (determineTimeStampText)."""
        minutes = int((now.timestamp() - sent.timestamp()) // 60)
        if minutes < 5:
            return "Just now"
        if minutes < 60:
            return several(minutes, "minute")
        hours = minutes // 60
        return several(hours, "hour") if hours < 24 else several(hours // 24, "day")

    def frame(self, style: InboxStyle, width: float, density: float) -> Scene:
        """The panel's header and categories."""
        return frames.frame(style, width, density)

    def list_background(self, style: InboxStyle) -> str:
        """The panel's colour."""
        return style.background or WHITE

    def gap(self, density: float) -> float:
        """The margin below each message."""
        return 16

    def media(self, view: View) -> Nodes:
        """The picture, without any fitting. Videos and sounds can't be sent there."""
        media = view.current.media
        if media is None or not parts.shows(media) or media.kind not in PICTURE_KINDS:
            return ()
        natural = (view.width - 2) / parts.ratio(view, parts.position(view))
        height = FIXED_HEIGHT if _page(view) >= FIXED_FROM else natural
        return (
            PictureNode(
                role="media",
                media=media,
                height=height,
                fit="stretch",
                background="#B2B1AE",
                alt=media.alt,
                field=parts.at(view, "media"),
            ),
        )

    def texts(self, view: View) -> Nodes:
        """Title and description; an empty one is left out."""
        return _block(_labels(view))

    def head(self, view: View) -> Nodes:
        """The icon, then title and description."""
        labels = _labels(view)
        if not parts.shows(view.current.icon):
            return _block(labels)
        icon = parts.icon(view, 40, "stretch", Edges(0, 0, 16, 0))
        return _block((_at_top(icon), *labels))

    def pager(self, view: View) -> Nodes:
        """There are no carousels."""
        return ()

    def dots(self, view: View) -> Nodes:
        """There are no carousels."""
        return ()

    def slide_texts(self, view: View) -> Nodes:
        """As in a simple message."""
        return self.texts(view)

    def footer(self, view: View, place: FooterPlace) -> Nodes:
        """Below the card's border, at the right."""
        stamp = parts.timestamp(view, fonts.style(12, 16, 400, "#000000"), NONE)
        dot = parts.unread_dot(8, BUTTON_COLOR, Edges(8, 0, 0, 0))
        return (RowNode(main="end", margin=Edges(0, 4, 0, 0), children=(stamp,) if view.read else (stamp, dot)),)

    def actions(self, view: View) -> Nodes:
        """All link and copy buttons, 2 px apart; longer captions wrap and make the row higher."""
        buttons = [button for button in view.current.buttons if button.kind in BUTTON_KINDS]
        children = tuple(_button(view, index, button) for index, button in enumerate(buttons))
        return (RowNode(role="button_bar", children=children),) if children else ()

    def card(self, view: View, body: Nodes, footer: Nodes, actions: Nodes = ()) -> Scene:
        """A bordered card, and the time below it."""
        inside = ColumnNode(margin=Edges(1, 1, 1, 1), children=body + actions)
        card = ColumnNode(
            role="card",
            background=WHITE,
            border=1,
            border_color="#ECEDF2",
            radius=4,
            min_height=40,
            children=(inside,),
        )
        return Scene(unit=self.unit, width=view.width, root=ColumnNode(children=(card, *footer)))


def capitalize(text: str) -> str:
    """The first letter of every word in title case, all others as they are (CSS ``text-transform: capitalize``)."""
    return _WORD.sub(lambda first: first.group().title(), text)


def _page(view: View) -> float:
    """The width of the page around the card: a card of the panel's own width stands on a wide page, any other on a
    phone's, which the panel fills."""
    return 1280 if view.width == PANEL_CARD else view.width + LIST_PADDING


def _labels(view: View) -> Nodes:
    title = parts.title(view, fonts.style(14, 20, 600, TITLE_COLOR), NONE)
    description = parts.message(view, fonts.style(14, 20, 400, BODY_COLOR), NONE)
    filled = tuple(label for label in (title, description) if label.text)
    return (ColumnNode(width=-1, children=filled),) if filled else ()


def _block(children: Nodes) -> Nodes:
    return (RowNode(margin=Edges(16, 16, 16, 16), children=children),) if children else ()


def _at_top(icon: PictureNode) -> AnyNode:
    return ColumnNode(width=-1, children=(icon,))


def _button(view: View, index: int, button: Button) -> TextNode:
    return TextNode(
        role="button",
        index=index,
        text=capitalize(button.text),
        style=fonts.style(12, 16, 600, WHITE, "arial", align="center"),
        weight=1,
        margin=Edges(2 if index else 0, 0, 0, 0),
        padding=Edges(16, 8, 16, 8),
        middle=True,
        cross="stretch",
        background=BUTTON_COLOR,
        field=parts.at(view, "buttons", button.id, "text"),
    )
