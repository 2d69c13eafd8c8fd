from app.domain.message import Button, Slide
from app.platforms.base import Finding
from app.platforms.rules import base
from tests.inbox import message_of


def _finding(effect, code="android.x"):
    return Finding(code=code, effect=effect, reason="why")


def test_findings_come_worst_first_and_otherwise_in_the_order_of_the_rules():
    rules = (
        lambda _: [_finding("wrong", "a")],
        lambda _: [_finding("crash", "b"), _finding("wrong", "c")],
        lambda _: [_finding("dropped", "d")],
    )
    assert [finding.code for finding in base.run(rules, {})] == ["d", "b", "a", "c"]


def test_a_place_that_is_not_there_holds_nothing():
    tree = {"a": [{"b": 1}]}
    assert base.at(tree, "a", 0, "b") == 1
    assert base.at(tree, "a", 1, "b") is None
    assert base.at(tree, "a", "b") is None
    assert base.at(tree, "c", 0) is None


def test_a_carousel_draws_all_slides_and_a_simple_message_the_first():
    assert [number for number, _ in base.drawn(message_of("carousel", 3))] == [0, 1, 2]
    assert [number for number, _ in base.drawn(message_of("simple", 3))] == [0]
    assert list(base.drawn({"msg": {"content": "x"}})) == []


def test_an_unknown_type_is_no_template():
    assert base.template(message_of("carousel")) == "carousel"
    assert base.template(message_of("Carousel")) is None
    assert base.template({"msg": {"type": ["simple"]}}) is None


def test_the_button_behind_a_link_is_found_by_its_number():
    slide = Slide(id="s", buttons=(Button(id="b", text="Go"),))
    assert base.meant_button(slide, 0).text == "Go"
    assert base.meant_button(slide, 1).text == ""
