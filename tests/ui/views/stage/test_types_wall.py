import pytest

from app.ui.views.stage.types_wall import TypesWall
from tests.ui.staging import carousel, simple


@pytest.fixture
def hung(stage, painter, shown):
    def make(message):
        made = stage(message)
        wall = TypesWall(made.model, painter)
        wall.resize(700, 700)
        wall.chosen.connect(made.model.take_type)
        return shown(wall), made

    return make


def test_the_message_is_shown_as_every_type(hung):
    wall, _ = hung(carousel())
    assert [tile.text() for tile in wall.tiles.values()] == [
        "Simple",
        "With icon",
        "Carousel",
        "Carousel, pictures only",
    ]
    dotted = {key for key, tile in wall.tiles.items() if tile.look.placement.find("page_dots")}
    assert dotted == {"carousel", "carousel-image"}


def test_a_press_makes_it_one_of_that_type(hung):
    wall, made = hung(simple())
    wall.tiles["message-icon"].click()
    assert made.editor.campaign.message.template == "message-icon"


def test_its_own_type_is_marked(hung):
    wall, _ = hung(simple())
    assert wall.current_key() == "simple"
    assert [key for key, tile in wall.tiles.items() if tile.isChecked()] == ["simple"]
    wall.tiles["carousel"].click()
    assert [key for key, tile in wall.tiles.items() if tile.isChecked()] == ["carousel"]


def test_all_cards_follow_the_typing(hung):
    wall, made = hung(simple())
    made.type_title("Autumn")
    texts = {
        tile.look.placement.find("title").text for tile in wall.tiles.values() if tile.look.placement.find("title")
    }
    assert texts == {"Autumn"}
