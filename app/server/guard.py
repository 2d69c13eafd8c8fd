"""What Kinto would let every editor do, and the team keeps for owners."""

from typing import Any

from app.server.scopes import target
from app.server.shapes import Request

ADMINISTRATORS = "account_write_principals"
"""The setting of Kinto's accounts that names those who manage the server."""


def is_for_owners(method: str, path: str, body: Any) -> bool:
    """Whether a write changes the workspace itself: its collections, groups and permissions, all records at once, or
    who else may see a record.

    Editors need ``write`` on a collection to change records that others made; with it Kinto would also let them delete
    the collection or give it to everybody.
    """
    place = target(path)
    if not place.workspace:
        return False
    if not place.records or (not place.single and method == "DELETE"):
        return True
    return not isinstance(body, dict) or "permissions" in body


def owners(request: Request, workspace: str) -> set[str]:
    """The principals that may change the workspace with that URI."""
    administrators = str(request.registry.settings.get(ADMINISTRATORS) or "").split()
    given = request.registry.permission.get_object_permission_principals(workspace, "write")
    return {*administrators, *given}


def is_owner(request: Request) -> bool:
    """Whether the person may change the workspace that the request names."""
    return not owners(request, target(request.path_info).workspace).isdisjoint(request.prefixed_principals)
