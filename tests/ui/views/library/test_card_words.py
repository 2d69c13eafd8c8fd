import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.views.library.card_words import DOT, LINE, Words
from tests.ui.fakes import row

WIDTH, HEIGHT = 232, 80


@pytest.fixture
def drawn(theme):
    """The words of a campaign, on white."""
    made = Words()

    def draw(line, colors=None, *, team=False) -> QImage:
        made.colors = colors or {}
        made.team = team
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        made.draw(painter, QRect(0, 0, WIDTH, HEIGHT), line)
        painter.end()
        return image

    return draw


def colors(image: QImage, rect: QRect) -> set[str]:
    across, down = range(rect.left(), rect.right() + 1), range(rect.top(), rect.bottom() + 1)
    return {image.pixelColor(x, y).name() for x in across for y in down}


def test_each_line_tells_its_own(drawn):
    plain = drawn(row(1, "Spring sale"))
    for number, other in enumerate(
        (row(1, "Autumn sale"), row(1, "Spring sale", status="ended"), row(1, "Spring sale", labels=("Sale",)))
    ):
        strips = [QRect(0, line * LINE, WIDTH, LINE) for line in range(3)]
        differ = [plain.copy(strip) != drawn(other).copy(strip) for strip in strips]
        assert differ.index(True) == number


@pytest.mark.parametrize(("status", "tone"), [("changes", "bad"), ("approved", "good"), ("draft", "quiet")])
def test_the_dot_has_the_colour_of_the_status(drawn, status, tone):
    dot = QRect(0, LINE, DOT, LINE)
    assert getattr(current(), tone).lower() in colors(drawn(row(1, status=status)), dot)


def test_labels_are_drawn_in_their_colours(drawn):
    found = colors(drawn(row(1, labels=("Sale", "Books"))), QRect(0, 2 * LINE, WIDTH, LINE))
    assert {current().tint(hue_of("Sale")).lower(), current().tint(hue_of("Books")).lower()} <= found


def test_a_label_with_a_colour_of_its_own_has_that(drawn):
    found = colors(drawn(row(1, labels=("Sale",)), {"Sale": "#123456"}), QRect(0, 2 * LINE, WIDTH, LINE))
    assert current().tint("#123456").lower() in found


def test_labels_that_do_not_fit_are_counted(drawn):
    many = tuple(f"Label number {number}" for number in range(9))
    assert drawn(row(1, labels=many)) != drawn(row(1, labels=many[:8]))
    assert drawn(row(1, labels=many)) == drawn(row(1, labels=(*many[:8], "Another")))


@pytest.mark.parametrize("name", ["", "A very long name for a campaign that nobody would ever want to read in full"])
def test_awkward_names_stay_in_their_line(drawn, name):
    image = drawn(row(1, name, labels=("x" * 90,)))
    assert colors(image, QRect(WIDTH - 1, 0, 1, HEIGHT)) == {"#ffffff"}


def test_where_there_is_a_team_a_sign_says_how_the_campaign_stands(drawn):
    end = QRect(WIDTH - 20, LINE, 20, LINE)
    line = row(1, "Spring sale", team="conflict")
    assert colors(drawn(line), end) == {"#ffffff"}
    assert current().warn.lower() in colors(drawn(line, team=True), end)
