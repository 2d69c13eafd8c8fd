import csv

import pytest

from app.domain.errors import UserError
from app.services.ports import ListQuery
from app.services.reports.reporting import COLUMNS
from app.ui.viewmodels.results.report import SETTING, ReportModel
from tests.made import uuid


@pytest.fixture
def make(bench):
    def model(*chosen: str, **asked) -> ReportModel:
        return ReportModel(
            bench.workspace,
            lambda: bench.services.reporting(bench.workspace),
            bench.settings,
            bench.jobs,
            ListQuery(**asked),
            chosen,
        )

    return model


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_all_columns_are_taken_at_first(make):
    assert make().columns == tuple(COLUMNS)


def test_columns_keep_their_order_however_they_are_chosen(make):
    model = make()
    model.take_all(False)
    model.take("Galley ID", True)
    model.take("Campaign Name", True)
    assert model.columns == ("Campaign Name", "Galley ID")
    model.take("Galley ID", False)
    assert model.columns == ("Campaign Name",)


def test_the_list_is_written_as_it_is_shown(bench, make, tmp_path):
    model = make(search="twins", sort="name")
    model.take_all(False)
    model.take("Campaign Name", True)
    model.write(tmp_path / "a.csv")
    assert [job.lane for job in bench.jobs.waiting] == ["files"]
    bench.settle()
    assert (model.step, model.written) == ("done", 2)
    assert rows(tmp_path / "a.csv") == [{"Campaign Name": "Twins"}] * 2


def test_several_selected_campaigns_are_what_a_report_is_about(bench, make, tmp_path):
    model = make(uuid(3), uuid(1))
    assert model.of_selection
    model.for_excel = True
    model.write(tmp_path / "a.csv")
    bench.settle()
    assert [row["Galley ID"] for row in rows(tmp_path / "a.csv")] == [uuid(3), uuid(1)]
    assert (tmp_path / "a.csv").read_bytes().startswith("\ufeff".encode())


def test_one_row_in_hand_is_no_choice(make):
    assert not make(uuid(1)).of_selection


def test_the_columns_are_remembered_once_a_report_is_written(bench, make, tmp_path):
    model = make()
    model.take_all(False)
    model.take("Status", True)
    assert SETTING not in bench.settings.values
    model.write(tmp_path / "a.csv")
    assert make().columns == ("Status",)
    bench.settings.set(SETTING, ["No such column", 7])
    assert make().columns == tuple(COLUMNS)


def test_the_list_is_counted(bench, make):
    heard = []
    model = make()
    model.counted.connect(heard.append)
    model.count()
    bench.settle()
    assert heard == [3]


def test_a_cancel_leaves_no_file(bench, make, tmp_path):
    model = make()
    model.progressed.connect(lambda *_: model.cancel())
    model.write(tmp_path / "a.csv")
    bench.settle()
    assert list(tmp_path.iterdir()) == []
    assert (model.step, bench.troubles) == ("writing", [])


def test_a_place_that_can_not_be_written_fails_with_its_reason(bench, make, tmp_path):
    model = make()
    model.write(tmp_path / "no such folder" / "a.csv")
    bench.settle()
    assert model.step == "failed"
    assert isinstance(model.error, UserError)
