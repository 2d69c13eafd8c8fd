"""Hand-built cards: what platforms and layout would hand over, without them."""

from typing import Any

from app.domain.message import Media
from app.domain.scene import TextStyle
from app.layout.placed import Box, Placement

PHOTO = "a" * 64


def style(**values: Any) -> TextStyle:
    """The Android body text, changed by ``values``."""
    body = {"font": "roboto", "size": 14.0, "weight": 400, "first_line": 19.0, "next_line": 16.33, "baseline": 15.0}
    return TextStyle(**(body | values))


def box(x: float, y: float, w: float, h: float, **values: Any) -> Box:
    """A box without a role."""
    return Box(**({"role": None, "index": None, "x": x, "y": y, "w": w, "h": h} | values))


def words(x: float, y: float, w: float, text: str, lines: tuple[str, ...] = (), **values: Any) -> Box:
    """A text whose lines are known."""
    drawn = lines or (text,)
    set_in = style(**values)
    height = set_in.first_line + set_in.next_line * (len(drawn) - 1)
    return box(x, y, w, height, text=text, lines=drawn, style=set_in)


def placement(width: float, height: float, *boxes: Box, unit: str = "dp") -> Placement:
    """A card."""
    return Placement(unit=unit, width=width, height=height, boxes=boxes)


def photo(**values: Any) -> Media:
    """A picture that the workspace holds."""
    return Media(**({"sha256": PHOTO, "mime": "image/png"} | values))


def android_card(title: str, body: tuple[str, ...], buttons: tuple[str, ...] = ("SHOP NOW", "COPY CODE")) -> Placement:
    """A simple message, 360 dp wide, with a wide picture, unread."""
    text = words(20, 246.67, 320, " ".join(body), body, color="#434761")
    bottom = text.y + text.h
    wide = 360 / len(buttons)
    bar = [
        words(n * wide, bottom + 71.5, wide, caption, align="center", weight=500, color="#FFFFFF")
        for n, caption in enumerate(buttons)
    ]
    fills = [box(n * wide, bottom + 59.33, wide, 44, background=c) for n, c in enumerate(("#3B5BDB", "#1C84FE"))]
    return placement(
        360,
        bottom + 103.33,
        box(0, 0, 360, bottom + 103.33, role="card", background="#FFFFFF"),
        box(0, 0, 360, 202.67, role="media", media=photo(), picture=True),
        words(20, 222.67, 320, title, weight=700, color="#1C1D1F"),
        text,
        words(278.67, bottom + 19, 43.33, "20 Dec", color="#1C1D1F"),
        box(332, bottom + 24.33, 8, 8, role="unread_dot", background="#48B3FF", radius=4),
        box(0, bottom + 58.33, 360, 1, role="divider", background="#AAAAAA"),
        *fills[: len(buttons)],
        *bar,
    )


def ios_card(title: str, body: tuple[str, ...]) -> Placement:
    """A simple message with a video, 375 pt wide."""
    font = {"font": "inter", "first_line": 16.0, "next_line": 15.51, "baseline": 12.5}
    text = words(20, 255.94, 335, " ".join(body), body, **font, size=13.0, color="#434761")
    bottom = text.y + text.h
    return placement(
        375,
        bottom + 83,
        box(0, 0, 375, bottom + 83, role="card", background="#FFFFFF"),
        box(0, 0, 375, 210.94, role="media", media=photo(kind="video"), picture=True, play=True, background="#000000"),
        words(20, 230.94, 335, title, **(font | {"first_line": 18.0, "baseline": 14.5}), size=15.0, weight=600),
        text,
        words(20, bottom + 12, 319, "2 hours ago", **font, size=12.0, align="right"),
        box(345, bottom + 14.25, 10, 10, role="unread_dot", background="#337DFD", radius=5),
        box(0, bottom + 38, 375, 1, role="divider", background="#AAAAAA"),
        words(0, bottom + 53, 375, "Open", **font, size=15.0, weight=500, align="center", color="#007BFF"),
        unit="pt",
    )


def dots(count: int, selected: int) -> Placement:
    """Page dots, 360 dp wide."""
    sides = [12.0 if n == selected else 8.0 for n in range(count)]
    boxes = [
        box(20.0 + 20 * n, 10 - side / 2, side, side, background="#48B3FF" if n == selected else "#BEBEBE", radius=side)
        for n, side in enumerate(sides)
    ]
    return placement(360, 20, box(0, 0, 360, 20, background="#FFFFFF"), *boxes)
