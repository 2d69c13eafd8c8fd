"""From a place in an encoded message to the field of the campaign that it was written from."""

from app.domain import paths
from app.domain.message import Button, Message, Slide
from app.platforms.rules.base import Where

Steps = tuple[str, ...]

_TOP: dict[Where, Steps] = {
    ("date",): ("origin",),
    ("wzrk_ttl",): ("ttl",),
    ("templateType",): ("message", "template"),
    ("tags",): ("message", "inbox_tags"),
    ("msg", "type"): ("message", "template"),
    ("msg", "bg"): ("message", "background"),
    ("msg", "orientation"): ("message", "orientation"),
    ("msg", "tags"): ("message", "inbox_tags"),
    ("msg", "custom_kv"): ("message", "key_values"),
    ("msg",): ("message", "slides"),
}
_SLIDE: dict[Where, Steps] = {
    ("title", "text"): ("title", "text"),
    ("title", "color"): ("title", "color"),
    ("title",): ("title",),
    ("message", "text"): ("body", "text"),
    ("message", "color"): ("body", "color"),
    ("message",): ("body",),
    ("description",): ("body", "text"),
    ("media",): ("media",),
    ("imageUrl",): ("media",),
    ("icon",): ("icon",),
    ("iconUrl",): ("icon",),
    ("action", "url", "android"): ("action", "android"),
    ("action", "url", "ios"): ("action", "ios"),
    ("action", "hasUrl"): ("action", "enabled"),
    ("action", "hasLinks"): ("buttons",),
    ("action", "links"): ("buttons",),
    ("action",): ("action",),
    ("buttons",): ("buttons",),
}
_BUTTON: dict[Where, Steps] = {
    ("type",): ("kind",),
    ("text",): ("text",),
    ("color",): ("color",),
    ("bg",): ("background",),
    ("copyText",): ("copy",),
    ("url", "android"): ("android",),
    ("url", "ios"): ("ios",),
    ("kv",): ("keys",),
}


def path_of(where: Where, message: Message) -> str:
    """The stored path of the field behind ``where``; ``origin`` for what only the imported message has."""
    match where:
        case ("msg", "content", int(number), *rest) | ("msg", int(number), *rest) if number < len(message.slides):
            return paths.join(_in_slide(message.slides[number], tuple(rest)))
        case ("msg", "custom_kv", int(number), *_) if number < len(message.key_values):
            return paths.join(("message", "key_values", message.key_values[number].id))
        case _:
            return paths.join(_longest(_TOP, where, ("origin",)))


def _in_slide(slide: Slide, rest: Where) -> Steps:
    match rest:
        case ("action", "links", int(number), *inner) | ("buttons", int(number), *inner) if number < len(slide.buttons):
            steps = _in_button(slide.buttons[number], tuple(inner))
        case _:
            steps = _longest(_SLIDE, rest, ())
    return ("message", "slides", slide.id, *steps)


def _in_button(button: Button, rest: Where) -> Steps:
    return ("buttons", button.id, *_longest(_BUTTON, rest, ()))


def _longest(table: dict[Where, Steps], where: Where, default: Steps) -> Steps:
    """The entry for the longest start of ``where``."""
    return next((table[where[:n]] for n in range(len(where), 0, -1) if where[:n] in table), default)
