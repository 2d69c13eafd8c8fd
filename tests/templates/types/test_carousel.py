import pytest
from msgspec.structs import replace

from app.domain.message import Text
from app.templates.types.carousel import Carousel
from tests.looks import ICON, PICTURE, buttons, message, placed, slide

SLIDES = tuple(slide(n, media=PICTURE, title=Text(text=f"Page {n}"), icon=ICON, buttons=buttons(1)) for n in range(3))


def test_every_slide_is_shown_without_icon_and_buttons() -> None:
    shown = Carousel().shown(message("carousel", *SLIDES))
    assert [(each.id, each.icon, each.buttons) for each in shown.slides] == [(f"s{n}", None, ()) for n in range(3)]


@pytest.mark.parametrize("name", ["android", "ios"])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_slide_in_hand_is_drawn(name: str, number: int) -> None:
    drawn = placed(name, message("carousel", *SLIDES), slide=number)
    assert drawn.find("title").text == f"Page {number}"
    assert drawn.find("media").field == f"message/slides/s{number}/media"


def test_a_slide_without_a_picture_is_said() -> None:
    bare = replace(SLIDES[1], media=None)
    found = Carousel().check(message("carousel", SLIDES[0], bare))
    assert [(issue.code, issue.path) for issue in found] == [("carousel.no-picture", "message/slides/s1/media")]


def test_the_form_has_no_buttons() -> None:
    assert "Buttons" not in [field.label for field in Carousel().fields()]
