"""The list of findings: whom, what, on which device. Enter or a double click shows the recipient in the preview."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.issues import Severity
from app.services.proving import Finding
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.proof_words import sentence

Index = QModelIndex | QPersistentModelIndex
FINDING = Qt.ItemDataRole.UserRole
DEVICE = FINDING + 1
SIGNS: dict[Severity, tuple[str, ColorName]] = {
    "error": ("circle-alert", "bad"),
    "warning": ("triangle-alert", "warn"),
    "hint": ("info", "quiet_on_tint"),
}
WHO_SHARE = 0.34
"""Of the width, for the identity."""


class FindingList(QAbstractListModel):
    """Findings as a Qt model; ``devices`` are labels by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: Sequence[Finding] = ()
        self.devices: dict[str, str] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self.findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.recipient
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, (finding.recipient, sentence(finding), self.device(finding))))
        return finding if role == FINDING else self.device(finding) if role == DEVICE else None

    def device(self, finding: Finding) -> str:
        """The label of its device, "" where it has none."""
        return self.devices.get(finding.device or "", "")

    def show(self, findings: Sequence[Finding], devices: dict[str, str]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.findings, self.devices = findings, devices
        self.endResetModel()


class FindingCells(QStyledItemDelegate):
    """A sign, the identity, what was found, on the right the device."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens.ROW_HEIGHT - tokens.S1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, finding, rect = current(), index.data(FINDING), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.selected(colors.surface)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(tokens.S1, 0, -tokens.S1, 0), tokens.RADIUS, tokens.RADIUS)
        box = rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        name, color = SIGNS[finding.severity]
        side = tokens.ICON
        sign = icons.pixmap(name, getattr(colors, color), side, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.left(), box.center().y() - side // 2 + 1, sign)
        self._write(painter, box.adjusted(side + tokens.S2, 0, 0, 0), finding, index.data(DEVICE))
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, finding: Finding, device: str) -> None:
        colors = current()
        who = round(box.width() * WHO_SHARE)
        small = QFontMetrics(fonts.font(tokens.TEXT_SMALL))
        beside = small.horizontalAdvance(device) + tokens.S3 if device else 0
        name = QRect(box.left(), box.top(), who - tokens.S3, box.height())
        what = QRect(box.left() + who, box.top(), box.width() - who - beside, box.height())
        _line(painter, name, finding.recipient, colors.text, tokens.TEXT_CHROME, tokens.MEDIUM)
        _line(painter, what, sentence(finding), colors.text, tokens.TEXT_CHROME, tokens.REGULAR)
        right = QRect(box.right() - beside + tokens.S3, box.top(), beside - tokens.S3 + 1, box.height())
        _line(painter, right, device, colors.quiet_on_tint, tokens.TEXT_SMALL, tokens.REGULAR)


class Findings(QListView):
    """``wanted`` carries the finding that a person wants to look into."""

    wanted = Signal(object)
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = FindingList(self)
        self.setModel(self.list)
        self.setItemDelegate(FindingCells(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Findings"))
        self.doubleClicked.connect(lambda index: self.wanted.emit(index.data(FINDING)))
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    @property
    def finding(self) -> Finding | None:
        """The one in hand."""
        index = self.currentIndex()
        return index.data(FINDING) if index.isValid() else None

    def show_findings(self, findings: Sequence[Finding], devices: dict[str, str]) -> None:
        """Show these, the first one in hand."""
        self.list.show(findings, devices)
        if findings:
            self.setCurrentIndex(self.list.index(0, 0))
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a double click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.finding is not None:
            self.wanted.emit(self.finding)
        else:
            super().keyPressEvent(event)


def _line(painter: QPainter, box: QRect, text: str, ink: str, size: int, weight: int) -> None:
    font = fonts.font(size, weight)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    line = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
