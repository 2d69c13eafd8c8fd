import pytest
from PySide6.QtGui import QColor

from app.ui.theme.current import current
from app.ui.widgets.share_bar import ShareBar


def full(bar):
    """How many columns of the bar are in the colour of the share."""
    image = bar.grab().toImage()
    accent, middle = QColor(current().accent), image.height() // 2
    return sum(image.pixelColor(x, middle) == accent for x in range(image.width()))


@pytest.mark.parametrize(("part", "least", "most"), [(0, 0, 0), (1, 2, 8), (500, 95, 102), (1000, 194, 200)])
def test_it_is_full_as_far_as_the_share_goes(shown, part, least, most):
    bar = ShareBar()
    bar.setFixedWidth(200)
    shown(bar)
    bar.show_share(part, 1000)
    assert least <= full(bar) <= most


def test_a_share_of_nothing_is_nothing(shown):
    bar = shown(ShareBar())
    bar.show_share(0, 0)
    assert bar.share == 0.0
