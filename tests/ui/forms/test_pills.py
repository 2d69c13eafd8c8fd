import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from app.services.ports import Problem
from app.ui.forms import pills
from app.ui.forms.pills import BARE, Drawn, Pill
from app.ui.theme import fonts
from app.ui.theme.current import current
from app.ui.viewmodels.personal_marks import NOTHING, Marks
from tests.ui.forms.personal import CITY


@pytest.fixture
def personal(crowd):
    return crowd.tools.personal


def wrong(start, end, severity="error"):
    return Problem(code="x", severity=severity, message="m", start=start, end=end)


def test_places_count_units_so_that_emoji_do_not_move_them(personal):
    text = f"😀 {CITY}"
    (pill,) = pills.drawn(text, personal.marks(text), personal).pills
    assert pill == Pill(3, 3 + len(CITY), "City, or ‘your city’")


def test_nothing_is_drawn_for_nothing(personal):
    assert pills.drawn("plain", NOTHING, personal) == BARE


def test_a_problem_in_a_token_colours_its_edge_and_nothing_else(personal):
    marks = personal.marks(CITY)._replace(problems=(wrong(3, 5, "hint"), wrong(5, 6)))
    drawn = pills.drawn(CITY, marks, personal)
    assert (drawn.pills[0].tone, drawn.runs) == ("bad", ())


def test_runs_stand_side_by_side_and_the_worst_problem_wins(personal):
    marks = Marks(code=((2, 8),), problems=(wrong(4, 10, "hint"), wrong(6, 12)))
    runs = pills.drawn("x" * 20, marks, personal).runs
    assert [tuple(run) for run in runs] == [
        (2, 4, True, ""),
        (4, 6, True, "quiet"),
        (6, 8, True, "bad"),
        (8, 10, False, "bad"),
        (10, 12, False, "bad"),
    ]


def test_all_of_a_pills_room_is_at_its_last_letter(theme):
    font = fonts.font(15)
    pill = Pill(0, len(CITY), "City")
    hidden, wide = pills.formats(Drawn((pill,)), CITY, font, 300)
    assert (hidden.start, hidden.length, wide.start, wide.length) == (0, len(CITY) - 1, len(CITY) - 1, 1)
    taken = wide.format.fontLetterSpacing() + QFontMetricsF(font).horizontalAdvance("}")
    assert taken == pytest.approx(pills.pill_width(pill, font, 300))
    assert wide.format.foreground().color().alpha() == 0


@pytest.mark.parametrize(("room", "width"), [(1000, pills.WIDEST), (90, 90)])
def test_a_pill_is_never_wider_than_its_room(theme, room, width):
    assert pills.pill_width(Pill(0, 1, "word " * 60), QFont(), room) == width


def test_code_and_problems_are_looks_of_letters(theme):
    run = pills.Run(0, 3, True, "bad")
    (look,) = pills.formats(Drawn(runs=(run,)), "abc", fonts.font(), 100)
    assert look.format.underlineColor() == QColor(current().bad)
    assert look.format.fontFamilies()
    (plain,) = pills.formats(Drawn(runs=(run._replace(code=False, tone="quiet"),)), "abc", fonts.font(), 100)
    assert plain.format.underlineColor() == QColor(current().quiet)
    assert not plain.format.fontFamilies()


@pytest.mark.parametrize("chosen", [False, True])
def test_a_pill_in_a_selection_is_filled_to_its_corners(theme, chosen):
    image = QImage(120, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    pills.paint(painter, QRectF(0, 0, 120, 24), Pill(0, 9, "City"), fonts.font(15), chosen=chosen)
    painter.end()
    accent = QColor(current().accent)
    assert (image.pixelColor(0, 0) == accent) == chosen
    assert image.pixelColor(60, 3) not in (accent, QColor("#123456"))
