import pytest
from PySide6.QtCore import QObject

from app.ui.views.stage.turning import Turning
from tests.ui.staging import carousel, simple


class Watched:
    """A turning card and every placement it has shown, with whether it was moving."""

    def __init__(self, stage, message):
        self.stage = stage(message)
        self.shown = []
        self.owner = QObject(self.stage.model)
        self.turning = Turning(self.stage.model, lambda card, moving: self.shown.append((card, moving)), self.owner)
        self.stage.model.looked.connect(self.turning.looked)

    @property
    def last(self):
        return self.shown[-1]

    def rested(self):
        return bool(self.shown) and not self.last[1]

    def titles(self):
        return {box.text: box.x for box in self.last[0].boxes if box.role == "title"}


@pytest.fixture
def watched(stage):
    return lambda message: Watched(stage, message)


def test_the_card_follows_the_finger_between_two_slides(watched, still):
    made = watched(carousel())
    made.turning.follow(0.5)
    assert made.last[1] is True
    assert set(made.titles()) == {"Page 1", "Page 2"}
    assert made.titles()["Page 2"] - made.titles()["Page 1"] == pytest.approx(360)


def test_beyond_the_first_and_the_last_slide_it_is_pulled(watched, still):
    made = watched(carousel())
    rest = made.stage.box("title").x
    made.turning.follow(-0.1)
    assert made.titles() == {"Page 1": pytest.approx(rest + 36)}
    made.turning.follow(2.1)
    assert made.titles() == {"Page 3": pytest.approx(rest - 36)}


def test_letting_go_takes_the_slide_in_hand(watched, still):
    made = watched(carousel())
    made.turning.follow(0.7)
    made.turning.settle(1)
    assert made.stage.editor.slide.id == "b"
    assert made.last == (made.stage.model.look.placement, False)


def test_falling_back_leaves_the_slide_and_comes_to_rest(watched, still):
    made = watched(carousel())
    made.turning.follow(0.2)
    made.turning.settle(0)
    assert made.stage.editor.slide.id == "a"
    assert made.last == (made.stage.model.look.placement, False)


def test_a_slide_chosen_elsewhere_turns_into_sight(watched, qtbot):
    made = watched(carousel())
    made.stage.editor.show_slide("b")
    qtbot.waitUntil(made.rested)
    assert any(moving and len({b.text for b in card.boxes if b.role == "title"}) == 2 for card, moving in made.shown)
    assert made.titles().keys() == {"Page 2"}


def test_turning_back_comes_from_the_left(watched, qtbot):
    made = watched(carousel())
    made.stage.editor.show_slide("c")
    qtbot.waitUntil(made.rested)
    made.shown.clear()
    made.stage.editor.show_slide("b")
    qtbot.waitUntil(made.rested)
    first = made.shown[0][0]
    places = {box.text: box.x for box in first.boxes if box.role == "title"}
    assert places["Page 2"] < places["Page 3"]


def test_typing_is_there_at_once_with_no_motion(watched):
    made = watched(simple())
    made.stage.type_title("Autumn")
    assert [moving for _, moving in made.shown] == [False]
    assert made.titles().keys() == {"Autumn"}


def test_typing_during_a_motion_ends_it(watched):
    made = watched(carousel())
    made.stage.editor.show_slide("b")
    made.stage.type_title("Typed")
    assert made.last[1] is False
    assert made.titles().keys() == {"Typed"}


def test_another_template_moves_what_both_share(watched, qtbot):
    made = watched(simple())
    before = made.stage.box("title")
    made.stage.model.take_type("message-icon")
    after = made.stage.box("title")
    qtbot.waitUntil(made.rested)
    tops = [card.find("title").y for card, moving in made.shown if moving]
    low, high = sorted((before.y, after.y))
    assert tops
    assert all(low <= top <= high for top in tops)
    assert made.last[0] == made.stage.model.look.placement


def test_with_reduced_motion_another_template_is_there_at_once(watched, still):
    made = watched(simple())
    made.stage.model.take_type("message-icon")
    assert made.last == (made.stage.model.look.placement, False)


def test_another_platform_does_not_slide_in(watched):
    made = watched(simple())
    made.stage.model.choose(device="ios")
    assert [moving for _, moving in made.shown] == [False]


def test_the_seat_is_what_the_device_shows(watched):
    made = watched(carousel(4))
    made.stage.editor.show_slide("c")
    assert made.turning.seat == (2, 4)


def test_a_swipe_let_go_arrives_although_the_card_is_drawn_anew_on_the_way(watched, qtbot):
    made = watched(carousel())
    made.turning.follow(0.6)
    made.turning.settle(1)
    made.stage.model.refresh()
    made.turning.redraw()
    assert made.last[1] is True
    qtbot.waitUntil(made.rested)
    assert made.stage.editor.slide.id == "b"


def test_the_finger_keeps_the_card_that_is_drawn_anew(watched, still):
    made = watched(carousel())
    made.turning.follow(0.5)
    made.turning.redraw()
    assert made.last[1] is True
    assert set(made.titles()) == {"Page 1", "Page 2"}
    made.turning.settle(0)
    made.turning.redraw()
    assert made.last == (made.stage.model.look.placement, False)


def test_a_slide_chosen_elsewhere_ends_a_swipe(watched, still):
    made = watched(carousel())
    made.turning.follow(0.3)
    made.stage.editor.show_slide("c")
    assert made.last == (made.stage.model.look.placement, False)
    assert made.titles().keys() == {"Page 3"}
