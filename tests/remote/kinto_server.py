"""The real team server, in a process of its own, and workspaces on it."""

import atexit
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from requests.adapters import BaseAdapter

from app.remote.kinto.store import KintoStore
from app.remote.kinto.waiting import Wait
from app.server.calling import over_http
from app.server.settings import ADMINISTRATOR, PRINCIPAL
from app.server.workspaces import Administration
from app.sync.values import Role
from tests.server.running import postgres_server

ROOT = Path(__file__).resolve().parents[2]
_names = itertools.count(1)


class Accounts:
    """A server at ``url``, which ends in ``/v1``, and those whom it knows."""

    def __init__(self, url: str, password: str) -> None:
        self.url = url
        self.admin = Administration(over_http(url, ADMINISTRATOR, password))
        self._passwords: dict[str, str] = {}

    def account(self, user: str) -> str:
        """Make somebody known; the password."""
        if user not in self._passwords:
            self.admin.set_password(user, f"password of {user}")
            self._passwords[user] = f"password of {user}"
        return self._passwords[user]


class Server(Accounts):
    """In memory. It can be set back as a database can."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", "-m", "tests.remote.kinto_child"],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        told = self._answer()
        super().__init__(told["url"], told["password"])

    def backup(self) -> int:
        """Keep everything that is stored."""
        return self._tell("backup")

    def restore(self, kept: int) -> None:
        """Let everything be as it was."""
        self._tell(f"restore {kept}")

    def end(self) -> None:
        with self._process:
            self._process.kill()

    def _tell(self, line: str) -> Any:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


@cache
def server() -> Server:
    """One for all tests of a process, as it takes seconds to start; each test has a workspace of its own."""
    made = Server()
    atexit.register(made.end)
    return made


@cache
def on_postgres() -> Accounts:
    """As the real one is set up; started once, too."""
    running = ExitStack()
    made = running.enter_context(postgres_server())
    atexit.register(running.close)
    return Accounts(made.url, made.password)


class KintoTeam:
    """A workspace on a server; see ``tests.contracts.teams.Team``."""

    roles, log = True, True

    def __init__(self, server: Accounts) -> None:
        self.server = server
        self.restores = isinstance(server, Server)
        self.name = f"team-{next(_names)}"
        self.server.admin.make_workspace(self.name, PRINCIPAL)
        self._stores: list[KintoStore] = []

    def connect(
        self,
        user: str = "ada",
        role: Role = "editor",
        *,
        transport: BaseAdapter | None = None,
        wait: Wait | None = None,
    ) -> KintoStore:
        password = self.server.account(user)
        self.server.admin.set_role(self.name, user, role)
        store = KintoStore(self.server.url, self.name, user, password, transport=transport, wait=wait)
        self._stores.append(store)
        return store

    def backup(self) -> int:
        assert isinstance(self.server, Server)
        return self.server.backup()

    def restore(self, kept: int) -> None:
        assert isinstance(self.server, Server)
        self.server.restore(kept)

    def close(self) -> None:
        for store in self._stores:
            store.close()


@contextmanager
def kinto_team(on: Callable[[], Accounts] = server) -> Iterator[KintoTeam]:
    team = KintoTeam(on())
    try:
        yield team
    finally:
        team.close()
