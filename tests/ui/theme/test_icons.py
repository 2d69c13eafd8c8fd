import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from app.ui.theme import icons


def inks(pixmap: QPixmap) -> set[str]:
    """The fully opaque colours of a picture."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name().upper() for color in pixels if color.alpha() == 255}


def test_a_sign_is_drawn_in_the_colour_asked_for(theme):
    assert inks(icons.pixmap("square", "#C92A2A", 16, 2)) == {"#C92A2A"}


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2, 3])
def test_a_sign_has_as_many_pixels_as_the_screen_wants(theme, ratio):
    made = icons.pixmap("x", "#000000", 20, ratio)
    assert made.width() == round(20 * ratio)
    assert made.devicePixelRatio() == ratio


def test_room_behind_a_sign_is_left_free(theme):
    made = icons.pixmap("square", "#000000", 16, 1, gap=8)
    image = made.toImage()
    assert made.size() == QSize(24, 16)
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(17, 24) for y in range(16))


def test_a_disabled_sign_is_paler(theme):
    made = icons.icon("square", "text")
    usual = inks(made.pixmap(QSize(16, 16), 2, QIcon.Mode.Normal))
    disabled = inks(made.pixmap(QSize(16, 16), 2, QIcon.Mode.Disabled))
    assert min(map(lightness, disabled)) > max(map(lightness, usual))


def lightness(color: str) -> int:
    return QColor(color).lightness()


def test_the_scheme_decides_the_colour(theme):
    light = inks(icons.icon("square").pixmap(QSize(16, 16), 2))
    theme.choose("dark")
    assert inks(icons.icon("square").pixmap(QSize(16, 16), 2)) != light


def test_a_sign_that_is_not_shipped_is_an_error(theme):
    with pytest.raises(FileNotFoundError):
        icons.tinted("no-such-sign", "#000000")
