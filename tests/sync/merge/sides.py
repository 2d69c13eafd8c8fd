"""A campaign, and what two people made of it: plain trees, for tests of merging."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from msgspec import ValidationError, to_builtins
from msgspec.structs import replace

from app.domain.campaign import Campaign, TimeToLive, Variant, from_tree, to_tree
from app.domain.edits import Edit, EditRefused, Exclude, Include, Insert, Move, Remove, SetValue, Unset, apply
from app.domain.message import KeyValue, Media
from app.domain.paths import join
from app.domain.tree import Tree
from app.sync.merge.elements import by_id
from app.sync.merge.places import value_at
from app.sync.merge.shape import Notes, Shape, Sides
from app.sync.merge.values import Merged
from tests.made import START, campaign, slide, uuid
from tests.strategies_edits import campaigns, json_values

Deed = Callable[[Tree], Edit]
"""Something that a person does to whatever document is there."""

words = ["Big", "spring", "sale", "one", "two", "!", "{{ Profile.Name }}", "%NAME|you%", "春", "https://a.b/c"]
texts = st.lists(st.sampled_from(words), max_size=6).map(" ".join)
long_texts = st.sampled_from([" ".join(words), " ".join(words[::-1])])
few = st.sampled_from("abcd")
gathered = st.lists(few, unique=True, max_size=4)
numbers = st.integers(0, 9)
pictures = st.builds(
    Media,
    sha256=st.sampled_from(["a" * 64, "b" * 64]),
    width=st.sampled_from([None, 4, 9]),
    alt=texts,
    poster=st.sampled_from([None, "https://a.b/c"]),
).map(to_builtins)


def plain(value: Any) -> Any:
    """As it is read from JSON: lists, no tuples."""
    return json.loads(json.dumps(value))


def tree_of(made: Campaign) -> Tree:
    """The document's tree, as it is read from JSON."""
    return plain(to_tree(made))


def merged(shape: Shape, base: Any, mine: Any, theirs: Any) -> tuple[Any, Merged]:
    """What becomes of three values of a shape, and what is told of it. Paths begin with ``it``."""
    notes = Notes()
    value = shape.merge(Sides(base, mine, theirs), ("it",), notes)
    return value, notes.merged({})


def _filled(titles: tuple[str, str, str], tags: list[str], labels: list[str], picture: Any) -> Campaign:
    first, second, third = titles
    made = campaign(
        1,
        slide("s1", first, "b1", "b2", "b3"),
        slide("s2", second, "b1"),
        slide("s3"),
        name=third,
        labels=tuple(labels),
        variants=(Variant(id=uuid(7), name="A", values={"slides/s1/title/text": third}),),
    )
    overlay = {"slides/s1/title/text": second, "slides/s1/action/web": "https://a.b/c"}
    pairs = (KeyValue(id="p1", key="k"), KeyValue(id="p2"), KeyValue(id="p3"))
    message = replace(made.message, inbox_tags=tuple(tags), languages={"uk": overlay}, key_values=pairs)
    return from_tree(_with_picture(to_tree(replace(made, message=message)), picture))


def _with_picture(tree: Tree, picture: Any) -> Tree:
    tree["message"]["slides"][0]["media"] = picture
    return tree


dense = st.builds(
    _filled,
    st.tuples(long_texts, long_texts, long_texts),
    st.sampled_from([[], ["a", "b"]]),
    st.sampled_from([[], ["a", "b", "c"]]),
    st.none() | pictures,
)
"""Campaigns with something everywhere, and little of it: what two people do to one of them meets often."""

lists = st.sampled_from(["message/slides", "message/slides/s1/buttons", "message/key_values"])
reworded = st.sampled_from(["name", "message/slides/s1/title/text", "message/slides/s2/title/text"])
set_at = {
    "name": texts,
    "status": st.sampled_from(["draft", "review"]),
    "labels": gathered,
    "message/inbox_tags": gathered,
    "message/custom_data": json_values,
    "message/languages/uk": st.dictionaries(st.sampled_from(["a", "b/alt"]), texts),
    "message/languages/de": st.dictionaries(st.sampled_from(["a", "b/alt"]), texts),
    "audience": st.dictionaries(st.sampled_from(["include", "exclude"]), gathered),
    "delivery/mode": st.sampled_from(["now", "scheduled"]),
    "ttl": st.none() | st.integers(1, 3).map(lambda days: to_builtins(TimeToLive(days=days))),
    "changed": st.sampled_from([START, "2027-01-01T00:00:00Z"]),
    f"variants/{uuid(7)}/values": st.dictionaries(st.sampled_from(["slides/s1/title/text", "a"]), texts),
    f"variants/{uuid(7)}/name": texts,
}
set_in_slide = {
    "title/text": texts,
    "body/text": texts,
    "title/color": st.sampled_from(["#000000", "#FFFFFF", "#434761"]),
    "action/web": st.sampled_from(["https://a.b/c", "https://a.b/d", ""]),
    "media": st.none() | pictures,
    "media/alt": texts,
    "buttons/b1/text": texts,
}


def _id(tree: Tree, at: str, number: int) -> str:
    ids = [*(by_id(value_at(tree, at)) or {"none": {}})]
    return ids[number % len(ids)]


def _in_slide(number: int, part: str, value: Any) -> Deed:
    return lambda tree: SetValue(join(("message", "slides", _id(tree, "message/slides", number))) + f"/{part}", value)


def _rewording(at: str, number: int, word: str) -> Deed:
    def deed(tree: Tree) -> Edit:
        found = str(value_at(tree, at)).split(" ")
        found[number % len(found)] = word
        return SetValue(at, " ".join(found))

    return deed


def _removing(at: str, number: int) -> Deed:
    return lambda tree: Remove(f"{at}/{join((_id(tree, at, number),))}")


def _moving(at: str, number: int, after: int) -> Deed:
    return lambda tree: Move(f"{at}/{join((_id(tree, at, number),))}", _id(tree, at, after) if after else None)


def _adding(id: str, text: str, after: int) -> Deed:
    new = to_builtins(slide(id, text))
    return lambda tree: Insert("message/slides", new, _id(tree, "message/slides", after))


def _always(edit: Edit) -> Deed:
    return lambda tree: edit


moves = st.builds(_moving, lists, numbers, numbers)
deeds: st.SearchStrategy[Deed] = st.one_of(
    moves,
    st.builds(_rewording, reworded, numbers, st.sampled_from(["", "new", "other", "two new"])),
    st.one_of(*(st.builds(SetValue, st.just(at), value).map(_always) for at, value in set_at.items())),
    st.one_of(*(st.builds(_in_slide, numbers, st.just(part), value) for part, value in set_in_slide.items())),
    st.builds(_removing, lists, numbers),
    st.one_of(
        st.builds(_adding, st.uuids().map(str) | st.just("new"), texts, numbers),
        st.builds(Include, st.just("categories"), few).map(_always),
        st.builds(Exclude, st.just("labels"), few).map(_always),
        st.just(_always(Unset("message/languages/uk"))),
    ),
)


def after(base: Tree, done: list[Deed]) -> Tree:
    """``base`` after all of ``done`` that fits it."""
    tree = base
    for deed in done:
        try:
            changed, _ = apply(tree, deed(tree))
            tree = tree_of(from_tree(changed))
        except (EditRefused, ValidationError):
            continue
    return tree


def _worked_on(base: Campaign, mine: list[Deed], theirs: list[Deed]) -> tuple[Tree, Tree, Tree]:
    tree = tree_of(base)
    return tree, after(tree, mine), after(tree, theirs)


work = st.lists(deeds, min_size=1, max_size=8)
at_work = [st.builds(_worked_on, made, work, work) for made in (dense, dense, dense, campaigns)]
three = st.one_of(at_work)
"""A document, and what each of two people made of it."""
