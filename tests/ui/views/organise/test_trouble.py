from app.domain.issues import Fix
from app.ui.views.organise.trouble import Trouble


def test_it_says_what_is_wrong_and_offers_the_repair(shown):
    trouble = shown(Trouble())
    trouble.show_trouble("Too long", Fix("x", "Cut & paste"), writable=True)
    assert (trouble.isVisible(), trouble.text.text(), trouble.fix.text()) == (True, "Too long", "Cut && paste")
    trouble.show_trouble("Too long", None, writable=True)
    assert not trouble.fix.isVisible()
    trouble.show_trouble("", None, writable=True)
    assert not trouble.isVisible()


def test_what_can_only_be_read_is_not_repaired(shown):
    trouble = shown(Trouble())
    trouble.show_trouble("Too long", Fix("x", "Cut"), writable=False)
    assert not trouble.fix.isEnabled()
