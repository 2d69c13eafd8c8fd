import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.ports import ListQuery
from app.ui.views.results.exporting import Exporting
from tests.made import uuid


@pytest.fixture
def exporting(shown, bench, host):
    return Exporting(shown(QWidget()), bench.opened, host)


def test_a_report_goes_where_one_says_and_its_folder_can_be_shown(exporting, bench, host, tmp_path, monkeypatch):
    dialog = exporting.ask(ListQuery(), [uuid(1)])
    dialog.go.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Campaigns 2026-03-12.csv")
    chooser.fileSelected.emit(str(tmp_path / "a.csv"))
    chooser.reject()
    bench.settle()
    assert (tmp_path / "a.csv").exists()
    assert host.told == ["Report of 3 campaigns written"]
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    host.back()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_one_campaign_is_told_as_one(exporting, host, tmp_path):
    exporting._tell(tmp_path / "a.csv", 1)
    assert host.told == ["Report of 1 campaign written"]
