import pytest

from app.domain.message import Media, Text
from app.templates import checks
from tests.looks import ICON, PICTURE, message, slide

NOTHING = {"title": Text(text=" "), "body": Text(text="")}


def codes(issues) -> list[tuple[str, str]]:
    return [(issue.code, issue.path) for issue in issues]


def test_a_slide_without_anything_is_empty() -> None:
    found = checks.empty_slides(message("carousel", slide(0), slide(1, **NOTHING)))
    assert codes(found) == [("slide.empty", "message/slides/s1")]
    assert found[0].message.startswith("Slide 2 is empty")


@pytest.mark.parametrize(
    "part", [{"media": PICTURE}, {"icon": ICON}, {"title": Text(text="A")}, {"body": Text(text="A")}]
)
def test_anything_at_all_is_enough(part) -> None:
    assert checks.empty_slides(message("simple", slide(0, **{**NOTHING, **part}))) == ()


def test_a_single_slide_is_called_the_message() -> None:
    assert checks.empty_slides(message("simple", slide(0, **NOTHING)))[0].message.startswith("The message is empty")


@pytest.mark.parametrize("media", [None, Media(), Media(url="")])
def test_slides_of_a_carousel_need_a_picture(media: Media | None) -> None:
    found = checks.slides_without_picture(message("carousel", slide(0, media=PICTURE), slide(1, media=media)))
    assert codes(found) == [("carousel.no-picture", "message/slides/s1/media")]


@pytest.mark.parametrize(("kind", "word"), [("video", "a video"), ("audio", "a sound")])
def test_carousels_show_pictures_only(kind: str, word: str) -> None:
    found = checks.slides_without_still(message("carousel", slide(0, media=Media(kind=kind, url="https://a.example"))))
    assert codes(found) == [("carousel.not-a-picture", "message/slides/s0/media")]
    assert word in found[0].message


def test_an_animation_is_a_picture() -> None:
    assert checks.slides_without_still(message("carousel", slide(0, media=Media(kind="gif", url="https://a")))) == ()


def test_a_missing_icon_is_a_hint() -> None:
    (found,) = checks.missing_icon(message("message-icon", slide(0)))
    assert (found.code, found.severity, found.path) == ("message-icon.no-icon", "hint", "message/slides/s0/icon")
    assert checks.missing_icon(message("message-icon", slide(0, icon=ICON))) == ()
