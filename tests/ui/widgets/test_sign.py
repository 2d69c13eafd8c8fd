from app.ui.theme.tokens import DARK, LIGHT
from app.ui.widgets.sign import Sign


def colors(sign):
    image = sign.pixmap().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_it_follows_the_scheme(shown, theme):
    sign = shown(Sign("x", "bad"))
    assert LIGHT.bad in colors(sign)
    theme.choose("dark")
    try:
        assert DARK.bad in colors(sign)
        assert LIGHT.bad not in colors(sign)
    finally:
        theme.choose("light")


def test_it_is_as_large_as_asked(shown, theme):
    assert shown(Sign("x", "quiet", side=20)).pixmap().deviceIndependentSize().width() == 20
