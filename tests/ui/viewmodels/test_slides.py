import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import from_tree, to_tree
from app.domain.edits import apply_all
from app.ui.viewmodels import slides
from tests.made import campaign, slide

THREE = campaign(1, slide("a", "A", "One"), slide("b", "B"), slide("c", "C"))


def after(edits):
    tree, _ = apply_all(to_tree(THREE), edits)
    return from_tree(tree).message.slides


def ids(edits):
    return [each.id for each in after(edits)]


def test_a_new_slide_stands_behind_the_one_in_hand():
    new, edits = slides.added("b")
    assert ids(edits) == ["a", "b", new, "c"]


def test_a_copy_has_the_content_and_no_id_of_the_original():
    new, edits = slides.duplicated(THREE, "a")
    original, copy = after(edits)[:2]
    assert (copy.id, copy.title) == (new, original.title)
    assert len(copy.buttons) == 1
    assert {copy.id, *(b.id for b in copy.buttons)}.isdisjoint({original.id, *(b.id for b in original.buttons)})


def test_a_copy_brings_its_translations():
    tree = to_tree(THREE)
    tree["message"]["languages"] = {"uk": {"slides/a/title/text": "А", "slides/b/title/text": "Б"}}
    new, edits = slides.duplicated(from_tree(tree), "a")
    changed, _ = apply_all(tree, edits)
    assert changed["message"]["languages"]["uk"][f"slides/{new}/title/text"] == "А"
    assert len(changed["message"]["languages"]["uk"]) == 3


@pytest.mark.parametrize(("slide_id", "shown"), [("a", "b"), ("b", "c"), ("c", "b")])
def test_behind_a_removed_slide_its_neighbour_is_shown(slide_id, shown):
    show, edits = slides.removed(THREE.message.slides, slide_id)
    assert show == shown
    assert slide_id not in ids(edits)


def test_the_last_slide_stays():
    assert slides.removed(THREE.message.slides[:1], "a") == ("a", [])


@given(st.sampled_from("abc"), st.integers(-2, 6))
def test_a_slide_lands_at_the_place_it_was_put(slide_id, to):
    assert ids(slides.moved(THREE.message.slides, slide_id, to)).index(slide_id) == max(0, min(2, to))
