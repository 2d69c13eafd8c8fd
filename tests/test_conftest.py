"""The fences of ``conftest.py``, tried on tests that leave something behind."""

import os
import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def outcome(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    """Runs the text of a test file under this project's conftest, in a process of its own."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), str(ROOT / "packaging")]))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_api = pyside6\nmarkers =\n  window: a real window\n")

    def run(text: str) -> dict[str, int]:
        pytester.makepyfile(text)
        done = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")
        return done.parseoutcomes()

    return run


def test_a_thread_left_running_fails_its_test(outcome):
    text = """
    import threading
    ended = threading.Event()
    def test_leaves_a_thread():
        threading.Thread(target=ended.wait, args=(20,)).start()
    def test_goes_on():
        ended.set()
    """
    assert outcome(text) == {"passed": 2, "errors": 1}


def test_a_timer_left_running_fails_its_test(outcome):
    text = """
    from PySide6.QtCore import QTimer
    kept = []
    def test_leaves_a_timer(qapp):
        kept.append(QTimer())
        kept[0].start(60_000)
    def test_stops_it(qapp):
        kept[0].stop()
    """
    assert outcome(text) == {"passed": 2, "errors": 1}


def test_a_window_left_open_fails_its_test(outcome):
    text = """
    from PySide6.QtWidgets import QWidget
    kept = []
    def test_leaves_a_window(qapp):
        kept.append(QWidget())
    def test_hands_its_window_over(qtbot):
        qtbot.addWidget(QWidget())
    """
    assert outcome(text) == {"passed": 2, "errors": 1}


def test_home_and_zone_are_the_tests_own(outcome, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
    text = """
    import time
    from pathlib import Path
    from platformdirs import user_config_path
    def test_home_is_empty():
        assert list(Path.home().iterdir()) == []
    def test_settings_lie_below_home():
        assert user_config_path().is_relative_to(Path.home())
    def test_zone_is_utc():
        assert time.localtime(0).tm_hour == 0
    """
    assert outcome(text) == {"passed": 3}


@pytest.mark.skipif(sys.platform == "win32", reason="an empty PATH hides programs only elsewhere")
@pytest.mark.parametrize(("ci", "expected"), [("", {"skipped": 1}), ("true", {"errors": 1})])
def test_window_tests_without_their_tools_are_left_out_except_in_ci(outcome, monkeypatch, ci: str, expected):
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "")
    text = """
    import pytest
    @pytest.mark.window
    def test_never_runs():
        raise AssertionError
    """
    assert outcome(text) == expected
