"""Subscription categories: who agreed to get it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.fields import Field
from app.ui.forms.base import Tools
from app.ui.forms.chosen import ChosenField
from app.ui.forms.line import Line

LINE_WIDTH = 200


class SubscriptionsField(ChosenField):
    """Chips; a new subscription is named in a line of its own, where Return makes it and Escape gives it up."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, self.tr("Add subscription"), parent)
        self.name = Line(tools.model, self.tr("Name of the new subscription"), self.tr("Name, then Return"), self)
        self.name.setFixedWidth(LINE_WIDTH)
        self.name.installEventFilter(self)
        self.name.editingFinished.connect(self._make)
        self.name.hide()
        self.flow.addWidget(self.name)

    def options(self) -> Mapping[str, str]:
        known = self.tools.audience.known
        return {category.id: category.name for category in known.categories} if known else {}

    def count(self, id: str) -> str:
        """Counted for those of the campaign only."""
        known = self.tools.audience.known
        parts = known.reach.categories if known and known.reach else ()
        return next((f"{part.count:,}" for part in parts if part.id == id), "")

    def extend(self, menu: QMenu) -> None:
        menu.addAction(self.tr("New subscription")).triggered.connect(self.ask_name)

    def ask_name(self) -> None:
        """Let the person name a new subscription."""
        self.flow.removeWidget(self.name)
        self.flow.addWidget(self.name)
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape makes nothing."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.name.clear()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _make(self) -> None:
        name = self.name.text().strip()
        self.name.clear()
        self.name.hide()
        if name and not self.model.read_only:
            self.tools.audience.add_category(name, self.choose)
