from typing import get_args

from app.domain.campaign import Dialect, Product
from app.domain.recipient import People
from app.ui.viewmodels.spelling import OF_PRODUCT, SPELLINGS


def test_every_dialect_but_none_is_spelled_and_every_product_has_one():
    assert set(SPELLINGS) == set(get_args(Dialect)) - {"none"}
    assert set(OF_PRODUCT) == set(get_args(Product))
    assert set(OF_PRODUCT.values()) <= set(SPELLINGS)


def test_what_is_written_has_a_sign_that_shows_it():
    for spelling in SPELLINGS.values():
        for offer in spelling.offers(People(), {}):
            assert any(sign in offer.tag for sign in spelling.signs)
            assert spelling.simple(offer.tag)
