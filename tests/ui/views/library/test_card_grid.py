import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView

from app.services.ports import Stored
from app.ui.viewmodels.thumbnails import Drawn, Thumbnails
from app.ui.views.library.card_grid import CardGrid
from app.ui.views.library.tiles import GAP, MARGIN, TILE
from tests.made import campaign
from tests.ui.views.library.listed import COLUMNS, Listed

MILLION = 1_000_000
SIZE = QSize(3 * TILE.width() + 2 * GAP + 2 * MARGIN + 20, 2 * TILE.height() + 100)
"""Room for three tiles to a line, and a scroll bar."""
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Documents:
    def get(self, campaign_id: str) -> Stored:
        return Stored(campaign=replace(campaign(), id=campaign_id))


@pytest.fixture
def drawn():
    """The ids of the campaigns that were drawn."""
    return []


@pytest.fixture
def thumbnails(qapp, jobs, drawn):
    def draw(stored: Stored, box: QSize) -> Drawn:
        drawn.append(stored.campaign.id)
        image = QImage(box, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        return Drawn(image)

    made = Thumbnails(Documents(), jobs, draw, settle_ms=0)
    yield made
    made.deleteLater()


@pytest.fixture
def grid(shown, thumbnails):
    """Makes a grid over so many campaigns."""

    def make(count: int) -> CardGrid:
        model = Listed(count)
        made = CardGrid(model, thumbnails)
        model.setParent(made)
        made.resize(SIZE)
        shown(made)
        QCoreApplication.processEvents()
        return made

    return make


def listed(grid: CardGrid) -> Listed:
    model = grid.model()
    assert isinstance(model, Listed)
    return model


def chosen(grid: CardGrid) -> list[int]:
    return sorted(index.row() for index in grid.selectionModel().selectedRows())


def middle(grid: CardGrid, number: int) -> QPoint:
    return grid.visualRect(grid.model().index(number, 0)).center()


def click(qtbot, grid: CardGrid, number: int, keys=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(grid.viewport(), LEFT, keys, middle(grid, number))


def settle(thumbnails: Thumbnails, jobs) -> None:
    thumbnails._settling.stop()
    thumbnails._go_on()
    jobs.run_all()


@pytest.mark.parametrize("count", [10, MILLION])
def test_only_what_is_in_sight_is_looked_at(grid, count):
    made = grid(count)
    listed(made).looked.clear()
    made.grab()
    assert set(listed(made).looked) <= set(range(9))


def test_the_scroll_bar_is_the_whole_lists(grid):
    made = grid(MILLION)
    bar = made.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert made.in_sight().stop == MILLION
    assert made.visualRect(made.model().index(MILLION - 1, 0)).bottom() + MARGIN == made.viewport().height() - 1


def test_a_jump_looks_at_nothing_on_the_way(grid):
    made = grid(MILLION)
    made.grab()
    listed(made).looked.clear()
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum() // 2)
    made.grab()
    assert set(listed(made).looked) <= set(made.in_sight())
    assert len(made.in_sight()) <= 12


def test_every_tile_is_found_under_the_pointer(grid):
    made = grid(50)
    made.verticalScrollBar().setValue(333)
    for number in made.in_sight():
        assert made.indexAt(middle(made, number)).row() == number
    gap = made.visualRect(made.model().index(4, 0)).topLeft() - QPoint(GAP // 2, 0)
    assert not made.indexAt(gap).isValid()


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (0, Qt.Key.Key_Right, 1),
        (2, Qt.Key.Key_Right, 3),
        (3, Qt.Key.Key_Left, 2),
        (0, Qt.Key.Key_Left, 0),
        (1, Qt.Key.Key_Down, 4),
        (4, Qt.Key.Key_Up, 1),
        (1, Qt.Key.Key_Up, 1),
        (18, Qt.Key.Key_Down, 18),
        (17, Qt.Key.Key_Down, 19),
        (19, Qt.Key.Key_Down, 19),
        (19, Qt.Key.Key_Right, 19),
        (7, Qt.Key.Key_Home, 0),
        (7, Qt.Key.Key_End, 19),
        (1, Qt.Key.Key_PageDown, 7),
        (16, Qt.Key.Key_PageDown, 19),
        (8, Qt.Key.Key_PageUp, 2),
        (4, Qt.Key.Key_PageUp, 1),
    ],
)
def test_the_keyboard_goes_as_the_eye_does(qtbot, grid, start, key, end):
    made = grid(20)
    made.setCurrentIndex(made.model().index(start, 0))
    qtbot.keyClick(made, key)
    assert made.currentIndex().row() == end
    assert chosen(made) == [end]
    assert made.viewport().rect().intersects(made.visualRect(made.currentIndex()))


def test_without_any_in_hand_the_keyboard_begins_at_the_first(grid):
    made = grid(20)
    made.setCurrentIndex(QModelIndex())
    assert made.moveCursor(QAbstractItemView.CursorAction.MoveDown, SHIFT).row() == 0


def test_an_empty_list_bears_every_key(qtbot, grid):
    made = grid(0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_A):
        qtbot.keyClick(made, key)
    assert not made.currentIndex().isValid()
    made.grab()


def test_clicks_choose_as_in_the_table(qtbot, grid):
    made = grid(20)
    click(qtbot, made, 1)
    assert chosen(made) == [1]
    click(qtbot, made, 5, CONTROL)
    assert chosen(made) == [1, 5]
    click(qtbot, made, 1, CONTROL)
    assert chosen(made) == [5]


@pytest.mark.parametrize(("first", "last"), [(1, 5), (5, 1), (2, 3), (3, 2)])
def test_shift_chooses_what_lies_between_as_one_reads(qtbot, grid, first, last):
    made = grid(20)
    click(qtbot, made, first)
    click(qtbot, made, last, SHIFT)
    assert chosen(made) == list(range(min(first, last), max(first, last) + 1))


def test_shift_and_the_arrows_choose_too(qtbot, grid):
    made = grid(20)
    click(qtbot, made, 1)
    qtbot.keyClick(made, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(made, Qt.Key.Key_Right, SHIFT)
    assert chosen(made) == [1, 2, 3, 4, 5]
    qtbot.keyClick(made, Qt.Key.Key_Left, SHIFT)
    assert chosen(made) == [1, 2, 3, 4]


def test_rows_are_chosen_whole(qtbot, grid):
    made = grid(20)
    click(qtbot, made, 4)
    assert len(made.selectionModel().selectedIndexes()) == COLUMNS


def test_a_million_are_chosen_as_one_range(qtbot, grid):
    made = grid(MILLION)
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_A, CONTROL)
    (range_,) = made.selectionModel().selection()
    assert (range_.top(), range_.bottom()) == (0, MILLION - 1)
    made.grab()


def test_a_click_beside_the_tiles_chooses_nothing(qtbot, grid):
    made = grid(4)
    click(qtbot, made, 1)
    qtbot.mouseClick(made.viewport(), LEFT, pos=QPoint(made.viewport().width() - 2, made.viewport().height() - 2))
    assert chosen(made) == []


def test_enter_and_a_double_click_open(qtbot, grid):
    made = grid(20)
    heard: list[str] = []
    made.opened.connect(heard.append)
    click(qtbot, made, 1)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    qtbot.mouseDClick(made.viewport(), LEFT, pos=middle(made, 1))
    assert heard == ["campaign-0000001"] * 2


def test_what_is_on_its_way_can_not_be_opened_yet(qtbot, grid):
    made = grid(20)
    listed(made).waiting = {1}
    heard: list[str] = []
    made.opened.connect(heard.append)
    made.setCurrentIndex(made.model().index(1, 0))
    qtbot.keyClick(made, Qt.Key.Key_Return)
    made.grab()
    assert heard == []


def test_letters_are_left_to_the_search(qtbot, grid):
    made = grid(20)
    qtbot.keyClicks(made, "campaign 7")
    assert made.currentIndex().row() in (-1, 0)


def test_cards_in_sight_are_drawn_from_the_top(grid, thumbnails, jobs, drawn):
    made = grid(MILLION)
    made.grab()
    settle(thumbnails, jobs)
    assert drawn == [f"campaign-{number:07}" for number in made.in_sight()]


def test_cards_that_were_scrolled_past_are_not_drawn(grid, thumbnails, jobs, drawn):
    made = grid(MILLION)
    made.grab()
    made.verticalScrollBar().setValue(made.verticalScrollBar().maximum() // 2)
    made.grab()
    settle(thumbnails, jobs)
    assert drawn == [f"campaign-{number:07}" for number in made.in_sight()]


def red(grid: CardGrid, number: int) -> bool:
    tile = grid.visualRect(grid.model().index(number, 0))
    return (
        grid.viewport().grab().toImage().pixelColor(tile.left() + TILE.width() // 2, tile.top() + 100).name()
        == "#ff0000"
    )


def test_a_card_appears_when_it_has_come(grid, thumbnails, jobs):
    made = grid(20)
    assert not red(made, 0)
    settle(thumbnails, jobs)
    assert red(made, 0)
    assert red(made, 5)


def test_what_grows_and_shrinks_keeps_its_scroll_bar_right(grid):
    made = grid(3)
    assert made.verticalScrollBar().maximum() == 0
    listed(made).grow(30)
    QCoreApplication.processEvents()
    assert made.verticalScrollBar().maximum() == made._placed().height - made.viewport().height()
    listed(made).shrink(30)
    QCoreApplication.processEvents()
    assert made.verticalScrollBar().maximum() == 0


def test_the_first_tile_in_sight_stays_in_sight_in_another_width(grid):
    made = grid(MILLION)
    made.verticalScrollBar().setValue(5_000_000)
    first = made.in_sight().start
    made.resize(2 * TILE.width() + 100, SIZE.height())
    QCoreApplication.processEvents()
    assert made._placed().columns == 2
    assert first in made.in_sight()


@pytest.mark.parametrize(
    "hint",
    [
        QAbstractItemView.ScrollHint.EnsureVisible,
        QAbstractItemView.ScrollHint.PositionAtTop,
        QAbstractItemView.ScrollHint.PositionAtBottom,
        QAbstractItemView.ScrollHint.PositionAtCenter,
    ],
)
def test_any_tile_can_be_brought_into_sight(grid, hint):
    made = grid(MILLION)
    for number in (500_000, 10, 999_999, 0):
        made.scrollTo(made.model().index(number, 0), hint)
        assert made.viewport().rect().contains(made.visualRect(made.model().index(number, 0)))


def test_it_shares_a_selection(grid):
    made = grid(20)
    other = QItemSelectionModel(made.model(), made)
    made.setSelectionModel(other)
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    other.setCurrentIndex(made.model().index(7, 2), flags)
    assert chosen(made) == [7]
    assert made.visualRect(made.currentIndex()) == made.visualRect(made.model().index(7, 0))
