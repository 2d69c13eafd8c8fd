"""Inbox messages for tests: the public samples, clean ones made here, and small changes to them."""

import copy
import json
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent / "data/inbox-samples"
ENVELOPES = sorted(path for path in SAMPLES.glob("*.json") if "inbox_notifs" in path.read_text(encoding="utf-8"))
CAMPAIGN = "11111111-1111-4111-8111-111111111111"
GONE = object()


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def sample_messages() -> list[Any]:
    """Every message of the samples, mobile and web."""
    found = [load(path) for path in ENVELOPES]
    return [message for tree in found for key in ("inbox_notifs", "inbox_notifs_v2") for message in tree.get(key, [])]


def mobile_messages() -> list[Any]:
    return [message for message in sample_messages() if "templateType" not in message]


def slide(**parts: Any) -> dict[str, Any]:
    """A content element that both phones read alike."""
    clean = {
        "title": {"text": "Title", "color": "#112233"},
        "message": {"text": "Text", "color": "#445566"},
        "media": {"url": "https://example.com/a.png", "content_type": "image/png"},
        "icon": {"url": "https://example.com/i.png"},
        "action": {
            "hasUrl": True,
            "hasLinks": False,
            "url": {"android": {"text": "app://a"}, "ios": {"text": "app://i"}},
            "links": [],
        },
    }
    return {**clean, **parts}


def link(**parts: Any) -> dict[str, Any]:
    """A button that both phones read alike."""
    clean = {
        "type": "url",
        "text": "Open",
        "color": "#000000",
        "bg": "#FFFFFF",
        "copyText": {"text": ""},
        "url": {"android": {"text": "app://a"}, "ios": {"text": "app://i"}},
        "kv": {},
    }
    return {**clean, **parts}


def with_links(*links: Any) -> dict[str, Any]:
    """A message with these buttons."""
    message = message_of("simple")
    message["msg"]["content"][0]["action"].update(hasLinks=True, links=list(links))
    return message


def message_of(kind: str = "simple", slides: int = 1, **top: Any) -> dict[str, Any]:
    """A message that both phones read alike."""
    msg = {
        "type": kind,
        "bg": "#ABCDEF",
        "orientation": "l",
        "tags": [],
        "enableTags": False,
        "content": [slide() for _ in range(slides)],
    }
    return {"_id": "1", "wzrk_id": "1_20260301", "date": 1_772_355_600, "wzrk_ttl": 1_772_528_400, "msg": msg, **top}


def changed(tree: Any, *where: Any, to: Any) -> Any:
    """A copy with one value replaced, added, or (``GONE``) taken out."""
    tree = copy.deepcopy(tree)
    node = tree
    for step in where[:-1]:
        node = node[step]
    if to is GONE:
        del node[where[-1]]
    else:
        node[where[-1]] = to
    return tree


def differences(one: Any, other: Any, where: tuple[Any, ...] = ()) -> set[tuple[Any, ...]]:
    """The deepest places at which two JSON values differ; true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = [*one, *(key for key in other if key not in one)]
        inner = (differences(one.get(key, GONE), other.get(key, GONE), (*where, key)) for key in keys)
        return set().union(*inner)
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        inner = (differences(a, b, (*where, n)) for n, (a, b) in enumerate(zip(one, other, strict=True)))
        return set().union(*inner)
    return set() if type(one) is type(other) and one == other else {where}


def nulls(tree: Any) -> int:
    """How many nulls there are in a JSON value."""
    if isinstance(tree, dict | list):
        return sum(map(nulls, tree.values() if isinstance(tree, dict) else tree))
    return int(tree is None)
