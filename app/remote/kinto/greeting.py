"""Who one is to the server, and whose the workspace is."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from app.domain.tree import is_object
from app.remote.kinto import words
from app.remote.kinto.asking import Asking, request
from app.remote.kinto.reply import ABSENT, CHANGED, FORBIDDEN, GIVEN, Reply
from app.sync.values import Hello, Role

CAPABILITY = "serial_writes"
ACCOUNT = "account:"
"""What Kinto's accounts put in front of a user's name."""

_SETTINGS, _WORKSPACE, _ID = "settings", "workspace", "workspace"


class Greeting(Struct, frozen=True):
    """``epoch``: the revision of the record that says whose the workspace is. ``most``: requests in a batch. ``log``:
    the server has one."""

    hello: Hello
    epoch: str
    most: int
    log: bool


def greet(asking: Asking) -> Greeting:
    """Two requests. Raises ``Offline``, ``Barred``."""
    server = asking.ask("GET", "/")
    capabilities = server.body.get("capabilities")
    if server.status not in GIVEN or not is_object(capabilities):
        raise words.no_store(asking.host)
    if CAPABILITY not in capabilities:
        raise words.not_serial(asking.host)
    user, settings = _object(server.body, "user"), _object(server.body, "settings")
    if not user:
        raise words.unknown_person(asking.host)
    role, whose = _membership(asking)
    return Greeting(
        hello=Hello(
            workspace=str(_object(whose.body, "data").get(_ID, "")),
            role="reader" if settings.get("readonly") is True else role,
            user=person(str(user.get("id", ""))),
        ),
        epoch=_revision(whose.data),
        most=int(settings.get("batch_max_requests") or 25),
        log="history" in capabilities,
    )


def adopt(asking: Asking, workspace: str) -> str:
    """Write down whose the store is, unless somebody else has; the epoch. Raises ``Offline``, ``Barred``."""
    reply = _write(asking, workspace, {"If-None-Match": "*"})
    if reply.status == FORBIDDEN:
        raise words.may_not_adopt(asking.host, asking.workspace)
    if reply.status not in (*GIVEN, CHANGED):
        raise words.incomplete(asking.host, asking.workspace)
    if reply.status == CHANGED and (reply.existing or {}).get(_ID) != workspace:
        raise words.taken(asking.host, asking.workspace)
    return _revision(reply.existing if reply.status == CHANGED else reply.data)


def renew(asking: Asking) -> str:
    """Begin another epoch by writing down again whose the store is, as far as one may; the epoch."""
    there = asking.ask("GET", asking.records(_SETTINGS, _WORKSPACE))
    if there.status not in GIVEN:
        return ""
    reply = _write(asking, str(there.data.get(_ID, "")), {"If-Match": f'"{_revision(there.data)}"'})
    return _revision(reply.data if reply.status in GIVEN else reply.existing or there.data)


def _write(asking: Asking, workspace: str, headers: Mapping[str, str]) -> Reply:
    body = msgspec.json.encode({"data": {_ID: workspace}})
    return asking.ask("PUT", asking.records(_SETTINGS, _WORKSPACE), body, headers)


def person(user: str) -> str:
    """A user's name as people see it."""
    return user.removeprefix(ACCOUNT)


def _membership(asking: Asking) -> tuple[Role, Reply]:
    """What somebody may do in the workspace, and the record that says whose it is. Kinto shows permissions only to
    those who may write."""
    paths = asking.place(), asking.place("collections", "campaigns"), asking.records(_SETTINGS, _WORKSPACE)
    bucket, campaigns, workspace = asking.several([request("GET", path) for path in paths])
    if bucket.status not in GIVEN:
        raise words.no_access(asking.host, asking.workspace)
    if campaigns.status not in GIVEN or workspace.status not in (*GIVEN, ABSENT):
        raise words.incomplete(asking.host, asking.workspace)
    role: Role = "owner" if _writes(bucket) else "editor" if _writes(campaigns) else "reader"
    return role, workspace


def _writes(reply: Reply) -> bool:
    return bool(_object(reply.body, "permissions"))


def _object(body: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = body.get(key)
    return found if is_object(found) else {}


def _revision(data: Any) -> str:
    return str(data.get("last_modified", "")) if is_object(data) else ""
