from typing import Any

import pytest
from msgspec import to_builtins

from app.domain.elements import EACH, SHAPE
from app.domain.paths import join, split
from app.domain.segments import Compare, Every, Segment
from app.domain.tree import Tree
from app.sync.merge.elements import Elements
from app.sync.merge.merging import merge
from app.sync.merge.pictures import Picture
from app.sync.merge.sets import Gathered
from app.sync.merge.shapes import SHAPES
from app.sync.merge.texts import Words
from app.sync.values import COLLECTIONS
from tests.made import campaign
from tests.sync.merge.sides import tree_of

BUTTON = "message/slides/s/buttons/b"


def at(path: str, collection: Any = "campaigns"):
    shape = SHAPES[collection]
    for step in split(path):
        shape = shape.below(step)
    return shape


def test_every_collection_has_a_shape():
    assert {*SHAPES} == {*COLLECTIONS}


@pytest.mark.parametrize(
    "path",
    [
        "name",
        "message/slides/s/title/text",
        "message/slides/s/body/text",
        "message/slides/s/media/alt",
        "message/slides/s/icon/alt",
        f"{BUTTON}/text",
        "message/languages/uk/slides~1s~1title~1text",
        "message/languages/uk/slides~1s~1buttons~1b~1text",
        "message/languages/uk/slides~1s~1media~1alt",
        "variants/v/name",
        "variants/v/values/slides~1s~1body~1text",
    ],
)
def test_what_people_read_is_merged_by_words(path):
    assert isinstance(at(path), Words)


@pytest.mark.parametrize(
    "path",
    [
        "status",
        "message/background",
        "message/custom_data",
        "message/slides/s/title/color",
        "message/slides/s/action/web",
        "message/slides/s/media/url",
        f"{BUTTON}/copy",
        f"{BUTTON}/ios",
        f"{BUTTON}/keys/p/value",
        "message/key_values/p/value",
        "message/languages/uk/slides~1s~1action~1web",
        "message/languages/uk/slides~1s~1buttons~1b~1copy",
        "variants/v/share",
        "origin",
        "goal",
        "ttl",
        "delivery/zone",
        "delivery/recurrence",
        "audience/cap",
    ],
)
def test_everything_else_is_one_value(path):
    base, mine, theirs = ({"x": {"y": text}} for text in ("one or two", "1 or two", "one or 2"))
    if path in ("message/custom_data", "origin", "goal", "ttl", "delivery/recurrence"):
        assert [each.path for each in merge(base, mine, theirs, at(path)).collisions] == [""]
    texts = [each["x"]["y"] for each in (base, mine, theirs)]
    assert [each.path for each in merge(*texts, at(path)).collisions] == [""]


@pytest.mark.parametrize("path", ["labels", "categories", "message/inbox_tags", "audience/include", "audience/exclude"])
def test_lists_of_names_are_sets(path):
    assert isinstance(at(path), Gathered)


def listed(branch: Tree, above: tuple[str, ...] = ()) -> list[str]:
    """The paths of the lists whose elements have ids; these are called ``it``."""
    inside = [
        path for step, below in branch.items() for path in listed(below, (*above, "it" if step == EACH else step))
    ]
    return [join(above), *inside] if EACH in branch else inside


@pytest.mark.parametrize("path", listed(SHAPE))
def test_lists_with_ids_are_merged_by_element(path):
    assert isinstance(at(path), Elements)


def test_there_are_five_kinds_of_lists_with_ids():
    assert len(listed(SHAPE)) == 5


@pytest.mark.parametrize("path", ["message/slides/s/media", "message/slides/s/icon"])
def test_pictures_are_pictures(path):
    assert isinstance(at(path), Picture)


def test_stamps_never_collide():
    base = tree_of(campaign())
    mine = {**base, "changed": "2026-05-01T00:00:00.000Z", "author": "Bob", "schema": 2}
    theirs = {**base, "changed": "2026-04-01T00:00:00.000Z", "author": "Olena", "schema": 3}

    done = merge(base, mine, theirs, SHAPES["campaigns"])

    assert done.tree == {**base, "changed": "2026-05-01T00:00:00.000Z"}
    assert (done.collisions, done.taken) == ((), ())


@pytest.mark.parametrize("collection", ["labels", "categories", "segments"])
def test_names_and_descriptions_are_words(collection):
    assert isinstance(at("name", collection), Words)
    assert isinstance(at("description", collection), Words)
    assert not isinstance(at("color", collection), Words)


def test_names_of_a_subscription_are_words_in_each_language():
    assert isinstance(at("names/uk", "categories"), Words)


def test_places_of_subscriptions_and_what_labels_lead_to_never_collide():
    base = {"id": "c", "position": 1, "alias_of": None}
    mine, theirs = {**base, "position": 3, "alias_of": "x"}, {**base, "position": 2, "alias_of": "y"}

    for one, other in ((mine, theirs), (theirs, mine)):
        done = merge(base, one, other, SHAPES["categories"])
        assert (done.tree, done.collisions) == ({"id": "c", "position": 3, "alias_of": "y"}, ())


def test_a_rule_is_one_value():
    names = ("one or two", "1 or two", "one or 2")
    rules = [Every(rules=(Compare(attribute=name, operator="exists"),)) for name in names]
    base, mine, theirs = (to_builtins(Segment(id="s", name="All", rule=rule)) for rule in rules)

    assert [each.path for each in merge(base, mine, theirs, SHAPES["segments"]).collisions] == ["rule"]
