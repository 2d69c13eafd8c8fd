import pytest
from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.results.importing import ResultImport
from app.ui.views.results.import_dialog import ResultImportDialog
from tests.ui.results import report

ROWS = ("7,Spring,2026-04-01,10,5,1", "7,Spring,2026-04-02,10,5,1", "8,Twins,2026-04-01,30,5,1")


@pytest.fixture
def begin(shown, bench, tmp_path):
    place = shown(QWidget())

    def make(*rows: str, head: str = "") -> ResultImportDialog:
        path = report(tmp_path, *(rows or ROWS), **({"head": head} if head else {}))
        dialog = ResultImportDialog(ResultImport(bench.results, bench.workspace, path, bench.jobs), place)
        dialog.heard = []
        dialog.imported.connect(dialog.heard.append)
        dialog.start()
        return dialog

    return make


def test_the_button_says_how_many_rows_would_come_in(bench, begin):
    dialog = begin()
    assert dialog.progress.isVisible()
    assert not dialog.go.isVisible()
    bench.settle()
    assert dialog.go.text() == "Import 2 rows"
    dialog.model.choose("8", dialog.model.matches[0].candidates[0])
    assert dialog.go.text() == "Import 3 rows"
    dialog.model.choose("7", None)
    assert dialog.go.text() == "Import 1 row"
    dialog.model.choose("8", None)
    assert not dialog.go.isEnabled()


def test_an_import_ends_with_what_was_done(bench, begin):
    dialog = begin()
    bench.settle()
    heard = dialog.heard
    dialog.go.click()
    assert "Importing" in dialog.progress.text.text()
    bench.settle()
    (taken,) = heard
    assert (taken.runs, taken.left_out) == (2, 1)


def test_a_file_that_is_no_report_says_why(bench, begin):
    dialog = begin("Ann,Kyiv", head="Name,City")
    bench.settle()
    assert "holds no results" in dialog.failure.text()
    assert dialog.cancel.text() == "Close"
    assert not dialog.go.isVisible()


def test_escape_leaves_and_stores_nothing(bench, begin):
    dialog = begin()
    bench.settle()
    dialog.go.click()
    job = bench.jobs.waiting[0]
    dialog.reject()
    assert job.context.cancelled
    bench.settle()
    assert "2026-04-01" not in bench.sent(1)


def test_progress_names_its_step(begin):
    dialog = begin()
    dialog.model.progressed.emit(2, 5)
    assert dialog.progress.text.text() == "Reading the report: 2 of 5"
