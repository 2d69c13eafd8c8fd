import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app.ui.models.bundle_rows import CHOICE, NAME, STATE, BundleRows
from app.ui.theme.current import current
from tests.ui.exchanging import four


@pytest.fixture
def model(qapp, theme, tmp_path):
    bench, path = four(tmp_path)
    made = bench.bundle(path)
    made.start()
    bench.settle()
    return made


def test_a_line_has_name_state_and_what_happens(model):
    rows = BundleRows(model)
    assert rows.rowCount() == 4
    assert [rows.index(0, column).data() for column in (NAME, STATE, CHOICE)] == ["Clashing", "Clashing", "Keep mine"]
    assert [rows.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == [
        "Campaign",
        "State",
        "What happens",
    ]


def test_a_clash_stands_out(model):
    rows = BundleRows(model)
    ink = Qt.ItemDataRole.ForegroundRole
    assert rows.index(0, STATE).data(ink) == QColor(current().warn)
    assert rows.index(0, NAME).data(ink) is None


def test_a_choice_is_told_to_the_view(qtbot, model):
    rows = BundleRows(model)
    model.choose([0], "both")
    with qtbot.waitSignal(rows.dataChanged) as told:
        rows.refresh()
    first, last, *_ = told.args
    assert (first.row(), last.row(), first.column()) == (0, 3, CHOICE)
    assert rows.index(0, CHOICE).data() == "Keep both"
