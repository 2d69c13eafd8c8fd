import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from app.ui.theme import tokens
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.sort_header import SortHeader


@pytest.fixture
def head(shown):
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["Name", "A heading that is far too long for its column", "Sent"])
    model.setHeaderData(2, Qt.Orientation.Horizontal, Qt.AlignmentFlag.AlignRight, Qt.ItemDataRole.TextAlignmentRole)
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    made = SortHeader(60, table)
    table.setHorizontalHeader(made)
    table.resize(420, 200)
    shown(table)
    for section in range(3):
        table.setColumnWidth(section, 130)
    yield made
    table.close()


def marks(head: SortHeader, section: int) -> list[int]:
    """Where in a section there is anything drawn: pixels from its left."""
    image = head.viewport().grab().toImage()
    ratio, left = head.devicePixelRatioF(), head.sectionViewportPosition(section)
    rows = range(6, image.height() - 6)
    return [
        x
        for x in range(head.sectionSize(section))
        if any(image.pixelColor(round((left + x) * ratio), y).name().upper() != LIGHT.surface for y in rows)
    ]


def test_the_column_in_force_has_an_arrow_behind_its_heading(head):
    before = marks(head, 0)
    head.show_order(0, rising=True)
    assert max(marks(head, 0)) > max(before) + 8
    head.show_order(None, rising=True)
    assert marks(head, 0) == before


def test_the_arrow_says_which_way(head):
    pictures = []
    for rising in (True, False):
        head.show_order(0, rising=rising)
        pictures.append(head.viewport().grab().toImage())
    assert pictures[0] != pictures[1]


def test_headings_stay_in_their_columns_and_at_their_side(head):
    head.show_order(1, rising=False)
    assert max(marks(head, 1)) < 130 - tokens.S3 + 2
    assert min(marks(head, 2)) > 60


def test_the_right_end_can_be_left_free(head):
    head.reserved = 100
    end = max(head.sectionViewportPosition(2) + mark for mark in marks(head, 2))
    assert end <= head.viewport().width() - 100


def test_a_click_asks_and_a_drag_is_told_when_it_ends(qtbot, head):
    middle = QPoint(30, head.height() // 2)
    with qtbot.waitSignal(head.sectionClicked) as told, qtbot.assertNotEmitted(head.dragged):
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [0]
    edge = QPoint(129, head.height() // 2)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    with qtbot.assertNotEmitted(head.dragged):
        qtbot.mouseMove(head.viewport(), edge + QPoint(10, 0))
        qtbot.mouseMove(head.viewport(), edge + QPoint(20, 0))
    with qtbot.waitSignal(head.dragged) as told:
        qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(20, 0))
    assert told.args == [0, 150]


def test_no_column_is_dragged_to_nothing(head):
    head.resizeSection(0, 3)
    assert head.sectionSize(0) == 60


def grounds(head: SortHeader) -> set[str]:
    image = head.viewport().grab().toImage()
    return {image.pixelColor(x, 4).name().upper() for x in range(image.width())}


def test_the_heading_under_the_pointer_is_marked_until_the_pointer_leaves(qtbot, head):
    assert grounds(head) == {LIGHT.surface}
    qtbot.mouseMove(head.viewport(), QPoint(200, head.height() // 2))
    assert LIGHT.hover(LIGHT.surface) in grounds(head)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, head.height() // 2))
    assert LIGHT.pressed(LIGHT.surface) in grounds(head)
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, head.height() // 2))
    QCoreApplication.sendEvent(head, QEvent(QEvent.Type.Leave))
    assert grounds(head) == {LIGHT.surface}
