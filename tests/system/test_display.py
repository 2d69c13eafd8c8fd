import ctypes
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.system.display import has_display


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_one(platform: str):
    assert has_display({}, platform)


def test_linux_without_any_has_none():
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, "linux")


def test_a_platform_that_was_chosen_needs_none():
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")


@pytest.mark.skipif(sys.platform == "win32", reason="Wayland's sockets are POSIX's")
def test_wayland_answers_by_its_socket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    environment = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(environment, "linux")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("w")
        assert has_display(environment, "linux")
        assert has_display({"WAYLAND_DISPLAY": str(tmp_path / "w")}, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libxcb is Linux's")
def test_a_display_that_nobody_serves_is_none():
    assert not has_display({"DISPLAY": ":7654"}, "linux")
    assert not has_display({"DISPLAY": "nonsense"}, "linux")


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_a_served_display_answers():
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        assert has_display({"DISPLAY": f":{number}"}, "linux")
    finally:
        server.terminate()
        server.communicate()


def test_without_the_library_qt_is_left_to_tell(monkeypatch: pytest.MonkeyPatch):
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert has_display({"DISPLAY": ":7654"}, "linux")
