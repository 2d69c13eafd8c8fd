"""What a team server answered."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from app.domain.tree import is_list, is_object

GIVEN = (200, 201)
ABSENT = 404
UNKNOWN_PERSON = 401
FORBIDDEN = 403
CHANGED = 412
BAD = 400
TOO_LARGE = 413
FAILED = 500
GONE = 410


class Reply(Struct, frozen=True):
    """``headers`` are by their names in lower case. ``body`` is the JSON, empty where there was none."""

    status: int
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def data(self) -> Any:
        """What Kinto wraps every answer in."""
        return self.body.get("data")

    @property
    def stamp(self) -> int | None:
        """The ETag: the number of the last write to what was asked for. A server that packs answers on the way marks
        it as weak."""
        text = self.headers.get("etag", "").removeprefix("W/").strip('"')
        return int(text) if text.isdecimal() else None

    @property
    def existing(self) -> dict[str, Any] | None:
        """Of a 412: the record as the server has it."""
        details = self.body.get("details")
        found = details.get("existing") if is_object(details) else None
        return dict(found) if is_object(found) else None

    @property
    def message(self) -> str:
        """The server's own words about what was wrong with a request."""
        details = self.body.get("details")
        first = details[0] if is_list(details) and details else None
        described = first.get("description") if is_object(first) else None
        return str(described or self.body.get("message") or self.body.get("error") or self.status)[:200]


def decoded(body: bytes) -> Mapping[str, Any] | None:
    """The JSON object that ``body`` is; None for anything else."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return found if is_object(found) else None


def within(answer: Any) -> Reply | None:
    """One answer of a batch."""
    if not is_object(answer) or not isinstance(answer.get("status"), int):
        return None
    headers, body = answer.get("headers"), answer.get("body")
    named = {str(name).lower(): str(value) for name, value in headers.items()} if is_object(headers) else {}
    return Reply(answer["status"], named, body if is_object(body) else {})
