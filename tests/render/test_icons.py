import pytest

from app.render.icons import Icons


@pytest.fixture
def icons(resources) -> Icons:
    return Icons(resources)


@pytest.mark.parametrize("name", ["image", "image-off", "arrow-left", "volume-x", "x", "music"])
def test_an_icon_is_drawn_in_its_colour_and_size(icons, name):
    image = icons.image(name, "#3B5BDB", 40)
    assert (image.width(), image.height()) == (40, 40)
    solid = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#3b5bdb"}
    assert image.pixelColor(0, 0).alpha() == 0


def test_icons_are_remembered(icons):
    assert icons.image("x", "#000000", 20) is icons.image("x", "#000000", 20)


def test_an_unknown_icon_is_a_bug(icons):
    with pytest.raises(FileNotFoundError):
        icons.image("no-such-icon", "#000000", 20)


def test_the_licence_lies_beside_the_icons(resources):
    assert "ISC License" in resources.text("icons/LICENSE")
