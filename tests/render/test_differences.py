import pytest
from PySide6.QtGui import QColor, QImage

from app.render.differences import differing
from tests.render.support import halves, pattern

MARK = QColor("#FF00FF")
CLEAR = 0


def differs(one, other, x, y):
    return QColor.fromRgba(differing(one, other, MARK).overlay.pixel(x, y)).alpha() != CLEAR


def marked(overlay):
    size = overlay.size()
    return {(x, y) for y in range(size.height()) for x in range(size.width()) if overlay.pixelColor(x, y).alpha()}


def plain(width, height, color="#FFFFFF"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


@pytest.fixture
def card(request):
    """What was drawn of a card, and looked at."""
    image = QImage(str(request.path.parents[1] / "golden" / "android-simple-1x.png"))
    assert not image.isNull()
    return image


def test_a_picture_does_not_differ_from_itself(card):
    found = differing(card, card.copy(), MARK)

    assert (found.share, marked(found.overlay)) == (0.0, set())
    assert found.overlay.size() == card.size()


def test_one_pixel_is_enough_however_little_it_differs(card):
    other = card.copy()
    shade = card.pixelColor(17, 23)
    shade.setBlue(shade.blue() - 1 if shade.blue() else 1)
    other.setPixelColor(17, 23, shade)
    found = differing(card, other, MARK)

    assert marked(found.overlay) == {(17, 23)}
    assert found.share == 1 / (card.width() * card.height())


@pytest.mark.parametrize("width", [1, 7, 8, 31, 32, 33, 64])
def test_pictures_of_any_width_are_counted_exactly(width):
    stripes = pattern(width, 5, lambda x, y: "#FFFFFF" if (x + y) % 3 else "#000000")
    found = differing(plain(width, 5), stripes, MARK)
    expected = {(x, y) for y in range(5) for x in range(width) if (x + y) % 3 == 0}

    assert marked(found.overlay) == expected
    assert found.share == len(expected) / (width * 5)


def test_the_mark_has_its_colour_and_may_be_see_through():
    mark = QColor(200, 30, 40, 128)
    overlay = differing(halves(8, 4), plain(8, 4, "#FF0000"), mark).overlay

    assert overlay.pixelColor(0, 0).alpha() == 0
    assert overlay.pixelColor(7, 3).alpha() == 128
    assert overlay.pixelColor(7, 3).red() == pytest.approx(200, abs=2)


def test_of_cards_of_different_heights_the_rest_differs(card):
    higher = plain(card.width(), card.height() + 10)
    for y in range(card.height()):
        for x in range(card.width()):
            higher.setPixel(x, y, card.pixel(x, y))
    for one, other in ((card, higher), (higher, card)):
        found = differing(one, other, MARK)
        assert found.overlay.size() == higher.size()
        assert found.share == pytest.approx(10 / higher.height())
        assert min(y for _, y in marked(found.overlay)) == card.height()


def test_what_neither_covers_does_not_differ():
    found = differing(plain(4, 2), plain(2, 6), MARK)

    assert found.overlay.size().toTuple() == (4, 6)
    only_one = {(x, y) for x in (2, 3) for y in (0, 1)}
    only_other = {(x, y) for x in (0, 1) for y in range(2, 6)}
    assert marked(found.overlay) == only_one | only_other
    assert found.share == 12 / 16


def test_an_empty_picture_differs_from_any_other_and_not_from_itself():
    assert differing(QImage(), QImage(), MARK).share == 0.0
    found = differing(QImage(), plain(3, 2), MARK)
    assert (found.share, len(marked(found.overlay))) == (1.0, 6)


def test_the_scale_of_a_screen_does_not_count():
    sharp = halves(8, 4)
    sharp.setDevicePixelRatio(2)

    assert differing(sharp, halves(8, 4), MARK).share == 0.0
    assert sharp.devicePixelRatio() == 2


def test_pictures_are_left_as_they_are(card):
    other = plain(card.width(), card.height())
    before, blank = card.copy(), other.copy()
    differing(card, other, MARK)

    assert (card, other) == (before, blank)


def test_what_shines_through_is_seen_on_white():
    clear = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(CLEAR)

    assert differing(clear, plain(4, 4), MARK).share == 0.0
    assert differs(clear, plain(4, 4, "#FEFFFF"), 0, 0)
