import pytest

from app.domain.errors import UserError
from app.domain.message import Media
from app.services.drafts import draft
from tests.made import START

TREE = {
    "name": "For [[Name|reader]]",
    "message": {
        "slides": [{"title": {"text": "[[Name|reader]] of [[City|here]]"}, "media": {"picture": "sea", "alt": "Sea"}}]
    },
}


def made(product=None, **given):
    return draft(TREE, now=START, author="Ann", product=product, **given)


@pytest.mark.parametrize(
    ("product", "dialect", "title"),
    [
        ("clevertap", "liquid", '{{ Profile.Name | default: "reader" }} of {{ Profile.City | default: "here" }}'),
        ("yespo", "yespo", "%FIRSTNAME|reader% of %CITY|here%"),
        ("both", "none", "reader of here"),
        (None, "none", "reader of here"),
    ],
)
def test_personal_fields_are_spelled_in_the_dialect_of_the_product(product, dialect, title):
    campaign = made(product)

    assert (campaign.dialect, campaign.product) == (dialect, product or "both")
    assert campaign.message.slides[0].title.text == title


def test_a_draft_is_stamped_and_has_ids():
    campaign = made()

    assert (campaign.created, campaign.changed, campaign.author) == (START, START, "Ann")
    assert campaign.message.slides[0].id != made().message.slides[0].id
    assert campaign.id != made().id


def test_a_picture_stands_where_it_is_named_with_its_description():
    campaign = made(picture={"sea": Media(sha256="a" * 64)}.get)

    assert campaign.message.slides[0].media == Media(sha256="a" * 64, alt="Sea")


def test_without_pictures_the_place_stays_empty():
    assert made().message.slides[0].media is None


def test_a_file_that_is_no_draft_is_named():
    with pytest.raises(UserError, match=r"sale\.json"):
        draft({"name": 5}, now=START, author="", where="sale.json")
