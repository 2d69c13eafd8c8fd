"""Requests to Kinto: over HTTP with the standard library, or straight into an application of this process."""

import base64
import json
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, cast

from app.server.workspaces import Answer, Call

SECONDS = 60.0
"""How long an answer may take."""


def over_http(url: str, user: str, password: str, ca: str | None = None) -> Call:
    """Calls to the server at ``url`` (with ``/v1``); ``ca`` is the file of an own certificate authority. They raise
    ``OSError`` where it can't be reached, and ``ValueError`` where no JSON comes back."""
    context = ssl.create_default_context(cafile=ca) if url.startswith("https:") else None
    login = _login(user, password)

    def call(method: str, path: str, body: dict[str, Any] | None, headers: Mapping[str, str]) -> Answer:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url.rstrip("/") + path, data, {**login, **headers}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS, context=context) as answer:
                return Answer(answer.status, json.load(answer))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, json.load(error))

    return call


def inside(application: Any, user: str, password: str) -> Call:
    """Calls to a WSGI application."""
    login = _login(user, password)

    def call(method: str, path: str, body: dict[str, Any] | None, headers: Mapping[str, str]) -> Answer:
        from pyramid.request import Request

        request = cast(Any, Request).blank("/v1" + path, method=method, headers={**login, **headers})
        if body is not None:
            request.body = json.dumps(body).encode()
        answer = request.get_response(application)
        return Answer(answer.status_code, json.loads(answer.body))

    return call


def _login(user: str, password: str) -> dict[str, str]:
    word = base64.b64encode(f"{user}:{password}".encode()).decode()
    return {"Authorization": f"Basic {word}", "Content-Type": "application/json"}
