import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.edits import SetValue
from app.domain.errors import UserError
from tests.ui.conflicting import ONE, TEXT, TWO


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(view, hand):
    """Two titles wait, and somebody looks."""
    hand.clash(ONE, TWO)
    view.start()
    hand.run()
    return view


def cards(view):
    return [card for row in view.list.fields for card in row.cards.values()]


def test_it_says_what_happened_and_begins_at_the_first_place(opened):
    assert opened.sentence.accessibleName() == "You and Olena both changed the title of slide 1 and 1 more"
    assert QApplication.focusWidget() is cards(opened)[0]
    assert not opened.use.isEnabled()
    assert opened.count.text() == ""


def test_places_are_chosen_by_keys_alone(opened, hand, qtbot):
    first, _, third, fourth = cards(opened)
    qtbot.keyClick(first, Qt.Key.Key_T)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is third
    qtbot.keyClick(third, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is fourth
    qtbot.keyClick(fourth, Qt.Key.Key_M)
    assert hand.model.chosen == {ONE: "theirs", TWO: "mine"}
    assert opened.count.text() == "2 of 2 chosen"
    qtbot.keyClick(fourth, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.run()
    assert (hand.value(ONE), hand.value(TWO), hand.waiting()) == ("theirs", "mine", [])


def test_return_chooses_and_goes_on(opened, hand, qtbot):
    qtbot.keyClick(cards(opened)[0], Qt.Key.Key_Return)
    assert hand.model.chosen == {ONE: "mine"}
    assert QApplication.focusWidget() is cards(opened)[2]


def test_arrows_stop_at_the_ends(opened, qtbot):
    first, *_, last = cards(opened)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is last


def test_the_card_follows_the_choice_and_the_place_in_hand(opened, hand, qtbot):
    face = opened.result.card.columns[0].face
    assert "mine" in face.accessibleDescription()
    press(qtbot, cards(opened)[1])
    assert "theirs" in face.accessibleDescription()
    cards(opened)[2].setFocus()
    assert opened.result.pair.slide == 1


def test_a_choice_can_be_used_although_others_wait(opened, hand, qtbot):
    press(qtbot, cards(opened)[1])
    press(qtbot, opened.use)
    hand.run()
    assert [row.line.path for row in opened.list.fields] == [TWO]
    assert hand.value(ONE) == "theirs"


def test_the_last_choice_gives_the_editor_back(opened, hand, qtbot):
    closings = []
    opened.closed.connect(lambda: closings.append(True))
    hand.model.choose_all("mine")
    press(qtbot, opened.use)
    hand.run()
    assert closings == [True]


@pytest.mark.parametrize("way", ["later", "back", "escape"])
def test_it_can_be_left_without_deciding(opened, hand, qtbot, way):
    closings = []
    opened.closed.connect(lambda: closings.append(True))
    if way == "escape":
        qtbot.keyClick(cards(opened)[0], Qt.Key.Key_Escape)
    else:
        press(qtbot, opened.later if way == "later" else opened.back)
    assert closings == [True]
    assert hand.waiting() == [ONE, TWO]


def test_both_are_kept_by_one_press(opened, hand, qtbot):
    press(qtbot, opened.both)
    hand.run()
    assert hand.value(ONE) == "theirs"
    assert hand.waiting() == []


def test_news_stand_over_the_places(opened, hand):
    assert not opened.news_place.isVisible()
    hand.team.elsewhere(hand.id, SetValue(ONE, "newer"))
    hand.team.sync()
    hand.look()
    assert opened.news.text().startswith("Changed again meanwhile: the title of slide 1")
    assert opened.news_place.isVisible()
    assert "newer" in cards(opened)[1].accessibleName()


def test_what_merged_by_itself_stands_under_the_card(view, hand):
    hand.team.edit(hand.id, SetValue(ONE, "mine"))
    hand.team.elsewhere(hand.id, SetValue(ONE, "theirs"), SetValue(TEXT, "beside"))
    hand.team.sync()
    hand.look()
    view.start()
    hand.run()
    assert view.result.beside.text() == "Also changed by Olena, taken over: the message of slide 1"
    assert view.result.foot.isVisible()


def test_nothing_to_choose_is_said(view, hand):
    view.start()
    hand.run()
    assert view.stack.currentWidget().title.text() == "Nothing needs your choice here"
    assert view.back.isVisible()
    assert not any(button.isVisible() for button in (view.use, view.both, view.later))


def test_a_failure_is_said_and_tried_again(view, hand, monkeypatch, qtbot):
    def broken(_):
        raise UserError("The disk is gone")

    hand.clash(ONE)
    with monkeypatch.context() as patch:
        patch.setattr(hand.deciding, "read", broken)
        view.start()
        hand.run()
    assert view.trouble.text() == "The disk is gone."
    assert view.again.isVisible()
    press(qtbot, view.again)
    hand.run()
    assert view.list.isVisible()


def test_what_can_not_be_taken_says_why_and_both_can_not_be_kept(view, hand):
    hand.team.edit(hand.id, SetValue("name", "Mine"))
    hand.team.change("campaigns", hand.id, lambda tree: {**tree, "schema": 2})
    hand.team.sync()
    hand.look()
    view.start()
    hand.run()
    mine, theirs = cards(view)
    assert mine.isEnabled() and not theirs.isEnabled()
    assert "newer version" in theirs.accessibleDescription()
    assert not view.both.isEnabled()


def test_who_may_only_read_is_told_why(view, hand):
    hand.staged.editor.set_reader(True)
    hand.clash(ONE)
    view.start()
    hand.run()
    assert view.count.text() == "You can read this team's campaigns; ask an owner to let you edit."
    assert view.both.toolTip() == view.count.text()
    assert not view.both.isEnabled()


def test_everything_that_can_be_pressed_has_a_name(opened):
    for button in opened.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_in_both_schemes(opened, theme, scheme):
    theme.choose(scheme)
    assert not opened.grab().isNull()
    theme.choose("light")
