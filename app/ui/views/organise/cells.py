"""How a line of the page is drawn, and the field in which its name is typed anew."""

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.naming import LONGEST
from app.ui.models.organised import NUMBERS, OrganiseTable
from app.ui.models.paged import ROW, Index
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.viewmodels.organise.lines import Line
from app.ui.widgets.row_table import draw_ground

DOT = 12
"""Logical pixels across a label's colour."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class OrganiseCells(QStyledItemDelegate):
    """``labels``: a dot in the label's colour stands before the name, and the counts lead to the campaigns."""

    def __init__(self, parent: QWidget | None = None, *, labels: bool = False) -> None:
        super().__init__(parent)
        self._labels = labels

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are of one height."""
        return QSize(super().sizeHint(option, index).width(), tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then what the column shows."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, index)
        box = QRect(option.rect).adjusted(tokens.S3, 0, -tokens.S3, 0)
        line: Line = index.data(ROW)
        column = _column(index)
        if column == "name":
            self._name(painter, box, line)
        elif column in ("about", "trouble") and line.trouble:
            _trouble(painter, box, line.trouble)
        else:
            leads = column == "fix" or (column == "campaigns" and self._labels and line.campaigns)
            color = current().accent if leads else current().quiet_on_tint
            _text(painter, box, index.data(), color, right=column in NUMBERS)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field in the row itself."""
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST)
        field.setAccessibleName(self.tr("Name"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What is being typed stays, whatever comes in from elsewhere."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Asks for the new name."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A control's height in the middle of the row."""
        room = QRect(option.rect).adjusted(tokens.S1, 0, -tokens.S1, 0)
        top = room.top() + (room.height() - tokens.CONTROL_HEIGHT) // 2
        editor.setGeometry(QRect(room.left(), top, room.width(), tokens.CONTROL_HEIGHT))

    def _name(self, painter: QPainter, box: QRect, line: Line) -> None:
        if self._labels:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(hue_of(line.name, line.color)))
            painter.drawEllipse(QPointF(box.left() + DOT / 2, box.center().y() + 0.5), DOT / 2, DOT / 2)
            box = box.adjusted(DOT + tokens.S2, 0, 0, 0)
        _text(painter, box, line.name, current().text, weight=tokens.MEDIUM)


def _column(index: Index) -> str:
    model = index.model()
    assert isinstance(model, OrganiseTable)
    return model.columns[index.column()]


def _trouble(painter: QPainter, box: QRect, text: str) -> None:
    ratio = painter.device().devicePixelRatioF()
    sign = icons.pixmap("triangle-alert", current().warn, tokens.ICON, ratio)
    painter.drawPixmap(box.left(), box.center().y() - tokens.ICON // 2 + 1, sign)
    _text(painter, box.adjusted(tokens.ICON + tokens.S2, 0, 0, 0), text, current().warn)


def _text(
    painter: QPainter, box: QRect, text: str, color: str, *, weight: int = tokens.REGULAR, right: bool = False
) -> None:
    font = fonts.font(weight=weight, tabular=right)
    painter.setFont(font)
    painter.setPen(QColor(color))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, side | _MIDDLE, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
