"""Workspaces of a team server and the people in them, over Kinto's HTTP API; standard library only.

Everything here can be done again: what is already so is left alone.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

Role = Literal["owner", "editor", "reader"]
ROLES: tuple[Role, ...] = ("owner", "editor", "reader")
COLLECTIONS = ("labels", "categories", "segments", "campaigns", "recipients", "assets", "settings")
CAPABILITY = "serial_writes"

_GROUPS: Mapping[Role, str] = {"editor": "editors", "reader": "readers"}
_MISSING = 404


class Answer(NamedTuple):
    """What the server said: its status, and the body's JSON."""

    status: int
    body: dict[str, Any]


Call = Callable[[str, str, dict[str, Any] | None, Mapping[str, str]], Answer]
"""Send one request: method, path behind ``/v1``, body, headers."""


class Refused(Exception):
    """The server would not do it. ``str`` says what and why."""


class Administration:
    """A team server in the hands of its administrator, or a workspace in those of an owner."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def examine(self) -> str:
        """The principal that the server takes this person for. Raises ``Refused``: unknown person, or a server where
        two writers could overwrite each other."""
        body = self._done("GET", "/")
        if CAPABILITY not in body.get("capabilities", {}):
            raise Refused(
                f"The server lacks {CAPABILITY}: without it, two people who save at once can lose what one of them "
                "wrote. Add app.server.serial_writes to kinto.includes."
            )
        if "user" not in body:
            raise Refused("The server does not know this user and password.")
        return str(body["user"]["id"])

    def set_password(self, user: str, password: str) -> None:
        """Make an account, or give it another password."""
        self._done("PUT", f"/accounts/{user}", {"data": {"password": password}})

    def has_account(self, user: str) -> bool:
        """Whether there is an account of that name."""
        return self._find(f"/accounts/{user}") is not None

    def forget(self, user: str) -> None:
        """Delete an account. What it wrote stays, with its name."""
        self._change("DELETE", f"/accounts/{user}", None, self._find(f"/accounts/{user}"))

    def make_workspace(self, workspace: str, administrator: str) -> None:
        """A workspace with its collections and groups. ``administrator``: the principal that sets it up; it becomes an
        owner, as nobody else could go on."""
        bucket = f"/buckets/{workspace}"
        groups = {role: f"{bucket}/groups/{name}" for role, name in _GROUPS.items()}
        if self._find(bucket) is None:
            self._create(bucket, {"permissions": {"write": [administrator], "read": sorted(groups.values())}})
        for group in groups.values():
            if self._find(group) is None:
                self._create(group, {"data": {"members": []}})
        for name in COLLECTIONS:
            if self._find(f"{bucket}/collections/{name}") is None:
                self._create(f"{bucket}/collections/{name}", {"permissions": {"write": [groups["editor"]]}})

    def set_role(self, workspace: str, user: str, role: Role | None) -> None:
        """Let a person have that role in a workspace and no other one; None: no part in it any more."""
        principal = f"account:{user}"
        for each, name in _GROUPS.items():
            self._set_member(f"/buckets/{workspace}/groups/{name}", principal, each == role)
        self._set_owner(f"/buckets/{workspace}", principal, role == "owner")

    def members(self, workspace: str) -> dict[str, Role]:
        """Who takes part in a workspace, by principal."""
        found: dict[str, Role] = {}
        for role, name in _GROUPS.items():
            group = self._known(f"/buckets/{workspace}/groups/{name}")
            found.update(dict.fromkeys(group["data"]["members"], role))
        owners: Iterable[str] = self._known(f"/buckets/{workspace}")["permissions"].get("write", [])
        return {**found, **dict.fromkeys(owners, "owner")}

    def _set_member(self, group: str, principal: str, wanted: bool) -> None:
        known = self._known(group)
        members = _with(known["data"]["members"], principal, wanted)
        if members != known["data"]["members"]:
            self._change("PATCH", group, {"data": {"members": members}}, known)

    def _set_owner(self, bucket: str, principal: str, wanted: bool) -> None:
        known = self._known(bucket)
        before = sorted(known["permissions"].get("write", []))
        after = _with(before, principal, wanted)
        if not after:
            raise Refused(f"{principal} is the only owner of {bucket}; make somebody else an owner first.")
        if after != before:
            self._change("PATCH", bucket, {"permissions": {"write": after}}, known)

    def _create(self, path: str, body: dict[str, Any]) -> None:
        self._done("PUT", path, body, {"If-None-Match": "*"})

    def _change(self, method: str, path: str, body: dict[str, Any] | None, known: dict[str, Any] | None) -> None:
        if known is not None:
            self._done(method, path, body, {"If-Match": f'"{known["data"]["last_modified"]}"'})

    def _known(self, path: str) -> dict[str, Any]:
        found = self._find(path)
        if found is None:
            raise Refused(f"The server has no {path}.")
        return found

    def _find(self, path: str) -> dict[str, Any] | None:
        answer = self._call("GET", path, None, {})
        return None if answer.status == _MISSING else _checked(answer, "GET", path)

    def _done(
        self, method: str, path: str, body: dict[str, Any] | None = None, headers: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        return _checked(self._call(method, path, body, headers or {}), method, path)


def _checked(answer: Answer, method: str, path: str) -> dict[str, Any]:
    if answer.status >= 300:
        raise Refused(f"{method} {path}: {answer.status} {answer.body.get('message') or answer.body.get('error', '')}")
    return answer.body


def _with(members: Iterable[str], principal: str, wanted: bool) -> list[str]:
    others = sorted({*members} - {principal})
    return sorted([*others, principal]) if wanted else others
