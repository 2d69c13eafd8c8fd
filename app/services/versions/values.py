"""Values of a document as people read them."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.fields import Field, FieldKind
from app.domain.message import TemplateName
from app.domain.tree import Tree, is_list, is_object
from app.services.versions.names import Names
from app.templates.registry import template

STATUSES = {
    "draft": "Draft",
    "review": "In review",
    "changes": "Changes asked",
    "approved": "Approved",
    "scheduled": "Scheduled",
    "handed_over": "Handed over",
    "ended": "Ended",
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "status": STATUSES,
    "product": {"clevertap": "CleverTap", "yespo": "Yespo", "both": "CleverTap and Yespo"},
    "dialect": {"none": "None", "liquid": "CleverTap", "yespo": "Yespo"},
    "delivery/mode": {"now": "At once", "scheduled": "At set times", "recurring": "Again and again"},
    "delivery/policy": {"fixed": "One for everybody", "recipient": "Each recipient's own"},
    "delivery/past": {"drop": "Not sent", "next_day": "Sent the next day"},
}
"""Choices that no field of the form lists."""
FOR_EVER = "For ever"
YES, NO = "Yes", "No"
TTL: Mapping[str, tuple[str, str]] = {
    "hours": ("{count} hours", "{count} hour"),
    "days": ("{count} days", "{count} day"),
}
"""How long a message stays: of several, of one."""


def readable(value: Any, path: str, field: Field | None, names: Names) -> str:
    """The value at a stored path on as few lines as it has; "" for nothing."""
    if value is None:
        return names.word(FOR_EVER) if path == "ttl" else ""
    if path in WORDS:
        return names.word(WORDS[path].get(value, shown(value, names.word)))
    if path in _NAMED:
        known = _NAMED[path](names)
        return ", ".join(known.get(id, id) for id in value)
    if field is not None and field.kind in _KINDS:
        return _KINDS[field.kind](value, field, names)
    return shown(value, names.word)


def shown(value: Any, word: Callable[[str], str] = str) -> str:
    """A plain JSON value; ``word`` is how yes and no are called."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return word(YES if value else NO)
    if is_list(value):
        return ", ".join(shown(inner, word) for inner in value)
    if is_object(value):
        return "; ".join(f"{key.replace('_', ' ')}: {shown(inner, word)}" for key, inner in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)


def summary(element: Tree) -> str:
    """What a slide, a button, a pair or a variant is recognised by: its text."""
    if "title" in element:
        return element["title"]["text"] or element["body"]["text"]
    if "key" in element:
        return f"{element['key']} = {element['value']}"
    return str(element.get("text") or element.get("name") or "")


def as_json(value: Any) -> str:
    """Every detail of a value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _template(value: TemplateName, field: Field, names: Names) -> str:
    return names.word(template(value).label)


def _choice(value: Any, field: Field, names: Names) -> str:
    return next((names.word(option.label) for option in field.options if option.value == value), str(value))


def _media(value: Any, field: Field, names: Names) -> str:
    if not is_object(value):
        return shown(value)
    sha256 = value.get("sha256")
    stored = (names.file(sha256) or f"{value['kind']} {sha256[:8]}") if sha256 else ""
    return ", ".join(filter(None, (stored, value.get("url"))))


def _ttl(value: Any, field: Field, names: Names) -> str:
    ((unit, count),) = value.items()
    many, one = TTL[unit]
    return names.word(one if count == 1 else many).format(count=count)


def _json(value: Any, field: Field, names: Names) -> str:
    return value if isinstance(value, str) else as_json(value)


_KINDS: Mapping[FieldKind, Callable[[Any, Field, Names], str]] = {
    "template": _template,
    "choice": _choice,
    "media": _media,
    "ttl": _ttl,
    "json": _json,
}
_NAMED: Mapping[str, Callable[[Names], Mapping[str, str]]] = {
    "labels": lambda names: names.labels,
    "categories": lambda names: names.categories,
    "audience/include": lambda names: names.segments,
    "audience/exclude": lambda names: names.segments,
}
