from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.server.guard import is_for_owners, is_owner
from app.server.shapes import Request

RECORDS = "/v1/buckets/team/collections/campaigns/records"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/v1/buckets/team"),
        ("PUT", "/v1/buckets/team"),
        ("PATCH", "/v1/buckets/team"),
        ("POST", "/v1/buckets/team/collections"),
        ("DELETE", "/v1/buckets/team/collections"),
        ("DELETE", "/v1/buckets/team/collections/campaigns"),
        ("PUT", "/v1/buckets/team/collections/campaigns"),
        ("PATCH", "/buckets/team/groups/editors"),
        ("DELETE", RECORDS),
        ("DELETE", RECORDS + "/"),
    ],
)
def test_the_workspace_itself_is_for_owners(method: str, path: str):
    assert is_for_owners(method, path, {})


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", RECORDS + "/a"),
        ("PATCH", RECORDS + "/a"),
        ("DELETE", RECORDS + "/a"),
        ("POST", RECORDS),
        ("PUT", "/v1/accounts/olena"),
        ("DELETE", "/v1/__flush__"),
    ],
)
def test_records_are_for_editors_and_the_rest_is_no_workspace(method: str, path: str):
    assert not is_for_owners(method, path, {"data": {}})


@pytest.mark.parametrize(
    "body",
    [
        {"data": {}, "permissions": {"read": ["system.Everyone"]}},
        {"permissions": None},
        [{"op": "add", "path": "/permissions/read/system.Everyone"}],
    ],
)
def test_showing_a_record_to_others_is_for_owners(body: Any):
    assert is_for_owners("PUT", RECORDS + "/a", body)
    assert is_for_owners("POST", RECORDS, body)


def request_of(*principals: str, administrators: Any = "account:admin  account:root") -> Request:
    permission = SimpleNamespace(
        get_object_permission_principals=lambda uri, name: {("/buckets/team", "write"): {"account:ann"}}[uri, name]
    )
    registry = SimpleNamespace(permission=permission, settings={"account_write_principals": administrators})
    asked = SimpleNamespace(path_info=RECORDS, registry=registry, prefixed_principals=["system.Everyone", *principals])
    return cast(Request, asked)


def test_owners_are_those_who_may_write_to_the_workspace_and_administrators():
    assert is_owner(request_of("account:ann"))
    assert is_owner(request_of("account:root"))
    assert not is_owner(request_of("account:ed", "/buckets/team/groups/editors"))
    assert not is_owner(request_of())


def test_a_server_without_administrators_has_only_owners():
    assert is_owner(request_of("account:ann", administrators=None))
    assert not is_owner(request_of("account:admin", administrators=""))
