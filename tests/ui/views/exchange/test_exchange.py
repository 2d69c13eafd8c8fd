"""Files on their way into the list."""

import json

import pytest
from PySide6.QtCore import QMimeData, QUrl

from app.domain.errors import UserError
from app.ui.views.exchange import parts as exchange_parts
from app.ui.views.exchange.bundle_dialog import BundleDialog, BundleReview
from app.ui.views.exchange.exchange import Exchange, files_in
from app.ui.views.exchange.sheet_dialog import SheetDialog
from app.ui.widgets.file_dialog import FileDialog
from tests.made import uuid
from tests.services.packages.made import package, pictured


class List:
    def __init__(self):
        self.added, self.refreshed = [], 0

    def add_files(self, paths):
        self.added.append(tuple(paths))

    def refresh(self):
        self.refreshed += 1


@pytest.fixture
def listed():
    return List()


@pytest.fixture
def exchange(place, bench, host, listed, monkeypatch):
    """Its dialogs draw grey boxes."""
    monkeypatch.setattr(exchange_parts, "bundle_cards", bench.cards)
    monkeypatch.setattr(exchange_parts, "sheet_cards", bench.cards)
    made = Exchange(place, bench.opened, host, listed)
    made.heard = []
    made.imported.connect(made.heard.append)
    yield made
    for dialog in [*place.findChildren(BundleDialog), *place.findChildren(SheetDialog)]:
        dialog.reject()


@pytest.fixture
def inbox(tmp_path):
    path = tmp_path / "inbox.json"
    path.write_text(json.dumps({"inbox_notifs": []}))
    return path


def dialogs(place):
    kinds = (BundleDialog, SheetDialog)
    return [each for kind in kinds for each in place.findChildren(kind) if each.isVisible()]


def test_messages_go_in_at_once(exchange, place, bench, listed, inbox):
    exchange.take([inbox])
    bench.settle()
    assert (listed.added, dialogs(place)) == ([(inbox,)], [])


def test_a_package_is_looked_at_first(exchange, place, bench, listed, tmp_path):
    exchange.take([package(tmp_path / "p", pictured(7))])
    bench.settle()
    (dialog,) = dialogs(place)
    assert isinstance(dialog, BundleDialog)
    assert isinstance(dialog.review, BundleReview)
    assert listed.added == []


def test_an_imported_package_is_told_and_taken_back(exchange, place, bench, host, listed, tmp_path):
    exchange.take(
        [package(tmp_path / "p", pictured(1, name="Theirs", changed="2026-04-01T00:00:00.000Z"), pictured(7))]
    )
    bench.settle()
    (dialog,) = dialogs(place)
    dialog.model.choose_all("changed", "theirs")
    dialog.go.click()
    bench.settle()
    assert host.told == ["1 campaign imported, 1 campaign replaced"]
    assert exchange.heard == [(uuid(7), uuid(1))]
    assert listed.refreshed == 1
    host.back()
    bench.settle()
    assert (bench.workspace.get(uuid(7)), bench.workspace.get(uuid(1)).campaign.name) == (None, pictured(1).name)
    assert host.told[-1] == "Undone: Import"


def test_a_table_is_looked_at_and_told(exchange, place, bench, host):
    exchange.take([bench.table()])
    bench.settle()
    (dialog,) = dialogs(place)
    dialog.go.click()
    bench.settle()
    assert host.told == ["Imported: 3"]
    ((first, *_),) = exchange.heard
    assert bench.workspace.get(first).campaign.name == "One"


def test_several_files_are_looked_at_one_after_the_other(exchange, place, bench, listed, inbox, tmp_path):
    exchange.take([bench.table(), inbox, package(tmp_path / "p")])
    bench.settle()
    assert listed.added == [(inbox,)]
    (first,) = dialogs(place)
    assert isinstance(first, BundleDialog)
    first.reject()
    bench.settle()
    (second,) = dialogs(place)
    assert isinstance(second, SheetDialog)
    second.reject()
    assert dialogs(place) == []
    assert listed.refreshed == 2


def test_a_file_that_holds_no_campaigns_is_said(exchange, place, bench, host, listed, inbox, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.touch()
    exchange.take([inbox, empty])
    bench.settle()
    (error,) = host.errors
    assert isinstance(error, UserError)
    assert (listed.added, dialogs(place)) == ([], [])


@pytest.mark.parametrize(("ask", "mode"), [("ask", "ExistingFiles"), ("ask_for_folder", "Directory")])
def test_what_is_chosen_is_taken(exchange, place, bench, listed, inbox, ask, mode):
    getattr(exchange, ask)()
    (dialog,) = place.findChildren(FileDialog)
    assert dialog.fileMode() == FileDialog.FileMode[mode]
    dialog.filesSelected.emit([str(inbox)])
    dialog.reject()
    bench.settle()
    assert listed.added == [(inbox,)]


def test_local_files_and_folders_can_be_dropped(tmp_path, inbox):
    mime = QMimeData()
    mime.setUrls(
        [QUrl.fromLocalFile(str(inbox)), QUrl("https://example.com/a.json"), QUrl.fromLocalFile(str(tmp_path))]
    )
    assert files_in(mime) == [inbox, tmp_path]
    assert files_in(QMimeData()) == []
