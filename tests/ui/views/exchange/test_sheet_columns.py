import pytest

from app.services.sheets.values import Column
from app.ui.views.exchange.sheet_columns import SheetColumns

COLUMNS = (Column(header="Headline", field="title", samples=("One", "Two")), Column(header="", field="leave-out"))


@pytest.fixture
def columns(shown, theme):
    made = shown(SheetColumns())
    made.show_columns(COLUMNS)
    return made


def test_each_column_has_its_header_values_and_choice(columns):
    first, second = columns.rows
    assert (first.header.accessibleName(), first.samples.accessibleName()) == ("Headline", "One · Two")
    assert (first.choice.currentData(), first.choice.accessibleName()) == ("title", "Headline becomes")
    assert (second.header.accessibleName(), second.samples.isVisible()) == ("Column without a header", False)


def test_a_choice_is_told_with_its_place(qtbot, columns):
    choice = columns.rows[1].choice
    with qtbot.waitSignal(columns.chosen) as told:
        choice.setCurrentIndex(choice.findData("picture"))
    assert told.args == [1, "picture"]


def test_what_is_agreed_is_shown_in_the_rows_that_there_are(qtbot, columns):
    before = list(columns.rows)
    with qtbot.assertNotEmitted(columns.chosen):
        columns.show_columns((Column(header="Headline", field="name", samples=("One",)), COLUMNS[1]))
    assert columns.rows == before
    assert columns.rows[0].choice.currentData() == "name"
