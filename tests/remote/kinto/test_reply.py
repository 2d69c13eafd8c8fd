import pytest

from app.remote.kinto.reply import Reply, decoded, within


@pytest.mark.parametrize(
    ("etag", "stamp"), [('"123"', 123), ("123", 123), ('W/"123"', 123), ('W/"x"', None), ("", None)]
)
def test_the_stamp_is_the_etag(etag: str, stamp: int | None) -> None:
    assert Reply(200, {"etag": etag}, {}).stamp == stamp


def test_what_exists_is_found_in_the_details() -> None:
    assert Reply(412, {}, {"details": {"existing": {"id": "a"}}}).existing == {"id": "a"}


@pytest.mark.parametrize("body", [{}, {"details": {}}, {"details": [{"existing": {}}]}, {"details": {"existing": 1}}])
def test_nothing_exists(body: dict[str, object]) -> None:
    assert Reply(412, {}, body).existing is None


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"details": [{"description": "Too deep"}], "message": "Invalid"}, "Too deep"),
        ({"message": "Invalid"}, "Invalid"),
        ({"error": "Bad Request", "details": "odd"}, "Bad Request"),
        ({}, "400"),
        ({"message": "x" * 1000}, "x" * 200),
    ],
)
def test_the_message_is_the_most_exact_one(body: dict[str, object], message: str) -> None:
    assert Reply(400, {}, body).message == message


@pytest.mark.parametrize("body", [b"", b"<html>", b"[1]", b'{"a"', b'"\xff"', b"[" * 100_000])
def test_only_objects_are_answers(body: bytes) -> None:
    assert decoded(body) is None


def test_an_object_is_an_answer() -> None:
    assert decoded(b'{"data": [1, 1e-7]}') == {"data": [1, 1e-7]}


def test_an_answer_within_a_batch() -> None:
    told = {"status": 200, "headers": {"ETag": '"5"'}, "body": {"data": 1}}
    reply = within(told)
    assert reply == Reply(200, {"etag": '"5"'}, {"data": 1})


@pytest.mark.parametrize("told", [None, [], {}, {"status": "200"}])
def test_what_is_no_answer(told: object) -> None:
    assert within(told) is None


def test_an_answer_without_headers_or_body() -> None:
    assert within({"status": 304}) == Reply(304, {}, {})
