"""Values around pictures for tests."""

import hashlib
from typing import Any

from app.domain.campaign import Campaign
from app.domain.ids import new_id
from app.domain.message import Media, Message, Slide
from app.services.ports import MediaInfo

NOW = "2026-01-02T03:04:05Z"


def info(filename: str = "beach.jpg", seed: str | None = None, **fields: Any) -> MediaInfo:
    values = {
        "sha256": hashlib.sha256((seed or filename).encode()).hexdigest(),
        "kind": "image",
        "mime": "image/jpeg",
        "width": 1600,
        "height": 900,
        "bytes": 300_000,
        "filename": filename,
    }
    return MediaInfo(**(values | fields))


def slide(name: str, **fields: Any) -> Slide:
    return Slide(id=name, **fields)


def campaign(*slides: Slide, **fields: Any) -> Campaign:
    message = Message(slides=slides or (slide("a"),), **{k: fields.pop(k) for k in ("orientation",) if k in fields})
    return Campaign(id=new_id(), name="Spring", message=message, created=NOW, changed=NOW, **fields)


def media(seed: str, url: str | None = None) -> Media:
    return Media(sha256=hashlib.sha256(seed.encode()).hexdigest(), url=url)
