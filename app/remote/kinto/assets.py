"""Pictures, videos and sounds, under their hash. A large one is cut into records of their own, and its own record goes
last, so that what is listed is whole."""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, cast

import msgspec
from msgspec import Struct

from app.remote.kinto import words
from app.remote.kinto.asking import Asking, request
from app.remote.kinto.fitting import problem
from app.remote.kinto.reply import ABSENT, CHANGED, FORBIDDEN, GIVEN, TOO_LARGE
from app.sync.values import Asset, Refused

COLLECTION = "assets"
PART = 8 << 20
"""Bytes of a file in one record, about 11 MB as base 64; the server takes 16 MiB."""

ASKED = 50
"""Hashes in one listing, as its address must not be longer than 4 kB."""
LISTINGS = 20
"""In one batch."""


class _Manifest(Struct, frozen=True, kw_only=True):
    id: str
    filename: str
    mime: str
    size: int
    parts: int = 0
    b64: str = ""


def listed(asking: Asking, hashes: Sequence[str]) -> dict[str, Asset]:
    """See ``RemoteStore.assets``."""
    return {asset.sha256: asset for asset in _listed(asking, [*dict.fromkeys(hashes)])}


def put(asking: Asking, asset: Asset, data: bytes) -> Refused | None:
    """See ``RemoteStore.put_asset``."""
    whole: dict[str, Any] = {"filename": asset.filename, "mime": asset.mime, "size": asset.size}
    if wrong := problem(asset.sha256, {"id": asset.sha256, **whole}):
        return Refused(words.refused(wrong))
    if len(data) <= PART:
        return _create(asking, asset.sha256, {**whole, **_text(data)})
    starts = range(0, len(data), PART)
    for number, start in enumerate(starts):
        if refused := _create(asking, f"{asset.sha256}-{number}", _text(data[start : start + PART])):
            return refused
    return _create(asking, asset.sha256, {**whole, "parts": len(starts)})


def get(asking: Asking, sha256: str) -> bytes | None:
    """See ``RemoteStore.asset``."""
    found = _manifest(_record(asking, sha256))
    if found is None:
        return None
    try:
        data = b"".join(_bytes(each) for each in _texts(asking, found))
    except (binascii.Error, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def _listed(asking: Asking, hashes: Sequence[str]) -> Iterator[Asset]:
    path = f"{asking.records(COLLECTION)}?_fields=filename,mime,size"
    requests = [request("GET", f"{path}&in_id={','.join(some)}") for some in _chunks(hashes, ASKED)]
    for some in _chunks(requests, LISTINGS):
        for reply in asking.several(some):
            if reply.status not in GIVEN:
                raise words.incomplete(asking.host, asking.workspace)
            found = (_manifest(row) for row in cast("list[Any]", reply.data))
            yield from (_asset(manifest) for manifest in found if manifest)


def _asset(found: _Manifest) -> Asset:
    return Asset(sha256=found.id, filename=found.filename, mime=found.mime, size=found.size)


def _create(asking: Asking, id: str, data: dict[str, Any]) -> Refused | None:
    headers = {"If-None-Match": "*"}
    reply = asking.ask("PUT", asking.records(COLLECTION, id), msgspec.json.encode({"data": data}), headers)
    if reply.status in (*GIVEN, CHANGED):
        return None
    if reply.status == FORBIDDEN:
        return Refused(words.READER)
    return Refused(words.LARGE if reply.status == TOO_LARGE else words.refused(reply.message))


def _texts(asking: Asking, found: _Manifest) -> Iterator[str]:
    if not found.parts:
        yield found.b64
    for number in range(found.parts):
        part: Any = _record(asking, f"{found.id}-{number}")
        yield str(part.get("b64", "")) if part else ""


def _record(asking: Asking, id: str) -> Any:
    reply = asking.ask("GET", asking.records(COLLECTION, id))
    if reply.status == ABSENT:
        return None
    if reply.status not in GIVEN:
        raise words.incomplete(asking.host, asking.workspace)
    return reply.data


def _manifest(data: Any) -> _Manifest | None:
    """None for anything else, such as a part."""
    try:
        return msgspec.convert(data, _Manifest)
    except msgspec.ValidationError:
        return None


def _text(data: bytes) -> dict[str, Any]:
    return {"b64": base64.b64encode(data).decode()}


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _chunks(items: Sequence[Any], size: int) -> Iterator[list[Any]]:
    return (list(items[start : start + size]) for start in range(0, len(items), size))
