import json

import pytest

from app.remote.kinto.asking import AGAIN, Asking, request
from app.remote.kinto.waiting import LONGEST
from app.remote.kinto.words import Failing
from app.sync.ports import Barred, Offline
from tests.remote.kinto.conftest import Clock
from tests.remote.kinto.liar import Liar, batch, breaks_off, hangs_up, page, says

FINE = says(200, {"data": 1})


class TestAgain:
    @pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 520])
    def test_what_asks_for_patience_is_asked_again(self, liar: Liar, asking: Asking, clock: Clock, status: int) -> None:
        liar.will(page(status), says(status), FINE)
        assert asking.ask("PUT", "/there", b"{}", {"If-Match": '"1"'}).data == 1
        assert len({(each.method, each.path, each.body, each.headers["if-match"]) for each in liar.asked}) == 1
        assert len(liar.asked) == 3
        assert 0.5 <= clock.waits[0] <= 1 <= clock.waits[1] <= 2

    def test_a_connection_that_breaks_is_tried_again(self, liar: Liar, asking: Asking) -> None:
        liar.will(hangs_up, breaks_off(FINE, 10), FINE)
        assert asking.ask("POST", "/batch", b"{}").data == 1

    @pytest.mark.parametrize("status", [200, 201, 304, 400, 403, 404, 412, 413])
    def test_other_answers_are_taken(self, liar: Liar, asking: Asking, clock: Clock, status: int) -> None:
        liar.will(says(status, {} if status != 304 else b"") if status == 304 else says(status, {"code": 1}))
        assert asking.ask("GET", "/").status == status
        assert clock.waits == []

    def test_it_ends(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        liar.otherwise = says(503)
        with pytest.raises(Offline, match="503"):
            asking.ask("GET", "/")
        assert len(liar.asked) == AGAIN + 1
        assert len(clock.waits) == AGAIN
        assert clock.waits == sorted(clock.waits)

    def test_a_server_that_fails_at_it_every_time_is_told_apart(self, liar: Liar, asking: Asking) -> None:
        liar.otherwise = says(500)
        with pytest.raises(Failing):
            asking.ask("GET", "/", again=1)
        assert len(liar.asked) == 2

    def test_waiting_can_be_ended(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        clock.end = True
        liar.otherwise = says(503)
        with pytest.raises(Offline, match="stopped"):
            asking.ask("GET", "/")
        assert len(liar.asked) == 1


class TestPauses:
    def test_the_server_says_how_long(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        liar.will(says(503, None, Retry_After="7"), FINE)
        asking.ask("GET", "/")
        assert 7 <= sum(clock.waits) <= 7.7

    def test_a_date_is_as_good(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        now, later = "Mon, 02 Jan 2040 10:00:00 GMT", "Mon, 02 Jan 2040 10:00:09 GMT"
        liar.will(says(429, None, Date=now, Retry_After=later), FINE)
        asking.ask("GET", "/")
        assert 9 <= sum(clock.waits) <= 9.9

    def test_a_long_pause_is_left_to_the_next_sync(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        liar.will(says(503, None, Retry_After="3600"))
        with pytest.raises(Offline, match=r"pause of 6. minutes"):
            asking.ask("GET", "/")
        with pytest.raises(Offline, match="pause"):
            asking.ask("GET", "/")
        assert (len(liar.asked), clock.waits) == (1, [])
        clock.now += 4000
        liar.will(FINE)
        assert asking.ask("GET", "/").data == 1

    def test_backoff_is_kept_before_the_next_request(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        liar.will(says(200, {"data": 1}, Backoff="10"), FINE, FINE)
        asking.ask("GET", "/")
        assert clock.waits == []
        clock.now += 4
        asking.ask("GET", "/")
        asking.ask("GET", "/")
        assert clock.waits == [6]

    def test_the_longest_pause_is_waited_for(self, liar: Liar, asking: Asking, clock: Clock) -> None:
        liar.will(says(200, {"data": 1}, Backoff=int(LONGEST)), FINE)
        asking.ask("GET", "/")
        asking.ask("GET", "/")
        assert clock.waits == [LONGEST]


class TestWhatEndsIt:
    def test_an_unknown_person(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(401, {"code": 401}))
        with pytest.raises(Barred, match="user and password"):
            asking.ask("GET", "/")

    def test_the_service_has_ended(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(410, {"code": 410}, Alert='{"code": "hard-eol", "message": "We moved.", "url": "https://x"}'))
        with pytest.raises(Barred, match=r"has ended: We moved\. It names https://x\.$"):
            asking.ask("GET", "/")

    @pytest.mark.parametrize("alert", ["", "{", "[]", "soon"])
    def test_the_service_has_ended_without_a_word(self, liar: Liar, asking: Asking, alert: str) -> None:
        liar.will(says(410, {"code": 410}, Alert=alert))
        with pytest.raises(Barred, match=r"has ended\.$"):
            asking.ask("GET", "/")

    def test_a_page_that_says_nothing_is_there(self, liar: Liar, asking: Asking) -> None:
        liar.will(page(404))
        with pytest.raises(Barred, match="no team server"):
            asking.ask("GET", "/")


class TestPlaces:
    def test_paths(self, asking: Asking) -> None:
        assert asking.place() == "/buckets/team"
        assert asking.records("labels", "a b") == "/buckets/team/collections/labels/records/a%20b"
        assert asking.uri("labels", "a") == "/buckets/team/collections/labels/records/a"

    def test_kinto_would_refuse_a_batch_with_that_word_in_a_path(self, asking: Asking) -> None:
        assert "/batch" not in asking.records("labels", "batch-1")
        assert asking.records("labels", "batch-1").endswith("/%62atch-1")


class TestBatches:
    def test_a_batch_holds_what_request_made(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((200, {"data": 1}), (404, {})))
        some = [request("GET", "/a"), request("PUT", "/b", {"data": {"x": "ü"}}, {"If-Match": '"1"'})]
        assert [reply.status for reply in asking.several(some)] == [200, 404]
        assert liar.asked[0].path == "/v1/batch"
        assert liar.asked[0].json == {
            "requests": [
                {"method": "GET", "path": "/a"},
                {"method": "PUT", "path": "/b", "headers": {"If-Match": '"1"'}, "body": {"data": {"x": "ü"}}},
            ]
        }

    @pytest.mark.parametrize(
        "told", [{}, {"responses": []}, {"responses": {"a": 1}}, {"responses": [{"status": "200"}]}, {"responses": [7]}]
    )
    def test_what_is_no_answer_to_it(self, liar: Liar, asking: Asking, told: object) -> None:
        liar.will(says(200, told))
        with pytest.raises(Offline):
            asking.several([request("GET", "/a")])

    def test_a_batch_that_was_refused_as_a_whole(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(400, {"message": "no"}))
        with pytest.raises(Offline, match="400"):
            asking.several([request("GET", "/a")])

    @pytest.mark.parametrize("status", [409, 500, 503])
    def test_one_failure_in_it_took_back_all_of_it(self, liar: Liar, asking: Asking, status: int) -> None:
        liar.will(batch((201, {"data": {}}), (status, {})))
        with pytest.raises(Offline, match=str(status)):
            asking.several([request("GET", "/a")] * 2)

    def test_somebody_unknown_meanwhile(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((401, {})))
        with pytest.raises(Barred):
            asking.several([request("GET", "/a")])


def test_a_request_is_json() -> None:
    assert json.loads(request("DELETE", "/a")) == {"method": "DELETE", "path": "/a"}
