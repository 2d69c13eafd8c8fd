from app.services.people.values import RowNote
from app.ui.models.row_notes import RowNotes
from app.ui.views.recipients.note_table import LINE, NoteTable


def test_long_remarks_have_room_for_two_lines(shown):
    model = RowNotes()
    table = shown(NoteTable(model))
    model.setParent(table)
    model.show_notes([RowNote(row=1, what="a long remark " * 5)])
    table.resize(600, 200)
    assert table.rowHeight(0) == LINE >= 2 * table.fontMetrics().height()
    assert table.wordWrap()
    assert table.columnWidth(2) > table.columnWidth(0)
