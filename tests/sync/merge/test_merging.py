from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from app.domain.campaign import from_tree
from app.domain.deltas import OF_THE_FILE
from app.domain.elements import EACH, shape_at
from app.domain.paths import join, overlaps
from app.domain.tree import Tree, is_list, is_object, same
from app.sync.merge.elements import by_id
from app.sync.merge.held import project, restore, stands
from app.sync.merge.merging import merge
from app.sync.merge.places import value_at
from app.sync.merge.shapes import SHAPES
from app.sync.merge.values import Collision, Merged
from app.sync.merge.words import tokens
from app.sync.values import Held
from tests.made import campaign, slide
from tests.strategies_edits import campaigns
from tests.sync.merge.sides import three, tree_of

CAMPAIGN = SHAPES["campaigns"]
SETS = ("labels", "categories", "message/inbox_tags", "audience/include", "audience/exclude")
STAMPS = ("schema", "id", "created", "changed", "author")


def merging(base: Tree | None, mine: Tree, theirs: Tree) -> Merged:
    return merge(base, mine, theirs, CAMPAIGN)


def lost(side: Any, base: Any, done: Merged, at: tuple[str, ...] = ()) -> Iterator[str]:
    """The places that ``side`` changed against ``base``, and that are neither in the tree nor in a collision."""
    path, here = join(at), value_at(done.tree, join(at))
    if same(base, side) or any(overlaps(each.path, path) and not _is_order(each) for each in done.collisions):
        return
    if path in (*STAMPS, *done.joined) or (at[-1:] and at[-1] in OF_THE_FILE):
        return
    if side is UNSET:
        if here is not UNSET and path not in (*done.kept, *done.taken):
            yield path
    elif is_object(side):
        for key in dict.fromkeys((*side, *(base if is_object(base) else ()))):
            yield from lost(side.get(key, UNSET), base.get(key, UNSET) if is_object(base) else UNSET, done, (*at, key))
    elif EACH in (shape_at(path) or {}):
        yield from _lost_elements(side, base, done, at)
    elif path in SETS:
        before = base if is_list(base) else []
        if {*side} - {*before} - {*here} or ({*before} - {*side}) & {*(here if is_list(here) else [])}:
            yield path
    elif not same(here, side):
        yield path


def _lost_elements(side: Any, base: Any, done: Merged, at: tuple[str, ...]) -> Iterator[str]:
    before, after, here = by_id(base) or {}, by_id(side) or {}, by_id(value_at(done.tree, join(at))) or {}
    for id in {**before, **after}:
        yield from lost(after.get(id, UNSET), before.get(id, UNSET), done, (*at, id))
    stayed = [id for id in after if id in here and id in before]
    moved = stayed != [id for id in before if id in stayed]
    collides = join(at) in [each.path for each in done.collisions]
    if moved and not collides and [id for id in here if id in stayed] != stayed:
        yield join(at)


def _is_order(collision: Collision) -> bool:
    return EACH in (shape_at(collision.path) or {})


@given(three)
def test_nothing_is_lost_of_what_either_side_did(sides):
    base, mine, theirs = sides
    done = merging(base, mine, theirs)

    assert [*lost(mine, base, done)] == []
    assert [*lost(theirs, base, done)] == []


@given(three)
def test_what_one_side_alone_did_is_what_comes_of_it(sides):
    base, mine, theirs = sides

    assert same(merging(base, mine, mine).tree, mine)
    assert same(merging(base, base, theirs).tree, theirs)
    assert same(merging(base, mine, base).tree, mine)
    assert merging(base, mine, base) == Merged(mine)
    assert merging(base, base, theirs).collisions == ()


@given(three)
def test_swapping_the_sides_turns_collisions_round(sides):
    base, mine, theirs = sides
    one, other = merging(base, mine, theirs), merging(base, theirs, mine)

    turned = [Collision(each.path, each.base, each.theirs, each.mine) for each in other.collisions]
    assert sorted(map(repr, one.collisions)) == sorted(map(repr, turned))
    assert {*one.joined} == {*other.joined}
    if not one.collisions:
        assert _unordered(one.tree) == _unordered(other.tree)


def _unordered(value: Any) -> Any:
    if is_object(value):
        return {key: _unordered(inner) for key, inner in value.items()}
    return sorted(map(repr, map(_unordered, value))) if is_list(value) else value


@given(three)
def test_what_comes_of_it_is_a_campaign(sides):
    base, mine, theirs = sides

    assert from_tree(merging(base, mine, theirs).tree)
    assert from_tree(merging(None, mine, theirs).tree)


@given(three)
def test_a_collision_is_where_both_changed_something_and_tells_what(sides):
    base, mine, theirs = sides

    for each in merging(base, mine, theirs).collisions:
        assert not same(each.mine, each.theirs)
        assert not same(each.base, each.mine)
        assert not same(each.base, each.theirs)
        for tree, value in ((base, each.base), (mine, each.mine), (theirs, each.theirs)):
            assert (_ids(value_at(tree, each.path)) if _is_order(each) else value_at(tree, each.path)) == value


def _ids(items: Any) -> list[str]:
    return [*(by_id(items) or {})]


@given(three)
def test_mine_stays_where_they_collide(sides):
    base, mine, theirs = sides
    done = merging(base, mine, theirs)

    for each in done.collisions:
        here = value_at(done.tree, each.path)
        if _is_order(each):
            assert [id for id in _ids(here) if id in each.mine] == [id for id in each.mine if id in _ids(here)]
        else:
            assert same(here, each.mine)


@given(three)
def test_the_next_merge_is_quiet_while_collisions_wait(sides):
    base, mine, theirs = sides
    done = merging(base, mine, theirs)
    held = [Held(each.path, each.base) for each in done.collisions]

    sent = project(done.tree, held, theirs)

    assert merging(theirs, sent, theirs) == Merged(sent)
    assert merging(theirs, theirs, sent).collisions == ()
    assert same(merging(theirs, theirs, sent).tree, sent)
    assert same(restore(sent, held, done.tree), done.tree)
    assert all(stands(place, done.tree, theirs) for place in held)


@given(three)
def test_no_side_is_changed(sides):
    before = [tree_of(from_tree(tree)) for tree in sides]

    merging(*sides)

    assert list(sides) == before


@given(campaigns, campaigns)
def test_two_records_that_never_met_hold_what_both_have(one, other):
    mine, theirs = tree_of(one), tree_of(other)
    done = merging(None, mine, theirs)

    slides = [_ids(tree["message"]["slides"]) for tree in (mine, theirs)]
    assert {*_ids(done.tree["message"]["slides"])} == {*slides[0], *slides[1]}
    assert [*lost(mine, UNSET, done)] == []
    assert [*lost(theirs, UNSET, done)] == []


@given(campaigns)
def test_two_records_that_never_met_and_are_equal_are_one(made):
    assert merging(None, tree_of(made), tree_of(made)) == Merged(tree_of(made))


def test_two_edits_of_different_places_and_one_of_the_same():
    base = tree_of(campaign(1, slide("s1", "Hello"), slide("s2", "Bye")))
    mine = tree_of(campaign(1, slide("s1", "Hallo"), slide("s2", "Bye"), name="Autumn sale"))
    theirs = tree_of(campaign(1, slide("s2", "See you"), slide("s1", "Hi"), archived=True))

    done = merging(base, mine, theirs)

    assert done.collisions == (Collision("message/slides/s1/title/text", "Hello", "Hallo", "Hi"),)
    assert {*done.taken} == {"archived", "message/slides", "message/slides/s2/title/text"}
    slides = slide("s2", "See you"), slide("s1", "Hallo")
    assert done.tree == tree_of(campaign(1, *slides, name="Autumn sale", archived=True))


@pytest.mark.parametrize("text", ["{{ Profile.Name }}", "%NAME|you%", "https://example.com/a?b=c"])
@given(st.data())
def test_what_is_one_word_comes_whole_from_one_side(text, data):
    base = f"Dear {text} of spring"
    mine, theirs = (data.draw(st.sampled_from([base, base.replace(text[-3:], "x"), base + "!"])) for _ in range(2))
    tree = tree_of(campaign(name=base))

    found = merging(tree, {**tree, "name": mine}, {**tree, "name": theirs}).tree["name"]

    assert {*tokens(found)} <= {*tokens(mine), *tokens(theirs)}
