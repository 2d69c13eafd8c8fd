"""Everything about the subscription in hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.organising.subscriptions import Subscription
from app.ui.theme import tokens
from app.ui.viewmodels.organise import words
from app.ui.views.organise.kept_line import KeptLine
from app.ui.views.organise.names_edit import NamesEdit
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.labelled import Labelled
from app.ui.widgets.look import label
from app.ui.widgets.wrapped import WrappedText


class SubscriptionDetail(QWidget):
    """``described``, ``translated`` and ``defaulted`` carry the subscription they are about, as it was shown;
    ``moved`` how many places it is to go."""

    described = Signal(object, str)
    translated = Signal(object, str, str)
    defaulted = Signal(object, bool)
    moved = Signal(int)
    rename_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one: Subscription | None = None
        self.name = WrappedText("", "strong")
        self.rename = IconButton("pencil", self.tr("Rename"))
        self.up = IconButton("arrow-up", self.tr("Move up"))
        self.down = IconButton("arrow-down", self.tr("Move down"))
        self.counts = label("", "quiet")
        self.key = ElidedLabel("", "quoted")
        self.copy = IconButton("copy", self.tr("Copy the key"))
        self.about = KeptLine()
        self.description = Labelled(self.tr("Description"), self.about, self.tr("What readers agree to."))
        self.names = NamesEdit()
        self.subscribed = QCheckBox(self.tr("Subscribed by default"))
        self.default_note = label(self.tr("Who never said anything gets it too."), "note")
        self.delete = Button(self.tr("Delete"), "", "trash-2")
        self._lay_out()
        self._connect()

    def show_one(self, one: Subscription | None, subscribers: int | None, *, writable: bool) -> None:
        """Show it; None: none is in hand."""
        if self._one and (one is None or one.id != self._one.id):
            self.flush()
            self.about.forget()
            self.names.restart()
        self._one = one
        self.setVisible(one is not None)
        if one:
            self._show(one, subscribers, writable=writable)
        for part in (self.rename, self.up, self.down, self.about, self.subscribed, self.delete):
            part.setEnabled(writable)

    def flush(self) -> None:
        """Store what is being typed."""
        self.about.flush()
        self.names.flush()

    def _show(self, one: Subscription, subscribers: int | None, *, writable: bool) -> None:
        counts = [words.use(one.campaigns, one.archived)]
        if subscribers is not None:
            counts.append(words.subscribers(subscribers))
        self.name.setText(one.name)
        self.counts.setText(", ".join(counts))
        self.key.tell(one.key)
        self.about.show_text(one.description)
        self.names.show_names(one.names, writable=writable)
        self.subscribed.setChecked(one.subscribed)

    def _lay_out(self) -> None:
        head, key, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.rename, self.up, self.down):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        key.addWidget(label(self.tr("Key"), "label"))
        key.addWidget(self.key, 1)
        key.addWidget(self.copy)
        foot.addWidget(self.delete)
        foot.addStretch()
        default = QVBoxLayout()
        default.setSpacing(0)
        default.addWidget(self.subscribed)
        default.addWidget(self.default_note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S4)
        layout.addLayout(head)
        layout.addWidget(self.counts)
        layout.addLayout(key)
        layout.addWidget(self.description)
        layout.addWidget(self.names)
        layout.addLayout(default)
        layout.addLayout(foot)
        layout.addStretch()

    def _connect(self) -> None:
        self.about.entered.connect(lambda text: self.described.emit(self._one, text))
        self.names.named.connect(lambda code, name: self.translated.emit(self._one, code, name))
        self.subscribed.clicked.connect(lambda on: self.defaulted.emit(self._one, on))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._one.key if self._one else ""))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.rename.clicked.connect(self.rename_wanted)
        self.delete.clicked.connect(self.delete_wanted)
