import pytest
from hypothesis import given
from msgspec.structs import replace

from app.domain.campaign import from_tree
from app.domain.message import Media
from app.sync.merge.held import project, restore, stands
from app.sync.merge.merging import merge
from app.sync.merge.places import value_at, with_value
from app.sync.merge.shapes import SHAPES
from app.sync.values import Held
from tests.made import campaign, slide
from tests.sync.merge.sides import three, tree_of

S1 = "message/slides/s1"
TITLE = Held(f"{S1}/title/text", "Hello")
ORDER = Held("message/slides", ["s1", "s2", "s3"])


def of(*titles, **fields):
    """A campaign with slides, as ``s1=Hello``."""
    pairs = [title.partition("=") for title in titles]
    return tree_of(campaign(1, *(slide(id, text) for id, _, text in pairs), **fields))


def ids(tree):
    return [each["id"] for each in tree["message"]["slides"]]


def test_theirs_stands_at_a_held_place_in_what_is_sent_and_mine_in_the_document():
    mine, base = of("s1=Hallo", "s2=Mine", name="Mine"), of("s1=Hi", "s2=Bye")

    sent = project(mine, [TITLE], base)

    assert sent == of("s1=Hi", "s2=Mine", name="Mine")
    assert restore(sent, [TITLE], mine) == mine


def test_an_entry_that_others_took_out_is_not_sent():
    place = Held("message/languages/uk/a", "old")
    mine, base = of("s1"), of("s1")
    mine["message"]["languages"] = {"uk": {"a": "new", "b": "x"}}
    base["message"]["languages"] = {"uk": {}}

    sent = project(mine, [place], base)

    assert sent["message"]["languages"] == {"uk": {"b": "x"}}
    assert restore(sent, [place], mine) == mine
    assert restore(mine, [place], base) == sent


def test_a_held_order_leaves_alone_what_came_what_went_and_what_is_in_the_elements():
    mine, base = of("s3=New", "s1", "x", "s2"), of("s2", "s1", "gone", "s3")

    sent = project(mine, [ORDER], base)

    assert ids(sent) == ["s2", "s1", "x", "s3"]
    assert sent["message"]["slides"][3]["title"]["text"] == "New"
    assert restore(sent, [ORDER], mine) == mine


def test_a_whole_record_can_be_held():
    mine, base = of("s1=Hallo"), of("s1=Hi")

    assert project(mine, [Held("")], base) == base
    assert restore(base, [Held("")], mine) == mine


def test_a_place_whose_surroundings_are_gone_is_sent_as_it_is():
    mine = of("s1=Hallo", "s2")

    assert project(mine, [TITLE], of("s2")) == mine
    assert project(of("s2"), [TITLE], mine) == of("s2")
    assert restore(mine, [TITLE], of("s2")) == mine


def test_a_slide_that_others_took_out_comes_back_with_what_is_held_in_it():
    mine, base = of("s0", "s1=Hallo", "s2"), of("s0", "s1=Hi", "s2")
    done = merge(base, project(mine, [TITLE], base), of("s0", "s2=Bye"), SHAPES["campaigns"])
    assert ids(done.tree) == ["s0", "s2"]

    assert restore(done.tree, [TITLE], mine) == of("s0", "s1=Hallo", "s2=Bye")


def test_a_picture_that_others_took_out_comes_back_with_what_is_held_of_it():
    place = Held(f"{S1}/media/alt", "A cat")
    mine = tree_of(campaign(1, replace(slide("s1"), media=Media(sha256="a" * 64, alt="My cat"))))

    assert restore(of("s1"), [place], mine) == mine


def test_a_language_that_others_took_out_comes_back_once_for_all_that_is_held_in_it():
    places = [Held("message/languages/uk/a", "old"), Held("message/languages/uk/b", "old")]
    mine = of("s1")
    mine["message"]["languages"] = {"uk": {"a": "x", "b": "y", "c": "z"}}

    assert restore(of("s1"), places, mine) == mine


def test_a_store_that_holds_a_broken_record_breaks_nothing():
    mine, broken = of("s1=Hallo"), of("s1=Hi")
    broken["message"]["slides"] *= 2

    assert project(mine, [TITLE], broken) == mine
    assert project(mine, [ORDER], broken)["message"]["slides"] == broken["message"]["slides"]
    assert restore(broken, [TITLE], mine) == mine


@pytest.mark.parametrize(
    ("place", "mine", "theirs", "expected"),
    [
        (TITLE, of("s1=Hallo"), of("s1=Hi"), True),
        (TITLE, of("s1=Hi"), of("s1=Hi", name="Other"), False),
        (TITLE, of("s1=Hallo"), of("s2"), False),
        (TITLE, of("s2"), of("s1=Hi"), False),
        (ORDER, of("s1", "s2"), of("s2", "s1"), True),
        (ORDER, of("s1", "x", "s2"), of("s1", "s2", "y"), False),
        (ORDER, of("s1=Hallo", "s2"), of("s1=Hi", "s2"), False),
        (Held(""), of("s1"), of("s2"), True),
        (Held(""), of("s1"), of("s1"), False),
        (Held("goal"), of("s1"), of("s1"), False),
    ],
)
def test_a_place_stands_as_long_as_there_is_something_to_choose(place, mine, theirs, expected):
    assert stands(place, mine, theirs) == expected
    assert stands(place, theirs, mine) == expected


def test_custom_data_with_ids_has_no_order_of_its_own():
    place = Held("message/custom_data", ["a", "b"])
    mine, base = of("s1"), of("s1")
    mine["message"]["custom_data"] = [{"id": "a", "v": 1}]
    base["message"]["custom_data"] = [{"id": "a", "v": 2}]

    assert project(mine, [place], base) == base
    assert stands(place, mine, base)


@given(three)
def test_what_is_sent_and_what_stays_here_are_campaigns(sides):
    base, mine, theirs = sides
    done = merge(base, mine, theirs, SHAPES["campaigns"])
    held = [Held(each.path, each.base) for each in done.collisions]

    assert from_tree(project(done.tree, held, theirs))
    assert from_tree(restore(theirs, held, mine))


@given(three)
def test_once_theirs_is_taken_nothing_is_left_to_choose(sides):
    base, mine, theirs = sides
    done = merge(base, mine, theirs, SHAPES["campaigns"])
    for each in done.collisions:
        place = Held(each.path, each.base)
        settled = project(done.tree, [place], theirs)

        assert not stands(place, settled, theirs)
        if value_at(settled, each.path) != value_at(theirs, each.path):
            assert not stands(place, with_value(settled, each.path, value_at(theirs, each.path)), theirs)
