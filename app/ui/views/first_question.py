"""The one question of a first start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.views.page import Page
from app.ui.widgets.buttons import Button
from app.ui.widgets.card_button import CardButton
from app.ui.widgets.look import label


class FirstQuestionPage(Page):
    """``answered`` carries a product, "" for a question that was skipped."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welcome"))
        options = (
            ("clevertap", "CleverTap", self.tr("Personal fields and checks for CleverTap.")),
            ("yespo", "Yespo", self.tr("Personal fields and checks for Yespo.")),
            ("both", self.tr("Both"), self.tr("Only what works in both of them.")),
        )
        self.cards = {value: CardButton(title, summary) for value, title, summary in options}
        self.skip = Button(self.tr("Skip"), "quiet")
        for value, card in self.cards.items():
            card.clicked.connect(lambda _=False, value=value: self.answered.emit(value))
        self.skip.clicked.connect(lambda: self.answered.emit(""))
        self._lay_out()

    def entered(self) -> None:
        self.cards["clevertap"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.S4)
        row.addStretch()
        for card in self.cards.values():
            row.addWidget(card)
        row.addStretch()
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(tokens.S2)
        column.addStretch(2)
        column.addWidget(label(self.tr("What do you send with?"), "display"), 0, middle)
        column.addWidget(label(self.tr("You can change it later, in the settings."), "quiet"), 0, middle)
        column.addSpacing(tokens.S5)
        column.addLayout(row)
        column.addSpacing(tokens.S3)
        column.addWidget(self.skip, 0, middle)
        column.addStretch(3)
