import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.widgets.name_cells import COLOR, CREATES, DETAIL, NameCells

ROOM = QRect(0, 0, 200, tokens.CONTROL_HEIGHT)
MIDDLE = ROOM.center().y() + 1
BOX = tokens.S2 + 3
DOT = tokens.S2 + tokens.ICON + tokens.S2 + 5


@pytest.fixture
def draw(theme):
    """Draws a line; the colour at a place."""

    def make(cells: NameCells | None = None, *, selected: bool = False, **roles) -> QImage:
        model = QStandardItemModel()
        item = QStandardItem("Spring")
        item.setData(roles.get("tick", Qt.CheckState.Unchecked), Qt.ItemDataRole.CheckStateRole)
        for role, value in (
            (COLOR, roles.get("color", "")),
            (DETAIL, roles.get("detail", "")),
            (CREATES, roles.get("new")),
        ):
            item.setData(value, role)
        model.appendRow(item)
        image = QImage(ROOM.size(), QImage.Format.Format_ARGB32)
        image.fill(QColor(current().raised))
        option = QStyleOptionViewItem()
        option.rect = ROOM
        option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
        painter = QPainter(image)
        (cells or NameCells()).paint(painter, option, model.index(0, 0))
        painter.end()
        return image

    return make


def at(image: QImage, x: int) -> str:
    return image.pixelColor(x, MIDDLE).name().upper()


def test_a_tick_fills_the_box_and_none_leaves_it_empty(draw):
    colors = current()
    assert at(draw(), BOX) == colors.surface
    assert at(draw(tick=Qt.CheckState.Checked), BOX - 1) == colors.accent
    assert at(draw(tick=Qt.CheckState.PartiallyChecked), BOX - 1) == colors.accent


def test_all_and_some_differ(draw):
    assert draw(tick=Qt.CheckState.Checked) != draw(tick=Qt.CheckState.PartiallyChecked)


def test_colours_are_drawn_where_the_lines_have_some(draw):
    cells = NameCells()
    cells.colored = True
    assert at(draw(cells, color="#112233"), DOT) == "#112233"
    assert draw(color="#112233") == draw()


def test_the_line_in_hand_has_its_ground(draw):
    assert at(draw(selected=True), 195) == current().selected(current().raised)


def test_a_detail_stands_on_the_right_and_what_is_made_has_no_box(draw):
    right = QRect(150, 0, 50, ROOM.height())
    assert draw(detail="12").copy(right) != draw().copy(right)
    assert draw(new="Spring") != draw()


def test_the_box_is_not_ticked_by_the_view(qapp):
    assert NameCells().editorEvent(None, None, None, None) is False
