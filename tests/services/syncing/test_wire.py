import pytest

from app.domain.campaign import MAX_DEPTH, Variant, to_tree
from app.domain.message import Media, Message, Slide
from app.domain.segments import Every, Segment, Sent
from app.services.ports import Named, pack_name
from app.services.syncing.wire import (
    Unfit,
    campaign_in,
    campaign_out,
    files_of,
    is_shallow,
    mark_of,
    name_in,
    segment_in,
    segment_out,
)
from app.sync.states import spelled
from tests.made import campaign, uuid

ONE = uuid(1)


def test_a_campaign_travels_without_whom_it_is_shared_with_and_comes_back_shared():
    document = to_tree(campaign(1, shared=True))
    out = campaign_out(document)
    assert "shared" not in out
    assert campaign_in(ONE, out) == campaign(1, shared=True)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": uuid(2)}, "another id"),
        ({"from tomorrow": 1}, "from tomorrow"),
        ({"schema": 2}, "newer version of Galley"),
        ({"name": 7}, "name"),
    ],
)
def test_what_is_no_campaign_of_this_schema_is_told(change, reason):
    with pytest.raises(Unfit, match=reason):
        campaign_in(ONE, {**campaign_out(to_tree(campaign(1))), **change})


def test_what_nests_too_deep_is_told():
    deep: list = []
    for _ in range(MAX_DEPTH):
        deep = [deep]
    with pytest.raises(Unfit, match="deeper"):
        campaign_in(ONE, {**campaign_out(to_tree(campaign(1))), "goal": deep})


def test_a_label_comes_with_what_it_leads_to():
    named = Named(id="l1", name="Sale", color="#111111")
    assert name_in("labels", "l1", pack_name(named, "l2")) == (named, "l2")
    with pytest.raises(Unfit, match="newer version"):
        name_in("labels", "l1", {**pack_name(named), "names": {}})


def test_a_segment_travels_as_a_rule_only():
    segment = Segment(id="s1", name="All", rule=Every(rules=(Sent(label="l1"),)))
    out = segment_out(segment)
    assert "members" not in out
    assert segment_in("s1", out) == segment
    assert segment_out(Segment(id="s2", name="Few", members=("ada@example.com",))) is None


@pytest.mark.parametrize(
    ("tree", "reason"),
    [
        ({"id": "s1", "name": "Few", "members": ["ada@example.com"]}, "list of recipients"),
        ({"id": "s1", "name": "Odd", "rule": {"type": "moon"}}, "no segment that this version"),
        ({"id": "s2", "name": "All", "rule": {"type": "and"}}, "another id"),
    ],
)
def test_what_is_no_rule_is_told(tree, reason):
    with pytest.raises(Unfit, match=reason):
        segment_in("s1", tree)


def test_marks_tell_states_apart_whatever_the_order_of_keys():
    assert mark_of({"a": 1, "b": 2}) == mark_of({"b": 2, "a": 1}) != mark_of({"a": 1, "b": 3})
    assert mark_of(None) == mark_of(None)


def test_files_are_those_of_slides_and_variants():
    shas = [letter * 64 for letter in "abc"]
    slides = (Slide(id="s1", media=Media(sha256=shas[0]), icon=Media(sha256=shas[1])), Slide(id="s2", media=Media()))
    values = {"slides/s1/media": {"sha256": shas[2]}, "slides/s1/title/text": "No file"}
    made = campaign(1, message=Message(slides=slides), variants=(Variant(id=uuid(5), values=values),))
    assert list(files_of(to_tree(made))) == shas


def test_what_is_wide_is_not_deep():
    wide = {**campaign_out(to_tree(campaign(1)))}
    wide["message"] = {**wide["message"], "custom_data": [[{}] for _ in range(MAX_DEPTH)]}
    assert not is_shallow(spelled(wide))
    assert campaign_in(ONE, wide, spelled(wide)) == campaign_in(ONE, wide)
