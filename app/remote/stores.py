"""Team stores by where they are."""

from collections.abc import Callable, Mapping

from app.services.ports import Connection
from app.sync.ports import Barred, RemoteStore

Open = Callable[[Connection, str], RemoteStore]


def _folder(connection: Connection, secret: str) -> RemoteStore:
    from app.remote.folder.store import FolderStore

    return FolderStore(connection.location)


def _server(connection: Connection, secret: str) -> RemoteStore:
    from app.remote.kinto.store import KintoStore

    at, ca = (connection.location, connection.workspace), connection.ca or None
    return KintoStore(*at, connection.user, secret, ca=ca) if connection.user else KintoStore(*at, token=secret, ca=ca)


SCHEMES: Mapping[str, Open] = {"": _folder, "http": _server, "https": _server}
"""By what stands before ``://`` in a location; "" for folders. A new adapter adds its lines."""


class Stores:
    """``ports.TeamStores``."""

    def open(self, connection: Connection, secret: str) -> RemoteStore:
        """See ``ports.TeamStores``."""
        scheme = "" if connection.is_folder else connection.location.partition("://")[0].lower()
        if scheme not in SCHEMES:
            raise Barred(f"{connection.location} is no address of a team that this version of Galley knows")
        return SCHEMES[scheme](connection, secret)
