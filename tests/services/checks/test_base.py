from app.domain.edits import SetValue, Unset
from app.domain.message import Slide
from app.services.checks import base
from tests.services.checks.made import subject
from tests.targets.made import campaign


def test_products_decide_whose_limits_hold():
    held = {
        product: (made.for_clevertap, made.for_yespo)
        for product in ("clevertap", "yespo", "both")
        for made in [subject(campaign(product=product))]
    }
    assert held == {"clevertap": (True, False), "yespo": (False, True), "both": (True, True)}


def test_paths_name_slides_by_id():
    assert base.at_slide("s", "title", "text") == "message/slides/s/title/text"
    assert base.at_slide("s") == "message/slides/s"


def test_fixes_carry_their_edits():
    assert base.set_to("n", "L", "ttl", None).edits == (SetValue("ttl", None),)
    assert base.edits("n", "L", Unset("a"), Unset("b")).edits == (Unset("a"), Unset("b"))


def test_a_single_slide_is_the_message():
    assert base.slide_name(campaign().message, 0) == "the message"
    assert base.slide_name(campaign(Slide(id="a"), Slide(id="b")).message, 1) == "slide 2"
