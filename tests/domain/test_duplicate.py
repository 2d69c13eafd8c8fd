import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import Campaign, Variant, from_tree, to_tree
from app.domain.duplicate import duplicate
from app.domain.paths import get
from app.domain.tree import same
from app.targets import registry
from tests.inbox import CAMPAIGN, sample_messages
from tests.strategies import campaigns, json_objects
from tests.targets.made import campaign, context, imported, with_slide

NEW = "22222222-2222-4222-8222-222222222222"
NOW = "2026-04-01T00:00:00.000Z"


def _ids(of: Campaign) -> list[str]:
    buttons = [button for slide in of.message.slides for button in slide.buttons]
    pairs = [*of.message.key_values, *(key for button in buttons for key in button.keys)]
    return [element.id for element in (*of.message.slides, *buttons, *pairs, *of.variants)]


def _without_ids(tree):
    if isinstance(tree, dict):
        return {key: _without_ids(value) for key, value in tree.items() if key not in ("id", "languages", "values")}
    return [_without_ids(value) for value in tree] if isinstance(tree, list | tuple) else tree


def test_a_duplicate_is_a_new_draft_on_this_computer():
    made = campaign(status="approved", shared=True, archived=True, labels=("l",), author="Ann")
    copy = duplicate(made, NEW, NOW, "Olena")
    assert (copy.id, copy.status, copy.shared, copy.archived) == (NEW, "draft", False, False)
    assert (copy.created, copy.changed, copy.author) == (NOW, NOW, "Olena")
    assert (copy.name, copy.labels) == (made.name, made.labels)


@given(campaigns())
def test_no_id_is_shared_and_the_content_is_the_same(made):
    copy = duplicate(made, NEW, NOW, made.author)
    assert not set(_ids(copy)) & set(_ids(made))
    assert len(set(_ids(copy))) == len(_ids(made))
    assert _without_ids(to_tree(copy)["message"]) == _without_ids(to_tree(made)["message"])
    assert from_tree(to_tree(copy)) == copy


@given(campaigns())
def test_texts_in_other_languages_follow_their_slides(made):
    copy = duplicate(made, NEW, NOW, "")
    before, after = (to_tree(of)["message"] for of in (made, copy))
    for code, texts in made.message.languages.items():
        assert len(copy.message.languages[code]) == len(texts)
        for one, other in zip(texts, copy.message.languages[code], strict=True):
            assert copy.message.languages[code][other] == texts[one]
            assert get(after, other) == get(before, one)


def test_variants_follow_too():
    slide = campaign().message.slides[0].id
    variant = Variant(id=CAMPAIGN, values={f"message/slides/{slide}/title/text": "B", "elsewhere": 1})
    copy = duplicate(campaign(variants=(variant,)), NEW, NOW, "")
    assert copy.variants[0].id != CAMPAIGN
    assert copy.variants[0].values == {f"message/slides/{copy.message.slides[0].id}/title/text": "B", "elsewhere": 1}


@given(st.data())
def test_a_copy_of_a_copy_differs_from_both(data):
    made = data.draw(campaigns())
    one = duplicate(made, NEW, NOW, "")
    two = duplicate(one, CAMPAIGN, NOW, "")
    assert not set(_ids(two)) & {*_ids(one), *_ids(made)}


@pytest.mark.parametrize("message", sample_messages())
def test_a_copy_of_an_untouched_import_still_comes_out_equal(message):
    copy = duplicate(imported(message), NEW, NOW, "")
    assert same(registry.get(copy.origin.format).encode(copy, context(strict=True)), message)


@given(json_objects)
def test_a_copy_of_any_untouched_import_still_comes_out_equal(message):
    copy = duplicate(imported(message), NEW, NOW, "")
    assert same(registry.get(copy.origin.format).encode(copy, context()), message)


@pytest.mark.parametrize("message", [m for m in sample_messages() if "carousel-image" not in str(m)])
def test_a_copy_of_an_edited_import_comes_out_like_the_edited_one(message):
    edited = imported(message)
    edited = with_slide(edited, title=replace(edited.message.slides[0].title, text="Edited"))
    copy = duplicate(edited, NEW, NOW, "")
    target = registry.get(edited.origin.format)
    if message.get("msg", {}).get("content") if isinstance(message.get("msg"), dict) else True:
        assert same(target.encode(copy, context()), target.encode(edited, context()))
