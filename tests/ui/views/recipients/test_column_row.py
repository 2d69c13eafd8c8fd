import pytest

from app.services.people.values import Column, Seen
from app.ui.views.recipients.column_row import ColumnRow
from app.ui.widgets.look import label


@pytest.fixture
def row(shown):
    column = Column(header="Registered\non", name="Registered", kind="date")
    return shown(ColumnRow(Seen(column=column, samples=("2026-01-02", "x", "y", "z"), note="Dates may be ambiguous")))


def test_it_shows_the_header_three_values_and_the_note(row):
    row.resize(900, 60)
    assert row.header.text() == "Registered on"
    assert row.samples.text() == "2026-01-02 · x · y"
    assert "Dates may be ambiguous" in [each.text() for each in row.findChildren(type(label("")))]


def test_it_shows_what_is_agreed_and_tells_nobody(qtbot, row):
    with qtbot.assertNotEmitted(row.chosen), qtbot.assertNotEmitted(row.kind_chosen):
        row.show_column(Column(header="x", target="attribute", role="city", kind="text"))
    assert (row.choice.currentData(), row.kind.currentData()) == ("city", "text")


def test_only_attributes_have_a_kind(row):
    row.show_column(Column(header="x", target="leave_out"))
    assert not row.kind.isEnabled()
    row.show_column(Column(header="x"))
    assert row.kind.isEnabled()


def test_choices_are_told(qtbot, row):
    with qtbot.waitSignal(row.chosen) as chosen:
        row.choice.setCurrentIndex(row.choice.findData("events"))
    with qtbot.waitSignal(row.kind_chosen) as kind:
        row.kind.setCurrentIndex(row.kind.findData("switch"))
    assert (chosen.args, kind.args) == (["events"], ["switch"])


def test_the_choices_name_their_column(row):
    assert row.choice.accessibleName() == "Registered on becomes"
    assert row.kind.accessibleName() == "Registered on holds"
