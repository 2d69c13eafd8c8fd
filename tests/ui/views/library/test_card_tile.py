import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from app.ui.theme.current import current
from app.ui.views.library.card_tile import PICTURE, CardTile
from app.ui.views.library.tiles import TILE
from tests.ui.fakes import row
from tests.ui.views.library.listed import Listed


class Pictures:
    """What thumbnails answer."""

    def __init__(self) -> None:
        self.pixmap: QPixmap | None = None
        self.blank = False
        self.shape = 0.5

    def picture(self, line, size) -> QPixmap | None:
        return self.pixmap

    def is_blank(self, line, size) -> bool:
        return self.blank

    def ratio(self, line) -> float:
        return self.shape


@pytest.fixture
def pictures():
    return Pictures()


@pytest.fixture
def drawn(shown, theme, pictures):
    """Draws a campaign's tile."""
    parent = shown(QWidget())
    delegate = CardTile(pictures, parent)

    def draw(line=None, state=QStyle.StateFlag.State_Enabled) -> QImage:
        model = Listed(1)
        if line is None:
            model.waiting = {0}
        else:
            model.rows[0] = line
        option = QStyleOptionViewItem()
        option.rect, option.state = QRect(0, 0, TILE.width(), TILE.height()), state
        image = QImage(TILE, QImage.Format.Format_RGB32)
        image.fill(QColor(current().surface))
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        return image

    return draw


def width_of(image: QImage, color: str, y: int) -> int:
    return sum(image.pixelColor(x, y).name() == color.lower() for x in range(image.width()))


def colors(image: QImage, rect: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right(), 2)
        for y in range(rect.top(), rect.bottom(), 2)
    }


WORDS = QRect(0, PICTURE, TILE.width(), TILE.height() - PICTURE)


def test_the_card_stands_in_the_middle_of_its_stage(drawn, pictures):
    pictures.pixmap = QPixmap(100, 50)
    pictures.pixmap.fill(QColor("#FF0000"))
    image = drawn(row(1))
    assert width_of(image, "#ff0000", PICTURE // 2) == 100
    assert image.pixelColor(TILE.width() // 2, PICTURE // 2).name() == "#ff0000"
    assert image.pixelColor(TILE.width() // 2, 10).name() == current().stage.lower()


def test_a_sharper_card_takes_no_more_room(drawn, pictures):
    pictures.pixmap = QPixmap(200, 100)
    pictures.pixmap.fill(QColor("#FF0000"))
    pictures.pixmap.setDevicePixelRatio(2.0)
    assert width_of(drawn(row(1)), "#ff0000", PICTURE // 2) == 100


@pytest.mark.parametrize("shape", [0.5, 1.0])
def test_a_card_on_its_way_has_its_shape_already(drawn, pictures, shape):
    pictures.shape = shape
    assert abs(width_of(drawn(row(1)), current().line, PICTURE // 2) - 200 * shape) <= 2


def test_what_can_not_be_drawn_shows_the_sign_of_its_type(drawn, pictures):
    pictures.blank = True
    simple, carousel = drawn(row(1)), drawn(row(1, template="carousel"))
    stage = QRect(0, 0, TILE.width(), PICTURE)
    assert simple.copy(stage) != carousel.copy(stage)
    assert width_of(simple, current().line, PICTURE // 2) == 0


def test_its_words_stand_below_the_card(drawn):
    one, other = drawn(row(1, "Spring sale")), drawn(row(1, "Autumn sale"))
    stage = QRect(0, 0, TILE.width(), PICTURE)
    assert one.copy(stage) == other.copy(stage)
    assert one.copy(WORDS) != other.copy(WORDS)


@pytest.mark.parametrize("state", ["State_Selected", "State_MouseOver", "State_HasFocus"])
def test_what_is_chosen_pointed_at_and_in_hand_looks_so(drawn, state):
    flag = getattr(QStyle.StateFlag, state)
    assert drawn(row(1), QStyle.StateFlag.State_Enabled | flag) != drawn(row(1))


def test_a_row_on_its_way_is_an_empty_stage(drawn):
    image = drawn(None)
    assert colors(image, WORDS) == {current().surface.lower()}


def test_all_tiles_are_of_one_size(shown, pictures):
    delegate = CardTile(pictures, shown(QWidget()))
    assert delegate.sizeHint(QStyleOptionViewItem(), Listed(1).index(0, 0)) == QSize(TILE)
