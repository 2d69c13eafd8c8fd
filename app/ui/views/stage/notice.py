"""The notice over the preview: what would become of the message, or why the drawing is an older one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.fates import Notice
from app.ui.widgets.look import label, set_tone


class NoticeCard(QFrame):
    """A raised card in the middle of the preview, or at its top where there is a drawing to be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "strong")
        self.reason = label("", "note")
        self.more = label("", "note")
        for part in (self.title, self.reason, self.more):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self.title, "bad")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, tokens.S3)
        layout.setSpacing(tokens.S1)
        for part in (self.title, self.reason, self.more):
            layout.addWidget(part)
        self.hide()

    def tell(self, notice: Notice | None) -> None:
        """Show a notice, or nothing."""
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.title.setText(notice.title)
        self.reason.setText(notice.reason)
        self.reason.setVisible(bool(notice.reason))
        self.more.setText(self.tr("It is drawn here as it was meant.") if notice.drawn else "")
        self.more.setVisible(notice.drawn)
        self.setAccessibleName(f"{notice.title}. {notice.reason}")

    def place(self, width: int, height: int, *, drawn: bool) -> None:
        """Stand in a preview of that size."""
        wide = min(width - 2 * tokens.S4, 380)
        high = self.heightForWidth(wide)
        top = tokens.S5 if drawn else (height - high) // 2
        self.setGeometry((width - wide) // 2, top, wide, high)
        self.raise_()
