import pytest
from hypothesis import given
from msgspec.structs import replace

from app.domain import paths
from app.domain.campaign import TimeToLive, Variant, to_tree
from app.domain.deltas import Delta, deltas
from app.domain.edits import SetValue, apply_all
from app.domain.message import Button, KeyValue, Media
from tests.made import START, campaign, slide
from tests.strategies import campaigns as rich
from tests.strategies_edits import campaigns

ONE = campaign(1, slide("s1", "Hello", "b1", "b2"), slide("s2", "Bye"))
S1 = "message/slides/s1"
SECOND = to_tree(ONE)["message"]["slides"][1]
CAT = Media(sha256="a" * 64, width=4, height=3, alt="A cat")


def message(**fields):
    return replace(ONE, message=replace(ONE.message, **fields))


def first(**fields):
    return message(slides=(replace(ONE.message.slides[0], **fields), ONE.message.slides[1]))


def between(one, other):
    return [(delta.kind, delta.path, delta.old, delta.new) for delta in deltas(to_tree(one), to_tree(other))]


@given(campaigns | rich())
def test_nothing_differs_from_itself(made):
    assert deltas(to_tree(made), to_tree(made)) == []


@given(campaigns, campaigns)
def test_going_back_turns_every_difference_round(one, other):
    turned = {"added": "removed", "removed": "added"}
    there, back = deltas(to_tree(one), to_tree(other)), deltas(to_tree(other), to_tree(one))

    mirrored = [Delta(path=d.path, kind=turned.get(d.kind, d.kind), old=d.new, new=d.old) for d in back]
    assert sorted(map(repr, there)) == sorted(map(repr, mirrored))


@given(campaigns, campaigns)
def test_whatever_is_not_the_same_is_found(one, other):
    alike = replace(other, id=one.id, created=one.created, changed=one.changed, author=one.author)

    assert bool(deltas(to_tree(one), to_tree(other))) == (alike != one)


@given(campaigns, campaigns)
def test_what_differs_is_named_with_the_values_that_both_have(one, other):
    for delta in deltas(to_tree(one), to_tree(other)):
        for tree, value in ((to_tree(one), delta.old), (to_tree(other), delta.new)):
            if value is not None and delta.kind != "moved":
                assert paths.get(tree, delta.path) == value


@given(rich())
def test_only_what_was_set_differs(made):
    place = f"message/slides/{made.message.slides[0].id}/body/text"
    before = made.message.slides[0].body.text
    after, _ = apply_all(to_tree(made), [SetValue(place, before + "!")])

    assert deltas(to_tree(made), after) == [Delta(path=place, kind="changed", old=before, new=before + "!")]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (replace(ONE, changed="2027-01-01T00:00:00Z", author="Bob", created="2027-01-01T00:00:00Z"), []),
        (replace(ONE, labels=("a", "b")), [("changed", "labels", [], ["a", "b"])]),
        (replace(ONE, ttl=TimeToLive(hours=3)), [("changed", "ttl", {"days": 2}, {"hours": 3})]),
        (replace(ONE, ttl=None), [("removed", "ttl", {"days": 2}, None)]),
        (message(inbox_tags=("Offers",)), [("changed", "message/inbox_tags", [], ["Offers"])]),
        (message(custom_data={"a": 1}), [("added", "message/custom_data", None, {"a": 1})]),
        (
            message(languages={"uk": {f"{S1[8:]}/title/text": "Привіт"}}),
            [("added", "message/languages/uk/slides~1s1~1title~1text", None, "Привіт")],
        ),
        (
            message(key_values=(KeyValue(id="p", key="k", value="v"),)),
            [("added", "message/key_values/p", None, {"id": "p", "key": "k", "value": "v"})],
        ),
        (message(slides=ONE.message.slides[::-1]), [("moved", "message/slides", ["s1", "s2"], ["s2", "s1"])]),
        (message(languages={"uk": {}}), [("added", "message/languages/uk", None, {})]),
        (message(slides=ONE.message.slides[:1]), [("removed", "message/slides/s2", SECOND, None)]),
    ],
)
def test_places_differ_as_people_see_them(other, expected):
    assert [(kind, path, _plain(old), _plain(new)) for kind, path, old, new in between(ONE, other)] == [
        (kind, path, _plain(old), _plain(new)) for kind, path, old, new in expected
    ]


def _plain(value):
    return list(value) if isinstance(value, tuple) else value


def test_buttons_are_followed_by_their_ids():
    b1, b2 = ONE.message.slides[0].buttons
    other = first(buttons=(Button(id="b3"), b2, replace(b1, text="Shop")))

    assert [(kind, path) for kind, path, _, _ in between(ONE, other)] == [
        ("moved", f"{S1}/buttons"),
        ("added", f"{S1}/buttons/b3"),
        ("changed", f"{S1}/buttons/b1/text"),
    ]


def test_another_picture_is_one_difference_and_its_description_another():
    with_cat = first(media=CAT)
    dog = replace(CAT, sha256="b" * 64, width=9, bytes=100)

    assert [each[:2] for each in between(ONE, with_cat)] == [("added", f"{S1}/media")]
    assert [each[:2] for each in between(with_cat, ONE)] == [("removed", f"{S1}/media")]
    assert [each[:2] for each in between(with_cat, first(media=dog))] == [("changed", f"{S1}/media")]
    assert between(with_cat, first(media=replace(CAT, alt="A dog"))) == [
        ("changed", f"{S1}/media/alt", "A cat", "A dog")
    ]
    assert [each[1] for each in between(with_cat, first(media=replace(dog, alt="A dog")))] == [
        f"{S1}/media",
        f"{S1}/media/alt",
    ]
    assert [each[1] for each in between(with_cat, first(media=replace(CAT, width=5)))] == [f"{S1}/media/width"]


def test_a_variant_is_looked_into():
    variant = Variant(id="0" * 8 + "-0000-4000-8000-" + "0" * 12, name="B", values={"background": "#000000"})
    one, other = replace(ONE, variants=(variant,)), replace(ONE, variants=(replace(variant, share=20.0, values={}),))

    assert [each[:2] for each in between(one, other)] == [
        ("changed", f"variants/{variant.id}/share"),
        ("removed", f"variants/{variant.id}/values/background"),
    ]
    assert ONE.created == START
