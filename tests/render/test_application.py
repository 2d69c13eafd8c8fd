import subprocess
import sys

from PySide6.QtGui import QGuiApplication

from app.render.application import ensure_gui

BARE = """
import os
os.environ.pop("QT_QPA_PLATFORM", None)
os.environ.pop("DISPLAY", None)
from PySide6.QtGui import QGuiApplication
from app.render.application import ensure_gui
ensure_gui()
ensure_gui()
print(QGuiApplication.platformName())
"""


def test_a_process_without_a_display_gets_an_offscreen_application():
    done = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "offscreen"


def test_an_application_that_runs_is_kept(qapp):
    ensure_gui()
    assert QGuiApplication.instance() is qapp
