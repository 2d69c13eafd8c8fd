"""Marks texts for translation where they are kept, typed; ``pyside6-lupdate`` knows it by this name."""

from collections.abc import Callable
from typing import cast

from PySide6 import QtCore

QT_TRANSLATE_NOOP = cast(Callable[[str, str], str], QtCore.QT_TRANSLATE_NOOP)
