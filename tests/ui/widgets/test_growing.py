import pytest
from PySide6.QtWidgets import QLabel

from app.ui.widgets.growing import AT_ONCE, GrowingRows


@pytest.fixture
def rows(shown):
    made = shown(GrowingRows("Names"))
    made.resize(300, 200)
    return made


def label(place: int) -> QLabel:
    made = QLabel(str(place))
    made.setFixedHeight(30)
    return made


def texts(rows) -> list[str]:
    return [row.text() for row in rows.rows]


def test_a_few_rows_are_there_at_once(rows):
    rows.fill(3, label)
    assert texts(rows) == ["0", "1", "2"]


def test_many_rows_come_bit_by_bit_in_order(qtbot, rows):
    count = 3 * AT_ONCE + 1
    rows.fill(count, label)
    assert len(rows.rows) == AT_ONCE
    qtbot.waitUntil(lambda: len(rows.rows) == count)
    assert texts(rows) == [str(place) for place in range(count)]
    qtbot.waitUntil(lambda: [row.y() for row in rows.rows] == sorted({row.y() for row in rows.rows}))


def test_other_rows_take_their_place_while_they_still_come(qtbot, rows):
    rows.fill(10 * AT_ONCE, label)
    rows.fill(2, label)
    assert not rows._soon.isActive()
    assert texts(rows) == ["0", "1"]


def test_heads_are_as_wide_as_the_rows(qtbot, rows):
    heads = QLabel("Heads")
    rows.set_heads(heads)
    rows.fill(AT_ONCE, label)
    qtbot.waitUntil(lambda: rows.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: heads.width() == rows.viewport().width())
    assert heads.geometry().bottom() < rows.viewport().geometry().top()
