import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import words
from app.ui.views.library.choice_chip import ChoiceChip, SwitchChip


@pytest.fixture
def status(shown):
    return shown(ChoiceChip("status", "Status", words.STATUSES))


@pytest.fixture
def faulty(shown):
    return shown(SwitchChip("faulty", "Has errors", True))


def asked_of(chip) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    chip.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def entry(menu: QMenu, text: str):
    return next(action for action in menu.actions() if action.text() == text)


def test_every_value_and_any_are_offered(status):
    assert [action.data() for action in status.options.actions()] == ["", *words.STATUSES]


def test_a_choice_is_told_said_and_ticked(status):
    heard = asked_of(status)
    entry(status.options, "In review").trigger()
    assert heard == [("status", "review")]
    assert status.text() == status.accessibleName() == "Status: In review"
    assert [action.text() for action in status.options.actions() if action.isChecked()] == ["In review"]
    assert status.isChecked()


def test_any_leaves_it_at_rest(status):
    status.show_value("review")
    entry(status.options, "Any").trigger()
    assert status.text() == "Status"
    assert not status.isChecked()


def test_a_click_opens_the_menu_below_it(qtbot, status):
    qtbot.mouseClick(status, Qt.MouseButton.LeftButton)
    assert status.options.isVisible()
    assert not status.isChecked()
    status.options.close()


def test_a_switch_is_turned_on_and_off(qtbot, faulty):
    heard = asked_of(faulty)
    qtbot.mouseClick(faulty, Qt.MouseButton.LeftButton)
    assert faulty.isChecked()
    qtbot.keyClick(faulty, Qt.Key.Key_Space)
    assert heard == [("faulty", True), ("faulty", False)]
    assert faulty.text() == "Has errors"


def test_of_two_shelves_each_switch_knows_its_own(shown):
    archive, bin = shown(SwitchChip("shelf", "Archive", "archived")), shown(SwitchChip("shelf", "Bin", "bin"))
    for chip in (archive, bin):
        chip.show_value("bin")
    assert (archive.active, bin.active) == (False, True)
    heard = asked_of(archive)
    archive.open_below(archive)
    assert heard == [("shelf", "archived")]


def test_both_can_be_offered_in_a_menu(shown, status, faulty):
    menu, anchor = QMenu(), shown(QWidget())
    status.offer_in(menu, anchor)
    faulty.offer_in(menu, anchor)
    heard = asked_of(faulty)
    assert menu.actions()[0].menu() is status.options
    entry(menu, "Has errors").trigger()
    assert heard == [("faulty", True)]
    menu.deleteLater()
