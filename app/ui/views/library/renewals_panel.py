"""What is to be renewed in copies, campaign by campaign; each line leads to its field, and is ticked off when done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.domain.renewal.renewals import RenewalKind
from app.ui import words
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme import tokens
from app.ui.viewmodels.renewals import Copy, Item, RenewalsModel
from app.ui.views.library.bulk_words import number
from app.ui.widgets.buttons import IconButton, Tinted
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.growing import GrowingRows
from app.ui.widgets.look import hairline, label
from app.ui.widgets.wrapped import WrappedText

KINDS: dict[RenewalKind, tuple[str, str]] = {
    "date": ("calendar", QT_TRANSLATE_NOOP("Renewals", "Date")),
    "link": ("link", QT_TRANSLATE_NOOP("Renewals", "Link")),
    "code": ("gift", QT_TRANSLATE_NOOP("Renewals", "Code")),
    "utm": ("tag", QT_TRANSLATE_NOOP("Renewals", "UTM campaign")),
}
"""Signs and words."""
LEAST = 224
"""Logical pixels that the panel takes at least."""


class RenewalRow(Tinted, QToolButton):
    """Something to renew: pressing it leads to the first place where it still stands."""

    def __init__(self, copy: Copy, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copy, self.item = copy.id, item
        sign, kind = KINDS[item.renewal.kind]
        self._whole = " ".join(item.renewal.text.split())
        said = QCoreApplication.translate("Renewals", kind)
        self.setProperty("kind", "issue")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tokens.CONTROL_HEIGHT)
        self.setEnabled(not copy.gone)
        self.set_sign("circle-check" if item.done else sign, "good" if item.done else "quiet", gap=tokens.S1)
        state = self.tr("renewed") if item.done else self._places()
        self.setAccessibleName(f"{said}: {self._whole}, {state}" if state else f"{said}: {self._whole}")
        self.setToolTip(f"{said} · {state}" if state else said)
        self.setText(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as fits, of a long address its two ends."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - 2 * tokens.S3
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&"))

    def _places(self) -> str:
        count = len(self.item.paths)
        return self.tr("in {count} places").format(count=number(count)) if count > 1 else ""


class CopyGroup(QWidget):
    """One campaign: its name, and a row for everything to renew."""

    def __init__(self, copy: Copy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(words.name(copy.name), "label", self)
        self.rows = [RenewalRow(copy, item, self) for item in copy.items]
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S2, tokens.S2, 0, tokens.S2)
        column.setSpacing(0)
        self.name.setContentsMargins(tokens.S1, 0, 0, tokens.S1)
        column.addWidget(self.name)
        for row in self.rows:
            column.addWidget(row)
        if copy.gone or not copy.items:
            note = self.tr("It is gone.") if copy.gone else self.tr("No dates, links or codes in it.")
            column.addWidget(label(note, "note", self))


class RenewalsPanel(QWidget):
    """Stands beside the pages until it is closed. ``wanted`` carries a campaign and the stored path of a field."""

    wanted = Signal(str, str)
    closed = Signal()

    def __init__(self, model: RenewalsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("To renew"))
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(tokens.DETAIL_WIDTH)
        self.head = label(self.tr("To renew"), "strong", self)
        self.count = label("", "note", self)
        self.close_button = IconButton("x", self.tr("Close: {panel}").format(panel=self.head.text()), self)
        self.close_button.clicked.connect(self.closed)
        text = self.tr("Dates, links and codes of the campaign that was copied. Each is ticked once you change it.")
        self.note = WrappedText(text, "note", self)
        self.more = label("", "note", self)
        self.groups: GrowingRows[CopyGroup] = GrowingRows(self.head.text(), self)
        self._lay_out()
        model.changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(tokens.DETAIL_WIDTH, super().sizeHint().height())

    def rows(self) -> Sequence[RenewalRow]:
        """The rows that were made so far, top to bottom."""
        return [row for group in self.groups.rows for row in group.rows]

    def _show(self) -> None:
        copies, held = self.model.copies, self._held()
        done, total = number(self.model.done), number(self.model.total)
        self.count.setText(self.tr("{done} of {total}").format(done=done, total=total))
        self.more.setText(self.tr("And {count} more campaigns").format(count=number(self.model.left_out)))
        self.more.setVisible(self.model.left_out > 0)
        bar = self.groups.verticalScrollBar()
        place = bar.value()
        self.groups.fill(len(copies), lambda number: self._group(copies[number]))
        if body := self.groups.widget():
            body.setProperty("kind", "surface")
        bar.setValue(place)
        self._hold(held)

    def _group(self, copy: Copy) -> CopyGroup:
        group = CopyGroup(copy)
        for row in group.rows:
            row.clicked.connect(lambda _=False, row=row: self._on_wanted(row))
        return group

    def _on_wanted(self, row: RenewalRow) -> None:
        places = row.item.paths or row.item.renewal.paths
        self.wanted.emit(row.copy, places[0])

    def _held(self) -> tuple[str, str] | None:
        focus = QApplication.focusWidget()
        return (focus.copy, focus.item.renewal.text) if isinstance(focus, RenewalRow) and self.isVisible() else None

    def _hold(self, held: tuple[str, str] | None) -> None:
        """Keep the focus where it was, when the rows were made anew."""
        for row in self.rows():
            if held == (row.copy, row.item.renewal.text):
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S3, tokens.S2, tokens.S2, 0)
        head.setSpacing(tokens.S2)
        head.addWidget(self.head)
        head.addWidget(self.count, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.S3, 0, tokens.S3, tokens.S3)
        below.addWidget(self.note)
        column.addLayout(below)
        column.addWidget(hairline())
        column.addWidget(self.groups, 1)
        self.more.setContentsMargins(tokens.S3, tokens.S2, tokens.S3, tokens.S3)
        column.addWidget(self.more)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(hairline(upright=True))
        line.addLayout(column, 1)
