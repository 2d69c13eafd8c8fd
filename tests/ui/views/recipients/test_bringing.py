from PySide6.QtWidgets import QFileDialog

from app.services.people.values import Imported, Notes, RowNote
from app.ui.views.recipients.importing import ImportDialog
from app.ui.views.recipients.problems import ProblemsDialog
from tests.ui.people import person


def test_a_file_is_chosen_in_a_dialog(panel, bench, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Email\ndan@example.com\n", encoding="utf-8")
    panel.carry_out("import")
    chooser = panel.findChild(QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    bench.settle()
    dialog = panel.findChild(ImportDialog)
    assert dialog.title.text() == "people.csv"
    dialog.reject()


def test_an_import_is_told_and_its_left_out_rows_can_be_shown(panel, host):
    note = RowNote(row=7, column="When", what="it is not a date", advice="Change the cell")
    panel.bringing._tell(Imported(recipients=9998, left_out=2), Notes(first=(note,), count=2))
    assert host.told == ["9998 recipients imported, 2 rows left out"]
    host.back()
    dialog = panel.findChild(ProblemsDialog)
    assert dialog.problems.model.index(0, 2).data() == "It is not a date"
    assert dialog.problems.more.text() == "And 1 more row"
    dialog.accept()


def test_an_import_without_problems_has_nothing_to_show(panel, host):
    panel.bringing._tell(Imported(recipients=1), Notes())
    assert host.told == ["1 recipient imported"]
    assert host.back is None


def test_the_list_is_read_again_after_an_import_that_was_left(panel, bench, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Email\ndan@example.com\n", encoding="utf-8")
    panel.bringing.start(path)
    bench.settle()
    panel.findChild(ImportDialog).reject()
    bench.put([person(1)])
    bench.settle()
    assert person(1) in panel.model.lines
