import pytest

from app.platforms.fonts.web import style


@pytest.mark.parametrize(("size", "line", "font"), [(14, 20, "roboto"), (12, 16, "roboto"), (12, 16, "arial")])
def test_lines_are_as_high_as_css_says(size: float, line: float, font) -> None:
    made = style(size, line, 400, "#000000", font)
    assert (made.font, made.first_line, made.next_line) == (font, line, line)
    assert line / 2 < made.baseline < line


def test_a_higher_line_moves_the_letters_down_by_half_of_it() -> None:
    assert style(14, 30, 400, "#000000").baseline - style(14, 20, 400, "#000000").baseline == pytest.approx(5)


def test_the_panel_reads_from_left_to_right_whatever_the_script() -> None:
    assert style(14, 20, 400, "#000000").direction == "ltr"
