import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.models.campaigns import COLUMNS, CampaignTable
from app.ui.theme.tokens import LIGHT
from app.ui.views.campaign_cells import CampaignCells, hue
from tests.ui.fakes import StillClock, row


def inks(column: str, state=QStyle.StateFlag.State_None, width: int = 300, **line) -> dict[str, int]:
    """The colours of one drawn cell, and how many pixels each has."""
    clock = StillClock()
    model = CampaignTable(clock.now, clock.zone())
    model.replace([row(1, line.pop("name", "Spring sale"), **line)], more=False)
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 40)
    option.state = state
    painter = QPainter(image)
    CampaignCells().paint(painter, option, model.index(0, COLUMNS.index(column)))
    painter.end()
    found: dict[str, int] = {}
    for x in range(width):
        for y in range(40):
            name = image.pixelColor(x, y).name().upper()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.mark.parametrize(
    ("status", "color"), [("approved", LIGHT.good), ("changes", LIGHT.bad), ("review", LIGHT.warn)]
)
def test_a_status_has_a_dot_in_its_colour(theme, status, color):
    assert inks("status", status=status)[color] > 20


def test_a_selected_row_is_tinted(theme):
    ground = LIGHT.selected(LIGHT.surface)
    assert ground in inks("name", QStyle.StateFlag.State_Selected)
    assert ground not in inks("name")


def test_labels_are_chips_in_their_hue(theme):
    drawn = inks("labels", labels=("Sale", "Books"))
    assert drawn[LIGHT.tint(hue("Sale"))] > 100
    assert drawn[LIGHT.tint(hue("Books"))] > 100


def test_a_label_has_the_same_hue_everywhere(theme):
    assert hue("Sale") == hue("Sale")
    assert hue("Sale") in LIGHT.hues
    assert len({hue(f"Label {number}") for number in range(100)}) == 10


def test_labels_that_do_not_fit_are_counted_not_cut(theme):
    labels = tuple(f"Label number {number}" for number in range(8))
    drawn = inks("labels", width=200, labels=labels)
    grounds = [LIGHT.tint(hue(label)) for label in labels]
    assert grounds[0] in drawn
    assert grounds[7] not in drawn or grounds[7] in grounds[:1]


def test_a_long_name_stays_in_its_cell(theme):
    drawn = inks("name", name="word " * 200, width=200)
    assert drawn[LIGHT.surface] > 200 * 40 / 2
