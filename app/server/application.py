"""Kinto as an application of this process."""

import contextlib
import io
import logging
import warnings
from typing import Any, cast

from app.server.settings import ADMINISTRATOR, PRINCIPAL, in_memory


def in_memory_application(secret: str, password: str) -> Any:
    """A WSGI application over memory, with an administrator of that password.

    Kinto warns on stderr that accounts in memory are gone at the end, and at every greeting that there is no file of
    settings; here both are the point.
    """
    logging.getLogger("kinto.config").disabled = True
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        import kinto

        application = cast(Any, kinto).main({}, **in_memory(secret))
    _add_administrator(application.registry, password)
    return application


def _add_administrator(registry: Any, password: str) -> None:
    from kinto.plugins.accounts.utils import hash_password

    account = {"id": ADMINISTRATOR, "password": hash_password(password)}
    registry.storage.update("account", ADMINISTRATOR, ADMINISTRATOR, account)
    registry.permission.add_principal_to_ace(f"/accounts/{ADMINISTRATOR}", "write", PRINCIPAL)
