import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.render.paint import CardPainter
from tests.render.samples import box, dots, photo, placement, words
from tests.render.support import Canvas, Given, color, halves, ink


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_a_dot_is_round_and_in_its_place(paint, scale):
    image = paint(dots(3, 1), scale=scale)
    assert color(image, 24 * scale, 10 * scale) == "#BEBEBE"
    assert color(image, 46 * scale, 10 * scale) == "#48B3FF"
    assert color(image, 40 * scale, 4 * scale) == "#FFFFFF"


def test_the_edge_of_a_dot_is_smooth(paint):
    tones = {color(paint(dots(1, 0)), x, y) for x in range(19, 33) for y in range(3, 17)}
    assert len(tones) > 5


@pytest.mark.parametrize("scale", [1, 1.5, 2, 2.625, 3])
def test_neighbouring_fields_leave_no_seam(paint, scale):
    third = 360 / 3
    fields = [box(n * third, 0.33, third, 43.9, background="#123456") for n in range(3)]
    image = paint(placement(360, 45, *fields), scale=scale, background="#FF0000")
    middle = image.height() // 2
    assert {color(image, x, middle) for x in range(image.width())} == {"#123456"}


def test_a_hairline_never_vanishes(paint):
    image = paint(placement(10, 10, box(0, 4.4, 10, 0.2, background="#AAAAAA")))
    assert [color(image, 5, y) for y in range(10)].count("#AAAAAA") == 1


def test_boxes_are_painted_in_their_order(paint):
    below, above = box(0, 0, 10, 10, background="#FF0000"), box(0, 0, 10, 10, background="#0000FF")
    assert color(paint(placement(10, 10, below, above)), 5, 5) == "#0000FF"


def test_round_corners_show_what_is_behind(paint):
    image = paint(placement(40, 40, box(0, 0, 40, 40, background="#3B5BDB", radius=10)), background="#D3D4DA")
    assert color(image, 0, 0) == "#D3D4DA"
    assert color(image, 20, 0) == "#3B5BDB"


def test_a_border_runs_along_the_inside(paint):
    bordered = box(5, 5, 30, 30, background="#FFFFFF", border=2, border_color="#FF0000")
    image = paint(placement(40, 40, bordered), background="#000000")
    assert [color(image, x, 20) for x in (4, 5, 6, 7, 32, 33, 34, 35)] == [
        *("#000000", "#FF0000", "#FF0000", "#FFFFFF"),
        *("#FFFFFF", "#FF0000", "#FF0000", "#000000"),
    ]


def test_a_border_without_a_colour_is_not_drawn(paint):
    assert ink(paint(placement(40, 40, box(5, 5, 30, 30, border=2)))) is None


@pytest.mark.parametrize(
    ("fit", "expected"),
    [("cover", {"left": "#FF0000", "top": "#FF0000"}), ("contain", {"left": "#FF0000", "top": "#FFFFFF"})],
)
def test_pictures_fill_or_fit_their_box(paint, fit, expected):
    media = box(20, 20, 60, 60, media=photo(), picture=True, fit=fit)
    image = paint(placement(100, 100, media), pictures=Given(halves(120, 60)))
    assert color(image, 21, 50) == expected["left"]
    assert color(image, 40, 22) == expected["top"]
    assert color(image, 78, 50) == "#0000FF"


def test_a_covering_picture_never_leaves_its_box(paint):
    media = box(20, 20, 60, 60, media=photo(), picture=True)
    assert ink(paint(placement(100, 100, media), pictures=Given(halves(300, 60)))) == (20, 20, 79, 79)


def test_a_stretched_picture_is_seen_whole(paint):
    image = paint(
        placement(90, 30, box(0, 0, 90, 30, media=photo(), picture=True, fit="stretch")), pictures=Given(halves(20, 20))
    )
    assert color(image, 10, 15) == "#FF0000"
    assert color(image, 80, 15) == "#0000FF"


def test_a_picture_keeps_the_round_corners_of_its_box(paint):
    media = box(0, 0, 40, 40, media=photo(), picture=True, radius=20)
    image = paint(placement(40, 40, media), pictures=Given(halves(40, 40)), background="#00FF00")
    assert color(image, 1, 1) == "#00FF00"
    assert color(image, 10, 20) == "#FF0000"


def test_pictures_are_asked_for_in_device_pixels(paint):
    given = Given(halves(10, 10))
    paint(placement(360, 203, box(0, 0, 360, 202.67, media=photo(), picture=True)), pictures=given, scale=3)
    assert [(asked.width, asked.height, asked.fit) for asked in given.requests] == [(1080, 608, "cover")]


def test_a_picture_box_without_media_shows_its_background_only(paint):
    given = Given()
    image = paint(placement(40, 40, box(0, 0, 40, 40, picture=True, background="#B2B1AE")), pictures=given)
    assert {color(image, x, 20) for x in range(40)} == {"#B2B1AE"}
    assert given.requests == []


@pytest.mark.parametrize("size", [(0, 40), (40, 0)])
def test_a_picture_box_without_a_size_draws_nothing(paint, size):
    media = box(0, 0, *size, media=photo(), picture=True)
    assert ink(paint(placement(40, 40, media), pictures=Given(halves(10, 10)))) is None


def test_an_icon_is_drawn_square_in_the_middle(paint):
    image = paint(placement(60, 40, box(0, 0, 60, 40, icon="x", icon_color="#FF0000")), scale=2)
    left, top, right, bottom = ink(image)
    assert left >= 20 and right <= 100
    assert abs((left + right) - 119) <= 1
    assert abs((top + bottom) - 79) <= 1


def test_an_alpha_colour_lets_the_list_shine_through(paint):
    image = paint(placement(10, 10, box(0, 0, 10, 10, background="#80000000")), background="#FFFFFF")
    assert 120 <= QColor(color(image, 5, 5)).red() <= 135


def test_the_painter_is_left_as_it_was(resources, measure):
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    card = CardPainter(resources, Given(halves(4, 4)), measure)
    with QPainter(image) as painter:
        painter.translate(5, 5)
        painter.setClipRect(QRectF(0, 0, 30, 30))
        before = painter.transform(), painter.clipBoundingRect(), painter.pen(), painter.renderHints()
        media = box(0, 0, 40, 40, media=photo(), picture=True, radius=5)
        card.paint(painter, placement(40, 40, media, words(0, 0, 40, "Hi", color="#FF0000")))
        assert (painter.transform(), painter.clipBoundingRect(), painter.pen(), painter.renderHints()) == before


def test_one_over_another_source_takes_its_pictures_there_and_shares_the_rest(resources, measure):
    here, there = Given(), Given(halves(120, 60))
    first = CardPainter(resources, here, measure)
    second = first.over(there)
    card = placement(100, 100, box(20, 20, 60, 60, media=photo(), picture=True))
    drawn = [Canvas(100, 100, 1, "#FFFFFF").paint(each, card) for each in (second, first)]
    assert (len(here.requests), len(there.requests)) == (1, 1)
    assert drawn[0] != drawn[1]
    assert second.texts is first.texts
