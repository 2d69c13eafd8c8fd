from PySide6.QtCore import Qt

from app.domain.edits import SetValue
from app.ui.views.conflicts.field_row import SlideHead
from tests.ui.conflicting import ONE, TEXT, TWO


def start(view, hand):
    view.start()
    hand.run()


def heads(view):
    return [row for row in view.list.rows if isinstance(row, SlideHead)]


def test_one_place_needs_no_heading(view, hand):
    hand.clash(ONE)
    start(view, hand)
    assert heads(view) == []


def test_places_of_a_slide_are_chosen_together(view, hand, qtbot):
    hand.clash(ONE, TEXT, TWO)
    start(view, hand)
    everything, slide = heads(view)
    assert slide.buttons["theirs"].accessibleName() == "Slide 1: All theirs"
    qtbot.mouseClick(slide.buttons["theirs"], Qt.MouseButton.LeftButton)
    assert hand.model.chosen == {ONE: "theirs", TEXT: "theirs"}
    qtbot.mouseClick(everything.buttons["mine"], Qt.MouseButton.LeftButton)
    assert set(hand.model.chosen.values()) == {"mine"}
    assert [row.cards["mine"].isChecked() for row in view.list.fields] == [True] * 3


def test_the_rows_stay_while_only_what_stands_in_them_changes(view, hand):
    hand.clash(ONE, TWO)
    start(view, hand)
    rows = view.list.fields
    hand.model.choose(ONE, "theirs")
    assert view.list.fields == rows
    assert rows[0].cards["theirs"].isChecked()
    hand.model.choose(ONE, None)
    assert not rows[0].cards["theirs"].isChecked()


def test_forty_places_are_made_bit_by_bit_and_keep_their_choices(view, hand, qtbot):
    pairs = [{"id": f"k{n}", "key": f"k{n}", "value": ""} for n in range(40)]
    hand.team.edit(hand.id, SetValue("message/key_values", pairs))
    hand.team.sync()
    hand.clash(*(f"message/key_values/k{n}/value" for n in range(40)))
    start(view, hand)
    hand.model.choose_all("theirs")
    qtbot.waitUntil(lambda: len(view.list.fields) == 40)
    assert all(row.cards["theirs"].isChecked() for row in view.list.fields)


def test_a_choice_that_is_not_allowed_is_not_shown(view, hand, qtbot):
    hand.clash(ONE)
    start(view, hand)
    hand.staged.editor.read_only = True
    card = view.list.fields[0].cards["theirs"]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.isChecked()
    assert hand.model.chosen == {}
