"""The real team server, in memory and in a process of its own, and workspaces on it."""

import atexit
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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

ROOT = Path(__file__).resolve().parents[2]
_names = itertools.count(1)


class Server:
    """``url`` ends in ``/v1``."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", "-m", "tests.remote.kinto_child"],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        told = self._answer()
        self.url, self._password = told["url"], told["password"]
        self.admin = Administration(over_http(self.url, ADMINISTRATOR, self._password))
        self._accounts: set[str] = set()

    def account(self, user: str) -> str:
        """Make somebody known; the password."""
        if user not in self._accounts:
            self.admin.set_password(user, self._password)
            self._accounts.add(user)
        return self._password

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


class KintoTeam:
    """A workspace on the server; see ``tests.contracts.teams.Team``."""

    roles, log, restores = True, True, True

    def __init__(self) -> None:
        self.server = server()
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
        return self.server.backup()

    def restore(self, kept: int) -> None:
        self.server.restore(kept)

    def close(self) -> None:
        for store in self._stores:
            store.close()


@contextmanager
def kinto_team() -> Iterator[KintoTeam]:
    team = KintoTeam()
    try:
        yield team
    finally:
        team.close()
