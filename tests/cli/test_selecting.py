import pytest

from app.cli.selecting import find
from app.domain.errors import UserError
from tests.fakes import FakeWorkspace
from tests.targets.made import campaign


class Reader(FakeWorkspace):
    """A workspace in which names resolve as told."""

    def __init__(self, *found):
        super().__init__()
        self._found = list(found)

    def resolve(self, reference):
        return self._found

    def get(self, campaign_id):
        from app.services.ports import Stored

        return Stored(campaign=campaign(id=campaign_id))


def test_the_one_campaign_is_found():
    assert find(Reader((campaign().id, "Spring")), "Spring").id == campaign().id


def test_none_is_refused():
    with pytest.raises(UserError, match=r"no campaign “Autumn”"):
        find(Reader(), "Autumn")


def test_several_are_refused_and_named():
    with pytest.raises(UserError, match=r"names 7 campaigns.*id0 \(A\).*id4 \(A\)") as caught:
        find(Reader(*[(f"id{number}", "A") for number in range(7)]), "A")
    assert "id5" not in str(caught.value)
