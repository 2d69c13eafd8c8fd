from typing import Any

import pytest

from app.remote.kinto import words, writing
from app.remote.kinto.asking import Asking
from app.remote.kinto.reply import Reply
from app.remote.kinto.writing import outcome, write
from app.sync.ports import Barred, Offline
from app.sync.values import Clash, Refused, Remote, Stored, Write
from tests.remote.kinto.liar import Liar, batch, says

DATA = {"id": "a", "name": "Spring"}
CREATE, UPDATE, DELETE = (
    Write("campaigns", "a", DATA, None),
    Write("campaigns", "a", DATA, "5"),
    Write("campaigns", "a", None, "5"),
)
CREATED = (201, {"data": {**DATA, "last_modified": 9}})


def existing(**data: Any) -> dict[str, Any]:
    return {"errno": 114, "details": {"existing": {"id": "a", "last_modified": 8, **data}}}


def some(*names: str) -> list[Write]:
    return [Write("campaigns", name, {"id": name}, None) for name in names]


def names(liar: Liar) -> list[list[str]]:
    """The ids in each batch that came in."""
    return [[one["path"].rsplit("/", 1)[1] for one in asked.json["requests"]] for asked in liar.asked]


class TestOutcomes:
    @pytest.mark.parametrize(
        ("asked", "status", "body", "expected"),
        [
            (CREATE, 201, CREATED[1], Stored("9")),
            (UPDATE, 200, CREATED[1], Stored("9")),
            (DELETE, 200, {"data": {"id": "a", "deleted": True, "last_modified": 9}}, Stored("9")),
            (DELETE, 404, {"errno": 110}, Stored("")),
            (DELETE, 412, {"errno": 114}, Stored("")),
            (UPDATE, 412, {"errno": 114}, Clash(None)),
            (CREATE, 412, existing(name="Spring"), Stored("8")),
            (UPDATE, 412, existing(name="Spring"), Stored("8")),
            (UPDATE, 412, existing(name="Theirs"), Clash(Remote("campaigns", "a", "8", {"id": "a", "name": "Theirs"}))),
            (DELETE, 412, existing(name="Theirs"), Clash(Remote("campaigns", "a", "8", {"id": "a", "name": "Theirs"}))),
            (UPDATE, 403, {"errno": 121}, Refused(words.READER)),
            (UPDATE, 413, {}, Refused(words.LARGE)),
            (UPDATE, 400, {"message": "odd"}, Refused("The team server does not take it: odd")),
            (CREATE, 404, {"message": "gone"}, Refused("The team server does not take it: gone")),
            (CREATE, 405, {"error": "read only"}, Refused("The team server does not take it: read only")),
        ],
    )
    def test_an_answer_means(self, asked: Write, status: int, body: dict[str, Any], expected: object) -> None:
        assert outcome(asked, Reply(status, {}, body)) == expected

    def test_true_is_not_one(self) -> None:
        asked = Write("campaigns", "a", {"id": "a", "archived": True}, "5")
        assert isinstance(outcome(asked, Reply(412, {}, existing(archived=1))), Clash)


class TestRequests:
    @pytest.mark.parametrize(
        ("asked", "method", "headers"),
        [
            (CREATE, "PUT", {"If-None-Match": "*"}),
            (UPDATE, "PUT", {"If-Match": '"5"'}),
            (DELETE, "DELETE", {"If-Match": '"5"'}),
            (Write("campaigns", "a", None, None), "DELETE", {"If-None-Match": "*"}),
        ],
    )
    def test_every_write_has_its_condition(
        self, liar: Liar, asking: Asking, asked: Write, method: str, headers: dict[str, str]
    ) -> None:
        liar.will(batch(CREATED))
        write(asking, [asked], 50)
        (one,) = liar.asked[0].json["requests"]
        assert (one["method"], one["headers"]) == (method, headers)
        assert one["path"] == "/buckets/team/collections/campaigns/records/a"
        assert one.get("body") == ({"data": DATA} if asked.data else None)

    def test_what_can_not_be_kept_is_not_sent(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(CREATED))
        outcomes = write(asking, [Write("campaigns", "b", {"id": "b", "x": "\0"}, None), CREATE], 50)
        assert isinstance(outcomes[0], Refused)
        assert outcomes[1] == Stored("9")
        assert names(liar) == [["a"]]

    def test_nothing_to_send(self, liar: Liar, asking: Asking) -> None:
        assert write(asking, [], 50) == []
        assert liar.asked == []


class TestBatches:
    def answer(self, liar: Liar, *counts: int) -> None:
        liar.will(*(batch(*[CREATED] * count) for count in counts))

    @pytest.mark.parametrize(("most", "counts"), [(2, [2, 2, 1]), (500, [5])])
    def test_no_more_than_the_server_takes(self, liar: Liar, asking: Asking, most: int, counts: list[int]) -> None:
        self.answer(liar, *counts)
        assert len(write(asking, some(*"abcde"), most)) == 5
        assert [len(each) for each in names(liar)] == counts

    def test_no_more_than_fifty(self, liar: Liar, asking: Asking) -> None:
        self.answer(liar, 50, 1)
        write(asking, some(*(f"n{number}" for number in range(51))), 100)
        assert [len(each) for each in names(liar)] == [50, 1]

    def test_no_more_than_four_megabytes_and_what_is_larger_alone(
        self, liar: Liar, asking: Asking, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(writing, "MOST_BYTES", 1_000)
        sizes = {"a": 300, "b": 300, "c": 5_000, "d": 10, "e": 10}
        self.answer(liar, 2, 1, 2)
        write(asking, [Write("campaigns", id, {"id": id, "x": "x" * size}, None) for id, size in sizes.items()], 50)
        assert names(liar) == [["a", "b"], ["c"], ["d", "e"]]

    def test_the_outcomes_keep_the_order(self, liar: Liar, asking: Asking) -> None:
        stored = [(201, {"data": {"last_modified": number}}) for number in range(3)]
        liar.will(batch(*stored[:2]), batch(stored[2]))
        assert write(asking, some(*"abc"), 2) == [Stored("0"), Stored("1"), Stored("2")]

    def test_an_answer_that_was_lost_is_found_again(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(503), batch((412, existing(name="Spring"))))
        assert write(asking, [UPDATE], 50) == [Stored("8")]
        assert liar.asked[0].body == liar.asked[1].body

    def test_a_failure_in_a_batch_acknowledges_nothing(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(CREATED, (409, {})))
        with pytest.raises(Offline):
            write(asking, some(*"ab"), 50)

    def test_a_stranger_is_barred(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((401, {})))
        with pytest.raises(Barred):
            write(asking, [CREATE], 50)


class TestWhatIsWrongStandsAlone:
    @pytest.mark.parametrize(("status", "reason"), [(413, words.LARGE), (400, "does not take it")])
    def test_a_batch_that_is_not_taken_goes_in_halves(
        self, liar: Liar, asking: Asking, status: int, reason: str
    ) -> None:
        refusal = says(status, {"message": "odd"})
        liar.will(refusal, batch(CREATED, CREATED), refusal, batch(CREATED), refusal)
        outcomes = write(asking, some(*"abcd"), 50)
        assert outcomes[:3] == [Stored("9")] * 3
        assert isinstance(outcomes[3], Refused) and reason in outcomes[3].reason
        assert names(liar) == [[*"abcd"], [*"ab"], [*"cd"], ["c"], ["d"]]

    def test_a_record_that_the_server_fails_at_is_refused_and_the_rest_is_stored(
        self, liar: Liar, asking: Asking
    ) -> None:
        down = says(500)
        liar.will(*[down] * 6, batch(CREATED), down, down)
        assert write(asking, some(*"ab"), 50) == [Stored("9"), Refused(words.FAILS)]

    def test_a_server_that_fails_at_everything_is_offline(self, liar: Liar, asking: Asking) -> None:
        liar.otherwise = says(500)
        with pytest.raises(Offline):
            write(asking, some(*"ab"), 50)

    def test_other_answers_are_offline(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(403, {"code": 403}))
        with pytest.raises(Offline, match="403"):
            write(asking, [CREATE], 50)
