import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QPushButton

from app.ui.theme import motion, tokens
from app.ui.widgets.reorder import ReorderList

SIDE = 40


@pytest.fixture(params=[Qt.Orientation.Vertical, Qt.Orientation.Horizontal])
def orientation(request):
    return request.param


@pytest.fixture
def still(qapp):
    motion.set_reduced(True)
    yield
    motion.set_reduced(False)


class Block(QPushButton):
    """As large as every other."""

    def sizeHint(self):
        return QSize(SIDE, SIDE)


@pytest.fixture
def list_and_items(shown, theme, orientation):
    made, items = ReorderList(orientation), [Block() for _ in range(3)]
    for item in items:
        made.drag_by(item, item)
    made.set_items(items)
    made.resize(200, 200)
    return shown(made), items


def along(item, orientation):
    return item.y() if orientation == Qt.Orientation.Vertical else item.x()


def step(orientation, places):
    far = places * (SIDE + tokens.S2)
    return QPoint(0, far) if orientation == Qt.Orientation.Vertical else QPoint(far, 0)


def drag(qtbot, item, by):
    """Moves as a hand does: the item follows, so every step counts from where it is."""
    button = Qt.MouseButton.LeftButton
    start = item.rect().center()
    qtbot.mousePress(item, button, pos=start)
    qtbot.mouseMove(item, start + by / 2)
    qtbot.mouseMove(item, start + by - by / 2)


def drop(qtbot, item):
    qtbot.mouseRelease(item, Qt.MouseButton.LeftButton, pos=item.rect().center())


@pytest.fixture
def heard(list_and_items):
    moves = []
    list_and_items[0].moved.connect(lambda start, end: moves.append((start, end)))
    return moves


def test_items_stand_one_after_the_other(list_and_items, orientation):
    _, items = list_and_items
    distances = [along(item, orientation) for item in items]
    assert distances == sorted(distances)
    assert distances[1] - distances[0] >= SIDE


@pytest.mark.parametrize(("item", "by", "expected"), [(0, 2, (0, 2)), (2, -1, (2, 1)), (1, 1, (1, 2))])
def test_a_drop_says_from_where_to_where(list_and_items, heard, orientation, qtbot, still, item, by, expected):
    _, items = list_and_items
    drag(qtbot, items[item], step(orientation, by))
    drop(qtbot, items[item])
    assert heard == [expected]


def test_a_drop_where_it_was_says_nothing(list_and_items, heard, qtbot, still):
    _, items = list_and_items
    drag(qtbot, items[0], QPoint(3, 3))
    drop(qtbot, items[0])
    assert heard == []


def test_the_others_make_room_while_it_is_dragged(list_and_items, orientation, qtbot, still):
    _, items = list_and_items
    before = along(items[1], orientation)
    drag(qtbot, items[0], step(orientation, 1))
    assert along(items[1], orientation) < before
    drop(qtbot, items[0])


def test_they_slide_there_unless_nothing_is_to_move(list_and_items, orientation, qtbot):
    listed, items = list_and_items
    before = along(items[0], orientation)
    listed.set_items([items[1], items[0], items[2]])
    assert along(items[0], orientation) == before
    qtbot.waitUntil(lambda: along(items[0], orientation) > before)


def test_escape_gives_a_drag_up(list_and_items, heard, orientation, qtbot, still):
    _, items = list_and_items
    before = along(items[1], orientation)
    drag(qtbot, items[0], step(orientation, 1))
    qtbot.keyClick(items[0], Qt.Key.Key_Escape)
    drop(qtbot, items[0])
    assert heard == []
    assert along(items[1], orientation) == before


def test_a_dragged_button_is_not_left_pressed(list_and_items, orientation, qtbot, still):
    _, items = list_and_items
    clicks = []
    items[0].clicked.connect(lambda: clicks.append(True))
    drag(qtbot, items[0], step(orientation, 1))
    drop(qtbot, items[0])
    assert not items[0].isDown()
    assert clicks == []


def test_the_list_is_as_long_as_its_items(list_and_items, orientation):
    listed, items = list_and_items
    hint = listed.sizeHint()
    long = hint.height() if orientation == Qt.Orientation.Vertical else hint.width()
    listed.set_items(items[:1])
    after = listed.sizeHint()
    assert long - (after.height() if orientation == Qt.Orientation.Vertical else after.width()) >= 2 * SIDE


def test_what_is_no_item_any_more_can_not_be_dragged(list_and_items, heard, orientation, qtbot, still):
    listed, items = list_and_items
    listed.set_items(items[1:])
    drag(qtbot, items[0], step(orientation, 1))
    drop(qtbot, items[0])
    assert heard == []
