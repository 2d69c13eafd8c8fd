from tests.ui.conflicting import ONE, TWO


def start(view, hand):
    hand.clash(ONE, TWO)
    view.start()
    hand.run()
    return view.result


def test_what_is_still_to_choose_is_counted_over_the_card(view, hand):
    panel = start(view, hand)
    detail = panel.card.columns[0].detail
    assert detail.accessibleName() == "2 still to choose, shown as mine"
    hand.model.choose(ONE, "theirs")
    assert detail.accessibleName() == "1 still to choose, shown as mine"
    hand.model.choose(TWO, "theirs")
    assert detail.accessibleName() == ""


def test_device_and_surroundings_are_the_stages(view, hand):
    panel = start(view, hand)
    panel.pair.looks.choose_device("iphone-mini")
    assert hand.staged.model.device.name == "iphone-mini"
    assert panel.bar.device.text() == hand.staged.model.device.label
    assert panel.bar.against.isHidden() and panel.bar.marking.isHidden()


def test_it_turns_to_the_slide_of_a_place(view, hand):
    panel = start(view, hand)
    panel.show_place(hand.model.lines[1])
    assert panel.pair.slide == 1
    panel.bar.back.click()
    assert panel.pair.slide == 0


def test_nothing_is_drawn_while_nobody_looks(view, hand):
    panel = start(view, hand)
    assert panel.pair.one is not None
    hand.model.leave()
    assert panel.pair.one is None


def test_without_anything_beside_it_there_is_no_foot(view, hand):
    assert not start(view, hand).foot.isVisible()
