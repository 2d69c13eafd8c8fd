from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import to_tree
from app.domain.edits import apply_all
from app.domain.message import Slide
from app.services.checks.mending import mend
from app.services.encoding import shown
from app.targets.exporting import plain
from app.targets.registry import CLEVERTAP_INBOX
from tests.inbox import GONE, changed, link, message_of, with_links
from tests.strategies import json_objects
from tests.targets.made import campaign, context, imported, with_message

FIRST = ("msg", "content", 0)


def _mended(made, *where):
    """The original after the fix at ``where``; None without one."""
    message = shown(made.message)
    clean = plain(CLEVERTAP_INBOX.write(replace(made, message=message), context()))
    fix = mend(made, message, clean, where)
    if fix is None:
        return None
    assert fix.name == "origin.mend"
    tree, _ = apply_all(to_tree(made), fix.edits)
    return tree["origin"]["message"]


def test_one_value_gives_way_and_the_rest_stays():
    message = changed(message_of(), *FIRST, "title", to={"text": "A", "color": "red", "og": "x"})
    mended = _mended(imported(message), *FIRST, "title", "color")
    assert mended == changed(message, *FIRST, "title", "color", to="#FF0000")


def test_a_missing_value_is_added():
    message = changed(message_of(), "msg", "bg", to=GONE)
    assert _mended(imported(message), "msg", "bg")["msg"]["bg"] == "#FFFFFF"


def test_what_is_not_written_is_taken_out():
    assert "extra" not in _mended(imported(changed(message_of(), "extra", to=None)), "extra")
    message = changed(message_of(), "msg", "custom_kv", to={})
    assert "custom_kv" not in _mended(imported(message), "msg", "custom_kv")["msg"]


def test_what_blocks_the_way_is_replaced():
    message = changed(message_of(), *FIRST, "title", to="A")
    mended = _mended(imported(message), *FIRST, "title", "color")
    assert mended["msg"]["content"][0]["title"] == {"text": "A", "color": "#000000"}
    assert _mended(imported({"_id": "1"}), "msg", "bg")["msg"]["type"] == "simple"


def test_a_moved_slide_is_mended_where_it_came_from():
    message = changed(message_of("carousel", 2), "msg", "content", 1, "title", "color", to="red")
    made = imported(message)
    moved = with_message(made, slides=made.message.slides[::-1])
    mended = _mended(moved, *FIRST, "title", "color")
    assert mended == changed(message, "msg", "content", 1, "title", "color", to="#FF0000")


def test_a_moved_button_is_mended_where_it_came_from():
    message = with_links(link(text="One"), link(text="Two", bg="red"))
    made = imported(message)
    slide = made.message.slides[0]
    moved = with_message(made, slides=(replace(slide, buttons=slide.buttons[::-1]),))
    mended = _mended(moved, *FIRST, "action", "links", 0, "bg")
    assert mended == changed(message, *FIRST, "action", "links", 1, "bg", to="#FF0000")


def test_a_moved_pair_is_mended_where_it_came_from():
    pairs = [{"key": "a", "value": {"text": "1"}}, {"key": "b", "value": 2}]
    made = imported(changed(message_of(), "msg", "custom_kv", to=pairs))
    moved = with_message(made, key_values=made.message.key_values[::-1])
    mended = _mended(moved, "msg", "custom_kv", 0, "value")
    assert mended["msg"]["custom_kv"] == [pairs[0], {"key": "b", "value": {"text": "2"}}]


def test_what_is_right_and_what_was_made_here_needs_no_fix():
    assert _mended(imported(message_of()), "msg", "bg") is None
    assert mend(campaign(), campaign().message, {}, ("msg", "bg")) is None
    made = imported(message_of("carousel"))
    grown = with_message(made, slides=(Slide(id="new"), *made.message.slides))
    assert _mended(grown, *FIRST, "title", "color") is None


@given(json_objects, st.sampled_from([("msg",), ("_id",), ("msg", "content"), FIRST, (*FIRST, "title", "color")]))
def test_a_fix_can_always_be_carried_out(message, where):
    mended = _mended(imported(message), *where)
    assert mended is None or mended != message
