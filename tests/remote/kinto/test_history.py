from typing import Any

import pytest

from app.remote.kinto.asking import Asking
from app.remote.kinto.history import events
from app.sync.values import Event
from tests.remote.kinto.liar import Liar, says

DATA = {"id": "a", "name": "Spring", "last_modified": 5}


def line(**changed: Any) -> dict[str, Any]:
    told = {"date": "2026-11-22T10:41:09.998487+00:00", "user_id": "account:ada", "action": "update"}
    return {**told, "target": {"data": DATA}, **changed}


def told(liar: Liar, asking: Asking, *lines: Any) -> list[Event]:
    liar.will(says(200, {"data": lines}))
    return events(asking, "campaigns", "a")


def test_a_line_says_who_when_and_what(liar: Liar, asking: Asking) -> None:
    assert told(liar, asking, line()) == [
        Event(at="2026-11-22T10:41:09.998487Z", user="ada", data={"id": "a", "name": "Spring"}, revision="5")
    ]
    path = liar.asked[0].path
    assert path.startswith("/v1/buckets/team/history?uri=%2Fbuckets%2Fteam%2Fcollections%2Fcampaigns%2Frecords%2Fa&")
    assert "_sort=-last_modified" in path


@pytest.mark.parametrize(
    "changed", [{"action": "delete"}, {"target": {"data": {"id": "a", "deleted": True, "last_modified": 5}}}]
)
def test_a_deletion(liar: Liar, asking: Asking, changed: dict[str, Any]) -> None:
    assert told(liar, asking, line(**changed))[0].data is None


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2026-11-22T12:41:09+02:00", "2026-11-22T10:41:09.000000Z"),
        ("2026-11-22T10:41:09Z", "2026-11-22T10:41:09.000000Z"),
        ("some day", "some day"),
    ],
)
def test_instants_are_told_in_utc(liar: Liar, asking: Asking, date: str, at: str) -> None:
    assert told(liar, asking, line(date=date))[0].at == at


def test_lines_that_say_nothing_are_left_out(liar: Liar, asking: Asking) -> None:
    odd = [line(target=None), line(target={}), line(target={"data": {"id": "a"}}), "text", None]
    assert told(liar, asking, *odd, line(user_id="openid:7")) == [
        Event(at="2026-11-22T10:41:09.998487Z", user="openid:7", data={"id": "a", "name": "Spring"}, revision="5")
    ]


@pytest.mark.parametrize("answer", [says(404, {"code": 404}), says(403, {"code": 403}), says(200, {"data": {}})])
def test_a_log_that_can_not_be_read_is_empty(liar: Liar, asking: Asking, answer: bytes) -> None:
    liar.will(answer)
    assert events(asking, "campaigns", "a") == []
