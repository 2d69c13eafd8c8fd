"""Some PySide6 builds lose references of None and True on Python 3.11 until the interpreter aborts."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter

if sys.version_info >= (3, 12):
    pytest.skip("None and True are immortal from Python 3.12 on", allow_module_level=True)

TOLERANCE = 100
"""What the interpreter itself may gain or lose meanwhile."""


def test_void_qt_calls_keep_the_references_of_none():
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        painter.save()
        painter.restore()
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < TOLERANCE


def test_signals_keep_the_references_of_true():
    class Sender(QObject):
        sent = Signal(int)

    sender = Sender()
    before = sys.getrefcount(True)
    for number in range(20_000):
        sender.sent.emit(number)
    assert abs(sys.getrefcount(True) - before) < TOLERANCE
