import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import canonical, to_tree
from app.domain.tree import same
from app.remote.folder.order import arranged
from tests.made import campaign
from tests.strategies import campaigns, json_objects


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same with all keys in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    if isinstance(value, list | tuple):
        return [shuffled(each, chance) for each in value]
    return value


def keys(value: Any) -> Any:
    """All keys, in their order."""
    if isinstance(value, dict):
        return [(key, keys(inner)) for key, inner in value.items()]
    if isinstance(value, list | tuple):
        return [keys(inner) for inner in value]
    return None


@given(campaigns(), st.randoms(use_true_random=False))
def test_a_campaign_gets_the_order_of_the_schema_back(made, chance) -> None:
    tree = canonical(made)
    mixed = shuffled(tree, chance)
    for part, key in ((tree["message"], "custom_data"), (tree, "origin")):
        part[key] = None
    mixed["message"]["custom_data"] = mixed["origin"] = None
    assert keys(arranged("campaigns", mixed)) == keys(tree)


@given(json_objects, st.sampled_from(["labels", "categories", "segments", "campaigns"]))
def test_arranging_changes_no_value(tree, collection) -> None:
    once = arranged(collection, tree)
    assert same(once, tree)
    assert keys(arranged(collection, once)) == keys(once)


def test_free_json_keeps_its_own_order() -> None:
    tree = to_tree(campaign())
    tree["origin"] = {"message": {"z": 1, "a": {"y": 1, "b": 2}}, "format": "clevertap-inbox"}
    tree["message"]["custom_data"] = {"z": 1, "a": 2}
    found = arranged("campaigns", tree)
    assert keys(found["origin"]["message"]) == [("z", None), ("a", [("y", None), ("b", None)])]
    assert list(found["message"]["custom_data"]) == ["z", "a"]


def test_translations_are_sorted() -> None:
    tree = to_tree(campaign())
    tree["message"]["languages"] = {"uk": {"b": "2", "a": "1"}, "de": {}}
    assert keys(arranged("campaigns", tree)["message"]["languages"]) == [("de", []), ("uk", [("a", None), ("b", None)])]


def test_what_the_schema_does_not_know_comes_last() -> None:
    assert list(arranged("labels", {"new": 1, "color": "", "name": "Spring", "id": "a"})) == [
        "id",
        "name",
        "color",
        "new",
    ]


def test_the_rules_of_a_segment_begin_with_their_kind() -> None:
    rule = {"rules": [{"value": 1, "operator": "equals", "attribute": "age", "type": "attribute"}], "type": "and"}
    found = arranged("segments", {"rule": rule, "name": "Adults", "id": "a"})
    assert keys(found) == [
        ("id", None),
        ("name", None),
        (
            "rule",
            [("type", None), ("rules", [[("type", None), ("attribute", None), ("operator", None), ("value", None)]])],
        ),
    ]


def test_a_rule_of_an_unknown_kind_keeps_its_order() -> None:
    tree = {"rule": {"z": 1, "type": "new", "a": 2}}
    assert list(arranged("segments", tree)["rule"]) == ["z", "type", "a"]
