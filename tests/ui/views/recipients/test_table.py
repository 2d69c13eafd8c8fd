import pytest
from PySide6.QtCore import Qt

from app.domain.recipient import Recipient
from app.ui.models.recipients import RecipientTable
from app.ui.theme.tokens import LIGHT
from app.ui.views.recipients.table import FIRST_WIDTHS, LEAST, RecipientTableView
from tests.ui.people import PEOPLE


@pytest.fixture
def table(shown):
    model = RecipientTable()
    model.show_columns(("City", "Points"), {"first_name": "Given"})
    model.replace(PEOPLE, more=False)
    made = shown(RecipientTableView(model))
    model.setParent(made)
    made.resize(900, 400)
    return made


def test_columns_share_the_width(table):
    widths = [table.columnWidth(column) for column in range(3)]
    assert sum(widths) + table.columnWidth(3) == table.viewport().width()
    assert widths[0] > widths[2]


def test_many_columns_keep_what_they_need_and_scroll(table):
    table.recipients.show_columns([f"c{number}" for number in range(20)], {})
    assert [table.columnWidth(column) for column in (0, 1, 5)] == [*FIRST_WIDTHS, LEAST]
    assert table.horizontalScrollBar().maximum() > 0


def test_the_row_in_hand_is_told(qtbot, table):
    table.stand_on(0)
    with qtbot.waitSignal(table.reached):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.in_hand() == PEOPLE[1]


def test_a_change_of_the_row_in_hand_is_told(qtbot, table):
    table.stand_on(0)
    with qtbot.waitSignal(table.reached):
        table.recipients.refresh([Recipient(identity=PEOPLE[0].identity), *PEOPLE[1:]], more=False)


def test_without_a_selection_the_row_in_hand_counts(table):
    table.stand_on(2)
    table.clearSelection()
    assert table.chosen() == [PEOPLE[2]]
    table.selectAll()
    assert table.chosen() == list(PEOPLE)


def test_somebody_can_be_chosen_by_identity(table):
    table.choose("bob@example.com")
    assert table.chosen() == [PEOPLE[1]]
    table.choose("nobody")
    assert table.chosen() == [PEOPLE[1]]


def test_enter_asks_for_the_details(qtbot, table):
    table.stand_on(0)
    with qtbot.waitSignal(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_test_recipient_has_a_star(table):
    def accents(row: int) -> int:
        picture = table.viewport().grab(table.visualRect(table.model().index(row, 0))).toImage()
        colors = [picture.pixelColor(x, y).name().upper() for x in range(40) for y in range(picture.height())]
        return colors.count(LIGHT.accent)

    assert accents(1) > 0
    assert accents(2) == 0
