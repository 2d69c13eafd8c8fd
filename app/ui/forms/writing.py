"""Personal fields in one editor: marks what stands there, keeps the caret out of tokens, lets them be opened."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.services.ports import Problem
from app.ui.forms.asking import Asking
from app.ui.forms.caret import characters, outside, snapped, units
from app.ui.forms.editors import Editor
from app.ui.forms.pills import BARE, Pill, drawn
from app.ui.forms.reading import PLAIN, Reading
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.personal_marks import NOTHING

_BACK = {Qt.Key.Key_Backspace: 1, Qt.Key.Key_Delete: 0}
"""Which end of a token the caret is at when a key takes it out."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Writing(QObject):
    """Stands beside an editor for as long as that lives."""

    problems_changed = Signal()

    def __init__(self, editor: Editor, personal: Personal, reading: Reading = PLAIN) -> None:
        super().__init__(editor)
        self.editor = editor
        self.problems: tuple[Problem, ...] = ()
        """What is to be told, in the order of the text."""
        self.asking = Asking(editor, personal, reading)
        self._personal = personal
        self._reading = reading
        self._text = ""
        self._marks = NOTHING
        self._drawn = BARE
        self._was = 0
        self._pointed = False
        self._snapping = False
        self._pressed: Pill | None = None
        self._connect()
        self.refresh()

    @property
    def text(self) -> str:
        """What was read last."""
        return self._text

    def refresh(self) -> None:
        """Read and mark what stands in the editor now."""
        self._text = self.editor.raw()
        self._marks = self._reading.marks(self._personal, self._text)
        self._show()
        self._on_caret()

    def mend(self, problem: Problem) -> None:
        """Write what is to stand in a problem's place."""
        if problem in self.problems and problem.instead is not None:
            start, end = units(self._text, problem.start), units(self._text, problem.end)
            self.editor.replace(start, end, problem.instead)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, pill: Pill) -> None:
        """Ask anew what a token shows."""
        token = self._marks.tokens[self._drawn.pills.index(pill)]
        self.editor.select(pill.start, pill.end)
        self.asking.edit(token, pill.start, pill.end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and the mouse, where they mean a token or the fields on offer."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and watched is self.editor:
            if kind == QEvent.Type.ShortcutOverride and self.asking.wants(event):
                event.accept()
                return True
            return kind == QEvent.Type.KeyPress and self._on_key(event)
        if isinstance(event, QMouseEvent) and watched is self.editor.touched:
            return self._on_mouse(kind, event)
        return False

    def _connect(self) -> None:
        editor, touched = self.editor, self.editor.touched
        self.editor.installEventFilter(self)
        if touched is not self.editor:
            touched.installEventFilter(self)
        touched.setMouseTracking(True)
        editor.typed.connect(self._on_typed)
        editor.shown.connect(self._on_shown)
        editor.cursorPositionChanged.connect(self._on_caret)
        self._personal.changed.connect(self.refresh)
        self.asking.turned.connect(self._show)

    def _on_typed(self, text: str) -> None:
        grew = len(text) > len(self._text)
        self.refresh()
        self.asking.follow(grew=grew)

    def _on_shown(self) -> None:
        self.asking.close()
        self.refresh()

    def _show(self) -> None:
        """Mark everything, but not as wrong what is being written with the help of the list."""
        caret = characters(self._text, self.editor.ends()[1]) if self.asking.completion else -1
        told = tuple(it for it in self._marks.problems if not it.start <= caret <= it.end)
        marks = self._marks._replace(problems=told)
        self._drawn = drawn(self._text, marks, self._personal) if marks != NOTHING else BARE
        self.editor.show_marks(self._drawn)
        if told != self.problems:
            self.problems = told
            self.problems_changed.emit()

    def _on_key(self, event: QKeyEvent) -> bool:
        self._pointed = False
        if self.asking.key(event):
            return True
        key, (anchor, caret) = Qt.Key(event.key()), self.editor.ends()
        if key in _BACK and anchor == caret:
            return self._take_out(caret, _BACK[key])
        if key in _ENTER and anchor != caret:
            chosen = tuple(sorted((anchor, caret)))
            return self._open(next((it for it in self._drawn.pills if it[:2] == chosen), None))
        return False

    def _take_out(self, caret: int, end: int) -> bool:
        pill = next((it for it in self._drawn.pills if it[end] == caret), None)
        if pill:
            self.editor.replace(pill.start, pill.end, "")
        return pill is not None

    def _open(self, pill: Pill | None) -> bool:
        if pill:
            self.edit(pill)
        return pill is not None

    def _on_mouse(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        self._pointed = True
        over = self.editor.pill_at(event.position().toPoint())
        if kind in _PRESSES and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = over
            if over:
                self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
                self.editor.select(over.start, over.end)
            return over is not None
        if kind == QEvent.Type.MouseButtonRelease and self._pressed:
            pressed, self._pressed = self._pressed, None
            return self._open(pressed if pressed == over else None) or True
        if kind == QEvent.Type.MouseMove and not event.buttons():
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.editor.touched.setCursor(shape)
        return self._pressed is not None

    def _on_caret(self, *_: object) -> None:
        """Out of the token that the caret, or the other end of the selection, came into; a text that was not read yet
        has none."""
        if self._snapping or self.editor.composing or self.editor.raw() != self._text:
            return
        anchor, caret = self.editor.ends()
        spans = [pill[:2] for pill in self._drawn.pills]
        to = snapped(caret, self._was, spans, pointed=self._pointed)
        begun = to if anchor == caret else outside(anchor, to, spans)
        self._was = to
        if (begun, to) != (anchor, caret):
            self._snapping = True
            self.editor.select(begun, to)
            self._snapping = False
