import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.ui.theme import tokens
from app.ui.views.team.sign import TeamSign


@pytest.fixture
def sign(window):
    window.show()
    return window.sidebar.team


def test_without_a_team_it_takes_no_room(sign):
    assert sign.isHidden()


def test_it_says_how_things_stand_and_is_heard(sign):
    sign.tell("Synced", "circle-check", "quiet_on_tint")
    assert (sign.isVisible(), sign.text(), sign.accessibleName()) == (True, "Synced", "Team: Synced")
    assert sign.height() == tokens.CONTROL_HEIGHT


def test_a_long_one_stands_on_two_lines(sign):
    sign.fold(False)
    sign.tell("2 campaigns need your choice, and more", "triangle-alert", "warn")
    assert sign.height() > tokens.CONTROL_HEIGHT


def test_folded_the_tooltip_says_it(sign, window):
    sign.tell("Offline · 4 changes waiting", "cloud-off", "quiet_on_tint")
    window.sidebar.fold(True)
    assert sign.toolTip() == "Team: Offline · 4 changes waiting"
    assert sign.height() == tokens.CONTROL_HEIGHT
    sign.tell("Synced", "circle-check", "quiet_on_tint")
    assert sign.toolTip() == "Team: Synced"
    window.sidebar.fold(False)
    assert sign.toolTip() == ""


def test_it_is_pressed_by_key_and_pointer(sign, qtbot):
    sign.tell("Synced", "circle-check", "quiet_on_tint")
    with qtbot.waitSignal(sign.clicked):
        QTest.keyClick(sign, Qt.Key.Key_Space)
    with qtbot.waitSignal(sign.clicked):
        QTest.mouseClick(sign, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


@pytest.mark.parametrize("folded", [False, True])
def test_it_shows_its_sign_in_its_colour(shown, folded):
    made = shown(TeamSign())
    made.tell("Synced", "triangle-alert", "bad")
    made.fold(folded)
    warned = made.grab().toImage()
    made.tell("Synced", "circle-check", "good")
    assert made.grab().toImage() != warned
