import pytest

from app.platforms.fonts.ios import style


@pytest.mark.parametrize(("size", "first"), [(15, 18), (13, 16), (12, 14.5)])
def test_labels_are_as_high_as_in_the_cells(size: int, first: float) -> None:
    assert style(size, 400, "#000000").first_line == first


def test_the_message_grows_by_its_line_height() -> None:
    assert style(13, 400, "#000000").next_line == 15.51


@pytest.mark.parametrize("size", [12, 13, 15, 17])
def test_letters_stand_inside_the_line(size: int) -> None:
    made = style(size, 400, "#000000")
    assert 0.7 * size < made.baseline < made.first_line
