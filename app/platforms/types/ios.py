"""iOS: the standard inbox of SDK 7.7.0, phone upright.

Lengths are pt. The cells use fixed system fonts, which do not follow the person's text size. Inter stands for the
system font; line heights are those of the system font. Figures: the ~port.xib files, CTCarouselImageView.m.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.message import Media, Message
from app.domain.scene import (
    ColumnNode,
    Edges,
    Fit,
    LayerNode,
    PictureNode,
    RowNode,
    Scene,
    ShapeNode,
    TextNode,
    TextStyle,
    Unit,
)
from app.platforms import parts
from app.platforms.base import Finding, InboxStyle, PlatformName, Seen, View
from app.platforms.dates import day_and_month, several, whole
from app.platforms.fonts import ios as fonts
from app.platforms.frames import ios as frames
from app.platforms.parts import FooterPlace, Nodes
from app.platforms.rules import ios as rules

PAGE_CONTROL, BAR = 30, 38
DOT, DOT_GAP = 7, 9
"""pt of a page control's dots and between them, as the system draws them."""
GREY = "#757575"


class Ios:
    """The iOS SDK."""

    name: PlatformName = "ios"
    label = "iPhone"
    unit: Unit = "pt"
    drawing = "CleverTap standard inbox, iPhone"
    head_first = True
    has_carousels = True

    def findings(self, encoded: dict[str, Any]) -> tuple[Finding, ...]:
        """What the SDK stumbles over."""
        return rules.findings(encoded)

    def seen(self, message: Message, encoded: dict[str, Any]) -> Seen:
        """The message as the SDK reads it."""
        return rules.seen(message, encoded)

    def date_of(self, encoded: Any) -> int | None:
        """Numbers only; 0 is now."""
        return whole(encoded) or None

    def timestamp(self, sent: datetime, now: datetime) -> str:
        """By days of the calendar, then hours, then minutes (relativeDateStringForDate)."""
        if now.timestamp() < sent.timestamp():
            return "Just now"
        days, seconds = _passed(sent, now)
        if days > 2:
            return day_and_month(sent)
        if days > 0:
            return "Yesterday" if days == 1 else several(days, "day")
        if seconds >= 3_600:
            return several(seconds // 3_600, "hour")
        return several(seconds // 60, "minute") if seconds >= 60 else "Just now"

    def frame(self, style: InboxStyle, width: float, density: float) -> Scene:
        """The navigation bar and the segmented control."""
        return frames.frame(style, width, density)

    def list_background(self, style: InboxStyle) -> str:
        """The colour between the cards."""
        return style.background or "#EAEAEA"

    def gap(self, density: float) -> float:
        """A footer of 6 and a header of 1."""
        return 7

    def media(self, view: View) -> Nodes:
        """The picture's slot. Animations and natural pictures fit into it, so do videos and sounds, with a play
        button."""
        media = view.current.media
        if media is None or not parts.shows(media):
            return ()
        plays = media.kind in ("video", "audio")
        fits = plays or media.kind == "gif" or view.message.orientation == "natural"
        alt = "Message Media" if plays else "Message Image"
        return (_picture(view, media, _slot(view), "contain" if fits else "cover", alt, play=plays),)

    def texts(self, view: View) -> Nodes:
        """Title (one line) and message (all lines); labels without text have no height."""
        style = fonts.style(13, 400, view.current.body.color)
        return _title(view, Edges(20, 20, 20, 0)), _message(view, style, Edges(20, 7, 20, 0))

    def head(self, view: View) -> Nodes:
        """90 high: icon, title, at most two lines of the message. An icon with an empty address keeps its place."""
        icon = view.current.icon
        has_icon = icon is not None and (icon.url is not None or icon.sha256 is not None)
        left = 10 if has_icon else 20
        style = fonts.style(13, 400, view.current.body.color, max_lines=2, overflow="ellipsis")
        texts = (_title(view, Edges(left, 15, 20, 0)), _message(view, style, Edges(left, 7, 20, 0)))
        children: Nodes = (ColumnNode(children=texts),)
        if has_icon:
            children = (parts.icon(view, 70, "cover", Edges(10, 10, 0, 10)), *children)
        return (RowNode(height=90, children=children),)

    def pager(self, view: View) -> Nodes:
        """The picture with a hairline, one point beyond the edges (CTCarouselImageView)."""
        height = _slot(view)
        fit: Fit = "contain" if view.message.orientation == "natural" else "cover"
        picture = _picture(
            view,
            view.current.media,
            height,
            fit,
            f"Message Image {parts.position(view) + 1}",
            width=view.width + 2,
            margin=Edges(-1, -1, 0, 0),
            border=0.4,
            border_color="#AAAAAA",
        )
        return (LayerNode(height=height, children=(picture,)),)

    def dots(self, view: View) -> Nodes:
        """The page control; for one page it is hidden and keeps its place."""
        count, here = len(view.message.slides), parts.position(view)
        if count < 2:
            return (ShapeNode(height=PAGE_CONTROL),)
        dots = (
            parts.page_dot(
                view, index, DOT, "#0000FF" if index == here else "#AAAAAA", Edges(DOT_GAP if index else 0, 0, 0, 0)
            )
            for index in range(count)
        )
        return (RowNode(role="page_dots", height=PAGE_CONTROL, main="center", children=tuple(dots)),)

    def slide_texts(self, view: View) -> Nodes:
        """Fixed boxes: 20 for the title, 54 for about three lines of the message, centred in it."""
        slide = view.current
        title = fonts.style(15, 700, slide.title.color, max_lines=1, overflow="ellipsis")
        body = fonts.style(13, 400, slide.body.color, max_lines=3, overflow="ellipsis")
        return (
            parts.title(view, title, Edges(20, 0, 20, 0), 20),
            parts.message(view, body, Edges(20, 7, 20, 3), 54),
        )

    def footer(self, view: View, place: FooterPlace) -> Nodes:
        """The date and the dot at the right; grey in carousels, else in the title's colour."""
        color = view.message.slides[0].title.color if place in ("text", "head") else GREY
        stamp = parts.timestamp(view, fonts.style(12, 400, color), Edges(0, 0, 20 if view.read else 0, 0))
        dot = parts.unread_dot(10, "#337DFD", Edges(6, 0, 20, 0))
        children = (stamp,) if view.read else (stamp, dot)
        if place == "text":
            return (RowNode(main="end", margin=Edges(0, 12, 0, 11.5), children=children),)
        if place == "pictures":
            return (RowNode(main="end", height=30, margin=Edges(0, -30, 0, 0), children=children),)
        return (RowNode(main="end", height=BAR, children=children),)

    def actions(self, view: View) -> Nodes:
        """A line and the first three buttons, equally wide."""
        buttons = tuple(_button(view, index) for index in range(min(len(view.current.buttons), 3)))
        if not buttons and not view.empty_bar:
            return ()
        return (ColumnNode(role="button_bar", children=(parts.divider(1), RowNode(height=44, children=buttons))),)

    def card(self, view: View, body: Nodes, footer: Nodes, actions: Nodes = ()) -> Scene:
        """A full-width cell without radius."""
        background = view.message.background
        root = ColumnNode(
            role="card", background=background, children=body + footer + actions, field="message/background"
        )
        return Scene(unit=self.unit, width=view.width, root=root)


def _passed(sent: datetime, now: datetime) -> tuple[int, int]:
    """Whole days of the viewer's calendar, and the seconds beyond them."""
    days = (now.replace(tzinfo=None) - sent.replace(tzinfo=None)).days
    rest = now.astimezone(UTC) - (sent + timedelta(days=days)).astimezone(UTC)
    return days, int(rest.total_seconds())


def _title(view: View, margin: Edges) -> TextNode:
    style = fonts.style(15, 600, view.current.title.color, max_lines=1, overflow="ellipsis")
    return parts.title(view, style, margin, None if view.current.title.text else 0)


def _message(view: View, style: TextStyle, margin: Edges) -> TextNode:
    return parts.message(view, style, margin, None if view.current.body.text else 0)


def _slot(view: View) -> float:
    ratios = {"landscape": parts.WIDE, "portrait": 1.0, "natural": parts.ratio(view, parts.position(view))}
    return view.width / ratios[view.message.orientation]


def _picture(view: View, media: Media | None, height: float, fit: Fit, alt: str, **more: Any) -> PictureNode:
    return PictureNode(
        role="media",
        media=media if parts.shows(media) else None,
        height=height,
        fit=fit,
        alt=(media.alt if media else "") or alt,
        field=parts.at(view, "media"),
        **more,
    )


def _button(view: View, index: int) -> TextNode:
    button = view.current.buttons[index]
    return TextNode(
        role="button",
        index=index,
        text=button.text,
        style=fonts.style(15, 500, button.color, max_lines=1, overflow="middle", align="center"),
        weight=1,
        height=44,
        middle=True,
        background=button.background,
        field=parts.at(view, "buttons", button.id, "text"),
    )
