import pytest
from msgspec.structs import replace

from app.ui.viewmodels.history.sides import Side
from tests.ui.past import TITLE, at_rest
from tests.ui.staging import carousel


@pytest.fixture
def pair(written):
    return written.model.pair


def side(document, title="Then"):
    return Side(document=document, title=title)


def titles(pair):
    return [look and look.placement.find("title").text for look in pair.pictures]


def two(written):
    before = written.staged.editor.campaign
    written.write(TITLE, "Autumn")
    return side(before), side(written.staged.editor.campaign, "Now")


def test_both_are_drawn_at_once_and_compared_when_they_stand_still(written, pair):
    pair.show(*two(written))
    assert titles(pair) == ["Spring", "Autumn"]
    assert pair.comparison is None
    at_rest(pair._rested)
    written.run()
    assert [(each.old, each.new) for each in pair.comparison.differences] == [("Spring", "Autumn")]


def test_scrubbing_on_starts_the_wait_anew_and_compares_only_the_last(written, pair):
    one, other = two(written)
    pair.show(one, other)
    pair.show(other, one)
    at_rest(pair._rested)
    written.run()
    assert [(each.old, each.new) for each in pair.comparison.differences] == [("Autumn", "Spring")]


def test_a_comparison_that_comes_late_is_dropped(written, pair):
    one, other = two(written)
    pair.show(one, other)
    at_rest(pair._rested)
    pair.show(other, replace(other, document=other.document))
    written.run()
    assert pair.comparison is None


def test_one_alone_is_compared_with_nothing(written, pair, qtbot):
    one, other = two(written)
    pair.show(one, other)
    at_rest(pair._rested)
    written.run()
    with qtbot.waitSignal(pair.compared):
        pair.show(one)
    assert pair.comparison is None
    assert titles(pair) == ["Spring", None]


def test_the_same_again_tells_nobody(written, pair, qtbot):
    sides = two(written)
    pair.show(*sides)
    with qtbot.assertNotEmitted(pair.changed):
        pair.show(*sides)


def test_both_sides_turn_to_the_same_slide(turned):
    pair, editor = turned.model.pair, turned.staged.editor
    before = editor.campaign
    editor.move_slide("a", 2)
    pair.show(side(before), side(editor.campaign, "Now"))
    assert pair.slides == 3
    assert titles(pair) == ["Page 2", "Page 2"]
    pair.choose_slide(2)
    assert titles(pair) == ["Page 1", "Page 1"]


@pytest.mark.parametrize("beyond", [-1, 3])
def test_slides_end_where_they_end(turned, beyond):
    pair = turned.model.pair
    pair.show(side(turned.staged.editor.campaign))
    pair.choose_slide(1)
    pair.choose_slide(beyond)
    assert pair.slide == 1


def test_a_slide_that_only_one_has_has_no_card_on_the_other_side(turned):
    pair, editor = turned.model.pair, turned.staged.editor
    before = editor.campaign
    longer = replace(before, message=carousel(4))
    pair.show(side(before), side(longer, "Now"))
    pair.choose_slide(3)
    assert titles(pair) == [None, "Page 4"]


def test_fewer_slides_bring_the_one_in_hand_back_into_range(turned):
    pair, campaign = turned.model.pair, turned.staged.editor.campaign
    pair.show(side(campaign))
    pair.choose_slide(2)
    pair.show(side(replace(campaign, message=carousel(2))))
    assert pair.slide == 1
    assert titles(pair)[0] == "Page 2"


def test_another_device_draws_both_again(written, pair, qtbot):
    pair.show(*two(written))
    with qtbot.waitSignal(pair.changed):
        written.model.looks.choose_device("ios")
    assert [look.platform for look in pair.pictures] == ["ios", "ios"]
