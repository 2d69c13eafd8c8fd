"""A team server of this computer."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct


class Access(Struct, frozen=True):
    """How a team server is reached: what ``galley remote set`` asks for. The user is an owner of the workspace and the
    administrator of the server."""

    url: str
    workspace: str
    user: str
    password: str


class TeamServer(Protocol):
    """A team server for a try."""

    def serve(self, ready: Callable[[Access], None]) -> None:
        """Call ``ready`` once people can connect, then serve until the process is asked to end. Raises ``UserError``
        where what it takes is not installed."""
        ...
