import pytest
from hypothesis import given

from app.domain.campaign import to_tree
from app.domain.errors import UserError
from app.targets.base import Arrival
from app.targets.registry import GALLEY
from tests.inbox import CAMPAIGN, message_of
from tests.strategies import campaigns
from tests.targets.made import AT, campaign, context

ARRIVAL = Arrival(campaign=CAMPAIGN, at=AT)


@given(campaigns())
def test_a_document_comes_back_as_it_was(made):
    assert GALLEY.decode(GALLEY.encode(made, context(strict=True)), ARRIVAL) == made


def test_one_campaign_is_the_document_and_several_an_array():
    assert GALLEY.envelope([1]) == 1
    assert GALLEY.envelope([1, 2]) == [1, 2]


def test_a_document_is_told_by_its_schema():
    assert GALLEY.accepts(to_tree(campaign()))
    assert GALLEY.accepts({"schema": 99})
    assert not GALLEY.accepts(message_of())
    assert not GALLEY.accepts({"$schema": "x", "schema": "https://json-schema.org"})


def test_a_newer_document_is_refused_politely():
    with pytest.raises(UserError, match=r"Spring.*newer version.*schema 2"):
        GALLEY.decode({**to_tree(campaign()), "schema": 2}, ARRIVAL)


def test_a_document_with_a_mistake_is_refused_with_its_place():
    tree = to_tree(campaign())
    tree["message"]["background"] = "red"
    with pytest.raises(UserError, match=r"Spring.*message\.background"):
        GALLEY.decode(tree, ARRIVAL)
    with pytest.raises(UserError, match="The campaign document"):
        GALLEY.decode({"schema": 1}, ARRIVAL)
