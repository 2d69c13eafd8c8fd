import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.ui.models.lines import Line
from app.ui.theme.hues import hue_of
from app.ui.theme.tokens import LIGHT
from app.ui.viewmodels.list_columns import BY_NAME
from app.ui.views.campaign_cells import CampaignCells, Cell
from app.ui.views.list_thumbnails import SIDE
from tests.ui.fakes import row


def drawn(
    column: str, text: str = "", width: int = 300, picture: QPixmap | None = None, colors=None, **values
) -> QImage:
    """One cell as it is painted, on the ground of the table; no text: its row is on its way."""
    line = Line(row(1, **values))
    line.texts = (text,)
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    cells = CampaignCells()
    cells.thumbnails = lambda _: picture
    cells.colors = colors or {}
    cells.begin(painter)
    cells.paint(painter, 0, 0, line if text else None, [Cell(BY_NAME[column], 0, 0, width)])
    painter.end()
    return image


def inks(image: QImage) -> dict[str, int]:
    """The colours, and how many pixels each has."""
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name().upper()
            found[name] = found.get(name, 0) + 1
    return found


def inked(image: QImage) -> list[int]:
    """The columns of pixels in which there is anything."""
    ground = QColor(LIGHT.surface)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]


@pytest.mark.parametrize(
    ("status", "color"), [("approved", LIGHT.good), ("changes", LIGHT.bad), ("review", LIGHT.warn)]
)
def test_a_status_has_a_dot_in_its_colour(theme, status, color):
    assert inks(drawn("status", "Status", status=status))[color] > 20


def test_labels_are_chips_in_their_hue(theme):
    found = inks(drawn("labels", "Sale, Books", labels=("Sale", "Books")))
    assert found[LIGHT.tint(hue_of("Sale"))] > 100
    assert found[LIGHT.tint(hue_of("Books"))] > 100


def test_a_label_with_a_colour_of_its_own_has_that(theme):
    found = inks(drawn("labels", "Sale, Books", colors={"Sale": LIGHT.hues[3]}, labels=("Sale", "Books")))
    assert found[LIGHT.tint(LIGHT.hues[3])] > 100
    assert found[LIGHT.tint(hue_of("Books"))] > 100


def test_labels_that_do_not_fit_are_counted_not_cut(theme):
    labels = tuple(f"Label number {number}" for number in range(8))
    found = inks(drawn("labels", ", ".join(labels), width=200, labels=labels))
    grounds = [LIGHT.tint(hue_of(label)) for label in labels]
    assert grounds[0] in found
    assert grounds[7] not in found or grounds[7] in grounds[:1]


def test_a_long_name_stays_in_its_cell(theme):
    image = drawn("name", "word " * 200, width=200)
    assert max(inked(image)) < 200 - 8
    assert min(inked(image)) >= 8


@pytest.mark.parametrize(("column", "at_the_right"), [("sent", True), ("view_rate", True), ("author", False)])
def test_numbers_stand_at_the_right_texts_at_the_left(theme, column, at_the_right):
    marks = inked(drawn(column, "12,304"))
    assert (min(marks) > 200) == at_the_right
    assert (max(marks) < 100) != at_the_right


def test_figures_are_of_one_width(theme):
    widths = {max(marks) - min(marks) for marks in (inked(drawn("sent", text)) for text in ("11,111", "18,181"))}
    assert max(widths) - min(widths) <= 2


def test_errors_are_in_the_colour_of_what_is_wrong(theme):
    assert reddest(drawn("errors", "3", errors=3)) > 80
    assert reddest(drawn("errors", "3", errors=0)) < 10


def reddest(image: QImage) -> int:
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(color.red() - color.green() for color in colors)


def test_a_row_on_its_way_is_a_quiet_bar_at_the_side_of_its_text(theme):
    left, right = drawn("author"), drawn("sent")
    assert set(inks(left)) == {LIGHT.surface, LIGHT.hover(LIGHT.surface)}
    assert max(inked(left)) < min(inked(right)) + 150
    assert min(inked(left)) < min(inked(right))


def test_the_picture_before_a_name_is_the_one_that_is_handed_over(theme):
    picture = QPixmap(20, 40)
    picture.fill(QColor("#12AB34"))
    assert inks(drawn("name", "Sale", picture=picture))["#12AB34"] > SIDE * SIDE // 3
    assert LIGHT.hover(LIGHT.surface) in inks(drawn("name", "Sale", picture=None))


def test_markup_in_a_name_is_shown_and_not_followed(theme):
    plain, marked = (inked(drawn("name", text)) for text in ("Sale", "<b>Sale</b>"))
    assert max(marked) > max(plain) + 20


@pytest.mark.parametrize(
    ("team", "color"), [("conflict", LIGHT.warn), ("refused", LIGHT.bad), ("changed", LIGHT.accent)]
)
def test_how_a_campaign_stands_in_the_team_is_a_sign_in_its_colour(theme, team, color):
    assert inks(drawn("team", "said", width=68, team=team)).get(color, 0) > 0


def test_a_wide_column_explains_the_sign(theme):
    assert max(inked(drawn("team", "Needs your choice", width=68, team="conflict"))) < 40
    assert max(inked(drawn("team", "Needs your choice", width=200, team="conflict"))) > 100
