"""Kinto in this process, and real servers that are started once for all tests of a process."""

import itertools
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest

from app.server.application import in_memory_application
from app.server.calling import inside
from app.server.settings import ADMINISTRATOR, PRINCIPAL
from app.server.workspaces import Administration, Answer, Role
from tests.server.postgres import Cluster, cluster, lacking
from tests.server.running import Server, memory_server, postgres_server

PASSWORD = "secret of the administrator"
_names = itertools.count(1)


class Team(NamedTuple):
    """A workspace of its own on the server of this process."""

    application: Any
    admin: Administration
    workspace: str

    @property
    def bucket(self) -> str:
        return f"/buckets/{self.workspace}"

    def join(self, user: str, role: Role | None) -> None:
        """Let somebody take part."""
        self.admin.set_password(user, user)
        if role:
            self.admin.set_role(self.workspace, user, role)

    def send(self, user: str, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """A request to something of the workspace (``path`` behind it), or (with ``/``) to anything."""
        whole = path if path.startswith("/") else f"{self.bucket}/{path}".rstrip("/")
        password = PASSWORD if user == ADMINISTRATOR else user
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return inside(self.application, user, password)(method, whole, body, named)

    def anonymous(self, method: str, path: str, body: Any) -> Answer:
        """A request of nobody."""
        from pyramid.request import Request

        request = Request.blank("/v1" + path, method=method, content_type="application/json")
        request.body = json.dumps(body).encode()
        answer = request.get_response(self.application)
        return Answer(answer.status_code, json.loads(answer.body))


@pytest.fixture(scope="session")
def application() -> Any:
    return in_memory_application("salt", PASSWORD)


@pytest.fixture
def team(application: Any) -> Team:
    admin = Administration(inside(application, ADMINISTRATOR, PASSWORD))
    made = Team(application, admin, f"workspace{next(_names)}")
    admin.make_workspace(made.workspace, PRINCIPAL)
    return made


@pytest.fixture(scope="session")
def in_memory() -> Iterator[Server]:
    with memory_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    with needed_cluster() as running:
        yield running


@contextmanager
def needed_cluster() -> Iterator[Cluster]:
    """A PostgreSQL of one's own. Where there is none, CI fails; elsewhere the test is skipped."""
    reason = lacking()
    if reason and os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    elif reason:
        pytest.skip(reason)
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def on_postgres(postgres: Cluster) -> Iterator[Server]:
    with postgres_server(postgres) as server:
        yield server
