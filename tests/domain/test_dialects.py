import pytest

from app.domain.dialects import DIALECTS, dialect_after, dialect_to_write


def test_each_product_has_its_own_and_both_have_none():
    assert DIALECTS == {"clevertap": "liquid", "yespo": "yespo", "both": "none"}


@pytest.mark.parametrize(
    ("product", "before", "after"),
    [
        ("clevertap", "none", "liquid"),
        ("yespo", "liquid", "yespo"),
        ("both", "liquid", "liquid"),
        ("both", "none", "none"),
    ],
)
def test_it_follows_the_product_but_a_message_for_both_keeps_what_it_has(product, before, after):
    assert dialect_after(product, before) == after


@pytest.mark.parametrize(
    ("product", "before", "after"),
    [("both", "none", "liquid"), ("yespo", "none", "yespo"), ("clevertap", "yespo", "yespo")],
)
def test_the_first_personal_field_chooses_where_nothing_was_chosen(product, before, after):
    assert dialect_to_write(product, before) == after
