from collections.abc import Mapping
from typing import Any

import pytest

from app.server.settings import ADMINISTRATOR, PRINCIPAL
from app.server.workspaces import COLLECTIONS, Administration, Answer, Refused
from app.sync.values import COLLECTIONS as SYNCED
from tests.server.conftest import Team


class Watched:
    """Lets calls through and notes those that write."""

    def __init__(self, team: Team, user: str = ADMINISTRATOR) -> None:
        self.team, self.user = team, user
        self.writes: list[str] = []

    def __call__(self, method: str, path: str, body: dict[str, Any] | None, headers: Mapping[str, str]) -> Answer:
        if method != "GET":
            self.writes.append(f"{method} {path}")
        return self.team.send(self.user, method, path, body, **headers)


def test_a_workspace_has_a_collection_for_everything_that_travels():
    assert {*SYNCED, "assets", "settings", "recipients"} == {*COLLECTIONS}


def test_setting_up_again_writes_nothing(team: Team):
    team.join("ann", "owner")
    team.join("ed", "editor")
    watched = Watched(team)
    again = Administration(watched)
    again.make_workspace(team.workspace, PRINCIPAL)
    again.set_role(team.workspace, "ann", "owner")
    again.set_role(team.workspace, "ed", "editor")
    assert watched.writes == []


def test_what_is_missing_of_a_workspace_is_made(team: Team):
    team.send(ADMINISTRATOR, "DELETE", "collections/assets")
    team.send(ADMINISTRATOR, "DELETE", "groups/readers")
    watched = Watched(team)
    Administration(watched).make_workspace(team.workspace, PRINCIPAL)
    assert watched.writes == [f"PUT {team.bucket}/groups/readers", f"PUT {team.bucket}/collections/assets"]


@pytest.mark.parametrize(
    ("role", "reads", "writes", "manages"),
    [("owner", 200, 201, 200), ("editor", 200, 201, 403), ("reader", 200, 403, 403), (None, 403, 403, 403)],
)
def test_a_role_says_what_somebody_may_do(team: Team, role: Any, reads: int, writes: int, manages: int):
    team.join("somebody", role)
    statuses = [
        team.send("somebody", "GET", "collections/campaigns/records").status,
        team.send("somebody", "PUT", "collections/campaigns/records/a", {"data": {}}).status,
        team.send("somebody", "PATCH", "groups/readers", {"data": {"members": []}}).status,
    ]
    assert statuses == [reads, writes, manages]


def test_editors_change_and_delete_what_others_made(team: Team):
    team.join("ed", "editor")
    team.join("eve", "editor")
    path = "collections/campaigns/records/a"
    assert team.send("ed", "PUT", path, {"data": {}}).status == 201
    assert team.send("eve", "PUT", path, {"data": {"x": 1}}).status == 200
    assert team.send("eve", "DELETE", path).status == 200


def test_everybody_in_the_workspace_reads_its_history(team: Team):
    team.join("ed", "editor")
    team.join("rea", "reader")
    team.send("ed", "PUT", "collections/campaigns/records/a", {"data": {}})
    found = team.send("rea", "GET", "history?record_id=a").body["data"]
    assert [(entry["user_id"], entry["action"]) for entry in found] == [("account:ed", "create")]


def test_a_new_role_replaces_the_old_one(team: Team):
    team.join("ed", "editor")
    for role in ("owner", "reader", "editor"):
        team.admin.set_role(team.workspace, "ed", role)
        assert team.admin.members(team.workspace) == {PRINCIPAL: "owner", "account:ed": role}


def test_whoever_left_has_no_rights_any_more_not_even_to_what_they_made(team: Team):
    team.join("ed", "editor")
    team.send("ed", "PUT", "collections/campaigns/records/a", {"data": {}})
    team.admin.set_role(team.workspace, "ed", None)
    assert team.send("ed", "GET", "collections/campaigns/records/a").status == 403
    assert team.send("ed", "PUT", "collections/campaigns/records/a", {"data": {}}).status == 403
    assert team.admin.members(team.workspace) == {PRINCIPAL: "owner"}


def test_a_workspace_keeps_an_owner(team: Team):
    with pytest.raises(Refused, match="only owner"):
        team.admin.set_role(team.workspace, ADMINISTRATOR, None)
    team.join("ann", "owner")
    team.admin.set_role(team.workspace, ADMINISTRATOR, None)
    assert Administration(Watched(team, "ann")).members(team.workspace) == {"account:ann": "owner"}


def test_an_owner_manages_the_people_of_the_own_workspace(team: Team):
    team.join("ann", "owner")
    team.join("ed", None)
    as_ann = Administration(Watched(team, "ann"))
    as_ann.set_role(team.workspace, "ed", "editor")
    assert team.admin.members(team.workspace)["account:ed"] == "editor"
    with pytest.raises(Refused, match=r"PUT /accounts/new: 403"):
        as_ann.set_password("new", "x")


def test_an_account_gets_a_new_password_and_can_be_forgotten(team: Team):
    team.join("ann", "editor")
    team.admin.set_password("ann", "other")
    assert team.send("ann", "GET", "collections/campaigns/records").status == 401
    team.admin.set_password("ann", "ann")
    assert team.send("ann", "GET", "collections/campaigns/records").status == 200
    team.admin.forget("ann")
    team.admin.forget("ann")
    assert not team.admin.has_account("ann")
    assert team.send("ann", "GET", "collections/campaigns/records").status == 401


def test_the_server_says_whom_it_takes_this_person_for(team: Team):
    team.join("ed", None)
    assert team.admin.examine() == PRINCIPAL
    assert Administration(Watched(team, "ed")).examine() == "account:ed"
    with pytest.raises(Refused, match="does not know"):
        Administration(Watched(team, "nobody-there")).examine()


def test_a_server_that_loses_updates_is_refused():
    stock = Administration(lambda *_: Answer(200, {"capabilities": {"accounts": {}}, "user": {"id": "account:ann"}}))
    with pytest.raises(Refused, match=r"serial_writes.*kinto\.includes"):
        stock.examine()


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(team: Team):
    team.join("ed", None)
    team.join("eve", None)
    in_the_middle = Watched(team)

    def call(method: str, path: str, body: dict[str, Any] | None, headers: Mapping[str, str]) -> Answer:
        if method == "PATCH":
            team.send(ADMINISTRATOR, "PATCH", "groups/editors", {"data": {"members": ["account:eve"]}})
        return in_the_middle(method, path, body, headers)

    with pytest.raises(Refused, match="412"):
        Administration(call).set_role(team.workspace, "ed", "editor")
    assert team.admin.members(team.workspace)["account:eve"] == "editor"
