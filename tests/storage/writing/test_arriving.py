"""New campaigns by the thousand leave the rows that one by one would."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.record import pack
from app.services.ports import Category, Named, Run
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import at
from tests.made import campaign, slide, uuid

SOME = [
    campaign(1, slide("s1", "Straße 50%"), labels=("l2", "l1", "l2"), changed=at(1)),
    campaign(2, categories=("c1",), name="Éva's", author="Éva", changed=at(1)),
    campaign(3, archived=True, shared=True, changed=at(2)),
    *(campaign(number, changed=at(3)) for number in range(10, 90)),
]
"""More of one instant than a millisecond has places."""
TABLES = ("campaigns", "documents", "campaign_labels", "campaign_categories", "campaign_tabs", "campaign_search")


@pytest.fixture
def pair(workspaces: SqliteWorkspaces, tmp_path: Path) -> Iterator[list[SqliteWorkspace]]:
    """Two workspaces with the same labels, subscriptions and results."""
    with (
        closing(workspaces.create(tmp_path / "one.galley")) as one,
        closing(workspaces.create(tmp_path / "two.galley")) as two,
    ):
        for workspace in (one, two):
            with workspace.transaction() as transaction:
                transaction.put_label(Named(id="l1", name="Sale"))
                transaction.put_label(Named(id="l2", name="sale"))
                transaction.put_category(Category(id="c1", name="News"))
                transaction.put_runs([Run(campaign=uuid(2), day="2026-03-02", figures={"Total Sent (users)": 4})])
        yield [one, two]


def rows(workspace: SqliteWorkspace) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(workspace.query(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


def test_the_rows_are_those_of_one_by_one(pair: list[SqliteWorkspace]) -> None:
    together, single = pair
    with together.transaction() as transaction:
        transaction.put_new([transaction.ready(each, {}, b"{}") for each in SOME])
    with single.transaction() as transaction:
        for each in SOME:
            transaction.put(each.id, pack(each, None))
    assert rows(together) == rows(single)
    assert [each for each in together.examine() if not each.ok] == []


def test_they_take_no_place_that_somebody_has(pair: list[SqliteWorkspace]) -> None:
    together, _ = pair
    with together.transaction() as transaction:
        transaction.put(uuid(5), pack(campaign(5, changed=at(3)), None))
        transaction.put_new([transaction.ready(each, {}, b"{}") for each in SOME])
    assert len({place for (place,) in together.query("SELECT place FROM campaigns")}) == len(SOME) + 1
    assert [each for each in together.examine() if not each.ok] == []
