"""Hypothesis strategies: campaigns that schema 1 allows, sensible and odd ones, and JSON of every shape."""

import uuid
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from app.domain.campaign import Campaign, TimeToLive
from app.domain.message import Action, Button, KeyValue, Media, Message, Slide, Text

NOW = "2026-03-01T09:00:00.000Z"

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = st.sampled_from(["", "Spring is here", "Save 20 %", "Hallo, Welt", "Привіт 🌷", "a,b", "  "]) | texts
colors = st.integers(0, 0xFFFFFF).map("#{:06X}".format) | st.sampled_from(["#000000", "#FFFFFF", "#434761"])
links = st.sampled_from(
    [
        "",
        "https://example.com/a?b=c",
        "app://offers",
        "http://example.com",
        "example.com",
        " https://example.com",
        "javascript:alert(1)",
        "{{ Profile.Link }}",
    ]
)
shas = st.integers(0, 5).map("{:064x}".format)
stays = st.none() | st.builds(TimeToLive, days=st.integers(1, 90)) | st.builds(TimeToLive, hours=st.integers(1, 99))
sizes = st.none() | st.integers(0, 60_000_000)
json_leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
KEYS = """_id msg content title text color type media url action links kv custom_kv date wzrk_ttl tags icon message
hasUrl hasLinks android ios templateType buttons bg orientation copyText value key"""
json_keys = st.sampled_from(KEYS.split())
json_values = st.recursive(
    json_leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(json_keys | st.text(max_size=3), inner, max_size=6),
    max_leaves=30,
)
json_objects = st.dictionaries(json_keys | st.text(max_size=5), json_values, max_size=8)


class Ids:
    """Fresh ids, the same in every run of the same example."""

    def __init__(self, seed: int = 0) -> None:
        self._last = seed << 64

    def next(self) -> str:
        self._last += 1
        return str(uuid.UUID(int=self._last, version=4))


@st.composite
def media(draw: st.DrawFn, kinds: tuple[str, ...] = ("image", "gif", "video", "audio")) -> Media:
    kind = draw(st.sampled_from(kinds))
    mimes = {"image": "image/png", "gif": "image/gif", "video": "video/mp4", "audio": "audio/mpeg"}
    online = draw(st.booleans())
    return Media(
        kind=kind,
        url=draw(st.sampled_from(["https://cdn.example.com/a.png", "http://example.com/b"])) if online else None,
        sha256=draw(st.none() | shas) if online else draw(shas),
        mime=draw(st.sampled_from(["", mimes[kind], mimes[kind].upper(), "text/html"])),
        bytes=draw(sizes),
        poster=draw(st.none() | st.just("https://cdn.example.com/p.jpg")),
        alt=draw(words),
    )


def _pairs(draw: st.DrawFn, ids: Ids) -> tuple[KeyValue, ...]:
    pairs = draw(st.lists(st.tuples(words, words), max_size=2))
    return tuple(KeyValue(id=ids.next(), key=key, value=value) for key, value in pairs)


def _button(draw: st.DrawFn, ids: Ids) -> Button:
    return Button(
        id=ids.next(),
        kind=draw(st.sampled_from(["link", "copy", "keys", "push"])),
        text=draw(words),
        color=draw(colors),
        background=draw(colors),
        android=draw(links),
        ios=draw(links),
        web=draw(links),
        new_tab=draw(st.booleans()),
        copy=draw(words),
        keys=_pairs(draw, ids),
        open_settings=draw(st.booleans()),
    )


def _action(draw: st.DrawFn) -> Action:
    android, ios, web = (draw(links) for _ in range(3))
    return Action(enabled=draw(st.booleans()), android=android, ios=ios, web=web, new_tab=draw(st.booleans()))


def _slide(draw: st.DrawFn, ids: Ids, most_buttons: int) -> Slide:
    return Slide(
        id=ids.next(),
        title=Text(text=draw(words), color=draw(colors)),
        body=Text(text=draw(words), color=draw(colors)),
        media=draw(st.none() | media()),
        icon=draw(st.none() | media(("image",))),
        action=_action(draw),
        buttons=tuple(_button(draw, ids) for _ in range(draw(st.integers(0, most_buttons)))),
    )


@st.composite
def campaigns(draw: st.DrawFn, most_slides: int = 6, most_buttons: int = 4) -> Campaign:
    """Any campaign: all templates, kinds of media and buttons; texts in a second language; good and bad values."""
    ids = Ids(draw(st.integers(0, 3)))
    own = ids.next()
    slides = tuple(_slide(draw, ids, most_buttons) for _ in range(draw(st.integers(1, most_slides))))
    translated = {f"slides/{slide.id}/title/text": draw(words) for slide in slides if draw(st.booleans())}
    message = Message(
        template=draw(st.sampled_from(["simple", "message-icon", "carousel", "carousel-image"])),
        background=draw(colors),
        orientation=draw(st.sampled_from(["landscape", "portrait", "natural"])),
        slides=slides,
        inbox_tags=tuple(draw(st.lists(words, max_size=3))),
        key_values=_pairs(draw, ids),
        languages={"uk": translated} if translated else {},
    )
    return Campaign(
        id=own,
        name=draw(words),
        product=draw(st.sampled_from(["clevertap", "yespo", "both"])),
        message=message,
        ttl=draw(stays),
        created=NOW,
        changed=NOW,
    )


def nested(value: Any, visit: Callable[[Any], None]) -> None:
    """Show ``visit`` every value inside ``value``."""
    visit(value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        nested(inner, visit)
