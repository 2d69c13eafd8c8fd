"""The tables of Android's inbox, at every width and density, within one pixel a rounding; at 360 dp and 3x exactly."""

from math import floor

import pytest
from msgspec.structs import replace

from app.domain.message import Media, Text
from app.platforms.types.android import Android
from tests.looks import ICON, PICTURE, buttons, message, placed, rect, slide, view

WIDTHS = (320, 360, 384, 393, 411, 430)
DENSITIES = (2, 2.625, 2.75, 3)
NEAR = 0.9
"""dp that roundings to whole pixels may add up to."""

SLOTS = {"none": 0.0, "landscape": 0.5625, "portrait": 1.0}


def near(box, expected) -> None:
    assert box is not None
    assert box == pytest.approx(expected, abs=NEAR)


def simple(shape: str, count: int = 0, **more):
    media = None if shape == "none" else PICTURE
    orientation = "landscape" if shape == "none" else shape
    return message("simple", slide(media=media, buttons=buttons(count), **more), orientation=orientation)


def with_icon(shape: str, count: int = 0, icon: Media | None = ICON, **more):
    media = None if shape == "none" else PICTURE
    orientation = "landscape" if shape == "none" else shape
    content = slide(media=media, icon=icon, buttons=buttons(count), **more)
    return message("message-icon", content, orientation=orientation)


def carousel(template: str, shape: str, count: int = 3):
    slides = (slide(number, media=PICTURE) for number in range(count))
    return message(template, *slides, orientation=shape)


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", SLOTS)
def test_simple_follows_the_table(shape: str, width: float, density: float) -> None:
    drawn = placed("android", simple(shape, 1), width, density=density)
    m = SLOTS[shape] * width
    near(rect(drawn, "title"), (20, m + 20, width - 40, 19))
    near(rect(drawn, "message"), (20, m + 44, width - 40, 19))
    near(rect(drawn, "timestamp"), (width - 38 - 43.33, m + 83, 43.33, 19))
    near(rect(drawn, "unread_dot"), (width - 28, m + 88.33, 8, 8))
    near(rect(drawn, "divider"), (0, m + 112, width, 1))
    near(rect(drawn, "button_bar"), (0, m + 113, width, 44))
    near(rect(drawn, "card"), (0, 0, width, m + 157))
    if shape != "none":
        near(rect(drawn, "media"), (0, 0, width, m))


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", SLOTS)
def test_message_icon_follows_the_table(shape: str, width: float, density: float) -> None:
    drawn = placed("android", with_icon(shape, 1), width, density=density)
    m = SLOTS[shape] * width
    near(rect(drawn, "icon"), (8, 8, 68, 68))
    near(rect(drawn, "title"), (94, 25.33, width - 114, 19))
    near(rect(drawn, "message"), (94, 49.33, width - 114, 19))
    near(rect(drawn, "timestamp"), (width - 38 - 43.33, m + 84, 43.33, 19))
    near(rect(drawn, "unread_dot"), (width - 28, m + 89.33, 8, 8))
    near(rect(drawn, "divider"), (0, m + 103, width, 1))
    near(rect(drawn, "button_bar"), (0, m + 104, width, 44))
    near(rect(drawn, "card"), (0, 0, width, m + 148))
    if shape != "none":
        near(rect(drawn, "media"), (0, 84, width, m))


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_carousel_follows_the_table(shape: str, width: float, density: float) -> None:
    drawn = placed("android", carousel("carousel", shape), width, density=density)
    m, row = SLOTS[shape] * width, 12 + 12 / density
    near(rect(drawn, "media"), (0, 0, width, m))
    near(rect(drawn, "page_dots"), (0, m, width, row))
    near(rect(drawn, "title"), (20, m + row + 20, width - 40, 19))
    near(rect(drawn, "message"), (20, m + row + 44, width - 40, 19))
    near(rect(drawn, "timestamp"), (width - 38 - 43.33, m + row + 83, 43.33, 19))
    near(rect(drawn, "unread_dot"), (width - 28, m + row + 88.33, 8, 8))
    near(rect(drawn, "card"), (0, 0, width, m + row + 112))
    assert rect(drawn, "divider") is None


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_pictures_only_lay_the_time_over_the_picture(shape: str, width: float, density: float) -> None:
    drawn = placed("android", carousel("carousel-image", shape), width, density=density)
    m, row = SLOTS[shape] * width, 12 + 12 / density
    near(rect(drawn, "media"), (0, 0, width, m))
    near(rect(drawn, "timestamp"), (width - 33 - 43.33, m + row - 20, 43.33, 19))
    near(rect(drawn, "unread_dot"), (width - 28, m + row - 14.67, 8, 8))
    near(rect(drawn, "card"), (0, 0, width, m + row))
    assert rect(drawn, "title") is None


@pytest.mark.parametrize(
    ("drawn", "height"),
    [
        (simple("none"), 113),
        (simple("none", 1), 157),
        (simple("landscape"), 315.67),
        (simple("landscape", 1), 359.67),
        (simple("portrait"), 473),
        (simple("portrait", 1), 517),
        (with_icon("none"), 104),
        (with_icon("none", 1), 148),
        (with_icon("landscape"), 306.67),
        (with_icon("landscape", 1), 350.67),
        (with_icon("portrait"), 464),
        (with_icon("portrait", 1), 508),
        (with_icon("none", icon=None), 73),
        (carousel("carousel", "landscape"), 330.67),
        (carousel("carousel", "portrait"), 488),
        (carousel("carousel-image", "landscape"), 218.67),
        (carousel("carousel-image", "portrait"), 376),
    ],
)
def test_example_heights_at_360(drawn, height: float) -> None:
    assert placed("android", drawn).height == pytest.approx(height, abs=0.01)


def test_four_lines_below_a_cut_title_and_one_button() -> None:
    four = simple("none", 1, title=Text(text="word " * 30), body=Text(text="one\ntwo\nthree\nfour"))
    assert placed("android", four).height == pytest.approx(205.33, abs=0.01)


@pytest.mark.parametrize(
    ("density", "first", "following"), [(3, 19, 16.33), (2, 19, 16.5), (2.625, 18.67, 16.38), (2.75, 18.91, 16.36)]
)
def test_lines_of_text(density: float, first: float, following: float) -> None:
    one = placed("android", simple("none"), density=density).find("message")
    three = placed("android", simple("none", body=Text(text="a\nb\nc")), density=density).find("message")
    assert one is not None
    assert three is not None
    assert one.h == pytest.approx(first, abs=0.01)
    assert three.h == pytest.approx(first + 2 * following, abs=0.02)


def test_a_title_that_is_too_long_loses_its_last_words_without_a_mark() -> None:
    drawn = placed("android", simple("none", title=Text(text="word " * 30)))
    title = drawn.find("title")
    assert title is not None
    assert title.cut
    assert title.lines == (" ".join(["word"] * 10),)
    assert title.text == "word " * 30
    assert title.h == pytest.approx(18.33, abs=0.01)


def test_page_dots_stand_where_raw_pixels_put_them() -> None:
    drawn = placed("android", carousel("carousel", "landscape"))
    assert [rect(drawn, "page_dot", i)[0] for i in range(3)] == [162.67, 178.67, 190.67]
    assert [rect(drawn, "page_dot", i)[2] for i in range(3)] == [12, 8, 8]
    assert [drawn.find("page_dot", i).background for i in range(3)] == ["#48B3FF", "#BEBEBE", "#BEBEBE"]


def test_the_dot_of_the_slide_in_hand_is_the_large_one() -> None:
    drawn = placed("android", carousel("carousel", "landscape"), slide=2)
    assert [rect(drawn, "page_dot", i)[2] for i in range(3)] == [8, 8, 12]


def test_a_single_slide_has_its_dot() -> None:
    assert rect(placed("android", carousel("carousel", "landscape", 1)), "page_dot", 0) == (174.67, 204.67, 12, 12)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_buttons_share_the_width(count: int, width: float) -> None:
    drawn = placed("android", simple("none", count), width)
    for index in range(count):
        near(rect(drawn, "button", index), (index * width / count, 113, width / count, 44))
    last = drawn.find("button", count - 1)
    assert last.x + last.w == pytest.approx(width)


def test_buttons_are_capitals_in_their_own_colours() -> None:
    shown = replace(buttons(1)[0], text="Grüße aus der Straße")
    button = placed("android", message("simple", slide(buttons=(shown,)))).find("button", 0)
    assert button.text == "GRÜSSE AUS DER STRASSE"
    assert (button.style.color, button.background, button.style.weight) == ("#0000AA", "#FFFF00", 500)


def test_a_long_caption_wraps_inside_its_button() -> None:
    shown = replace(buttons(1)[0], text="a long caption of a button that is one of three " * 3)
    button = placed("android", message("simple", slide(buttons=(shown,)))).find("button", 0)
    assert len(button.lines) == 2
    assert button.h == 44


def test_the_text_of_a_button_is_centred() -> None:
    button = placed("android", simple("none", 1)).find("button", 0)
    assert button.style.baseline == pytest.approx((floor((132 - 57) / 2) + 45) / 3)


def test_an_empty_bar_is_white_and_has_no_buttons() -> None:
    drawn = placed("android", simple("none"), empty_bar=True)
    assert rect(drawn, "button_bar") == (0, 113, 360, 44)
    assert drawn.find("button_bar").background == "#FFFFFF"
    assert rect(drawn, "button") is None


@pytest.mark.parametrize(
    ("drawn", "right"),
    [(simple("none"), 350), (with_icon("none"), 350), (carousel("carousel-image", "landscape"), 355)],
)
def test_a_read_message_has_no_dot_and_its_time_moves_right(drawn, right: float) -> None:
    read = placed("android", drawn, read=True)
    assert rect(read, "unread_dot") is None
    x, _, w, _ = rect(read, "timestamp")
    assert x + w == pytest.approx(right, abs=0.5)


@pytest.mark.parametrize("icon", [None, Media(url="")])
def test_without_an_icon_the_text_moves_to_the_left(icon: Media | None) -> None:
    drawn = placed("android", with_icon("none", icon=icon))
    assert rect(drawn, "icon") is None
    assert rect(drawn, "title") == (10, 10, 330, 19)
    assert rect(drawn, "timestamp")[1] == 53


def test_a_text_taller_than_the_icon_grows_the_head() -> None:
    drawn = placed("android", with_icon("landscape", body=Text(text="a\nb\nc\nd\ne")))
    text = 10 + 19 + 5 + 19 + 4 * 49 / 3
    assert rect(drawn, "media")[1] == pytest.approx(text, abs=0.01)
    assert rect(drawn, "icon")[1] == pytest.approx((text - 68) / 2, abs=0.34)


@pytest.mark.parametrize(("ratio", "height"), [(2.0, 180), (0.5, 720), (None, 202.33)])
def test_a_natural_picture_is_as_high_as_its_ratio_says(ratio: float | None, height: float) -> None:
    drawn = placed("android", simple("natural"), ratios=(ratio,))
    assert rect(drawn, "media")[3] == pytest.approx(height, abs=0.34)


def test_natural_slides_take_the_highest_of_the_loaded_pages() -> None:
    shown = carousel("carousel", "natural", 4)
    heights = [rect(placed("android", shown, slide=i, ratios=(3, 1, 3, 3)), "media")[3] for i in range(4)]
    assert heights == [360, 360, 360, 120]


@pytest.mark.parametrize(
    ("kind", "shape", "fit"),
    [
        ("image", "landscape", "cover"),
        ("image", "portrait", "cover"),
        ("image", "natural", "contain"),
        ("gif", "landscape", "contain"),
        ("gif", "portrait", "contain"),
        ("video", "landscape", "cover"),
        ("video", "portrait", "contain"),
        ("video", "natural", "contain"),
        ("audio", "landscape", "cover"),
        ("audio", "portrait", "contain"),
    ],
)
def test_pictures_are_scaled_by_kind_and_shape(kind: str, shape: str, fit: str) -> None:
    media = Media(kind=kind, url="https://shop.example/a")
    drawn = placed("android", message("simple", slide(media=media), orientation=shape)).find("media")
    assert (drawn.fit, drawn.play, drawn.background) == (fit, False, "#ABCDEF")


def test_only_a_video_carries_the_mute_sign() -> None:
    video = placed("android", message("simple", slide(media=Media(kind="video", url="https://shop.example/a.mp4"))))
    signs = [box for box in video.boxes if box.icon]
    assert [(round(sign.x), round(sign.y), sign.w, sign.icon) for sign in signs] == [(328, 4, 30, "volume-x")]
    assert not [box for box in placed("android", simple("landscape")).boxes if box.icon]


def test_a_slide_without_a_picture_keeps_its_slot() -> None:
    drawn = placed("android", message("carousel", slide())).find("media")
    assert drawn.media is None
    assert drawn.h == pytest.approx(202.67, abs=0.01)


def test_media_without_an_address_is_no_picture() -> None:
    assert rect(placed("android", message("simple", slide(media=Media()))), "media") is None


def test_the_time_keeps_the_first_titles_colour_when_pages_turn() -> None:
    slides = slide(0, title=Text(text="A", color="#AA0000")), slide(1, title=Text(text="B", color="#00BB00"))
    drawn = placed("android", message("carousel", *slides), slide=1)
    assert drawn.find("timestamp").style.color == "#AA0000"
    assert drawn.find("title").style.color == "#00BB00"


@pytest.mark.parametrize("scale", [0.85, 1.3, 2.0])
def test_text_grows_with_the_persons_text_size_and_nothing_else(scale: float) -> None:
    drawn = placed("android", simple("landscape", 1), text_scale=scale)
    title = drawn.find("title")
    assert title.style.size == pytest.approx(14 * scale)
    assert title.h == pytest.approx(19 * scale, abs=0.7)
    assert rect(drawn, "media")[3] == pytest.approx(202.67, abs=0.01)
    assert rect(drawn, "button", 0)[3] == 44


def test_a_click_leads_to_the_field() -> None:
    drawn = placed("android", simple("landscape", 1))
    assert drawn.find("title").field == "message/slides/s0/title/text"
    assert drawn.find("media").field == "message/slides/s0/media"
    assert drawn.find("button", 0).field == "message/slides/s0/buttons/b0/text"


@pytest.mark.parametrize(
    ("encoded", "seconds"),
    [
        (1639997549, 1639997549),
        ("1639997549", 1639997549),
        ("soon", None),
        (None, None),
        (True, None),
        (float("inf"), None),
        (1639997549.9, 1639997549),
        (0, 0),
    ],
)
def test_dates_as_the_sdk_reads_them(encoded, seconds: int | None) -> None:
    assert Android().date_of(encoded) == seconds


def test_a_date_in_milliseconds_overflows_into_1948() -> None:
    assert Android().date_of(1639997549000) == -679_958_072


def test_the_gap_is_18_raw_pixels() -> None:
    assert Android().gap(3) == 6
    assert Android().gap(2) == 9


def test_a_slide_number_beyond_the_last_means_the_last() -> None:
    assert view(carousel("carousel", "landscape"), slide=9).current.id == "s2"
