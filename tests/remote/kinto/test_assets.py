import base64
import hashlib
from typing import Any

import pytest

from app.remote.kinto import assets, words
from app.remote.kinto.asking import Asking
from app.remote.kinto.assets import get, listed, put
from app.sync.ports import Barred
from app.sync.values import Asset, Refused
from tests.remote.kinto.liar import Liar, batch, says

DATA = b"a picture"
SHA = hashlib.sha256(DATA).hexdigest()
ASSET = Asset(sha256=SHA, filename="ü.png", mime="image/png", size=len(DATA))
ROW: dict[str, Any] = {"id": SHA, "filename": "ü.png", "mime": "image/png", "size": len(DATA)}
DONE = says(201, {"data": {}})


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def record(**data: Any) -> bytes:
    return says(200, {"data": data})


class TestPutting:
    def test_a_small_file_is_one_record(self, liar: Liar, asking: Asking) -> None:
        liar.will(DONE)
        assert put(asking, ASSET, DATA) is None
        (asked,) = liar.asked
        assert asked.path.endswith(f"/collections/assets/records/{SHA}")
        assert asked.headers["if-none-match"] == "*"
        assert asked.json["data"] == {"filename": "ü.png", "mime": "image/png", "size": 9, "b64": b64(DATA)}

    def test_a_large_one_comes_in_parts_and_its_own_record_last(
        self, liar: Liar, asking: Asking, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(assets, "PART", 4)
        liar.will(DONE, says(412, {}), DONE, DONE)
        assert put(asking, ASSET, DATA) is None
        assert [asked.path.rsplit("/", 1)[1] for asked in liar.asked] == [f"{SHA}-0", f"{SHA}-1", f"{SHA}-2", SHA]
        parts = [asked.json["data"] for asked in liar.asked[:3]]
        assert parts == [{"b64": b64(DATA[:4])}, {"b64": b64(DATA[4:8])}, {"b64": b64(DATA[8:])}]
        assert liar.asked[3].json["data"] == {"filename": "ü.png", "mime": "image/png", "size": 9, "parts": 3}

    def test_one_that_is_there_stays(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(412, {}))
        assert put(asking, ASSET, DATA) is None

    @pytest.mark.parametrize(
        ("status", "reason"), [(403, words.READER), (413, words.LARGE), (400, "The team server does not take it: odd")]
    )
    def test_one_that_is_not_taken_has_a_reason(self, liar: Liar, asking: Asking, status: int, reason: str) -> None:
        liar.will(says(status, {"message": "odd"}))
        assert put(asking, ASSET, DATA) == Refused(reason)

    def test_without_one_of_its_parts_it_is_not_there(
        self, liar: Liar, asking: Asking, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(assets, "PART", 4)
        liar.will(DONE, says(413, {}))
        assert put(asking, ASSET, DATA) == Refused(words.LARGE)
        assert len(liar.asked) == 2

    def test_a_name_that_can_not_be_kept(self, liar: Liar, asking: Asking) -> None:
        odd = Asset(sha256=SHA, filename="a\0.png", mime="image/png", size=9)
        assert isinstance(put(asking, odd, DATA), Refused)
        assert liar.asked == []


class TestListing:
    def test_names_come_without_what_is_in_them(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((200, {"data": [ROW]})))
        assert listed(asking, [SHA, SHA, "0" * 64]) == {SHA: ASSET}
        (one,) = liar.asked[0].json["requests"]
        assert one["path"].endswith(f"?_fields=filename,mime,size&in_id={SHA},{'0' * 64}")

    def test_many_take_one_request(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch(*[(200, {"data": []})] * 3))
        listed(asking, [f"{number:064x}" for number in range(120)])
        paths = [one["path"] for one in liar.asked[0].json["requests"]]
        assert [path.count(",") - 2 for path in paths] == [49, 49, 19]
        assert all(len(path) < 4_000 for path in paths)

    def test_none_take_none(self, liar: Liar, asking: Asking) -> None:
        assert listed(asking, []) == {}
        assert liar.asked == []

    @pytest.mark.parametrize("odd", [{"id": f"{SHA}-0"}, {**ROW, "size": "9"}, {**ROW, "mime": None}, 7])
    def test_what_is_no_file_is_left_out(self, liar: Liar, asking: Asking, odd: object) -> None:
        liar.will(batch((200, {"data": [odd]})))
        assert listed(asking, [SHA]) == {}

    def test_a_workspace_without_files(self, liar: Liar, asking: Asking) -> None:
        liar.will(batch((404, {})))
        with pytest.raises(Barred):
            listed(asking, [SHA])


class TestGetting:
    def test_a_file(self, liar: Liar, asking: Asking) -> None:
        liar.will(record(**ROW, b64=b64(DATA)))
        assert get(asking, SHA) == DATA

    def test_a_file_in_parts(self, liar: Liar, asking: Asking) -> None:
        liar.will(record(**ROW, parts=2), record(id="0", b64=b64(DATA[:4])), record(id="1", b64=b64(DATA[4:])))
        assert get(asking, SHA) == DATA

    @pytest.mark.parametrize(
        "answers",
        [
            [says(404, {"code": 404})],
            [record(**ROW, b64=b64(b"another picture"))],
            [record(**ROW, b64="%%%")],
            [record(**ROW, b64="ü")],
            [record(**ROW, b64=b64(DATA)[:-3])],
            [record(**ROW)],
            [record(id=SHA)],
            [record(**ROW, parts=2), record(id="0", b64=b64(DATA[:4])), says(404, {"code": 404})],
            [record(**ROW, parts=1), record(id="0")],
            [record(**ROW, parts=1), record(id="0", b64=None)],
        ],
    )
    def test_what_is_not_whole_is_not_there(self, liar: Liar, asking: Asking, answers: list[bytes]) -> None:
        liar.will(*answers)
        assert get(asking, SHA) is None

    def test_somebody_without_access(self, liar: Liar, asking: Asking) -> None:
        liar.will(says(403, {"code": 403}))
        with pytest.raises(Barred):
            get(asking, SHA)
