"""Android: the standard inbox of core SDK 8.2.0, phone upright.

Lengths are dp. The SDK's XML gives dp, which the system rounds to whole pixels; some margins are raw pixels.
Text follows the person's text size (sp); everything else keeps its size. Figures: res/layout/*.xml, view holders.
"""

from datetime import datetime
from math import floor
from typing import Any

from app.domain.message import Media, Message
from app.domain.scene import (
    ColumnNode,
    Edges,
    Fit,
    IconNode,
    LayerNode,
    PictureNode,
    RowNode,
    Scene,
    TextNode,
    TextStyle,
    Unit,
)
from app.platforms import parts
from app.platforms.base import Finding, InboxStyle, PlatformName, Seen, View
from app.platforms.dates import day_and_month, whole
from app.platforms.fonts import android as fonts
from app.platforms.frames import android as frames
from app.platforms.parts import FooterPlace, Nodes
from app.platforms.rules import android as rules

TEXT_SIZE = 14
"""sp, of everything on the card (AOSP dimens_material.xml)."""
BUTTON_BAR, BUTTON_PADDING = 44, 2
GAP = 18
"""Raw pixels between cards (VerticalSpaceItemDecoration)."""
BLUE = "#48B3FF"

_COVERED = {"landscape": {"image", "video", "audio"}, "portrait": {"image"}, "natural": set[str]()}
"""The kinds that fill their slot (centreCrop), by orientation; all others fit into it."""
_INT = 1 << 31


class Android:
    """The Android SDK."""

    name: PlatformName = "android"
    label = "Android"
    unit: Unit = "dp"
    drawing = "CleverTap standard inbox, Android"
    head_first = True
    has_carousels = True

    def findings(self, encoded: dict[str, Any]) -> tuple[Finding, ...]:
        """What the SDK stumbles over."""
        return rules.findings(encoded)

    def seen(self, message: Message, encoded: dict[str, Any]) -> Seen:
        """The message as the SDK reads it."""
        return rules.seen(message, encoded)

    def date_of(self, encoded: Any) -> int | None:
        """Text that is a number counts; more than 32 bits overflow."""
        seconds = whole(encoded, text=True)
        return None if seconds is None else (seconds + _INT) % (2 * _INT) - _INT

    def timestamp(self, sent: datetime, now: datetime) -> str:
        """With the holes of the SDK: at exactly 60 s, 59 min and 48 h, and from 22 h 37 min to 24 h, it shows the
        date (calculateDisplayTimestamp)."""
        passed = floor(now.timestamp()) - floor(sent.timestamp())
        if passed < 60:
            return "Just Now"
        if 60 < passed < 3_540:
            return f"{passed // 60} mins ago"
        if 3_540 < passed < 81_420:
            hours = passed // 3_600
            return f"{hours} hours ago" if hours > 1 else f"{hours} hour ago"
        return "Yesterday" if 86_400 < passed < 172_800 else day_and_month(sent)

    def frame(self, style: InboxStyle, width: float, density: float) -> Scene:
        """The toolbar and the tabs."""
        return frames.frame(style, width, density)

    def list_background(self, style: InboxStyle) -> str:
        """The colour between the cards."""
        return style.background or "#D3D4DA"

    def gap(self, density: float) -> float:
        """18 raw pixels below each card."""
        return GAP / density

    def media(self, view: View) -> Nodes:
        """The slot of the picture; the sign of a muted video lies over it."""
        media = view.current.media
        if media is None or not parts.shows(media):
            return ()
        picture = self._picture(view, media, _slot(view, parts.position(view)), _fit(view, media), "Message Media")
        if media.kind != "video":
            return (picture,)
        side = dp(view, 30)
        margin = Edges(0, dp(view, 4), dp(view, 2), 0)
        mute = IconNode(icon="volume-x", color="#FFFFFF", width=side, height=side, margin=margin, cross="end")
        return (LayerNode(children=(picture, mute)),)

    def texts(self, view: View) -> Nodes:
        """Title (one line, cut at a word) and message (all lines)."""
        side = dp(view, 20)
        return _texts(view, Edges(side, side, side, 0), Edges(side, dp(view, 5), side, 0))

    def slide_texts(self, view: View) -> Nodes:
        """As in a simple message."""
        return self.texts(view)

    def head(self, view: View) -> Nodes:
        """The icon, and the text block centred against it; without an icon the text moves to the left."""
        left, right = dp(view, 10), dp(view, 20)
        texts = _texts(view, Edges(left, left, right, 0), Edges(left, dp(view, 5), right, 0))
        block = ColumnNode(children=texts, cross="center")
        if not parts.shows(view.current.icon):
            return (RowNode(children=(block,)),)
        icon = parts.icon(view, dp(view, 68), "contain", Edges(*(dp(view, 8),) * 4))
        return (RowNode(children=(icon, block)),)

    def pager(self, view: View) -> Nodes:
        """As high as the highest of the loaded pages: the one in hand and its neighbours (CTCarouselViewPager). What
        kind of media a slide holds plays no part."""
        here = parts.position(view)
        near = range(max(here - 1, 0), min(here + 2, len(view.message.slides)))
        height = max(_slot(view, slide) for slide in near)
        fit: Fit = "contain" if view.message.orientation == "natural" else "cover"
        return (self._picture(view, view.current.media, height, fit, f"Message Image{here + 1}"),)

    def dots(self, view: View) -> Nodes:
        """A dot a slide, also for a single one; margins are raw pixels (setDots)."""
        margin = Edges(*(pixels / view.density for pixels in (8, 6, 4, 6)))
        here = parts.position(view)
        dots = (
            parts.page_dot(view, index, dp(view, 12), BLUE, margin)
            if index == here
            else parts.page_dot(view, index, dp(view, 8), "#BEBEBE", margin)
            for index in range(len(view.message.slides))
        )
        return (RowNode(role="page_dots", main="center", children=tuple(dots)),)

    def footer(self, view: View, place: FooterPlace) -> Nodes:
        """Time and dot at the right. In a carousel the time keeps the colour of the first title when pages turn."""
        spaced = place in ("text", "slides")
        margin = Edges(0, dp(view, 20), 0, dp(view, 10)) if spaced else Edges()
        if place == "pictures":
            margin = Edges(0, dp(view, -20), 0, 0)
        beside = dp(view, 5 if place == "pictures" else 10)
        stamp = parts.timestamp(view, text_style(view, 400, view.message.slides[0].title.color), Edges(0, 0, beside, 0))
        dot = parts.unread_dot(dp(view, 8), BLUE, Edges(0, 0, dp(view, 20), 0))
        row = RowNode(main="end", margin=margin, children=(stamp,) if view.read else (stamp, dot))
        return (row, parts.divider(dp(view, 1))) if place in ("text", "head") else (row,)

    def actions(self, view: View) -> Nodes:
        """The white bar; an empty one where the SDK shows it without buttons."""
        buttons = tuple(_button(view, index) for index in range(min(len(view.current.buttons), 3)))
        if not buttons and not view.empty_bar:
            return ()
        return (RowNode(role="button_bar", height=dp(view, BUTTON_BAR), background="#FFFFFF", children=buttons),)

    def card(self, view: View, body: Nodes, footer: Nodes, actions: Nodes = ()) -> Scene:
        """A full-width card without radius."""
        background = view.message.background
        root = ColumnNode(
            role="card", background=background, children=body + footer + actions, field="message/background"
        )
        return Scene(unit=self.unit, width=view.width, pixel=1 / view.density, root=root)

    def _picture(self, view: View, media: Media | None, height: float, fit: Fit, alt: str) -> PictureNode:
        return PictureNode(
            role="media",
            media=media if parts.shows(media) else None,
            height=height,
            fit=fit,
            background=view.message.background,
            alt=(media.alt if media else "") or alt,
            field=parts.at(view, "media"),
        )


def dp(view: View, value: float) -> float:
    """``value`` dp in whole pixels of the screen, as the system rounds dimensions."""
    return floor(value * view.density + 0.5) / view.density


def text_style(view: View, weight: int, color: str, **more: Any) -> TextStyle:
    """Roboto in the person's text size."""
    return fonts.style(TEXT_SIZE * view.text_scale, view.density, weight, color, **more)


def _texts(view: View, above: Edges, below: Edges) -> Nodes:
    slide = view.current
    title = text_style(view, 700, slide.title.color, max_lines=1, overflow="word")
    return parts.title(view, title, above), parts.message(view, text_style(view, 400, slide.body.color), below)


def _slot(view: View, slide: int) -> float:
    pixels = view.width * view.density
    match view.message.orientation:
        case "landscape":
            height = floor(pixels * 0.5625 + 0.5)
        case "portrait":
            return view.width
        case "natural":
            height = floor(pixels / parts.ratio(view, slide) + 1e-6)
    return height / view.density


def _fit(view: View, media: Media) -> Fit:
    return "cover" if media.kind in _COVERED[view.message.orientation] else "contain"


def _button(view: View, index: int) -> TextNode:
    """Capitals by Unicode (ß becomes SS). A platform button wraps; what does not fit its height is not seen."""
    button = view.current.buttons[index]
    padding, height = dp(view, BUTTON_PADDING), dp(view, BUTTON_BAR)
    style = text_style(view, 500, button.color, align="center")
    fitting = 1 + floor((height - 2 * padding - style.first_line) / style.next_line)
    style = text_style(view, 500, button.color, align="center", max_lines=max(fitting, 1), overflow="word")
    return TextNode(
        role="button",
        index=index,
        text=button.text.upper(),
        style=style,
        weight=1,
        height=height,
        padding=Edges(padding, padding, padding, padding),
        middle=True,
        background=button.background,
        field=parts.at(view, "buttons", button.id, "text"),
    )
