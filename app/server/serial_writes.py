"""Kinto plugin: writes of a workspace happen one after the other.

Stock Kinto compares ``If-Match`` with what a plain SELECT said and stamps records inside transactions that are not
committed yet. With two writers updates are lost, listings by ``_since`` skip records, and a batch says 201 of what a
conflict in it has rolled back (Kinto/kinto#1407, #602). Here a request that writes takes the workspace's lock before
it reads anything of it, once for all of a batch, and holds it until it is committed. Order of stamps is order of
commits then, and what was compared stands until it is written.

    kinto.includes = kinto.plugins.accounts kinto.plugins.history app.server.serial_writes
"""

from typing import Any, NoReturn

from app.server import guard
from app.server.locks import MEMORY, RowLocks
from app.server.scopes import SAFE, batch_scopes, is_batch, target
from app.server.shapes import Changed, Client, Configurator, Event, Handler, Registry, Request

CAPABILITY = "serial_writes"
WAIT, IDLE = "serial_writes.wait_seconds", "serial_writes.idle_seconds"
DEFAULTS = {WAIT: 20, IDLE: 60}
"""Settings, in seconds; see ``RowLocks``."""

_HELD = "galley.scopes"


def includeme(config: Configurator) -> None:
    """Take part in a server. What Kinto is made of is imported only here."""
    from kinto.core.events import ACTIONS, ResourceChanged
    from pyramid.events import NewRequest
    from pyramid.tweens import EXCVIEW

    config.add_api_capability(
        CAPABILITY,
        description="Writes of a bucket are serial: preconditions are atomic, and _since has no holes.",
        url="https://github.com/Kinto/kinto/issues/1407",
    )
    config.add_subscriber(on_new_request, NewRequest)
    config.add_subscriber(
        on_collection_created, ResourceChanged, for_actions=(ACTIONS.CREATE,), for_resources=("collection",)
    )
    config.add_tween(f"{__name__}.whole_batches", under=EXCVIEW)
    if getattr(config.registry.storage, "client", None) is None:
        config.add_tween(f"{__name__}.one_at_a_time")


def on_new_request(event: Event) -> None:
    """Before anything of a request is carried out: who is it, is it their turn, may they?"""
    request = event.request
    if request.method in SAFE:
        return
    known = request.authenticated_userid is not None  # slow for a new password, so nobody waits for it with a lock
    if is_batch(request.path_info):
        if known:
            _wait_for_turn(request, batch_scopes(_body(request)))
        return
    if not known:
        _forbid()
    body = _body(request)
    _wait_for_turn(request, {target(request.path_info).scope})
    if guard.is_for_owners(request.method, request.path_info, body) and not guard.is_owner(request):
        _forbid("This is kept for the owners of the workspace.")


def on_collection_created(event: Changed) -> None:
    """Stamp the empty listing at once. Kinto does it at the first GET, which then writes beside whoever is at it."""
    for change in event.impacted_objects:
        listing = f"/buckets/{event.payload['bucket_id']}/collections/{change['new']['id']}"
        event.request.registry.storage.resource_timestamp("record", listing)


def one_at_a_time(handler: Handler, registry: Registry) -> Handler:
    """A tween for storage in memory: a request that writes has the server for itself."""

    def handle(request: Request) -> Any:
        if request.method in SAFE:
            return handler(request)
        request.make_body_seekable()
        with MEMORY:
            return handler(request)

    return handle


def whole_batches(handler: Handler, registry: Registry) -> Handler:
    """A tween that answers 503 for a batch whose transaction was given up in the middle: Kinto rolls everything back at
    a 409 and goes on, with the answers of what is gone."""

    def handle(request: Request) -> Any:
        begun = request.tm.get()
        response = handler(request)
        if is_batch(request.path_info) and request.tm.get() is not begun:
            _try_again()
        return response

    return handle


def _wait_for_turn(request: Request, scopes: set[str]) -> None:
    """A part of a batch asks only for what the batch as a whole did not see coming."""
    client: Client | None = getattr(request.registry.storage, "client", None)
    if client is None:
        return
    whole = getattr(request, "parent", None) or request
    held: set[str] = whole.environ.setdefault(_HELD, set())
    settings = {**DEFAULTS, **request.registry.settings}
    if scopes - held:
        RowLocks(client, int(settings[WAIT]), int(settings[IDLE])).take(scopes - held)
        held |= scopes


def _body(request: Request) -> Any:
    """All of the body, once it has come in; an empty object for none, and for what Kinto will refuse."""
    request.make_body_seekable()
    try:
        return request.json_body
    except ValueError:
        return {}


def _forbid(message: str = "") -> NoReturn:
    """403, or without a ``message`` whatever Kinto says to people that it does not know."""
    from kinto.core.errors import ERRORS, http_error
    from pyramid.httpexceptions import HTTPForbidden

    raise http_error(HTTPForbidden(), errno=ERRORS.FORBIDDEN, message=message) if message else HTTPForbidden()


def _try_again() -> NoReturn:
    from kinto.core.errors import ERRORS, http_error
    from pyramid.httpexceptions import HTTPServiceUnavailable

    retry: dict[str, Any] = {"headers": {"Retry-After": "1"}}
    message = "The batch was undone as a whole; send it again."
    raise http_error(HTTPServiceUnavailable(**retry), errno=ERRORS.BACKEND, message=message)
