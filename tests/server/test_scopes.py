from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.server.scopes import Target, batch_scopes, is_batch, target

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/v1/buckets/team", Target("/buckets/team")),
        ("/buckets/team/", Target("/buckets/team")),
        ("/v1/buckets/team/collections", Target("/buckets/team")),
        ("/v1/buckets/team/collections/campaigns", Target("/buckets/team")),
        ("/v1/buckets/team/groups/editors", Target("/buckets/team")),
        ("/v1/buckets/team/collections/campaigns/records", Target("/buckets/team", records=True)),
        ("/v1/buckets/team/collections/c/records/r", Target("/buckets/team", records=True, single=True)),
        ("/v1/buckets/records/collections/records/records", Target("/buckets/records", records=True)),
        ("/v1/buckets/team/groups/g/records/r", Target("/buckets/team", single=True)),
        ("/v1/accounts/olena", Target("/accounts/olena")),
        ("/v1/buckets", Target("")),
        ("/v1/v2/buckets/team", Target("")),
        ("/v1/batch", Target("")),
        ("/v1/", Target("")),
        ("", Target("")),
    ],
)
def test_a_path_names_its_workspace(path: str, found: Target):
    assert target(path) == found


def test_only_what_lies_in_a_workspace_has_one():
    assert target("/v1/buckets/team/groups/g").workspace == "/buckets/team"
    assert target("/v1/accounts/olena").workspace == ""
    assert target("/v1/batch").workspace == ""


@given(NAMES)
def test_a_quoted_name_in_a_batch_is_the_name_that_the_server_will_see(name: str):
    path = f"/buckets/{quote(name)}/collections/c/records/r?_since=1"
    assert batch_scopes({"requests": [{"method": "PUT", "path": path}]}) == {f"/buckets/{name}"}


def test_a_batch_writes_to_what_its_writing_requests_name():
    body = {
        "defaults": {"method": "PUT"},
        "requests": [
            {"path": "/buckets/one/collections/c/records/a"},
            {"path": "/v1/buckets/two", "method": "delete"},
            {"path": "/buckets/three", "method": "GET"},
        ],
    }
    assert batch_scopes(body) == {"/buckets/one", "/buckets/two"}


def test_a_batch_may_get_its_path_from_the_defaults_and_reads_where_nothing_else_is_said():
    assert batch_scopes({"defaults": {"path": "/buckets/one"}, "requests": [{"method": "POST"}]}) == {"/buckets/one"}
    assert batch_scopes({"requests": [{"path": "/buckets/one"}]}) == set()


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["requests", "defaults", "method", "path"]), inner, max_size=4)
    ),
)


@given(JSON)
def test_no_body_is_too_strange_to_be_looked_at(body: object):
    assert isinstance(batch_scopes(body), set)


@pytest.mark.parametrize(
    ("path", "expected"), [("/v1/batch", True), ("/v1/batch/", True), ("/v1/buckets/batches", False), ("/v1/", False)]
)
def test_a_batch_is_known_by_its_path(path: str, expected: bool):
    assert is_batch(path) is expected
