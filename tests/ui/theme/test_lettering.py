import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from app.ui.theme.lettering import KEPT, Lettering

SHORT, LONG = "Sale", "A name that is much too long for so little room"


@pytest.fixture
def letters(theme):
    return Lettering()


def test_a_text_is_laid_out_once_for_each_face(letters):
    face, bold = letters.face(), letters.face(weight=600)
    assert letters.text(SHORT, face, 400) is letters.text(SHORT, face, 300)
    assert letters.text(SHORT, face, 400) is not letters.text(SHORT, bold, 400)
    assert letters.face() is face


@pytest.mark.parametrize("text", [SHORT, LONG, "春の セール 東京 限定", "🌷🌷🌷🌷🌷🌷🌷🌷"])
@pytest.mark.parametrize("room", [40, 90, 160, 2_000])
def test_a_text_is_cut_only_where_it_does_not_fit(letters, text, room):
    face = letters.face()
    whole = letters.text(text, face, 100_000).width
    found = letters.text(text, face, room)
    assert found.width <= room + 1
    assert (found.static.text() == text) == (whole <= room + 1)


def test_markup_is_no_markup(letters):
    face = letters.face()
    assert letters.text("<b>x</b>", face, 400).width > 2 * letters.text("x", face, 400).width


def test_what_is_kept_is_bounded(letters):
    face = letters.face()
    for number in range(KEPT + 10):
        letters.text(str(number), face, 400)
    assert len(letters._texts) <= KEPT


def ends(letters: Lettering, *, right: bool) -> tuple[int, int]:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    letters.draw(painter, QRect(20, 0, 160, 40), SHORT, letters.face(), right=right)
    painter.end()
    marks = [x for x in range(200) if any(image.pixelColor(x, y).red() < 200 for y in range(40))]
    return min(marks), max(marks)


def test_it_is_drawn_at_the_side_that_is_asked_for(letters):
    assert 20 <= ends(letters, right=False)[0] <= 23
    assert 176 <= ends(letters, right=True)[1] <= 180
