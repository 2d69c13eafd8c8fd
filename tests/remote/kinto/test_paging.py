from typing import Any

import pytest

from app.remote.kinto import connection, paging
from app.remote.kinto.asking import Asking
from app.remote.kinto.paging import pages, remote
from app.sync.ports import Barred, Offline
from app.sync.values import Page, Remote
from tests.remote.kinto.liar import Liar, batch, says


class Epochs:
    def __init__(self, epoch: str = "1") -> None:
        self.epoch = epoch
        self.renewed = 0

    def current(self) -> str:
        return self.epoch

    def renew(self) -> None:
        self.renewed += 1
        self.epoch = f"{self.epoch}+"


def row(number: int, **data: Any) -> dict[str, Any]:
    return {"id": f"r{number}", "last_modified": number, **data}


def listing(
    *numbers: int, etag: int, token: str = "", host: str = "http://127.0.0.1"
) -> tuple[int, Any, dict[str, str]]:
    headers = {"ETag": f'"{etag}"'}
    if token:
        headers["Next-Page"] = f"{host}/v1/elsewhere?_limit=1&_token={token}"
    return 200, {"data": [row(number) for number in numbers]}, headers


def whole(told: tuple[int, Any, dict[str, str]]) -> bytes:
    return says(told[0], told[1], **{name.replace("-", "_"): value for name, value in told[2].items()})


def brief(page: Page) -> tuple[list[str], str, bool, bool]:
    return [each.id for each in page.records], page.cursor, page.fresh, page.last


def read(asking: Asking, cursor: str | None, epochs: Epochs | None = None) -> list[tuple[list[str], str, bool, bool]]:
    return [brief(page) for page in pages(asking, {"campaigns": cursor}, epochs or Epochs())]


class TestRecords:
    def test_a_record(self) -> None:
        kept = {"id": "a", "last_modified": 5, "name": "x"}
        assert remote("labels", kept) == Remote("labels", "a", "5", {"id": "a", "name": "x"})
        assert kept["last_modified"] == 5

    def test_a_tombstone(self) -> None:
        assert remote("labels", {"id": "a", "last_modified": 5, "deleted": True}).data is None

    @pytest.mark.parametrize("data", [{"deleted": True, "name": "x"}, {"deleted": "yes"}, {}])
    def test_what_is_no_tombstone(self, data: dict[str, Any]) -> None:
        assert remote("labels", {"id": "a", "last_modified": 5, **data}).data == {"id": "a", **data}


class TestListings:
    def test_nothing_new(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(etag=50)))
        assert read(asking, "50.1") == [([], "50.1", False, True)]
        path = liar.asked[0].json["requests"][0]["path"]
        assert "_since=%2250%22" in path
        assert "_sort=last_modified" in path
        assert "if-none-match" not in str(liar.asked[0].json).lower()

    def test_what_is_new_moves_the_cursor_to_the_last_of_it(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(51, 53, etag=60)))
        assert read(asking, "50.1") == [(["r51", "r53"], "53.1", False, True)]

    def test_an_empty_collection_begins_where_it_is(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(etag=50)))
        assert read(asking, None) == [([], "50.1", True, True)]
        assert "_since" not in liar.asked[0].json["requests"][0]["path"]

    def test_all_collections_begin_with_one_request(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(1, etag=1), listing(2, etag=2)))
        found = list(pages(asking, {"labels": None, "campaigns": "1.1"}, Epochs()))
        assert [(page.collection, page.cursor) for page in found] == [("labels", "1.1"), ("campaigns", "2.1")]
        assert len(liar.asked) == 1

    def test_no_collections(self, liar: Liar, asking: Asking) -> None:
        assert list(pages(asking, {}, Epochs())) == []
        assert liar.asked == []

    @pytest.mark.parametrize("status", [403, 404])
    def test_a_collection_that_is_not_there(self, liar: Liar, asking: Asking, status: int) -> None:
        liar.will(batch((status, {})))
        with pytest.raises(Barred, match="not set up"):
            read(asking, None)

    def test_an_answer_that_nobody_expects(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((400, {})))
        with pytest.raises(Offline, match="400"):
            read(asking, None)


class TestPages:
    def test_they_are_followed(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(51, etag=60, token="t1")), whole(listing(52, etag=60, token="t2")))
        liar.will(whole(listing(53, etag=60)))
        assert read(asking, "50.1") == [
            (["r51"], "51.1", False, False),
            (["r52"], "52.1", False, False),
            (["r53"], "53.1", False, True),
        ]

    def test_only_on_the_same_server(self, liar: Liar, asking: Asking) -> None:
        told = listing(51, etag=60, token="t%3D1", host="https://thief.example")
        liar.will(batch(told), whole(listing(etag=60)))
        read(asking, "50.1")
        assert liar.asked[1].path.startswith("/v1/buckets/team/collections/campaigns/records?")
        assert liar.asked[1].path.endswith("&_token=t%3D1")

    def test_a_listing_of_everything_ends_where_it_began(self, liar: Liar, asking: Asking) -> None:
        """What was deleted meanwhile has a number behind that, and no tombstone in the listing."""
        liar.will(batch(listing(10, 20, etag=30, token="t")), whole(listing(25, 40, etag=45)))
        assert read(asking, None) == [(["r10", "r20"], "20.1", True, False), (["r25", "r40"], "30.1", False, True)]
        assert "_since" not in liar.asked[1].path

    def test_a_token_that_is_too_old_is_left_behind(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(10, etag=30, token="t")), says(400, {"message": "_token"}))
        liar.will(whole(listing(20, 31, etag=31)))
        assert read(asking, None) == [(["r10"], "10.1", True, False), (["r20", "r31"], "31.1", False, True)]
        assert "_since=%2210%22" in liar.asked[2].path
        assert "_token" not in liar.asked[2].path

    def test_a_page_that_goes_wrong_twice_is_not_the_end_of_the_listing(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(10, etag=30, token="t")), says(400, {}), says(400, {}))
        with pytest.raises(Offline):
            read(asking, None)


class TestSizes:
    @pytest.fixture(autouse=True)
    def small(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(connection, "MOST_BYTES", 2_000)

    LARGE = says(200, {"data": "x" * 3_000})

    def test_first_pages_that_are_too_large_come_in_smaller_ones(self, liar: Liar, asking: Asking) -> None:
        liar.will(self.LARGE, batch(listing(10, etag=30)))
        assert read(asking, None) == [(["r10"], "30.1", True, True)]
        assert "_limit=62" in liar.asked[1].json["requests"][0]["path"]

    def test_later_ones_go_on_where_they_were(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(10, etag=30, token="t")), self.LARGE, whole(listing(20, etag=30)))
        assert [page[0] for page in read(asking, None)] == [["r10"], ["r20"]]
        assert "_limit=62" in liar.asked[2].path
        assert "_since=%2210%22" in liar.asked[2].path

    def test_it_ends_with_single_records(self, liar: Liar, asking: Asking) -> None:
        liar.otherwise = self.LARGE
        with pytest.raises(Offline, match="more than can be taken in"):
            read(asking, None)
        assert len(liar.asked) == 4


class TestRestored:
    """The server has not come as far as this side has read."""

    @pytest.mark.parametrize("told", [listing(etag=40), (400, {"message": "_since"}, {})])
    def test_everything_is_listed_afresh(self, liar: Liar, asking: Asking, told: Any) -> None:
        epochs = Epochs()
        liar.will(batch(told), whole(listing(10, etag=40)))
        assert read(asking, "50.1", epochs) == [(["r10"], "40.1+", True, True)]
        assert epochs.renewed == 1
        assert "_since" not in liar.asked[1].path

    def test_of_one_collection_means_of_all(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(listing(etag=60), listing(etag=40)), whole(listing(1, etag=60)), whole(listing(2, etag=40)))
        found = list(pages(asking, {"labels": "55.1", "campaigns": "50.1"}, Epochs()))
        assert [brief(page) for page in found] == [(["r1"], "60.1+", True, True), (["r2"], "40.1+", True, True)]

    @pytest.mark.parametrize("cursor", ["50.0", "50", "", "x.1"])
    def test_a_cursor_of_another_epoch_is_worth_nothing(self, liar: Liar, asking: Asking, cursor: str) -> None:
        liar.will(batch(listing(10, etag=60)))
        epochs = Epochs()
        assert read(asking, cursor, epochs) == [(["r10"], "60.1", True, True)]
        assert epochs.renewed == 0

    def test_the_size_of_pages_is_the_server_s(self) -> None:
        assert paging.SIZE == 500
