import pytest
from PySide6.QtWidgets import QWidget

from app.services.ports import ListQuery
from app.services.reports.reporting import COLUMNS
from app.ui.viewmodels.results.report import ReportModel
from app.ui.views.results.report_dialog import ReportDialog
from tests.made import uuid


@pytest.fixture
def ask(shown, bench):
    place = shown(QWidget())

    def make(*chosen: str) -> ReportDialog:
        model = ReportModel(
            bench.workspace,
            lambda: bench.services.reporting(bench.workspace),
            bench.settings,
            bench.jobs,
            ListQuery(),
            chosen,
        )
        dialog = ReportDialog(model, place)
        dialog.open()
        bench.settle()
        return dialog

    return make


def test_it_says_what_the_report_is_about(ask):
    dialog = ask()
    assert dialog.about.text() == "The list as it is shown: 3 campaigns"
    assert not dialog.selection.isVisible()
    dialog = ask(uuid(1), uuid(2))
    assert dialog.selection.text() == "The 2 selected campaigns"
    assert dialog.selection.isChecked()
    dialog.whole.click()
    assert not dialog.model.of_selection


def test_one_selected_campaign_can_be_chosen(ask):
    dialog = ask(uuid(1))
    assert (dialog.selection.text(), dialog.whole.isChecked()) == ("The selected campaign", True)
    dialog.selection.click()
    assert dialog.model.of_selection


def test_columns_are_ticked_one_by_one_or_together(ask):
    dialog = ask()
    assert set(dialog.columns.boxes) == set(COLUMNS)
    dialog.none.click()
    assert not dialog.go.isEnabled()
    assert not any(box.isChecked() for box in dialog.columns.boxes.values())
    dialog.columns.boxes["Status"].click()
    assert dialog.model.columns == ("Status",)
    assert dialog.head.text() == f"Columns: 1 of {len(COLUMNS)}"
    assert dialog.go.isEnabled()
    dialog.every.click()
    assert len(dialog.model.columns) == len(COLUMNS)


def test_a_report_is_written_and_told(bench, ask, tmp_path):
    dialog = ask()
    heard = []
    dialog.written.connect(lambda path, count: heard.append((path, count)))
    dialog.excel.click()
    dialog.write(tmp_path / "a.csv")
    assert dialog.progress.isVisible()
    assert not dialog.go.isVisible()
    bench.settle()
    assert heard == [(tmp_path / "a.csv", 3)]
    assert (tmp_path / "a.csv").read_bytes().startswith("\ufeff".encode())


def test_a_failure_is_said_in_place_and_another_name_works(bench, ask, tmp_path):
    dialog = ask()
    dialog.write(tmp_path / "no such folder" / "a.csv")
    bench.settle()
    assert "can't be written" in dialog.failure.text()
    assert dialog.failure.isVisible()
    assert dialog.go.isVisible()
    dialog.write(tmp_path / "a.csv")
    bench.settle()
    assert (tmp_path / "a.csv").exists()


def test_leaving_stops_the_writing(bench, ask, tmp_path):
    dialog = ask()
    dialog.write(tmp_path / "a.csv")
    dialog.reject()
    bench.settle()
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_campaigns(bench, ask, tmp_path):
    dialog = ask()
    dialog.write(tmp_path / "a.csv")
    dialog.model.progressed.emit(500, 1200)
    assert dialog.progress.text.text() == "Writing the report: 500 of 1200"
