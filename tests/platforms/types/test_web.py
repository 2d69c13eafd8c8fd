"""The table of the Web's panel."""

import pytest
from msgspec.structs import replace

from app.domain.message import Button, Media, Text
from app.platforms.types.web import Web, capitalize
from tests.looks import ICON, PICTURE, buttons, message, placed, rect, slide


def simple(count: int = 0, **more):
    return message("simple", slide(buttons=buttons(count), **more))


def with_icon(count: int = 0, **more):
    return message("message-icon", slide(buttons=buttons(count), icon=ICON, **more))


def place_of(drawn, role: str, index: int | None = None):
    box = rect(drawn, role, index)
    return None if box is None else box[:2]


@pytest.mark.parametrize(("count", "grown"), [(0, 0), (2, 32)])
def test_text_only(count: int, grown: float) -> None:
    drawn = placed("web", simple(count))
    assert place_of(drawn, "title") == (17, 17)
    assert place_of(drawn, "message") == (17, 37)
    assert rect(drawn, "card") == (0, 0, 360, 74 + grown)
    assert rect(drawn, "timestamp")[1] == 78 + grown
    assert rect(drawn, "unread_dot") == (352, 82 + grown, 8, 8)
    assert drawn.height == 94 + grown


@pytest.mark.parametrize(("count", "grown"), [(0, 0), (1, 32)])
def test_with_icon(count: int, grown: float) -> None:
    drawn = placed("web", with_icon(count))
    assert rect(drawn, "icon") == (17, 17, 40, 40)
    assert place_of(drawn, "title") == (73, 17)
    assert place_of(drawn, "message") == (73, 37)
    assert rect(drawn, "card") == (0, 0, 360, 74 + grown)
    assert rect(drawn, "timestamp")[1] == 78 + grown


@pytest.mark.parametrize(("count", "grown"), [(0, 0), (3, 32)])
def test_with_icon_and_picture(count: int, grown: float) -> None:
    drawn = placed("web", with_icon(count, media=PICTURE))
    assert rect(drawn, "media") == (1, 1, 358, 180)
    assert rect(drawn, "icon") == (17, 197, 40, 40)
    assert place_of(drawn, "title") == (73, 197)
    assert place_of(drawn, "message") == (73, 217)
    assert rect(drawn, "card") == (0, 0, 360, 254 + grown)
    assert rect(drawn, "timestamp")[1] == 258 + grown


def test_a_picture_without_an_icon() -> None:
    drawn = placed("web", simple(media=PICTURE))
    assert place_of(drawn, "title") == (17, 197)
    assert place_of(drawn, "message") == (17, 217)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, [(1, 358)]), (2, [(1, 178), (181, 178)]), (3, [(1, 118), (121, 118), (241, 118)])],
)
def test_buttons_share_the_width_two_pixels_apart(count: int, expected) -> None:
    drawn = placed("web", simple(count))
    boxes = [box for box in drawn.boxes if box.role == "button"]
    assert [(box.x, box.w) for box in boxes] == expected
    assert {(box.y, box.h) for box in boxes} == {(73, 32)}


def test_there_is_no_limit_to_buttons() -> None:
    assert len([box for box in placed("web", simple(7)).boxes if box.role == "button"]) == 7


def test_only_links_and_copies_are_buttons() -> None:
    kinds = (Button(id=kind, kind=kind, text=kind) for kind in ("keys", "link", "push", "copy"))
    drawn = placed("web", message("simple", slide(buttons=tuple(kinds))))
    assert [(box.index, box.text) for box in drawn.boxes if box.role == "button"] == [(0, "Link"), (1, "Copy")]


def test_a_caption_that_wraps_makes_the_whole_row_higher() -> None:
    short, long = buttons(2)
    long = replace(long, text="a caption that is far too long for one line")
    drawn = placed("web", message("simple", slide(buttons=(short, long))))
    heights = {box.h for box in drawn.boxes if box.role in ("button", "button_bar")}
    assert heights == {32 + 16}
    assert drawn.find("button", 0).style.baseline == pytest.approx(drawn.find("button", 1).style.baseline + 8)


@pytest.mark.parametrize(
    ("width", "ratio", "height"),
    [
        (360, None, 180),
        (360, 1.0, 180),
        (343, None, 191.81),
        (343, 1.0, 341),
        (320, 2.0, 159),
        (388, 1.0, 180),
        (387, 1.0, 385),
    ],
)
def test_pictures_are_fixed_on_wide_pages_and_natural_on_narrow_ones(
    width: float, ratio: float | None, height: float
) -> None:
    drawn = placed("web", simple(media=PICTURE), width, ratios=(ratio,))
    assert rect(drawn, "media") == (1, 1, width - 2, height)
    assert drawn.find("media").fit == "stretch"
    assert drawn.find("media").background == "#B2B1AE"


@pytest.mark.parametrize("kind", ["video", "audio"])
def test_videos_and_sounds_are_not_shown(kind: str) -> None:
    assert rect(placed("web", simple(media=Media(kind=kind, url="https://shop.example/a"))), "media") is None


def test_an_empty_title_is_left_out() -> None:
    drawn = placed("web", simple(title=Text(text="")))
    assert rect(drawn, "title") is None
    assert place_of(drawn, "message") == (17, 17)
    assert rect(drawn, "card")[3] == 54


def test_a_card_with_nothing_in_it_keeps_its_least_height() -> None:
    drawn = placed("web", simple(title=Text(text=""), body=Text(text="")))
    assert rect(drawn, "card") == (0, 0, 360, 40)


def test_long_texts_wrap_without_limit() -> None:
    box = placed("web", simple(body=Text(text="word " * 100))).find("message")
    assert not box.cut
    assert box.h == 20 * len(box.lines) > 100


def test_a_read_message_has_no_dot_and_its_time_ends_at_the_edge() -> None:
    read = placed("web", simple(), read=True)
    assert rect(read, "unread_dot") is None
    x, _, w, _ = rect(read, "timestamp")
    assert x + w == pytest.approx(360)


def test_the_messages_colours_play_no_part() -> None:
    drawn = placed("web", simple(1))
    assert drawn.find("card").background == "#FFFFFF"
    assert drawn.find("title").style.color != "#111111"
    assert drawn.find("button", 0).background != "#FFFF00"


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("shop now", "Shop Now"),
        ("SHOP now", "SHOP Now"),
        ("don't wait", "Don't Wait"),
        ("check-in", "Check-In"),
        ("24h only", "24h Only"),
        ("éclair", "Éclair"),
        ("", ""),
    ],
)
def test_captions_are_capitalised_word_by_word(written: str, drawn: str) -> None:
    assert capitalize(written) == drawn


def test_dates_are_those_of_receipt() -> None:
    assert Web().date_of(1639997549) is None


def test_the_gap_between_cards() -> None:
    assert Web().gap(1) == 16
