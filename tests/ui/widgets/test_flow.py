import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from app.ui.widgets.flow import FlowLayout

Direction = Qt.LayoutDirection


def laid_out(
    widths: list[int], room: int, spacing: int = 8, direction: Direction = Direction.LeftToRight
) -> tuple[list[QRect], int]:
    holder = QWidget()
    holder.setLayoutDirection(direction)
    layout = FlowLayout(holder, spacing=spacing)
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 20)
        layout.addWidget(part)
    layout.setGeometry(QRect(0, 0, room, 400))
    return [layout.itemAt(i).geometry() for i in range(layout.count())], layout.heightForWidth(room)


def test_what_does_not_fit_goes_to_the_next_line(qapp):
    boxes, height = laid_out([50, 50, 50], room=120)
    assert [(box.left(), box.top()) for box in boxes] == [(0, 0), (58, 0), (0, 28)]
    assert height == 48


def test_from_right_to_left_the_first_one_is_on_the_right(qapp):
    boxes, _ = laid_out([50, 30], room=120, direction=Direction.RightToLeft)
    assert [box.left() for box in boxes] == [70, 32]


def test_a_part_of_another_size_changes_the_height(qapp):
    holder = QWidget()
    layout, part = FlowLayout(holder), QWidget()
    layout.addWidget(part)
    for height in (20, 60, 30):
        part.setFixedSize(50, height)
        layout.activate()
        assert layout.heightForWidth(100) == layout.heightForWidth(120) == height


def test_nothing_takes_no_height(qapp):
    assert laid_out([], room=100) == ([], 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(st.integers(10, 90), max_size=12), st.integers(100, 300))
def test_items_never_overlap_and_stay_inside(qapp, widths, room):
    boxes, height = laid_out(widths, room)
    for number, box in enumerate(boxes):
        assert box.left() >= 0 and box.right() < room
        assert box.bottom() < height
        assert not any(box.intersects(other) for other in boxes[:number])


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_item_beyond_the_last(qapp, index):
    holder = QWidget()
    layout = FlowLayout(holder)
    layout.addWidget(QWidget())
    assert layout.itemAt(index) is None
    assert layout.takeAt(index) is None
