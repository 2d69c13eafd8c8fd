"""What is known of the label in hand, and what can be done to it; of several, what can be done to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.kept_line import KeptLine
from app.ui.views.organise.swatches import Swatches
from app.ui.views.organise.trouble import Trouble
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.labelled import Labelled
from app.ui.widgets.wrapped import WrappedText


class LabelDetail(QWidget):
    """``described``, ``recoloured`` and ``fixed`` carry the label they are about, as it was shown."""

    described = Signal(object, str)
    recoloured = Signal(object, str)
    fixed = Signal(object)
    campaigns_wanted = Signal()
    rename_wanted = Signal()
    merge_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self.name = WrappedText("", "strong")
        self.rename = IconButton("pencil", self.tr("Rename"))
        self.trouble = Trouble()
        self.swatches = Swatches()
        self.color = Labelled(self.tr("Colour"), self.swatches)
        self.about = KeptLine()
        self.description = Labelled(self.tr("Description"), self.about, self.tr("What the label is for."))
        self.campaigns = Button("", "link")
        self.merge = Button(self.tr("Merge into another"), "", "tags")
        self.delete = Button(self.tr("Delete"), "", "trash-2")
        self._lay_out()
        self._connect()

    def show_lines(self, lines: Sequence[Line], *, writable: bool) -> None:
        """Show the label, or how many there are in hand."""
        one = lines[0] if len(lines) == 1 else None
        if self._line and (one is None or one.key != self._line.key):
            self.flush()
        self._line = one
        for part in (self.color, self.description, self.campaigns, self.rename):
            part.setVisible(one is not None)
        self.trouble.show_trouble(one.trouble if one else "", one.fix if one else None, writable=writable)
        self.name.setText(one.name if one else words.labels(len(lines)))
        self.merge.setText(self.tr("Merge into another") if one else self.tr("Merge into one"))
        if one:
            self._show(one)
        for part in (self.swatches, self.about, self.merge, self.delete, self.rename):
            part.setEnabled(writable and bool(lines))

    def flush(self) -> None:
        """Store what is being typed."""
        self.about.flush()
        self.swatches.flush()

    def _show(self, line: Line) -> None:
        self.swatches.show_color(line.name, line.color)
        self.about.show_text(line.about)
        self.campaigns.setText(words.use(line.campaigns, line.archived))
        self.campaigns.setToolTip(self.tr("Show them in the list"))
        self.campaigns.setEnabled(bool(line.campaigns))

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.rename)
        foot.setSpacing(tokens.S2)
        foot.addWidget(self.merge)
        foot.addWidget(self.delete)
        foot.addStretch()
        count, top = QHBoxLayout(), QVBoxLayout()
        count.addWidget(self.campaigns)
        count.addStretch()
        top.setSpacing(0)
        top.addLayout(head)
        top.addLayout(count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S4)
        layout.addLayout(top)
        for part in (self.trouble, self.color, self.description):
            layout.addWidget(part)
        layout.addSpacing(tokens.S2)
        layout.addLayout(foot)
        layout.addStretch()

    def _connect(self) -> None:
        self.about.entered.connect(lambda text: self.described.emit(self._line, text))
        self.swatches.chosen.connect(lambda color: self.recoloured.emit(self._line, color))
        self.trouble.fix.clicked.connect(lambda: self.fixed.emit(self._line))
        self.campaigns.clicked.connect(self.campaigns_wanted)
        self.rename.clicked.connect(self.rename_wanted)
        self.merge.clicked.connect(self.merge_wanted)
        self.delete.clicked.connect(self.delete_wanted)
