"""Real team servers as processes of their own, and people in them.

``with memory_server() as server:`` or ``with postgres_server() as server:``, then ``server.workspace("w")`` and
``server.person("olena", "w", "editor")``.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from app.server.calling import over_http
from app.server.settings import ADMINISTRATOR, PRINCIPAL
from app.server.workspaces import Administration, Answer, Role
from tests.server.postgres import Cluster, cluster, free_port

ROOT = Path(__file__).resolve().parents[2]
INI = ROOT / "packaging" / "server" / "kinto.ini"
CONFIGURATION = ROOT / "packaging" / "server" / "gunicorn.conf.py"
PASSWORD = "password of the administrator"
PREPARED = "prepared"
"""The database that the others are copies of."""
STARTS_WITHIN = 120.0
"""Seconds; the machine may be busy."""

WORKERS = 2
GONE = 410
_names = itertools.count(1)


class Person(NamedTuple):
    """Somebody with an account: what ``galley remote set`` asks for."""

    url: str
    workspace: str
    user: str
    password: str

    def call(self, method: str, path: str, body: dict[str, Any] | None = None, **headers: str) -> Answer:
        """One request as this person; underscores in names of ``headers`` stand for dashes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return over_http(self.url, self.user, self.password)(method, path, body, named)

    def records(self, collection: str = "campaigns") -> str:
        """The path of a collection's records."""
        return f"/buckets/{self.workspace}/collections/{collection}/records"


class Server:
    """A running server: ``url`` ends in ``/v1``."""

    def __init__(self, url: str, password: str, process: subprocess.Popen[Any]) -> None:
        self.url = url
        self.password = password
        self.process = process
        self.admin = Administration(over_http(url, ADMINISTRATOR, password))

    def workspace(self, name: str = "") -> str:
        """Make an empty workspace; its name, a new one where none is given."""
        made = name or f"w{next(_names)}-{os.getpid()}"
        self.admin.make_workspace(made, PRINCIPAL)
        return made

    def person(self, user: str, workspace: str, role: Role | None) -> Person:
        """Make an account with a role in a workspace (None: a stranger to it)."""
        password = f"password of {user}"
        self.admin.set_password(user, password)
        if role:
            self.admin.set_role(workspace, user, role)
        return Person(self.url, workspace, user, password)

    def owner(self, workspace: str) -> Person:
        """The administrator, as an owner."""
        return Person(self.url, workspace, ADMINISTRATOR, self.password)


@contextmanager
def memory_server() -> Iterator[Server]:
    """``galley remote server``."""
    command = [sys.executable, "-P", "-m", "app", "remote", "server"]
    process = subprocess.Popen(
        command, cwd=ROOT, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with process:
        try:
            assert process.stdout
            told = json.loads(process.stdout.readline())
            yield Server(told["url"], told["password"], process)
        finally:
            process.kill()


@contextmanager
def postgres_server(within: Cluster | None = None, **settings: str) -> Iterator[Server]:
    """gunicorn with two workers over PostgreSQL, as ``packaging/server`` sets it up. ``within``: a PostgreSQL that runs
    already; ``settings``: variables of its environment that differ (``KINTO_INCLUDES=...``)."""
    if within is None:
        with cluster() as own, postgres_server(own, **settings) as server:
            yield server
        return
    with serving(within.make_database(f"galley-{next(_names)}-{os.getpid()}", prepared(within)), **settings) as server:
        yield server


@contextmanager
def serving(database: str, **settings: str) -> Iterator[Server]:
    """gunicorn over a database like ``prepared``, which is left as it is in the end."""
    with (
        tempfile.TemporaryDirectory(prefix="galley-server-", ignore_cleanup_errors=True) as folder,
        gunicorn(_settings(database, settings), Path(folder)) as server,
    ):
        yield server


def prepared(within: Cluster) -> str:
    """A database with Kinto's tables and an administrator; its name."""
    if not within.has_database(PREPARED):
        settings = _settings(within.make_database(PREPARED), {})
        _kinto(settings, "migrate", "--ini", str(INI))
        _kinto(settings, "create-user", "--ini", str(INI), "-u", ADMINISTRATOR, "-p", PASSWORD)
    return PREPARED


@contextmanager
def gunicorn(settings: Mapping[str, str], folder: Path) -> Iterator[Server]:
    """The real server, its settings in the environment, its log in ``folder``."""
    port = free_port()
    options = ["-c", str(CONFIGURATION), "-b", f"127.0.0.1:{port}", "-w", str(WORKERS)]
    command = [sys.executable, "-P", "-m", "gunicorn", *options, "app.server.wsgi:application"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=dict(settings), stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    with process:
        try:
            url = f"http://127.0.0.1:{port}/v1"
            until_answering(url, process, folder / "log")
            yield Server(url, PASSWORD, process)
        finally:
            process.terminate()


def workers(server: Server) -> list[int]:
    """The processes that gunicorn has at work."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    return [int(number) for number in children.read_text().split()]


def until_answering(url: str, process: subprocess.Popen[Any], log: Path) -> None:
    """Wait for a server that is starting."""
    deadline = time.monotonic() + STARTS_WITHIN
    while not is_answering(url):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the server did not start: {log.read_text()[-2000:]}")
        time.sleep(0.05)


def is_answering(url: str) -> bool:
    """Whether a server greets and its storage works, or says that its time is over."""
    try:
        with urllib.request.urlopen(f"{url}/__heartbeat__", timeout=10) as answer:
            return answer.status == 200
    except urllib.error.HTTPError as error:
        return error.code == GONE
    except OSError:
        return False


def _settings(database: str, more: Mapping[str, str]) -> dict[str, str]:
    secret = {"KINTO_USERID_HMAC_SECRET": "secret"}
    return _environment(KINTO_INI=str(INI), KINTO_STORAGE_URL=database, KINTO_PERMISSION_URL=database, **secret, **more)


def _kinto(environment: Mapping[str, str], *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name("kinto")), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KINTO_")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", **more}
