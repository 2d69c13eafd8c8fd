import threading
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.server import serial_writes
from app.server.locks import MEMORY
from app.server.serial_writes import one_at_a_time, whole_batches
from app.server.settings import ADMINISTRATOR
from app.server.shapes import Registry, Request
from tests.server.conftest import Team

RECORD = "collections/campaigns/records/a"
EVERYONE = {"data": {}, "permissions": {"read": ["system.Everyone"]}}


def batch(*items: tuple[str, str, Any]) -> dict[str, Any]:
    return {"requests": [{"method": method, "path": path, "body": body} for method, path, body in items]}


def test_the_server_announces_the_capability(team: Team):
    capabilities = team.send(ADMINISTRATOR, "GET", "/").body["capabilities"]
    assert {"serial_writes", "history", "accounts"} <= {*capabilities}


@pytest.mark.parametrize(("method", "path"), [("PUT", RECORD), ("DELETE", RECORD), ("POST", "collections")])
def test_nobody_writes_without_an_account(team: Team, method: str, path: str):
    assert team.anonymous(method, f"{team.bucket}/{path}", {"data": {}}).status == 401
    answer = team.anonymous("POST", "/batch", batch((method, f"{team.bucket}/{path}", {"data": {}})))
    assert [item["status"] for item in answer.body["responses"]] == [401]


def test_anybody_may_greet(team: Team):
    assert team.anonymous("GET", "/", None).status == 200
    answer = team.anonymous("POST", "/batch", {"requests": [{"path": "/"}]})
    assert [item["status"] for item in answer.body["responses"]] == [200]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("DELETE", "collections/campaigns", None),
        ("DELETE", "collections/campaigns/records", None),
        ("PATCH", "collections/campaigns", {"permissions": {"read": ["system.Everyone"]}}),
        ("PUT", "collections/campaigns", {"data": {"schema": {"type": "object"}}}),
        ("PUT", RECORD, EVERYONE),
        ("POST", "collections/campaigns/records", EVERYONE),
    ],
)
def test_an_editor_can_neither_drop_nor_give_away_what_belongs_to_the_team(team: Team, method, path, body):
    team.join("ed", "editor")
    team.send("ed", "PUT", RECORD, {"data": {"name": "Sale"}})
    assert team.send("ed", method, path, body).status == 403
    within = team.send("ed", "POST", "/batch", batch((method, f"{team.bucket}/{path}", body or {})))
    assert [item["status"] for item in within.body["responses"]] == [403]
    known = team.send(ADMINISTRATOR, "GET", RECORD).body
    assert (known["data"]["name"], known["permissions"]) == ("Sale", {})


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("DELETE", "collections/campaigns/records", 200), ("DELETE", "collections/campaigns", 200), ("PUT", RECORD, 201)],
)
def test_an_owner_can(team: Team, method: str, path: str, status: int):
    team.join("ann", "owner")
    assert team.send("ann", method, path, EVERYONE if method == "PUT" else None).status == status


def test_a_body_that_is_no_json_is_kintos_to_refuse(team: Team):
    from pyramid.request import Request as Web

    team.join("ed", "editor")
    request = Web.blank(f"/v1{team.bucket}/{RECORD}", method="PUT", content_type="application/json")
    request.authorization = ("Basic", "ZWQ6ZWQ=")
    request.body = b'{"data": '
    assert request.get_response(team.application).status_code == 400


def test_a_new_collections_listing_is_stamped_before_anybody_reads_it(team: Team):
    stamps = team.application.registry.storage.all_resources_timestamps("record")
    assert f"{team.bucket}/collections/campaigns" in stamps


def test_what_writes_waits_while_another_one_writes_and_what_reads_does_not(team: Team):
    done: list[str] = []

    def send(method: str) -> None:
        team.send(ADMINISTRATOR, method, RECORD, {"data": {}} if method == "PUT" else None)
        done.append(method)

    writer, reader = (threading.Thread(target=send, args=(method,)) for method in ("PUT", "GET"))
    with MEMORY:
        writer.start()
        reader.start()
        reader.join(30)
        assert done == ["GET"]
    writer.join(30)
    assert done == ["GET", "PUT"]


def test_the_lock_is_given_back_when_a_request_fails():
    def fail(_request: Request) -> None:
        raise RuntimeError

    request = cast(Request, SimpleNamespace(method="PUT", make_body_seekable=lambda: None))
    with pytest.raises(RuntimeError):
        one_at_a_time(fail, cast(Registry, None))(request)
    free = threading.Thread(target=lambda: MEMORY.acquire(blocking=False) and MEMORY.release())
    free.start()
    free.join(30)
    assert MEMORY.acquire(blocking=False)
    MEMORY.release()


def test_all_of_a_body_has_come_in_before_the_lock_is_taken():
    told: list[str] = []
    request = cast(Request, SimpleNamespace(method="PUT", make_body_seekable=lambda: told.append("read")))
    one_at_a_time(lambda _: told.append("carried out"), cast(Registry, None))(request)
    assert told == ["read", "carried out"]


class Transactions:
    """Every ``abort`` begins another one, as in Kinto."""

    def __init__(self) -> None:
        self.current = object()

    def get(self) -> object:
        return self.current

    def abort(self) -> None:
        self.current = object()


@pytest.mark.usefixtures("application")
def test_a_batch_that_was_rolled_back_in_the_middle_acknowledges_nothing():
    from pyramid.httpexceptions import HTTPServiceUnavailable

    transactions = Transactions()
    request = cast(Request, SimpleNamespace(path_info="/v1/batch", tm=transactions))
    with pytest.raises(HTTPServiceUnavailable) as refused:
        whole_batches(lambda _: transactions.abort(), cast(Registry, None))(request)
    assert refused.value.headers["Retry-After"] == "1"
    assert refused.value.json["errno"] == 201


@pytest.mark.parametrize("path", ["/v1/batch", "/v1/buckets/team"])
def test_other_answers_pass(path: str):
    request = cast(Request, SimpleNamespace(path_info=path, tm=Transactions()))
    assert whole_batches(lambda _: "answer", cast(Registry, None))(request) == "answer"


def test_a_conflict_inside_a_batch_makes_the_client_send_all_of_it_again(team: Team, monkeypatch: pytest.MonkeyPatch):
    from kinto.core.storage.exceptions import IntegrityError

    storage = team.application.registry.storage
    create = storage.create

    def clash(resource_name: str, parent_id: str, obj: dict[str, Any], **more: Any) -> Any:
        if obj.get("id") == "b":
            raise IntegrityError(original=Exception("duplicate key"))
        return create(resource_name, parent_id, obj, **more)

    monkeypatch.setattr(storage, "create", clash)
    paths = [f"{team.bucket}/collections/campaigns/records/{name}" for name in "abc"]
    answer = team.send(ADMINISTRATOR, "POST", "/batch", batch(*(("PUT", path, {"data": {}}) for path in paths)))
    assert (answer.status, answer.body["errno"]) == (503, 201)


class Locks:
    """Notes what was waited for."""

    taken: list[set[str]] = []

    def __init__(self, client: object, wait: int, idle: int) -> None:
        self.limits = wait, idle

    def take(self, scopes: set[str]) -> None:
        Locks.taken.append({*scopes})


def on_postgres(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    Locks.taken = []
    monkeypatch.setattr(serial_writes, "RowLocks", Locks)
    return Locks.taken


def asked(path: str, body: Any, registry: Any = None, **more: Any) -> Request:
    known = registry or SimpleNamespace(
        storage=SimpleNamespace(client=object()),
        settings={"account_write_principals": "account:admin"},
        permission=SimpleNamespace(get_object_permission_principals=lambda *_: set()),
    )
    parts: dict[str, Any] = {"method": "PUT", "environ": {}, "authenticated_userid": "admin", **more}
    return cast(
        Request,
        SimpleNamespace(
            path_info=path, json_body=body, registry=known, make_body_seekable=lambda: None,
            prefixed_principals=["account:admin"], **parts,
        ),
    )  # fmt: skip


def meet(request: Request) -> None:
    serial_writes.on_new_request(SimpleNamespace(request=request))


def test_a_batch_waits_once_for_all_its_workspaces_and_its_parts_do_not_wait_again(monkeypatch: pytest.MonkeyPatch):
    taken = on_postgres(monkeypatch)
    one, two = "/buckets/one/collections/c/records/a", "/buckets/two/collections/c/records/a"
    whole = asked("/v1/batch", batch(("PUT", one, {}), ("PUT", two, {}), ("GET", "/buckets/three", {})), method="POST")
    meet(whole)
    meet(asked(f"/v1{one}", {}, parent=whole))
    meet(asked(f"/v1{two}", {}, parent=whole))
    assert taken == [{"/buckets/one", "/buckets/two"}]


def test_a_part_of_a_batch_that_nobody_saw_coming_waits_for_itself(monkeypatch: pytest.MonkeyPatch):
    taken = on_postgres(monkeypatch)
    whole = asked("/v1/batch", {"requests": []}, method="POST")
    meet(whole)
    meet(asked("/v1/buckets/one/collections/c/records/a", {}, parent=whole))
    assert taken == [{"/buckets/one"}]


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_waits_for_nobody(monkeypatch: pytest.MonkeyPatch, method: str):
    taken = on_postgres(monkeypatch)
    meet(asked("/v1/buckets/one/collections/c/records/a", {}, method=method))
    assert taken == []


def test_strangers_make_nobody_wait(monkeypatch: pytest.MonkeyPatch):
    from pyramid.httpexceptions import HTTPForbidden

    taken = on_postgres(monkeypatch)
    with pytest.raises(HTTPForbidden):
        meet(asked("/v1/buckets/one/collections/c/records/a", {}, authenticated_userid=None))
    meet(asked("/v1/batch", batch(("PUT", "/buckets/one", {})), method="POST", authenticated_userid=None))
    assert taken == []
