import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.actions import SPECS, Actions, ActionSpec, keys_of
from tests.ui.fakes import RESOURCES


@pytest.fixture
def place(shown):
    return shown(QWidget())


def test_an_action_carries_words_sign_and_keys(place):
    action = Actions(place).add("edit.undo", lambda: None)
    assert action.text() == "Undo"
    assert not action.icon().isNull()
    assert keys_of(action) == "Ctrl+Z"


def test_its_keys_run_it(qtbot, place):
    ran: list[str] = []
    Actions(place).add("campaign.new", lambda: ran.append("new"))
    with qtbot.waitActive(place):
        place.activateWindow()
    qtbot.keyClick(place, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["new"]


def test_keys_of_a_part_count_only_there(qtbot, place):
    ran: list[str] = []
    part, other = QLineEdit(place), QLineEdit(place)
    for field in (part, other):
        field.show()
    Actions(place).add("campaign.archive", lambda: ran.append("archive"), within=part)
    with qtbot.waitActive(place):
        place.activateWindow()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_A, modifiers)
    assert ran == []
    part.setFocus()
    qtbot.keyClick(part, Qt.Key.Key_A, modifiers)
    assert ran == ["archive"]


def test_only_what_can_be_done_now_is_usable(place):
    hidden = QWidget(place)
    hidden.hide()
    actions = Actions(place)
    usable = actions.add("campaign.new", lambda: None)
    actions.add("edit.undo", lambda: None).setEnabled(False)
    actions.add("campaign.open", lambda: None, within=hidden)
    assert actions.usable() == [usable]


def test_signs_follow_the_scheme(place, theme):
    actions = Actions(place)
    action = actions.add("edit.undo", lambda: None)
    before = action.icon().pixmap(QSize(16, 16)).toImage()
    theme.choose("dark")
    actions.retint()
    assert action.icon().pixmap(QSize(16, 16)).toImage() != before


def test_parts_may_bring_their_own_actions(place):
    action = Actions(place).add(ActionSpec("stage.copy", "Copy picture", "copy", "Ctrl+Shift+C"), lambda: None)
    assert keys_of(action) == "Ctrl+Shift+C"


PAGES = ({"campaign", "list"}, {"recipients"}, {"labels"}, {"tabs"}, {"subscriptions"}, {"version"})
"""Areas of actions whose pages are never in sight together."""


@pytest.mark.parametrize("mine", PAGES)
def test_no_two_actions_that_are_in_sight_together_share_keys(mine):
    others = set[str]().union(*PAGES) - mine
    there = [spec for spec in SPECS if spec.id.split(".")[0] not in others]
    keys = [QKeySequence(spec.keys).toString() for spec in there if spec.keys]
    assert len(set(keys)) == len(keys)
    assert all(keys)


def test_no_two_actions_share_an_id():
    assert len({spec.id for spec in SPECS}) == len(SPECS)


def test_every_sign_is_shipped():
    for spec in SPECS:
        assert not spec.sign or (RESOURCES / "icons" / f"{spec.sign}.svg").is_file()


def test_an_action_goes_with_its_place(place, qtbot):
    part = QWidget(place)
    actions = Actions(place)
    gone = actions.add("campaign.open", lambda: None, within=part)
    with qtbot.waitSignal(gone.destroyed):
        part.deleteLater()
    assert actions.usable() == []
    with pytest.raises(KeyError):
        actions["campaign.open"]


def test_a_newer_action_outlives_the_one_it_replaced(place, qtbot):
    part = QWidget(place)
    actions = Actions(place)
    old = actions.add("campaign.open", lambda: None, within=part)
    new = actions.add("campaign.open", lambda: None)
    with qtbot.waitSignal(old.destroyed):
        part.deleteLater()
    assert actions["campaign.open"] is new


def test_an_action_that_nobody_has_offered_is_not_found(place):
    actions = Actions(place)
    assert actions.find("campaign.export") is None
    made = actions.add(ActionSpec("campaign.export", "Export"), lambda: None)
    assert actions.find("campaign.export") is made
