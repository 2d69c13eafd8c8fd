"""Keys that are pressed while a page is being made: they go where they would have gone in the finished one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class EarlyKeys(QObject):
    """Stands before ``page``, which has the focus. With the first key it asks ``finish`` for the rest of the page;
    while that can't be had, keys are held until ``end``."""

    def __init__(self, page: QWidget, finish: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page = page
        self._finish = finish
        self._held: list[QKeyEvent] = []
        page.installEventFilter(self)

    @property
    def any(self) -> bool:
        """Whether some are held."""
        return bool(self._held)

    def end(self) -> None:
        """The page is finished: hand on what was held, in its order."""
        self._page.removeEventFilter(self)
        held, self._held = self._held, []
        for event in held:
            self._hand_on(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at keys before shortcuts do: the page's own are not there yet."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or self._finish():
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._held.append(QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
            return True
        return False

    def _hand_on(self, event: QKeyEvent) -> None:
        keys, window = QKeySequence(event.keyCombination()), self._page.window()
        for action in (*self._page.actions(), *window.actions()):
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return
        QCoreApplication.sendEvent(window.focusWidget() or self._page, event)
