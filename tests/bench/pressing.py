"""Pressing keys one after the other, and noting when what they change was painted."""

from collections.abc import Callable, Sequence
from time import perf_counter_ns
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.live import until

PACE_MS = 30
"""Between two keys: fast typing, with time for the checks and the commit that follow."""
WORDS = "sale from nine to five "

S = TypeVar("S")


class PaintWatch:
    """Notes the end of every ``paintEvent`` of a class, by widget, while it is entered.

    Enter it before the widgets are made: Qt for Python remembers which method of a widget to call.
    """

    def __init__(self, kind: type[QWidget]) -> None:
        self.ends: dict[QWidget, int] = {}
        self._kind = kind
        self._paint: Any = kind.paintEvent

    def __enter__(self) -> "PaintWatch":
        paint, ends = self._paint, self.ends

        def noted(widget: QWidget, event: Any) -> None:
            paint(widget, event)
            ends[widget] = perf_counter_ns()

        self._kind.paintEvent = noted
        return self

    def __exit__(self, *_: object) -> None:
        self._kind.paintEvent = self._paint


class Scene(Generic[S]):
    """A line to type into, and what shows it. ``painted`` says whether all of that was painted with a text since the
    ends were noted."""

    def __init__(
        self, line: QLineEdit, shown: S, watch: PaintWatch, painted: Callable[[S, str, PaintWatch], bool]
    ) -> None:
        self._line = line
        self._shown = shown
        self._watch = watch
        self._painted = painted

    def press(self, key: str) -> float:
        """Milliseconds from the key ("" is Backspace) to the end of the last painting that it caused."""
        self._watch.ends.clear()
        begun = perf_counter_ns()
        QTest.keyClick(self._line, key or Qt.Key.Key_Backspace)
        text = self._line.text()
        until(lambda: self._painted(self._shown, text, self._watch))
        return (max(self._watch.ends.values()) - begun) / 1e6


def keys(count: int) -> list[str]:
    """Words typed and, as "", taken back again, so that the text stays of a usual length."""
    cycle = [*WORDS, *([""] * len(WORDS))]
    return [cycle[number % len(cycle)] for number in range(count)]


def type_in_turn(scenes: Sequence[Scene[Any]], count: int, warm_up: int) -> list[list[float]]:
    """Every key into each scene in turn, with a pause; the milliseconds by scene, without the first ones."""
    taken: list[list[float]] = [[] for _ in scenes]
    for key in keys(warm_up + count):
        for scene, times in zip(scenes, taken, strict=True):
            QTest.qWait(PACE_MS)
            QCoreApplication.processEvents()
            times.append(scene.press(key))
    return [times[warm_up:] for times in taken]
