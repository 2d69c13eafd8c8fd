"""Whom the campaign reaches, counted while its audience is chosen."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.fields import Field
from app.domain.reach import Reach
from app.ui.forms.base import FieldWidget, Tools
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.share_bar import ShareBar

RECIPIENTS = "recipients"


class ReachField(FieldWidget):
    """A number, its share of all, and how it comes about; without recipients, the way to them."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.watches = ("categories",)
        self.number = label("", "title", self)
        self.bar = ShareBar(self)
        self.parts = label("", "quiet", self)
        self.parts.setWordWrap(True)
        self.lead = Button(self.tr("Go to Recipients"), "", "users", self)
        self.lead.clicked.connect(lambda: tools.audience.page_wanted.emit(RECIPIENTS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        for part in (self.number, self.bar, self.parts):
            layout.addWidget(part)
        layout.addWidget(self.lead)
        layout.setAlignment(self.lead, Qt.AlignmentFlag.AlignLeft)
        tools.audience.changed.connect(self.refresh)

    def show_value(self, value: Any) -> None:
        self.tools.audience.wake()
        known = self.tools.audience.known
        reach = known.reach if known else None
        counted = reach is not None and reach.total > 0
        self.lead.setVisible(reach is not None and not reach.total)
        self.bar.setVisible(counted)
        self.number.setVisible(reach is None or counted)
        if reach is None:
            self.number.setText("" if known else self.tr("Counting"))
            self.parts.setText(known.trouble if known else "")
        else:
            self._show(reach)

    def _show(self, reach: Reach) -> None:
        if not reach.total:
            self.parts.setText(self.tr("There are no recipients yet, so nobody can be counted."))
            return
        self.bar.show_share(reach.result, reach.total)
        words = self.tr("{result} of {total} recipients")
        self.number.setText(words.format(result=f"{reach.result:,}", total=f"{reach.total:,}"))
        self.parts.setText(self._breakdown(reach))

    def _breakdown(self, reach: Reach) -> str:
        by_segments = bool(self.model.campaign.audience.include)
        chosen = self.tr("{n} in the segments") if by_segments else self.tr("{n} in all")
        parts = [chosen.format(n=f"{reach.in_segments:,}")]
        if reach.excluded:
            parts.append(self.tr("{n} left out").format(n=f"{reach.left_out:,}"))
        if reach.categories or reach.unknown_categories:
            parts.append(self.tr("{n} not subscribed").format(n=f"{reach.unsubscribed:,}"))
        return ", ".join(parts) if len(parts) > 1 or by_segments else ""
