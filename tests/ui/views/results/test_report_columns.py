from app.services.ports import ListQuery
from app.services.reports.own import OWN
from app.services.reports.vendor import VENDOR
from app.ui.viewmodels.results.report import ReportModel
from app.ui.views.results.report_columns import ReportColumns
from tests.ui.fakes import MemorySettings


def test_the_platforms_columns_come_first_and_what_was_chosen_is_ticked(shown, bench):
    settings = MemorySettings(report_columns=["Status", "Galley ID"])
    model = ReportModel(bench.workspace, lambda: None, settings, bench.jobs, ListQuery(), ())
    columns = shown(ReportColumns(model))
    assert list(columns.boxes) == [*VENDOR, *OWN]
    assert [name for name, box in columns.boxes.items() if box.isChecked()] == ["Status", "Galley ID"]
    model.take("Title", True)
    assert columns.boxes["Title"].isChecked()
