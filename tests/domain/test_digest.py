import hashlib

from hypothesis import given
from msgspec.structs import replace

from app.domain.campaign import decode, encode
from app.domain.digest import digest, digest_of
from tests.made import campaign
from tests.strategies_edits import campaigns


@given(campaigns)
def test_a_document_has_the_digest_of_its_text_however_often_it_is_read(made):
    assert digest(made) == digest(decode(encode(made))) == digest_of(encode(made))


def test_a_digest_is_the_sha256_of_the_text():
    text = encode(campaign(1))

    assert digest_of(text) == hashlib.sha256(text.encode()).hexdigest()


def test_any_change_makes_another_digest():
    one = campaign(1)

    assert digest(one) != digest(replace(one, name="Spring sale."))
    assert digest(one) != digest(replace(one, changed="2026-03-01T08:00:00.001Z"))
