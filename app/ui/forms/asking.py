"""Asking for a personal field in one editor: the list while one types, the question after it, and what is written."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.forms import places
from app.ui.forms.caret import characters, units
from app.ui.forms.completion import Completion
from app.ui.forms.editors import Editor
from app.ui.forms.reading import Reading
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.personal_marks import Token
from app.ui.viewmodels.personal_typing import asked
from app.ui.viewmodels.spelling.base import Offer

_CLOSERS = ("}}", " }}")


class Asking(QObject):
    """The list and the question of one editor; at most one is open."""

    turned = Signal()
    """It was opened or closed."""

    def __init__(self, editor: Editor, personal: Personal, reading: Reading) -> None:
        super().__init__(editor)
        self.completion: Completion | None = None
        self._editor = editor
        self._personal = personal
        self._reading = reading
        self._range = (0, 0)
        self._refused: int | None = None
        self._writing = False

    def ask(self) -> None:
        """Offer fields at the caret, with a line to look for one."""
        if not self._personal.model.read_only:
            start, end = sorted(self._editor.ends())
            self._open(start, end).search()

    def edit(self, token: Token, start: int, end: int) -> None:
        """Ask anew what the token from ``start`` to ``end`` shows."""
        if not self._personal.model.read_only:
            offer = self._personal.offer(token.place)
            self._open(start, end, at=start).reopen(offer, token.fallback or "", token.rest)

    def follow(self, *, grew: bool) -> None:
        """The person has typed: open, narrow or close the list by what stands before the caret."""
        if self._writing or self._editor.composing or self._personal.model.read_only:
            return
        if not grew and not self.completion:
            return
        text, caret = self._editor.raw(), self._editor.ends()[1]
        before = self._reading.before(text, characters(text, caret))
        wanted = asked(before.text) if before else None
        start = units(text, before.offset + wanted.start) if before and wanted else None
        if start is None or start != self._refused:
            self._refused = None
        found = self._personal.offered(wanted.typed) if wanted and self._refused is None else []
        if start is None or not found:
            self.close()
            return
        end = caret + self._closer(text, start, caret)
        completion = self.completion or self._open(start, end)
        self._range = (start, end)
        completion.offer(found)

    def close(self) -> None:
        """Ask no more."""
        if self.completion:
            self.completion.close()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is the list's."""
        return self.completion is not None and self.completion.wants(event)

    def key(self, event: QKeyEvent) -> bool:
        """Give the list a key that is typed in the editor; whether it was the list's."""
        return self.completion is not None and self.completion.key(event)

    def _closer(self, text: str, start: int, caret: int) -> int:
        """How much behind the caret belongs to the tag that is being typed."""
        behind = text[characters(text, caret) :]
        braces = text[characters(text, start) :].startswith("{{")
        return next((len(closer) for closer in _CLOSERS if braces and behind.startswith(closer)), 0)

    def _open(self, start: int, end: int, *, at: int | None = None) -> Completion:
        self.close()
        self._personal.prepare()
        self._range = (start, end)
        self.completion = made = Completion(self._personal, self._editor, self._editor.caret_box(at))
        places.mark(made, places.path_of(self._editor))
        made.chosen.connect(self._insert)
        made.removed.connect(lambda: self._put(""))
        made.refused.connect(self._on_refused)
        made.closed.connect(self._on_closed)
        self.turned.emit()
        return made

    def _on_closed(self) -> None:
        self.completion = None
        self.turned.emit()

    def _on_refused(self) -> None:
        """Escape: what is typed on here does not ask again."""
        self._refused = self._range[0]
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _insert(self, offer: Offer, fallback: str, rest: str) -> None:
        text = self._editor.raw()
        with self._personal.choosing():
            tag = self._personal.spelling.written(offer.place, fallback, rest)
            self._put(self._reading.inserted(text, characters(text, self._range[0]), tag))

    def _put(self, text: str) -> None:
        self._writing = True
        self._editor.replace(*self._range, text)
        self._writing = False
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
