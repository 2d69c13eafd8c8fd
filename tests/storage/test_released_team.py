"""A workspace that was in a team, as the fourth released format has it."""

import json
from contextlib import closing

import pytest
from msgspec.structs import replace

from app.services.syncing.change import TEAM
from app.services.syncing.membership import Membership
from app.services.syncing.standing import Standing
from app.services.syncing.syncing import connection_of
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from app.sync.states import spelled, waits
from tests.storage import released, released_team
from tests.storage.released_team import CLASHING, COMING, REFUSED, SKIPPED, UNANSWERED
from tests.storage.test_released import copied, whole


@pytest.fixture
def fourth(workspaces: SqliteWorkspaces, tmp_path):
    with closing(workspaces.open(copied(4, tmp_path))) as workspace:
        yield workspace


def test_it_is_whole_and_has_what_the_third_had(fourth: SqliteWorkspace) -> None:
    assert whole(fourth)
    assert fourth.id == released.IDENTITY
    assert fourth.get(released.TALE.id).campaign == released.TALE
    assert fourth.all_media() == [released.PICTURE]


def test_its_campaigns_stand_in_the_team_as_they_stood(fourth: SqliteWorkspace) -> None:
    rows = fourth.rows_of([*released_team.STATES])
    assert {row.id: row.team for row in rows} == released_team.STATES
    for made in released_team.TEAM_CAMPAIGNS:
        assert fourth.get(made.id).campaign == made


def test_what_is_known_of_the_store_comes_back(fourth: SqliteWorkspace) -> None:
    found = fourth.team_records("campaigns", [*released_team.RECORDS])
    refused = found[REFUSED.id].agreed
    assert refused.mark == fourth.document_rows([REFUSED.id])[REFUSED.id].seq
    sent = found[UNANSWERED.id].agreed
    spelled_now = spelled(json.loads(sent.sent)).decode()
    found[UNANSWERED.id] = replace(found[UNANSWERED.id], agreed=replace(sent, sent=spelled_now))
    found[REFUSED.id] = replace(found[REFUSED.id], agreed=replace(refused, mark=0))
    assert found == released_team.RECORDS
    assert fourth.team_records("labels") == released_team.LABELS
    assert fourth.team_cursors() == released_team.CURSORS
    assert fourth.team_assets(["a" * 64, "b" * 64, "c" * 64]) == released_team.ASSETS
    assert fourth.coming() == {COMING.id}
    assert fourth.team_revisions("campaigns")[CLASHING.id] == "106"


def test_where_the_team_is_and_who_one_is_to_it_comes_back(fourth: SqliteWorkspace) -> None:
    connection = connection_of(fourth)
    assert connection is not None
    told = (connection.location, connection.workspace, connection.user)
    assert told == tuple(released_team.CONNECTION[name] for name in ("location", "workspace", "user"))
    assert fourth.setting(TEAM) == released_team.STORE
    assert Membership(fourth).role() == "editor"


def test_the_next_sync_sends_what_waited_then(fourth: SqliteWorkspace) -> None:
    standing = Standing(fourth)
    ids = standing.waiting("campaigns", refused=False)
    waiting = {id for id, mine in standing.read("campaigns", ids).items() if waits(mine)}
    assert waiting == {released.TALE.id, UNANSWERED.id}
    assert SKIPPED.id not in waiting
    assert {id for _, id in fourth.team_troubles()} == {REFUSED.id, CLASHING.id}
