import pytest

from app.domain.errors import UserError
from app.services import finding
from app.services.finding import find
from app.services.ports import ListQuery, Stored
from tests import made
from tests.contracts.steps import at, put
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
        return Stored(campaign=campaign(id=campaign_id))


def test_the_one_campaign_is_found():
    assert find(Reader((campaign().id, "Spring")), "Spring").campaign.id == campaign().id


def test_none_is_refused():
    with pytest.raises(UserError, match=r"No campaign is called 'Autumn'.*first 4 characters"):
        find(Reader(), "Autumn")


def test_several_are_refused_and_named():
    with pytest.raises(UserError, match=r"7 campaigns go by 'A'.*id0 \(A\).*id4 \(A\) and 2 more") as caught:
        find(Reader(*[(f"id{number}", "A") for number in range(7)]), "A")
    assert "id5" not in str(caught.value)


def test_every_campaign_of_a_query_is_found_page_by_page(monkeypatch):
    monkeypatch.setattr(finding, "_PAGE", 2)
    workspace = FakeWorkspace()
    numbers = range(1, 6)
    put(workspace, *(made.campaign(number, changed=at(number)) for number in numbers))
    put(workspace, made.campaign(9), bin=at(9))
    assert list(finding.every(workspace, ListQuery())) == [made.uuid(number) for number in reversed(numbers)]
    assert list(finding.every(workspace, ListQuery(bin=True))) == [made.uuid(9)]
    assert list(finding.every(workspace, ListQuery(search="nothing"))) == []
