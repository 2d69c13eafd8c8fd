import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.forms.field_list import MOST_ROWS, ROW, FieldList, spoken
from app.ui.viewmodels.spelling.base import Offer, Place


def offers(*names):
    return [Offer(place=Place("Profile", (name,)), words=name, tag=f"{{{{ {name} }}}}", sample="1") for name in names]


@pytest.fixture
def fields(shown, theme):
    place = QWidget()
    place.resize(380, 400)
    made = FieldList(place)
    made.place = shown(place)
    return made


@pytest.mark.parametrize(
    ("key", "chosen"),
    [
        (Qt.Key.Key_Down, "b"),
        (Qt.Key.Key_Up, "j"),
        (Qt.Key.Key_PageDown, "h"),
        (Qt.Key.Key_PageUp, "a"),
    ],
)
def test_keys_move_and_single_steps_go_round(fields, key, chosen):
    fields.show_offers(offers(*"abcdefghij"))
    assert fields.step(key)
    assert fields.chosen.words == chosen


def test_other_keys_and_an_empty_list_do_not(fields):
    assert not fields.step(Qt.Key.Key_Down)
    fields.show_offers(offers("a"))
    assert not fields.step(Qt.Key.Key_A)


def test_what_was_moved_to_stays_in_hand_while_others_go(fields):
    fields.show_offers(offers("a", "b", "c"))
    fields.step(Qt.Key.Key_Down)
    fields.show_offers(offers("c", "b"))
    assert fields.chosen.words == "b"
    fields.show_offers(offers("c"))
    assert fields.chosen.words == "c"


def test_the_first_stays_first(fields):
    fields.show_offers(offers("a", "b"))
    fields.show_offers(offers("b", "a"))
    assert fields.chosen.words == "b"


def test_it_is_as_high_as_its_rows_up_to_a_limit(fields):
    for count, rows in ((1, 1), (3, 3), (40, MOST_ROWS)):
        fields.show_offers(offers(*map(str, range(count))))
        assert fields.height() == rows * ROW


def test_a_row_is_spoken_with_its_value_and_its_kind(fields):
    (offer,) = offers("Points")
    assert spoken(offer) == "Points, 1, Text"
    fields.show_offers([offer])
    index = fields.fields.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Points, 1, Text"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == offer.tag


def test_what_the_pointer_is_on_is_in_hand(fields, qtbot):
    fields.show_offers(offers("a", "b", "c"))
    qtbot.mouseMove(fields.viewport(), fields.visualRect(fields.fields.index(2, 0)).center())
    assert fields.chosen.words == "c"


def test_it_is_painted_with_everything_in_it(fields):
    fields.show_offers(offers("a", "b" * 200))
    blank = fields.grab().toImage()
    fields.show_offers(offers("c", "d"))
    assert fields.grab().toImage() != blank
