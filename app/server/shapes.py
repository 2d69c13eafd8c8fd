"""The parts of Pyramid and Kinto that the plugin touches, so that it can be typed and read without them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol


class Session(Protocol):
    """A connection inside the request's transaction."""

    def execute(self, statement: Any, values: dict[str, str] | None = None) -> Any:
        """Run one statement."""
        ...


class Client(Protocol):
    """``kinto.core.storage.postgresql.client.PostgreSQLClient``."""

    def connect(self) -> AbstractContextManager[Session]:
        """The connection of the transaction that is under way."""
        ...


class Storage(Protocol):
    """``kinto.core.storage.StorageBase``."""

    def resource_timestamp(self, resource_name: str, parent_id: str) -> int:
        """When a listing last changed, in milliseconds; an empty one is stamped by this."""
        ...


class Permission(Protocol):
    """``kinto.core.permission.PermissionBase``."""

    def get_object_permission_principals(self, object_id: str, permission: str) -> set[str]:
        """Who was given ``permission`` on an object."""
        ...


class Registry(Protocol):
    """What belongs to the whole server."""

    storage: Storage
    permission: Permission
    settings: dict[str, Any]


class Transactions(Protocol):
    """``transaction.TransactionManager``."""

    def get(self) -> object:
        """The transaction that is under way."""
        ...


class Request(Protocol):
    """A request, or (``parent`` is set then) a part of a batch."""

    method: str
    path_info: str
    environ: dict[str, Any]
    registry: Registry
    json_body: Any
    authenticated_userid: str | None
    prefixed_principals: Sequence[str]
    tm: Transactions

    def make_body_seekable(self) -> None:
        """Wait until all of the body has come in."""
        ...


class Event(Protocol):
    """Something that subscribers are told."""

    request: Request


class Changed(Event, Protocol):
    """``kinto.core.events.ResourceChanged``."""

    payload: dict[str, Any]
    impacted_objects: list[dict[str, Any]]


class Configurator(Protocol):
    """What a plugin is handed to take part."""

    registry: Registry

    def add_api_capability(self, identifier: str, description: str, url: str) -> None:
        """Let clients see what this server can do."""
        ...

    def add_subscriber(self, subscriber: Callable[[Any], None], iface: Any, **predicates: Any) -> None:
        """Have ``subscriber`` called for every event of that kind."""
        ...

    def add_tween(self, tween_factory: str, under: str | None = None) -> None:
        """Wrap the handling of requests."""
        ...


Handler = Callable[[Request], Any]
