import difflib
import json

import pytest
from hypothesis import given

from app.domain.campaign import MAX_DEPTH, to_tree
from app.domain.tree import same
from app.remote.folder import text
from app.remote.folder.text import Unreadable, parse, render, revision
from tests.made import campaign
from tests.strategies import campaigns, json_objects


@given(json_objects)
def test_any_json_comes_back(tree) -> None:
    tree = {**tree, "id": "a"}
    assert same(parse(render("campaigns", tree), "a"), tree)


@given(campaigns())
def test_one_content_has_one_spelling(made) -> None:
    data = render("campaigns", to_tree(made))
    assert render("campaigns", parse(data, made.id)) == data


def test_lone_surrogates_come_back() -> None:
    tree = {"id": "a", "name": "\ud83d \udc00"}
    assert parse(render("labels", tree), "a") == tree


def test_a_change_of_one_field_changes_one_line() -> None:
    tree = to_tree(campaign())
    before = render("campaigns", tree).decode().splitlines()
    tree["message"]["slides"][0]["title"]["text"] = "Привіт"
    after = render("campaigns", tree).decode().splitlines()
    changed = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    assert changed == ['-           "text": "Hello",', '+           "text": "Привіт",']


def test_texts_end_with_a_line_feed_and_have_no_other_line_ends() -> None:
    data = render("labels", {"id": "a", "name": "one\r\ntwo"})
    assert data.endswith(b"}\n")
    assert b"\r" not in data


def test_a_deep_tree_has_no_text() -> None:
    tree: dict[str, object] = {}
    for _ in range(MAX_DEPTH):
        tree = {"in": tree}
    with pytest.raises(ValueError, match="nests deeper"):
        render("campaigns", tree)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_what_json_lacks_has_no_text(value: object) -> None:
    with pytest.raises(ValueError, match="JSON can't spell"):
        render("campaigns", {"name": value})


def test_a_huge_record_has_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MAX_BYTES", 2_000_000)
    assert render("labels", {"name": "x" * 1_900_000})
    with pytest.raises(ValueError, match="more than 2 MB"):
        render("labels", {"name": "x" * 2_000_000})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "Expecting value"),
        (b'{"id": "a", "na', "Unterminated string"),
        (b"[]", "no JSON object"),
        (b'{"id": "b"}', "not that of its name"),
        (b'{"id": "a", "x": "\xff"}', "not UTF-8"),
        (b'{"id": NaN}', "NaN"),
        (b"[" * 100_000, "deeper"),
    ],
)
def test_what_is_no_record_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse(data, "a")


def test_what_a_merge_left_is_called_so() -> None:
    data = b'{\n<<<<<<< HEAD\n  "name": "a"\n=======\n  "name": "b"\n>>>>>>> main\n}\n'
    with pytest.raises(Unreadable, match="a merge left both versions in it"):
        parse(data, "a")


def test_a_title_may_look_like_a_merge() -> None:
    tree = {"id": "a", "name": "<<<<<<< HEAD\n>>>>>>> main"}
    assert parse(render("labels", tree), "a") == tree


def test_a_record_need_not_say_its_id() -> None:
    assert parse(b"\xef\xbb\xbf{}", "a") == {}


def test_line_ends_make_no_other_revision() -> None:
    data = json.dumps({"a": [1, 2]}, indent=2).encode()
    assert revision(data.replace(b"\n", b"\r\n")) == revision(data)
    assert revision(data) != revision(data.replace(b"1", b"3"))
