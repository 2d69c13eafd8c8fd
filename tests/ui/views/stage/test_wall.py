import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app.ui.views.stage.wall import DevicesWall
from tests.ui.staging import simple


@pytest.fixture
def hung(stage, painter, shown):
    """A wall of all devices, with room for few of them."""

    def make(size=(460, 320)):
        made = stage(simple())
        wall = DevicesWall(made.model, painter)
        wall.resize(*size)
        return shown(wall), made

    return make


def titles(wall, keys=None):
    return {tile.look.placement.find("title").text for key, tile in wall.tiles.items() if keys is None or key in keys}


def visible(wall):
    return {key for key, tile in wall.tiles.items() if not tile.visibleRegion().isEmpty()}


def test_every_device_has_a_card(hung):
    wall, made = hung()
    assert list(wall.tiles) == [device.name for device in made.model.devices.all()]
    assert titles(wall) == {"Spring"}


def test_rows_fit_the_width_and_begin_in_line(hung):
    wall, _ = hung()
    tiles = list(wall.tiles.values())
    assert all(tile.geometry().right() < wall.viewport().width() for tile in tiles)
    assert tiles[0].y() == tiles[1].y()
    assert tiles[2].y() > tiles[0].geometry().bottom()


def test_no_card_lies_on_another(hung):
    tiles = list(hung()[0].tiles.values())
    for number, tile in enumerate(tiles):
        assert not any(tile.geometry().intersects(other.geometry()) for other in tiles[number + 1 :])


def test_cards_in_sight_follow_every_key(hung):
    wall, made = hung()
    seen = visible(wall)
    assert 0 < len(seen) < len(wall.tiles)
    made.type_title("Autumn")
    assert titles(wall, seen) == {"Autumn"}
    assert titles(wall, set(wall.tiles) - seen) == {"Spring"}


def test_cards_out_of_sight_follow_once_typing_rests(hung, qtbot):
    wall, made = hung()
    made.type_title("Autumn")
    qtbot.waitUntil(lambda: titles(wall) == {"Autumn"})


def test_cards_that_are_scrolled_into_sight_are_up_to_date(hung):
    wall, made = hung()
    made.type_title("Autumn")
    wall.verticalScrollBar().setValue(wall.verticalScrollBar().maximum())
    assert titles(wall, visible(wall)) == {"Autumn"}


def test_a_hidden_wall_derives_nothing_until_it_is_shown(hung):
    wall, made = hung()
    wall.hide()
    made.type_title("Autumn")
    assert titles(wall) == {"Spring"}
    wall.show()
    assert titles(wall) == {"Autumn"}


def test_a_card_that_grows_moves_the_rows_below(hung):
    wall, made = hung()
    below = list(wall.tiles.values())[-1]
    before = below.y()
    made.editor.set("message/slides/a/body/text", "many words " * 60)
    wall._freshen(list(wall.tiles.values()))
    assert below.y() > before


def test_a_press_says_which_device(hung, qtbot):
    wall, _ = hung()
    chosen = []
    wall.chosen.connect(chosen.append)
    qtbot.mouseClick(wall.tiles["galaxy-a"], Qt.MouseButton.LeftButton)
    assert chosen == ["galaxy-a"]


def test_the_device_in_hand_is_marked_alone(hung, qtbot):
    wall, made = hung()
    made.model.choose(device="pixel")
    assert [key for key, tile in wall.tiles.items() if tile.isChecked()] == ["pixel"]
    qtbot.mouseClick(wall.tiles["pixel"], Qt.MouseButton.LeftButton)
    assert [key for key, tile in wall.tiles.items() if tile.isChecked()] == ["pixel"]


def test_cards_stand_on_their_platforms_ground(hung):
    wall, made = hung()
    tile = wall.tiles["android-small"]
    assert QColor(tile.grab().toImage().pixel(4, 40)).name().upper() == "#D3D4DA"
    made.model.choose(theme="dark")
    assert QColor(tile.grab().toImage().pixel(4, 40)).name().upper() == "#101113"
