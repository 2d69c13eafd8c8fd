import pytest

from app.services.people.values import Notes, RowNote
from app.ui.views.recipients.problems import Problems, ProblemsDialog

NOTES = tuple(RowNote(row=number, column="When", what="it is not a date", advice="Mend it") for number in (3, 1000))


@pytest.fixture
def problems(shown):
    made = shown(Problems())
    made.resize(700, 300)
    return made


def test_each_row_says_what_and_what_to_do(problems):
    problems.show_notes(Notes(first=NOTES, count=2))
    model = problems.model
    texts = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert texts == [
        ["3", "When", "It is not a date", "Mend it"],
        ["1000", "When", "It is not a date", "Mend it"],
    ]
    assert not problems.more.isVisible()


@pytest.mark.parametrize(("count", "text"), [(3, "And 1 more row"), (312, "And 310 more rows")])
def test_what_is_not_listed_is_counted(problems, count, text):
    problems.show_notes(Notes(first=NOTES, count=count))
    assert problems.more.text() == text


def test_columns_fill_the_width(problems):
    table = problems.table
    assert sum(table.columnWidth(column) for column in range(4)) == table.viewport().width()
    assert table.accessibleName() == "Rows that need a look"


def test_the_dialog_says_what_to_do_and_closes(qtbot, shown):
    dialog = shown(ProblemsDialog(Notes(first=NOTES, count=2)))
    assert dialog.problems.model.rowCount() == 2
    with qtbot.waitSignal(dialog.finished):
        dialog.close_button.click()
