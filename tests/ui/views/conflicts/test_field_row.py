import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.services.syncing.telling import Line, Told
from app.ui.views.conflicts.field_row import FieldRow, SlideHead

LINE = Line(
    path="name", kind="value", place=("Slide 2", "Title"), mine=Told(text="A"), theirs=Told(text="B"), before="C"
)


@pytest.fixture
def row(pictures, shown):
    made = shown(FieldRow(LINE, "Olena's", pictures))
    made.heard = []
    made.chosen.connect(made.heard.append)
    made.step.connect(made.heard.append)
    made.next.connect(lambda: made.heard.append("next"))
    return made


def test_it_names_the_place_and_what_both_began_with(row):
    assert row.place.text() == "Slide 2 › Title"
    assert row.before.text() == "Before: C"


def test_each_card_says_field_whose_and_text(row):
    assert row.cards["mine"].accessibleName() == "Slide 2 › Title, Mine: A"
    assert row.cards["theirs"].accessibleName() == "Slide 2 › Title, Olena's: B"


def test_assistive_technology_chooses_by_its_own_action(row):
    action = QAccessible.queryAccessibleInterface(row.cards["theirs"]).actionInterface()
    action.doAction(action.actionNames()[0])
    assert row.heard == ["theirs"]


def test_a_press_chooses(row, qtbot):
    qtbot.mouseClick(row.cards["theirs"], Qt.MouseButton.LeftButton)
    assert row.heard == ["theirs"]


@pytest.mark.parametrize(
    ("key", "heard"),
    [
        (Qt.Key.Key_M, ["mine"]),
        (Qt.Key.Key_T, ["theirs"]),
        (Qt.Key.Key_Space, ["mine"]),
        (Qt.Key.Key_Return, ["mine", "next"]),
        (Qt.Key.Key_Up, [-1]),
        (Qt.Key.Key_Down, [1]),
        (Qt.Key.Key_Right, []),
    ],
)
def test_keys(row, qtbot, key, heard):
    row.take("mine")
    qtbot.keyClick(row.cards["mine"], key)
    assert row.heard == heard


def test_left_and_right_lead_to_the_other_side(row, qtbot):
    row.take("mine")
    qtbot.keyClick(row.cards["mine"], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is row.cards["theirs"]
    qtbot.keyClick(row.cards["theirs"], Qt.Key.Key_Left)
    assert QApplication.focusWidget() is row.cards["mine"]


def test_what_can_not_be_taken_is_not_chosen_by_a_letter(row, qtbot):
    row.show_line(replace(LINE, theirs=Told(text="B", reason="It is too new")), "Olena's")
    row.take("theirs")
    assert QApplication.focusWidget() is row.cards["mine"]
    qtbot.keyClick(row.cards["mine"], Qt.Key.Key_T)
    assert row.heard == []


def test_one_choice_at_a_time_is_marked_or_none(row):
    for side in ("mine", "theirs"):
        row.show_choice(side)
        assert [each for each, card in row.cards.items() if card.isChecked()] == [side]
    row.show_choice(None)
    assert not any(card.isChecked() for card in row.cards.values())


def test_a_long_beginning_is_cut(row):
    row.show_line(replace(LINE, before="x " * 400), "Theirs")
    assert row.before.text().endswith(" …") and len(row.before.text()) < 220
    row.show_line(replace(LINE, before=""), "Theirs")
    assert row.before.isHidden()


def test_a_heading_gives_one_side_to_all(shown, qtbot):
    head, heard = shown(SlideHead("Slide 2")), []
    head.chosen.connect(heard.append)
    for button in head.buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["mine", "theirs"]
    assert [button.accessibleName() for button in head.buttons.values()] == ["Slide 2: All mine", "Slide 2: All theirs"]
