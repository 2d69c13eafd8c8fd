"""What holds for every test: its own home, its own zone, and nothing left behind."""

import gc
import itertools
import os
import threading
import time
from pathlib import Path

import pytest
from _system import Machine, missing_window_tools
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

APPLICATION = pytest.StashKey[object]()
THREAD_ENDS_WITHIN = 2.0
"""Seconds that a thread which is already ending may take."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden images instead of comparing them")
    parser.addoption("--kills", type=int, metavar="N", help="how often a process is killed in the tests of that")


def pytest_sessionstart(session: pytest.Session) -> None:
    """One application for all tests of a process: whoever measures text first must not make one without widgets."""
    from PySide6.QtWidgets import QApplication

    session.config.stash[APPLICATION] = QApplication.instance() or QApplication(["galley-tests"])


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder in the place of the person's own."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / f".{name.lower()}"))
    for name in ("XDG_DOCUMENTS_DIR", "OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    return folder


@pytest.fixture(autouse=True)
def zone(monkeypatch: pytest.MonkeyPatch):
    """Dates print in UTC, wherever the tests run. Give ``set_zone`` another one where the zone is the point."""
    before = os.environ.get("TZ")
    set_zone("UTC")
    yield
    set_zone(before)


def set_zone(name: str | None) -> None:
    """Let ``TZ`` be ``name`` (None: unset), for Python and for the C library."""
    if name is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = name
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture(autouse=True)
def no_thread_left():
    """A thread that outlives its test would disturb another one."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(THREAD_ENDS_WITHIN)
    assert not [thread.name for thread in left if thread.is_alive()], "threads outlived their test"


FREEZE_EVERY = 25
_qt_tests = itertools.count()


@pytest.fixture(autouse=True)
def nothing_of_qt_left(request: pytest.FixtureRequest):
    """Running timers, running threads and windows that outlive their test.

    What earlier tests and imports left is set aside now and then: looking through it after every test would take most
    of the time.
    """
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    if next(_qt_tests) % FREEZE_EVERY == 0:
        gc.collect()
        gc.freeze()
    before = _living()
    yield
    if _since(before):
        gc.collect()
    assert not _since(before), "left behind by the test"


def _since(before: list[object]) -> list[object]:
    return [thing for thing in _living() if not any(thing is old for old in before)]


def _living() -> list[object]:
    from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    objects = [thing for thing in gc.get_objects() if isinstance(thing, QTimer | QThread) and _is_running(thing)]
    windows = QApplication.topLevelWidgets() if isinstance(QApplication.instance(), QApplication) else []
    return [*objects, *(window for window in windows if window.parent() is None)]


def _is_running(thing: object) -> bool:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    return isValid(thing) and (thing.isActive() if isinstance(thing, QTimer) else thing.isRunning())


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests in a real window need programs that only Debian as root gets by itself."""
    if item.get_closest_marker("window") is None:
        return
    missing = missing_window_tools(Machine()).names
    if missing and os.environ.get("CI"):
        pytest.fail(f"tests in a real window need {', '.join(missing)}", pytrace=False)
    elif missing:
        pytest.skip(f"tests in a real window need {', '.join(missing)}")
