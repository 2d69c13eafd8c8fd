import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.recipient import Recipient
from app.ui.models.recipients import RecipientTable

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def table(qapp):
    model = RecipientTable()
    model.tester = QAbstractItemModelTester(model, Strict)
    model.replace([Recipient(identity="ann@example.com", attributes={"Given": "Ann", "VIP": True})], more=False)
    return model


def texts(table):
    return [table.index(0, column).data() for column in range(table.columnCount())]


def test_identity_and_name_come_before_the_chosen_attributes(table):
    table.show_columns(("VIP", "City"), {"first_name": "Given"})
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["Identity", "Name", "VIP", "City"]
    assert texts(table) == ["ann@example.com", "Ann", "Yes", ""]


def test_other_columns_leave_the_rows(table):
    table.show_columns(("VIP",), {})
    table.show_columns((), {})
    assert texts(table) == ["ann@example.com", ""]


def test_the_same_columns_change_nothing(table, qtbot):
    table.show_columns(("VIP",), {})
    with qtbot.assertNotEmitted(table.modelReset):
        table.show_columns(["VIP"], {})


def test_markup_in_a_value_is_shown_by_tooltips_and_not_followed(table):
    table.replace([Recipient(identity="<b>x</b> & y")], more=False)
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"
    assert table.index(0, 0).data() == "<b>x</b> & y"
