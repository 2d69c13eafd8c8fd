from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.services.ports import Totals
from app.ui.models.campaigns import NOTE, ROW, CampaignTable
from app.ui.viewmodels.campaigns import Order
from app.ui.viewmodels.list_columns import BY_NAME, COLUMNS, DAYS_LEFT
from tests.ui.fakes import StillClock, row

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal
TOTALS = Totals(
    sent=12_304,
    viewed=8_000,
    clicked=0,
    view_rate=65.0163,
    click_rate=0.0,
    ctr=12.345,
    conversions=None,
    failures=7,
)


class MovedClock(StillClock):
    """A day later when it is told so."""

    days = 0

    def now(self):
        return super().now() + timedelta(days=self.days)


@pytest.fixture
def clock():
    return MovedClock()


@pytest.fixture
def table(qapp, clock):
    model = CampaignTable(clock.now, clock.zone())
    model.tester = QAbstractItemModelTester(model, Strict)
    return model


@pytest.fixture
def german(qapp):
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(QLocale("C"))


def texts(table: CampaignTable, number: int = 0) -> list[str]:
    return [table.index(number, column).data() for column in range(table.columnCount())]


def headings(table: CampaignTable, role=Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [table.headerData(column, Qt.Orientation.Horizontal, role) for column in range(table.columnCount())]


def test_a_line_speaks_the_screens_words(table):
    line = row(1, "Spring sale", template="message-icon", status="handed_over", labels=("Sale", "Spring"))
    table.begin([line])
    assert texts(table) == ["Spring sale", "With icon", "Handed over", "Sale, Spring", "09:00"]
    assert table.index(0, 3).data(ROW) == line


def test_a_campaign_without_a_name_says_so(table):
    table.begin([row(1, "   ")])
    assert texts(table)[0] == "Without a name"


def test_numbers_are_written_as_the_locale_does(german, table):
    table.show_columns([BY_NAME[name] for name in ("name", "sent", "clicked", "view_rate", "ctr", "conversions")])
    table.begin([row(1, totals=TOTALS)])
    assert texts(table)[1:] == ["12.304", "0", "65,0%", "12,3%", ""]


def test_every_column_has_its_own_of_the_row(table):
    table.show_columns(COLUMNS)
    more = {"created": "2026-02-01T09:00:00Z", "author": "Olena", "sent_at": "2026-03-01", "errors": 2}
    table.begin([row(1, "Sale", categories=("News", "Offers"), totals=TOTALS, **more)])
    said = dict(zip((column.name for column in COLUMNS), texts(table), strict=True))
    assert (said["subscriptions"], said["created"], said["author"]) == ("News, Offers", "1 Feb", "Olena")
    assert (said["sent_at"], said["errors"], said["failures"]) == ("1 Mar", "2", "7")
    assert len(set(headings(table))) == len(COLUMNS)


def test_columns_come_and_go_without_the_rows_moving(qtbot, table):
    table.begin([row(2), row(1)])
    mark = QPersistentModelIndex(table.index(1, 0))
    with qtbot.assertNotEmitted(table.modelReset):
        table.show_columns([BY_NAME[name] for name in ("name", "labels", "author", "sent")])
    assert headings(table) == ["Name", "Labels", "Created by", "Sent"]
    assert (mark.data(ROW).id, texts(table)) == (row(1).id, ["Campaign 2", "", "", ""])


def test_the_order_is_heard_in_the_heading(qtbot, table):
    with qtbot.waitSignal(table.headerDataChanged):
        table.show_order(Order("status", ascending=True))
    spoken = headings(table, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ["Name", "Type", "Status, sorted upwards", "Labels", "Changed"]
    table.show_order(Order("changed"))
    assert headings(table, Qt.ItemDataRole.AccessibleTextRole)[-1] == "Changed, sorted downwards"


def test_numbers_and_their_headings_stand_at_the_right(table):
    table.show_columns([BY_NAME["name"], BY_NAME["sent"]])
    sides = headings(table, Qt.ItemDataRole.TextAlignmentRole)
    assert [bool(side & Qt.AlignmentFlag.AlignRight) for side in sides] == [False, True]


def test_after_midnight_what_was_today_is_yesterday(table, clock):
    table.begin([row(1)])
    assert texts(table)[-1] == "09:00"
    table.turn_day()
    clock.days = 1
    assert texts(table)[-1] == "09:00"
    table.turn_day()
    assert texts(table)[-1] == "Yesterday"


def test_what_lies_in_the_bin_says_how_long_it_is_kept_and_tomorrow_a_day_less(qapp, clock):
    model = CampaignTable(clock.now, clock.zone())
    model.begin([row(1, bin="2026-03-10T15:30:00.000Z"), row(0)])
    model.show_columns((BY_NAME["name"], DAYS_LEFT))
    assert [model.index(number, 1).data() for number in (0, 1)] == ["28 days left", ""]
    assert [model.index(number, 0).data(NOTE) for number in (0, 1)] == ["28 days left", ""]
    clock.days = 1
    model.turn_day()
    assert model.index(0, 1).data() == "27 days left"


def test_beside_a_name_it_is_said_how_the_campaign_stands_in_the_team(table):
    tip, described = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole
    table.begin([row(1, "Spring sale", team="conflict", shared=True)])
    name = table.index(0, 0)
    assert (name.data(tip), name.data(described)) == ("Spring sale", None)
    table.team = True
    assert (name.data(tip), name.data(described)) == ("Spring sale\nNeeds your choice", "Needs your choice")
    assert table.index(0, 1).data(tip) == "Simple"


def test_the_column_of_the_team_says_it_in_words(table):
    table.show_columns((BY_NAME["name"], BY_NAME["team"]))
    table.begin([row(1, team="changed", shared=True)])
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert table.index(0, 1).data(role) == "Changed here"
