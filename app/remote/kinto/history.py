"""Who changed a record, from the log that Kinto keeps."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from app.domain.tree import is_list, is_object
from app.remote.kinto.asking import Asking
from app.remote.kinto.greeting import person
from app.remote.kinto.paging import remote
from app.remote.kinto.reply import GIVEN
from app.sync.values import Collection, Event

MOST = 200
"""Events, newest first."""


def events(asking: Asking, collection: Collection, id: str) -> list[Event]:
    """See ``RemoteStore.history``."""
    uri = quote(asking.uri(collection, id), safe="")
    reply = asking.ask("GET", f"{asking.place('history')}?uri={uri}&_sort=-last_modified&_limit={MOST}")
    rows = reply.data if reply.status in GIVEN else None
    return list(_events(collection, rows)) if is_list(rows) else []


def _events(collection: Collection, rows: Any) -> Iterator[Event]:
    for row in rows:
        target = row.get("target") if is_object(row) else None
        data = target.get("data") if is_object(target) else None
        if is_object(row) and is_object(data) and "last_modified" in data:
            there = remote(collection, data)
            gone = row.get("action") == "delete"
            yield Event(
                at=_instant(str(row.get("date", ""))),
                user=person(str(row.get("user_id", ""))),
                data=None if gone else there.data,
                revision=there.revision,
            )


def _instant(text: str) -> str:
    """In UTC, with all digits, so that the order of events is that of their texts."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
