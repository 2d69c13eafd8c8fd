"""The inbox tab in hand, and what can be done to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.trouble import Trouble
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label
from app.ui.widgets.wrapped import WrappedText


class TabDetail(QWidget):
    """Asks by its signals."""

    rename_wanted = Signal()
    merge_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = WrappedText("", "strong")
        self.campaigns = label("", "quiet")
        self.trouble = Trouble()
        self.rename = IconButton("pencil", self.tr("Rename"))
        self.merge = Button(self.tr("Merge into another"), "", "tags")
        self.remove = Button(self.tr("Remove"), "", "trash-2")
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.rename)
        foot.setSpacing(tokens.S2)
        foot.addWidget(self.merge)
        foot.addWidget(self.remove)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S4)
        layout.addLayout(head)
        layout.addWidget(self.campaigns)
        layout.addWidget(self.trouble)
        layout.addLayout(foot)
        layout.addStretch()
        self.rename.clicked.connect(self.rename_wanted)
        self.merge.clicked.connect(self.merge_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_line(self, line: Line | None, *, writable: bool) -> None:
        """Show that tab; None: none is in hand."""
        self.setVisible(line is not None)
        if line:
            self.name.setText(line.name)
            self.campaigns.setText(words.campaigns(line.campaigns))
            self.trouble.show_trouble(line.trouble, None, writable=writable)
        for part in (self.rename, self.merge, self.remove):
            part.setEnabled(writable)
