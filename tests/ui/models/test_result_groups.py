import pytest
from PySide6.QtCore import Qt

from app.ui.models.result_groups import COLUMNS, LINE, GroupTable
from tests.ui.charts.conftest import line

ACROSS = Qt.Orientation.Horizontal


@pytest.fixture
def model(qapp) -> GroupTable:
    made = GroupTable()
    lines = [line("Shoes", 100, 50), line("boots", 400, 40), line("Ale", None), line("Zoo", 0, campaigns=None)]
    made.show_lines("Label", lines)
    return made


def names(model):
    return [each.name for each in model.lines]


def texts(model, row):
    return [model.index(row, column).data() for column in range(len(COLUMNS))]


def test_names_are_sorted_without_regard_to_case(model):
    assert names(model) == ["Ale", "boots", "Shoes", "Zoo"]


def test_what_is_unknown_comes_last_whichever_way(model):
    model.arrange(COLUMNS.index("sent"), rising=False)
    assert names(model) == ["boots", "Shoes", "Zoo", "Ale"]
    model.arrange(COLUMNS.index("sent"), rising=True)
    assert names(model) == ["Zoo", "Shoes", "boots", "Ale"]
    model.arrange(COLUMNS.index("campaigns"), rising=False)
    assert names(model)[-1] == "Zoo"


def test_equal_ones_stay_in_the_order_of_their_names(model):
    model.arrange(COLUMNS.index("campaigns"), rising=False)
    assert names(model)[:3] == ["Ale", "boots", "Shoes"]


def test_the_order_holds_for_lines_that_come_later(model):
    model.arrange(COLUMNS.index("sent"), rising=False)
    model.show_lines("Label", [line("One", 1), line("Two", 2)])
    assert names(model) == ["Two", "One"]


def test_cells_have_figures_rates_and_dashes(model):
    assert texts(model, 2) == ["Shoes", "1", "100", "50", "50.0%", "–", "–", "–", "–", "–"]
    assert texts(model, 3)[:3] == ["Zoo", "–", "0"]


def test_headings_name_the_group_and_explain_the_figures(model):
    heads = [model.headerData(column, ACROSS) for column in range(len(COLUMNS))]
    assert heads[:5] == ["Label", "Campaigns", "Sent", "Viewed", "Viewed %"]
    tips = [model.headerData(column, ACROSS, Qt.ItemDataRole.ToolTipRole) for column in (0, 4)]
    assert tips == [None, "viewed ÷ sent"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_numbers_stand_on_the_right(model):
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [model.index(0, column).data(role) & Qt.AlignmentFlag.AlignRight for column in range(3)]
    assert [bool(side) for side in sides] == [False, True, True]
    assert model.headerData(2, ACROSS, role) & Qt.AlignmentFlag.AlignRight


def test_assistive_technology_hears_what_a_figure_is(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 0).data(role) == "Shoes"
    assert model.index(2, 4).data(role) == "Viewed %: 50.0%"
    assert model.index(2, 0).data(LINE).key == "shoes"
