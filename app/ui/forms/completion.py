"""The small window in the form that offers personal fields, and asks what to show where one is empty."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.ui.forms import places
from app.ui.forms.fallback import FallbackQuestion
from app.ui.forms.field_list import FieldList, spoken
from app.ui.theme import tokens
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.spelling.base import Offer
from app.ui.widgets.look import label

WIDTH = 380
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Completion(QFrame):
    """Lies over the form, under (or above) ``anchor``, a place in ``editor``. It takes keys from the editor only while
    it offers, and goes when the focus goes elsewhere."""

    chosen = Signal(object, str, str)
    """An offer, the fallback, and the filters that are to stay."""
    removed = Signal()
    refused = Signal()
    """Escape."""
    closed = Signal()

    def __init__(self, personal: Personal, editor: QWidget, anchor: QRect) -> None:
        self._room = places.root_of(editor)
        super().__init__(self._room)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(self.tr("Personal fields"))
        self._personal = personal
        self._editor = editor
        self._anchor = anchor
        self._rest = ""
        self._anew = False
        self._description = editor.accessibleDescription()
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Search personal fields"))
        self.line.setAccessibleName(self.tr("Search personal fields"))
        self.list = FieldList(self)
        self.note = label("", "note", self)
        self.question = FallbackQuestion(personal, self)
        self._lay_out()
        self._connect()

    @property
    def is_offering(self) -> bool:
        """Whether the list is in sight."""
        return not self.list.isHidden()

    def search(self) -> None:
        """Show all fields, and a line to look for one."""
        self.line.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.offer(self._personal.offered(self.line.text()))

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these fields."""
        self.list.show_offers(offers)
        self.list.setVisible(True)
        self.question.hide()
        self.note.setText(self._about(offers))
        self.note.setVisible(bool(self.note.text()))
        self._place()
        self._announce()

    def reopen(self, offer: Offer, fallback: str, rest: str) -> None:
        """Ask about a field that stands in the text."""
        self._rest, self._anew = rest, True
        self._ask(offer, fallback)

    def wants(self, event: QKeyEvent) -> bool:
        """Whether ``key`` would take a key."""
        key = Qt.Key(event.key())
        moves = key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self.is_offering and plain and (moves or key in _TAKE or key == Qt.Key.Key_Escape)

    def key(self, event: QKeyEvent) -> bool:
        """A key from the editor or the line; whether it was for the list."""
        if not self.wants(event):
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._refuse()
        elif key in _TAKE:
            self._take()
        elif self.list.step(key):
            self._announce()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the question."""
        if event.key() == Qt.Key.Key_Escape:
            self._refuse()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line's keys; and the editor moves, or is gone."""
        if watched is self.line:
            return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.key(event)
        if event.type() == QEvent.Type.Hide:
            self.close()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """The editor is described as before."""
        super().closeEvent(event)
        self._editor.setAccessibleDescription(self._description)
        for around in self._around():
            around.removeEventFilter(self)
        self.closed.emit()

    def _ask(self, offer: Offer, fallback: str) -> None:
        for widget in (self.line, self.list, self.note):
            widget.hide()
        self.question.ask(offer, fallback, anew=self._anew)
        self.question.show()
        self._place()
        self._offer = offer
        self.question.answer.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        offer = self.list.chosen
        if offer is not None:
            self._ask(offer, self.question.answer.text())

    def _answer(self, fallback: str) -> None:
        self.close()
        self.chosen.emit(self._offer, fallback, self._rest)

    def _remove(self) -> None:
        self.close()
        self.removed.emit()

    def _refuse(self) -> None:
        self.close()
        self.refused.emit()

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda text: self.offer(self._personal.offered(text)))
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.question.answered.connect(self._answer)
        self.question.removed.connect(self._remove)
        self.question.another_wanted.connect(self.search)
        self._personal.changed.connect(self._on_known)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        for around in self._around():
            around.installEventFilter(self)

    def _on_known(self) -> None:
        if self.is_offering and not self.line.isHidden():
            self.offer(self._personal.offered(self.line.text()))

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is not self._editor and not self.isAncestorOf(new) and self.isVisible():
            self.close()

    def _around(self) -> list[QWidget]:
        """The editor, and what it lies in."""
        found = list[QWidget]()
        widget: QWidget | None = self._editor
        while widget is not None and widget is not self._room:
            found.append(widget)
            widget = widget.parentWidget()
        return found

    def _about(self, offers: Sequence[Offer]) -> str:
        if not offers:
            return self.tr("No field has this name")
        people = self._personal.people
        return self.tr("Values of sample recipients") if people.total and people.made_up else ""

    def _announce(self) -> None:
        """Say the field in hand to those who listen."""
        offer = self.list.chosen
        words = spoken(offer) if offer else self.note.text()
        focused = self.line if self.line.hasFocus() else self._editor
        focused.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(focused, words))

    def _place(self) -> None:
        """Under the anchor where there is room, else above it; always whole in sight."""
        self.setFixedWidth(min(WIDTH, self._room.width()))
        self.show()
        self.raise_()
        self._layout.activate()
        self.adjustSize()
        room = self._room.rect()
        anchor = QRect(self._editor.mapTo(self._room, self._anchor.topLeft()), self._anchor.size())
        below = anchor.bottom() + tokens.S1
        above = anchor.top() - tokens.S1 - self.height()
        y = below if below + self.height() <= room.height() or above < 0 else above
        x = min(anchor.left() - tokens.S3, room.width() - self.width() - tokens.S1)
        self.move(QPoint(max(0, x), max(0, min(y, room.height() - self.height()))))

    def _lay_out(self) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        for widget in (self.line, self.list, self.note, self.question):
            widget.hide()
            layout.addWidget(widget)
