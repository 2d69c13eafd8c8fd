"""The tables of iOS's inbox, at every width."""

from datetime import UTC, datetime

import pytest

from app.domain.message import Media, Text
from app.platforms.types.ios import Ios
from tests.looks import ICON, PICTURE, buttons, message, placed, rect, slide

WIDTHS = (320, 375, 390, 393, 402, 430)
SLOTS = {"none": 0.0, "landscape": 0.5625, "portrait": 1.0}


def near(box, expected) -> None:
    assert box is not None
    assert box == pytest.approx(expected, abs=0.3)


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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", SLOTS)
def test_simple_follows_the_table(shape: str, width: float) -> None:
    drawn = placed("ios", simple(shape, 2), width)
    m = SLOTS[shape] * width
    near(rect(drawn, "title"), (20, m + 20, width - 40, 18))
    near(rect(drawn, "message"), (20, m + 45, width - 40, 16))
    near(rect(drawn, "timestamp"), (width - 36 - 43.33, m + 73, 43.33, 14.5))
    near(rect(drawn, "unread_dot"), (width - 30, m + 75.25, 10, 10))
    near(rect(drawn, "divider"), (0, m + 99, width, 1))
    near(rect(drawn, "button_bar"), (0, m + 99, width, 45))
    near(rect(drawn, "button", 1), (width / 2, m + 100, width / 2, 44))
    near(rect(drawn, "card"), (0, 0, width, m + 144))
    if shape != "none":
        near(rect(drawn, "media"), (0, 0, width, m))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", SLOTS)
def test_message_icon_follows_the_table(shape: str, width: float) -> None:
    drawn = placed("ios", with_icon(shape, 1), width)
    m = SLOTS[shape] * width
    near(rect(drawn, "icon"), (10, 10, 70, 70))
    near(rect(drawn, "title"), (90, 15, width - 110, 18))
    near(rect(drawn, "message"), (90, 40, width - 110, 16))
    near(rect(drawn, "timestamp"), (width - 36 - 43.33, m + 101.75, 43.33, 14.5))
    near(rect(drawn, "unread_dot"), (width - 30, m + 104, 10, 10))
    near(rect(drawn, "divider"), (0, m + 128, width, 1))
    near(rect(drawn, "card"), (0, 0, width, m + 173))
    if shape != "none":
        near(rect(drawn, "media"), (0, 90, width, m))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_carousel_follows_the_table(shape: str, width: float) -> None:
    drawn = placed("ios", carousel("carousel", shape), width)
    m = SLOTS[shape] * width
    near(rect(drawn, "media"), (-1, -1, width + 2, m))
    near(rect(drawn, "page_dots"), (0, m, width, 30))
    near(rect(drawn, "title"), (20, m + 30, width - 40, 20))
    near(rect(drawn, "message"), (20, m + 57, width - 40, 54))
    near(rect(drawn, "timestamp"), (width - 36 - 43.33, m + 125.75, 43.33, 14.5))
    near(rect(drawn, "unread_dot"), (width - 30, m + 128, 10, 10))
    near(rect(drawn, "card"), (0, 0, width, m + 152))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_pictures_only_put_the_date_beside_the_dots(shape: str, width: float) -> None:
    drawn = placed("ios", carousel("carousel-image", shape), width)
    m = SLOTS[shape] * width
    near(rect(drawn, "page_dots"), (0, m, width, 30))
    near(rect(drawn, "timestamp"), (width - 36 - 43.33, m + 7.75, 43.33, 14.5))
    near(rect(drawn, "unread_dot"), (width - 30, m + 10, 10, 10))
    near(rect(drawn, "card"), (0, 0, width, m + 30))


@pytest.mark.parametrize(
    ("drawn", "height"),
    [
        (simple("none"), 99),
        (simple("none", 1), 144),
        (simple("landscape"), 309.94),
        (simple("landscape", 1), 354.94),
        (simple("portrait"), 474),
        (simple("portrait", 1), 519),
        (with_icon("none"), 128),
        (with_icon("none", 1), 173),
        (with_icon("landscape"), 338.94),
        (with_icon("landscape", 1), 383.94),
        (carousel("carousel", "landscape"), 362.94),
        (carousel("carousel", "portrait"), 527),
        (carousel("carousel-image", "landscape"), 240.94),
        (carousel("carousel-image", "portrait"), 405),
    ],
)
def test_example_heights_at_375(drawn, height: float) -> None:
    assert placed("ios", drawn, 375).height == pytest.approx(height, abs=0.01)


def test_each_further_line_adds_its_height() -> None:
    three = placed("ios", simple("none", body=Text(text="a\nb\nc")), 375)
    assert three.height == pytest.approx(99 + 2 * 15.51)


def test_labels_without_text_have_no_height() -> None:
    untitled = placed("ios", simple("none", title=Text(text="")), 375)
    assert (rect(untitled, "title")[3], untitled.height) == (0, 81)
    assert placed("ios", simple("none", body=Text(text="")), 375).height == 83


def test_a_long_title_ends_in_an_ellipsis() -> None:
    title = placed("ios", simple("none", title=Text(text="word " * 40)), 375).find("title")
    assert title.cut
    assert title.lines[0].endswith("…")
    assert title.h == 18


@pytest.mark.parametrize(
    ("drawn", "lines", "height"),
    [(with_icon("none", body=Text(text="w " * 300)), 2, 31.51), (carousel("carousel", "landscape"), 1, 54)],
)
def test_messages_that_are_cut(drawn, lines: int, height: float) -> None:
    box = placed("ios", drawn, 375).find("message")
    assert (len(box.lines), box.h) == (lines, pytest.approx(height))


def test_a_carousels_text_stands_in_the_middle_of_its_box_and_is_cut_behind_three_lines() -> None:
    def text(words: str):
        drawn = message("carousel", slide(media=PICTURE, body=Text(text=words)))
        return placed("ios", drawn, 375).find("message")

    one, three, many = text("a"), text("a\nb\nc"), text("a\nb\nc\nd")
    assert one.y + one.style.baseline == pytest.approx(210.94 + 76 + 12.4, abs=0.5)
    assert one.style.baseline - three.style.baseline == pytest.approx(15.51)
    assert many.cut
    assert len(many.lines) == 3
    assert many.lines[-1].endswith("…")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_buttons_share_the_width(count: int) -> None:
    drawn = placed("ios", simple("none", count), 375)
    for index in range(count):
        assert rect(drawn, "button", index) == (375 / count * index, 100, 375 / count, 44)


def test_the_first_three_buttons_are_drawn_as_written() -> None:
    drawn = placed("ios", simple("none", 5), 375)
    texts = [box.text for box in drawn.boxes if box.role == "button"]
    assert texts == ["Shop now 0", "Shop now 1", "Shop now 2"]


def test_a_long_caption_is_cut_in_one_line() -> None:
    long = (*buttons(2), buttons(3)[2].__class__(id="long", text="an endless caption " * 5))
    button = placed("ios", message("simple", slide(buttons=long)), 375).find("button", 2)
    assert (button.cut, len(button.lines), button.style.overflow) == (True, 1, "middle")


def test_an_empty_bar_is_drawn_with_its_line() -> None:
    drawn = placed("ios", simple("none"), 375, empty_bar=True)
    assert rect(drawn, "button_bar") == (0, 99, 375, 45)
    assert rect(drawn, "divider") == (0, 99, 375, 1)


def test_without_buttons_there_is_no_line() -> None:
    assert rect(placed("ios", simple("none"), 375), "divider") is None


@pytest.mark.parametrize("drawn", [simple("none"), with_icon("none"), carousel("carousel-image", "landscape")])
def test_a_read_message_has_no_dot_and_its_date_moves_right(drawn) -> None:
    read = placed("ios", drawn, 375, read=True)
    assert rect(read, "unread_dot") is None
    x, _, w, _ = rect(read, "timestamp")
    assert x + w == pytest.approx(355)


def test_without_an_icon_the_text_moves_to_the_left() -> None:
    drawn = placed("ios", with_icon("none", icon=None), 375)
    assert rect(drawn, "icon") is None
    assert rect(drawn, "title") == (20, 15, 335, 18)


def test_an_icon_with_an_empty_address_keeps_its_place() -> None:
    drawn = placed("ios", with_icon("none", icon=Media(url="")), 375)
    assert rect(drawn, "icon") == (10, 10, 70, 70)
    assert rect(drawn, "title")[0] == 90


@pytest.mark.parametrize(("ratio", "height"), [(1.5, 250), (None, 210.94)])
def test_a_natural_picture_is_as_high_as_its_ratio_says(ratio: float | None, height: float) -> None:
    assert rect(placed("ios", simple("natural"), 375, ratios=(ratio,)), "media")[3] == height


@pytest.mark.parametrize(
    ("kind", "shape", "fit", "play"),
    [
        ("image", "landscape", "cover", False),
        ("image", "portrait", "cover", False),
        ("image", "natural", "contain", False),
        ("gif", "landscape", "contain", False),
        ("video", "landscape", "contain", True),
        ("audio", "portrait", "contain", True),
    ],
)
def test_pictures_are_scaled_by_kind(kind: str, shape: str, fit: str, play: bool) -> None:
    media = Media(kind=kind, url="https://shop.example/a")
    drawn = placed("ios", message("simple", slide(media=media), orientation=shape), 375).find("media")
    assert (drawn.fit, drawn.play) == (fit, play)


def test_page_dots_are_blue_and_grey() -> None:
    drawn = placed("ios", carousel("carousel", "landscape"), 375, slide=1)
    assert [drawn.find("page_dot", i).background for i in range(3)] == ["#AAAAAA", "#0000FF", "#AAAAAA"]
    left, right = rect(drawn, "page_dot", 0)[0], rect(drawn, "page_dot", 2)
    assert left == pytest.approx(375 - right[0] - right[2])


def test_one_page_hides_the_dots_and_keeps_their_place() -> None:
    drawn = placed("ios", carousel("carousel", "landscape", 1), 375)
    assert rect(drawn, "page_dots") is None
    assert drawn.height == pytest.approx(362.94, abs=0.01)


def test_dates_are_grey_in_carousels_only() -> None:
    assert placed("ios", carousel("carousel", "landscape"), 375).find("timestamp").style.color == "#757575"
    assert placed("ios", simple("none"), 375).find("timestamp").style.color == "#111111"


def test_the_persons_text_size_changes_nothing() -> None:
    assert placed("ios", simple("none", 1), 375, text_scale=2.0) == placed("ios", simple("none", 1), 375)


def test_the_gap_between_cards() -> None:
    assert Ios().gap(2) == 7


@pytest.mark.parametrize(
    ("encoded", "seconds"),
    [(1639997549, 1639997549), (0, None), (None, None), ("1639997549", None), (float("inf"), None)],
)
def test_dates_as_the_sdk_reads_them(encoded, seconds: int | None) -> None:
    assert Ios().date_of(encoded) == seconds


def test_a_date_in_milliseconds_lies_ahead() -> None:
    sent = datetime(9999, 1, 1, tzinfo=UTC)
    assert Ios().timestamp(sent, datetime(2026, 1, 1, tzinfo=UTC)) == "Just now"
