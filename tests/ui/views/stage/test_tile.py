import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor

from app.platforms.base import Fate
from app.ui.theme.current import current
from app.ui.views.stage.tile import CAPTION, EMPTY, Tile
from tests.ui.staging import carousel, simple


@pytest.fixture
def tiles(stage, painter, shown):
    """Shows a tile over a look that can be changed: ``tile, looks``, the last of which is derived."""

    def make(message=None):
        looks = [stage(message or simple()).model.look]
        tile = Tile(painter, "Galaxy A", 0.5, 360, lambda: looks[-1])
        tile.stand_on("#D3D4DA")
        tile.note = "360 dp"
        tile.freshen()
        tile.resize(tile.sizeHint())
        return shown(tile), looks

    return make


def cut(look):
    boxes = (replace(box, cut=True) if box.role == "title" else box for box in look.placement.boxes)
    return replace(look, placement=replace(look.placement, boxes=tuple(boxes)))


def color(widget, x, y):
    return QColor(widget.grab().toImage().pixel(x, y)).name().upper()


def test_it_is_as_large_as_its_card_and_its_caption(tiles):
    tile, looks = tiles()
    assert tile.width() == 180 + 16
    assert tile.height() == round(looks[0].placement.height / 2) + 16 + CAPTION


def test_it_says_which_device_it_is(tiles):
    assert tiles()[0].accessibleName() == "Galaxy A, 360 dp"


def test_a_cut_title_is_marked(tiles):
    tile, looks = tiles()
    plain = tile.grab().toImage()
    looks.append(cut(looks[0]))
    tile.stale = True
    tile.freshen()
    assert tile.remark == "Title is cut"
    assert tile.accessibleName() == "Galaxy A, 360 dp, Title is cut"
    assert tile.grab().toImage() != plain


def test_what_would_become_of_the_message_is_said(tiles):
    tile, looks = tiles()
    looks.append(replace(looks[0], fate=Fate("crash", "x")))
    tile.stale = True
    tile.freshen()
    assert tile.remark == "The app would crash on Android"


def test_only_a_stale_tile_derives(tiles):
    tile, looks = tiles()
    looks.append(cut(looks[0]))
    tile.freshen()
    assert tile.look is looks[0]


def test_a_look_that_fails_leaves_the_last_one(tiles):
    tile, looks = tiles()
    looks.append(None)
    tile.stale = True
    tile.freshen()
    assert tile.look is looks[0]


def test_without_a_card_there_is_room_for_the_reason(tiles):
    tile, looks = tiles(carousel())
    looks.append(replace(looks[0], placement=replace(looks[0].placement, height=0, boxes=())))
    tile.stale = True
    tile.freshen()
    assert tile.sizeHint().height() == EMPTY + 16 + CAPTION


def test_it_stands_on_the_colour_of_its_list(tiles):
    assert color(tiles()[0], 4, 40) == "#D3D4DA"


def test_the_one_in_hand_is_ringed(tiles):
    tile, _ = tiles()
    middle = (tile.height() - CAPTION) // 2
    assert color(tile, 1, middle) != current().accent
    tile.setChecked(True)
    assert color(tile, 1, middle) == current().accent


def test_the_focus_is_not_the_same_as_being_in_hand(tiles, qtbot):
    tile, _ = tiles()
    with qtbot.waitActive(tile):
        tile.activateWindow()
    tile.clearFocus()
    plain = tile.grab().toImage()
    tile.setFocus()
    focused = tile.grab().toImage()
    tile.clearFocus()
    tile.setChecked(True)
    assert len({picture.pixel(0, tile.height() // 2) for picture in (plain, focused)}) == 2
    assert tile.grab().toImage() not in (plain, focused)
