from app.domain.errors import UserError
from app.ui.viewmodels.conflicts.carrying import Carrying
from tests.ui.conflicting import ONE


def carrying(hand):
    made = Carrying(hand.staged.editor, hand.deciding, hand.staged.jobs, hand.model)
    found = []
    made.decided.connect(lambda choice: found.append(choice.side))
    made.taken_back.connect(lambda: found.append("back"))
    made.failed.connect(found.append)
    return made, found


def test_a_choice_shows_in_the_editor_and_where_it_was_is_pointed_out(hand):
    hand.clash(ONE)
    touched = []
    hand.staged.editor.touched.connect(touched.append)
    made, found = carrying(hand)
    made.decide(lambda: hand.deciding.conflicts.take(hand.id, "theirs"))
    hand.run()
    assert (found, hand.value(ONE)) == (["theirs"], "theirs")
    assert frozenset({ONE}) in touched


def test_a_choice_that_can_not_be_carried_out_says_why_and_changes_nothing(hand):
    hand.clash(ONE)
    made, found = carrying(hand)

    def refuse():
        raise UserError("The disk is full")

    made.decide(refuse)
    hand.run()
    assert found == ["The disk is full."]
    assert (hand.value(ONE), hand.waiting()) == ("mine", [ONE])


def test_a_choice_that_was_overtaken_stays(hand):
    hand.clash(ONE)
    choice = hand.deciding.conflicts.take(hand.id, "theirs")
    hand.look()
    hand.staged.editor.set(ONE, "typed since")
    made, found = carrying(hand)
    made.take_back(choice)
    hand.run()
    assert len(found) == 1 and "can't be taken back" in found[0]
    assert hand.value(ONE) == "typed since"
