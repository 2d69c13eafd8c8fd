"""Choosing a form and a place, and what is told at the end."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.services.exporting.exporting import FORMS
from app.ui.views.exchange import exports as module
from app.ui.views.exchange.export_dialog import ExportDialog
from app.ui.views.exchange.exports import ACTIONS, Exports
from app.ui.widgets.file_dialog import FileDialog


@pytest.fixture
def exports(place, bench, host, both):
    made = Exports(place, bench.opened, host, lambda then: then(both), lambda: None)
    yield made
    for dialog in place.findChildren(FileDialog):
        dialog.reject()


def test_every_form_has_an_action_and_a_line_in_the_menu(exports, place, host):
    assert {*ACTIONS.values(), "csv"} == set(FORMS)
    within = QWidget(place)
    exports.add_actions(within)
    assert all(host.commands[action].parent() is within for action in ACTIONS)
    texts = [action.text() for action in exports.menu(place).actions()]
    assert texts[0] == "Package"
    assert len(texts) == len(FORMS)


def test_without_anything_chosen_nothing_is_offered(exports, place, host):
    exports.add_actions(place)
    exports.enable(False)
    assert not any(host.commands[action].isEnabled() for action in ACTIONS)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_asks_for_a_place_with_its_ending(exports, place, bench, form):
    exports.ask(form)
    (dialog,) = place.findChildren(FileDialog)
    assert dialog.acceptMode() == FileDialog.AcceptMode.AcceptSave
    assert f".{dialog.defaultSuffix()}".rstrip(".") == FORMS[form].suffix
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name == f"{bench.workspace.path.stem} campaigns{FORMS[form].suffix}"


def test_what_is_chosen_goes_where_it_was_said(exports, place, bench, host, tmp_path):
    exports.ask("package")
    (dialog,) = place.findChildren(FileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out.galleypack"))
    bench.settle()
    assert (tmp_path / "out.galleypack").is_file()
    assert host.told == ["2 campaigns exported, media files: 1"]


def test_without_a_campaign_nothing_is_asked(place, bench, host):
    Exports(place, bench.opened, host, lambda then: then([]), lambda: None).ask("package")
    assert place.findChildren(FileDialog) == []


def test_the_notice_shows_the_file(exports, bench, host, both, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(module, "show_file", shown.append)
    exports.start("galley", both[:1], tmp_path / "out.json")
    bench.settle()
    assert host.told == ["1 campaign exported, media files that are not in it: 1"]
    host.back()
    assert shown == [tmp_path / "out.json"]


def test_the_field_that_stands_in_the_way_is_opened(exports, place, bench, host, both, tmp_path):
    exports.start("web-inbox", both, tmp_path / "out.json")
    bench.settle()
    (dialog,) = place.findChildren(ExportDialog)
    dialog.field.click()
    assert host.pages == [f"{both[0]} message/slides/s1/media"]


def test_a_table_is_asked_for_as_a_report(place, bench, host):
    asked = []
    made = Exports(place, bench.opened, host, lambda then: then([]), lambda: asked.append(True))
    made.menu(place).actions()[-1].trigger()
    assert asked == [True]
