import pytest
from hypothesis import given
from msgspec.structs import replace

from app.domain.campaign import Variant, to_tree
from app.domain.deltas import deltas
from app.domain.message import Button, KeyValue
from app.services.versions.names import Names
from app.services.versions.places import Places
from app.templates.registry import TEMPLATES
from tests.made import campaign, slide
from tests.strategies_edits import campaigns

NAMES = Names(language={"uk": "Ukrainian"}.__getitem__)
BUTTONS = (Button(id="b1"), Button(id="b2", keys=(KeyValue(id="k1"), KeyValue(id="k2"))))
VARIANT = Variant(id="00000009-0000-4000-8000-000000000009")


def made(template="carousel"):
    it = campaign(1, slide("s1", "One"), replace(slide("s2", "Two"), buttons=BUTTONS), variants=(VARIANT,))
    message = replace(it.message, template=template, key_values=(KeyValue(id="p1"),))
    return to_tree(replace(it, message=message))


def words(path, tree=None, **how):
    return Places([tree or made()], NAMES).words(path, **how)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("name", ("Name",)),
        ("status", ("Status",)),
        ("labels", ("Labels",)),
        ("categories", ("Subscriptions",)),
        ("ttl", ("Stays in the inbox for",)),
        ("message/template", ("Template",)),
        ("message/background", ("Background",)),
        ("message/orientation", ("Shape",)),
        ("message/inbox_tags", ("Inbox tab",)),
        ("message/custom_data/deep/down", ("Custom data", "deep", "down")),
        ("message/key_values/p1/value", ("Key and value 1", "value")),
        ("message/slides/s2/title/text", ("Slide 2", "Title")),
        ("message/slides/s2/title/color", ("Slide 2", "Title colour")),
        ("message/slides/s1/body/text", ("Slide 1", "Message")),
        ("message/slides/s1/media", ("Slide 1", "Picture")),
        ("message/slides/s1/media/alt", ("Slide 1", "Picture", "description")),
        ("message/slides/s1/icon", ("Slide 1", "Icon")),
        ("message/slides/s1/action/ios", ("Slide 1", "When tapped", "iPhone")),
        ("message/slides/s2/buttons/b2/text", ("Slide 2", "Button 2", "text")),
        ("message/slides/s2/buttons/b2", ("Slide 2", "Button 2")),
        ("message/slides/s2/buttons/b2/keys/k2/value", ("Slide 2", "Button 2", "key and value 2", "value")),
        ("message/slides/s2/buttons/b2/keys", ("Slide 2", "Button 2", "extra data")),
        ("message/slides/s2", ("Slide 2",)),
        ("message/slides", ("Slides",)),
        ("message/languages/uk", ("Ukrainian",)),
        ("message/languages/uk/slides~1s2~1title~1text", ("Ukrainian", "Slide 2", "Title")),
        (f"variants/{VARIANT.id}/share", ("Variant 1", "share")),
        (f"variants/{VARIANT.id}/values/background", ("Variant 1", "Background")),
        ("audience/include", ("Send to",)),
        ("delivery/batch/count", ("Sending speed", "count")),
        ("delivery/unheard_of", ("unheard of",)),
        ("message/unheard_of", ("unheard of",)),
        ("", ("Campaign",)),
    ],
)
def test_a_place_has_the_words_of_the_form(path, expected):
    assert words(path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("message/slides", ("Order of slides",)),
        ("message/slides/s2/buttons", ("Slide 2", "Order of buttons")),
        ("message/slides/s2/buttons/b2/keys", ("Slide 2", "Button 2", "order of keys and values")),
        ("message/key_values", ("Order of keys and values",)),
        ("variants", ("Order of variants",)),
    ],
)
def test_the_order_of_a_list_is_a_place_of_its_own(path, expected):
    assert words(path, order=True) == expected


def test_the_only_slide_that_is_shown_needs_no_number():
    assert words("message/slides/s1/title/text", made("simple")) == ("Title",)
    assert words("message/slides/s2/title/text", made("simple")) == ("Slide 2", "Title")
    assert words("message/slides/s1", made("simple")) == ("Slide 1",)


def test_an_element_that_only_the_other_document_has_is_numbered_there():
    newer = to_tree(campaign(1, slide("s1")))
    places = Places([newer, made()], NAMES)

    assert places.words("message/slides/s2/buttons/b2/text") == ("Slide 2", "Button 2", "text")
    assert places.words("message/slides/gone/title/text") == ("Title",)


def test_a_place_knows_its_field():
    places = Places([made()], NAMES)

    assert places.field("message/slides/s2/title/text").kind == "text"
    assert places.field("message/languages/uk/slides~1s2~1body~1text").kind == "long_text"
    assert places.field("message/template").kind == "template"
    assert places.field("status") is None


@given(campaigns, campaigns)
def test_whatever_differs_has_words(one, other):
    places = Places([to_tree(other), to_tree(one)], Names())
    for delta in deltas(to_tree(one), to_tree(other)):
        assert places.words(delta.path, order=delta.kind == "moved")


def test_every_field_of_every_template_type_goes_by_its_label():
    for shape in TEMPLATES:
        places = Places([made(shape.name)], NAMES)
        for field in shape.fields():
            assert places.words(field.at("s2"))[-1] == field.label
