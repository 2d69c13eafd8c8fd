from collections.abc import Callable

import pytest

from app.domain.campaign import Origin
from app.domain.errors import UserError
from app.domain.message import Message
from app.services.ports import Interrupted, ListQuery, Period, Run
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, slide, uuid


def test_figures_that_are_none_are_damage(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.connection().execute("INSERT INTO runs VALUES (?, '', '[1]')", [uuid(1)])
    with pytest.raises(UserError, match="damaged"):
        workspace.runs(uuid(1))


def test_months_of_broken_figures_are_damage(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.connection().execute("INSERT INTO runs VALUES (?, '', '{')", [uuid(1)])
    with pytest.raises(UserError, match="damaged"):
        workspace.result_groups("month")


def test_rows_of_one_campaign_are_found_by_their_key(workspace: SqliteWorkspace) -> None:
    plan = workspace.query("EXPLAIN QUERY PLAN SELECT day FROM runs WHERE campaign = 'x' ORDER BY day")
    assert "SEARCH" in plan[0][3]
    assert len(plan) == 1


@pytest.fixture
def crowded(workspace: SqliteWorkspace) -> SqliteWorkspace:
    origin = Origin(format="clevertap-inbox", message={"wzrk_id": "77_20260301"})
    message = Message(slides=(slide("s1", "1 - 2 - 3"),), inbox_tags=("Offers",))
    each = {"message": message, "labels": ("l1",), "categories": ("c1",), "origin": origin}
    numbers = range(1, 400)
    put(workspace, *(campaign(number, archived=number % 2 == 0, **each) for number in numbers))
    with workspace.transaction() as transaction:
        transaction.put_runs(
            [Run(campaign=uuid(n), day="2026-03-01", figures={"Total Sent (users)": n}) for n in numbers]
        )
    return workspace


@pytest.mark.parametrize(
    "read",
    [
        lambda workspace: workspace.by_origin(["77"]),
        lambda workspace: workspace.reported(),
        lambda workspace: workspace.result_groups("label"),
        lambda workspace: workspace.result_groups("month"),
        lambda workspace: workspace.result_groups("template", Period(start="2026-01-01", end="2027-01-01")),
        lambda workspace: workspace.usage_by_place("labels"),
        lambda workspace: workspace.usage_among("labels", [uuid(number) for number in range(1, 400)]),
        lambda workspace: workspace.tabs(),
        lambda workspace: workspace.members("categories", "c1"),
        lambda workspace: workspace.using_segment("s1"),
        lambda workspace: workspace.count(ListQuery(search="--")),
        lambda workspace: workspace.places(ListQuery(label="l1", sort="name")),
        lambda workspace: workspace.places_of([uuid(number) for number in range(1, 400)]),
    ],
)
def test_reading_ends_early_where_nobody_wants_it(
    crowded: SqliteWorkspace, read: Callable[[SqliteWorkspace], object]
) -> None:
    with pytest.raises(Interrupted), crowded.interrupted(lambda: True):
        read(crowded)
    read(crowded)


def test_campaigns_of_a_message_are_found_while_it_is_wanted(crowded: SqliteWorkspace) -> None:
    with crowded.interrupted(lambda: False):
        assert len(crowded.by_origin(["77"])["77"]) == 399
