from typing import get_args

from app.domain.campaign import Campaign, Product, Status
from app.ui.forms.details import DETAILS


def test_every_field_is_one_of_the_campaigns():
    assert {field.path for field in DETAILS} <= set(Campaign.__struct_fields__)
    assert {field.section for field in DETAILS} == {"details"}


def test_every_status_and_product_can_be_chosen():
    options = {field.path: [option.value for option in field.options] for field in DETAILS}
    assert options["status"] == list(get_args(Status))
    assert options["product"] == list(get_args(Product))
