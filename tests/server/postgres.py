"""A private PostgreSQL on loopback, of the system's own package, for as long as a test needs it."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

SUPERUSER = "postgres"
STARTS_WITHIN = 60.0
"""Seconds."""

_INSTALLED = Path("/usr/lib/postgresql")
_CONFIGURATION = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
timezone = 'UTC'
max_connections = 60
shared_buffers = '64MB'
"""


def programs() -> Path | None:
    """The folder of the newest server's programs; None where there is none."""
    found = sorted(_INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).resolve().parent if elsewhere else None


def lacking() -> str:
    """Why no PostgreSQL can be started here; empty where it can."""
    if programs() is None:
        return "PostgreSQL is not installed (Debian: apt install postgresql)"
    return ""


class Cluster:
    """A PostgreSQL of one's own. ``fsync`` stays on: tests kill it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self._data = folder / "data"
        self._process: subprocess.Popen[bytes] | None = None

    def create(self) -> None:
        """Make its files."""
        self._data.mkdir(mode=0o700)
        options = ["-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"]
        if os.geteuid() == 0:
            shutil.chown(self._data, SUPERUSER, SUPERUSER)
        self._run("initdb", "-D", str(self._data), *options)
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(_CONFIGURATION.format(port=self.port))

    def start(self) -> None:
        """Start it, and wait until it answers. It does not start while processes of one that was killed are ending:
        then it is tried again. As root, it runs as the package's user."""
        deadline = time.monotonic() + STARTS_WITHIN
        self._process = self._started()
        while not self.answers():
            if time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)
            if self._process.poll() is not None:
                self._process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [str(_program("postgres")), "-D", str(self._data)]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self._data, **_as_its_user()
            )

    def answers(self) -> bool:
        """Whether it takes connections."""
        command = [str(_program("pg_isready")), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(command, check=False).returncode == 0

    def kill(self) -> None:
        """SIGKILL, as a crash of the machine would."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End it; a second time nothing happens."""
        if self._process and self._process.poll() is None:
            self._process.send_signal(2)
            self._process.wait(STARTS_WITHIN)

    def make_database(self, name: str, template: str = "template0") -> str:
        """A database like ``template``, or an empty one; its address."""
        self.sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return f"postgresql://{SUPERUSER}@127.0.0.1:{self.port}/{name}"

    def has_database(self, name: str) -> bool:
        """Whether there is one of that name."""
        return bool(self.sql(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"))

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Carry out one statement; what ``psql`` prints of it."""
        address = ["-h", "127.0.0.1", "-p", str(self.port), "-U", SUPERUSER, "-d", database]
        command = [str(_program("psql")), *address, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", statement]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_program(program)), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self._data, **_as_its_user())


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A running PostgreSQL; afterwards nothing of it is left."""
    with tempfile.TemporaryDirectory(prefix="galley-postgres-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        made = Cluster(Path(folder))
        made.create()
        try:
            made.start()
            yield made
        finally:
            with suppress(ProcessLookupError):
                made.stop()


def free_port() -> int:
    """A port on loopback that nobody has now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def _program(name: str) -> Path:
    folder = programs()
    assert folder
    return folder / name


def _as_its_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    return {
        "user": SUPERUSER,
        "group": SUPERUSER,
        "extra_groups": [],
        "env": {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    }
