from app.services.ports import ListQuery, Named
from app.storage.reading.arms import Arm
from app.storage.reading.hits import LOOKUP, hits
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, uuid


def leading(workspace: SqliteWorkspace, typed: str) -> list[str]:
    """What the arms of a search read first, those that a label meets a part of."""
    found = hits(workspace, typed)
    assert found is not None
    return [_first(arm) for arm in found.plain[1:] if "campaign_search" in arm.source]


def _first(arm: Arm) -> str:
    return arm.source.split()[0]


def filled(workspace: SqliteWorkspace, others: int) -> None:
    """Campaign 1 has the label and is, like all others, a sale."""
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Kyiv"))
    named = [campaign(number, name=f"Sale {number}") for number in range(2, others + 2)]
    put(workspace, campaign(1, name="Sale", labels=("l",)), *named)


def test_few_words_are_read_and_asked_for_their_labels(workspace: SqliteWorkspace) -> None:
    filled(workspace, LOOKUP - 2)
    assert leading(workspace, "kyiv sale") == ["campaign_search"]


def test_a_rare_label_among_many_words_is_read_first(workspace: SqliteWorkspace) -> None:
    filled(workspace, LOOKUP)
    assert leading(workspace, "kyiv sale") == ["campaign_labels"]


def test_both_ways_find_the_same(workspace: SqliteWorkspace) -> None:
    filled(workspace, 1)
    few = [row.id for row in workspace.rows(ListQuery(search="kyiv sale"))]
    put(workspace, *(campaign(number, name=f"Sale {number}") for number in range(50, 50 + LOOKUP)))
    assert few == [row.id for row in workspace.rows(ListQuery(search="kyiv sale"))] == [uuid(1)]
