"""One place to choose about: where it is, and a card for either side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.syncing.choosing import OneSide
from app.services.syncing.telling import Line
from app.ui.theme import tokens
from app.ui.viewmodels.conflicts import words
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.conflicts.side_card import SideCard
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.wrapped import WrappedText

KEYS: dict[int, OneSide] = {int(Qt.Key.Key_M): "mine", int(Qt.Key.Key_T): "theirs"}
OTHER = (int(Qt.Key.Key_Left), int(Qt.Key.Key_Right))
STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
BEFORE = 200
"""Characters of what both began with that are shown."""
ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))


class FieldRow(QWidget):
    """``chosen`` carries the side; ``step`` asks for the card -1 before or 1 behind the one in hand, ``next`` for the
    next row; ``entered``: this is the place in hand."""

    chosen = Signal(str)
    step = Signal(int)
    next = Signal()
    entered = Signal()

    def __init__(self, line: Line, caption: str, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.place = label(words.place(line.place), "label")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        self.before = WrappedText("", "note")
        self.cards: dict[OneSide, SideCard] = {"mine": SideCard(pictures, self), "theirs": SideCard(pictures, self)}
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S4, tokens.S3, 0, 0)
        column.setSpacing(tokens.S2)
        column.addWidget(self.place)
        column.addWidget(self.before)
        for side, card in self.cards.items():
            self._join(side, card)
            column.addWidget(card)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_line(line, caption)

    def show_line(self, line: Line, caption: str) -> None:
        """What stands there now; ``caption`` says whose the other side is."""
        self.line = line
        place = words.place(line.place)
        self.place.setText(place)
        self.before.setText(words.word(words.BEFORE).format(text=_short(line.before)))
        self.before.setVisible(bool(line.before))
        self.cards["mine"].show_side(words.word(words.MINE), line.mine, place)
        self.cards["theirs"].show_side(caption, line.theirs, place)

    def show_choice(self, side: OneSide | None) -> None:
        """Mark the side that was chosen."""
        for each, card in self.cards.items():
            card.choose(each == side)

    def take(self, side: OneSide = "mine") -> None:
        """Put a card of this row in hand."""
        card = self.cards[side]
        (card if card.isEnabled() else self.cards["mine"]).setFocus(Qt.FocusReason.TabFocusReason)

    def _join(self, side: OneSide, card: SideCard) -> None:
        card.setAutoExclusive(True)
        card.toggled.connect(lambda on: self.chosen.emit(side) if on else None)
        card.key_pressed.connect(lambda key: self._on_key(side, key))
        card.focused.connect(self.entered)

    def _on_key(self, side: OneSide, key: int) -> None:
        if key in STEPS:
            self.step.emit(STEPS[key])
        elif key in OTHER:
            self.take("theirs" if side == "mine" else "mine")
        elif key in ENTER:
            self.chosen.emit(side)
            self.next.emit()
        elif self.cards[KEYS[key]].isEnabled():
            self.chosen.emit(KEYS[key])


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= BEFORE else f"{text[:BEFORE]} …"


class SlideHead(QWidget):
    """Over the places of one slide, or over all of them: one side for each. ``chosen`` carries it."""

    chosen = Signal(str)

    def __init__(self, title: str, kind: str = "label", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S4, tokens.S3, 0, 0)
        row.setSpacing(tokens.S1)
        self.title = label(title, kind)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.title)
        row.addStretch()
        every: tuple[tuple[OneSide, str], ...] = (("mine", self.tr("All mine")), ("theirs", self.tr("All theirs")))
        self.buttons: dict[OneSide, Button] = {side: Button(text, "quiet") for side, text in every}
        for side, button in self.buttons.items():
            button.setAccessibleName(f"{title}: {button.text()}")
            button.clicked.connect(lambda _=False, side=side: self.chosen.emit(side))
            row.addWidget(button)
