"""Everything about the recipient in hand."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.recipient import Event, Recipient, Role
from app.ui import words
from app.ui.theme import tokens
from app.ui.viewmodels.values import full_name, shown
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.look import hairline, label
from app.ui.widgets.wrapped import WrappedText

MOST = 200
"""Values, and events, that are shown at most."""
NAMES_WIDTH = 112


class RecipientDetail(QScrollArea):
    """Shows one recipient at a time; ``kept`` and ``removed`` ask for what their buttons say."""

    kept = Signal()
    removed = Signal()

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = zone
        self.setAccessibleName(self.tr("The recipient in hand"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(tokens.DETAIL_WIDTH)
        self.keep = Button("", "", "star")
        self.remove = Button(self.tr("Remove"), "quiet", "trash-2")
        self.keep.clicked.connect(self.kept)
        self.remove.clicked.connect(self.removed)
        self.name, self.identity = WrappedText("", "title"), WrappedText("", "quiet")
        self.body = QWidget()
        frame = QWidget()
        frame.setProperty("kind", "surface")
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(tokens.S5, tokens.S4, tokens.S4, tokens.S5)
        self._column.setSpacing(tokens.S1)
        self._column.addWidget(self.name)
        self._column.addWidget(self.identity)
        self._column.addSpacing(tokens.S2)
        self._column.addLayout(self._buttons())
        self._column.addWidget(self.body)
        self._column.addStretch()
        self.setWidget(frame)

    def show_recipient(self, recipient: Recipient, roles: Mapping[Role, str], names: Iterable[str]) -> None:
        """Show ``recipient``; ``names`` are all the attributes that there are, in their order."""
        name = full_name(recipient, roles)
        self.name.setText(name or self.tr("Without a name"))
        self.identity.setText(recipient.identity)
        self.keep.setText(self.tr("Test recipient") if recipient.kept else self.tr("Keep as test recipient"))
        self.keep.setCheckable(recipient.kept)
        self.keep.setChecked(recipient.kept)
        self._fill(recipient, roles.get("subscriptions", ""), list(names))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        row.addWidget(self.keep)
        row.addWidget(self.remove)
        row.addStretch()
        return row

    def _fill(self, recipient: Recipient, subscriptions: str, names: list[str]) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, tokens.S4, 0, 0)
        column.setSpacing(tokens.S2)
        order = {name: place for place, name in enumerate(names)}
        values = sorted(recipient.attributes.items(), key=lambda pair: order.get(pair[0], len(order)))
        column.addLayout(self._pairs([pair for pair in values if pair[0] != subscriptions]))
        missing = [name for name in names if name not in recipient.attributes]
        if missing:
            column.addWidget(WrappedText(self.tr("Empty: {names}").format(names=", ".join(missing[:MOST])), "note"))
        if subscriptions in recipient.attributes:
            self._head(column, self.tr("Subscriptions"))
            column.addWidget(_pills(recipient.attributes[subscriptions]))
        if recipient.events:
            self._head(column, self.tr("Events"))
            for event in reversed(recipient.events[-MOST:]):
                self._add_event(column, event)
        self._column.replaceWidget(self.body, body)
        self.body.deleteLater()
        self.body = body

    def _head(self, column: QVBoxLayout, text: str) -> None:
        column.addSpacing(tokens.S1)
        column.addWidget(hairline())
        column.addWidget(label(text, "label"))

    def _pairs(self, pairs: list[tuple[str, Any]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.S3)
        grid.setVerticalSpacing(tokens.S2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, NAMES_WIDTH)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, value) in enumerate(pairs[:MOST]):
            heading, text = WrappedText(name, "quiet"), WrappedText(shown(value))
            heading.setFixedWidth(NAMES_WIDTH)
            text.setAccessibleName(f"{name}: {text.text()}")
            grid.addWidget(heading, row, 0, top)
            grid.addWidget(text, row, 1, top)
        if len(pairs) > MOST:
            more = self.tr("And {count} more").format(count=len(pairs) - MOST)
            grid.addWidget(WrappedText(more, "note"), MOST, 1)
        return grid

    def _add_event(self, column: QVBoxLayout, event: Event) -> None:
        when = self._when(event.at)
        column.addWidget(WrappedText(f"{event.name} · {when}" if when else event.name, "strong"))
        if event.properties:
            column.addLayout(self._pairs(list(event.properties.items())))

    def _when(self, at: str) -> str:
        try:
            return words.when(at, self._now(), self._zone)
        except ValueError:
            return at


def _pills(value: Any) -> QWidget:
    row = QWidget()
    layout = FlowLayout(row, spacing=tokens.S1)
    for item in value if isinstance(value, list) else [value]:
        pill = label("", "pill")
        pill.setTextFormat(Qt.TextFormat.PlainText)
        pill.setText(shown(item))
        layout.addWidget(pill)
    return row
