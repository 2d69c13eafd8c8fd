"""A team server for a try: Kinto in memory on loopback, gone when it ends."""

import importlib.util
import secrets
from collections.abc import Callable
from typing import Any

from app.domain.errors import UserError
from app.server.application import in_memory_application
from app.server.calling import inside
from app.server.ending import asked_to_end
from app.server.settings import ADMINISTRATOR, PRINCIPAL
from app.server.workspaces import Administration
from app.services.ports.team_server import Access

WORKSPACE = "team"
LOOPBACK = "127.0.0.1"
THREADS = 8
REQUEST_MOST = 16 << 20
"""Bytes of a request's body, as the real server's nginx allows them."""


class TrialServer:
    """``TeamServer`` over Kinto and waitress."""

    def serve(self, ready: Callable[[Access], None]) -> None:
        """See ``TeamServer.serve``. It ends at SIGINT, at SIGTERM, and when a pipe on stdin is closed."""
        if importlib.util.find_spec("kinto") is None:
            raise UserError("The team server is not installed", next_step="Get it with: pip install 'galley[server]'")
        serve(ready)


def serve(ready: Callable[[Access], None]) -> None:
    """Set up a server with an empty workspace, say how it is reached, and serve until the process is asked to end."""
    with asked_to_end():
        password = secrets.token_urlsafe(16)
        application = in_memory_application(secrets.token_hex(), password)
        Administration(inside(application, ADMINISTRATOR, password)).make_workspace(WORKSPACE, PRINCIPAL)
        server = _listening(application)
        ready(Access(f"http://{LOOPBACK}:{server.effective_port}/v1", WORKSPACE, ADMINISTRATOR, password))
        try:
            server.run()  # ends by itself at SystemExit
        finally:
            server.close()


def _listening(application: Any) -> Any:
    from waitress.server import create_server

    return create_server(
        application,
        host=LOOPBACK,
        port=0,
        threads=THREADS,
        max_request_body_size=REQUEST_MOST,
        clear_untrusted_proxy_headers=True,
    )
