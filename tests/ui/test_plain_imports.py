import subprocess
import sys

import pytest

PROGRAM = """
import builtins, inspect
from PySide6 import QtCore
asked = []
inspect.getsource = lambda module: asked.append(module) or ""
{before}
import app.ui
asked.clear()
import wave
from PySide6.QtCore import *
print(len(asked), wave.__name__, QObject.__name__)
"""


def printed(before: str = "") -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before)], capture_output=True, text=True, timeout=60, check=True
    )
    return ran.stdout.split()


def test_no_source_is_read_for_imports_once_the_window_is_imported():
    read, *names = printed()
    assert read == "0"
    assert names == ["wave", "QObject"]


@pytest.mark.parametrize("other", ["lambda *a, kept=builtins.__import__, **k: seen.append(a[0]) or kept(*a, **k)"])
def test_an_import_that_somebody_else_has_put_in_stays(other):
    before = f"seen = []\nbuiltins.__import__ = {other}"
    read, *names = printed(before)
    assert names == ["wave", "QObject"]
    assert int(read) > 0
