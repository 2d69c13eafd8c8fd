import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import paths
from app.domain.record import pack
from tests.strategies_edits import campaigns, texts

TREE = {
    "name": "x",
    "labels": ["l1", "l2"],
    "message": {"slides": [{"id": "a", "title": {"text": "A"}}, {"id": "b", "title": {"text": "B"}}]},
    "languages": {"uk": {"1.5 kg": "x", "1": {"5 kg": "y"}}},
}


def places(tree, steps=(), dotted=()):
    """Every place of a tree: its stored steps and its dotted ones."""
    if isinstance(tree, dict):
        items = [(key, key, value) for key, value in tree.items()]
    elif isinstance(tree, list | tuple) and all(isinstance(item, dict) and "id" in item for item in tree):
        items = [(item["id"], str(index), item) for index, item in enumerate(tree)]
    else:
        items = []
    for step, part, value in items:
        yield (*steps, step), (*dotted, part), value
        yield from places(value, (*steps, step), (*dotted, part))


@given(st.lists(texts, min_size=1).filter(lambda steps: steps != [""]))
def test_steps_survive_being_joined(steps):
    assert paths.split(paths.join(steps)) == tuple(steps)


def test_the_empty_path_is_the_whole_document():
    assert paths.split("") == ()
    assert paths.get(TREE, "") is TREE


def test_slashes_and_tildes_inside_a_step_are_escaped():
    assert paths.join(("languages", "a/b~c")) == "languages/a~1b~0c"


def test_a_path_overlaps_itself_and_what_lies_inside():
    assert paths.overlaps("message/slides/a", "message/slides/a/title")
    assert paths.overlaps("message/slides/a/title", "message/slides/a")
    assert not paths.overlaps("message/slides/a", "message/slides/ab")
    assert not paths.overlaps("name", "archived")


def test_elements_are_found_by_id():
    assert paths.get(TREE, "message/slides/b/title/text") == "B"


@pytest.mark.parametrize("path", ["message/slides/c", "nothing", "name/deeper", "labels/l1"])
def test_a_place_that_does_not_exist_is_a_key_error(path):
    with pytest.raises(KeyError):
        paths.get(TREE, path)


@settings(max_examples=40, deadline=None)
@given(campaigns)
def test_every_place_of_a_document_is_found_by_its_stored_path(campaign):
    for steps, _, value in places(pack(campaign, None)):
        assert paths.get(pack(campaign, None), paths.join(steps)) == value


@settings(max_examples=40, deadline=None)
@given(campaigns)
def test_dotted_paths_lead_to_the_stored_ones_and_back(campaign):
    tree = pack(campaign, None)
    for steps, dotted, _ in places(tree):
        if not any("." in part or not part for part in dotted):
            assert paths.from_dotted(tree, ".".join(dotted)) == paths.join(steps)
            assert paths.to_dotted(tree, paths.join(steps)) == ".".join(dotted)


def test_a_dotted_path_may_end_in_a_new_key():
    assert paths.from_dotted(TREE, "languages.uk.new") == "languages/uk/new"


def test_a_key_that_holds_dots_is_found():
    assert paths.from_dotted(TREE, "languages.uk.1.5 kg") == "languages/uk/1/5 kg"
    assert paths.from_dotted({"a": {"1.5 kg": "x"}}, "a.1.5 kg") == "a/1.5 kg"
    assert paths.from_dotted({"a.b.c": {"d": 1}}, "a.b.c.d") == "a.b.c/d"


@pytest.mark.parametrize(
    ("dotted", "step"),
    [
        ("message.slides.2.title", "2"),
        ("message.slides.-1", "-1"),
        ("message.slides.²", "²"),
        ("message.slides.a", "a"),
        ("message.nothing.deeper", "nothing"),
        ("name.deeper", "deeper"),
        ("labels.0", "0"),
    ],
)
def test_a_dotted_path_that_leads_nowhere_names_the_step(dotted, step):
    with pytest.raises(KeyError) as caught:
        paths.from_dotted(TREE, dotted)

    assert caught.value.args == (step,)


def test_an_element_that_is_gone_is_written_by_its_id():
    assert paths.to_dotted(TREE, "message/slides/gone/title") == "message.slides.gone.title"
    assert paths.to_dotted(None, "message/slides/a") == "message.slides.a"
