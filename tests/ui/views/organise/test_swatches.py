import pytest
from PySide6.QtCore import Qt

from app.ui.theme.hues import hue_of
from app.ui.theme.tokens import LIGHT
from app.ui.views.organise.swatches import Swatches


@pytest.fixture
def swatches(shown, theme):
    made = shown(Swatches())
    made.show_color("Sale", "")
    return made


@pytest.fixture
def chosen(swatches):
    colors = []
    swatches.chosen.connect(colors.append)
    return colors


def checked(swatches):
    return [button.own for button in swatches.buttons if button.isChecked()]


def test_ten_hues_and_the_one_of_the_name_are_offered_by_name(swatches):
    assert [button.own for button in swatches.buttons] == ["", *LIGHT.hues]
    names = [button.accessibleName() for button in swatches.buttons]
    assert (names[0], len(set(names))) == ("Goes with the name", 11)


def test_the_colour_that_a_label_has_is_marked(swatches):
    assert checked(swatches) == [""]
    swatches.show_color("Sale", LIGHT.hues[3].lower())
    assert checked(swatches) == [LIGHT.hues[3]]
    swatches.show_color("Sale", "#123456")
    assert (checked(swatches), swatches.field.value) == ([], "#123456")


def test_a_hue_is_chosen_by_a_click(swatches, chosen, qtbot):
    qtbot.mouseClick(swatches.buttons[4], Qt.MouseButton.LeftButton)
    assert (chosen, swatches.field.value) == ([LIGHT.hues[3]], LIGHT.hues[3])


def test_typing_is_told_once_it_rests(swatches, chosen, qtbot):
    swatches.field.edit.setFocus()
    qtbot.keyClicks(swatches.field.edit, "#abcdef")
    assert chosen == []
    swatches.flush()
    swatches.flush()
    assert chosen == ["#ABCDEF"]


def test_what_comes_in_leaves_what_is_being_typed(swatches, qtbot):
    swatches.field.edit.setFocus()
    qtbot.keyClicks(swatches.field.edit, "#abc")
    swatches.show_color("Sale", "#123456")
    assert swatches.field.edit.text() == "#abc"


def test_a_disc_is_drawn_in_its_colour(swatches):
    picture = swatches.buttons[1].grab().toImage()
    assert picture.pixelColor(picture.rect().center()).name().upper() == hue_of("Sale", LIGHT.hues[0])
    open_one = swatches.buttons[0].grab().toImage()
    assert open_one.pixelColor(open_one.rect().center()).name().upper() == LIGHT.surface
