"""The team stores that a workspace can be connected to, and what opens them."""

from typing import Protocol

from msgspec import Struct

from app.sync.ports import RemoteStore


class Connection(Struct, frozen=True, kw_only=True):
    """Where the team store is: a folder, or a server's address with the team's workspace on it and the user. Without a
    user the secret is a token. ``ca`` is a file of certificate authorities to trust, "" for the usual ones."""

    location: str
    workspace: str = ""
    user: str = ""
    ca: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether nobody has to say who they are."""
        return "://" not in self.location


class TeamStores(Protocol):
    """What opens team stores."""

    def open(self, connection: Connection, secret: str) -> RemoteStore:
        """A store, not asked anything yet. Raises ``Barred`` where the connection can't be used."""
        ...


class Secrets(Protocol):
    """Passwords and tokens, in the system's keyring where it has one."""

    def get(self, service: str, user: str) -> str | None:
        """The secret that was kept; None where none is known."""
        ...

    def set(self, service: str, user: str, secret: str) -> bool:
        """Keep a secret. False: there is no keyring that is safe, and it is kept for this run only."""
        ...

    def forget(self, service: str, user: str) -> None:
        """Keep it no longer."""
        ...
