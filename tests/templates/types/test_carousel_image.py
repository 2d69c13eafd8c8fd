import pytest

from app.templates.types.carousel_image import CarouselImage
from tests.looks import PICTURE, message, placed, slide


@pytest.mark.parametrize("name", ["android", "ios"])
def test_there_are_no_texts_but_the_time(name: str) -> None:
    drawn = placed(name, message("carousel-image", slide(0, media=PICTURE), slide(1, media=PICTURE)))
    assert [box.role for box in drawn.boxes if box.text] == ["timestamp"]


def test_texts_are_not_shown_and_their_colours_are() -> None:
    (shown,) = CarouselImage().shown(message("carousel-image", slide(0))).slides
    assert (shown.title.text, shown.title.color) == ("", "#111111")


def test_the_titles_colour_is_called_the_dates() -> None:
    labels = [field.label for field in CarouselImage().fields()]
    assert "Date colour" in labels
    assert "Title" not in labels


def test_a_slide_without_a_picture_is_said() -> None:
    found = CarouselImage().check(message("carousel-image", slide(0)))
    assert [issue.code for issue in found] == ["carousel.no-picture"]
