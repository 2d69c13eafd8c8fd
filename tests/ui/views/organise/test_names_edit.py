import pytest
from PySide6.QtCore import Qt

from app.ui.views.language_picker import LanguagePicker
from app.ui.views.organise.names_edit import NamesEdit


@pytest.fixture
def names(shown, theme):
    made = shown(NamesEdit())
    made.show_names({"uk": "Новини", "ar": "أخبار"}, writable=True)
    return made


@pytest.fixture
def named(names):
    said = []
    names.named.connect(lambda code, name: said.append((code, name)))
    return said


def test_every_language_has_its_line_written_its_way(names):
    assert {code: line.text() for code, line in names.lines.items()} == {"ar": "أخبار", "uk": "Новини"}
    assert names.lines["ar"].layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert names.lines["uk"].accessibleName() == "Name in Ukrainian"


def test_a_name_is_told_when_it_is_left(names, named, qtbot):
    names.lines["uk"].selectAll()
    qtbot.keyClicks(names.lines["uk"], "Visti")
    names.flush()
    assert named == [("uk", "Visti")]


def test_a_language_that_was_begun_stays_until_it_has_a_name(names, named, qtbot):
    names.begin("de")
    names.show_names({"uk": "Новини"}, writable=True)
    assert sorted(names.lines) == ["de", "uk"]
    qtbot.keyClicks(names.lines["de"], "Neues")
    names.flush()
    names.show_names({"uk": "Новини", "de": "Neues"}, writable=True)
    names.show_names({"uk": "Новини"}, writable=True)
    assert (named, sorted(names.lines)) == ([("de", "Neues")], ["uk"])


def test_a_name_can_be_let_go(names, named):
    names._remove("uk")
    assert (named, list(names.lines)) == ([("uk", "")], ["ar"])


def test_another_subscription_forgets_what_was_begun(names):
    names.begin("de")
    names.restart()
    names.show_names({}, writable=True)
    assert names.lines == {}


def test_a_language_is_chosen_from_those_that_are_not_there(names):
    names.ask()
    picker = names.findChild(LanguagePicker)
    keys = {choice.key for choice in picker.choices}
    assert "de" in keys
    assert not {"uk", "ar"} & keys
    picker.chosen.emit("de")
    assert "de" in names.lines
    picker.close()
