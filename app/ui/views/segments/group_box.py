"""A group of rows: how many of them have to be true, the rows, and what can be added."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.recipient import Attribute, People
from app.domain.segments import Compare, Did, Sent
from app.ui.theme import tokens
from app.ui.viewmodels.rules import Group, Node, Row
from app.ui.viewmodels.segments import SentLabels
from app.ui.views.segments.compare_row import CompareRow, new_compare
from app.ui.views.segments.event_row import EventRow
from app.ui.views.segments.sent_row import SentRow
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.steady import SteadyCombo


class GroupBox(QFrame):
    """``inner``: it stands in another group, and can be removed. ``sent`` are the labels that can be asked for."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        group: Group,
        people: People,
        sent: SentLabels | None = None,
        parent: QWidget | None = None,
        *,
        inner: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rules" if inner else "")
        self._people = people
        self._sent = sent or SentLabels()
        self.parts: list[CompareRow | EventRow | SentRow | GroupBox] = []
        self.joining = SteadyCombo(self.tr("How many have to be true"), self)
        self._fill_joining(group)
        self.remove = IconButton("x", self.tr("Remove this group"), self)
        self.remove.setVisible(inner)
        self.remove.clicked.connect(self.removed)
        self.add_row = Button(self.tr("Condition"), "link", "plus", self)
        self.add_event = Button(self.tr("Event"), "link", "plus", self)
        self.add_sent = Button(self.tr("Message with a label"), "link", "plus", self)
        self.add_group = Button(self.tr("Group"), "link", "plus", self)
        self._rows = QVBoxLayout()
        self._lay_out(inner)
        for node in group.parts:
            self._put(node)
        self.joining.currentIndexChanged.connect(self.changed)
        self.add_row.clicked.connect(lambda: self.begin(Row(leaf=new_compare(self._attributes))))
        self.add_event.clicked.connect(lambda: self.begin(Row(leaf=Did(event=next(iter(people.events), "")))))
        self.add_sent.setEnabled(bool(self._sent.labels))
        self.add_sent.clicked.connect(lambda: self.begin(Row(leaf=Sent(label=self._sent.labels[0].id))))
        self.add_group.clicked.connect(
            lambda: self.begin(Group(joining="any", parts=(Row(leaf=new_compare(self._attributes)),)))
        )

    def node(self) -> Group:
        """What the group says."""
        return Group(joining=self.joining.currentData(), parts=tuple(part.node() for part in self.parts))

    def begin(self, node: Node) -> None:
        """Add a part and go to it."""
        self._put(node).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @property
    def _attributes(self) -> Sequence[Attribute]:
        return self._people.attributes

    def _fill_joining(self, group: Group) -> None:
        words = {
            "all": self.tr("All of these"),
            "any": self.tr("Any of these"),
            "none": self.tr("None of these"),
            "not_all": self.tr("Not all of these"),
        }
        for joining, text in words.items():
            if joining != "not_all" or group.joining == "not_all":
                self.joining.addItem(text, joining)
        self.joining.show_value(group.joining)

    def _lay_out(self, inner: bool) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.joining)
        head.addStretch()
        head.addWidget(self.remove)
        foot.setSpacing(tokens.S4)
        for button in (self.add_row, self.add_event, self.add_sent, self.add_group):
            foot.addWidget(button)
        foot.addStretch()
        self._rows.setSpacing(tokens.S2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S4 if inner else 0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addLayout(foot)
        self.setFocusProxy(self.joining)

    def _put(self, node: Node) -> "CompareRow | EventRow | SentRow | GroupBox":
        part = self._made(node)
        part.changed.connect(self.changed)
        part.removed.connect(self._dropping(part))
        self.parts.append(part)
        self._rows.addWidget(part)
        return part

    def _made(self, node: Node) -> "CompareRow | EventRow | SentRow | GroupBox":
        if isinstance(node, Group):
            return GroupBox(node, self._people, self._sent, self, inner=True)
        if isinstance(node.leaf, Compare):
            return CompareRow(node, self._attributes, self)
        if isinstance(node.leaf, Sent):
            return SentRow(node, self._sent, self)
        return EventRow(node, self._people.events, self)

    def _dropping(self, part: "CompareRow | EventRow | SentRow | GroupBox") -> Callable[[], None]:
        def drop() -> None:
            self.parts.remove(part)
            part.hide()
            part.deleteLater()
            self.add_row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        return drop
