"""The virtual environment in the checkout: made from the lock file, and made again when that changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

import _process

SUPPORTED = ((3, 13), (3, 12), (3, 11))
VENV = Path(".venv")
LOCK = Path("packaging/requirements.lock")
STAMP = "galley-stamp"
_ASK = (
    "import sys; base = getattr(sys, '_base_executable', sys.executable);"
    "print(sys.implementation.name, *sys.version_info[:2], base)"
)
_DISTURBING = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV")


class SetupError(Exception):
    """What keeps Galley from being set up, in one line for people."""


class Python(NamedTuple):
    """An interpreter that Galley runs on."""

    executable: str
    version: tuple[int, int]


def find_python(ask: Callable[[Sequence[str]], str | None]) -> Python:
    """The running interpreter where it fits, else one from PATH. ``ask`` gives a program's output, None when it fails.

    Raises ``SetupError``.
    """
    for command in ([sys.executable], *(_named(version) for version in SUPPORTED)):
        found = _understood(ask([*command, "-c", _ASK]))
        if found is not None:
            return found
    running = ".".join(map(str, sys.version_info[:2]))
    raise SetupError(f"Galley needs Python 3.11, 3.12 or 3.13; this is {running}, and no other one is on PATH.")


def _named(version: tuple[int, int]) -> list[str]:
    name = ".".join(map(str, version))
    return ["py", f"-{name}"] if os.name == "nt" else [f"python{name}"]


def _understood(answer: str | None) -> Python | None:
    parts = (answer or "").strip().split(maxsplit=3)
    if len(parts) != 4 or parts[0] != "cpython":
        return None
    version = (int(parts[1]), int(parts[2]))
    return Python(parts[3], version) if version in SUPPORTED else None


def stamp(root: Path, python: Python) -> str:
    """What a finished environment is known by. One that was moved is not the same any more."""
    lock = hashlib.sha256((root / LOCK).read_bytes()).hexdigest()
    return f"{lock} {python.version[0]}.{python.version[1]} {root}"


def interpreter(venv: Path) -> Path:
    """The environment's own Python."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def is_ready(root: Path, python: Python) -> bool:
    """Whether the environment was finished, from today's lock file, and its interpreter is still there."""
    venv = root / VENV
    try:
        known = (venv / STAMP).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    return known == stamp(root, python) and interpreter(venv).exists()


def ensure(root: Path, python: Python, say: Callable[[str], None]) -> Path:
    """The interpreter of ``root/.venv``, which is made first where it is missing, old or half-made.

    Raises ``SetupError``.
    """
    if not is_ready(root, python):
        with alone(root / LOCK):
            if not is_ready(root, python):
                say("Setting up .venv: about 200 MB to download, once.")
                _make(root / VENV, root / LOCK, python)
                (root / VENV / STAMP).write_text(stamp(root, python), encoding="utf-8")
    return interpreter(root / VENV)


def _make(venv: Path, lock: Path, python: Python) -> None:
    _remove(venv)
    install = ["-m", "pip", "install", "-q", "-q", "--disable-pip-version-check", "--no-input", "--require-hashes"]
    if not _done([python.executable, "-m", "venv", str(venv)]):
        raise SetupError(f"{python.executable} could not make {venv}; the reason is above.")
    if not _done([str(interpreter(venv)), *install, "--only-binary", ":all:", "--requirement", str(lock)]):
        raise SetupError("The packages could not be installed; the reason is above. Check the network, then try again.")


def _remove(venv: Path) -> None:
    try:
        if venv.is_symlink() or venv.is_file():
            venv.unlink()
        elif venv.exists():
            (venv / STAMP).unlink(missing_ok=True)
            shutil.rmtree(venv)
    except OSError as error:
        raise SetupError(f"The old environment could not be removed: {error}.") from error


def _done(command: Sequence[str]) -> bool:
    environment = {name: value for name, value in os.environ.items() if name not in _DISTURBING}
    return _process.follow(command, environment, Path.cwd(), output=sys.stderr) == 0


@contextmanager
def alone(file: Path) -> Generator[None]:
    """Only one process at a time goes on, until it leaves or ends, where the file system has locks.

    ``file`` stays as it is.
    """
    with file.open("rb") as handle:
        with suppress(OSError):
            _lock(handle)
        yield


def _lock(handle: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        handle.seek(1 << 30)
        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
