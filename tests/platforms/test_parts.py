import pytest

from app.domain.message import Media
from app.platforms import parts
from tests.looks import ICON, PICTURE, message, slide, view


@pytest.mark.parametrize(
    ("media", "there"),
    [(None, False), (Media(), False), (Media(url=""), False), (PICTURE, True), (Media(sha256="a" * 64), True)],
)
def test_what_there_is_to_load(media: Media | None, there: bool) -> None:
    assert parts.shows(media) is there


@pytest.mark.parametrize(("known", "ratio"), [((2.0,), 2.0), ((None,), 16 / 9), ((0.0,), 16 / 9), ((), 16 / 9)])
def test_unknown_pictures_are_16_to_9(known, ratio: float) -> None:
    assert parts.ratio(view(message(), ratios=known), 0) == ratio


def test_paths_name_the_slide_in_hand() -> None:
    looked = view(message("carousel", slide(0), slide(1)), slide=1)
    assert parts.at(looked, "title", "text") == "message/slides/s1/title/text"
    assert parts.position(looked) == 1


def test_a_page_dot_leads_to_its_slide() -> None:
    looked = view(message("carousel", slide(0), slide(1)))
    dot = parts.page_dot(looked, 1, 8, "#BEBEBE", parts.Edges())
    assert (dot.field, dot.radius, dot.index) == ("message/slides/s1", 4, 1)


def test_an_icon_says_what_it_shows() -> None:
    looked = view(message("message-icon", slide(icon=Media(url=ICON.url, alt="A lamp"))))
    assert parts.icon(looked, 40, "cover", parts.Edges()).alt == "A lamp"
