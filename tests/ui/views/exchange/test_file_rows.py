import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QStandardItemModel

from app.ui.views.exchange.file_rows import FileRows


@pytest.fixture
def table(shown):
    made = FileRows(QStandardItemModel(3, 2), (0.25,))
    made.resize(400, 200)
    return shown(made)


def test_the_row_in_hand_is_told_once(table):
    reached = []
    table.reached.connect(reached.append)
    for row, column in ((1, 0), (1, 1), (2, 1)):
        table.setCurrentIndex(table.model().index(row, column))
    assert reached == [1, 2]


def test_columns_keep_their_share_of_the_width(table):
    widths = []
    for width in (400, 800):
        table.resizeEvent(QResizeEvent(QSize(width, 200), table.size()))
        widths.append(table.columnWidth(0))
    assert widths == [100, 200]
