import pytest

from app.services.ports import ListQuery, Named
from app.storage.reading import membership
from app.storage.reading.hits import hits
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import at, put
from tests.made import campaign, uuid

NEWEST = 4


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few campaigns count as many."""
    for name, value in (("RARE", 2), ("FEW", 1), ("LOOKED", NEWEST), ("OFTEN", 2)):
        monkeypatch.setattr(membership, name, value)


def filled(workspace: SqliteWorkspace, *labelled: int) -> None:
    """Ten campaigns, the last one the newest; these have one of two labels."""
    with workspace.transaction() as transaction:
        for id in ("l0", "l1"):
            transaction.put_label(Named(id=id, name=f"Project {id}"))
    for number in range(10):
        labels = (f"l{number % 2}",) if number in labelled else ()
        put(workspace, campaign(number, name=f"Sale {number}", labels=labels, changed=at(number)))


def reads(workspace: SqliteWorkspace, typed: str, *, first: bool) -> str:
    """What the arm that labels meet begins with."""
    found = hits(workspace, typed, first=first)
    assert found is not None
    return found.plain[1].source.split()[0]


@pytest.mark.usefixtures("small")
def test_labels_that_many_of_the_newest_have_are_met_by_looking_at_all(workspace: SqliteWorkspace) -> None:
    filled(workspace, 0, 1, 6, 8, 9)
    assert reads(workspace, "project", first=True) == "campaigns"


@pytest.mark.usefixtures("small")
def test_where_all_hits_are_wanted_the_labels_own_campaigns_are_gathered(workspace: SqliteWorkspace) -> None:
    filled(workspace, 0, 1, 6, 8, 9)
    assert reads(workspace, "project", first=False) == "(SELECT"


@pytest.mark.usefixtures("small")
def test_labels_of_older_campaigns_are_gathered(workspace: SqliteWorkspace) -> None:
    filled(workspace, 0, 1, 2, 3, 4, 9)
    assert reads(workspace, "project", first=True) == "(SELECT"


@pytest.mark.usefixtures("small")
def test_two_terms_that_labels_meet_are_gathered_however_many_have_one(workspace: SqliteWorkspace) -> None:
    filled(workspace, 0, 1, 6, 8, 9)
    found = hits(workspace, "project l", first=True)
    assert found is not None
    assert [arm.source.split()[0] for arm in found.plain] == ["campaign_search"] * 3 + ["(SELECT"]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("labelled", [(0, 1, 6, 8, 9), (0, 1, 2, 3)])
def test_both_ways_find_the_same_first_ones(workspace: SqliteWorkspace, labelled: tuple[int, ...]) -> None:
    filled(workspace, *labelled)
    wanted = [uuid(number) for number in sorted(labelled, reverse=True)]
    assert [row.id for row in workspace.rows(ListQuery(search="project", limit=3))] == wanted[:3]
    assert [row.id for row in workspace.rows(ListQuery(search="project"))] == wanted
    assert workspace.count(ListQuery(search="project")) == len(wanted)
