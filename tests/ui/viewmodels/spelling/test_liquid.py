import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.recipient import Attribute, People
from app.ui.viewmodels.spelling.base import Place
from app.ui.viewmodels.spelling.liquid import LiquidSpelling

SPELLING = LiquidSpelling()
CITY = Place("Profile", ("City",))


@pytest.mark.parametrize(
    ("fallback", "tag"),
    [
        ("your city", '{{ Profile.City | default: "your city" }}'),
        ("", "{{ Profile.City }}"),
        ("it's", '{{ Profile.City | default: "it\'s" }}'),
        ('the "city"', "{{ Profile.City | default: 'the \"city\"' }}"),
        ('it\'s "x"', "{{ Profile.City | default: 'it’s \"x\"' }}"),
    ],
)
def test_a_fallback_is_quoted_with_what_is_not_in_it(fallback, tag):
    assert SPELLING.written(CITY, fallback) == tag


@pytest.mark.parametrize(
    ("keys", "tag"),
    [
        (("First name",), '{{ Profile["First name"] }}'),
        (("Ім'я",), '{{ Profile["Ім\'я"] }}'),
        (("Items", "0", "price"), "{{ Profile.Items[0].price }}"),
    ],
)
def test_keys_that_are_no_names_stand_in_brackets(keys, tag):
    assert SPELLING.written(Place("Profile", keys), "") == tag


def test_filters_behind_the_fallback_stay_and_reckon_with_numbers():
    assert SPELLING.written(CITY, "0", "| plus: 2") == "{{ Profile.City | default: 0 | plus: 2 }}"
    assert SPELLING.written(CITY, "x", "| upcase") == '{{ Profile.City | default: "x" | upcase }}'
    assert SPELLING.written(CITY, "0") == '{{ Profile.City | default: "0" }}'


@pytest.mark.parametrize("sign", ["{{", "}}", "{%", "%}", "\n"])
def test_what_would_end_a_tag_can_not_be_fallen_back_on(sign):
    assert not SPELLING.can_fall_back_on(f"a{sign}b")
    assert SPELLING.can_fall_back_on('100% {fun}, it\'s "so"')


@given(fallback=st.text(min_size=1, max_size=20).filter(SPELLING.can_fall_back_on))
def test_what_is_written_is_one_simple_tag(fallback):
    assert SPELLING.simple(SPELLING.written(CITY, fallback))


@pytest.mark.parametrize(
    ("tag", "rest"),
    [
        ("{{Profile.City}}", ""),
        ('{{ Profile.name | default:"there!" }}', ""),
        ("{{ Event[\"key with space\"] | default : 'x' }}", ""),
        ('{{ Catalog.["Sample Catalog"].Name | default: "Laptop" }}', ""),
        ("{{ Profile.City | default: “your city” }}", ""),
        ('{{ Profile.username | default:"there" | capitalize }}', "| capitalize"),
        ("{{ Profile.points | default: 0 | plus: 200 }}", "| plus: 200"),
    ],
)
def test_one_field_with_its_fallback_and_plain_filters_is_simple(tag, rest):
    simple = SPELLING.simple(tag)
    assert simple and simple.rest == rest


@pytest.mark.parametrize(
    "tag",
    [
        "{% if Profile.City %}",
        "{{ 5 | plus: 6 }}",
        '{{ "x" | append: Profile.City }}',
        "{{ Profile.City",
        "{{ Profile.City }} {{ Profile.City }}",
        '{{ Profile.City\n| default: "x" }}',
        '{{ Profile.day | date: "%b" }}',
    ],
)
def test_everything_else_is_not(tag):
    assert SPELLING.simple(tag) is None


def test_every_tag_is_found_whatever_it_does():
    text = "{% if a %}{{ b }}\n{% endif %} {{ c"
    assert [text[start:end] for start, end in SPELLING.spans(text)] == ["{% if a %}", "{{ b }}", "{% endif %}"]


def test_attributes_come_first_then_what_always_is_then_sample_data():
    people = People(
        total=9,
        attributes=(
            Attribute(name="given", role="first_name", filled=5, samples=("Olena", "Bob")),
            Attribute(name="vip", kind="switch", filled=9),
            Attribute(name="address", kind="object", filled=9),
        ),
    )
    offers = SPELLING.offers(people, {"Event": {"price": 19.9, "items": {"first": "Tea"}, "list": [1]}, "odd": 3})
    assert [(offer.tag, offer.words, offer.sample) for offer in offers] == [
        ("{{ Profile.given }}", "First name", "Olena"),
        ("{{ Profile.vip }}", "vip", ""),
        ("{{ Profile.Identity }}", "Identity", ""),
        ("{{ Campaign.campaignId }}", "Campaign › campaignId", ""),
        ("{{ Event.price }}", "Event › price", "19.9"),
        ("{{ Event.items.first }}", "Event › items › first", "Tea"),
    ]
    assert (offers[0].filled, offers[2].filled) == (5, None)


def test_an_attribute_that_is_called_like_a_standard_field_is_offered_once():
    people = People(attributes=(Attribute(name="Identity"),))
    assert [offer.tag for offer in SPELLING.offers(people, {})].count("{{ Profile.Identity }}") == 1
